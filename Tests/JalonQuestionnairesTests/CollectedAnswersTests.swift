import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonQuestionnaires

@Suite("Answers that come as a file")
struct CollectedAnswersTests {
  private static let structure = Party.structure("ateliers-buech")

  /// Every survey of the mission is sent, none is answered.
  private func sent() throws -> Story {
    var story = Story.at(.surveying)
    while story.mission?.stage.surveys?.unissued.isEmpty == false { try story.enter(.issueSurvey) }
    return story
  }

  private func collect(
    _ text: String, in story: Story, _ given: CollectedAnswers.Given = CollectedAnswers.Given()
  ) throws -> CollectedAnswers {
    let mission = try #require(story.mission)
    return CollectedAnswers(
      try AnswerFile(reading: text), given, missions: [mission.id: mission], near: ["05-015": mission.id],
      directory: story.directory, today: story.today)
  }

  @Test("what was answered is what is recorded, whichever tool wrote the file", arguments: Export.Tool.allCases)
  func roundTrip(_ tool: Export.Tool) throws {
    let story = try sent()
    let mission = try #require(story.mission)
    var recorded = 0
    for var dice in Dice.cast(25) {
      for respondent in mission.stage.surveys?.unsettled ?? [] {
        let questionnaire = try #require(mission.questionnaire(of: respondent, in: story.directory))
        let response = questionnaire.answered(&dice)
        let commented = response.keys.filter { _ in dice.once(in: 5) }.sorted()
        let comments = Dictionary(uniqueKeysWithValues: commented.map { ($0, dice.written()) })
        let filled = Export.Filled(
          questionnaire: questionnaire, response: response, comments: comments, mission: mission.id.text,
          respondent: respondent.code, on: story.today)
        let found = try collect(Export(tool, [filled]).text, in: story)
        #expect(found.responses.flatMap(\.faults).map(\.words.fr) == [] && found.strayColumns == [], "\(dice)")
        let act = try #require(found.responses.first?.act, "\(dice)")
        let events = try Mission.decide(story.order(act), state: mission, in: story.circumstances)
        let kept = response.filter { code, _ in
          questionnaire[code].map { questionnaire.isRelevant($0, response, facts: mission.surveyFacts) } ?? false
        }
        guard case .surveyAnswered(let answered)? = events.first else {
          Issue.record("\(dice): nothing recorded")
          continue
        }
        let given = Dictionary(uniqueKeysWithValues: answered.answers.map { ($0.question, $0.answer) })
        #expect(
          given == kept,
          "\(dice) \(given.filter { kept[$0.key] != $0.value }) \(kept.filter { given[$0.key] != $0.value })")
        let noted = Dictionary(answered.answers.compactMap { each in each.comment.map { (each.question, $0) } }) { $1 }
        #expect(noted == comments.filter { kept[$0.key] != nil }.mapValues { $0.replacing("\n", with: " ") }, "\(dice)")
        #expect(answered.mode == .online && answered.on == story.today && answered.respondent == respondent)
        recorded += 1
      }
    }
    #expect(recorded >= 50)
  }

  @Test("a file of one response may leave its mission, its respondent and its day to whoever records it")
  func given() throws {
    let story = try sent()
    let given = CollectedAnswers.Given(mission: "05-014", respondent: "ateliers-buech", on: story.today - 3)
    let found = try collect("B14,B17,B23\n4,3,9\n", in: story, given)
    guard case .answerSurvey(let act)? = found.responses.first?.act else {
      Issue.record("\(found.responses.flatMap(\.faults).map(\.words.fr))")
      return
    }
    #expect(act.on == story.today - 3 && act.respondent == Self.structure && act.answers.count == 3)
    #expect(found.responses.first?.answered == 3)
  }

  @Test(
    "answers are read as people and tools write them",
    arguments: [
      ("B01", "Plutôt d'accord", Answer.number(3)), ("b01", "TOUT À FAIT D’ACCORD", .number(4)),
      ("B01", "Strongly disagree", .number(1)), ("B01", "2 - Plutôt pas d’accord", .number(2)),
      ("B01", "0", .notApplicable), ("B01", "sans objet", .notApplicable), ("B01", "-1", .noOpinion),
      ("B01", "NSP", .noOpinion), ("B23", "10", .number(10)), ("B23", "8/10", .number(8)),
      ("B23", "nsp", .noOpinion), ("B18", "Projet ; Ressources humaines", .several(["project", "staff"])),
      ("B18", "staff,project", .several(["project", "staff"])), ("B18", "Aucun à ce jour", .several(["none"])),
      ("B18", "Sans objet", .notApplicable),
    ])
  func cells(_ head: String, _ cell: String, _ answer: Answer) throws {
    let story = try sent()
    let others = ["B14", "B17", "B23"].filter { $0 != head }
    let text =
      "\(([head] + others).joined(separator: ","))\n\"\(cell)\",\(others.map { _ in "3" }.joined(separator: ","))"
    let found = try collect(text, in: story, .init(mission: "05-014", respondent: "ateliers-buech", on: story.today))
    guard case .answerSurvey(let act)? = found.responses.first?.act else {
      Issue.record("\(found.responses.flatMap(\.faults).map(\.words.fr))")
      return
    }
    #expect(act.answers.first { $0.question == head.uppercased() }?.answer == answer)
  }

  @Test(
    "what is wrong is told with its line, its column, the reason and what is offered",
    arguments: [
      ("B01", "peut-être", "Plutôt pas d’accord"), ("B01", "3/10", "Plutôt pas d’accord"),
      ("B01", "5", "Tout à fait d’accord"), ("B23", "11", "de 0 à 10"),
      ("B23", "sans objet", "Ne se prononce pas"), ("B18", "Projet, Piscine", "Partenariats"),
      ("B18[project]", "peut-être", "oui ou non"), ("B18[SQ001]", "3", "oui ou non"),
      ("mission", "05-015", "Peut-être « 05-014 »"), ("structure", "ateliers", "ateliers-buech"),
      ("submitdate", "hier soir peut-être", "ne se lit pas"), ("brouillon", "1", "Retirez la ligne"),
      ("submitdate", "", "restée en brouillon"),
      ("B01_comment", String(repeating: "long ", count: 101), "500 caractères"),
    ])
  func faults(_ head: String, _ cell: String, _ says: String) throws {
    let story = try sent()
    var columns = ["mission": "05-014", "structure": "ateliers-buech", "submitdate": story.today.iso, "B14": "3"]
    columns[head] = cell
    let heads = columns.keys.sorted()
    let text = "\(heads.joined(separator: ";"))\n\n\(heads.map { "\"\(columns[$0] ?? "")\"" }.joined(separator: ";"))\n"
    let response = try #require(try collect(text, in: story).responses.first)
    #expect(response.act == nil && response.faults.map(\.line) == [3])
    #expect(response.faults.map(\.column) == [head])
    let plain = response.faults.map { $0.words.fr.map { $0.isWhitespace ? " " : String($0) }.joined() }
    #expect(plain.first?.contains(says) == true, "\(plain)")
  }

  @Test(
    "a response that does not say whose it is or when it came, or that comes twice, is held back",
    arguments: [
      ("B14,B17\n3,3\n", "--mission"), ("mission,B14\n05-014,3\n", "--respondent cabinet-lise, ateliers-buech"),
      ("token,B14\n05-014_ateliers-buech,3\n", "--on"),
      ("token,submitdate,B14\n05-014~ateliers-buech,1980-01-01 00:00:00,3\n", "--on"),
      ("token,submitdate,B14,B14\n05-014/ateliers-buech,2026-11-02,3,4\n", "Gardez l’une des deux"),
    ])
  func heldBack(_ text: String, _ says: String) throws {
    let response = try #require(try collect(text, in: try sent()).responses.first)
    #expect(response.act == nil && response.faults.count == 1)
    #expect(response.faults.first?.words.fr.contains(says) == true, "\(response.faults.map(\.words.fr))")
  }

  @Test("an export that a spreadsheet saved again, without quotation marks, is read by its semicolons")
  func savedAgain() throws {
    let heads = "Enquête, après la mission;;;;\nDétails de la soumission;;;;\nTerminé à;Mission;Structure;B14;B17"
    let story = try sent()
    let found = try collect("\(heads)\n02/11/2026 - 14:05;05-014;ateliers-buech;3;4\n", in: story)
    guard case .answerSurvey(let act)? = found.responses.first?.act else {
      Issue.record("\(found.responses.flatMap(\.faults).map(\.words.fr))")
      return
    }
    #expect(act.answers.map(\.question) == ["B14", "B17"] && act.on == "2026-11-02")
  }

  @Test("two rows of one respondent are told, and a column that answers nothing too")
  func twice() throws {
    let story = try sent()
    let row = "05-014/ateliers-buech,2026-11-02,3,rien"
    let found = try collect("token,submitdate,B14,remarque\n\(row)\n\(row)\n", in: story)
    #expect(found.responses.map { $0.act != nil } == [true, false])
    #expect(found.responses[1].faults.first?.words.fr.contains("ligne 2") == true)
    #expect(found.strayColumns == ["remarque"])
  }

  @Test("answers whose question is not asked, and comments without an answer, are left aside and named")
  func leftAside() throws {
    let given = CollectedAnswers.Given(mission: "05-014", respondent: "structure:ateliers-buech", on: "2026-11-02")
    let text = "B04,B04b,B14,B17,B23,B01_comment\n4,tooFew,3,3,3,bien\n"
    let response = try #require(try collect(text, in: try sent(), given).responses.first)
    #expect(response.dropped == ["B04b"] && response.onlyCommented == ["B01"] && response.answered == 4)
  }

  @Test(
    "what is no table of answers is refused with its line",
    arguments: [
      ("", nil, "vide"), ("\n\n", nil, "vide"), ("\u{FEFF}", nil, "vide"),
      ("bonjour", 1, "code de question par colonne"),
      ("B01,B02\n", nil, "aucune réponse"), ("B01,B02\n1,2,3\n4,3\n1\n", 2, "3 cellules pour 2 colonnes"),
      ("B01,B02\n1,\"2\n", 2, "guillemet"), ("Enquête;;\nDétails de la soumission;;\n", 1, "code de question"),
    ] as [(String, Int?, String)])
  func noTable(_ text: String, _ line: Int?, _ says: String) throws {
    let faults = try #require(throws: FileFaults.self) { try AnswerFile(reading: text) }
    #expect(faults.faults.first?.line == line)
    #expect(faults.faults.first?.words.fr.contains(says) == true, "\(faults.faults.map(\.words.fr))")
  }

  @Test("whatever a file holds, reading it ends with responses or with sentences")
  func anything() throws {
    let story = try sent()
    let pieces = [
      "B01", "B18[", "]", "mission", "05-014", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "token", "/", "'=", "=", "é",
      "\u{0}",
    ]
    for var dice in Dice.cast(400) {
      let text = (0..<dice.throwing(1...40)).map { _ in dice.choosing(among: pieces) }.joined()
      guard let found = try? collect(text, in: story) else { continue }
      for response in found.responses { #expect((response.act == nil) == !response.faults.isEmpty, "\(dice)") }
    }
  }
}
