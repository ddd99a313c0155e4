import JalonCore
import JalonWording

/// The figures of a period under the headings of a DLA's activity report, beside those of the period before.
public struct YearReport: Sendable {
  public struct Section: Sendable {
    public let title: Words
    public let figures: [Entry]
    /// What belongs there and is not kept.
    public let missing: Words?
  }

  public struct Entry: Sendable {
    public let figure: Figure
    /// Of the period before.
    public let former: Figure
  }

  public let period: Period
  public let former: Period
  public let sections: [Section]

  public init(_ now: FigureCount, beside before: FigureCount) {
    (period, former) = (now.period, before.period)
    sections = Heading.allCases.map { heading in
      Section(
        title: heading.title,
        figures: heading.figures.flatMap { indicator, breakdown, names in
          indicator.measures.filter { names.isEmpty || names.contains($0.name) }.map { measure in
            Entry(
              figure: now.figure(measure, of: indicator, by: breakdown),
              former: before.figure(measure, of: indicator, by: breakdown))
          }
        }, missing: heading.missing)
    }
  }

  /// « sa propre trame »: the headings that the reports of the network have.
  private enum Heading: CaseIterable {
    case synthesis, objectives, money, welcome, diagnosis, engineering, consolidation, jobs, typology

    var title: Words {
      switch self {
      case .synthesis: Words(fr: "Synthèse", en: "Summary")
      case .objectives: Words(fr: "Objectifs quantitatifs", en: "Quantitative objectives")
      case .money: Words(fr: "Éléments financiers", en: "Finances")
      case .welcome: Words(fr: "Accueil", en: "Welcome")
      case .diagnosis: Words(fr: "Diagnostic", en: "Diagnosis")
      case .engineering: Words(fr: "Ingénierie", en: "Engineering")
      case .consolidation: Words(fr: "Consolidation", en: "Consolidation")
      case .jobs: Words(fr: "Emplois des structures accompagnées", en: "Jobs of the structures supported")
      case .typology: Words(fr: "Typologie", en: "Typology")
      }
    }

    /// Which numbers of which indicator, by what they are broken down; all of its numbers where none is named.
    var figures: [(Indicator, Breakdown?, [String])] {
      switch self {
      case .synthesis:
        [
          (.missions, nil, ["started", "active", "finished"]), (.engineered, nil, []), (.providers, nil, ["providers"]),
          (.days, nil, ["done"]), (.money, nil, ["engaged"]),
          (.satisfaction, nil, ["answered", "satisfied", "mean"]),
        ]
      case .objectives: [(.objectives, nil, ["objectives", "reached", "rate"])]
      case .money:
        [
          (.money, .operator, []), (.objectives, .funder, ["notified", "allocated", "charged", "toGive"]),
          (.days, .operator, []),
        ]
      case .welcome: [(.welcomes, nil, []), (.referrals, nil, []), (.touched, nil, [])]
      case .diagnosis: [(.diagnoses, nil, []), (.committee, nil, [])]
      case .engineering:
        [
          (.missions, .sector, ["active"]), (.identity, nil, ["themes"]), (.missions, .department, ["started"]),
          (.participations, .kind, ["active"]), (.providers, nil, []), (.consultation, nil, []),
        ]
      case .consolidation: [(.followUps, nil, []), (.beforeAfter, nil, []), (.returning, nil, [])]
      case .jobs: [(.jobs, nil, [])]
      case .typology:
        [(.sizes, nil, []), (.identity, nil, ["legalForms", "sectors"]), (.territory, nil, []), (.entities, nil, [])]
      }
    }

    var missing: Words? {
      switch self {
      case .consolidation:
        Words(
          fr: "Suivis menés par un tiers : inconnu, Jalon ne dit pas qui a mené un diagnostic de suivi.",
          en: "Follow-ups by a third party: unknown, Jalon does not say who carried out a follow-up.")
      default: nil
      }
    }
  }
}

extension Figure {
  /// Each class with its number, where one is known.
  public var bars: [(code: String?, number: Int)] {
    parts.compactMap { part in part.value.number.map { (part.code, $0) } }
  }
}
