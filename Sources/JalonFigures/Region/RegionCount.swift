import JalonCore

// What one operator tells its region.
extension FigureCount {
  /// - Parameter carrier: whose packet it is: the missions that it carries, alone or with others; days and money by its share.
  public func regionFigures(of carrier: OperatorID) -> [RegionFigure] {
    RegionMeasure.all.map { regionFigure($0, of: carrier) }
  }

  /// The period is made of whole years: others would overlap, and tell by subtraction what each of them masks.
  public var isOfWholeYears: Bool { period.wholeYears != nil }

  /// Operators with whom it carries missions: their packets belong beside this one.
  public func partners(of carrier: OperatorID) -> [OperatorID] {
    let shared = active.map(\.mission.operators).filter { $0.contains(carrier) }.flatMap(\.self)
    return Set(shared).subtracting([carrier]).sorted()
  }

  private func regionFigure(_ measure: RegionMeasure, of carrier: OperatorID) -> RegionFigure {
    let own = measure.measure.unknown == nil ? items(measure.measure, of: carrier) : []
    let parts = years.map { $0.groups(measure, of: carrier) }
    let isFew = ([own] + parts.map(\.items)).contains { RegionMasking.isFew($0.units) }
    let value = measure.measure.value(of: own).number ?? (own.isEmpty ? 0 : nil)
    guard measure.measure.unknown == nil, !isFew, value != nil else {
      return RegionFigure(id: measure.id, value: nil, units: nil, breakdowns: [])
    }
    let isLong = !years.isEmpty
    let breakdowns = measure.breakdowns.filter { $0 != .year || isLong }.map { by in
      part(measure, own, by, with: parts.reduce(into: Set()) { $0.formUnion($1.hidden[by] ?? []) })
    }
    return RegionFigure(
      id: measure.id, value: value, units: measure.isCountedOnce ? Set(own.filter(\.isKnown).map(measure.code)) : nil,
      breakdowns: breakdowns)
  }

  private func part(
    _ measure: RegionMeasure, _ own: [Item], _ by: Breakdown, with hidden: Set<String?>
  ) -> RegionFigure.Part {
    let groups = grouped(own, by)
    let masked = RegionMasking.hidden(groups.mapValues(\.units), with: hidden)
    let cells = groups.filter { !masked.contains($0.key) }.compactMap { code, items in
      measure.measure.value(of: items).number.map { RegionFigure.Cell(code: code, value: $0) }
    }
    return RegionFigure.Part(by: by, cells: cells.sorted(), isMasked: !masked.isEmpty)
  }

  private func grouped(_ items: [Item], _ by: Breakdown) -> [String?: [Item]] {
    items.reduce(into: [:]) { groups, item in
      for code in office.classes(of: item, by: by) { groups[code, default: []].append(item) }
    }
  }

  // MARK: The years of a longer period

  /// What each year by itself would hide: a longer period must not give it back.
  private var years: [FigureCount] {
    guard let all = period.wholeYears, all.count > 1 else { return [] }
    return all.compactMap { year in
      let (first, last) = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
      guard let first, let last, let period = Period(from: first, to: last) else { return nil }
      return FigureCount(office, period, asOf: asOf)
    }
  }

  private func groups(
    _ measure: RegionMeasure, of carrier: OperatorID
  ) -> (items: [Item], hidden: [Breakdown: Set<String?>]) {
    let own = items(measure.measure, of: carrier)
    let hidden = measure.breakdowns.map { ($0, RegionMasking.hidden(grouped(own, $0).mapValues(\.units))) }
    return (own, Dictionary(uniqueKeysWithValues: hidden))
  }

  // MARK: Its own part of what is shared

  private func items(_ measure: Measure, of carrier: OperatorID) -> [Item] {
    measure.items(self).filter { $0.operators.contains(carrier) }.compactMap { item in
      guard measure.isShared, item.operators.count > 1 else { return item }
      let parts = divided(item, measure, by: .operator)
      // Where no share is known, all of it is the lead's.
      if parts.contains(where: { $0.0 == nil }) { return item.mission?.lead == carrier ? item : nil }
      return parts.first { $0.0 == carrier.text }?.1
    }
  }
}

extension [Item] {
  /// How many different ones of which something is known: a number rests on no others.
  fileprivate var units: Int { filter(\.isKnown).respondents.count }
}
