import JalonCore
import JalonTerminal
import JalonWording

extension CaseListScreen {
  /// Beside the list: the mission in focus, or the last one that was read while the next is on its way.
  func drawPreview(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.verticalRule(area)
    let inside = area.dropLeft(1)
    guard let row = preview?.row ?? window.focused else { return surface.rule(inside) }
    let lines = BoardRowLines(row, desk)
    let head =
      [SheetLine.heading(desk(CaseListWords.preview(row.mission))), text(row.structures, .heading)]
      + [
        text(desk(row.kind.words).capitalisedFirst + " \(Glyphs.quiet) " + desk.names.name(of: row.officer), .faint),
        text(row.title, .text),
      ]
      + [SheetLine("next", lines.next, isFocusable: false)]
    let rest = preview.map { previewLines($0.dossier, desk).map(\.told) } ?? []
    surface.draw(SheetLineList(lines: head + rest, focus: nil), in: inside)
  }

  private func previewLines(_ dossier: Dossier, _ desk: Desk) -> [SheetLine] {
    let lines = SheetLines(dossier, desk)
    let track = SheetTrack(mission: dossier.mission, desk: desk, columns: desk.size.columns)
    let over = track.over.map { [SheetLine("over", [$0], isFocusable: false)] } ?? []
    return over + lines.obligations + lines.ranking + lines.dates + lines.parties + lines.gist(12)
  }

  private func text(_ text: String, _ role: Role) -> SheetLine {
    SheetLine("text:\(text)", [Span(text, role)], isFocusable: false)
  }
}
