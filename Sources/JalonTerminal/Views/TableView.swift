/// A list of records in columns.
///
/// ```
///    N°     Structure                   Étape           Échéance ↑  État
/// ────────────────────────────────────────────────────────────────────────
///  ✓ 04-112 Jardins de la Bléone        9/9 Suivi       jeu. 23/07  ▲ retard 4 j
/// >  05-014 Les Ateliers du Buëch       5/9 Sélection   ven. 31/07  ◦ dans 4 j
/// ```
/// Only the rows in sight are given: nothing here knows how many there are.
public struct TableView: View {
  public struct Row: Hashable, Sendable {
    public let cells: [Span]
    public let isMarked: Bool

    public init(_ cells: [Span], isMarked: Bool = false) {
      self.cells = cells
      self.isMarked = isMarked
    }

    func columns(at index: Int) -> Int { cells.indices.contains(index) ? cells[index].columns : 0 }
  }

  public let columns: [Column]
  public let rows: [Row]
  /// The focused row among those in sight.
  public let focus: Int?
  /// What is said in place of the rows when there are none.
  public let whenEmpty: [String]
  public let hasHeader: Bool

  /// The lines taken by the titles and the rule under them.
  public static let headerRows = 2
  /// The columns taken by the focus sign and the mark.
  public static let gutter = 3

  public init(
    columns: [Column], rows: [Row], focus: Int? = nil, whenEmpty: [String] = [], hasHeader: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.focus = focus
    self.whenEmpty = whenEmpty
    self.hasHeader = hasHeader
  }

  /// How wide each column is drawn there; `nil` for one that has no room.
  public func widths(in columns: Int) -> [Int?] {
    let layout = ColumnLayout(self.columns, wants: wants, room: columns - TableView.gutter)
    return self.columns.indices.map { index in layout.places.first { $0.index == index }?.columns }
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let layout = ColumnLayout(columns, wants: wants, room: area.dropLeft(TableView.gutter).columns)
    if hasHeader { drawHeader(on: &surface, in: area, layout) }
    let body = hasHeader ? area.dropTop(TableView.headerRows) : area
    if rows.isEmpty { return surface.draw(Paragraph(whenEmpty, role: .faint), in: body.dropLeft(TableView.gutter)) }
    for (index, row) in rows.prefix(body.rows).enumerated() {
      draw(row, on: &surface, in: body.line(index), layout, isFocused: index == focus)
    }
  }

  /// What the table takes to cut nothing, without the columns that come only where there is room to spare.
  public var wanted: Int {
    let kept = columns.indices.filter { !columns[$0].isSpare }
    return TableView.gutter + kept.reduce(0) { $0 + wants[$1] } + max(0, kept.count - 1)
  }

  /// What the widest cell of each column takes, its title included.
  private var wants: [Int] {
    columns.enumerated().map { index, column in
      guard column.width.isFlexible else { return column.width.least }
      return max(
        column.width.least, column.titleColumns, column.wanted ?? rows.map { $0.columns(at: index) }.max() ?? 0)
    }
  }

  private func drawHeader(on surface: inout Surface, in area: Area, _ layout: ColumnLayout) {
    for place in layout.places {
      drawTitle(columns[place.index], on: &surface, in: cell(place, in: area.line(0)))
    }
    surface.rule(area.line(1))
  }

  /// The arrow stays when the title is cut: it says how the list is sorted.
  private func drawTitle(_ column: Column, on surface: inout Surface, in place: Area) {
    guard let sort = column.sort else {
      surface.write(column.title, in: place, role: .heading, alignment: column.alignment)
      return
    }
    let room = place.dropRight(2)
    let words = min(GlyphWidth.columns(of: column.title), room.columns)
    let start = column.alignment == .right ? room.columns - words : 0
    surface.write(column.title, in: room.dropLeft(start), role: .heading)
    surface.write(sort.arrow, in: place.dropLeft(start + words + 1), role: .heading)
  }

  private func draw(
    _ row: Row, on surface: inout Surface, in line: Area, _ layout: ColumnLayout, isFocused: Bool
  ) {
    if isFocused { surface.fill(line, role: .focus) }
    surface.write(isFocused ? Glyphs.focus : " ", in: line.left(1), role: isFocused ? .focus : .text)
    if row.isMarked {
      surface.write(Glyphs.marked, in: line.dropLeft(1).left(1), role: isFocused ? .focus : .marked)
    }
    for place in layout.places where place.index < row.cells.count {
      let span = row.cells[place.index]
      let role = isFocused ? .focus : span.role
      surface.write(span.text, in: cell(place, in: line), role: role, alignment: columns[place.index].alignment)
    }
    if isFocused { surface.cursor = line.isEmpty ? surface.cursor : line.origin }
  }

  private func cell(_ place: ColumnLayout.Place, in line: Area) -> Area {
    line.dropLeft(TableView.gutter + place.start).left(place.columns)
  }
}
