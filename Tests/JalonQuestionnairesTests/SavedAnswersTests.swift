import JalonCore
import JalonTables
import JalonTesting
import JalonWording
import Testing

@testable import JalonQuestionnaires

@Suite("Answers that the page of a questionnaire saved")
struct SavedAnswersTests {
  private static let structure = Party.structure("ateliers-buech")

  private func sent() throws -> Story {
    var story = Story.at(.surveying)
    while story.mission?.stage.surveys?.unissued.isEmpty == false { try story.enter(.issueSurvey) }
    return story
  }

  private func collect(_ file: SavedFile, in story: Story) throws -> CollectedAnswers {
    let mission = try #require(story.mission)
    return CollectedAnswers(
      file.answers, .init(), missions: [mission.id: mission], near: ["05-015": mission.id], directory: story.directory)
  }

  private func read(_ text: String) throws -> SavedFile? { try SavedFile(reading: GivenFile(Array(text.utf8))) }

  /// What somebody answers, as a page would save it.
  private func saved(_ story: Story, _ dice: inout Dice, version: Int? = nil) throws -> JSON {
    let mission = try #require(story.mission)
    let sheet = try #require(mission.questionnaire(of: Self.structure, in: story.directory))
    let response = sheet.answered(&dice)
    let answers = response.filter { code, _ in
      sheet[code].map { sheet.isRelevant($0, response, facts: mission.surveyFacts) } ?? false
    }
    let comments = answers.keys.filter { _ in dice.once(in: 5) }.map { ($0, "à revoir « ensemble »") }
    return .saved(
      mission.id, Self.structure, .init(sheet.code, version ?? sheet.version), on: story.today, answers,
      Dictionary(uniqueKeysWithValues: comments))
  }

  /// Made by the script of the page itself.
  private static let letter = """
    Bonjour,

    Voici mes réponses.
    [JALON-REPONSES]
    eyJqYWxvbiI6ImFuc3dlcnMiLCJmb3JtIjoxLCJtaXNzaW9uIjoiMDUtMDA4Iiwi
    cmVzcG9uZGVudCI6InN0cnVjdHVyZTplcGljZXJpZS1jaGFtcHNhdXIiLCJxdWVz
    dGlvbm5haXJlIjoiYmVuZWZpY2lhcnkiLCJ2ZXJzaW9uIjoxLCJvbiI6IjIwMjYt
    MTEtMDIiLCJyZXNwb25kZW50RnVuY3Rpb24iOiJkaXJlY3RyaWNlIiwiYW5zd2Vy
    cyI6eyJCMDEiOjMsIkIxNCI6LTEsIkIyNGEiOiJVbmUgbcOpdGhvZGUgwqsgY2xh
    aXJlIMK7XG7Fk3V2cmUgJiBjbyA8Yj4iLCJCMTgiOlsic3RhZmYiLCJvdGhlciJd
    fSwiY29tbWVudHMiOnsiQjAxIjoibOKAmcOpdMOpIn0sImRpZ2VzdCI6IjQxODBj
    NGFmIn0
    [/JALON-REPONSES]
    """

  @Test("what the script of a page wrote is read as it was answered")
  func script() throws {
    let found = try #require(try read(Self.letter)?.answers.first)
    #expect(found.mission == "05-008" && found.respondent.code == "epicerie-champsaur")
    #expect(found.edition == .init("beneficiary", 1) && found.on == "2026-11-02")
    #expect(found.answers["B14"] == .noOpinion && found.answers["B18"] == .several(["staff", "other"]))
    #expect(found.answers["B24a"] == .text("Une méthode « claire »\nœuvre & co <b>"))
    #expect(found.comments == ["B01": "l’été"] && found.respondentFunction == "directrice")
  }

