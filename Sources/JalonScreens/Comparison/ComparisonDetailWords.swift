import JalonCore
import JalonWording

// What the details behind a cell say: who gave what, and what the proposal says.
extension ComparisonWords {
  static func threshold(_ mark: Hundredths) -> Words { Words(fr: "seuil \(mark)", en: "threshold \(mark)") }
  /// « 0 absent ou hors sujet · 1 très insuffisant · … »
  static func anchors(of scale: Scale) -> Words {
    Words { language in
      scale.anchors.map { "\($0.mark)\u{A0}\($0.meaning(language).replacing(" ", with: "\u{A0}"))" }.joined(
        separator: " · ")
    }
  }
  /// A total while marks are missing, the longest first: « 67 (5 notes sur 6) », « 67 (5 sur 6) ».
  static func soFar(_ score: String, _ given: Int, of all: Int) -> [Words] {
    [
      Words(
        fr: "\(score) (\(given, "note", "notes") sur \(all))", en: "\(score) (\(given, "mark", "marks") of \(all))"),
      Words(fr: "\(score) (\(given) sur \(all))", en: "\(score) (\(given) of \(all))"),
      Words(same: "\(score) (\(given)/\(all))"),
    ]
  }
  static func said(_ comment: String) -> Words { Words(fr: "« \(comment) »", en: "“\(comment)”") }
  /// Of one mark or of several, which the same person typed on the sheets of others.
  static func typed(_ typist: Typist, _ whose: [PersonID], _ names: Names) -> Words {
    if let only = whose.first, whose.count == 1 {
      return Words(fr: "Note \(typist.words(only, names)).", en: "Mark \(typist.words(only, names)).")
    }
    let (who, all) = (names.name(of: typist.person), Lists.and(whose.map { names.name(of: $0) }))
    return typist.isDictated
      ? Words(fr: "Notes saisies par \(who) sous la dictée \(de: all).", en: "Marks typed by \(who) as \(all) dictated.")
      : Words(
        fr: "Notes saisies par \(who) sur les fiches \(de: all).", en: "Marks typed by \(who) on the sheets of \(all).")
  }
  static func computed(_ formula: PriceFormula) -> Words {
    Words(fr: "Note calculée : \(formula.words)", en: "Computed mark: \(formula.words)")
  }
  static func gave(_ name: String, _ mark: Hundredths?, _ comment: String?) -> Words {
    let said = comment.map { Words(fr: "  « \($0) »", en: "  “\($0)”") } ?? .nothing
    guard let mark else { return Words(fr: "\(name) : sans note", en: "\(name): no mark") }
    return Words(fr: "\(name) : \(mark)\(said)", en: "\(name): \(mark)\(said)")
  }
  /// All the marks on one line, where nobody commented.
  static func gave(_ marks: [(name: String, mark: Hundredths?)]) -> Words {
    Words { language in marks.map { "\($0.name) \($0.mark?.written(language) ?? "-")" }.joined(separator: " · ") }
  }
  static func agreed(_ mark: Hundredths, _ reason: String?) -> Words {
    let said = reason.map { Words(fr: "  « \($0) »", en: "  “\($0)”") } ?? .nothing
    return Words(fr: "Convenue : \(mark)\(said)", en: "Agreed: \(mark)\(said)")
  }

  /// What the proposal itself says on one of the criteria of the seed.
  static func extract(of proposal: ReceiveProposal, on criterion: CriterionID, _ names: Names) -> Words? {
    switch criterion.text {
    case "understanding": proposal.understanding.map { quoted($0.text) }
    case "results": proposal.expectedResults.map { quoted($0.text) }
    case "method": proposal.method.map { quoted($0.text) }
    case "profile" where proposal.members.isEmpty: nil
    case "profile": Words(fr: "Équipe : \(team(proposal, names))", en: "Team: \(team(proposal, names))")
    case "duration":
      Words(
        fr: "\(days: proposal.days), du \(proposal.start) au \(proposal.end)",
        en: "\(days: proposal.days), from \(proposal.start) to \(proposal.end)")
    case "budget":
      Words(
        fr: "\(proposal.amount), soit \(rate(proposal)) par jour", en: "\(proposal.amount), or \(rate(proposal)) a day")
    default: nil
    }
  }

  private static func quoted(_ text: String) -> Words {
    Words(fr: "Proposition : « \(text) »", en: "Proposal: “\(text)”")
  }

  private static func team(_ proposal: ReceiveProposal, _ names: Names) -> Words {
    Lists.and(proposal.members.map { "\(names.name(of: $0.person)) (\($0.profile))" })
  }

  private static func rate(_ proposal: ReceiveProposal) -> Euros {
    Euros(cents: Ratio(proposal.amount.cents * 100, over: proposal.days.value)?.rounded ?? 0)
  }
}
