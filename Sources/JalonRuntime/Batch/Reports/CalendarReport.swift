import JalonCore
import JalonDocuments
import JalonWording

extension ReportContext {
  /// The missions that a filter takes, of one plan where it is named.
  public func missions(_ filter: Filter, of plan: SupportPlanID?) throws -> [MissionID] {
    var missions: [MissionID] = []
    try forEachRow(filter) { row in
      if plan == nil || row.plan == plan { missions.append(row.mission) }
    }
    return missions
  }

  /// What a calendar would let out, day by day, and under it what is masked.
  public func calendar(_ leaving: CalendarLeaving, _ format: ReportFormat) -> String {
    var table = table(ReportContext.calendarColumns)
    for event in leaving.file.events { table.add([.day(event.day), .text(event.summary), .text(event.uid)]) }
    guard format == .text else { return table.written(format) }
    var page = self.table(Array(ReportContext.calendarColumns.prefix(2)))
    for event in leaving.file.events { page.add([.day(event.day), .text(event.summary)]) }
    let masked = leaving.parts.flatMap { part in part.notices.map { "\(part.mission.text)  \(self($0))\n" } }
    return page.written(.text) + (masked.isEmpty ? "" : "\n" + masked.joined())
  }

  private static let calendarColumns = [
    ReportColumn("day", "Jour", "Day"), ReportColumn("summary", "Ce qui sort", "What leaves", most: 90),
    ReportColumn("uid", "", ""),
  ]

  /// What moved in another calendar, from which day to which, and what forbids it.
  public func moves(_ moves: CalendarMoves, _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(ReportContext.moveColumns)
    for move in moves.moves { table.add(cells(move, names, format)) }
    return table.written(format)
  }

  private static let moveColumns = [
    ReportColumn("mission", "N°", "No.", most: 12), ReportColumn("what", "Quoi", "What", most: 44),
    ReportColumn("from", "Du", "From"), ReportColumn("to", "Au", "To"),
    ReportColumn("command", "Commande", "Command", most: 20),
    ReportColumn("refused", "Pourquoi pas", "Why not", most: 80),
  ]

  private func cells(_ move: CalendarMoves.Move, _ names: Names, _ format: ReportFormat) -> [ReportCell] {
    let isForPeople = format != .json
    let appointment = move.appointment
    return [
      .text(move.mission.text), .text(isForPeople ? self(appointment.words(names)) : appointment.key),
      .day(appointment.day), .day(move.to), ReportCell(move.command?.kind.rawValue), .text(self(move.refusal(names))),
    ]
  }
}

extension CalendarMoves.Move {
  /// Nothing, where it can be recorded.
  fileprivate func refusal(_ names: Names) -> Words {
    guard let command else { return appointment.isHeld ? MoveWords.held : MoveWords.follows }
    if isContradicted { return MoveWords.contradicted }
    let sentences = obstacles.map { $0.words(names, in: command.kind) } + unanswered.map { $0.words(names) }
    let wayOut = unanswered.isEmpty ? [] : [MoveWords.sayWhy]
    return Words { language in (sentences + wayOut).map { $0(language) }.joined(separator: " ") }
  }
}

private enum MoveWords {
  static let contradicted = Words(
    fr: "Une autre date de la même étape va à un autre jour : mettez-les au même.",
    en: "Another date of the same step goes to another day: put them on the same one.")
  static let sayWhy = Words(fr: "Dites pourquoi avec --because.", en: "Say why with --because.")
  static let held = Words(
    fr: "C'est un fait tenu ce jour-là : corrigez-le dans son journal.",
    en: "It is a fact of that day: correct it in its journal.")
  static let follows = Words(
    fr: "Ce jour suit des actes de la mission : il ne se déplace pas d'ici.",
    en: "This day follows from the acts of the mission: it does not move from here.")
}
