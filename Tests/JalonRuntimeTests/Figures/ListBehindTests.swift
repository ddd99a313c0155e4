import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures
@testable import JalonRuntime

@Suite("The list behind each figure")
struct ListBehindTests {
  private func count(_ seed: Int) throws -> FigureCount {
    let office = try RandomOffice(seed: UInt64(seed))
    let period = try PeriodReading.read("2020..2026").get()
    return FigureCount(
      try OfficeReading(office.ledger, in: .universal).office(), period, asOf: RandomOffice.today)
  }

  @Test("of every indicator holds what the figure says: as many lines, or amounts that add up to it", arguments: 1...6)
  func every(seed: Int) throws {
    let count = try count(seed)
    for indicator in Indicator.allCases {
      for measure in indicator.measures {
        guard let value = count.figure(measure, of: indicator).value.number else { continue }
        let (lines, id) = (count.list(measure), "\(indicator.rawValue).\(measure.name)")
        switch measure.sum {
        case .distinct: #expect(lines.count == value, "\(id)")
        case .total: #expect(lines.reduce(0) { $0 + ($1.amount ?? 0) } == value, "\(id)")
        case .totalOfUnits: #expect(lines.reduce(0) { $0 + ($1.amount ?? 0) } == value, "\(id)")
        case .ratio, .share, .change, .median, .topFive: break
        }
      }
    }
  }

  @Test("of a part holds what the part says, the share of an operator where days and money are shared", arguments: 1...6)
  func parts(seed: Int) throws {
    let count = try count(seed)
    for (indicator, name) in [(Indicator.days, "done"), (.money, "engaged"), (.missions, "active")] {
      let measure = try #require(indicator.measures.first { $0.name == name })
      for part in count.figure(measure, of: indicator, by: .operator).parts {
        guard let value = part.value.number else { continue }
        let lines = count.list(measure, by: .operator, part: .some(part.code))
        let told = measure.sum == .distinct ? lines.count : lines.reduce(0) { $0 + ($1.amount ?? 0) }
        #expect(told == value, "\(indicator.rawValue).\(name) of \(part.code ?? "nobody")")
      }
    }
  }

  @Test("no amount stands beside who answered a survey")
  func hidden() throws {
    let count = try count(2)
    for indicator in Indicator.allCases {
      for measure in indicator.measures where measure.isMasked {
        #expect(count.list(measure).allSatisfy { $0.amount == nil }, "\(indicator.rawValue).\(measure.name)")
      }
    }
  }
}
