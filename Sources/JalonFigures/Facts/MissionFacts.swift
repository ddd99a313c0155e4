import JalonCore

/// What figures count of one mission: the days of its dated acts, its days of work and its money, and who has a part in it.
///
/// A fold of the events that count, undone ones passed over and corrected ones as mended. Nothing of what anybody wrote is in
/// it, and no mark of an evaluator.
public struct MissionFacts: Hashable, Sendable {
  public let mission: MissionID
  public let plan: SupportPlanID
  public let title: String
  public let kind: MissionKind
  public internal(set) var structures: [StructureID]
  public let operators: [OperatorID]
  public let lead: OperatorID
  /// `nil` where nobody has told it.
  var theme: String?
  let firstOfficer: PersonID
  var handOvers: [Reassign] = []
  public internal(set) var call: CallFacts?
  /// The choice that stands.
  public internal(set) var award: AwardMission?
  /// What is known of a mission that began before Jalon.
  var takenOver: TakeOver?
  /// Of the agreement, as the amendments in force have changed them.
  var terms: Terms?
  var signatures: [Party: Day] = [:]
  var changes: [Reorientation] = []
  public internal(set) var begunOn: Day?
  /// Days as they were logged, in the order of their entry.
  public internal(set) var logged: [DatedDays] = []
  /// The day of each structure's restitution: the first one at which it was represented.
  var restitutions: [StructureID: Day] = [:]
  var lastRestitution: Day?
  public internal(set) var stop: Abandon?
  /// Invoices, work certified and payments.
  public internal(set) var money = MissionMoney()
  /// The call came to nothing, or was given up.
  var isCallEnded = false
  public internal(set) var isOpenedByMistake = false
  public internal(set) var surveys: [Party: SurveyFacts] = [:]
  public internal(set) var followUp = FollowUpFacts()
}

/// Days of work, and the day on which they count.
public struct DatedDays: Hashable, Sendable {
  public let on: Day
  public let days: Hundredths
}

/// A call for proposals, provider by provider.
public struct CallFacts: Hashable, Sendable {
  public let launchedOn: Day
  /// In the order of the invitations.
  public internal(set) var invited: [Invited] = []
  /// No proposal can come in time any more.
  var isClosed = false
  var isUnsuccessful = false

  public struct Invited: Hashable, Sendable {
    public let provider: ProviderID
    public internal(set) var intent: Intent?
    public internal(set) var hasProposed = false
  }

  mutating func change(_ provider: ProviderID, _ change: (inout Invited) -> Void) {
    guard let index = invited.firstIndex(where: { $0.provider == provider }) else { return }
    change(&invited[index])
  }
}

public struct SurveyFacts: Hashable, Sendable {
  public let sentOn: Day
  let edition: Questionnaire.Edition
  public internal(set) var answer: AnswerFacts?
}

/// What was answered, as sums.
public struct AnswerFacts: Hashable, Sendable {
  public let on: Day
  public let mode: EntryMode
  /// By dimension, of the questions on the scale of agreement.
  public let marks: [DimensionID: MarkFacts]
  /// Jalon knows the questionnaire: else its marks cannot be read.
  public let isReadable: Bool
}

public struct MarkFacts: Hashable, Sendable {
  public var sum = 0
  public var count = 0
  /// Of the marks, 3 and 4.
  public var satisfied = 0

  mutating func add(_ mark: Int) {
    (sum, count, satisfied) = (sum + mark, count + 1, satisfied + (mark >= 3 ? 1 : 0))
  }
}

public struct FollowUpFacts: Hashable, Sendable {
  var scheduled: Day?
  public internal(set) var record: RecordedFollowUp?
  public internal(set) var waivedOn: Day?

  public struct RecordedFollowUp: Hashable, Sendable {
    public let on: Day
    /// The four axes added up, each from 0 to 3.
    public let appropriation: Int
    public let jobs: BeforeAndAfter?
    public let budget: BeforeAndAfter?
    public let needs: Int
    /// Of the needs, those that a new mission answers.
    public let newMissions: Int
  }

