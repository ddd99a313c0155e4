import JalonCore

extension GrantObject: WordedChoice {
  public var words: Words {
    switch self {
    case .functioning: Words(fr: "fonctionnement", en: "functioning")
    case .engineering: Words(fr: "ingénierie", en: "engineering")
    }
  }
}

extension GrantDetail: WordedChoice {
  public var words: Words {
    switch self {
    case .european: Words(fr: "fonds européens", en: "European funds")
    case .mentions: Words(fr: "mentions", en: "mentions")
    case .notifiedOn: Words(fr: "notifiée le", en: "notified on")
    }
  }
}

extension Names {
  /// « Région Sud, 2026-014 »; its code where it is not known.
  public func name(of grant: GrantID) -> String { directory.grants[grant]?.name ?? grant.text }
}

extension GrantEntry {
  /// « 40 000 € notifiés, 32 000 € affectés, reste 8 000 € »
  public var words: Words {
    Words(
      fr: "\(act.amount) notifiés, \(allocated) affectés, reste \(left)",
      en: "\(act.amount) notified, \(allocated) allocated, \(left) left")
  }
}

extension RegisterGrant {
  /// « 2026 », « 2024–2026 »
  public var years: String { fromYear == toYear ? String(fromYear) : "\(String(fromYear))–\(String(toYear))" }
}
