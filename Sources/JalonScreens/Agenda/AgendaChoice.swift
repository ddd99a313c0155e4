import JalonCore
import JalonStore
import JalonWording

/// What the calendar hands back to the list: whose dates, which missions, and the day to go to.
struct AgendaChoice: Sendable {
  var isMine: Bool
  var line: FilterLine
  var day: Day?

  init(isMine: Bool, line: FilterLine, day: Day? = nil) {
    self.isMine = isMine
    self.line = line
    self.day = day
  }

  /// `agenda:mine|2026-11-24|stage:framing`
  var text: String { "agenda:\(isMine ? "mine" : "all")|\(day?.iso ?? "")|\(line.editor.text)" }

  /// `nil` for the choice of another screen.
  init?(_ text: String, _ desk: Desk) {
    guard text.hasPrefix("agenda:") else { return nil }
    let parts = text.dropFirst(7).split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    (isMine, day, line) = (parts[0] == "mine", Day(iso: parts[1]), FilterLine(parts[2]))
    line.learn(desk.names.people.officers, on: desk.today)
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