  /// `nil` where one of the two is missing: nothing can be compared then.
  public struct BeforeAndAfter: Hashable, Sendable {
    public let before: Int
    public let after: Int

    init?(_ before: Int?, _ after: Int?) {
      guard let before, let after else { return nil }
      (self.before, self.after) = (before, after)
    }
  }
}

// MARK: - What the dated acts come to

extension MissionFacts {
  /// « first signature or first day », whichever came first: from then on it is an accompagnement.
  public var startedOn: Day? {
    [signatures.values.min(), takenOver?.signedOn, begunOn, logged.map(\.on).min()].compactMap(\.self).min()
  }

  /// Every structure has had its restitution.
  var restitutedOn: Day? {
    let days = structures.compactMap { restitutions[$0] }
    return days.count == structures.count ? days.max() : nil
  }

  /// A stop counts as an end of work from one day done on: its days are real.
  public var finishedOn: Day? {
    guard startedOn != nil else { return nil }
    if let stoppedBefore { return allDaysDone >= MissionFacts.oneDay ? stoppedBefore : nil }
    if let stop { return stop.daysDone >= MissionFacts.oneDay ? stop.on : nil }
    return restitutedOn
  }

  /// From its start to its restitution or its stop; without an end as long as it goes on.
  func active(in period: Period) -> Period? {
    guard let startedOn, startedOn <= period.end else { return nil }
    let end = endedOn ?? period.end
    return Period(from: max(startedOn, period.start), to: min(end, period.end))
  }

  /// Whichever end it came to.
  var endedOn: Day? { stop?.on ?? stoppedBefore ?? restitutedOn }

  /// The provider that has the work, or had it.
  public var provider: ProviderID? { award?.provider ?? takenOver?.provider }

  /// Broken off before Jalon.
  private var stoppedBefore: Day? { takenOver?.entry == .abandoned ? takenOver?.endedOn : nil }

  /// What is known of a mission whose work had begun before Jalon.
  private var known: TakeOver? { takenOver?.entry == .framing ? nil : takenOver }

  /// The agreement bears every signature.
  var signedOn: Day? {
    signatures.count == 1 + structures.count + operators.count ? signatures.values.max() : nil
  }

  public var daysAgreed: Hundredths? { terms?.days ?? known?.days }
  /// What the agreement says, or what is due where the work was broken off.
  public var cost: Euros? { stop?.amountDue ?? engaged }
  /// What the agreement says, amendments in force included.
  public var engaged: Euros? { terms?.amount ?? known?.amount }

  /// Days as they were done: what a stop says counts for all of them, and what was not logged counts on its day.
  public var daysDone: [DatedDays] {
    guard let stop else { return logged }
    let rest = stop.daysDone - logged.reduce(.zero) { $0 + $1.days }
    return rest == .zero ? logged : logged + [DatedDays(on: stop.on, days: rest)]
  }

  var allDaysDone: Hundredths { daysDone.reduce(.zero) { $0 + $1.days } }

  /// Who followed it on `day`.
  public func officer(on day: Day) -> PersonID { handOvers.last { $0.on <= day }?.to ?? firstOfficer }

  /// The day that was chosen for its follow-up, or twelve months after the last restitution.
  public var followUpDue: Day? {
    guard stop == nil, takenOver?.entry.isOver != true, restitutedOn != nil else { return nil }
    return followUp.scheduled ?? lastRestitution?.adding(months: 12)
  }

  /// `nil` where none of its structures stays.
  func keeping(_ others: [StructureID]) -> MissionFacts? {
    guard !others.isEmpty else { return nil }
    var mission = self
    mission.structures = others
    for structure in structures where !others.contains(structure) { mission.surveys[.structure(structure)] = nil }
    return mission
  }

  static let oneDay = Hundredths(whole: 1)
}
