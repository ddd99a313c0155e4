import JalonCore

extension RecipientKind: WordedChoice {
  public var words: Words {
    switch self {
    case .funder: Words(fr: "financeur", en: "funder")
    case .partner: Words(fr: "partenaire", en: "partner")
    case .network: Words(fr: "réseau", en: "network")
    case .supportCommittee: Words(fr: "comité d'appui", en: "support committee")
    case .press: Words(fr: "presse", en: "press")
    case .other: Words(fr: "autre destinataire", en: "other recipient")
    }
  }
}

extension RecipientDetail: WordedChoice {
  public var words: Words {
    switch self {
    case .mail: Words(fr: "courriel", en: "e-mail")
    case .phone: Words(fr: "téléphone", en: "phone")
    case .note: Words(fr: "note", en: "note")
    }
  }
}

extension Names {
  /// « Région Sud »; its code where it has no card.
  public func name(of recipient: RecipientID) -> String {
    guard let entry = directory.recipients[recipient] else { return recipient.text }
    return moment.map { entry.name(at: $0) } ?? entry.name
  }

  /// Who is named in a consent or in the register: the name of its card where a code stands there, else the words that do.
  public func recipient(_ text: String) -> String {
    text.hasPrefix(RecipientID.prefix) ? name(of: RecipientID(text)) : text
  }
}
