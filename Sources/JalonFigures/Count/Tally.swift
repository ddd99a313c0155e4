import JalonCore
import JalonWording

// From the items of a figure to its numbers.
extension FigureCount {
  /// A figure, broken down where its measure allows it.
  public func figure(_ measure: Measure, of indicator: Indicator, by breakdown: Breakdown? = nil) -> Figure {
    let chosen = breakdown.flatMap { measure.breakdowns.contains($0) ? $0 : nil } ?? measure.always
    if let reason = measure.unknown {
      return Figure(
        indicator: indicator, measure: measure, value: .unknown(reason), known: nil, respondents: nil, breakdown: nil,
        parts: [])
    }
    let items = measure.items(self)
    let value = withheld(items, measure).map(FigureValue.withheld) ?? measure.value(of: items)
    return Figure(
      indicator: indicator, measure: measure, value: value, known: known(items, measure),
      respondents: measure.isMasked ? items.respondents.count : nil, breakdown: chosen,
      parts: chosen.map { parts(items, measure, by: $0) } ?? [])
  }

  private func parts(_ items: [Item], _ measure: Measure, by breakdown: Breakdown) -> [Figure.Part] {
    var groups: [String?: [Item]] = [:]
    for item in items {
      for (code, part) in divided(item, measure, by: breakdown) { groups[code, default: []].append(part) }
    }
    let whole = withheld(items, measure)
    let hidden = whole != nil ? Set(groups.keys) : measure.isMasked ? hidden(groups) : []
    let found = groups.map { code, own in
      Figure.Part(
        code: code, value: hidden.contains(code) ? .withheld(whole ?? FigureWords.tooFew) : measure.value(of: own),
        share: nil,
        respondents: measure.isMasked ? own.respondents.count : nil, aim: own.count == 1 ? own.first?.aim : nil)
    }
    let ordered = found.sorted(in: breakdown.order)
    return measure.always == breakdown && measure.kind == .count ? ordered.withShares : ordered
  }

  /// Why answers are not told for this period: what two outputs say together must not tell what one respondent said.
  private func withheld(_ items: [Item], _ measure: Measure) -> Words? {
    guard measure.isMasked else { return nil }
    guard let years = period.wholeYears, !isPartial else { return FigureWords.wholeYearsOnly }
    guard years.count > 1 else { return nil }
    let each = years.map { year in items.filter { $0.days.start.year == year }.respondents.count }
    return each.allSatisfy { $0 == 0 || SmallNumbers.mayShow($0) } ? nil : FigureWords.oneYearTooFew
  }

  /// Of how many units it is known; where a figure is always shown by classes, of how many the class is.
  private func known(_ items: [Item], _ measure: Measure) -> Figure.Known? {
    let said = items.filter { item in
      item.isKnown && measure.always.map { office.classes(of: item, by: $0).contains { $0 != nil } } ?? true
    }
    guard said.count < items.count || measure.always != nil else { return nil }
    return Figure.Known(known: said.respondents.count, all: items.respondents.count)
  }

  /// Where an item counts, and with how much: days and money are shared among the operators, missions are not.
  func divided(_ item: Item, _ measure: Measure, by breakdown: Breakdown) -> [(String?, Item)] {
    let codes = office.classes(of: item, by: breakdown)
    guard breakdown == .operator, measure.isShared, item.operators.count > 1, let mission = item.mission else {
      return codes.map { ($0, item) }
    }
    let said = office.shares[mission.mission]?.filter { mission.operators.contains($0.key) && $0.value > 0 } ?? [:]
    guard !said.isEmpty else { return [(nil, item)] }
    let carriers = said.sorted { $0.key < $1.key }
    return zip(carriers, item.amount.shared(by: carriers.map(\.value))).map { carrier, amount in
      var part = item
      part.amount = amount
      return (carrier.key.text, part)
    }
  }

  /// Classes of too few respondents; and, so that none follows from the whole by subtraction, as many of the next ones as
  /// hide them together.
  private func hidden(_ groups: [String?: [Item]]) -> Set<String?> {
    let sizes = groups.mapValues(\.respondents)
    var hidden = Set(groups.keys.filter { !SmallNumbers.mayShow(sizes[$0]?.count ?? 0) })
    guard !hidden.isEmpty else { return [] }
    let others = groups.keys.filter { !hidden.contains($0) }
      .sorted { (sizes[$0]?.count ?? 0, $0 ?? "") < (sizes[$1]?.count ?? 0, $1 ?? "") }
    for code in others {
      let together = hidden.reduce(into: Set<String>()) { $0.formUnion(sizes[$1] ?? []) }
      if hidden.count > 1, SmallNumbers.mayShow(together.count) { break }
      hidden.insert(code)
    }
    return hidden
  }
}

