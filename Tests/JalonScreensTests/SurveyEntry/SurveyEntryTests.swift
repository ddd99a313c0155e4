import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Entering a questionnaire")
struct SurveyEntryTests {
  private let structure = Party.structure("ateliers-buech")

  private func opened(size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var story = Story.at(.surveying)
    try story.enter(.issueSurvey, ["respondent": .party(structure)])
    var player = Player(story, size: size)
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    return player
  }

  @Test("a survey that is opened again shows what had been answered, by whom and when")
  func openedAgain() throws {
    let answered = try #require(
      Story.at(.followingUp).mission?.stage.surveys?.issued.values.first { $0.response != nil })
    let former = try #require(answered.response)
    let story = try Story.at(.followingUp).after(.reopenSurvey, ["respondent": .party(former.respondent)])
    var player = Player(story)
    player.open(.mission(.answerSurvey), about: [.party(former.respondent)])
    let entry = try #require(player.survey)
    #expect(!former.answers.isEmpty)
    for answer in former.answers { #expect(entry.response[answer.question] == answer.answer, "\(answer.question)") }
    #expect(entry.comments == Dictionary(former.answers.compactMap { a in a.comment.map { (a.question, $0) } }) { $1 })
    #expect(entry.entryMode == former.mode && entry.day.text == former.on.short)
  }

  @Test("one key answers and the next question comes")
  func oneKey() throws {
    var player = try opened()
    player.press("4", "3", "0", "-")
    #expect(player.survey?.response["B01"] == .number(4))
    #expect(player.survey?.response["B02"] == .number(3))
    #expect(player.survey?.response["B03"] == .notApplicable)
    #expect(player.survey?.response["B04"] == .noOpinion)
    #expect(player.survey?.question?.code == "B05")
  }

  @Test("the help tells the keys that answer, and answers by them")
  func help() throws {
    var player = try opened(size: Size(columns: 100, rows: 60))
    player.press("F1")
    for said in ["le degré d’accord", "sans objet", "ne se prononce pas", "Commenter la réponse"] {
      #expect(player.screen.contains(said), "\(said)")
    }
    player.type("sans objet")
    player.press("Enter")
    #expect(player.survey?.response["B01"] == .notApplicable && player.survey?.question?.code == "B02")
  }

