import JalonCore

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
    case .usualCalendarSet(let act):
      Words(
        fr: "Calendrier type fixé, \(names.name(of: act.operator)) : \(act.rules.count, "étape", "étapes")",
        en: "Usual calendar set, \(names.name(of: act.operator)): \(act.rules.count, "step", "steps")")
    }
  }

  public func label(_ names: Names) -> Words { kind.words }
}
