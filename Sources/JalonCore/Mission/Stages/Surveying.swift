/// One satisfaction survey: sent, reminded, answered or written off.
public struct Survey: Hashable, Sendable {
  public let issue: SurveyIssued
  public internal(set) var reminders: [RemindSurvey] = []
  public internal(set) var response: AnswerSurvey?
  /// What had been answered when it was opened again: it goes on from there.
  public internal(set) var reopened: AnswerSurvey?
  public internal(set) var writeOff: WriteOffSurvey?

  /// The two of the calendar (lifecycle: D+15 and D+30), and one more of the officer's own.
  public static let mostReminders = 3

  init(_ issue: SurveyIssued) { self.issue = issue }

  mutating func reopen() {
    (reopened, response, writeOff) = (response ?? reopened, nil, nil)
  }

  public var isSettled: Bool { response != nil || writeOff != nil }
  /// The day told of the answer, or of the writing off.
  var settledOn: Day? { response?.on ?? writeOff?.on }
}

/// The surveys that a mission owes: one per structure, one for the provider.
public struct Surveys: Hashable, Sendable {
  public let respondents: [Party]
  public internal(set) var issued: [Party: Survey] = [:]
  /// Those whose survey was settled before Jalon.
  public internal(set) var settledBefore: Set<Party> = []

  init(respondents: [Party]) { self.respondents = respondents }

  public var unissued: [Party] { respondents.filter { issued[$0] == nil && !settledBefore.contains($0) } }
  public var unsettled: [Party] {
    respondents.filter { issued[$0]?.isSettled != true && !settledBefore.contains($0) }
  }
  public var areSettled: Bool { unsettled.isEmpty }
}

/// Stage 8: « une enquête de satisfaction est adressée par le DLA »
@dynamicMemberLookup
public struct Surveying: Hashable, Sendable {
  public internal(set) var reported: Reported
  public internal(set) var surveys: Surveys
  // Where a survey was opened again, what the follow-up had come to by then.
  var scheduled: Day?
  var followUp: FollowUp?

  init(_ reported: Reported) {
    self.reported = reported
    surveys = Surveys(respondents: reported.running.framing.respondents)
  }

  public subscript<T>(dynamicMember path: KeyPath<Reported, T>) -> T { reported[keyPath: path] }

  public var lastRestitution: Day { reported.lastRestitution ?? reported.report.on }
}

extension Framing {
  /// Each structure, then the retained provider.
  var respondents: [Party] { draft.opening.structures.map(Party.structure) + [.provider(provider)] }
}

/// How the follow-up diagnosis was settled.
public enum FollowUp: Hashable, Sendable {
  case recorded(RecordFollowUp)
  case waived(reason: String)
}

/// Stage 9: « le DLA peut réaliser un diagnostic de suivi post-accompagnement »
@dynamicMemberLookup
public struct FollowingUp: Hashable, Sendable {
  public internal(set) var surveying: Surveying
  public internal(set) var scheduled: Day?
  public internal(set) var outcome: FollowUp?

  init(_ surveying: Surveying) {
    self.surveying = surveying
    (scheduled, outcome) = (surveying.scheduled, surveying.followUp)
    (self.surveying.scheduled, self.surveying.followUp) = (nil, nil)
  }

  public subscript<T>(dynamicMember path: KeyPath<Surveying, T>) -> T { surveying[keyPath: path] }

  /// The day that was chosen, or twelve months after the restitution.
  public var due: Day { scheduled ?? surveying.lastRestitution.adding(months: 12) }
  /// The end of the time in which a follow-up is usual: twelve to eighteen months after the restitution.
  public var latest: Day { surveying.lastRestitution.adding(months: 18) }
}

/// Stage 10: everything stays, and nothing changes.
@dynamicMemberLookup
public struct Closed: Hashable, Sendable {
  public let followingUp: FollowingUp
  public let act: Close

  public subscript<T>(dynamicMember path: KeyPath<FollowingUp, T>) -> T { followingUp[keyPath: path] }
}

/// How a mission ends before its term.
public enum Ending: Hashable, Sendable {
  case unsuccessful(DeclareUnsuccessful)
  case dropped(DropCall)
  case abandoned(Abandon)
  /// Before Jalon.
  case takenOver(TakeOver)
}

/// An end other than `closed`: the stage below is kept, and reopening goes back to it.
public struct Ended: Hashable, Sendable {
  public let before: Stage
  public let ending: Ending
  /// Still owed when the mission was abandoned after a day was done.
  public internal(set) var surveys: Surveys?
  /// The letters that tell candidates of the end of the call.
  public internal(set) var letters: [ProviderID: NotifyCandidate] = [:]
}
