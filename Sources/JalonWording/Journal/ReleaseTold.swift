import JalonCore

extension ReleaseDocument {
  /// Who receives it.
  public func recipients(_ names: Names) -> Words {
    let known = parties.map { Words(same: names.name(of: $0)) }
    return Lists.and(known + (outsider.map { [Words(same: names.recipient($0))] } ?? []))
  }
}

extension DocumentReleased {
  /// What left, for whom, and how much of each structure.
  public func told(_ names: Names) -> Words {
    let whom = act.recipients(names)
    return Words(
      fr: "Document imprimé pour \(whom) : \(act.document.words)\(showing(names))",
      en: "Document printed for \(whom): \(act.document.words)\(showing(names))")
  }

  /// « CRESS (procès-verbal, le 3 mars 2026) »
  public func leftOn(_ names: Names) -> Words {
    let whom = act.recipients(names)
    return Words(
      fr: "\(whom) (\(act.document.words), le \(date: act.on))",
      en: "\(whom) (\(act.document.words), on \(date: act.on))")
  }

  /// Said only where somebody who has no part in the mission receives it.
  private func showing(_ names: Names) -> Words {
    guard act.outsider != nil else { return .nothing }
    if let ground = act.legalGround { return Words(fr: ", dû par la loi : \(ground)", en: ", owed by law: \(ground)") }
    return Words(fr: ", \(structuresTold(names))", en: ", \(structuresTold(names))")
  }

  /// « Les Ateliers du Buëch (avec son nom, accord du 3 mai 2026) et Structure B (nom masqué, sans accord) »
  public func structuresTold(_ names: Names) -> Words {
    Lists.and(shown.map { $0.told(names) })
  }
}

extension ShownStructure {
  /// - Parameter withdrawnOn: when the consent that it rested on was withdrawn since.
  public func told(_ names: Names, withdrawnOn: Day? = nil) -> Words {
    let since =
      withdrawnOn.map { Words(fr: ", retiré depuis, le \($0)", en: ", withdrawn since, on \($0)") } ?? .nothing
    return Words(
      fr: "\(names.name(of: structure)) (\(showing.words)\(agreement)\(since))",
      en: "\(names.name(of: structure)) (\(showing.words)\(agreement)\(since))")
  }

  private var agreement: Words {
    consentedOn.map { Words(fr: ", accord du \($0)", en: ", consent of \($0)") }
      ?? (showing == .masked ? Words(fr: ", sans accord", en: ", no consent") : .nothing)
  }
}