extension Period {
  /// The years that it is made of; `nil` where it cuts one.
  var wholeYears: ClosedRange<Int>? {
    let isWhole = start.month == 1 && start.day == 1 && end.month == 12 && end.day == 31
    return isWhole ? start.year...end.year : nil
  }
}

extension [Item] {
  var respondents: Set<String> { Set(map(\.unit)) }
}

extension Measure {
  var isShared: Bool { sum == .total && (kind == .days || kind == .cents) }

  func value(of items: [Item]) -> FigureValue {
    let known = items.filter(\.isKnown)
    if known.isEmpty, !items.isEmpty { return .unknown(FigureWords.nobodySaid) }
    if isMasked, !known.isEmpty, !SmallNumbers.mayShow(known.respondents.count) {
      return .withheld(FigureWords.tooFew)
    }
    guard let number = number(of: known) else { return .nothing }
    return .number(number)
  }

  private func number(of items: [Item]) -> Int? {
    switch sum {
    case .distinct: items.respondents.count
    case .total: items.reduce(0) { $0 + $1.amount }
    case .totalOfUnits: amounts(items, max).values.reduce(0, +)
    case .ratio: ratio(items, times: 100)
    case .share: ratio(items, times: 10_000)
    case .change:
      ratio(
        items.map { item in
          var change = item
          change.amount -= item.of
          return change
        }, times: 10_000)
    case .median: median(items.map(\.amount).sorted())
    case .topFive: topFive(amounts(items, +).values.sorted(by: >))
    }
  }

  private func amounts(_ items: [Item], _ together: (Int, Int) -> Int) -> [String: Int] {
    Dictionary(items.map { ($0.unit, $0.amount) }, uniquingKeysWith: together)
  }

  private func ratio(_ items: [Item], times factor: Int) -> Int? {
    let (part, whole) = items.reduce((0, 0)) { ($0.0 + $1.amount, $0.1 + $1.of) }
    return Ratio(part * factor, over: whole)?.rounded
  }

  private func median(_ sorted: [Int]) -> Int? {
    guard !sorted.isEmpty else { return nil }
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return Ratio((low + high) * scale, over: 2)?.rounded
  }

  // Days of work are hundredths already, those of the calendar are whole.
  private var scale: Int { kind == .elapsed ? 100 : 1 }

  private func topFive(_ sorted: [Int]) -> Int? {
    Ratio(sorted.prefix(5).reduce(0, +) * 10_000, over: sorted.reduce(0, +))?.rounded
  }
}

extension Int {
  /// In parts that add up to it: what is left over goes to those who lost most by rounding, then to the first.
  func shared(by weights: [Int]) -> [Int] {
    let whole = weights.reduce(0, +)
    guard whole > 0 else { return weights.map { _ in 0 } }
    let exact = weights.compactMap { Ratio(self * $0, over: whole) }
    var parts = exact.map(\.floor)
    let losers = exact.indices.sorted {
      let (left, right) = (exact[$0] - Ratio(parts[$0]), exact[$1] - Ratio(parts[$1]))
      return left == right ? $0 < $1 : right < left
    }
    for index in losers.prefix(self - parts.reduce(0, +)) { parts[index] += 1 }
    return parts
  }
}

extension [Figure.Part] {
  fileprivate func sorted(in order: [String]?) -> [Figure.Part] {
    sorted { left, right in
      guard let mine = left.code, let theirs = right.code else { return left.code != nil && right.code == nil }
      if let order {
        let (one, other) = (order.firstIndex(of: mine) ?? order.count, order.firstIndex(of: theirs) ?? order.count)
        return one == other ? mine < theirs : one < other
      }
      let (one, other) = (left.value.number ?? -1, right.value.number ?? -1)
      return one == other ? mine < theirs : one > other
    }
  }

  /// With what each class has of those that are known.
  fileprivate var withShares: [Figure.Part] {
    let counts = map { $0.code == nil ? 0 : $0.value.number ?? 0 }
    guard counts.reduce(0, +) > 0 else { return self }
    return zip(self, 10_000.shared(by: counts)).map { part, share in
      Figure.Part(
        code: part.code, value: part.value, share: part.code == nil ? nil : share, respondents: part.respondents)
    }
  }
}
