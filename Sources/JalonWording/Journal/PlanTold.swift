import JalonCore

extension PlanEvent {
  /// What happened to the plan, in the past, without the day.
  public func told(_ names: Names) -> Words {
    switch self {
    case .planOpened(let act):
      Words(
        fr: "Plan d'accompagnement ouvert : « \(act.title) », chef de file \(names.name(of: act.lead))",
        en: "Support plan opened: “\(act.title)”, lead \(names.name(of: act.lead))")
    case .structureAdded(let act):
      Words(
        fr: "Structure \(act.role.words) ajoutée : \(names.name(of: act.structure))",
        en: "Structure added as \(act.role.words): \(names.name(of: act.structure))")
    case .structureLeft(let act):
      Words(
        fr: "Sortie du plan, \(names.name(of: act.structure))\(act.reason.afterColon)",
        en: "Left the plan, \(names.name(of: act.structure))\(act.reason.afterColon)")
    case .operatorAdded(let act):
      Words(
        fr: "Opérateur associé : \(names.name(of: act.operator))", en: "Operator added: \(names.name(of: act.operator))"
      )
    case .diagnosisShared(let act):
      Words(
        fr: "Diagnostic partagé\(act.summary.text.afterColon)", en: "Shared diagnosis\(act.summary.text.afterColon)")
    case .opinionRecorded(let act):
      Words(
        fr: "Avis \(act.opinion.words) du comité d'appui\((act.text?.text).afterColon)",
        en: "\(act.opinion.words.capitalised) opinion of the support committee\((act.text?.text).afterColon)")
    case .steeringHeld(let act):
      Words(
        fr: "Comité de pilotage\(Lists.and(act.attendees).inBrackets)\(act.decisions.text.afterColon)",
        en: "Steering meeting\(Lists.and(act.attendees).inBrackets)\(act.decisions.text.afterColon)")
    case .scenarioStudied(let act):
      Words(fr: "Scénario à l'étude : « \(act.scenario) »", en: "Scenario studied: “\(act.scenario)”")
    case .scenarioSettled(let act):
      Words(
        fr: "Scénario \(act.state.words) : « \(act.scenario) »", en: "Scenario \(act.state.words): “\(act.scenario)”")
    case .boardDecided(let act): act.told(names)
    case .fundingAdded(let act): act.told
    case .structuresLinked(let act):
      Words(
        fr: "Lien entre structures : \(names.name(of: act.from)), \(act.kind.words) \(names.name(of: act.to))",
        en: "Structures linked: \(names.name(of: act.from)), \(act.kind.words) \(names.name(of: act.to))")
    case .planClosed: Words(fr: "Plan d'accompagnement clos", en: "Support plan closed")
    }
  }
}

extension RecordBoardDecision {
  fileprivate func told(_ names: Names) -> Words {
    let structure = names.name(of: structure)
    return adopted
      ? Words(
        fr: "Scénario « \(scenario) » adopté : \(structure), \(body.words)",
        en: "Scenario “\(scenario)” adopted: \(structure), \(body.words)")
      : Words(
        fr: "Scénario « \(scenario) » rejeté : \(structure), \(body.words)",
        en: "Scenario “\(scenario)” rejected: \(structure), \(body.words)")
  }
}

extension AddFunding {
  fileprivate var told: Words {
    let mission = mission.map { Words(fr: ", mission \($0.text)", en: ", mission \($0.text)") } ?? .nothing
    return Words(
      fr: "Financement \(state.words) : \(funder), \(amount) (\(object.words))\(mission)",
      en: "Funding \(state.words): \(funder), \(amount) (\(object.words))\(mission)")
  }
}

extension DirectoryEvent {
  /// What happened to the directory, in the past. A person's name comes from the table of persons, never from here.
  public func told(_ names: Names) -> Words {
    switch self {
    case .structureRegistered(let act):
      Words(
        fr: "Structure enregistrée : \(act.name) (\(act.department))",
        en: "Structure registered: \(act.name) (\(act.department))")
    case .operatorRegistered(let act):
      Words(
        fr: "Opérateur enregistré : \(act.name) (\(act.department))",
        en: "Operator registered: \(act.name) (\(act.department))")
    case .providerRegistered(let act):
      Words(fr: "Prestataire enregistré : \(act.name)", en: "Provider registered: \(act.name)")
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
    case .questionnaireAdopted(let act):
      Words(
        fr: "Questionnaire adopté : \(act.questionnaire.named)", en: "Questionnaire adopted: \(act.questionnaire.named)"
      )
    }
  }

  public func label(_ names: Names) -> Words { kind.words }
}

extension PlanEvent {
  public func label(_ names: Names) -> Words { kind.words }
}
