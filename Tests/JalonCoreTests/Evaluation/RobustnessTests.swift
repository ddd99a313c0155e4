import JalonTesting
import Testing

@testable import JalonCore

@Suite("Robustness of the first place")
struct RobustnessTests {
  @Test("the weight at which two proposals draw level is exact")
  func exactTurn() {
    // Lise leads by 2 points on a and trails by 1 on b: level where a weighs one third.
    let grid = EvaluationGrid.sample(weights: [60, 40])
    let robustness = measure(["lise": [500, 200], "marc": [300, 300]], on: grid)
    #expect(robustness.leaders == ["lise"])
    #expect(robustness.intervals.first?.lowest == Ratio(1, over: 3))
    #expect(robustness.intervals.first?.highest == .one)
    #expect(robustness.intervals.last?.highest == Ratio(2, over: 3))
    #expect(robustness.intervals.first?.lowestTenths == 334)
    #expect(robustness.intervals.last?.highestTenths == 666)
  }

  @Test("a lead of one half-mark on one criterion is fragile")
  func oneStep() {
    let grid = EvaluationGrid.sample(weights: [60, 40])
    let robustness = measure(["lise": [350, 300], "marc": [300, 300]], on: grid)
    #expect(robustness.verdict == .fragile)
    #expect(
      robustness.smallestChanges.map { "\($0.provider) \($0.criterion) \($0.to.value)" } == [
        "lise a 300", "marc a 350",
      ])
    #expect(robustness.smallestChanges.first?.first == ["lise", "marc"])
  }

  @Test("a lead that 4 points of weight would overturn is fragile, even if no single half-mark would")
  func nearWeight() {
    // Level where a weighs exactly 50 %.
    let robustness = measure(["lise": [500, 0], "marc": [0, 500]], on: .sample(weights: [54, 46]))
    #expect(robustness.smallestChanges.allSatisfy { $0.steps > 1 })
    #expect(robustness.verdict == .fragile)
    #expect(measure(["lise": [500, 0], "marc": [0, 500]], on: .sample(weights: [55, 45])).verdict == .steady)
  }

  @Test("a proposal ahead on every criterion is first at every weight")
  func everywhere() {
    let robustness = measure(["lise": [500, 400], "marc": [100, 100]], on: .sample(weights: [60, 40]))
    #expect(robustness.intervals.allSatisfy { $0.lowest == .zero && $0.highest == .one && $0.margin == nil })
    #expect(robustness.verdict == .steady)
  }

  @Test("where two share the first place there is nothing to measure, and it says so")
  func tied() {
    let robustness = measure(["lise": [500, 0], "marc": [0, 500]], on: .sample(weights: [50, 50]))
    #expect(robustness.verdict == .tied && robustness.leaders == ["lise", "marc"])
    #expect(robustness.intervals.isEmpty && robustness.smallestChanges.isEmpty)
  }

  @Test("one proposal alone is unopposed, unless a threshold is near")
  func alone() {
    #expect(measure(["lise": [300, 300]], on: .sample(weights: [50, 50])).verdict == .unopposed)
    let strict = EvaluationGrid.sample(weights: [50, 50], thresholds: [0: Hundredths(300)])
    let robustness = measure(["lise": [300, 300]], on: strict)
    #expect(robustness.verdict == .fragile)
    #expect(robustness.smallestChanges.first?.first == [])
  }

  @Test("without a ranked proposal there is no first place")
  func nothing() {
    #expect(measure([:], on: .sample(weights: [50, 50])).verdict == .nothingRanked)
    let strict = EvaluationGrid.sample(weights: [50, 50], thresholds: [0: Hundredths(300)])
    #expect(measure(["lise": [200, 200]], on: strict).verdict == .nothingRanked)
  }

  @Test("nobody is alone in the running, in front or steady while another proposal lacks a mark")
  func incomplete() {
    let grid = EvaluationGrid.sample(weights: [50, 50])
    for rows: KeyValuePairs<ProviderID, [Int?]> in [
      ["lise": [300, nil]], ["lise": [500, 500], "marc": [nil, nil]], ["lise": [500, 500], "marc": [0, nil]],
    ] {
      let robustness = measure(rows, on: grid)
      #expect(robustness.verdict == .incomplete && robustness.leaders.isEmpty && robustness.missing > 0)
      #expect(robustness.intervals.isEmpty && robustness.smallestChanges.isEmpty)
    }
  }

  @Test("a criterion that bears all the weight has no interval; the marks still speak")
  func oneCriterion() {
    let robustness = measure(["lise": [500], "marc": [300]], on: .sample(weights: [100]))
    #expect(robustness.intervals.isEmpty)
    #expect(robustness.smallestChanges.first?.steps == 4)
    #expect(robustness.verdict == .steady)
  }

  @Test("a proposal set aside by one mark takes the first place as soon as that mark is raised")
  func backFromThreshold() {
    let grid = EvaluationGrid.sample(weights: [50, 50], thresholds: [1: Hundredths(200)])
    let robustness = measure(["lise": [300, 300], "marc": [500, 150]], on: grid)
    #expect(robustness.leaders == ["lise"])
    #expect(robustness.smallestChanges.map(\.provider) == ["marc"])
    #expect(robustness.smallestChanges.first?.first == ["marc"])
    #expect(robustness.verdict == .fragile)
  }

  @Test("a mark that a price formula computes is not proposed for a change")
  func computedMark() {
    var set = EvaluationGrid.seed.asCommand
    set.priceFormula = .proportional
    let grid = EvaluationGrid(set)
    let marks = Marks.sample(
      ["lise": [300, 300, 300, 300, 300, 500], "marc": [300, 300, 300, 300, 300, 450]], on: grid)
    let robustness = Robustness(of: ["lise", "marc"], on: grid, marks: marks)
    #expect(!robustness.smallestChanges.isEmpty)
    #expect(!robustness.smallestChanges.contains { $0.criterion == "budget" })
  }

  @Test("the smallest change of a mark is the one that trying every mark finds")
  func changesAgainstBruteForce() {
    for var dice in Dice.cast(400) {
      let call = RandomCall(&dice)
      let robustness = Robustness(of: call.proposals, on: call.grid, marks: call.marks)
      guard robustness.leaders.count == 1 else { continue }
      let flips = Trials(call).flips()
      let fewest = flips.map(\.steps).min()
      let expected = Set(flips.filter { $0.steps == fewest })
      #expect(Set(robustness.smallestChanges) == expected, "\(dice)")
    }
  }

  @Test("inside the interval the leader is first, outside it is not: tried up to a thousandth from its ends")
  func intervalsAgainstBruteForce() {
    for var dice in Dice.cast(300) {
      let call = RandomCall(&dice)
      let robustness = Robustness(of: call.proposals, on: call.grid, marks: call.marks)
      for interval in robustness.intervals {
        let wrong = Trials.weights(around: interval).filter { weight in
          let first = Trials(call).leaders(with: interval.criterion, at: weight).contains(robustness.leaders[0])
          return first != (interval.lowest <= weight && weight <= interval.highest)
        }
        #expect(wrong.isEmpty, "\(dice) \(interval)")
        #expect(interval.lowest <= interval.weight && interval.weight <= interval.highest, "\(dice)")
        #expect(interval.lowestTenths <= interval.highestTenths, "\(dice)")
      }
    }
  }

  @Test("the verdict follows from what is shown beside it")
  func verdicts() {
    for var dice in Dice.cast(400) {
      let call = RandomCall(&dice)
      let robustness = Robustness(of: call.proposals, on: call.grid, marks: call.marks)
      let near = robustness.intervals.contains { interval in
        (interval.lowest > .zero && interval.weight - interval.lowest < Trials.share(50))
          || (interval.highest < .one && interval.highest - interval.weight < Trials.share(50))
      }
      let oneStep = robustness.smallestChanges.contains { $0.steps == 1 }
      #expect((robustness.verdict == .fragile) == (near || oneStep), "\(dice)")
      #expect((robustness.verdict == .tied) == (robustness.leaders.count > 1), "\(dice)")
      #expect([.nothingRanked, .incomplete].contains(robustness.verdict) == robustness.leaders.isEmpty, "\(dice)")
      #expect((robustness.verdict == .incomplete) == (robustness.missing > 0), "\(dice)")
    }
  }

  private func measure(_ rows: KeyValuePairs<ProviderID, [Int?]>, on grid: EvaluationGrid) -> Robustness {
    Robustness(of: rows.map(\.key), on: grid, marks: .sample(rows, on: grid))
  }
}