  @Test("what a page saved is what is recorded, with whose it is, when it was and the function of whoever answered")
  func recorded() throws {
    let story = try sent()
    for var dice in Dice.cast(30) {
      let file = try #require(try read(try saved(story, &dice).line))
      let response = try #require(try collect(file, in: story).responses.first)
      #expect(response.faults.map(\.words.fr) == [] && response.dropped == [], "\(dice)")
      #expect(response.mission == story.mission?.id && response.respondent == Self.structure)
      let act = try #require(response.act)
      let order = story.order(act)
      #expect(Mission.obstacles(order, state: story.mission, in: story.circumstances) == [], "\(dice)")
      guard case .answerSurvey(let act) = act else { continue }
      #expect(act.mode == .online && act.on == story.today && act.respondentFunction == "directrice")
      let given = Dictionary(uniqueKeysWithValues: act.answers.map { ($0.question, $0.answer) })
      #expect(
        given == file.answers[0].answers && act.answers.compactMap(\.comment).count == file.answers[0].comments.count)
    }
  }

  @Test("a mail brings them whole: quoted, indented, with other line ends, packed, or as a page", arguments: 0..<7)
  func mail(_ way: Int) throws {
    let lines = Self.letter.split(separator: "\n", omittingEmptySubsequences: false)
    let packed = Packed.base64(Array(Self.letter.utf8))
    let text =
      switch way {
      case 0: lines.map { "> \($0)" }.joined(separator: "\r\n")
      case 1: lines.joined(separator: "  \n\n  ")
      case 2: "From: a@b.fr\nContent-Transfer-Encoding: base64\n\n\(packed)\n--frontier--\n"
      case 3:
        "From: a@b.fr\nContent-Transfer-Encoding: quoted-printable\n\n"
          + lines.map { $0.replacing("é", with: "=C3=A9") }.joined(separator: "=\n\n")
      case 4: "<html><p>" + lines.map { "\($0)<br class=\"x\">&nbsp;" }.joined() + "</p></html>"
      case 5: Self.letter + "\n\n> " + lines.joined(separator: "\n> ")
      default: "\u{FEFF}" + Self.letter
      }
    let found = try #require(try read(text), "\(way)")
    #expect(found.answers.count == 1 && found.damaged == 0 && found.answers[0].respondentFunction == "directrice")
  }

  @Test("a letter that is missing or changed on the way is noticed, wherever it stands")
  func damage() throws {
    let block = Self.letter.split(separator: "[JALON-REPONSES]")[1]
    let start = Self.letter.utf8.count - block.utf8.count
    let letters = Array(Self.letter.utf8)
    for place in stride(from: start + 1, to: letters.count - 18, by: 7) where letters[place] != 0x0A {
      var (changed, cut) = (letters, letters)
      changed[place] = changed[place] == 0x41 ? 0x42 : 0x41
      cut.remove(at: place)
      for bytes in [changed, cut] {
        #expect(throws: FileFaults.self, "\(place)") { try SavedFile(reading: GivenFile(bytes)) }
      }
    }
    #expect(throws: FileFaults.self) { try read("[JALON-REPONSES]\neyJqYWxvbiI6ImFuc3dlcnMiLCJmb3Jt") }
    #expect(throws: FileFaults.self) { try read("{\"jalon\": \"answers\", \"form\": 1}") }
  }

  @Test("a file of another kind is left to its own reader")
  func others() throws {
    #expect(try read("token,B14\n05-008_epicerie-champsaur,4\n") == nil && read("") == nil && read("{\"a\":1}") == nil)
  }

  @Test("answers of a page of tomorrow, of another version, of another mission or of nobody's survey are told so")
  func strangers() throws {
    let story = try sent()
    var dice = Dice(seed: 3)
    let newer = try saved(story, &dice).line.replacing("\"form\":1", with: "\"form\":2")
    let told = #expect(throws: FileFaults.self) { try read(newer) }
    #expect(told?.faults.first?.words == AnswerWords.newer)
    let other = try #require(try read(try saved(story, &dice, version: 7).line))
    #expect(try collect(other, in: story).responses[0].faults.first?.words.fr.contains("version 7") == true)
    let unknown = try #require(try read(Self.letter))
    #expect(try collect(unknown, in: story).responses[0].faults.first?.words.fr.contains("05-008") == true)
    let unsent = Story.at(.surveying)
    let page = try #require(try read(try saved(story, &dice).line))
    #expect(try collect(page, in: unsent).responses[0].faults.count == 1)
  }

  @Test("the same answers a second time are left aside, other ones are refused")
  func again() throws {
    let story = try sent()
    var dice = Dice(seed: 5)
    let (first, second) = (try saved(story, &dice), try saved(story, &dice))
    let (page, other) = (try #require(try read(first.line)), try #require(try read(second.line)))
    let together = CollectedAnswers.together([
      try collect(page, in: story), try collect(page, in: story), try collect(other, in: story),
    ])
    #expect(together.flatMap(\.responses).map { $0.settled != nil } == [false, true, false])
    #expect(together[2].responses[0].faults.map(\.words) == [AnswerWords.answeredTwice])

    let act = try #require(try collect(page, in: story).responses[0].act)
    var answered = story
    try answered.enter(act)
    let same = try collect(page, in: answered).responses[0]
    #expect(same.settled?.fr.contains("à l’identique") == true && same.faults.isEmpty)
    let differing = try collect(other, in: answered).responses[0]
    #expect(differing.settled == nil && differing.faults.count == 1 && differing.act == nil)
  }
}

extension JSON {
  static func saved(
    _ mission: MissionID, _ respondent: Party, _ edition: Questionnaire.Edition, on: Day,
    _ answers: Questionnaire.Response, _ comments: [String: String], function: String = "directrice"
  ) -> JSON {
    let told = answers.sorted { $0.key < $1.key }.flatMap { code, answer in
      let written =
        switch answer {
        case .number(let number): "n\(number)"
        case .text(let text): "t\(text)"
        case .several(let words): "s" + words.joined(separator: " ")
        }
      return [code, written, comments[code] ?? ""]
    }
    let parts = [mission.text, respondent.text, edition.code, "\(edition.version)", on.iso, function] + told
    return [
      "jalon": "answers", "form": .whole(1), "mission": .text(mission.text), "respondent": .text(respondent.text),
      "questionnaire": .text(edition.code), "version": .whole(edition.version), "on": .text(on.iso),
      "respondentFunction": .text(function),
      "answers": .group(answers.map { JSON.Member($0, ValueWriter.value(of: $1).json) }),
      "comments": .group(comments.map { JSON.Member($0, .text($1)) }),
      "digest": .text(Checksum.hexadecimal(of: parts.joined(separator: "\u{1F}"))),
    ]
  }
}

enum Packed {
  /// As mails pack their parts, 76 letters a line.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var letters = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let held = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      letters += String((0..<4).map { $0 <= group.count ? alphabet[held >> (18 - 6 * $0) & 63] : "=" })
      if letters.count % 77 == 76 { letters += "\n" }
    }
    return letters
  }
}
