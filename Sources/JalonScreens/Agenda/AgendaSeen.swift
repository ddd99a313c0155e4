import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension AgendaScreen: ShowsTable {
  /// As it is drawn.
  func table(_ lines: [AgendaLine], _ columns: Int, _ desk: Desk) -> AgendaTable {
    let sight = AgendaTable.Sight(lines, showsOfficer: isMine != true, columns, desk)
    return AgendaTable(lines, sight, absentees, self.columns, desk)
  }

  /// The same agenda with its columns chosen anew, drawn beneath the choice. It has one order: by day.
  func columnsScreen(_ desk: Desk) -> ColumnsScreen {
    let lines = window.visible.compactMap { row in
      if case .line(let index) = row { window.lines[index] } else { nil }
    }
    let table = table(lines, desk.size.columns, desk)
    let view = TableView(columns: table.shown.map(\.column), rows: [], hasHeader: false)
    let heads = ColumnsScreen.heads(table.all, shown: table.shown, view, in: desk.size.columns)
    return ColumnsScreen(heads, columns, ListOrder(column: "day", ascending: true, turns: false)) {
      columns, _, surface, area, desk in
      var agenda = self
      agenda.choose(columns)
      agenda.draw(on: &surface, in: area, desk)
    }
  }

  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? {
    window.focused.map { seen([$0], desk, inFull: inFull) }
  }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    var all = request(.first, desk)
    all.limit = SeenUse.mostLines
    gathering = (use, all)
    return [.agenda(all)]
  }

  mutating func take(_ lines: [AgendaLine], for use: SeenUse, _ desk: Desk) -> [Effect] {
    gathering = nil
    return use.effects(seen(lines, desk, inFull: false), desk)
  }

  private func seen(_ lines: [AgendaLine], _ desk: Desk, inFull: Bool) -> SeenTable {
    let table = AgendaTable(lines, .file, absentees, columns, desk)
    let columns = inFull ? table.all : table.shown
    return SeenTable(
      file: "agenda", title: AgendaWords.title, filter: line.editor.text, heads: columns.map(\.head),
      rows: lines.map { line in columns.map { $0.cell(line) } })
  }
}

enum AgendaSeenWords {
  static let who = Words(fr: "Par", en: "By")
  static let number = Words(fr: "Mission, ou plan", en: "Mission, or plan")
  static let about = Words(fr: "Structures, ou objet du plan", en: "Structures, or subject of the plan")
}
