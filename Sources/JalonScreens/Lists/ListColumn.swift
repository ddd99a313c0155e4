import JalonTerminal
import JalonWording

/// A column of a list: where it stands by itself, and what a line says in it.
struct ListColumn<Line> {
  /// Stable: what a choice of columns keeps.
  let id: String
  let title: Words
  var column: Column
  let span: (Line) -> Span
  /// What the line says there, for a copy or a file.
  let cell: (Line) -> SeenTable.Cell
  /// By which order the list is sorted by this column; `nil` where the store has none.
  var sort: String?
  /// What the line is known by: it is never hidden.
  var isKept = false
  /// Shown where nothing was chosen.
  var isUsual = true

  var head: SeenTable.Head { SeenTable.Head(id, title) }
}

extension ListColumn {
  /// A text, in files as on the screen.
  init(
    _ id: String, _ title: Words, _ column: Column, sort: String? = nil, isKept: Bool = false, isUsual: Bool = true,
    _ text: @escaping (Line) -> String
  ) {
    self.init(
      id: id, title: title, column: column, span: { Span(text($0)) }, cell: { .text(text($0)) }, sort: sort,
      isKept: isKept, isUsual: isUsual)
  }
}

extension [String] {
  /// What the widest of them takes.
  var widest: Int { map { GlyphWidth.columns(of: $0) }.max() ?? 0 }
}
