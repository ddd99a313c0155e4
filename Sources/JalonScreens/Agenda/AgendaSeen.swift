import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension AgendaScreen: ShowsTable {
  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? { window.focused.map { seen([$0], desk) } }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    let shown = request(.first, desk)
    var all = AgendaRequest(.first, scope: shown.scope, through: shown.through, limit: SeenUse.mostLines)
    all.toleratesDamage = true
    gathering = (use, all)
    return [.agenda(all)]
  }

  mutating func take(_ lines: [AgendaLine], for use: SeenUse, _ desk: Desk) -> [Effect] {
    gathering = nil
    return use.effects(seen(lines, desk), desk)
  }

  private func seen(_ lines: [AgendaLine], _ desk: Desk) -> SeenTable {
    SeenTable(
      file: "agenda", title: AgendaWords.title, filter: line.editor.text,
      heads: [
        .init("day", CaseListWords.column(.due)), .init("state", CaseListWords.state),
        .init("what", CaseListWords.toDo), .init("who", AgendaSeenWords.who), .init("subject", AgendaSeenWords.number),
        .init("about", AgendaSeenWords.about), .init("officer", CaseListWords.column(.officer)),
        .init("contact", DirectoryColumnWords.contacts),
      ], rows: lines.map { row($0, desk) })
  }

  private func row(_ line: AgendaLine, _ desk: Desk) -> [SeenTable.Cell] {
    let what = line.standingIn(absentees, desk.names) + line.what(on: desk.today)
    return [
      line.isPlaced ? .day(line.day) : .empty, .text(AgendaState(line, desk).words), .text(desk(what)),
      .text(line.who(desk.names)),
      .text(line.number), .text(line.about), .text(line.due.map { desk.names.name(of: $0.officer) } ?? ""),
      .text(line.contact(desk.names).map(desk.names.told) ?? ""),
    ]
  }
}

enum AgendaSeenWords {
  static let who = Words(fr: "Par", en: "By")
  static let number = Words(fr: "Mission, ou plan", en: "Mission, or plan")
  static let about = Words(fr: "Structures, ou objet du plan", en: "Structures, or subject of the plan")
}
