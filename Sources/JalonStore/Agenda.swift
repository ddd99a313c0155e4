import JalonCore

/// A line of the agenda: what is due, and the row of the mission on which it is.
public struct AgendaLine: Hashable, Sendable {
  public var due: DueRow
  public var row: BoardRow

  public init(due: DueRow, row: BoardRow) {
    self.due = due
    self.row = row
  }
}

/// Whose dates, and of which missions.
public struct AgendaScope: Hashable, Sendable {
  /// The officer of the missions; `nil` for everybody's.
  public var officer: PersonID?
  public var filter: Filter
  public var today: Day

  public init(officer: PersonID? = nil, filter: Filter = .everything, today: Day) {
    self.officer = officer
    self.filter = filter
    self.today = today
  }
}

/// One screenful of the agenda.
public struct AgendaRequest: Hashable, Sendable {
  /// Where the page lies. A line that has gone meanwhile still marks its place.
  public enum Place: Hashable, Sendable {
    case first, last
    case from(DueKey)
    case after(DueKey)
    case before(DueKey)
  }

  public var place: Place
  public var scope: AgendaScope
  /// Nothing due after that day.
  public var through: Day?
  public var limit: Int

  public init(_ place: Place = .first, scope: AgendaScope, through: Day? = nil, limit: Int) {
    self.place = place
    self.scope = scope
    self.through = through
    self.limit = limit
  }
}

extension Register {
  /// Lines around a place, and how many of them stand before it: what the focus follows from one act to the next.
  public func agendaWindow(
    around key: DueKey, _ request: AgendaRequest, before: Int
  ) throws(StoreFailure) -> (lines: [AgendaLine], index: Int) {
    var request = request
    request.place = .from(key)
    let below = try agenda(request)
    (request.place, request.limit) = (.before(key), before)
    let above = try agenda(request)
    return (above + below, above.count)
  }
}
