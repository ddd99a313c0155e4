import Foundation
import Testing

@testable import JalonCore

/// Thousands of grids ranked by somebody else: `Tests/Oracle/oracle.py` says by which library, and how.
@Suite("What an independent library says of the same grids")
struct OracleTests {
  static let cases: Result<[OracleCase], any Error> = Result {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appendingPathComponent("Oracle/grids.jsonl")
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
    return try lines.map { try JSONDecoder().decode(OracleCase.self, from: $0) }
  }

  @Test("the fixture holds thousands of grids, of both countings, and of every outcome")
  func breadth() throws {
    let cases = try Self.cases.get()
    #expect(cases.count >= 3_000)
    #expect(cases.count { $0.points } > 1_000 && cases.count { !$0.points } > 1_000)
    #expect(
      Set(cases.compactMap(\.verdict)) == ["incomplete", "nothingRanked", "tied", "unopposed", "fragile", "steady"])
    #expect(cases.contains { $0.weights.count == 1 } && cases.contains { $0.marks.count == 1 })
    #expect(cases.contains { $0.places.contains(0) } && cases.contains { $0.places.contains(-1) })
    #expect(cases.contains { Set($0.amounts ?? [0, 1]).count == 1 })
  }

  @Test("marks computed from prices are the same, to the hundredth")
  func prices() throws {
    for each in try Self.cases.get() { #expect(each.pricedMarks == each.allMarks, "\(each)") }
  }

  @Test("totals are the same, to the unit, and so are ranks, ties, thresholds and what is incomplete")
  func rankings() throws {
    for each in try Self.cases.get() {
      let ranking = each.ranking(on: each.grid)
      #expect(each.proposals.map { ranking[$0]?.total } == each.totals, "\(each)")
      #expect(each.places(in: ranking) == each.places, "\(each)")
    }
  }

  @Test("with other weights tried, ranks are the same")
  func tried() throws {
    for each in try Self.cases.get() {
      guard let tried = each.tried else { continue }
      let weights = Dictionary(uniqueKeysWithValues: zip(each.grid.criteria.map(\.id), tried))
      #expect(each.places(in: each.ranking(on: each.grid.weighing(weights))) == each.triedPlaces, "\(each)")
    }
  }

  @Test("the leader is first at the same weights, tried to a 1024th")
  func intervals() throws {
    for each in try Self.cases.get() {
      let found = each.robustness.intervals.map { [$0.lowest.times(1_024).ceiling, $0.highest.times(1_024).floor] }
      let expected = each.intervals ?? []
      #expect(found.count == expected.count, "\(each)")
      for (mine, theirs) in zip(found, expected) where theirs != nil { #expect(mine == theirs, "\(each)") }
    }
  }

  @Test("the smallest changes of one mark are those found by trying every mark")
  func changes() throws {
    for each in try Self.cases.get() {
      let found = Set(each.robustness.smallestChanges.map { each.change($0) })
      #expect(found == Set(each.changes ?? []), "\(each)")
      #expect(each.robustness.smallestChanges.first?.steps == each.steps, "\(each)")
    }
  }

  @Test("the verdict on the first place is the same")
  func verdicts() throws {
    for each in try Self.cases.get() where each.verdict != nil {
      #expect("\(each.robustness.verdict)" == each.verdict, "\(each)")
    }
  }
}

/// One line of the fixture: a grid, its marks in hundredths, and what the library found.
struct OracleCase: Decodable, Sendable {
  let points: Bool
  let weights: [Int]
  let top: Int?
  let step: Int
  let thresholds: [Int?]
  let totalThreshold: Int?
  let formula: String
  let amounts: [Int]?
  let marks: [[Int?]]

  let totals: [Int]
  /// A rank, 0 while a mark is missing, -1 for a threshold not reached.
  let places: [Int]
  let tried: [Int]?
  let triedPlaces: [Int]?
  /// The first and the last 1024th of the whole at which the leader is first, a criterion each.
  let intervals: [[Int]?]?
  let steps: Int?
  let changes: [Change]?
  let verdict: String?

  /// `[proposal, criterion, mark, [who is first then]]`
  struct Change: Decodable, Hashable, Sendable {
    let proposal: Int
    let criterion: Int
    let mark: Int
    let first: [Int]
  }
}

extension OracleCase.Change {
  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    proposal = try list.decode(Int.self)
    criterion = try list.decode(Int.self)
    mark = try list.decode(Int.self)
    first = try list.decode([Int].self)
  }
}

extension OracleCase {
  var proposals: [ProviderID] { marks.indices.map { ID("p\($0)") } }

  /// The first criterion is the one whose mark a formula computes.
  var grid: EvaluationGrid {
    let criteria = weights.indices.map { index in
      Criterion(
        id: index == 0 ? EvaluationGrid.priceCriterion : ID("c\(index)"), label: "c\(index)", weight: weights[index],
        threshold: thresholds[index].map { Hundredths($0) })
    }
    return EvaluationGrid(
      SetGrid(
        counting: points ? .points : .percents, criteria: criteria, scale: top, step: Hundredths(step),
        priceFormula: PriceFormula(rawValue: formula) ?? .judged, totalThreshold: totalThreshold.map { Hundredths($0) },
        consensus: .agreedMark))
  }

  var allMarks: Marks { Marks.sample(rows: marks, of: proposals, on: grid) }

  /// Without those that the library's side computed: Jalon computes them.
  var pricedMarks: Marks {
    guard let amounts else { return allMarks }
    let given = marks.map { [nil] + $0.dropFirst() }
    let prices = Dictionary(uniqueKeysWithValues: zip(proposals, amounts.map { Euros(cents: $0) }))
    return Marks.sample(rows: given, of: proposals, on: grid).pricing(prices, on: grid)
  }

  var robustness: Robustness { Robustness(of: proposals, on: grid, marks: pricedMarks) }

  func ranking(on grid: EvaluationGrid) -> Ranking { Ranking(of: proposals, on: grid, marks: pricedMarks) }

  func places(in ranking: Ranking) -> [Int] {
    proposals.map { provider in
      switch ranking[provider]?.place {
      case .rank(let rank, _): rank
      case .incomplete, nil: 0
      case .belowThreshold: -1
      }
    }
  }

  func change(_ change: MarkChange) -> Change {
    Change(
      proposal: proposals.firstIndex(of: change.provider) ?? -1,
      criterion: grid.criteria.firstIndex { $0.id == change.criterion } ?? -1, mark: change.to.value,
      first: change.first.compactMap { proposals.firstIndex(of: $0) })
  }
}

extension Marks {
  fileprivate static func sample(rows: [[Int?]], of proposals: [ProviderID], on grid: EvaluationGrid) -> Marks {
    var marks = Marks()
    for (provider, row) in zip(proposals, rows) {
      for (criterion, mark) in zip(grid.criteria, row) where mark != nil {
        marks[provider, criterion.id] = mark.map { Hundredths($0) }
      }
    }
    return marks
  }
}
