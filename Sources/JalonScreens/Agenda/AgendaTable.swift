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

/// The columns of the agenda: when, what, by whom, and on which mission; as they stand by themselves, or as a person
/// chose them.
struct AgendaTable {
  /// What there is room for, and what need not be said.
  struct Sight {
    var columns: Int
    var showsOfficer: Bool
    /// Somebody in the lines can be reached.
    var showsContact: Bool
    /// In a file, the day comes first, and stands by itself.
    var isFile = false

    var isWide: Bool { columns >= 100 }
  }

  let all: [ListColumn<AgendaLine>]
  let shown: [ListColumn<AgendaLine>]

  /// - Parameters:
  ///   - lines: those in sight, for the widths.
  ///   - absentees: the colleagues for whom the reader stands in.
  init(_ lines: [AgendaLine], _ sight: Sight, _ absentees: [PersonID], _ choice: ColumnChoice, _ desk: Desk) {
    let texts = AgendaTexts(lines: lines, absentees: absentees, sight: sight, desk: desk)
    let state = AgendaTable.state(desk)
    let day = AgendaTable.day(sight, desk)
    let tellsWho = !choice.arranged([texts.who]).isEmpty
    all =
      (sight.isFile ? [day, state] : [state, day])
      + [texts.what(tellsWho: tellsWho), texts.who, texts.number, texts.about, texts.officer, texts.contact]
    shown = choice.arranged(all)
  }

  func view(_ line: AgendaLine, isFocused: Bool) -> TableView {
    TableView(
      columns: shown.map(\.column), rows: [TableView.Row(shown.map { $0.span(line) })], focus: isFocused ? 0 : nil,
      hasHeader: false)
  }

  private static func state(_ desk: Desk) -> ListColumn<AgendaLine> {
    ListColumn(
      id: "state", title: CaseListWords.state, column: Column("", width: .fixed(14)),
      span: { AgendaState($0, desk).span }, cell: { .text(AgendaState($0, desk).words) })
  }

  private static func day(_ sight: Sight, _ desk: Desk) -> ListColumn<AgendaLine> {
    ListColumn(
      id: "day", title: CaseListWords.column(.due), column: Column("", width: .fixed(10)),
      span: { Span($0.isPlaced ? $0.day.medium(desk.language, on: desk.today) : "", .faint) },
      cell: { $0.isPlaced ? .day($0.day) : .empty }, sort: "day", isUsual: sight.isWide)
  }

  /// How the one is reached with whom it is to be done.
  fileprivate static func ways(of line: AgendaLine, _ desk: Desk) -> String { line.contact(desk.names)?.ways ?? "" }
}

extension AgendaTable.Sight {
  /// - Parameter lines: those in sight.
  init(_ lines: [AgendaLine], showsOfficer: Bool, _ columns: Int, _ desk: Desk) {
    self.init(
      columns: columns, showsOfficer: showsOfficer,
      showsContact: lines.contains { AgendaTable.ways(of: $0, desk) != "" })
  }

  static let file = AgendaTable.Sight(columns: .max, showsOfficer: true, showsContact: true, isFile: true)
}

/// The columns of the agenda that are texts: each takes what the lines in sight need.
private struct AgendaTexts {
  let lines: [AgendaLine]
  let absentees: [PersonID]
  let sight: AgendaTable.Sight
  let desk: Desk

  /// With whoever must act, where no column tells it.
  func what(tellsWho: Bool) -> ListColumn<AgendaLine> {
    var column = flexible("what", CaseListWords.toDo, 26) { [desk, absentees] line in
      tellsWho
        ? desk(line.standingIn(absentees, desk.names) + line.what(on: desk.today))
        : desk(line.words(desk.names, on: desk.today, absentees: absentees))
    }
    column.isKept = true
    return column
  }

  var who: ListColumn<AgendaLine> {
    var column = flexible("who", AgendaSeenWords.who, 18) { [desk] in $0.who(desk.names) }
    column.isUsual = sight.isWide
    return column
  }

  var number: ListColumn<AgendaLine> {
    let widest = min(12, max(6, lines.map { GlyphWidth.columns(of: $0.number) }.max() ?? 6))
    return ListColumn("subject", AgendaSeenWords.number, Column("", width: .fixed(widest)), isKept: true) { $0.number }
  }

  var about: ListColumn<AgendaLine> { flexible("about", AgendaSeenWords.about, 14, priority: 1) { $0.about } }

  var officer: ListColumn<AgendaLine> {
    let name = { [desk] (line: AgendaLine) in line.due.map { desk.names.name(of: $0.officer) } ?? "" }
    return ListColumn(
      id: "officer", title: CaseListWords.column(.officer), column: Column("", width: .fixed(14), priority: 2),
      span: { Span(name($0), .faint) }, cell: { .text(name($0)) }, isUsual: sight.isWide && sight.showsOfficer)
  }

  /// Where room is left.
  var contact: ListColumn<AgendaLine> {
    let shown = flexible("contact", DirectoryColumnWords.contacts, 14, priority: 3) { [desk] in
      AgendaTable.ways(of: $0, desk)
    }
    return ListColumn(
      id: shown.id, title: shown.title, column: shown.column, span: { Span(shown.span($0).text, .faint) },
      cell: { [desk] in .text($0.contact(desk.names).map(desk.names.told) ?? "") },
      isUsual: sight.isWide && sight.showsContact)
  }

  private func flexible(
    _ id: String, _ title: Words, _ minimum: Int, priority: Int = 0, _ text: @escaping (AgendaLine) -> String
  ) -> ListColumn<AgendaLine> {
    ListColumn(
      id, title,
      Column("", width: .flexible(minimum: minimum), priority: priority, wanted: lines.map(text).widest), text)
  }
}
