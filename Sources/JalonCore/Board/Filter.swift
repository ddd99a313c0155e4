/// Which missions a list, a count or an export takes. What a person types is read elsewhere, in their language.
public indirect enum Filter: Hashable, Sendable {
  public enum Comparison: String, CaseIterable, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case more = ">"
  }

  /// A piece of the searchable text, already `folded`.
  case text(String)
  /// Codes of stages: any of them.
  case stage([String])
  /// Due before today, and not ended.
  case late
  /// Due from today to so many days from now, and not ended.
  case dueWithin(Int)
  case suspended
  case ended
  /// Not ended.
  case open
  case amount(Comparison, Euros)
  case days(Comparison, Hundredths)
  /// A département: `05`.
  case operatorDepartment(String)
  case officer(PersonID)
  /// A piece of the structures' names, whatever its case and accents.
  case structure(String)
  /// A piece of the retained provider's name, whatever its case and accents.
  case provider(String)
  case kind(MissionKind)
  /// Open on one of these days at least: from its opening to the day on which it ended. A store asks first for what the
  /// rows do not hold (`settled`), as for the three that follow.
  case openDuring(DaySpan)
  /// A piece of its theme, whatever its case and accents.
  case theme(String)
  /// A piece of the name of somebody of its structures, its operators or its providers.
  case person(String)
  /// What was typed into the mission holds it.
  case typed(TextQuery)
  case openedBy(Day)
  /// Those of these missions.
  case among(Set<MissionID>)
  case not(Filter)
  /// All of them: `.all([])` takes every mission.
  case all([Filter])
  /// One of them at least: `.any([])` takes none.
  case any([Filter])

  public static let everything = Filter.all([])
}

extension Filter.Comparison {
  public func holds<Quantity: Comparable>(_ left: Quantity, _ right: Quantity) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .atLeast: left >= right
    case .more: left > right
    }
  }
}

extension Filter {
  /// The same answer as the store gives. A missing amount or day fulfils no comparison.
  public func matches(_ row: BoardRow, today: Day) -> Bool {
    switch self {
    case .text(let piece): row.searchable.holds(piece)
    case .stage(let codes): codes.contains(row.stage)
    case .late: row.isLate(on: today)
    case .dueWithin(let days): row.isDue(from: today, through: Filter.horizon(today, days))
    case .suspended: row.suspended
    case .ended: row.ended
    case .open: !row.ended
    case .amount(let comparison, let limit): row.amount.map { comparison.holds($0, limit) } ?? false
    case .days(let comparison, let limit): row.days.map { comparison.holds($0, limit) } ?? false
    case .operatorDepartment(let code): row.operators.split(separator: "·").contains { $0 == code }
    case .officer(let person): row.officer == person
    case .structure(let piece): row.structures.folded.holds(piece.folded)
    case .provider(let piece): row.provider?.folded.holds(piece.folded) ?? false
    case .kind(let kind): row.kind == kind
    // The row does not hold what is sought: what a store gave under such a filter was settled there.
    case .typed, .theme, .person, .openDuring: true
    case .openedBy(let day): row.openedOn <= day
    case .among(let missions): missions.contains(row.mission)
    case .not(let filter): !filter.matches(row, today: today)
    case .all(let filters): filters.allSatisfy { $0.matches(row, today: today) }
    case .any(let filters): filters.contains { $0.matches(row, today: today) }
    }
  }
}

extension Filter {
  /// With the missions in place of what they are looked for by.
  public func settled<Failure: Error>(
    _ missions: (Sought) throws(Failure) -> Set<MissionID>
  ) throws(Failure) -> Filter {
    switch self {
    case .typed(let query): return .among(try missions(.typed(query)))
    case .theme(let piece): return .among(try missions(.theme(piece.folded)))
    case .person(let piece): return .among(try missions(.person(piece.folded)))
    case .openDuring(let span): return try span.settled(missions)
    case .not(let filter): return .not(try filter.settled(missions))
    case .all(let filters):
      return .all(try filters.map { filter throws(Failure) in try filter.settled(missions) })
    case .any(let filters):
      return .any(try filters.map { filter throws(Failure) in try filter.settled(missions) })
    case .text, .stage, .late, .dueWithin, .suspended, .ended, .open, .amount, .days, .operatorDepartment, .officer,
      .structure, .provider, .kind, .openedBy, .among:
      return self
    }
  }
}

extension DaySpan {
  fileprivate func settled<Failure: Error>(
    _ missions: (Sought) throws(Failure) -> Set<MissionID>
  ) throws(Failure) -> Filter {
    let begun = to.map { Filter.openedBy($0) }
    let lasting = try from.map { day throws(Failure) in Filter.not(.among(try missions(.endedBefore(day)))) }
    return .all([begun, lasting].compactMap(\.self))
  }
}

extension Filter {
  /// The last day of `dueWithin`; a number of days beyond any calendar stops at its end.
  public static func horizon(_ today: Day, _ days: Int) -> Day { today + min(max(days, -1_000_000), 1_000_000) }
}

extension BoardRow {
  fileprivate func isDue(from first: Day, through last: Day) -> Bool {
    guard !ended, let next else { return false }
    return first <= next.day && next.day <= last
  }
}
