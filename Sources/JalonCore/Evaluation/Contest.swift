/// The single leader of a ranking against whatever could take its place.
///
/// No proposal lacks a mark: before that nobody leads. One under the threshold of the total can: where it has more than the leader, it
/// is above that threshold, since the leader is. One under the threshold of a criterion can only by that very mark.
struct Contest {
  let leader: ProviderID
  let grid: EvaluationGrid
  let marks: Marks
  let proposals: [ProviderID]
  /// The proposals but the leader.
  let rivals: [ProviderID]

  init(leader: ProviderID, ranking: Ranking, grid: EvaluationGrid, marks: Marks) {
    self.leader = leader
    self.grid = grid
    self.marks = marks
    proposals = ranking.lines.map(\.provider).sorted()
    rivals = proposals.filter { $0 != leader }
  }

  // MARK: Weights

  /// `nil` where the other criteria have no weight to share.
  func interval(of criterion: Criterion) -> WeightInterval? {
    let others = grid.weightTotal - criterion.weight
    guard others > 0, let weight = Ratio(criterion.weight, over: grid.weightTotal) else { return nil }
    var (lowest, highest) = (Ratio.zero, Ratio.one)
    for lead in leads(over: criterion) {
      guard let turn = lead.turn(others: others) else { continue }
      if lead.grows(others: others) { lowest = max(lowest, turn) } else { highest = min(highest, turn) }
    }
    return WeightInterval(criterion: criterion.id, weight: weight, lowest: lowest, highest: highest)
  }

  // Over each rival that no criterion's threshold shuts out, and over the threshold of the total.
  private func leads(over criterion: Criterion) -> [Lead] {
    let overRivals = rivals.filter { criteriaUnder($0).isEmpty }.map { rival in
      lead(on: criterion) { mark(of: leader, $0) - mark(of: rival, $0) }
    }
    guard let threshold = grid.totalThreshold else { return overRivals }
    // The same part of every scale, so that the threshold does not move with the weights.
    let whole = grid.thresholdScale
    return overRivals + [
      lead(on: criterion) { mark(of: leader, $0) * whole.top - threshold.value * grid.scale(of: $0).top }
    ]
  }

  private func lead(on criterion: Criterion, ahead: (Criterion) -> Int) -> Lead {
    var lead = Lead(here: 0, elsewhere: 0)
    for each in grid.criteria {
      if each.id == criterion.id {
        lead.here = ahead(each)
      } else {
        lead.elsewhere += grid.worth(of: each) * ahead(each)
      }
    }
    // The others in the unit of this criterion: in points, a mark counts for its part of the highest.
    if grid.counting == .points { lead.elsewhere *= criterion.weight }
    return lead
  }

  private func mark(of provider: ProviderID, _ criterion: Criterion) -> Int {
    marks[provider, criterion.id]?.value ?? 0
  }

  // MARK: Marks

  /// All the changes of the fewest steps; none where no change of one mark flips the first place.
  var smallestChanges: [MarkChange] {
    let changes = proposals.flatMap { provider in grid.criteria.compactMap { change(of: provider, $0) } }
    let fewest = changes.map(\.steps).min()
    return changes.filter { $0.steps == fewest }
  }

  // A computed mark is not anybody's to change.
  private func change(of provider: ProviderID, _ criterion: Criterion) -> MarkChange? {
    guard grid.step > .zero, !grid.computes(criterion.id), let mark = marks[provider, criterion.id],
      let steps = provider == leader ? stepsDown(criterion, from: mark) : stepsUp(provider, criterion, from: mark)
    else { return nil }
    let moved = Hundredths(mark.value + (provider == leader ? -steps : steps) * grid.step.value)
    guard grid.scale(of: criterion).contains(moved) else { return nil }
    return MarkChange(
      provider: provider, criterion: criterion.id, from: mark, to: moved, steps: steps,
      first: leaders(with: moved, for: provider, criterion.id))
  }

  private func leaders(with mark: Hundredths, for provider: ProviderID, _ criterion: CriterionID) -> [ProviderID] {
    var changed = marks
    changed[provider, criterion] = mark
    return Ranking(of: proposals, on: grid, marks: changed).leaders
  }

  // By how many steps the leader's mark must fall, so that it is caught up with or set aside; `nil` for never.
  private func stepsDown(_ criterion: Criterion, from mark: Hundredths) -> Int? {
    let step = grid.step.value
    let underThreshold = criterion.threshold.map { (mark.value - $0.value) / step + 1 }
    let worth = step * grid.worth(of: criterion)
    guard worth > 0 else { return underThreshold }
    let total = marks.total(of: leader, on: grid)
    let underTotal = grid.leastTotal.map { (total - $0) / worth + 1 }
    let best = rivals.filter { grid.shortfalls(of: $0, marks: marks).isEmpty }.map { marks.total(of: $0, on: grid) }
      .max()
    let caughtUp = best.map { stepsToCover(total - $0, worth: worth) }
    return [underThreshold, underTotal, caughtUp].compactMap(\.self).min()
  }

  // By how many steps a rival's mark must rise, so that it catches up with the leader and is above every threshold.
  private func stepsUp(_ rival: ProviderID, _ criterion: Criterion, from mark: Hundredths) -> Int? {
    guard rivals.contains(rival), criteriaUnder(rival).allSatisfy({ $0.id == criterion.id }) else { return nil }
    let step = grid.step.value
    let short = max(0, (criterion.threshold ?? .zero).value - mark.value)
    let behind = marks.total(of: leader, on: grid) - marks.total(of: rival, on: grid)
    let worth = step * grid.worth(of: criterion)
    guard behind <= 0 || worth > 0 else { return nil }
    let toCatchUp = behind <= 0 ? 0 : stepsToCover(behind, worth: worth)
    return max(toCatchUp, stepsToCover(short, worth: step))
  }

  private func stepsToCover(_ distance: Int, worth: Int) -> Int { (distance + worth - 1) / worth }

  private func criteriaUnder(_ provider: ProviderID) -> [Criterion] {
    grid.criteria.filter { criterion in
      guard let threshold = criterion.threshold, let mark = marks[provider, criterion.id] else { return false }
      return mark < threshold
    }
  }
}

/// By how much the leader is ahead, as one weight varies: a straight line.
///
/// With share x for the criterion and 1 − x for the others, the lead is `x × here + (1 − x) × elsewhere ÷ others`.
private struct Lead {
  /// On the criterion itself, in hundredths of a mark.
  var here: Int
  /// On the others, Σ weight × hundredths of a mark.
  var elsewhere: Int

  func grows(others: Int) -> Bool { here * others > elsewhere }

  /// The share at which the lead is nil; `nil` where there is none, or it never changes.
  func turn(others: Int) -> Ratio? { Ratio(elsewhere, over: elsewhere - here * others) }
}
