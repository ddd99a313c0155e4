import JalonCore

extension RegisterKind {
  /// As it is cited, with its publisher.
  public var words: Words {
    switch self {
    case .establishments: Words(fr: "SIRENE, établissements (INSEE)", en: "SIRENE, establishments (INSEE)")
    case .legalUnits: Words(fr: "SIRENE, unités légales (INSEE)", en: "SIRENE, legal units (INSEE)")
    case .associations: Words(fr: "RNA (ministère de l'Intérieur)", en: "RNA (ministère de l'Intérieur)")
    case .communes: Words(fr: "Communes, COG (INSEE)", en: "Communes, COG (INSEE)")
    case .groupings: Words(fr: "EPCI (INSEE)", en: "EPCI (INSEE)")
    case .neighbourhoods: Words(fr: "QPV (ANCT)", en: "QPV (ANCT)")
    case .zones: Words(fr: "Zonages de communes (ANCT)", en: "Zonings of communes (ANCT)")
    }
  }

  /// In a sentence.
  public var name: String {
    switch self {
    case .establishments, .legalUnits: "SIRENE"
    case .associations: "RNA"
    case .communes: "COG"
    case .groupings: "EPCI"
    case .neighbourhoods: "QPV"
    case .zones: "ZRR, FRR"
    }
  }
}

extension RegisterSource {
  /// « SIRENE du 01/11/2026 »
  public var words: Words { Words(fr: "\(kind.name) du \(day.short)", en: "\(kind.name) of \(day.short)") }
}

extension RegisteredOrganisation.Standing {
  public var words: Words {
    switch self {
    case .active: Words(fr: "en activité", en: "active")
    case .closed: Words(fr: "établissement fermé", en: "establishment closed")
    case .ceased: Words(fr: "organisation cessée", en: "organisation ceased")
    case .dissolved: Words(fr: "association dissoute", en: "association dissolved")
    case .removed: Words(fr: "association radiée", en: "association struck off")
    }
  }
}

extension RegisteredOrganisation {
  /// « RADIO DES ECRINS, 05200 EMBRUN, établissement fermé »
  public var words: Words {
    let town = [place.postcode, place.town].compactMap(\.self).joined(separator: " ")
    let known = [title, town].filter { !$0.isEmpty }.joined(separator: ", ")
    guard standing != .active else { return Words(same: known) }
    let day = endedOn.map { Words(fr: " le \($0.short)", en: " on \($0.short)") } ?? .nothing
    return Words(same: known + ", ") + standing.words + day
  }

  /// « SIRENE du 01/11/2026 et RNA du 03/11/2026 »
  public var sourceWords: Words {
    Lists.and(
      sources.reduce(into: [Words]()) { list, source in
        if !list.contains(source.words) { list.append(source.words) }
      })
  }
}

extension RegisteredCommune {
  /// What a card says by it, for the person who typed it.
  ///
  /// - Parameter today: of the zonings, those in force.
  public func words(on today: Day) -> Words {
    var parts = [Words(same: "\((now ?? row).name) (\(code))")]
    if let now {
      parts = [
        Words(
          fr: "\(row.name) fait partie \(de: now.name) (\(now.code))",
          en: "\(row.name) is part of \(now.name) (\(now.code))")
      ]
    }
    if let grouping { parts.append(Words(same: grouping.name)) }
    if !neighbourhoods.isEmpty {
      let names = neighbourhoods.map(\.name).prefix(4).joined(separator: ", ")
      parts.append(Words(fr: "QPV possible : \(names)", en: "QPV possible: \(names)"))
    }
    for zone in zones where zone.holds(on: today) { parts.append(zone.words) }
    return Words { language in parts.map { $0(language) }.joined(separator: " · ") }
  }
}

extension ZoneRow {
  /// « FRR depuis le 01/07/2024 »
  public var words: Words {
    guard let since else { return Words(same: scheme) }
    return Words(fr: "\(scheme) depuis le \(since.short)", en: "\(scheme) since \(since.short)")
  }
}

extension Disagreement {
  public var words: Words {
    switch self {
    case .unknown(let field, let number, let source):
      let label = FieldWording.card(field)
      return Words(
        fr: "\(label) \(number) absent de \(source.words)", en: "\(label) \(number) is not in \(source.words)")
    case .ended(let standing, let day):
      return standing.words + (day.map { Words(fr: " le \($0.short)", en: " on \($0.short)") } ?? .nothing)
    case .differs(let field, let card, let register):
      let label = FieldWording.card(field)
      return Words(
        fr:
          "\(label) : « \(Disagreement.said(card, field)) » sur la fiche, « \(Disagreement.said(register, field)) » au registre",
        en:
          "\(label): “\(Disagreement.said(card, field))” on the card, “\(Disagreement.said(register, field))” in the register"
      )
    }
  }

  /// A form by its name.
  private static func said(_ value: String, _ field: String) -> Words {
    field == "legalForm" ? LegalForm(rawValue: value)?.words ?? Words(same: value) : Words(same: value)
  }
}

extension FieldWording {
  /// The label of a field of a card of an organisation.
  fileprivate static func card(_ field: String) -> Words {
    FieldWording.of(field, in: DirectoryCommand.Kind.registerStructure).label
  }
}
