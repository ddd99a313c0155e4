import JalonCore

/// What figures count of one plan.
public struct PlanFacts: Hashable, Sendable {
  public let plan: SupportPlanID
  public let title: String
  public let operators: [OperatorID]
  public private(set) var diagnoses: [Diagnosis]
  public let opinions: [RecordOpinion]
  /// Members of a group, and the group that they are members of.
  let groups: [Group]
  /// What each operator brings to a mission.
  let shares: [MissionID: [OperatorID: Int]]

  /// A shared diagnosis, and the structures that were in the plan on its day.
  public struct Diagnosis: Hashable, Sendable {
    public let on: Day
    public let structures: [StructureID]
  }

  struct Group: Hashable, Sendable {
    let member: StructureID
    let head: StructureID
    let since: Day
  }

  /// The kinds of events that figures read.
  public static let kinds: Set<PlanEvent.Kind> = [
    .planOpened, .structureAdded, .structureLeft, .operatorAdded, .leadChanged, .diagnosisShared, .opinionRecorded,
    .fundingAdded, .fundingAdvanced, .structuresLinked, .planClosed, .planCorrected, .planActUndone, .planActRedone,
  ]

  /// `nil` where it was opened by mistake.
  public init?(_ plan: SupportPlan) {
    guard !plan.isOpenedByMistake else { return nil }
    self.plan = plan.id
    title = plan.opening.title
    operators = plan.operators
    diagnoses = plan.diagnoses.map { Diagnosis(on: $0.on, structures: plan.members(on: $0.on)) }
    opinions = plan.opinions
    groups = plan.links.filter { $0.kind == .groupMember }.map { Group(member: $0.from, head: $0.to, since: $0.on) }
    shares = plan.funding.reduce(into: [:]) { shares, line in
      guard line.act.object == .engineering, let mission = line.act.mission, let carrier = line.act.operator else {
        return
      }
      shares[mission, default: [:]][carrier, default: 0] += line.counts.cents
    }
  }

  /// Its diagnoses with the structures that stay, and without those that leave none.
  func keeping(_ others: ([StructureID]) -> [StructureID]) -> PlanFacts {
    var plan = self
    plan.diagnoses = diagnoses.map { Diagnosis(on: $0.on, structures: others($0.structures)) }
      .filter { !$0.structures.isEmpty }
    return plan
  }
}
