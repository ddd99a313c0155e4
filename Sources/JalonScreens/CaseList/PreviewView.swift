import JalonCore
import JalonTerminal
import JalonWording

/// A mission as it is told beside the list. Its lines are written once, not at each frame.
struct Preview: Sendable {
  let row: BoardRow
  let dossier: Dossier
  let lines: [SheetLine]

  /// - Parameter queries: what the filter looks for in texts.
  init(_ row: BoardRow, _ dossier: Dossier, seeking queries: [TextQuery] = [], _ desk: Desk) {
    self.row = row
    self.dossier = dossier
    let sheet = SheetLines(dossier, desk)
    let track = SheetTrack(mission: dossier.mission, desk: desk, columns: desk.size.columns)
    let over = track.over.map { [SheetLine("over", [$0], isFocusable: false)] } ?? []
    let found = queries.flatMap { Preview.passage(of: $0, in: dossier, desk) }
    let body = found + over + sheet.obligations + sheet.ranking + sheet.dates + sheet.parties + sheet.gist(12)
    lines = Preview.head(row, desk) + body.map(\.told)
  }

  /// What the row knows, before anything is read.
  static func head(_ row: BoardRow, _ desk: Desk) -> [SheetLine] {
    guard !row.isDamaged else {
      let next = SheetLine("next", BoardRowLines(row, desk).next, isFocusable: false)
      return [.heading(desk(CaseListWords.preview(row.mission))), line(row.structures, .heading), next]
    }
    let kind = desk(row.kind.words).capitalisedFirst + " \(Glyphs.quiet) " + desk.names.name(of: row.officer)
    return [
      SheetLine.heading(desk(CaseListWords.preview(row.mission))), line(row.structures, .heading), line(kind, .faint),
      line(row.title, .text), SheetLine("next", BoardRowLines(row, desk).next, isFocusable: false),
    ]
  }

  /// Where the words that the filter looks for were found: the act and its day, then the passage.
  private static func passage(of query: TextQuery, in dossier: Dossier, _ desk: Desk) -> [SheetLine] {
    guard let (fact, passage) = dossier.mission.passage(holding: query) else { return [] }
    let spans = passage.spans(columns: 48).map { Span(dossier.names.masked($0.text), $0.role) }
    let act = "\(desk(fact.event.kind.title)) \(Glyphs.quiet) \(fact.day(in: desk.zone).short)"
    return [
      .heading(desk(CaseListWords.found)), line(act, .faint),
      SheetLine("found:\(fact.position)", spans, isFocusable: false),
    ]
  }

  private static func line(_ text: String, _ role: Role) -> SheetLine {
    SheetLine("text:\(text)", [Span(text, role)], isFocusable: false)
  }
}

extension CaseListScreen {
  /// Beside the list: the mission in focus, or the last one that was read while the next is on its way.
  func drawPreview(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.verticalRule(area)
    let inside = area.dropLeft(1)
    guard !window.isEmpty, let lines = preview?.lines ?? window.focused.map({ Preview.head($0, desk) }) else {
      return surface.rule(inside)
    }
    surface.draw(SheetLineList(lines: lines, focus: nil), in: inside)
  }
}
