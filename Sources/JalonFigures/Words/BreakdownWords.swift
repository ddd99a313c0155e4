import JalonCore
import JalonWording

extension Breakdown {
  public var words: Words {
    switch self {
    case .operator: Words(fr: "opérateur", en: "operator")
    case .officer: Words(fr: "chargé de mission", en: "officer")
    case .provider: Words(fr: "prestataire", en: "provider")
    case .structure: Words(fr: "structure", en: "structure")
    case .theme: Words(fr: "thème", en: "theme")
    case .sector: Words(fr: "secteur", en: "sector")
    case .size: Words(fr: "taille", en: "size")
    case .kind: Words(fr: "accompagnement", en: "kind")
    case .commune: Words(fr: "commune", en: "commune")
    case .department: Words(fr: "département", en: "département")
    case .qpv: Words(fr: "QPV", en: "QPV")
    case .legalForm: Words(fr: "forme juridique", en: "legal form")
    case .year: Words(fr: "année", en: "year")
    case .opinion: Words(fr: "avis", en: "opinion")
    case .dimension: Words(fr: "dimension", en: "dimension")
    case .mode: Words(fr: "mode de réponse", en: "way of answering")
    case .skill: Words(fr: "compétence", en: "skill")
    case .seat: Words(fr: "siège", en: "seat")
    case .funder: Words(fr: "financeur", en: "funder")
    case .grant: Words(fr: "convention de financement", en: "funding agreement")
    case .objective: Words(fr: "objectif", en: "objective")
    case .origin: Words(fr: "origine de l'objectif", en: "origin of the objective")
    case .enterprise: Words(fr: "taille d'entreprise", en: "size of enterprise")
    }
  }

  /// What one of its classes is called; `nil` for those of whom nobody has said it.
  public func words(_ code: String?, _ names: Names) -> Words {
    guard let code else { return FigureWords.notSaid }
    switch self {
    case .operator: return Words(same: names.name(of: OperatorID(code)))
    case .officer: return Words(same: names.name(of: PersonID(code)))
    case .provider, .structure: return Words(same: Party(code).map { names.name(of: $0) } ?? code)
    case .department, .seat: return Words(same: Department(code).map { "\(code) \($0.name)" } ?? code)
    case .size: return SizeClass(rawValue: code)?.words ?? Words(same: code)
    case .enterprise: return EnterpriseClass(rawValue: code)?.words ?? Words(same: code)
    case .kind: return MissionKind(rawValue: code)?.words ?? Words(same: code)
    case .qpv: return PriorityNeighbourhood(rawValue: code)?.words ?? Words(same: code)
    case .legalForm: return LegalForm(rawValue: code)?.words ?? Words(same: code)
    case .opinion: return OpinionKind(rawValue: code)?.words ?? Words(same: code)
    case .mode: return EntryMode(rawValue: code)?.words ?? Words(same: code)
    case .dimension: return names.dimension(DimensionID(code))
    case .grant: return Words(same: names.name(of: GrantID(code)))
    case .origin: return ObjectiveOrigin(rawValue: code)?.words ?? Words(same: code)
    case .objective: return names.objective(code)
    case .theme, .sector, .commune, .year, .skill, .funder: return Words(same: code)
    }
  }
}

extension Names {
  /// « structures en ingénierie, 2026 (Région Sud, 2026-014) », of the code of an objective.
  fileprivate func objective(_ code: String) -> Words {
    let parts = code.split(separator: " ").map(String.init)
    guard parts.count == 3, let figure = ObjectiveFigure(rawValue: parts[2]) else { return Words(same: code) }
    return figure.words + Words(same: ", \(parts[1]) (\(name(of: GrantID(parts[0]))))")
  }

  /// What the questionnaires call it.
  fileprivate func dimension(_ code: DimensionID) -> Words {
    let known = Questionnaire.shipped.flatMap(\.dimensions).first { $0.code == code }
    return known.map { words in Words { $0 == .fr ? words.fr : words.en } } ?? Words(same: code.text)
  }
}

extension SizeClass {
  var words: Words {
    switch self {
    case .none: Words(fr: "aucun emploi", en: "no job")
    case .upTo2: Words(fr: "1 ou 2", en: "1 or 2")
    case .upTo9: Words(fr: "3 à 9", en: "3 to 9")
    case .upTo19: Words(fr: "10 à 19", en: "10 to 19")
    case .upTo49: Words(fr: "20 à 49", en: "20 to 49")
    case .more: Words(fr: "50 et plus", en: "50 and more")
    }
  }
}

extension EnterpriseClass {
  var words: Words {
    switch self {
    case .micro: Words(fr: "micro (moins de 10)", en: "micro (under 10)")
    case .small: Words(fr: "petite (moins de 50)", en: "small (under 50)")
    case .medium: Words(fr: "moyenne (moins de 250)", en: "medium (under 250)")
    case .large: Words(fr: "grande", en: "large")
    }
  }
}
