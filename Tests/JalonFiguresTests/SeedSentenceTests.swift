import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures

extension OfficeFacts {
  init(
    _ tales: [FigureTale], plans: [PlanFacts] = [], structures: [RegisterStructure] = [],
    providers: [RegisterProvider] = []
  ) {
    self.init(journals: tales.map(\.journal), plans: plans, structures: structures, providers: providers)
  }

  init(
    journals: [[Recorded<MissionEvent>]], plans: [PlanFacts] = [], structures: [RegisterStructure] = [],
    providers: [RegisterProvider] = []
  ) {
    let shipped = Dictionary(uniqueKeysWithValues: Questionnaire.shipped.map { ($0.edition, $0) })
    self.init(
      missions: journals.compactMap { MissionFacts($0, in: .universal) { shipped[$0] } }, plans: plans,
      structures: Dictionary(uniqueKeysWithValues: structures.map { ($0.structure, StructureFacts($0)) }),
      providers: Dictionary(uniqueKeysWithValues: providers.map { ($0.provider, ProviderFacts($0)) }))
  }
}

extension FigureCount {
  init(_ office: OfficeFacts, in period: String, asOf: Day = "2030-01-01") throws {
    self.init(office, try PeriodReading.read(period).get(), asOf: asOf)
  }

  /// `I05.started`
  func figure(_ id: String, by breakdown: Breakdown? = nil) throws -> Figure {
    let indicator = try #require(Indicator(rawValue: String(id.prefix(3))))
    let measure = try #require(indicator.measures.first { $0.name == id.dropFirst(4) }, "\(id)")
    return figure(measure, of: indicator, by: breakdown)
  }

  func number(_ id: String) throws -> Int? { try figure(id).value.number }

  func parts(_ id: String, by breakdown: Breakdown) throws -> [String: Int] {
    let figure = try figure(id, by: breakdown)
    return Dictionary(
      uniqueKeysWithValues: figure.parts.compactMap { part in part.value.number.map { (part.code ?? "?", $0) } })
  }
}

@Suite("« 140 prestataires, 680 accompagnements »")
struct SeedSentenceTests {
  private func count(_ seed: UInt64, in period: String = "2010..2012") throws -> FigureCount {
    var dice = Dice(seed: seed)
    let office = try SeedOffice(&dice)
    return try FigureCount(
      OfficeFacts(journals: office.journals, structures: office.structures, providers: office.providers), in: period)
  }

  @Test(
    "680 supports started, 555 and 125; 692 over the operators; 140 providers, more over the operators",
    arguments: [1, 2])
  func sentence(seed: UInt64) throws {
    let count = try count(seed)
    #expect(try count.number("I05.started") == 680)
    #expect(try [count.number("I05.started.individual"), count.number("I05.started.collective")] == [555, 125])
    #expect(try count.number("I06.started") == 555 + 3 * 125)
    #expect(try count.number("I11.providers") == 140)
    let carried = try count.figure("I05.started", by: .operator)
    #expect(carried.parts.count == 6 && carried.parts.reduce(0) { $0 + ($1.value.number ?? 0) } == 692)
    #expect(!carried.isAdditive)
    #expect(try count.parts("I11.providers", by: .operator).values.reduce(0, +) > 140)
    #expect(try count.number("I12.unsuccessful") == 10)
  }

  @Test("the list behind 140 holds 140 providers, and that behind 680 the 680 missions")
  func lists() throws {
    let count = try count(3)
    let providers = try #require(Indicator.providers.measures.first)
    #expect(Set(count.list(providers).map(\.subject)).count == 140)
    let started = try #require(Indicator.missions.measures.first)
    #expect(count.list(started).count == 680)
  }

  @Test("years started add up; providers of the years, and what is active, do not")
  func years() throws {
    let all = try count(4)
    let years = try (2010...2012).map { try count(4, in: "\($0)") }
    #expect(try years.map { try $0.number("I05.started") ?? 0 }.reduce(0, +) == 680)
    #expect(try years.map { try $0.number("I11.providers") ?? 0 }.reduce(0, +) > 140)
    #expect(try years.map { try $0.number("I05.active") ?? 0 }.reduce(0, +) > (all.number("I05.active") ?? 0))
  }

  @Test("whatever the order in which missions are read, the figures are the same")
  func order() throws {
    var dice = Dice(seed: 5)
    let office = try SeedOffice(&dice)
    let lines = try [office.journals, office.journals.reversed()].map { journals in
      let count = try FigureCount(
        OfficeFacts(journals: journals, structures: office.structures, providers: office.providers), in: "2011")
      return Indicator.allCases.flatMap { indicator in
        indicator.measures.map { measure in
          let figure = count.figure(measure, of: indicator, by: .operator)
          return "\(figure.id) \(figure.value) \(figure.parts.map { "\($0.code ?? "") \($0.value)" })"
        }
      }
    }
    #expect(lines[0] == lines[1])
  }
}
