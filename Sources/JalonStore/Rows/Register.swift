import JalonCore

/// One screenful of the list.
public struct PageRequest: Hashable, Sendable {
  /// Where the page lies, by the rows themselves: a row that has gone meanwhile still marks its place.
  public enum Place: Hashable, Sendable {
    case first, last
    case after(BoardRow)
    case before(BoardRow)
  }

  public var filter: Filter
  public var order: BoardOrder
  public var today: Day
  public var place: Place
  public var limit: Int
  /// A row of which a value is damaged comes as what is left of it; else the page fails, and says where.
  public var toleratesDamage = false

  public init(
    _ place: Place = .first, filter: Filter = .everything, order: BoardOrder = .urgency, today: Day, limit: Int
  ) {
    self.place = place
    self.filter = filter
    self.order = order
    self.today = today
    self.limit = limit
  }
}

/// The read port: pages, searches and counts. A page costs the same among a thousand missions and a million.
public protocol Register: Sendable {
  /// At most `limit` rows, always in the order of the list, whichever way the page was reached.
  func page(_ request: PageRequest) throws(StoreFailure) -> [BoardRow]
  func row(_ mission: MissionID) throws(StoreFailure) -> BoardRow?
  func count(_ filter: Filter, today: Day) throws(StoreFailure) -> Int
  /// Missions in each stage that has one, by the stage's code.
  func countsByStage(_ filter: Filter, today: Day) throws(StoreFailure) -> [String: Int]
  func lateCount(today: Day) throws(StoreFailure) -> Int
  /// Missions that may have been meant by an unknown number, the likeliest first.
  func missions(near text: String, limit: Int) throws(StoreFailure) -> [MissionID]
  /// Every invitation ever made, by the number of its mission, then in the order of the invitations.
  func records() throws(StoreFailure) -> [InvitationRecord]
  /// At most `limit` lines, always in the order of the agenda, whichever way the page was reached.
  func agenda(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine]
  /// How many things are due on each day that has one.
  func dueDays(_ scope: AgendaScope) throws(StoreFailure) -> [Day: Int]
  /// Missions of which something is true that their rows do not hold.
  func missions(sought: Sought) throws(StoreFailure) -> Set<MissionID>
  /// By number. `text` is folded; an empty one takes every plan.
  func plans(matching text: String, limit: Int) throws(StoreFailure) -> [PlanRow]
}

extension Register {
  /// Rows around a mission, with its place among them: what the cursor follows through sorts and filters.
  ///
  /// `nil` where the mission is unknown or the filter leaves it out.
  public func window(
    around mission: MissionID, filter: Filter = .everything, order: BoardOrder = .urgency, today: Day, before: Int,
    after: Int, toleratesDamage: Bool = false
  ) throws(StoreFailure) -> (rows: [BoardRow], index: Int)? {
    let filter = try filter.settled(missions(sought:))
    let found: BoardRow?
    // No page begins beside a row that is damaged: whatever the list goes by may be what cannot be read.
    do { found = try row(mission) } catch .damagedRow where toleratesDamage { return nil }
    guard let row = found, filter.matches(row, today: today) else { return nil }
    var request = PageRequest(.before(row), filter: filter, order: order, today: today, limit: before)
    request.toleratesDamage = toleratesDamage
    let above = before > 0 ? try page(request) : []
    request.place = .after(row)
    request.limit = after
    let below = after > 0 ? try page(request) : []
    return (above + [row] + below, above.count)
  }
}

/// A register of its own for slow reads beside the loop. Any thread may interrupt it.
public protocol Scan: Register {
  /// The sequence of the newest fact that may be read; 0 where there is none.
  func newest() throws(StoreFailure) -> Int
  /// The read under way, if any, throws `.interrupted` at once.
  func interrupt()
}
