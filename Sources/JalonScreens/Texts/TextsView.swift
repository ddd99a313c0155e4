import JalonCore
import JalonTerminal
import JalonWording

extension TextsScreen {
  /// The lines that passages have: below them a rule and what the one in focus says of itself.
  static func height(_ size: Size) -> Int { max(1, size.rows - 3 - 1 - TextsScreen.foot - 1) }

  private static let foot = 4

  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    drawLine(on: &surface, in: area.top(1), desk)
    guard !passages.isEmpty else {
      let words = query == nil ? TextsWords.help : found?.query == query ? TextsWords.nowhere : TextsWords.looking
      return surface.draw(Paragraph(desk(words), role: .faint), in: area.dropTop(2).inset(columns: 2, rows: 0))
    }
    let list = area.dropTop(1).dropBottom(TextsScreen.foot + 1)
    let shown = Scroll().following(focus, count: passages.count, height: list.rows).visible(
      count: passages.count, height: list.rows)
    for (row, place) in shown.enumerated() { draw(place, on: &surface, in: list.line(row), desk) }
    surface.rule(area.bottom(TextsScreen.foot + 1).top(1))
    drawFoot(on: &surface, in: area.bottom(TextsScreen.foot).dropLeft(1), desk)
  }

  private func drawLine(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let count = passages.isEmpty ? "" : " \(desk(TextsWords.count(passages.count, isCut: found?.isCut ?? false))) "
    surface.write(count, in: area, role: .status, alignment: .right)
    surface.write(" / ", in: area, role: .key)
    surface.draw(
      FieldView(line, placeholder: desk(TextsWords.placeholder), isFocused: passages.isEmpty),
      in: area.dropLeft(3).dropRight(GlyphWidth.columns(of: count)))
  }

  /// `> 05-014        12/03/26  …la régie hésite à recruter…`
  private func draw(_ place: Int, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let passage = passages[place]
    if place == focus {
      surface.write(Glyphs.focus, in: area, role: .focus)
      surface.cursor = area.origin
    }
    let whose = min(area.columns / 4, 24)
    surface.write(passage.whose, in: area.dropLeft(2).left(whose - 1))
    let day = area.dropLeft(2 + whose)
    surface.write(passage.day?.short ?? "", in: day, role: .faint)
    let rest = day.dropLeft(11)
    surface.write(passage.passage.spans(columns: rest.columns), in: rest)
  }

  private func drawFoot(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let passage = passages[focus]
    let mark = passage.mark.map { Words(same: " ") + $0.words } ?? .nothing
    let head = "\(passage.whose) \(Glyphs.quiet) \(desk(passage.title)), \(desk(passage.field))\(desk(mark))"
    surface.write([Span(head, .heading)], in: area.top(1))
    surface.draw(Paragraph(passage.passage.whole, role: .text), in: area.dropTop(1))
  }
}

enum TextsWords {
  static let title = Words(fr: "Textes", en: "Texts")
  static let go = Words(fr: "Chercher dans tous les textes", en: "Search all texts")
  static let open = Words(fr: "Ouvrir le fait ou la fiche", en: "Open the fact or the card")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let close = Words(fr: "Quitter la recherche", en: "Leave the search")
  static let closeShort = Words(fr: "Quitter", en: "Leave")
  static let nothingToOpen = Words(fr: "Rien n'est trouvé.", en: "Nothing is found.")
  static let placeholder = Words(fr: "mots cherchés", en: "words looked for")
  static let looking = Words(fr: "Recherche…", en: "Looking…")
  static let nowhere = Words(
    fr: "Nulle part. Tous les mots doivent se trouver dans un même texte.",
    en: "Nowhere. All words must stand in one and the same text.")
  static let help = Words(
    fr: """
      Cahiers des charges, questions, propositions, notes, rapports, restitutions, enquêtes, plans, fiches : tout ce \
      qui a été saisi, sauf ce qui est scellé ou effacé. Ni accents ni capitales ne comptent ; un début de mot suffit ; \
      les guillemets gardent les mots ensemble.
      """,
    en: """
      Briefs, questions, proposals, notes, reports, restitutions, surveys, plans, cards: all that was typed, except what \
      is sealed or erased. Accents and capitals do not count; the beginning of a word is enough; quotation marks keep \
      words together.
      """)

  static func count(_ passages: Int, isCut: Bool) -> Words {
    isCut
      ? Words(fr: "les \(passages) plus récents", en: "the \(passages) newest")
      : Words(fr: "\(passages, "texte", "textes")", en: "\(passages, "text", "texts")")
  }
}
