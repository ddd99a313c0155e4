import JalonCore
import JalonStore
import JalonWording

extension ReportContext {
  private struct Due {
    let mission: MissionID
    let structures: String
    let watch: Watch
  }

  /// All that is late or due within so many days, overdue first, with who must act and the command that clears it.
  public func due(within days: Int, _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(ReportContext.dueColumns)
    for due in try allDue(until: today + days) { table.add(cells(due, names, format)) }
    return table.written(format)
  }

  // A mission whose next watch is later has no earlier one.
  private func allDue(until last: Day) throws -> [Due] {
    var all: [Due] = []
    try forEachRow(.any([.late, .dueWithin(last - today)])) { row in
      guard let mission = try ledger.mission(row.mission) else { return }
      let watches = mission.seen(by: reader).watches().filter { $0.day <= last }
      all += watches.map { Due(mission: row.mission, structures: row.structures, watch: $0) }
    }
    return all.enumerated().sorted { ($0.element.watch.day, $0.offset) < ($1.element.watch.day, $1.offset) }.map(
      \.element)
  }

  private static let dueColumns = [
    ReportColumn("day", "Jour", "Day"), ReportColumn("left", "État", "State", most: 14),
    ReportColumn("mission", "N°", "No.", most: 12), ReportColumn("structures", "Structures", "Structures", most: 30),
    ReportColumn("watch", "À faire", "To do", most: 32), ReportColumn("who", "Par", "By", most: 30),
    ReportColumn("action", "Commande", "Command", most: 20),
  ]

  private func cells(_ due: Due, _ names: Names, _ format: ReportFormat) -> [ReportCell] {
    let isForPeople = format != .json
    let officer = isForPeople ? "" : "officer"
    return [
      .day(due.watch.day),
      isForPeople ? .text(self(due.watch.day.dueWords(on: today))) : .whole(due.watch.daysLeft(on: today)),
      .text(due.mission.text), .text(due.structures),
      .text(isForPeople ? self(due.watch.kind.words) : due.watch.kind.rawValue),
      .text(due.watch.who.map { isForPeople ? names.name(of: $0) : $0.text } ?? officer),
      .text(due.watch.action.rawValue),
    ]
  }
}
