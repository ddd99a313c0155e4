import JalonCore

extension HeldKind {
  public var words: Words {
    switch self {
    case .identity: Words(fr: "identité", en: "identity")
    case .contact: Words(fr: "coordonnées", en: "contacts")
    case .acts: Words(fr: "actes", en: "acts")
    case .signature: Words(fr: "signatures et accords", en: "signatures and consents")
    case .interests: Words(fr: "liens déclarés", en: "declared links")
    case .marks: Words(fr: "notes", en: "marks")
    case .survey: Words(fr: "enquêtes", en: "surveys")
    case .proposal: Words(fr: "proposition", en: "proposal")
    case .money: Words(fr: "argent", en: "money")
    case .texts: Words(fr: "textes des missions", en: "texts of missions")
    case .resources: Words(fr: "emplois et budget", en: "jobs and budget")
    }
  }
}
