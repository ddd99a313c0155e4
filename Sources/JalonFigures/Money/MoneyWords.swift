import JalonCore
import JalonWording

extension MoneyTable.View {
  public var words: Words {
    switch self {
    case .mission: Words(fr: "mission", en: "mission")
    case .operator: Words(fr: "opérateur", en: "operator")
    case .year: Words(fr: "année", en: "year")
    case .funder: Words(fr: "financeur", en: "funder")
    case .grant: Words(fr: "convention de financement", en: "funding agreement")
    }
  }

  /// As somebody types it, in either language.
  public static func read(_ typed: String) -> Result<MoneyTable.View, Words> {
    let found = allCases.first { [$0.rawValue.folded, $0.words.fr.folded, $0.words.en.folded].contains(typed.folded) }
    guard let found else {
      let names = Words { language in
        allCases.map { language == .fr ? $0.words.fr : $0.rawValue }.joined(separator: ", ")
      }
      return .failure(
        Words(
          fr: "L'argent ne se voit pas par « \(typed) ». On peut : \(names).",
          en: "Money is not told by “\(typed)”. One may: \(names)."))
    }
    return .success(found)
  }
}

/// What stands in a table of money, on the screen and in a sheet.
public enum MoneyWords {
  /// The head of a narrow column.
  public static func head(_ measure: Measure) -> Words {
    switch measure.name {
    case "engaged": Words(fr: "Engagé", en: "Engaged")
    case "invoiced": Words(fr: "Facturé", en: "Invoiced")
    case "carriedOut": Words(fr: "Réalisé", en: "Carried out")
    case "paid", "charged": Words(fr: "Payé", en: "Paid")
    case "toPay": Words(fr: "Reste dû", en: "Left to pay")
    case "notified": Words(fr: "Notifié", en: "Notified")
    case "allocated": Words(fr: "Affecté", en: "Allocated")
    case "toGive": Words(fr: "À affecter", en: "To allocate")
    default: measure.title
    }
  }

  public static let total = Words(fr: "Ensemble", en: "All")
  public static let unsaid = Words(fr: "non dit", en: "not said")
}

extension MoneyTable {
  /// What a row is called: the title of a mission, the name of an operator, a year.
  public func name(of row: Row, in office: OfficeFacts, _ names: Names) -> Words {
    guard let code = row.code else { return MoneyWords.unsaid }
    return switch view {
    case .mission: Words(same: FigureSubject.mission(MissionID(code)).name(in: office, names))
    case .operator: Words(same: names.name(of: OperatorID(code)))
    case .year, .funder: Words(same: code)
    case .grant: Words(same: names.name(of: GrantID(code)))
    }
  }
}
