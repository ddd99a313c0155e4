// Scenarios, what the boards decide of them, and the aim that follows.
extension SupportPlan {
  func study(_ act: StudyScenario) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(scenario(act.scenario) == nil, .scenarioExists(act.scenario, field: "scenario"))
    return ruling.recording(.scenarioStudied(act))
  }

  func settle(_ act: SettleScenario) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.requireScenario(act.scenario, of: self)
    return ruling.recording(.scenarioSettled(act))
  }

  /// One decision a structure, taken while it is in.
  func record(_ act: RecordBoardDecision) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.requireScenario(act.scenario, of: self)
    ruling.require(
      members(on: act.on).contains(act.structure), .notInPlan(.structure(act.structure), field: "structure"))
    let taken = decisions.contains { $0.structure == act.structure && $0.scenario == act.scenario }
    ruling.require(!taken, .alreadyDecided(act.structure, field: "structure"))
    if let vote = act.vote { ruling.count(vote, adopted: act.adopted) }
    return ruling.recording(.boardDecided(act))
  }

  /// What the structures set out to do is theirs: their boards change it, all of them.
  func change(_ act: ChangeAim) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.requireScenario(act.scenario, of: self)
    if scenario(act.scenario) != nil {
      let verdict = verdict(on: act.scenario)
      ruling.require(verdict.isAdopted, .notAdopted(verdict.missing, field: "scenario"))
      if let whole = verdict.wholeOn { ruling.notBefore(act.on, whole, .boardDecision) }
    }
    ruling.require(act.aim != aim?.text || act.aim.isBlank, .nothingChanges(field: "aim"))
    return ruling.recording(.aimChanged(act))
  }

  public func scenario(_ title: String) -> Scenario? { scenarios.first { $0.study.scenario == title } }
}

extension PlanRuling {
  fileprivate mutating func requireScenario(_ title: String, of plan: SupportPlan) {
    guard !title.isBlank else { return require(!plan.scenarios.isEmpty, .noScenario) }
    require(plan.scenario(title) != nil, .unknownScenario(title, field: "scenario"))
  }

  fileprivate mutating func count(_ vote: Vote, adopted: Bool) {
    let counts = [("inFavour", vote.inFavour), ("against", vote.against), ("abstained", vote.abstained)]
    for (name, count) in counts { require(count >= 0, .negative(field: "vote.\(name)")) }
    // A majority may not be enough for a board; a minority never is.
    require(!adopted || vote.inFavour >= vote.against, .voteContradicts(field: "adopted"))
  }
}