/// What `Robustness` says, found by ranking again and again.
private struct Trials {
  let call: RandomCall

  init(_ call: RandomCall) { self.call = call }

  static func share(_ thousandths: Int) -> Ratio { Ratio(thousandths, over: 1_000) ?? .zero }

  func flips() -> [MarkChange] {
    let leaders = call.ranking.leaders
    return call.proposals.flatMap { provider in
      call.grid.criteria.flatMap { criterion in
        call.grid.scale(of: criterion).marks.compactMap { mark in
          guard let from = call.marks[provider, criterion.id], from != mark else { return nil }
          var changed = call
          changed.marks[provider, criterion.id] = mark
          let first = changed.ranking.leaders
          guard first != leaders else { return nil }
          return MarkChange(
            provider: provider, criterion: criterion.id, from: from, to: mark,
            steps: abs(mark.value - from.value) / call.grid.step.value, first: first)
        }
      }
    }
  }

  /// Every 5 %, both ends, and the thousandths beside them.
  static func weights(around interval: WeightInterval) -> [Ratio] {
    let beside = [interval.lowest, interval.highest].map { $0.times(1_000).floor }.flatMap { $0 - 1...$0 + 2 }
    let thousandths = Array(stride(from: 0, through: 1_000, by: 50)) + beside.filter { (0...1_000).contains($0) }
    return thousandths.map(share) + [interval.lowest, interval.highest]
  }

  // Whole weights: the criterion has its share of a new whole, the others the rest in their proportions.
  func leaders(with criterion: CriterionID, at share: Ratio) -> [ProviderID] {
    let others = call.grid.weightTotal - (call.grid.criterion(criterion)?.weight ?? 0)
    let weights = call.grid.criteria.map { old in
      let rest = (share.denominator - share.numerator) * old.weight
      return (old.id, old.id == criterion ? share.numerator * others : rest)
    }
    let grid = call.grid.weighing(Dictionary(uniqueKeysWithValues: weights))
    return Ranking(of: call.proposals, on: grid, marks: call.marks).leaders
  }
}
