import JalonTerminal
import JalonWording

extension MissionSheetScreen: TellsWhole {
  /// The line over the tabs, the lines of the tab, what stands beside them: all of it in full.
  func toldWhole(_ desk: Desk) -> (blocks: [WholeScreen.Block], focus: Int) {
    guard let told else { return ([], 0) }
    let head = [WholeScreen.Block(label: "", text: told.about, role: .status)]
    let lines = told.lines.map(\.inFull)
    let place = focused(in: told.lines).map { $0 + head.count } ?? 0
    return (head + lines + told.aside.map(\.inFull), place)
  }
}

extension SheetLine {
  /// What it says, then its note; where it stands for more than it shows, all of that.
  fileprivate var inFull: WholeScreen.Block {
    let shown = [text, note.role == .key ? "" : note.text].filter { !$0.isEmpty }.joined(separator: " \(Glyphs.quiet) ")
    let says = text.contains(whole) ? shown : isToldByWhole ? whole : "\(shown) \(Glyphs.quiet) \(whole)"
    return WholeScreen.Block(label: "", text: says, isHeading: isHeading)
  }

  /// A fact of the journal, a text of the call: the line is the beginning of what it stands for.
  private var isToldByWhole: Bool { contact == nil && !whole.isEmpty }
}
