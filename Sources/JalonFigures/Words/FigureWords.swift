import JalonCore
import JalonWording

/// What is said where a figure cannot be.
public enum FigureWords {
  static let nobodySaid = Words(fr: "non renseigné", en: "nobody has said")
  static let tooFew = Words(
    fr: "masqué : moins de \(SmallNumbers.least) répondants", en: "hidden: fewer than \(SmallNumbers.least) respondents"
  )
  static let wholeYearsOnly = Words(
    fr: "masqué : ces réponses se donnent par années entières, sans rien retrancher",
    en: "hidden: these answers are told for whole years, with nothing left out")
  static let oneYearTooFew = Words(
    fr: "masqué : une des années compte moins de \(SmallNumbers.least) répondants",
    en: "hidden: one of the years has fewer than \(SmallNumbers.least) respondents")
  static let noWelcomes = Words(
    fr: "inconnu : Jalon ne tient pas encore les accueils", en: "unknown: Jalon does not keep welcomes yet")
  static let noReferrals = Words(
    fr: "inconnu : Jalon ne tient pas encore les orientations",
    en: "unknown: Jalon does not keep referrals yet")
  static let noZones = Words(
    fr: "inconnu : Jalon ne compte pas encore par EPCI, arrondissement, FRR ni ZRR",
    en: "unknown: Jalon does not count by EPCI, arrondissement, FRR or ZRR yet")

  /// What stands in the place of a number.
  public static let nothing = Words(fr: "sans objet", en: "not applicable")
  /// The part of those of whom nobody has said it.
  public static let notSaid = Words(fr: "non renseigné", en: "not said")
  static let notAdditive = Words(
    fr: "les lignes ne s'additionnent pas : certaines comptent dans plusieurs",
    en: "the lines do not add up: some count in several")

  public static func known(_ known: Figure.Known) -> Words {
    Words(fr: "\(known.known) sur \(known.all) connus", en: "\(known.known) of \(known.all) known")
  }

  public static func respondents(_ count: Int) -> Words {
    Words(fr: "n\u{A0}=\u{A0}\(count)", en: "n\u{A0}=\u{A0}\(count)")
  }
}

extension FigureValue {
  /// As people read it, in its unit.
  public func words(_ kind: Measure.Kind) -> Words {
    switch self {
    case .number(let number): Words { kind.written(number, $0) }
    case .nothing: FigureWords.nothing
    case .unknown(let reason), .withheld(let reason): reason
    }
  }
}

extension Measure.Kind {
  /// What a number of it counts, as it is written.
  public var unit: Words {
    switch self {
    case .count: Words(fr: "nombre", en: "number")
    case .days, .elapsed: Words(fr: "jours", en: "days")
    case .cents: Words(same: "€")
    case .centsPerDay: Words(fr: "€/j", en: "€/d")
    case .percent: Words(same: "%")
    case .mark: Words(fr: "note", en: "mark")
    case .hundredths: Words(fr: "ETP", en: "FTE")
    }
  }

  public func written(_ number: Int, _ language: Language) -> String {
    switch self {
    case .count: Numbers.whole(number, language)
    case .days: Hundredths(number).asDays(language)
    case .cents: Euros(cents: number).brief(language)
    case .centsPerDay: "\(Euros(cents: number).brief(language))/\(language == .fr ? "j" : "d")"
    case .percent: "\(Hundredths(number).written(language))\(language == .fr ? "\u{202F}" : "")%"
    case .mark, .hundredths: Hundredths(number).written(language)
    case .elapsed: Hundredths(number).asDays(language)
    }
  }
}

extension Figure {
  /// Why its lines do not make it together, where they do not.
  public var sumNote: Words? { isAdditive || parts.isEmpty ? nil : FigureWords.notAdditive }
}
