import JalonCore

extension StructureDetail: WordedChoice {
  public var words: Words {
    switch self {
    case .town: Words(fr: "commune", en: "town")
    case .siret: Words(fr: "SIRET", en: "SIRET")
    case .rna: Words(fr: "numéro RNA", en: "RNA number")
    case .employees: Words(fr: "nombre de salariés", en: "number of employees")
    }
  }
}

extension ProviderDetail: WordedChoice {
  public var words: Words {
    switch self {
    case .siret: Words(fr: "SIRET", en: "SIRET")
    case .sectors: Words(fr: "secteurs d'activité", en: "fields of activity")
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
