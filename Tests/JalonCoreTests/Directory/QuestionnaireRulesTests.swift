import JalonTesting
import Testing

@testable import JalonCore

@Suite("Adopting a questionnaire")
struct QuestionnaireRulesTests {
  private func changed(_ version: Int = 2, _ change: (inout Questionnaire) -> Void = { _ in }) -> Questionnaire {
    var next = Questionnaire.beneficiary
    next.version = version
    next.questions.append(
      Question(
        "B26", "overall", .number, "Combien de personnes ont répondu ensemble ?", "How many people answered together?",
        required: .key, constraint: .init(". >= 1 and . <= 20", Bilingual("De 1 à 20.", "From 1 to 20."))))
    change(&next)
    return next
  }

  private func obstacles(to questionnaire: Questionnaire, _ story: Story = .before) throws -> [Obstacle] {
    try story.obstacles(to: .adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: questionnaire)])
  }

  private func adopting(_ questionnaires: Questionnaire..., in story: Story = .before) throws -> Story {
    var story = story
    for one in questionnaires {
      try story.register(.adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: one)])
    }
    return story
  }

  @Test("the next surveys are sent with it, and those sent before keep theirs")
  func inUse() throws {
    let before = try Story.at(.surveying).after(.issueSurvey)
    let after = try adopting(changed(), in: before)
    let first = try #require(before.mission?.stage.surveys?.issued.keys.first)
    #expect(after.mission?.questionnaire(of: first, in: after.directory)?.version == 1)
    let fresh = try adopting(changed(), in: .at(.surveying)).after(.issueSurvey)
    let second = try #require(fresh.mission?.stage.surveys?.issued.keys.first)
    #expect(fresh.mission?.questionnaire(of: second, in: fresh.directory)?["B26"] != nil)
    #expect(fresh.directory.questionnaire(.init("beneficiary", 1)) == .beneficiary)
  }

  @Test("what was adopted stays what it was, should a later Jalon ship the same number")
  func adoptedFirst() throws {
    var directory = Story.before.directory
    directory.adopted = [changed(1)]
    #expect(directory.questionnaire(.init("beneficiary", 1)) == changed(1))
    #expect(directory.questionnaires.filter { $0.edition == .init("beneficiary", 1) } == [changed(1)])
  }

  @Test("a version that is known never changes: another number is named")
  func immutable() throws {
    #expect(
      try obstacles(to: changed(1)) == [.versionTaken(.init("beneficiary", 1), next: 2, field: "questionnaire.version")]
    )
    let story = try adopting(changed(), changed(5))
    let other = changed(5) { $0.title = Bilingual("Autre titre", "Another title") }
    #expect(
      try obstacles(to: other, story) == [
        .versionTaken(.init("beneficiary", 5), next: 6, field: "questionnaire.version")
      ])
    #expect(try obstacles(to: changed(6), story) == [])
  }

  @Test("what is in use is not adopted twice; an older version may be put to use again")
  func again() throws {
    #expect(
      try obstacles(to: .beneficiary) == [.alreadyInUse(.init("beneficiary", 1), field: "questionnaire.version")])
    let back = try adopting(changed(), .beneficiary)
    #expect(back.directory.questionnaire(for: .structure) == .beneficiary)
    #expect(back.directory.questionnaire(.init("beneficiary", 2)) == changed())
    #expect(back.directory.questionnaires.filter { $0.code == "beneficiary" }.count == 2)
  }

  @Test("a code keeps its purpose")
  func purpose() throws {
    let other = changed { $0.purpose = .provider }
    #expect(
      try obstacles(to: other) == [
        .unsoundQuestionnaire(.otherPurpose(.structure), field: "questionnaire.purpose")
      ])
  }

  @Test("the answer to a key question of one's own is waited for, and held to its constraint")
  func answers() throws {
    let story = try adopting(changed(), in: .at(.surveying)).after(.issueSurvey)
    let respondent = try #require(story.mission?.stage.surveys?.issued.keys.first)
    let usual = story.answers(of: respondent).elements.filter { $0["question"] != "B26" }
    #expect(
      try story.obstacles(to: .answerSurvey, ["answers": .list(usual)]) == [
        .keyQuestionUnanswered("B26", field: "answers")
      ])
    let outside: Value = ["question": "B26", "answer": 21]
    #expect(
      try story.obstacles(to: .answerSurvey, ["answers": .list(usual + [outside])]) == [
        .answerUnfulfilling("B26", message: Bilingual("De 1 à 20.", "From 1 to 20."), field: "answers")
      ])
    for answer: Value in [20, -1] {
      let fits: Value = ["question": "B26", "answer": answer]
      #expect(try story.obstacles(to: .answerSurvey, ["answers": .list(usual + [fits])]) == [])
    }
  }

  @Test("what a provider's results rest on is found in a questionnaire of one's own as well")
  func marks() throws {
    let story = try adopting(changed(), in: .at(.surveying)).after(.issueSurvey).after(.answerSurvey)
    let work = story.mission?.invitationRecords(in: story.directory).compactMap(\.work).first
    #expect(work?.surveys.first?.skills == MarkSum(16, of: 4))
    #expect(story.mission?.invitationRecords(in: Directory()).compactMap(\.work).first?.surveys == [])
  }

  @Test("each mistake is told where it stands", arguments: Mistake.all)
  func mistakes(_ mistake: Mistake) {
    var questionnaire = mistake.of
    mistake.make(&questionnaire)
    #expect(
      questionnaire.flaws.contains(Questionnaire.Flawed(path: mistake.path, flaw: mistake.flaw)),
      "\(questionnaire.flaws)")
  }
}

