import JalonCore

extension Typist {
  /// « saisie par C. Roux sous sa dictée », of a mark or of a sheet whose evaluator was named.
  public func words(_ names: Names) -> Words {
    let who = names.name(of: person)
    return isDictated
      ? Words(fr: "saisie par \(who) sous sa dictée", en: "typed by \(who) as dictated")
      : Words(fr: "saisie par \(who)", en: "typed by \(who)")
  }

  /// « saisie par C. Roux sous la dictée de N. Faure »; of a mark, or of a sheet.
  public func words(_ evaluator: PersonID, _ names: Names) -> Words {
    let (who, whose) = (names.name(of: person), names.name(of: evaluator))
    return isDictated
      ? Words(fr: "saisie par \(who) sous la dictée \(de: whose)", en: "typed by \(who) as \(whose) dictated")
      : Words(fr: "saisie par \(who) sur la fiche \(de: whose)", en: "typed by \(who) on the sheet of \(whose)")
  }
}
