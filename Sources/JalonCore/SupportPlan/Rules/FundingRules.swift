// Who pays what: asked for, granted, paid or refused.
extension SupportPlan {
  func fund(_ act: AddFunding, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.positive(act.amount, field: "amount")
    ruling.name(act, in: self)
    if let line = act.line {
      ruling.require(!line.text.isBlank, .blank(field: "line"))
      ruling.require(fundingLine(line) == nil, .fundingExists(line, field: "line"))
    }
    if let carrier = act.operator {
      ruling.require(operators.contains(carrier), .notInPlan(.operator(carrier), field: "operator"))
    }
    if let mission = act.mission {
      ruling.attach(act, to: mission, of: self, circumstances)
      mindShares(funding + [FundingLine(id: "", act: act)], of: mission, circumstances, &ruling)
    }
    return ruling.recording(.fundingAdded(act))
  }

  func advance(_ act: AdvanceFunding, _ circumstances: Circumstances) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(funding.contains { !$0.nextStates.isEmpty }, .noFundingOpen)
    guard let line = fundingLine(act.line) else {
      ruling.require(act.line.text.isBlank || funding.isEmpty, .unknownFunding(act.line, field: "line"))
      return ruling.recording(.fundingAdvanced(act))
    }
    ruling.require(
      line.nextStates.contains(act.state), .fundingCannotBecome(act.state, from: line.state, field: "state"))
    if let amount = act.amount { ruling.positive(amount, field: "amount") }
    if act.state == .paid, let amount = act.amount {
      ruling.require(amount <= line.unpaid, .paysTooMuch(left: line.unpaid, field: "amount"))
    }
    ruling.notBefore(act.on, line.lastDay, .funding)
    mindShares(after(act), of: line.act.mission, circumstances, &ruling)
    return ruling.recording(.fundingAdvanced(act.whole(line)))
  }

  private func after(_ act: AdvanceFunding) -> [FundingLine] {
    funding.map { line in
      var line = line
      if line.id == act.line { line.steps.append(act) }
      return line
    }
  }

  /// What is brought to a mission should make what it costs: never more, and no less once each operator has said its
  /// share.
  private func mindShares(
    _ lines: [FundingLine], of mission: MissionID?, _ circumstances: Circumstances, _ ruling: inout PlanRuling
  ) {
    guard let found = mission.flatMap(circumstances.mission), let cost = found.cost else { return }
    func engineering(_ lines: [FundingLine]) -> [FundingLine] {
      lines.filter { $0.act.mission == found.id && $0.act.object == .engineering && $0.counts > .zero }
    }
    let (shares, before) = (engineering(lines), engineering(funding))
    let (sum, sumBefore) = (shares.reduce(.zero) { $0 + $1.counts }, before.reduce(.zero) { $0 + $1.counts })
    let isSaid = found.opening.operators.allSatisfy { carrier in shares.contains { $0.act.operator == carrier } }
    ruling.mind(sum != sumBefore && (sum > cost || (isSaid && sum < cost)), .sharesDoNotAddUp(sum, cost))
  }
}

extension AdvanceFunding {
  /// What was paid is written down, even where all of it was meant: later corrections of the line change nothing to it.
  fileprivate func whole(_ line: FundingLine) -> AdvanceFunding {
    guard amount == nil else { return self }
    var act = self
    switch state {
    case .granted: act.amount = line.asked
    case .paid: act.amount = line.unpaid
    case .asked, .refused: break
    }
    return act
  }
}

extension PlanRuling {
  /// A funder stands in the plan or has a name, never both.
  fileprivate mutating func name(_ act: AddFunding, in plan: SupportPlan) {
    if let structure = act.structure {
      require(plan.everyStructure.contains(structure), .notInPlan(.structure(structure), field: "structure"))
      require(act.funder?.isBlank ?? true, .twoFunders(field: "funder"))
    } else {
      require(act.funder?.isBlank == false, .blank(field: "funder"))
    }
  }

  /// « soutiens financiers complémentaires pour l'investissement »: for the plan, never for the days of a mission.
  fileprivate mutating func attach(
    _ act: AddFunding, to mission: MissionID, of plan: SupportPlan, _ circumstances: Circumstances
  ) {
    require(act.object != .investment, .investmentOnMission(field: "mission"))
    guard let found = circumstances.mission(mission) else {
      return refuse(.unknownMission(mission, field: "mission"))
    }
    require(found.opening.plan == plan.id, .missionOfAnotherPlan(mission, field: "mission"))
  }
}
