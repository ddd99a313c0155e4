/// What was answered about one mission, as sums: enough to compare others with it, and nothing that anybody wrote.
struct SurveyDigest: Hashable, Sendable {
  let mission: MissionID
  let lead: OperatorID
  let officer: PersonID
  let provider: ProviderID?
  let structures: [StructureID]
  fileprivate let answers: [Answered]

  fileprivate struct Answered: Hashable {
    let respondent: Party
    let topic: ReadingTopic
    let counts: ScaleCounts
  }

  /// `nil` where nobody has answered.
  init?(_ mission: Mission, in directory: Directory) {
    let answered = AnsweredSurvey.all(of: mission, in: directory)
    guard !answered.isEmpty else { return nil }
    self.mission = mission.id
    (lead, officer, structures) = (mission.opening.lead, mission.officerAnsweredOf, mission.opening.structures)
    provider = mission.stage.framing?.provider
    answers = answered.flatMap { each in
      each.counts.map { Answered(respondent: each.response.respondent, topic: $0.key.anywhere, counts: $0.value) }
    }
  }
}

/// The other missions that one is compared with.
public enum BenchmarkGroup: String, CaseIterable, Sendable {
  /// All those of the lead operator.
  case operators
  /// Among them, those of the same provider.
  case provider
  /// Among them, those that the same officer follows.
  case officer
  /// Among them, those with a structure of the same département.
  case territory

  public var next: BenchmarkGroup {
    let all = BenchmarkGroup.allCases
    return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? self
  }
}

/// What the other missions of the lead operator say, topic by topic, beside one mission.
///
/// It breaks figures down by somebody's name: where fewer respondents than `SmallNumbers` asks for answered, the figure
/// is withheld. Until every survey of the mission is settled nothing is compared, so that it sways nobody who types.
public struct SurveyBenchmark: Sendable {
  private let mission: Mission
  private let directory: Directory
  private var added: Set<MissionID> = []
  /// Added up as missions come: thousands of them are asked for after each.
  private var sums: [BenchmarkGroup: [ReadingTopic: Sum]] = [:]

  private struct Sum {
    var counts: ScaleCounts
    var respondents: Set<Party> = []
    var missions = 0
  }

  public init(for mission: Mission, in directory: Directory) {
    self.mission = mission
    self.directory = directory
  }

  /// One more mission; itself, those of other operators, and one that was added already change nothing.
  public mutating func add(_ other: Mission) {
    guard other.id != mission.id, other.opening.lead == mission.opening.lead, added.insert(other.id).inserted,
      let digest = SurveyDigest(other, in: directory)
    else { return }
    for group in BenchmarkGroup.allCases where isIn(group, digest) {
      for (topic, answers) in Dictionary(grouping: digest.answers, by: \.topic) { add(answers, topic, to: group) }
    }
  }

  private mutating func add(_ answers: [SurveyDigest.Answered], _ topic: ReadingTopic, to group: BenchmarkGroup) {
    guard let scale = topic.scale else { return }
    var sum = sums[group]?[topic] ?? Sum(counts: ScaleCounts(scale))
    for answer in answers {
      sum.counts = sum.counts + answer.counts
      sum.respondents.insert(answer.respondent)
    }
    sum.missions += 1
    sums[group, default: [:]][topic] = sum
  }

  /// What stands beside one topic of the mission.
  public enum Figure: Hashable, Sendable {
    /// A survey of the mission is still to be answered or written off, by these.
    case hidden(until: [Party])
    /// Nobody has answered on this topic.
    case none
    /// Fewer respondents than may be shown.
    case withheld(respondents: Int)
    case shown(ScaleCounts, respondents: Int, missions: Int)
  }

  /// What stands beside every topic while a survey of the mission is to be settled; `nil` once it may be compared.
  public var hidden: Figure? {
    let unsettled = mission.stage.surveys?.unsettled ?? []
    return unsettled.isEmpty ? nil : .hidden(until: unsettled)
  }

  public func figure(_ topic: ReadingTopic, among group: BenchmarkGroup) -> Figure {
    if let hidden { return hidden }
    guard let sum = sums[group]?[topic.anywhere] else { return .none }
    let respondents = sum.respondents.count
    guard SmallNumbers.mayShow(respondents) else { return .withheld(respondents: respondents) }
    return .shown(sum.counts, respondents: respondents, missions: sum.missions)
  }

  private func isIn(_ group: BenchmarkGroup, _ digest: SurveyDigest) -> Bool {
    switch group {
    case .operators: true
    case .provider: digest.provider != nil && digest.provider == mission.stage.framing?.provider
    case .officer: digest.officer == mission.officerAnsweredOf
    case .territory: !departments(digest.structures).isDisjoint(with: departments(mission.opening.structures))
    }
  }

  private func departments(_ structures: [StructureID]) -> Set<String> {
    Set(structures.compactMap { directory.structures[$0]?.act.department })
  }
}

extension Mission {
  /// Whose work the answers tell of: who followed it when the first of them came.
  fileprivate var officerAnsweredOf: PersonID {
    let answered = stage.surveys?.issued.values.compactMap { $0.response?.on }.min()
    return answered.map(officer) ?? officer
  }
}