struct Mistake: Sendable, CustomTestStringConvertible {
  let path: String
  let flaw: Questionnaire.Flawed.Flaw
  let of: Questionnaire
  let make: @Sendable (inout Questionnaire) -> Void

  var testDescription: String { "\(path) \(flaw)" }

  init(
    _ path: String, _ flaw: QuestionnaireFlaw, of questionnaire: Questionnaire = .beneficiary,
    make: @escaping @Sendable (inout Questionnaire) -> Void
  ) {
    self.path = path
    self.flaw = .unsound(flaw)
    of = questionnaire
    self.make = make
  }

  static let all: [Mistake] = [
    Mistake("code", .unusableCode("a b")) { $0.code = "a b" },
    Mistake("version", .versionFromOne) { $0.version = 0 },
    Mistake("dimensions", .noDimension) { $0.dimensions = [] },
    Mistake("dimensions[7]", .dimensionWithoutQuestion("more")) { $0.dimensions.append(.init("more", "Plus", "More")) },
    Mistake("dimensions[0].repeats", .notRepeated(.structure)) { $0.dimensions[0].repeats = .structure },
    Mistake("dimensions[0].repeats", .notRepeated(.action), of: .provider) { $0.dimensions[0].repeats = .action },
    Mistake("questions[0].code", .unusableCode("1B")) { $0.questions[0].code = "1B" },
    Mistake("questions[0].code", .unusableCode("kickOffHeld")) { $0.questions[0].code = "kickOffHeld" },
    Mistake("questions[0].code", .unusableCode("agreement4")) { $0.questions[0].code = "agreement4" },
    Mistake("questions[0].code", .unusableCode("jalon_x")) { $0.questions[0].code = "jalon_x" },
    Mistake("questions[0].dimension", .unknownDimension("term", nearest: "terms")) {
      $0.questions[0].dimension = "term"
    },
    Mistake("questions[28].dimension", .outOfOrder("B25")) { $0.questions[28].dimension = "terms" },
    Mistake("questions[0].options", .optionsNotAsked("B01")) { $0.questions[0].options = [.init("a", "A", "A")] },
    Mistake("questions[4].options", .optionsMissing("B04b")) { $0.questions[4].options = [] },
    Mistake("questions[4].options[0].exclusive", .nothingToExclude("B04b")) {
      $0.questions[4].options[0].exclusive = true
    },
    Mistake("questions[0].constraint", .constraintNotAsked("B01")) { $0.questions[0].constraint = .init(". <= 2") },
    Mistake("questions[4].relevant", .badCondition(.unfinished)) { $0.questions[4].relevant = "${B04} <=" },
    Mistake("questions[4].relevant", .unknownName("B4", nearest: "B04")) { $0.questions[4].relevant = "${B4} <= 2" },
    Mistake("questions[3].relevant", .unknownName("B04b", nearest: nil)) {
      $0.questions[3].relevant = "${B04b} = 'tooFew'"
    },
    Mistake("questions[4].relevant", .ownAnswerHere) { $0.questions[4].relevant = ". <= 2" },
    Mistake("questions[4].relevant", .todayHere) { $0.questions[4].relevant = "${B04} <= today()" },
    Mistake("questions[5].relevant", .unknownOption("toFew", of: "B04b", nearest: "tooFew")) {
      $0.questions[5].relevant = "${B04b} = 'toFew'"
    },
    Mistake("questions[26].constraint.test", .otherAnswerHere("B01")) {
      $0.questions[26].constraint = .init("${B01} <= 2")
    },
    Mistake("questions[12].relevant", .repeatedElsewhere("P09"), of: .provider) {
      $0.questions[12].relevant = "${P09} <= 2"
    },
    Mistake("questions[0].prefill", .nothingToPrefill) { $0.questions[0].prefill = .employees },
    Mistake("questions[0].records", .nothingToRecord) { $0.questions[0].records = .board },
    Mistake("questions", .notRecorded(.team), of: .followUp) { $0.questions.removeAll { $0.records == .team } },
    Mistake("questions", .notRecorded(.needMission), of: .followUp) {
      $0.questions.removeAll { $0.records == .needMission }
    },
    Mistake("questions[0].kind", .recordedOtherwise(.on, [.day]), of: .followUp) { $0.questions[0].kind = .text },
    Mistake("questions[0].required", .recordedAlways(.on), of: .followUp) { $0.questions[0].required = .soft },
    Mistake("questions[6].required", .recordedAlways(.actionState), of: .followUp) {
      $0.questions[6].relevant = "${F01b} = 'visit'"
    },
    Mistake("questions[2].dimension", .recordedElsewhere(.need, .need), of: .followUp) {
      $0.questions[2].records = .need
    },
    Mistake("questions[8].dimension", .recordedElsewhere(.synthesis, nil), of: .followUp) {
      $0.questions[8].records = .synthesis
    },
    Mistake("questions[6].options[2].code", .optionNotRecorded("finished", .actionState, nearest: nil), of: .followUp) {
      $0.questions[6].options[2].code = "finished"
    },
  ]
}
