import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReportContext {
  /// All that is late or due within so many days, overdue first, with who must act and the command that clears it.
  public func due(within days: Int, _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(
      format == .text ? ReportContext.dueColumns : ReportContext.allDueColumns,
      ReportAbout("due", filter: "within \(days)"))
    try forEachLine(through: today + days) { line in
      switch line {
      case .mission(let due, let row): table.add(cells(due, row, names, format))
      case .plan(let meeting, let row): table.add(try cells(meeting, row, names, format))
      // Only where it is asked for: here a damaged line is told as a fault of the file, with its place.
      case .damaged: break
      }
    }
    return table.written(format)
  }

  // What is due is the same for every reader: nothing has to be folded.
  private func forEachLine(through last: Day, _ body: (AgendaLine) throws -> Void) throws {
    var request = AgendaRequest(scope: AgendaScope(today: today), through: last, limit: 500)
    while true {
      let lines = try store.agenda(request)
      for line in lines { try body(line) }
      guard let end = lines.last, lines.count == request.limit else { return }
      request.place = .after(end.key)
    }
  }

  static let dueColumns = [
    ReportColumn("day", "Jour", "Day", is: .day), ReportColumn("left", "État", "State", most: 14, is: .daysLeft),
    ReportColumn("mission", "N°", "No.", most: 12, is: .optional(.code)),
    ReportColumn("structures", "Structures", "Structures", most: 30, is: .list(.code)),
    ReportColumn("watch", "À faire", "To do", most: 48), ReportColumn("who", "Par", "By", most: 30, is: .code),
    ReportColumn("action", "Commande", "Command", most: 20, is: .code),
  ]

  /// For programs: of which plan, which meeting, and the other days that the act settles.
  static let allDueColumns =
    Array(dueColumns.prefix(4)) + [
      ReportColumn("plan", "Plan", "Plan", is: .code),
      ReportColumn("watch", "À faire", "To do", is: .oneOf(Watch.Kind.allCases.map(\.rawValue) + ["steering"])),
      ReportColumn("meeting", "Réunion", "Meeting", is: .optional(.text)),
      ReportColumn("also", "Aussi", "Also", is: .list(MissionSchema.other)),
    ] + dueColumns.suffix(2)

  private func cells(_ due: DueRow, _ row: BoardRow, _ names: Names, _ format: ReportFormat) -> [ReportCell] {
    let (watch, isJSON) = (due.watch, format == .json)
    let who = watch.who.map { isJSON ? $0.text : names.name(of: $0) } ?? (isJSON ? "officer" : "")
    let begun = began(watch.day, isJSON) + [.text(due.mission.text), structures(row)]
    let end = [ReportCell.text(who), .text(watch.action.rawValue)]
    guard format != .text else { return begun + [.text(self(watch.what(on: today)))] + end }
    let also = watch.others.map { "\(self($0.kind.words)) \($0.day.short)" }.joined(separator: ", ")
    let others = JSON.list(watch.others.map { ["watch": .text($0.kind.rawValue), "day": .text($0.day.iso)] })
    return begun + [
      .text(row.plan.text), .text(isJSON ? watch.kind.rawValue : self(watch.title)), .empty,
      .told(also, others),
    ] + end
  }

  private func cells(
    _ meeting: MeetingRow, _ row: PlanRow, _ names: Names, _ format: ReportFormat
  ) throws -> [ReportCell] {
    let (lead, isJSON) = (Party.operator(meeting.lead), format == .json)
    let end = [
      ReportCell.text(isJSON ? lead.text : names.name(of: lead)), .text(meeting.action(on: today).rawValue),
    ]
    let begun = began(meeting.day, isJSON)
    guard format != .text else {
      return begun + [.text(meeting.plan.text), .text(row.structures), .text(self(meeting.what))] + end
    }
    let structures = isJSON ? try ledger.plan(meeting.plan)?.structures ?? [] : []
    return begun + [
      .empty, .told(row.structures, .list(structures.map { .text($0.text) })), .text(meeting.plan.text),
      .text(isJSON ? "steering" : self(Words(fr: "réunion", en: "meeting"))), .text(meeting.name), .told("", .list([])),
    ] + end
  }

  private func structures(_ row: BoardRow) -> ReportCell {
    .told(row.structures, .list(row.structureIDs.map { .text($0.text) }))
  }

  private func began(_ day: Day, _ isJSON: Bool) -> [ReportCell] {
    [.day(day), isJSON ? .whole(day - today) : .text(self(day.dueWords(on: today)))]
  }
}
