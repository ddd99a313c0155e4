import JalonCore
import JalonStore
import JalonWording

/// What the calendar hands back to the list: whose dates, which missions, and the day to go to.
public struct AgendaChoice: Sendable {
  var isMine: Bool
  var line: FilterLine
  var day: Day?

  init(isMine: Bool, line: FilterLine, day: Day? = nil) {
    self.isMine = isMine
    self.line = line
    self.day = day
  }
}

extension AgendaScope {
  /// - Parameter isMine: the missions of the person at the desk, and the meetings of the plans that their operator leads.
  init(isMine: Bool, absentees: [PersonID], filter: Filter, _ desk: Desk) {
    self.init(
      officer: isMine ? desk.me : nil, absentees: isMine ? absentees : [], lead: isMine ? desk.ownOperator : nil,
      filter: filter, today: desk.today)
  }
}
