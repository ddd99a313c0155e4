// Who takes part in a plan, from when, until when.
extension SupportPlan {
  func add(_ act: AddStructure) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(membership(of: act.structure) == nil, .alreadyInPlan(.structure(act.structure), field: "structure"))
    if let left = memberships.last(where: { $0.structure == act.structure })?.left {
      ruling.notBefore(act.on, left, .leaving)
    }
    return ruling.recording(.structureAdded(act))
  }

  func leave(_ act: LeaveStructure) -> PlanRuling {
    guard let membership = membership(of: act.structure) else {
      return .refusing(.notInPlan(.structure(act.structure), field: "structure"))
    }
    var ruling = PlanRuling()
    ruling.notBefore(act.on, membership.joined, .joining)
    return ruling.recording(.structureLeft(act))
  }

  func add(_ act: AddOperator) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(!operators.contains(act.operator), .alreadyInPlan(.operator(act.operator), field: "operator"))
    return ruling.recording(.operatorAdded(act))
  }

  /// One lead at a time: another operator of the plan takes over.
  func change(_ act: ChangeLead) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(operators.count > 1, .onlyOneOperator)
    ruling.require(
      operators.contains(act.operator) || act.operator.text.isBlank,
      .notInPlan(.operator(act.operator), field: "operator"))
    ruling.require(act.operator != lead, .alreadyLead(act.operator, field: "operator"))
    if let since = leads.last?.since { ruling.notBefore(act.on, since, .leadership) }
    return ruling.recording(.leadChanged(act))
  }

  func link(_ act: LinkStructures) -> PlanRuling {
    var ruling = PlanRuling()
    ruling.require(act.from != act.to || act.from.text.isBlank, .linkedToItself(field: "to"))
    let known = [act.from, act.to].contains { everyStructure.contains($0) || $0.text.isBlank }
    ruling.require(known, .notInPlan(.structure(act.from), field: "from"))
    let same = links.contains { $0.from == act.from && $0.to == act.to && $0.kind == act.kind }
    ruling.require(!same, .alreadyLinked(field: "to"))
    ruling.require(!succeeds(act), .circularLink(field: "to"))
    if let dissolved = act.dissolved { ruling.dissolve(dissolved, by: act, in: self) }
    return ruling.recording(.structuresLinked(act))
  }

  /// Does `to` already come after `from`, through one succession or several?
  private func succeeds(_ act: LinkStructures) -> Bool {
    guard act.kind == .successor else { return false }
    var heirs: Set<StructureID> = [act.from]
    while let next = links.first(where: { $0.kind == .successor && heirs.contains($0.to) && !heirs.contains($0.from) })
    {
      heirs.insert(next.from)
    }
    return heirs.contains(act.to) && act.to != act.from
  }
}

extension PlanRuling {
  /// A group dissolves none of its members.
  fileprivate mutating func dissolve(_ structure: StructureID, by act: LinkStructures, in plan: SupportPlan) {
    guard !structure.text.isBlank else { return }
    require([act.from, act.to].contains(structure), .notDissolved(structure, field: "dissolved"))
    require(act.kind != .groupMember, .groupDissolvesNobody(field: "dissolved"))
    guard let membership = plan.membership(of: structure) else { return }
    notBefore(act.on, membership.joined, .joining)
  }
}
