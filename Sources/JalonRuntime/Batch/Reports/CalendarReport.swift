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
    var table = table(ReportContext.calendarColumns, ReportAbout("calendar export"))
    for event in leaving.file.events { table.add([.day(event.day), .text(event.summary), .text(event.uid)]) }
    guard format == .text else { return table.written(format) }
    var page = self.table(Array(ReportContext.calendarColumns.prefix(2)), ReportAbout("calendar export"))
    for event in leaving.file.events { page.add([.day(event.day), .text(event.summary)]) }
    let masked = leaving.parts.flatMap { part in part.notices.map { "\(part.mission.text)  \(self($0))\n" } }
    return page.written(.text) + (masked.isEmpty ? "" : "\n" + masked.joined())
  }

  static let calendarColumns = [
    ReportColumn("day", "Jour", "Day", is: .day), ReportColumn("summary", "Ce qui sort", "What leaves", most: 90),
    ReportColumn("uid", "", "", is: .code),
  ]

  /// What moved in another calendar, from which day to which, and what forbids it: for people in whole sentences under the
  /// table, where no column cuts them.
  public func moves(_ moves: CalendarMoves, _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(
      format == .text ? Array(ReportContext.moveColumns.dropLast()) : ReportContext.moveColumns,
      ReportAbout("calendar import"))
    for move in moves.moves {
      let cells = cells(move, names, format)
      table.add(format == .text ? Array(cells.dropLast()) : cells)
    }
    let reasons = format == .text ? moves.moves.filter { !$0.isPossible }.map { self(reason($0, names)) + "\n" } : []
    return table.written(format) + (reasons.isEmpty ? "" : "\n" + reasons.joined())
  }

  /// « 05-013, convention à préparer : … »
  private func reason(_ move: CalendarMoves.Move, _ names: Names) -> Words {
    let what = Words(same: "\(move.mission.text), ") + move.appointment.words(names)
    return Words(fr: "\(what) : \(move.refusal(names))", en: "\(what): \(move.refusal(names))")
  }

  static let moveColumns = [
    ReportColumn("mission", "N°", "No.", most: 12, is: .code),
    ReportColumn("what", "Quoi", "What", most: 44, is: .code),
    ReportColumn("from", "Du", "From", is: .day), ReportColumn("to", "Au", "To", is: .day),
    ReportColumn("command", "Commande", "Command", most: 20, is: .optional(.code)),
    ReportColumn("refused", "Pourquoi pas", "Why not", most: 80, is: .sentence),
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
    let both = exported.map { [MoveWords.movedHere(from: $0, to: appointment.day)] } ?? []
    let sentences = both + obstacles.map { $0.words(names, in: command.kind) } + unanswered.map { $0.words(names) }
    let wayOut = unanswered.isEmpty && exported == nil ? [] : [MoveWords.sayWhy]
    return Words { language in (sentences + wayOut).map { $0(language) }.joined(separator: " ") }
  }
}

private enum MoveWords {
  static let contradicted = Words(
    fr: "Une autre date de la même étape va à un autre jour : mettez-les au même.",
    en: "Another date of the same step goes to another day: put them on the same one.")
  static func movedHere(from exported: Day, to present: Day) -> Words {
    Words(
      fr:
        "Jalon l'a passée aussi, depuis l'export, du \(exported) au \(present). Exportez de nouveau, ou confirmez.",
      en:
        "Jalon has moved it too since the export, from \(exported) to \(present). Export again, or confirm."
    )
  }
  static let sayWhy = Words(fr: "Dites pourquoi avec --because.", en: "Say why with --because.")
  static let held = Words(
    fr: "C'est un fait tenu ce jour-là : corrigez-le dans son journal.",
    en: "It is a fact of that day: correct it in its journal.")
  static let follows = Words(
    fr: "Ce jour suit des actes de la mission : il ne se déplace pas d'ici.",
    en: "This day follows from the acts of the mission: it does not move from here.")
}
