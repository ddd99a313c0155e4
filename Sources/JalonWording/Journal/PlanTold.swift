import JalonCore

/// How the journal of a plan is told: with which names, and the entries around, so that a correction or an undoing can
/// say what it is about.
public struct PlanTelling: Sendable {
  public private(set) var names: Names
  private let entries: [Recorded<PlanEvent>]

  public init(_ names: Names, journal: [Recorded<PlanEvent>] = []) {
    self.names = names
    entries = journal
  }

  /// The same, with the names of the moment of a fact.
  func at(_ moment: Instant) -> PlanTelling {
    var telling = self
    telling.names = names.at(moment)
    return telling
  }

  func event(at position: Int) -> PlanEvent? { entries.first { $0.position == position }?.event }
  /// Where the act begins.
  func beginning(of order: OrderID) -> Int? { entries.first { $0.order == order }?.position }
  func event(of order: OrderID) -> PlanEvent? { entries.first { $0.order == order }?.event }

  /// The funding of that name.
  func funding(_ line: FundingID) -> AddFunding? {
    entries.lazy.compactMap { entry -> AddFunding? in
      guard case .fundingAdded(let act) = entry.event else { return nil }
      return (act.line ?? FundingID("\(entry.position)")) == line ? act : nil
    }.first
  }
}

extension PlanEvent {
  /// What happened to the plan, in the past, without the day.
  public func told(_ telling: PlanTelling) -> Words {
    let names = telling.names
    return switch self {
    case .planOpened(let act): act.told(names)
    case .aimChanged(let act):
      Words(
        fr: "Nouveau but\(act.aim.text.afterColon) (scénario « \(act.scenario) »)",
        en: "New aim\(act.aim.text.afterColon) (scenario “\(act.scenario)”)")
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
    case .leadChanged(let act):
      Words(
        fr: "Nouveau chef de file, \(names.name(of: act.operator))\(act.reason.afterColon)",
        en: "New lead, \(names.name(of: act.operator))\(act.reason.afterColon)")
    case .diagnosisShared(let act):
      Words(
        fr: "Diagnostic partagé\(act.summary.text.afterColon)", en: "Shared diagnosis\(act.summary.text.afterColon)")
    case .opinionRecorded(let act):
      Words(
        fr: "Avis \(act.opinion.words) du comité d'appui\((act.text?.text).afterColon)",
        en: "\(act.opinion.words.capitalised) opinion of the support committee\((act.text?.text).afterColon)")
    case .missionsLinked(let act):
      Words(
        fr: "Lien entre missions : \(act.mission.text), \(act.kind.words) \(act.to.text)",
        en: "Missions linked: \(act.mission.text), \(act.kind.words) \(act.to.text)")
    case .steeringConvened(let act):
      Words(
        fr: "Comité de pilotage prévu le \(act.day) : « \(act.meeting) »",
        en: "Steering meeting set for \(act.day): “\(act.meeting)”")
    case .steeringCancelled(let act):
      Words(
        fr: "Comité de pilotage annulé, « \(act.meeting) »\(act.reason.afterColon)",
        en: "Steering meeting called off, “\(act.meeting)”\(act.reason.afterColon)")
    case .steeringHeld(let act):
      Words(
        fr: "Comité de pilotage\(act.present(names).inBrackets)\(act.decisions.text.afterColon)",
        en: "Steering meeting\(act.present(names).inBrackets)\(act.decisions.text.afterColon)")
    case .scenarioStudied(let act):
      Words(fr: "Scénario à l'étude : « \(act.scenario) »", en: "Scenario studied: “\(act.scenario)”")
    case .scenarioSettled(let act):
      Words(
        fr: "Scénario \(act.state.words) : « \(act.scenario) »", en: "Scenario \(act.state.words): “\(act.scenario)”")
    case .boardDecided(let act): act.told(names)
    case .fundingAdded(let act): act.told(names)
    case .fundingAdvanced(let act): act.told(telling)
    case .structuresLinked(let act): act.told(names)
    case .planClosed(let act) where act.openedByMistake == true:
      Words(
        fr: "Annulé, ouvert par erreur\(act.reason.afterColon)",
        en: "Cancelled, opened by mistake\(act.reason.afterColon)")
    case .planClosed: Words(fr: "Plan d'accompagnement clos", en: "Support plan closed")
    case .planCorrected(let act): act.told(telling)
    case .planActUndone(let act): telling.undoing(act.act)
    case .planActRedone(let act): telling.redoing(act.act)
    }
  }

  public func label(_ names: Names) -> Words { kind.words }
}

extension Recorded<PlanEvent> {
  public func told(_ telling: PlanTelling) -> Words { event.told(telling.at(moment)) }
}

extension PlanTelling {
  fileprivate func undoing(_ order: OrderID) -> Words {
    guard let act = event(of: order)?.told(self) else { return Words(fr: "Acte annulé", en: "Act undone") }
    return Words(fr: "Annulé : \(act)", en: "Undone: \(act)")
  }

  fileprivate func redoing(_ order: OrderID) -> Words {
    guard let act = event(of: order)?.told(self) else { return Words(fr: "Acte rétabli", en: "Act redone") }
    return Words(fr: "Rétabli : \(act)", en: "Redone: \(act)")
  }
}
