extension BoardRow {
  /// The row of the list that follows from a mission, as the directory names things today.
  public init(_ mission: Mission, in directory: Directory) {
    self.init(mission, watches: mission.watches(in: directory.calendar(of: mission.opening.lead)), in: directory)
  }

  /// - Parameter watches: what is due on the mission, where it was worked out before.
  public init(_ mission: Mission, watches: [Watch], in directory: Directory) {
    let opening = mission.opening
    let framing = mission.stage.framing
    let structures = opening.structures.map { directory.name(of: .structure($0)) }.joined(separator: ", ")
    let operators = opening.operators.map { directory.operators[$0]?.department ?? $0.text }.sorted().joined(
      separator: "·")
    let provider = mission.stage.provider.map { directory.name(of: .provider($0)) }
    self.init(
      mission: mission.id, plan: opening.plan, title: opening.title, structures: structures,
      structureIDs: opening.structures, parties: mission.parties, call: mission.callNote, operators: operators,
      officer: mission.officer, kind: opening.kind,
      stage: mission.stage.name.rawValue, suspended: mission.isSuspended, ended: mission.stage.name.isEnd,
      next: NextDue(watches), provider: provider,
      amount: framing?.amount ?? mission.stage.takenOver?.amount ?? mission.stage.draft.brief?.text.ceiling,
      days: framing?.days ?? mission.stage.takenOver?.days ?? mission.stage.draft.brief?.text.days,
      openedOn: opening.on, touchedAt: mission.touchedAt, version: mission.version,
      searchable: [mission.id.text, structures, opening.title, operators, provider ?? ""].joined(separator: " ").folded)
  }
}

extension Mission {
  /// Every organisation that has a part in it.
  public var parties: [Party] {
    opening.structures.map(Party.structure) + opening.operators.map(Party.operator)
      + (stage.call?.invitations.map { .provider($0.provider) } ?? stage.provider.map { [.provider($0)] } ?? [])
  }

  fileprivate var callNote: CallNote? {
    stage.call.map { CallNote(lead: opening.lead, on: $0.launchedOn, invited: $0.invitations.map(\.provider)) }
  }
}

extension NextDue {
  fileprivate init?(_ watches: [Watch]) {
    guard let first = watches.first(where: { $0.since == nil }) else { return nil }
    let second = first.until.flatMap { last in watches.first { $0.since == last + 1 } }
    self.init(
      day: first.day, watch: first.kind.rawValue, who: first.who?.text ?? "officer", action: first.action.rawValue,
      lapse: second.map { Lapse(after: $0.day, watch: $0.kind.rawValue, action: $0.action.rawValue) })
  }
}

extension PlanRow {
  /// The row of a plan, as the directory names things today.
  public init(_ plan: SupportPlan, in directory: Directory) {
    let structures = plan.structures.map { directory.name(of: .structure($0)) }.joined(separator: ", ")
    let operators = plan.operators.map { directory.operators[$0]?.department ?? $0.text }.sorted().joined(
      separator: "·")
    self.init(
      plan: plan.id, title: plan.opening.title, structures: structures, operators: operators,
      openedOn: plan.opening.on, ended: plan.closedOn != nil, version: plan.version,
      searchable: [plan.id.text, plan.opening.title, structures, operators].joined(separator: " ").folded)
  }
}
