import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// How near a day is, as a sign and words: never by colour alone.
struct AgendaState {
  let sign: String
  let words: String
  let role: Role

  init(_ day: Day, _ desk: Desk) {
    let state = BoardState(due: day, today: desk.today)
    (sign, role) = (state.sign, state.role)
    words = desk(day.dueWords(on: desk.today))
  }

  var span: Span { Span("\(sign) \(words)", role) }
}

/// The columns of the agenda: when, what, by whom, and on which mission.
struct AgendaTable {
  private struct Cell {
    let column: Column
    let span: (AgendaLine) -> Span
  }

  private let cells: [Cell]

  /// - Parameters:
  ///   - lines: those in sight, for the widths.
  ///   - absentees: the colleagues for whom the reader stands in.
  init(_ lines: [AgendaLine], showsOfficer: Bool, _ absentees: [PersonID], _ columns: Int, _ desk: Desk) {
    let number = min(12, max(6, lines.map { GlyphWidth.columns(of: $0.number) }.max() ?? 6))
    let state = Cell(column: Column("", width: .fixed(14))) { AgendaState($0.day, desk).span }
    let mission = Cell(column: Column("", width: .fixed(number))) { Span($0.number) }
    let structures = Cell(column: Column("", width: .flexible(minimum: 14), priority: 1)) { Span($0.about) }
    cells =
      columns < 100
      ? [state, AgendaTable.whatAndWho(absentees, desk), mission, structures]
      : [state, AgendaTable.day(desk), AgendaTable.what(absentees, desk), AgendaTable.who(desk), mission, structures]
        + (showsOfficer ? [AgendaTable.officer(desk)] : [])
        + (lines.contains { AgendaTable.phone(of: $0, desk) != "" } ? [AgendaTable.contact(desk)] : [])
  }

  func view(_ line: AgendaLine, isFocused: Bool) -> TableView {
    TableView(
      columns: cells.map(\.column), rows: [TableView.Row(cells.map { $0.span(line) })], focus: isFocused ? 0 : nil,
      hasHeader: false)
  }

  private static func whatAndWho(_ absentees: [PersonID], _ desk: Desk) -> Cell {
    Cell(column: Column("", width: .flexible(minimum: 26))) {
      Span(desk($0.words(desk.names, on: desk.today, absentees: absentees)))
    }
  }

  private static func day(_ desk: Desk) -> Cell {
    Cell(column: Column("", width: .fixed(10))) { Span($0.day.medium(desk.language, on: desk.today), .faint) }
  }

  private static func what(_ absentees: [PersonID], _ desk: Desk) -> Cell {
    Cell(column: Column("", width: .flexible(minimum: 26))) {
      Span(desk($0.standingIn(absentees, desk.names) + $0.what(on: desk.today)))
    }
  }

  private static func who(_ desk: Desk) -> Cell {
    Cell(column: Column("", width: .flexible(minimum: 18))) { Span($0.who(desk.names)) }
  }

  /// How the one is reached with whom it is to be done: where room is left.
  private static func contact(_ desk: Desk) -> Cell {
    Cell(column: Column("", width: .fixed(14), priority: 3)) { Span(phone(of: $0, desk), .faint) }
  }

  private static func phone(of line: AgendaLine, _ desk: Desk) -> String {
    line.contact(desk.names)?.spokenPhone ?? ""
  }

  private static func officer(_ desk: Desk) -> Cell {
    Cell(column: Column("", width: .fixed(14), priority: 2)) { line in
      Span(line.due.map { desk.names.name(of: $0.officer) } ?? "", .faint)
    }
  }
}
