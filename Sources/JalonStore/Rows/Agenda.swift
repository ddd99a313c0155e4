import JalonCore

/// A line of the agenda: what is due and the row of its mission, or a meeting and the row of its plan.
public enum AgendaLine: Hashable, Sendable {
  case mission(DueRow, BoardRow)
  case plan(MeetingRow, PlanRow)
  case damaged(DamagedDate)

  public var day: Day { key.day }

  public var key: DueKey {
    switch self {
    case .mission(let due, _): due.key
    case .plan(let meeting, _): meeting.key
    case .damaged(let date): date.key
    }
  }

  public var due: DueRow? { if case .mission(let due, _) = self { due } else { nil } }
  public var meeting: MeetingRow? { if case .plan(let meeting, _) = self { meeting } else { nil } }

  /// A page may begin beside it.
  public var isPlaced: Bool { if case .damaged(let date) = self { date.isPlaced } else { true } }

  /// The same thing to do, wherever it stands now.
  public func isSame(as other: AgendaLine) -> Bool {
    switch (self, other) {
    case (.damaged(let date), .damaged(let other)): date.subject == other.subject && date.key == other.key
    case (.mission(let due, _), .mission(let other, _)): due.isSame(as: other)
    case (.plan(let meeting, _), .plan(let other, _)): meeting.isSame(as: other)
    case (.mission, _), (.plan, _), (.damaged, _): false
    }
  }
}

/// A date of which a value could not be read: what is left of it.
public struct DamagedDate: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case mission(MissionID)
    case plan(SupportPlanID)
  }

  public var key: DueKey
  public var subject: Subject
  /// The structures of the mission, or what the plan is called.
  public var about: String
  /// Its place in the agenda could be read: else it stands before all others.
  public var isPlaced: Bool

  public init(key: DueKey, subject: Subject, about: String, isPlaced: Bool) {
    self.key = key
    self.subject = subject
    self.about = about
    self.isPlaced = isPlaced
  }
}

/// Whose dates, and of which missions. A meeting is taken with the missions of its plan: where the filter takes one.
public struct AgendaScope: Hashable, Sendable {
  /// The officer of the missions; `nil` for everybody's.
  public var officer: PersonID?
  /// The colleagues for whom that officer stands in: what is due on their missions is taken too.
  public var absentees: [PersonID]
  /// The operator of that officer: the meetings of the plans that it leads are the officer's too.
  public var lead: OperatorID?
  public var filter: Filter
  public var today: Day

  public init(
    officer: PersonID? = nil, absentees: [PersonID] = [], lead: OperatorID? = nil, filter: Filter = .everything,
    today: Day
  ) {
    self.officer = officer
    self.absentees = absentees
    self.lead = lead
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
  /// A line of which a value is damaged is given as such, with what is left of it, rather than failing the whole page.
  public var toleratesDamage = false

  public init(_ place: Place = .first, scope: AgendaScope, through: Day? = nil, limit: Int) {
    self.place = place
    self.scope = scope
    self.through = through
    self.limit = limit
  }
}

extension AgendaRequest {
  /// Walks from the end towards the beginning; the lines themselves are always given in order.
  public var isBackwards: Bool {
    switch place {
    case .first, .from, .after: false
    case .last, .before: true
    }
  }

  /// The page, out of lines that were read along each of several ways, as many as the page holds.
  public func page(of lines: [AgendaLine]) -> [AgendaLine] {
    let sorted = lines.sorted { $0.key < $1.key }
    return Array(isBackwards ? sorted.suffix(limit) : sorted.prefix(limit))
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
