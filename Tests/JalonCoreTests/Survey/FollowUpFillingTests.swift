import JalonTesting
import Testing

@testable import JalonCore

@Suite("A follow-up diagnosis filled in by its questionnaire")
struct FollowUpFillingTests {
  private let story = Story.at(.followingUp).on("2027-11-02")
  private var stage: FollowingUp { get throws { try #require(story.mission?.stage.followingUp) } }

  /// Every answer that has to be given, and some of the others.
  static let answers: Questionnaire.Response = [
    "F01": .text("2027-10-28"), "F01b": .text("visit"), "F01e": .number(12), "F02:1": .text("Créer le groupement"),
    "F02b:1": .text("done"), "F02:2": .text("Former les encadrants"), "F02b:2": .text("notBegun"),
    "F02d:2": .text("Faute de temps."), "F02e:2": .text("Directrice"), "F04a": .number(2), "F04b": .number(3),
    "F04c": .number(1), "F04d": .number(0), "F05a": .text("8.5"), "F05b": .text("10"), "F05c": .number(4),
    "F06a": .text("310000"), "F06b": .noOpinion, "F06d": .text("-1200.5"), "F07": .several(["project", "board"]),
    "F10:1": .text("Un emprunt"), "F10b:1": .text("referral"), "F10c:1": .text("France Active"),
    "F10:2": .text("Un local"), "F10b:2": .text("newMission"), "F10d:2": .text("05-020"),
    "F11b": .text("Le groupement tient."),
  ]

  private func asked(_ response: Questionnaire.Response) throws -> Questionnaire {
    try stage.asked(.followUp, response)
  }

  private func act(
    _ change: (inout Questionnaire.Response) -> Void = { _ in }, comments: [String: String] = [:]
  ) throws -> RecordFollowUp {
    var response = Self.answers
    change(&response)
    return try asked(response).followUp(response, comments, facts: [])
  }

  private func recorded(_ act: RecordFollowUp) throws -> Story {
    var story = story
    try story.enter(.recordFollowUp(act))
    return story
  }

  private func obstacles(to act: RecordFollowUp) throws -> [Obstacle] {
    guard case .group(let members) = ValueWriter.value(of: act) else { return [] }
    return try story.obstacles(to: .recordFollowUp, members)
  }

  @Test("what becomes of a need is asked, never taken for « nothing »")
  func needsAnswered() throws {
    let missing = #expect(throws: Refusal.self) { try act { $0["F10b:1"] = nil } }
    #expect(missing == .obstacles([.keyQuestionUnanswered("F10b:1", field: "questionnaire.answers")]))
    #expect(try act { $0["F10b:1"] = .text("nothing") }.needs.first?.answer == .nothing)
  }

  @Test("the answers that rules and figures read become the fields of the act")
  func fields() throws {
    let act = try act()
    #expect(act.on == "2027-10-28" && act.synthesis.text == "Le groupement tient.")
    #expect(
      act.actions == [
        ActionFollowUp(action: "Créer le groupement", state: .done, cause: nil),
        ActionFollowUp(action: "Former les encadrants", state: .notBegun, cause: "Faute de temps."),
      ])
    #expect(AppropriationAxis.allCases.map(act.appropriation) == [2, 3, 1, 0])
    #expect(act.jobsBefore == Hundredths(850) && act.jobsAfter == Hundredths(1_000))
    #expect(act.budgetBefore == Euros(cents: 31_000_000) && act.budgetAfter == nil)
    #expect(
      act.needs == [
        FollowUpNeed(need: "Un emprunt", answer: .referral, mission: nil),
        FollowUpNeed(need: "Un local", answer: .newMission, mission: "05-020"),
      ])
  }

