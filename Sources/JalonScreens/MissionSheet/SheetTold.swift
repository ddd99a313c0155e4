import JalonCore
import JalonTerminal
import JalonWording

/// A mission told for one tab and one size of the screen: written when the mission is read, not at each frame.
struct SheetTold: Sendable {
  /// `Collective · C. Roux · ouverte le 03/03/2026 · 12 j · 10 800 € · Mise en place du groupement`
  let about: String
  /// Of every tab, in their order.
  let titles: [String]
  let track: Track
  /// The end before term, where there is one.
  let over: Span?
  let lines: [SheetLine]
  /// What stands beside the journey on a wide screen.
  let aside: [SheetLine]

  init(
    _ dossier: Dossier, _ tab: MissionSheetScreen.Tab, unfolding unfolded: Set<Int>,
    documents: [DocumentReference: AttachmentState] = [:], _ desk: Desk
  ) {
    let isWide = SheetLayout.isWide(desk.size.columns)
    let sheet = SheetLines(dossier, unfolding: unfolded, documents: documents, desk)
    let track = SheetTrack(mission: dossier.mission, desk: desk, columns: desk.size.columns)
    about = SheetTold.about(dossier, desk)
    titles = MissionSheetScreen.Tab.allCases.map { sheet.title(of: $0) }
    self.track = track.view
    over = track.over
    lines = sheet.lines(of: tab, isWide: isWide)
    aside = isWide && tab == .journey ? sheet.aside : []
  }

  private static func about(_ dossier: Dossier, _ desk: Desk) -> String {
    let row = BoardRow(dossier.mission, in: desk.directory)
    let parts = [
      desk(row.kind.words).capitalisedFirst, desk(dossier.mission.followedBy(desk.names)),
      desk(SheetWords.opened(row.openedOn)),
      row.days?.asDays(desk.language), row.amount?.brief(desk.language), row.title,
    ]
    return parts.compactMap(\.self).joined(separator: " \(Glyphs.quiet) ")
  }
}
