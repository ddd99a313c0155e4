import JalonCore
import JalonStore
import JalonWording

extension ReportContext {
  /// All that is late or due within so many days, overdue first, with who must act and the command that clears it.
  public func due(within days: Int, _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(ReportContext.dueColumns)
    try forEachLine(through: today + days) { table.add(cells($0, names, format)) }
    return table.written(format)
  }

  // What is due is the same for every reader: nothing has to be folded.
  private func forEachLine(through last: Day, _ body: (AgendaLine) -> Void) throws {
    var request = AgendaRequest(scope: AgendaScope(today: today), through: last, limit: 500)
    while true {
      let lines = try store.agenda(request)
      for line in lines { body(line) }
      guard let end = lines.last, lines.count == request.limit else { return }
      request.place = .after(end.due.key)
    }
  }

  private static let dueColumns = [
    ReportColumn("day", "Jour", "Day"), ReportColumn("left", "État", "State", most: 14),
    ReportColumn("mission", "N°", "No.", most: 12), ReportColumn("structures", "Structures", "Structures", most: 30),
    ReportColumn("watch", "À faire", "To do", most: 32), ReportColumn("who", "Par", "By", most: 30),
    ReportColumn("action", "Commande", "Command", most: 20),
  ]

  private func cells(_ line: AgendaLine, _ names: Names, _ format: ReportFormat) -> [ReportCell] {
    let (due, isForPeople) = (line.due, format != .json)
    let officer = isForPeople ? "" : "officer"
    return [
      .day(due.watch.day),
      isForPeople ? .text(self(due.watch.day.dueWords(on: today))) : .whole(due.watch.daysLeft(on: today)),
      .text(due.mission.text), .text(line.row.structures),
      .text(isForPeople ? self(due.watch.kind.words) : due.watch.kind.rawValue),
      .text(due.watch.who.map { isForPeople ? names.name(of: $0) : $0.text } ?? officer),
      .text(due.watch.action.rawValue),
    ]
  }
}
