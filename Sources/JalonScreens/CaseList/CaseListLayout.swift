import JalonTerminal

/// Where the parts of the list stand, for the size of its body: computed the same way by keys and by drawing.
struct CaseListLayout {
  /// From here on, a preview stands beside the list.
  static let previewFrom = 110
  static let listBesidePreview = 80

  let summary: Area
  let table: Area
  /// What is to be done next on the focused row, where no preview says it.
  let status: Area
  let marks: Area
  let preview: Area

  /// - Parameter wanted: what the list takes to show its names whole: the preview gives way for them, as far as it
  ///   stays legible.
  /// - Parameter panes: how much wider than usual the preview is to be.
  init(_ body: Area, hasMarks: Bool, wanted: Int = 0, panes: Int = 0) {
    let isWide = body.columns >= CaseListLayout.previewFrom
    summary = body.top(1)
    marks = hasMarks ? body.bottom(1) : body.bottom(0)
    let middle = body.dropTop(1).dropBottom(hasMarks ? 1 : 0)
    let widest = min(body.columns - CaseListLayout.listBesidePreview, max(40, body.columns * 2 / 5))
    let usual = min(widest, max(40, body.columns * 3 / 10, body.columns - wanted))
    let side = isWide ? min(max(24, usual + 6 * panes), body.columns - 60) : 0
    preview = middle.right(side)
    let list = middle.dropRight(side)
    status = isWide ? list.bottom(0) : list.bottom(3)
    table = isWide ? list : list.dropBottom(3)
  }

  /// The body of a screen of that size: all but header, notice and footer.
  static func body(of size: Size) -> Area { Area(size).dropTop(1).dropBottom(2) }

  /// The missions that fit under the titles.
  var height: Int { max(0, table.rows - TableView.headerRows) }
  var hasPreview: Bool { !preview.isEmpty }
}
