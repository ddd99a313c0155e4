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

  /// Of a damaged date neither the day nor what is due may be right.
  init(_ line: AgendaLine, _ desk: Desk) {
    if case .damaged = line {
      self.init(sign: Glyphs.refused, words: desk(BoardState.damaged), role: .error)
    } else {
      self.init(line.day, desk)
    }
  }

  private init(sign: String, words: String, role: Role) {
    self.sign = sign
    self.words = words
    self.role = role
  }

  var span: Span { Span("\(sign) \(words)", role) }
}

/// The columns of the agenda: when, what, by whom, and on which mission.
struct AgendaTable {
  fileprivate struct Cell {
    let column: Column
    let span: (AgendaLine) -> Span
  }

  private let cells: [Cell]

  /// - Parameters:
  ///   - lines: those in sight, for the widths.
  ///   - absentees: the colleagues for whom the reader stands in.
  init(_ lines: [AgendaLine], showsOfficer: Bool, _ absentees: [PersonID], _ columns: Int, _ desk: Desk) {
    let number = min(12, max(6, lines.map { GlyphWidth.columns(of: $0.number) }.max() ?? 6))
    let state = Cell(column: Column("", width: .fixed(14))) { AgendaState($0, desk).span }
    let mission = Cell(column: Column("", width: .fixed(number))) { Span($0.number) }
    let texts = AgendaTexts(lines: lines, absentees: absentees, desk: desk)
    let structures = texts.cell(14, priority: 1) { $0.about }
    cells =
      columns < 100
      ? [
        state, texts.cell(26) { desk($0.words(desk.names, on: desk.today, absentees: absentees)) }, mission, structures,
      ]
      : [state, AgendaTable.day(desk), texts.what, texts.cell(18) { $0.who(desk.names) }, mission, structures]
        + (showsOfficer ? [AgendaTable.officer(desk)] : [])
        + (lines.contains { AgendaTable.ways(of: $0, desk) != "" } ? [texts.contact] : [])
  }

  func view(_ line: AgendaLine, isFocused: Bool) -> TableView {
    TableView(
      columns: cells.map(\.column), rows: [TableView.Row(cells.map { $0.span(line) })], focus: isFocused ? 0 : nil,
      hasHeader: false)
  }

  private static func day(_ desk: Desk) -> Cell {
    Cell(column: Column("", width: .fixed(10))) {
      Span($0.isPlaced ? $0.day.medium(desk.language, on: desk.today) : "", .faint)
    }
  }

  private static func officer(_ desk: Desk) -> Cell {
    Cell(column: Column("", width: .fixed(14), priority: 2)) { line in
      Span(line.due.map { desk.names.name(of: $0.officer) } ?? "", .faint)
    }
  }

  /// How the one is reached with whom it is to be done.
  fileprivate static func ways(of line: AgendaLine, _ desk: Desk) -> String { line.contact(desk.names)?.ways ?? "" }
}

/// The columns of the agenda that are texts: each takes what the lines in sight need.
private struct AgendaTexts {
  let lines: [AgendaLine]
  let absentees: [PersonID]
  let desk: Desk

  func cell(
    _ minimum: Int, priority: Int = 0, role: Role = .text, isSpare: Bool = false,
    _ text: @escaping (AgendaLine) -> String
  ) -> AgendaTable.Cell {
    let wanted = lines.map { GlyphWidth.columns(of: text($0)) }.max() ?? 0
    return AgendaTable.Cell(
      column: Column("", width: .flexible(minimum: minimum), priority: priority, wanted: wanted, isSpare: isSpare)
    ) { Span(text($0), role) }
  }

  var what: AgendaTable.Cell {
    cell(26) { [desk, absentees] in desk($0.standingIn(absentees, desk.names) + $0.what(on: desk.today)) }
  }

  /// Where room is left.
  var contact: AgendaTable.Cell {
    cell(14, priority: 3, role: .faint) { [desk] in AgendaTable.ways(of: $0, desk) }
  }
}
