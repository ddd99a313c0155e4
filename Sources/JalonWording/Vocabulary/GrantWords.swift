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

extension ObjectiveFigure: WordedChoice {
  public var words: Words {
    switch self {
    case .diagnoses: Words(fr: "diagnostics partagés", en: "shared diagnoses")
    case .started: Words(fr: "accompagnements commencés", en: "supports started")
    case .individual: Words(fr: "accompagnements individuels commencés", en: "individual supports started")
    case .collective: Words(fr: "accompagnements collectifs commencés", en: "collective supports started")
    case .finished: Words(fr: "accompagnements achevés", en: "supports finished")
    case .participations: Words(fr: "participations commencées", en: "participations started")
    case .structures: Words(fr: "structures en ingénierie", en: "structures with engineering")
    case .touched: Words(fr: "structures touchées", en: "structures touched")
    case .days: Words(fr: "jours réalisés", en: "days done")
    case .engaged: Words(fr: "coût engagé, en euros", en: "cost engaged, in euros")
    case .providers: Words(fr: "prestataires différents", en: "different providers")
    case .followUps: Words(fr: "suivis réalisés", en: "follow-ups done")
    }
  }
}

extension ObjectiveOrigin: WordedChoice {
  public var words: Words {
    switch self {
    case .imposed: Words(fr: "imposé par le financeur", en: "imposed by the funder")
    case .own: Words(fr: "propre à l'opérateur", en: "the operator's own")
    }
  }
}

extension SetObjective {
  /// « structures en ingénierie, 40, imposé par le financeur »
  public var words: Words {
    Words { "\(figure.words($0)), \(Numbers.whole(target, $0)), \(origin.words($0))" }
  }
}
