/// The part that a person has in a mission or in a plan, as far as it says how long she is kept.
public struct Participation: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case mission(MissionID)
    case plan(SupportPlanID)
  }

  public var subject: Subject
  /// The day on which her part was over; `nil` while it goes on.
  public var endedOn: Day?
  /// Her organisation made a proposal, or was only invited, and another one was retained.
  public var isCandidacy = false
  /// The last payment of European money to a mission whose facts name her.
  public var europeanPaidOn: Day?

  public init(_ subject: Subject, endedOn: Day?, isCandidacy: Bool = false, europeanPaidOn: Day? = nil) {
    (self.subject, self.endedOn) = (subject, endedOn)
    (self.isCandidacy, self.europeanPaidOn) = (isCandidacy, europeanPaidOn)
  }
}

/// Who takes part in one mission or plan, and until when: read once, and asked for each person.
public struct Company: Hashable, Sendable {
  public let subject: Participation.Subject
  /// `nil` while it goes on.
  public let endedOn: Day?
  /// Those whose people have a part in it even where no fact names them. What an operator carries is no part of everybody who
  /// works for it.
  let parties: Set<Party>
  /// Those invited and not retained, and the day on which that was known.
  let candidates: [Party: Day?]
  /// Those whom its facts name, or who recorded them.
  let people: Set<PersonID>
  let europeanPaidOn: Day?

  /// The part of one person; `nil` where she has none.
  public func part(of person: PersonID, of party: Party) -> Participation? {
    let isNamed = people.contains(person)
    if let known = candidates[party] {
      return Participation(
        subject, endedOn: known ?? endedOn, isCandidacy: true, europeanPaidOn: isNamed ? europeanPaidOn : nil)
    }
    guard isNamed || parties.contains(party) else { return nil }
    return Participation(subject, endedOn: endedOn, europeanPaidOn: isNamed ? europeanPaidOn : nil)
  }
}

extension Company {
  /// - Parameter directory: whose funding agreements say where European money went.
  public init(_ mission: Mission, in directory: Directory) {
    let ended = SoughtFacts(mission.entries).endedOn
    let provider = mission.stage.provider
    let invited = mission.parties.filter { if case .provider(let id) = $0 { id != provider } else { false } }
    let chosenOn = mission.stage.framing?.framedOn
    self.init(
      subject: .mission(mission.id), endedOn: ended,
      parties: Set(mission.parties.filter { !$0.isOperator }).subtracting(invited),
      candidates: Dictionary(invited.map { ($0, chosenOn ?? ended) }) { first, _ in first },
      people: Set(mission.effective.flatMap(\.people)),
      europeanPaidOn: mission.europeanPaidOn(directory, endedOn: ended))
  }

  public init(_ plan: SupportPlan) {
    self.init(
      subject: .plan(plan.id), endedOn: plan.closedOn, parties: Set(plan.everyStructure.map(Party.structure)),
      candidates: [:], people: Set(plan.effective.flatMap(\.people)), europeanPaidOn: nil)
  }
}

extension Mission {
  /// The last payment that a European agreement brought; the end of the mission, where none was recorded.
  fileprivate func europeanPaidOn(_ directory: Directory, endedOn: Day?) -> Day? {
    let european = Set(directory.grants(for: id).filter { $0.value.act.european == true }.map(\.key))
    guard !european.isEmpty else { return nil }
    return money.payments.filter { $0.grant.map(european.contains) ?? true }.map(\.on).max() ?? endedOn
  }
}

extension Party {
  fileprivate var isOperator: Bool { if case .operator = self { true } else { false } }
}
