import JalonTesting
import Testing

@testable import JalonCore

@Suite("What was answered about a mission")
struct SurveyReadingTests {
  static let ateliers = Party.structure("ateliers-buech")
  static let chantiers = Party.structure("chantiers-durance")
  static let lise = Party.provider("cabinet-lise")

  private func reading(_ given: [(Party, [String: Answer])]) throws -> SurveyReading {
    let mission = try Story.at(.surveying).surveyed(given).theMission
    return try #require(SurveyReading(mission, in: Directory()))
  }

  private func row(_ dimension: DimensionID, in reading: SurveyReading, about: StructureID? = nil) throws
    -> SurveyReading.Row
  {
    try #require(reading.rows.first { $0.topic.dimension.code == dimension && $0.topic.about == about })
  }

  @Test("before the surveys are owed there is nothing to read; as soon as they are, it is said who has to answer")
  func beginning() throws {
    #expect(SurveyReading(Story.at(.reported).theMission, in: Directory()) == nil)
    let reading = try #require(SurveyReading(Story.at(.surveying).theMission, in: Directory()))
    #expect(reading.rows.isEmpty && reading.answered.isEmpty)
    #expect(reading.respondents.map(\.party) == [Self.ateliers, Self.chantiers, Self.lise])
    #expect(reading.respondents.allSatisfy { $0.survey == nil })
  }

  @Test("the marks of each structure stand beside those of the others, and their figures together")
  func structures() throws {
    let reading = try reading([
      (Self.ateliers, ["B10": .number(1), "B11": .number(2), "B12": .notApplicable, "B13": .noOpinion]),
      (Self.chantiers, [:]),
    ])
    let skills = try row(.skills, in: reading)
    #expect(skills.marks.map(\.respondent) == [Self.ateliers, Self.chantiers])
    #expect(skills.marks.map(\.counts.mean) == [Hundredths(150), Hundredths(400)])
    let counts = try #require(skills.counts)
    #expect(counts.answered == 6 && counts.mean == Hundredths(317) && counts.satisfied == Hundredths(66_67))
    #expect(counts.distribution.map(\.count) == [1, 1, 0, 4])
    #expect(skills.questions.map(\.question.code) == ["B10", "B11", "B12", "B13"])
  }

  @Test("what the provider says of a structure has a row of its own, beside what it says of the other")
  func perStructure() throws {
    let reading = try reading([
      (
        Self.lise,
        ["P09:ateliers-buech": .number(1), "P10:ateliers-buech": .number(1), "P11:ateliers-buech": .number(1)]
      )
    ])
    #expect(try row("withStructure", in: reading, about: "ateliers-buech").counts?.mean == Hundredths(175))
    #expect(try row("withStructure", in: reading, about: "chantiers-durance").counts?.mean == Hundredths(400))
    #expect(reading.rows.allSatisfy { $0.topic.voice == .provider })
  }

  @Test("with one structure, what the provider says is about it")
  func alone() throws {
    let topics = Questionnaire.provider.topics(.provider, ["ateliers-buech"])
    #expect(topics.filter { $0.dimension.code == "withStructure" }.map(\.about) == ["ateliers-buech"])
  }

  @Test("a mark out of ten has its own scale, and a dimension without marks has a row all the same")
  func scales() throws {
    let reading = try reading([(Self.ateliers, ["B23": .number(0)]), (Self.lise, [:])])
    let overall = try row("overall", in: reading)
    #expect(overall.topic.scale == .scale0to10 && overall.counts?.mean == .zero && overall.counts?.satisfied == nil)
    #expect(overall.counts?.distribution.count == 11)
    let prospects = try row("prospects", in: reading)
    #expect(prospects.topic.scale == nil && prospects.counts == nil)
    #expect(prospects.questions.contains { $0.question.code == "P14" && $0.answered == 1 })
  }

  @Test("the figures of a dimension are those of its marks, whatever was answered")
  func likeTheMarks() throws {
    for var dice in Dice.cast(60) {
      let responses = (0..<2).map { _ in Questionnaire.beneficiary.random(&dice) }
      let reading = try reading(Array(zip([Self.ateliers, Self.chantiers], responses)))
      let kept = reading.answered.map(\.byQuestion)
      for dimension in Questionnaire.beneficiary.dimensions.map(\.code) {
        let counts = try row(dimension, in: reading).counts
        guard counts?.scale == .agreement4 else { continue }
        let marks = Questionnaire.beneficiary.marks(in: dimension, kept)
        #expect(counts?.answered == marks.count, "\(dice)")
        #expect(counts?.mean == MarkSum(marks.reduce(0, +), of: marks.count).mean, "\(dice)")
        #expect(counts?.satisfied == .share(marks.count { $0 >= 3 }, of: marks.count), "\(dice)")
      }
    }
  }

  @Test("the follow-up stands beside the surveys: appropriation, and what became of each action")
  func followUp() throws {
    let before = try #require(SurveyReading(Story.at(.followingUp).theMission, in: Directory())?.followUp)
    #expect(before.recorded == nil && before.due == "2027-10-20")
    let after = try #require(SurveyReading(Story.atEndOf(.followingUp).theMission, in: Directory())?.followUp?.recorded)
    #expect(AppropriationAxis.allCases.map(after.appropriation) == [2, 2, 1, 3])
    #expect(after.meanAppropriation == Hundredths(200) && after.actions(.done) == 2 && after.actions(.givenUp) == 0)
  }
}

extension Questionnaire {
  /// From 1 to 4, as they were given.
  fileprivate func marks(in dimension: DimensionID, _ responses: [Response]) -> [Int] {
    questions.filter { $0.dimension == dimension && $0.kind == .agreement4 }.flatMap { question in
      responses.compactMap { if case .number(let mark)? = $0[question.code], mark > 0 { mark } else { nil } }
    }
  }

  /// Any answer to its marked questions, silences included; key questions answered.
  func random(_ dice: inout Dice) -> Response {
    var response: Response = [:]
    for question in questions where question.markScale != nil {
      response[question.code] = .number(
        question.isKey ? dice.throwing(1...4) : dice.throwing(-1...4))
    }
    return response
  }
}
