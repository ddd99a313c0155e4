import JalonCore

extension StructureRole: WordedChoice {
  public var words: Words {
    switch self {
    case .carrier: Words(fr: "porteuse", en: "carrier")
    case .associate: Words(fr: "associée", en: "associate")
    }
  }
}

extension OpinionKind: WordedChoice {
  public var words: Words {
    switch self {
    case .favourable: Words(fr: "favorable", en: "favourable")
    case .reserved: Words(fr: "réservé", en: "reserved")
    case .unfavourable: Words(fr: "défavorable", en: "unfavourable")
    }
  }
}

extension ScenarioState: WordedChoice {
  public var words: Words {
    switch self {
    case .studied: Words(fr: "à l'étude", en: "under study")
    case .retained: Words(fr: "retenu", en: "retained")
    case .dropped: Words(fr: "écarté", en: "dropped")
    }
  }
}

extension BoardBody: WordedChoice {
  public var words: Words {
    switch self {
    case .board: Words(fr: "conseil d'administration", en: "board of directors")
    case .assembly: Words(fr: "assemblée générale", en: "general assembly")
    case .bureau: Words(fr: "bureau", en: "executive committee")
    }
  }
}

extension FundingObject: WordedChoice {
  public var words: Words {
    switch self {
    case .engineering: Words(fr: "ingénierie", en: "engineering")
    case .investment: Words(fr: "investissement", en: "investment")
    }
  }
}

extension FundingState: WordedChoice {
  public var words: Words {
    switch self {
    case .asked: Words(fr: "demandé", en: "asked for")
    case .granted: Words(fr: "accordé", en: "granted")
    case .paid: Words(fr: "versé", en: "paid")
    case .refused: Words(fr: "refusé", en: "refused")
    }
  }
}

extension StructureLinkKind: WordedChoice {
  public var words: Words {
    switch self {
    case .merger: Words(fr: "fusion avec", en: "merger with")
    case .groupMember: Words(fr: "membre de", en: "member of")
    case .successor: Words(fr: "succède à", en: "successor of")
    }
  }
}
