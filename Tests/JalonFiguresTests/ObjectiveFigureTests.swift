import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures

/// What agreements ask for, beside what was done.
@Suite("The objectives of figures")
struct ObjectiveFigureTests {
  private func office(_ objectives: [Fields], _ tales: [FigureTale]) throws -> OfficeFacts {
    var story = try Story.before.granted()
    for fields in objectives {
      let usual: Fields = ["grant": "region-26", "year": 2026, "origin": "imposed", "on": "2026-03-01"]
      try story.register(.setObjective, usual.merging(fields) { $1 })
    }
    return OfficeFacts(
      missions: tales.compactMap { MissionFacts($0.journal, in: .universal) { _ in nil } }, plans: [],
      structures: [:], providers: [:], grants: story.directory.grants.map { GrantFacts($0.value) })
  }

  private func signed(_ mission: MissionID, _ operators: [OperatorID] = ["dla-05"]) throws -> FigureTale {
    var tale = try FigureTale(mission, operators: operators)
    try tale.award(on: "2026-02-01")
    try tale.sign(days: 400, amount: 480_000, on: "2026-02-10")
    return tale
  }

  @Test("each objective tells its target, what was done by its operator in its year, and the rate")
  func done() throws {
    let tales = try [signed("m-1"), signed("m-2"), signed("m-3", ["dla-04"])]
    let office = try office(
      [["figure": "I05.started", "target": 4], ["figure": "I10.engaged", "target": 9_600, "origin": "own"]], tales)
    let rate = try FigureCount(office, in: "2026").figure("I17.rate")
    #expect(rate.parts.map(\.code) == ["region-26 2026 I05.started", "region-26 2026 I10.engaged"])
    #expect(rate.parts.map(\.value) == [.number(5_000), .number(10_000)] && rate.value == .number(7_500))
    #expect(rate.parts.map(\.aim?.done) == [2, 960_000] && rate.parts.map(\.aim?.target) == [4, 960_000])
    let count = try FigureCount(office, in: "2026")
    #expect(try [count.number("I17.objectives"), count.number("I17.reached")] == [2, 1])
    #expect(try count.figure("I17.objectives", by: .origin).parts.map(\.code) == ["imposed", "own"])
  }

  @Test("an objective is of its whole year, whatever the part of it that is asked for, and of no other")
  func years() throws {
    let office = try office([["figure": "I05.started", "target": 1]], [signed("m-1")])
    #expect(try FigureCount(office, in: "2026-09").number("I17.reached") == 1)
    #expect(try FigureCount(office, in: "2025").number("I17.objectives") == 0)
    #expect(try FigureCount(office, in: "2020..2030").number("I17.objectives") == 1)
  }

  @Test("the list behind the rate names each objective by its agreement, its year and its figure")
  func list() throws {
    let office = try office([["figure": "I05.started", "target": 3]], [signed("m-1")])
    let measure = try #require(Indicator.objectives.measures.first { $0.name == "rate" })
    let lines = try FigureCount(office, in: "2026").list(measure)
    #expect(lines.map(\.subject.code) == ["region-26 2026 I05.started"] && lines.map(\.amount) == [3_333])
  }

  @Test("every objective that can be set names a figure that is counted and told by operator", arguments: ObjectiveFigure.allCases)
  func named(figure: ObjectiveFigure) throws {
    let (_, measure) = try #require(figure.measured)
    #expect(measure.unknown == nil && !measure.isMasked && measure.breakdowns.contains(.operator))
    #expect([.count, .days, .cents].contains(measure.kind))
  }
}
