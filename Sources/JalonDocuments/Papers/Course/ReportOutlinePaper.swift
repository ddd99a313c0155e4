import JalonCore
import JalonWording

extension PaperSource {
  /// « Trame de rapport »: what the provider fills, in its own words.
  func reportOutlinePaper(_ framing: Framing) -> Paper {
    var actions = Paper.Table(ReportOutlineWords.action.map { Paper.Table.Column($0) })
    actions.rows = Array(repeating: ReportOutlineWords.action.map { _ in .nothing }, count: 6)
    (actions.isToBeFilled, actions.widths) = (true, [5, 3, 2, 2])
    return paper(
      Articles.parts(articles ?? "")
        + [.heading(ReportOutlineWords.actions), .text(ReportOutlineWords.each), .table(actions)]
        + [.heading(ReportOutlineWords.needs), .text(ReportOutlineWords.none)],
      heading: [
        fact(HandOverWords.provider, name(of: framing.provider)),
        fact(AgreementWords.period, framing.terms.flatMap { AgreementWords.period($0.start, $0.end) }),
        fact(GridWords.days, framing.terms?.days.map { PaperWords.days($0) }),
      ], title: ReportOutlineWords.title)
  }
}

private enum ReportOutlineWords {
  static let title = Words(fr: "Rapport final", en: "Final report")
  static let actions = Words(fr: "Actions concrètes", en: "Concrete actions")
  static let each = Words(
    fr: "Une ligne par action : elle est suivie un an après.", en: "One line for each: it is followed up a year later.")
  static let needs = Words(fr: "Nouveaux besoins d'accompagnement", en: "New needs of support")
  static let none = Words(
    fr: "Lesquels, ou « aucun ».\n\(PaperWords.blank)\n\(PaperWords.blank)",
    en: "Which ones, or “none”.\n\(PaperWords.blank)\n\(PaperWords.blank)")
  static let action = [
    Words(fr: "Action", en: "Action"), Words(fr: "Par qui", en: "By whom"), Words(fr: "Pour quand", en: "By when"),
    Words(fr: "Priorité", en: "Priority"),
  ]
}