  @Test("the other answers, the silences and the comments are kept with the questionnaire and its version")
  func further() throws {
    let act = try act(comments: ["F02b:1": "Depuis mars.", "F07": " "])
    let filled = try #require(act.questionnaire)
    #expect(filled.edition == Questionnaire.followUp.edition)
    #expect(
      filled.answers.map(\.question) == [
        "F01b", "F01e", "F02b:1", "F02e:2", "F05c", "F06b", "F06d", "F07", "F10c:1",
      ])
    #expect(filled.answers[2] == FurtherAnswer(question: "F02b:1", answer: nil, comment: "Depuis mars."))
    #expect(filled.answers[5] == FurtherAnswer(question: "F06b", answer: .noOpinion, comment: nil))
  }

  @Test("the whole response can be read back from the act, as it was given")
  func back() throws {
    let story = try recorded(try act())
    guard case .recorded(let act)? = story.mission?.stage.followingUp?.outcome else { throw Missing() }
    let questionnaire = try #require(act.questionnaire(in: story.directory))
    #expect(act.response(to: questionnaire) == Self.answers)
  }
  struct Missing: Error {}

  @Test("a corrected field is what the response says from then on")
  func corrected() throws {
    let before = try recorded(try act())
    let event = try #require(before.mission?.version)
    let after = try before.after(
      .correct, ["event": .whole(event), "field": "board", "newValue": "3", "reason": "faute de frappe"])
    guard case .recorded(let act)? = after.mission?.stage.followingUp?.outcome else { throw Missing() }
    #expect(act.response(to: try #require(act.questionnaire(in: after.directory)))["F04a"] == .number(3))
  }

  @Test("what cannot be recorded without an answer says so, and a silence is none", arguments: [nil, Answer.noOpinion])
  func needed(_ silence: Answer?) throws {
    for code in ["F01", "F02b:2", "F04c"] {
      #expect(throws: Refusal.obstacles([.answerNeeded(code, field: "questionnaire.answers")])) {
        _ = try act { $0[code] = silence }
      }
    }
    #expect(throws: Refusal.obstacles([.answerNeeded("F11b", field: "questionnaire.answers")])) {
      _ = try act { $0["F11b"] = silence == nil ? nil : .text(" ") }
    }
  }

  @Test("a need that was passed over is left out, and those after it move up with their answers")
  func movedUp() throws {
    let act = try act { response in
      for code in ["F10:1", "F10b:1", "F10c:1"] { response[code] = nil }
      (response["F10b:2"], response["F10d:2"], response["F10c:2"]) = (.text("referral"), nil, .text("France Active"))
    }
    #expect(act.needs.map(\.need) == ["Un local"])
    #expect(act.questionnaire?.answers.last == FurtherAnswer(question: "F10c:1", answer: .text("France Active")))
    #expect(try obstacles(to: act) == [])
  }

  @Test("an answer whose question is no longer asked is dropped")
  func dropped() throws {
    let act = try act { $0["F02b:2"] = .text("done") }
    #expect(act.actions[1].cause == nil)
  }

  @Test("the questionnaire has to exist and to be one of follow-up")
  func unknown() throws {
    var act = try act()
    act.questionnaire?.version = 9
    #expect(
      try obstacles(to: act) == [.unknownQuestionnaire(.init("followup", 9), field: "questionnaire.code")])
    act.questionnaire?.code = "beneficiary"
    act.questionnaire?.version = 1
    #expect(
      try obstacles(to: act) == [.unknownQuestionnaire(.init("beneficiary", 1), field: "questionnaire.code")])
  }

  @Test("an answer that a field keeps stands in the field alone")
  func once() throws {
    var act = try act()
    act.questionnaire?.answers.append(FurtherAnswer(question: "F04a", answer: .number(2), comment: nil))
    #expect(try obstacles(to: act) == [.keptElsewhere("F04a", field: "questionnaire.answers")])
    act.questionnaire?.answers.removeLast()
    act.questionnaire?.answers.append(FurtherAnswer(question: "F05a", answer: .noOpinion, comment: nil))
    #expect(try obstacles(to: act) == [.keptElsewhere("F05a", field: "questionnaire.answers")])
  }

  @Test("answers fit the questions, and the fields fit the constraints of theirs")
  func fitting() throws {
    var act = try act()
    act.questionnaire?.answers[0].answer = .text("elsewhere")
    act.questionnaire?.answers.append(FurtherAnswer(question: "F99", answer: .number(1), comment: nil))
    act.questionnaire?.answers.append(FurtherAnswer(question: "F98", answer: nil, comment: "?"))
    act.jobsAfter = Hundredths(-100)
    #expect(
      Set(try obstacles(to: act).map(\.code)) == ["answerOutside", "unknownQuestion", "answerUnfulfilling"])
    #expect(try obstacles(to: act).count == 4)
  }

  @Test("what the register knows is written in beforehand")
  func prefilled() throws {
    var story = story
    try story.register(.amendStructure, ["structure": "ateliers-buech", "employees": 11])
    let stage = try stage
    let asked = stage.asked(.followUp)
    let known = stage.prefilled(asked, in: story.directory, on: "2027-11-19")
    #expect(known["F01d"] == .text("2026-10-20") && known["F01e"] == .number(12))
    #expect(stage.prefilled(asked, in: story.directory, on: "2027-11-20")["F01e"] == .number(13))
    #expect(known["F02:1"] == .text("Créer le groupement") && known["F02:2"] == .text("Former les encadrants"))
    #expect(known["F02c:1"] == .text(try #require(stage.report.actions[0].by).iso) && known["F02c:2"] == nil)
    // A number of employees is none of full-time equivalents.
    try story.register(.amendStructure, ["structure": "chantiers-durance", "employees": 7])
    #expect(stage.prefilled(asked, in: story.directory, on: story.today)["F05a"] == nil)
  }

  @Test("one need more than was told can always be told")
  func oneMore() throws {
    #expect(try asked([:]).questions.filter { $0.records == .need }.map(\.code) == ["F10:1"])
    #expect(
      try asked(Self.answers).questions.filter { $0.records == .need }.map(\.code) == ["F10:1", "F10:2", "F10:3"])
  }

  @Test("the follow-up goes by the questionnaire that was adopted last, unless it cannot be recorded")
  func adopted() throws {
    var own = Questionnaire.followUp
    (own.code, own.version) = ("suivi", 1)
    own.questions.append(Question("F12", "closing", .number, "Combien de visites ?", "How many visits?"))
    var story = story
    try story.register(.adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: own)])
    #expect(story.directory.questionnaire(for: .followUp)?.edition == own.edition)
    own.questions.removeAll { $0.records == .board }
    own.version = 2
    #expect(
      try story.obstacles(to: .adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: own)])
        == [.unsoundQuestionnaire(.notRecorded(.board), field: "questionnaire.questions")])
    #expect(Directory().questionnaire(for: .followUp) == .followUp)
  }

  @Test("a follow-up recorded before questionnaires were is read as it was")
  func older() throws {
    let act = try ValueReader.read(
      RecordFollowUp.self,
      from: [
        "actions": [], "board": 1, "direction": 1, "team": 1, "management": 1, "needs": [], "synthesis": "Bien.",
        "on": "2027-10-28",
      ])
    #expect(act.questionnaire == nil && act.questionnaire(in: Directory()) == nil)
  }

  @Test("the reading has the further answers, block by block, and what each repeated block is about")
  func reading() throws {
    let story = try recorded(try act(comments: ["F02b:1": "Depuis mars."]))
    let reading = try #require(SurveyReading(story.theMission, in: story.directory)?.followUp)
    #expect(
      reading.blocks.map { [$0.dimension.code.text, $0.subject ?? ""] } == [
        ["frame", ""], ["actions", "Créer le groupement"], ["actions", "Former les encadrants"], ["jobs", ""],
        ["economy", ""], ["strategy", ""], ["needs", "Un emprunt"],
      ])
    #expect(reading.blocks[1].answers.map(\.comment) == ["Depuis mars."])
  }

  @Test("a path of the act leads to the question that fills it")
  func paths() throws {
    let asked = try asked(Self.answers)
    let codes = ["board", "actions[1].cause", "needs[1].mission", "on", "actions"].map {
      asked.question(filling: $0, Self.answers)?.code
    }
    #expect(codes == ["F04a", "F02d:2", "F10d:2", "F01", "F02:1"])
    #expect(asked.question(filling: "respondent", Self.answers) == nil)
  }
}

@Suite("When a follow-up takes place")
struct FollowUpTimeTests {
  private let story = Story.at(.followingUp)

  @Test("later than eighteen months after the restitution needs a reason, which is kept")
  func late() throws {
    #expect(try story.cautions(of: .scheduleFollowUp, ["due": "2028-04-20"]) == [])
    #expect(
      try story.cautions(of: .scheduleFollowUp, ["due": "2028-04-21"]) == [.lateFollowUp(after: "2028-04-20")])
  }

  @Test("the end of the eighteen months is watched, unless the diagnosis was put beyond with a reason")
  func watched() throws {
    #expect(story.theMission.watches().flatMap(\.causes).map(\.kind) == [.followUp, .followUpEnd])
    #expect(story.theMission.watches().flatMap(\.causes).map(\.day) == ["2027-10-20", "2028-04-20"])
    let later = try story.after(.scheduleFollowUp, ["due": "2028-06-01"], because: "structure en travaux")
    #expect(later.theMission.watches().flatMap(\.causes).map(\.kind) == [.followUp])
    #expect(try story.after(.waiveFollowUp).theMission.watches().map(\.kind) == [.closure])
  }
}
