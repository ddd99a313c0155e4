import JalonTesting
import Testing

@testable import JalonCore

@Suite("A mission beside the others of its operator")
struct SurveyBenchmarkTests {
  private static let directory = Story.before.directory
  private static let topic = topic(.structures, .beneficiary, "skills")

  private static func topic(
    _ voice: ReadingTopic.Voice, _ questionnaire: Questionnaire, _ dimension: DimensionID, about: StructureID? = nil
  ) -> ReadingTopic {
    guard let dimension = questionnaire[dimension] else { preconditionFailure("no such dimension") }
    return ReadingTopic(voice: voice, dimension: dimension, about: about, scale: .agreement4)
  }

  private static let mission = Story.at(.followingUp).mission

  /// Another mission, of two structures of its own.
  private static func other(_ number: Int, _ names: [String: String] = [:]) -> Mission? {
    mission?.recast(
      ID("05-10\(number)"),
      ["ateliers-buech": "s\(number)a", "chantiers-durance": "s\(number)b"].merging(names) { $1 })
  }

  private func figure(
    _ others: [Mission?], _ group: BenchmarkGroup = .operators, for mission: Mission? = Self.mission,
    topic: ReadingTopic = Self.topic
  ) throws -> SurveyBenchmark.Figure {
    var benchmark = SurveyBenchmark(for: try #require(mission), in: Self.directory)
    for other in others { benchmark.add(try #require(other)) }
    return benchmark.figure(topic, among: group)
  }

  @Test("under five structures the figure of the others is withheld")
  func few() throws {
    #expect(try figure([]) == .none)
    #expect(try figure([Self.other(1), Self.other(2)]) == .withheld(respondents: 4))
  }

  @Test("from five structures on, the others' mean stands beside the number of answers, structures and missions")
  func enough() throws {
    guard case .shown(let counts, 6, 3) = try figure([Self.other(1), Self.other(2), Self.other(3)]) else {
      Issue.record("nothing is shown")
      return
    }
    #expect(counts.answered == 24 && counts.mean == Hundredths(400) && counts.satisfied == Hundredths(100_00))
  }

  @Test("a structure that answered in two missions is one structure")
  func twice() throws {
    let names = ["ateliers-buech": "s1a", "chantiers-durance": "s1b"]
    let same = Self.mission?.recast("05-200", names)
    #expect(try figure([Self.other(1), same, Self.other(2)]) == .withheld(respondents: 4))
  }

  @Test("the mission itself, those of other operators and those that nobody answered do not count")
  func leftOut() throws {
    let elsewhere = Self.other(3, ["dla-05": "dla-04", "dla-04": "dla-05"])
    let unanswered = Story.at(.surveying).mission?.recast("05-300")
    #expect(
      try figure([Self.other(1), Self.other(2), elsewhere, unanswered, Self.mission]) == .withheld(respondents: 4))
  }

  @Test("a mission read twice counts once")
  func readTwice() throws {
    #expect(try figure([Self.other(1), Self.other(1), Self.other(2)]) == .withheld(respondents: 4))
  }

  @Test("until every survey of the mission is settled, nothing of the others is seen")
  func hidden() throws {
    let others = (1...3).map { Self.other($0) }
    let almost = Story.atEndOf(.surveying).mission
    #expect(try figure(others, for: almost) == .hidden(until: [.provider("cabinet-lise")]))
    let reopened = try Story.at(.followingUp).after(.reopenSurvey).mission
    #expect(try figure(others, for: reopened) == .hidden(until: [.structure("ateliers-buech")]))
  }

  @Test("the same provider, officer or territory narrows the others down")
  func groups() throws {
    let others = [
      Self.other(1), Self.other(2), Self.other(3, ["cabinet-lise": "arpent"]), Self.other(4, ["claire-05": "marc-04"]),
    ]
    #expect(try figure(others, .operators).respondents == 8)
    #expect(try figure(others, .provider).respondents == 6)
    #expect(try figure(others, .officer).respondents == 6)
    #expect(try figure(others, .territory) == .none)
    let near = Self.mission?.recast("05-400", ["ateliers-buech": "jardins-ubaye"])
    #expect(try figure([near], .territory) == .withheld(respondents: 2))
  }

  @Test("what providers say of structures is compared over all of them, and only their own views are")
  func voices() throws {
    let about = Self.topic(.provider, .provider, "withStructure", about: "ateliers-buech")
    let others = (1...5).map { Self.other($0, ["cabinet-lise": "p\($0)"]) }
    guard case .shown(let counts, 5, 5) = try figure(others, topic: about) else {
      Issue.record("nothing is shown")
      return
    }
    #expect(counts.answered == 40)
  }
}

extension SurveyBenchmark.Figure {
  fileprivate var respondents: Int? {
    if case .shown(_, let respondents, _) = self { respondents } else { nil }
  }
}