  @Test("the keys of a French keyboard answer without Shift")
  func azerty() throws {
    var player = try opened()
    player.press("&", "é", "\"", "'")
    #expect(
      ["B01", "B02", "B03", "B04"].map { player.survey?.response[$0] } == [
        .number(1), .number(2), .number(3), .number(4),
      ])
  }

  @Test(
    "« sans objet » takes ticks away only once its key was pressed again, and the keys are told", arguments: ["0", "-"])
  func unticking(key: String) throws {
    var player = try opened()
    player.survey("B18")
    #expect(player.screen.contains("0 sans objet"), "\(player.screen)")
    player.press("1", "2", key)
    let ticked = player.survey?.response["B18"]
    if case .several(let codes)? = ticked {
      #expect(codes.count == 2)
    } else {
      Issue.record("\(String(describing: ticked))")
    }
    #expect(player.notices.last?.words.fr.contains("décochera") == true)
    player.press("3", key)
    if case .several? = player.survey?.response["B18"] {} else { Issue.record("another key forgets the question") }
    player.press(key)
    #expect(player.survey?.response["B18"] == (key == "0" ? .notApplicable : .noOpinion))
  }

  @Test("10 takes two keys, and 1 takes Enter")
  func ten() throws {
    var player = try opened()
    player.survey("B23")
    player.press("1", "0")
    #expect(player.survey?.response["B23"] == .number(10))
    player.survey("B23")
    player.press("1", "Enter")
    #expect(player.survey?.response["B23"] == .number(1))
    player.survey("B23")
    player.press("8")
    #expect(player.survey?.response["B23"] == .number(8))
  }

  @Test("several effects are ticked together, « aucun à ce jour » goes with no other")
  func several() throws {
    var player = try opened()
    player.survey("B18")
    player.press("1", "3")
    #expect(player.survey?.response["B18"] == .several(["project", "finances"]))
    player.press("9")
    #expect(player.survey?.response["B18"] == .several(["none"]))
    player.press("2")
    #expect(player.survey?.response["B18"] == .several(["model"]))
  }

  @Test("an answer that calls for a detail brings its question")
  func relevance() throws {
    var player = try opened()
    player.survey("B04")
    player.press("1")
    #expect(player.survey?.question?.code == "B04b")
  }

  @Test("a comment is written with c and stays beside the answer")
  func comment() throws {
    var player = try opened()
    player.press("c")
    player.type("très clair, 4 réunions")
    player.press("Enter", "4")
    #expect(player.survey?.comments["B01"] == "très clair, 4 réunions")
    #expect(player.survey?.response["B01"] == .number(4))
  }

  @Test("each answer goes to the draft, and entry is resumed on the first question without an answer")
  func draft() throws {
    var player = try opened()
    player.press("4", "3")
    let kept = player.drafts
    player = try opened()
    player.press("Esc")
    player.drafts = kept
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    player.press("Enter")
    #expect(player.survey?.response.count == 2)
    #expect(player.survey?.question?.code == "B03")
  }

  @Test("three questions cannot be done without, and sending goes to the first of them")
  func keys() throws {
    var player = try opened()
    player.press("4", "Ctrl-S")
    #expect(player.performed.isEmpty)
    #expect(player.survey?.question?.code == "B14")
    player.press("3")
    player.survey("B17")
    player.press("3")
    player.survey("B23")
    player.press("9", "Ctrl-S")
    #expect(player.performed.isEmpty && player.screen.contains("4 réponses sur"), "\(player.screen)")
    player.press("o")
    #expect(player.performed.map(\.name) == [.mission(.answerSurvey)])
    #expect(player.drafts.isEmpty)
  }

  @Test("a pile of paper forms: one key records a form and brings the next one of the mission")
  func pile() throws {
    var story = Story.at(.surveying)
    let others = story.mission?.stage.surveys?.respondents ?? []
    for party in others { try story.enter(.issueSurvey, ["respondent": .party(party)]) }
    var player = Player(story)
    player.open(.mission(.answerSurvey), about: [.party(others[0])])
    for code in ["B14", "B17", "B23"] {
      player.survey(code)
      player.press("3")
    }
    player.press("Ctrl-N", "o")
    #expect(player.survey?.respondent == others[1] && player.survey?.response.isEmpty == true)
    #expect(player.notices.last?.words.fr.plain.hasPrefix("Réponses enregistrées") == true)
    player.press("Esc")
    #expect(player.survey == nil)
  }

  @Test("the first twenty closed questions, two of them with several answers, take twenty-two keys")
  func keyCount() throws {
    var player = try opened()
    let closed = player.survey?.questions.filter { !$0.kind.isWritten }.prefix(20) ?? []
    var keys = 0
    while let question = player.survey?.question, closed.contains(question), keys < 60 {
      let wants = question.kind == .several ? ["1", "Enter"] : ["3"]
      for key in wants { player.press(key) }
      keys += wants.count
    }
    #expect(closed.count == 20 && closed.allSatisfy { player.survey?.response[$0.code] != nil })
    #expect(keys == 22)
  }

  @Test("the questionnaire is shown at every size")
  func pictures() throws {
    for (columns, rows) in Pictures.sizes {
      var player = try opened(size: Size(columns: columns, rows: rows))
      player.press("4", "3", "2")
      Pictures.expect(player.app.draw(), matches: "survey-\(columns)x\(rows)")
    }
  }
}

extension Player {
  /// Goes to a question with the arrows.
  mutating func survey(_ code: String) {
    for key in [Key.up, .down] {
      for _ in 0..<120 {
        if survey?.question?.code == code { return }
        press(key)
      }
    }
  }
}
