import JalonCore

/// What a card calls its fields.
enum CardWords {
  static func label(_ field: String) -> Words { FieldTables.cards[field]?.label ?? Words(same: field) }
}

extension Emptied: WordedChoice {
  public var words: Words { CardWords.label(rawValue) }
}

extension LegalForm: WordedChoice {
  public var words: Words {
    switch self {
    case .association: Words(fr: "association", en: "association")
    case .publicUtility:
      Words(fr: "association reconnue d'utilité publique", en: "association recognised as of public utility")
    case .scic: Words(fr: "SCIC", en: "SCIC (cooperative of collective interest)")
    case .scop: Words(fr: "SCOP", en: "SCOP (workers' cooperative)")
    case .cooperative: Words(fr: "autre coopérative", en: "other cooperative")
    case .mutual: Words(fr: "mutuelle", en: "mutual society")
    case .foundation: Words(fr: "fondation", en: "foundation")
    case .endowment: Words(fr: "fonds de dotation", en: "endowment fund")
    case .company: Words(fr: "société commerciale", en: "company")
    case .soleTrader: Words(fr: "entreprise individuelle", en: "sole trader")
    case .publicBody: Words(fr: "organisme public", en: "public body")
    case .other: Words(fr: "autre forme", en: "other form")
    }
  }
}

extension PriorityNeighbourhood: WordedChoice {
  public var words: Words {
    switch self {
    case .yes: Words(fr: "oui", en: "yes")
    case .no: Words(fr: "non", en: "no")
    case .unknown: Words(fr: "ne sait pas", en: "not known")
    }
  }
}

extension PersonContact: WordedChoice {
  public var words: Words {
    switch self {
    case .function: Words(fr: "fonction", en: "function")
    case .mail: Words(fr: "courriel", en: "e-mail")
    case .phone: Words(fr: "téléphone", en: "phone")
    }
  }
}

extension PersonDetail: WordedChoice {
  public var words: Words {
    switch self {
    case .name: Words(fr: "nom", en: "name")
    case .function: Words(fr: "fonction", en: "function")
    case .mail: Words(fr: "courriel", en: "e-mail")
    case .phone: Words(fr: "téléphone", en: "phone")
    }
  }
}
