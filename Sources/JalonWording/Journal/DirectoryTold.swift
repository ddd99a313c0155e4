import JalonCore

extension DirectoryEvent {
  /// What happened to the directory, in the past. A person's name comes from the table of persons, never from here.
  public func told(_ names: Names) -> Words {
    switch self {
    case .structureRegistered(let act):
      Words(
        fr: "Structure enregistrée : \(act.name) (\(act.department))",
        en: "Structure registered: \(act.name) (\(act.department))")
    case .structureAmended(let act):
      act.told(names.name(of: act.structure), act.clear ?? [], names)
    case .operatorRegistered(let act):
      Words(
        fr: "Opérateur enregistré : \(act.name) (\(act.department))",
        en: "Operator registered: \(act.name) (\(act.department))")
    case .operatorAmended(let act): act.told(names.name(of: act.operator), act.clear ?? [], names)
    case .providerRegistered(let act):
      Words(fr: "Prestataire enregistré : \(act.name)", en: "Provider registered: \(act.name)")
    case .providerAmended(let act):
      act.told(names.name(of: act.provider), act.clear ?? [], names)
    case .providerDeactivated(let act):
      Words(
        fr: "Prestataire mis en sommeil, \(names.name(of: act.provider))\(act.reason.afterColon)",
        en: "Provider deactivated, \(names.name(of: act.provider))\(act.reason.afterColon)")
    case .providerReactivated(let act):
      Words(
        fr: "Prestataire réactivé : \(names.name(of: act.provider))",
        en: "Provider reactivated: \(names.name(of: act.provider))")
    case .personRegistered(let act):
      Words(
        fr: "Personne enregistrée : \(names.name(of: act.person)) (\(names.name(of: act.party)))",
        en: "Person registered: \(names.name(of: act.person)) (\(names.name(of: act.party)))")
    case .personAmended(let act): act.told(names)
    case .absenceRecorded(let act):
      Words(
        fr:
          "Absence \(de: names.name(of: act.person)) du \(act.from) au \(act.until) : \(names.name(of: act.deputy)) remplace",
        en:
          "Absence of \(names.name(of: act.person)) from \(act.from) to \(act.until): \(names.name(of: act.deputy)) stands in"
      )
    case .personErased(let act):
      Words(
        fr: "Personne effacée le \(date: act.on)\(act.reason.afterColon)",
        en: "Person erased on \(date: act.on)\(act.reason.afterColon)")
    case .textRedacted(let act):
      Words(
        fr: "Texte effacé, qui nommait \(names.name(of: act.person)) (\(act.field.text))\(act.reason.afterColon)",
        en: "Text erased that named \(names.name(of: act.person)) (\(act.field.text))\(act.reason.afterColon)")
    case .questionnaireAdopted(let act):
      Words(
        fr: "Questionnaire adopté : \(act.questionnaire.named)", en: "Questionnaire adopted: \(act.questionnaire.named)"
      )
    case .usualCalendarSet(let act):
      Words(
        fr: "Calendrier type fixé, \(names.name(of: act.operator)) : \(act.rules.count, "étape", "étapes")",
        en: "Usual calendar set, \(names.name(of: act.operator)): \(act.rules.count, "step", "steps")")
    case .yearFrozen(let act):
      Words(
        fr: "Année \(String(act.year)) figée : \(act.figures.count, "chiffre", "chiffres")",
        en: "Year \(String(act.year)) frozen: \(act.figures.count, "figure", "figures")")
    case .grantRegistered(let act):
      Words(
        fr: "Convention de financement enregistrée : \(act.funder), \(act.reference), \(act.amount)",
        en: "Funding agreement registered: \(act.funder), \(act.reference), \(act.amount)")
    case .grantAmended(let act): act.told(names.name(of: act.grant), act.clear ?? [], names)
    case .grantAllocated(let act):
      Words(
        fr:
          "Affecté à la mission \(act.mission.text) pour \(String(act.year)) : \(act.amount) (\(names.name(of: act.grant)))",
        en:
          "Allocated to mission \(act.mission.text) for \(String(act.year)): \(act.amount) (\(names.name(of: act.grant)))"
      )
    case .objectiveSet(let act):
      Words(
        fr: "Objectif \(String(act.year)) : \(act.words) (\(names.name(of: act.grant)))",
        en: "Objective \(String(act.year)): \(act.words) (\(names.name(of: act.grant)))")
    case .cardsJoined(let act):
      Words(
        fr: "C'est la même : \(names.name(of: act.same)) et \(names.name(of: act.party)) (\(act.party.text))",
        en: "It is the same: \(names.name(of: act.same)) and \(names.name(of: act.party)) (\(act.party.text))")
    case .personsJoined(let act):
      Words(
        fr: "C'est la même personne : \(names.name(of: act.same)) et \(names.name(of: act.person))",
        en: "It is the same person: \(names.name(of: act.same)) and \(names.name(of: act.person))")
    case .recipientRegistered(let act):
      Words(
        fr: "Destinataire enregistré : \(act.name) (\(act.kind.words))",
        en: "Recipient registered: \(act.name) (\(act.kind.words))")
    case .recipientAmended(let act): act.told(names.name(of: act.recipient), act.clear ?? [], names)
    case .directoryActUndone(let act):
      Words(fr: "Annulé : \(act.act.told(names))", en: "Undone: \(act.act.told(names))")
    case .directoryActRedone(let act):
      Words(fr: "Rétabli : \(act.act.told(names))", en: "Redone: \(act.act.told(names))")
    }
  }

  public func label(_ names: Names) -> Words { kind.words }
}

extension OrderID {
  /// The act of the directory that has this number.
  fileprivate func told(_ names: Names) -> Words {
    let acts = names.directory.entries(of: self).filter { $0.event.subject != nil }
    return acts.isEmpty ? Words(same: text) : Lists.and(acts.map { $0.event.told(names.at($0.moment)) })
  }
}

extension Amendment {
  /// « Fiche modifiée, Café des rails : Nom « Café du rail » ; SIRET : effacé ».
  fileprivate func told(_ name: String, _ emptied: [some WordedChoice], _ names: Names) -> Words {
    let members = ValueWriter.value(of: self)
    let fields = FactFields(command: Self.command.rawValue, names: names, questionnaire: nil)
    let given = Self.amendable.compactMap { field -> Words? in
      guard let value = members[field.name], value != .null else { return nil }
      let (label, told) = (fields.label(field.name), fields.told(value, of: field))
      return Words(fr: "\(label) « \(told) »", en: "\(label) “\(told)”")
    }
    let gone = emptied.map { Words(fr: "\($0.words) : effacé", en: "\($0.words): emptied") }
    let changed = Lists.and(given + gone)
    let told = (given + gone).isEmpty ? Words.nothing : Words(fr: " : \(changed)", en: ": \(changed)")
    return Words(fr: "Fiche modifiée, \(name)\(told)", en: "Card amended, \(name)\(told)")
  }
}

extension PersonAmended {
  /// What changed is named, never told: it stands in no journal.
  fileprivate func told(_ names: Names) -> Words {
    var changed = details.map(\.words)
    if let party {
      changed.append(Words(fr: "organisation : \(names.name(of: party))", en: "organisation: \(names.name(of: party))"))
    }
    if isLeader != nil || isOfficer != nil { changed.append(Words(fr: "rôle", en: "role")) }
    return Words(
      fr: "Fiche modifiée, \(names.name(of: person)) (\(Lists.and(changed)))",
      en: "Card amended, \(names.name(of: person)) (\(Lists.and(changed)))")
  }
}
