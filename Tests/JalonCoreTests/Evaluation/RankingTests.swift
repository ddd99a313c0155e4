import JalonTesting
import Testing

@testable import JalonCore

@Suite("Ranking of proposals")
struct RankingTests {
  let grid = EvaluationGrid.sample(weights: [60, 40])

  @Test("the total is the sum of marks times weights, to the unit")
  func totals() {
    let ranking = rank(["lise": [400, 350], "marc": [300, 500]])
    #expect(ranking["lise"]?.total == 400 * 60 + 350 * 40)
    #expect(ranking["marc"]?.total == 300 * 60 + 500 * 40)
    #expect(ranking["lise"]?.percent == Hundredths(76_00))
  }

  @Test("the best total comes first")
  func order() {
    let ranking = rank(["marc": [300, 450], "lise": [400, 350]])
    #expect(ranking.lines.map(\.provider) == ["lise", "marc"])
    #expect(ranking.lines.map(\.place) == [.rank(1, shared: false), .rank(2, shared: false)])
    #expect(ranking.leaders == ["lise"])
  }

  @Test("equal totals are shown as a tie, and the next rank is left out")
  func ties() {
    let ranking = rank(["ana": [500, 0], "lise": [300, 300], "marc": [400, 150], "zoé": [0, 0]])
    #expect(ranking["ana"]?.place == .rank(1, shared: true))
    #expect(ranking["lise"]?.place == .rank(1, shared: true))
    #expect(ranking["marc"]?.place == .rank(1, shared: true))
    #expect(ranking["zoé"]?.place == .rank(4, shared: false))
    #expect(ranking.leaders == ["ana", "lise", "marc"])
  }

  @Test("a mark under the threshold of its criterion sets the proposal aside, however good the rest")
  func criterionThreshold() {
    let grid = EvaluationGrid.sample(weights: [60, 40], thresholds: [1: Hundredths(200)])
    let marks = Marks.sample(["lise": [500, 150], "marc": [300, 200]], on: grid)
    let ranking = Ranking(of: ["lise", "marc"], on: grid, marks: marks)
    #expect(ranking["lise"]?.place == .belowThreshold([.criterion("b")]))
    #expect(ranking["lise"]?.rank == nil)
    #expect(ranking["marc"]?.place == .rank(1, shared: false))
  }

  @Test("a weighted mean under the threshold of the grid sets the proposal aside; on it, it stays")
  func totalThreshold() {
    let grid = EvaluationGrid.sample(weights: [60, 40], total: Hundredths(250))
    let marks = Marks.sample(["on": [250, 250], "under": [250, 200]], on: grid)
    let ranking = Ranking(of: ["on", "under"], on: grid, marks: marks)
    #expect(ranking["on"]?.place == .rank(1, shared: false))
    #expect(ranking["under"]?.place == .belowThreshold([.total]))
  }

  @Test("while one proposal lacks a mark nobody has a rank: what is missing is not a zero")
  func incomplete() {
    let ranking = rank(["marc": [0, 0], "lise": [500, nil]])
    #expect(ranking.lines.map(\.place) == [.incomplete, .incomplete])
    #expect(ranking["lise"]?.missing == ["b"] && ranking["marc"]?.isComplete == true)
    #expect(ranking.leaders.isEmpty && !ranking.isComplete && ranking.missing == 1)
  }

  @Test("while marks are missing, proposals stand in an order that says nothing of their totals")
  func incompleteOrder() {
    let ranking = rank(["zoé": [500, 500], "marc": [300, nil], "ana": [0, 0]])
    #expect(ranking.lines.map(\.provider) == ["ana", "marc", "zoé"])
  }

  @Test("a mark under its threshold shuts a proposal out, even while other marks are missing")
  func incompleteThreshold() {
    let grid = EvaluationGrid.sample(weights: [60, 40], thresholds: [0: Hundredths(200)])
    let marks = Marks.sample(["lise": [100, nil], "marc": [300, 200]], on: grid)
    let ranking = Ranking(of: ["lise", "marc"], on: grid, marks: marks)
    #expect(ranking["lise"]?.place == .belowThreshold([.criterion("a")]))
    #expect(ranking["marc"]?.place == .incomplete)
  }

  @Test("without proposals there is no ranking and no leader")
  func nobody() {
    let ranking = Ranking(of: [], on: grid, marks: Marks())
    #expect(ranking.lines.isEmpty && ranking.leaders.isEmpty && ranking.isComplete)
  }

  @Test("the order in which proposals and criteria are entered changes nothing")
  func permutations() {
    for var dice in Dice.cast(300) {
      let call = RandomCall(&dice)
      var set = call.grid.asCommand
      set.criteria = dice.shuffling(set.criteria)
      let shuffled = Ranking(of: dice.shuffling(call.proposals), on: EvaluationGrid(set), marks: call.marks)
      #expect(shuffled.lines.map(\.provider) == call.ranking.lines.map(\.provider), "\(dice)")
      #expect(shuffled.lines.map(\.total) == call.ranking.lines.map(\.total), "\(dice)")
      #expect(shuffled.lines.map(\.rank) == call.ranking.lines.map(\.rank), "\(dice)")
    }
  }

  @Test("raising one mark never lowers its proposal")
  func raising() throws {
    for var dice in Dice.cast(500) {
      var call = RandomCall(&dice, incomplete: false)
      let provider = dice.choosing(among: call.proposals)
      let criterion = dice.choosing(among: call.grid.criteria).id
      let mark = try #require(call.marks[provider, criterion])
      let before = try #require(call.ranking[provider])
      let scale = try #require(call.grid.scale(of: criterion))
      call.marks[provider, criterion] = min(mark + scale.step, scale.highest)
      let after = try #require(call.ranking[provider])
      #expect(after.total >= before.total, "\(dice)")
      #expect((after.rank ?? 99) <= (before.rank ?? 99), "\(dice)")
    }
  }

  @Test("multiplying all weights alike changes nothing")
  func scaling() {
    for var dice in Dice.cast(300) {
      let call = RandomCall(&dice)
      let factor = dice.throwing(2...9)
      let weights = call.grid.criteria.map { ($0.id, $0.weight * factor) }
      let grid = call.grid.weighing(Dictionary(uniqueKeysWithValues: weights))
      let scaled = Ranking(of: call.proposals, on: grid, marks: call.marks)
      #expect(scaled.lines.map(\.place) == call.ranking.lines.map(\.place), "\(dice)")
      #expect(scaled.lines.map(\.percent) == call.ranking.lines.map(\.percent), "\(dice)")
    }
  }

  @Test("a proposal is first exactly when no other ranked one has more")
  func ranksCountTheBetter() {
    for var dice in Dice.cast(300) {
      let ranked = RandomCall(&dice).ranking.lines.filter { $0.rank != nil }
      for line in ranked {
        #expect(line.rank == ranked.count { $0.total > line.total } + 1, "\(dice)")
      }
    }
  }

  private func rank(_ rows: KeyValuePairs<ProviderID, [Int?]>) -> Ranking {
    Ranking(of: rows.map(\.key), on: grid, marks: .sample(rows, on: grid))
  }
}
