import JalonCore
import JalonStore

/// Everything about one structure, provider, operator or person, as its reader may see it.
public struct EntryCard: Sendable {
  public let entry: DirectoryEntry
  /// Of a person: what stands apart from the journal, and what it was, the oldest first.
  public var details: PersonDetails?
  public var former: [FormerCard] = []
  public var people: [Member] = []
  /// The latest first.
  public var plans: [PlanRow] = []
  /// The latest first.
  public var missions: [BoardRow] = []
  /// Missions that were not opened for what follows: the older ones, where there are very many.
  public var unread = 0
  public var consents: [Consent] = []
  public var surveys: [Survey] = []
  public var releases: [Release] = []
  /// Of a provider.
  public var record: TrackRecord?
  /// The other cards that were said to be the same, that which stands for all of them first.
  public var joined: [Joined] = []
  /// Cards that are probably the same, and why.
  public var doubles: [LikelyDouble] = []

  public init(_ entry: DirectoryEntry) { self.entry = entry }

  public var key: DirectoryEntry.Key { entry.key }

  /// Somebody of the organisation.
  public struct Member: Sendable {
    public let person: PersonID
    public let entry: PersonEntry
    public let details: PersonDetails?

    public init(_ person: PersonID, _ entry: PersonEntry, _ details: PersonDetails?) {
      self.person = person
      self.entry = entry
      self.details = details
    }
  }

  /// Another card of the same organisation or person: of a person, a role that she holds as well.
  public struct Joined: Sendable {
    public let entry: DirectoryEntry
    public let details: PersonDetails?

    public init(_ entry: DirectoryEntry, _ details: PersonDetails?) { (self.entry, self.details) = (entry, details) }
  }

  public struct Consent: Sendable {
    public let mission: MissionID
    public let consent: DisclosureConsent
  }

  /// A survey that was sent, and what came of it.
  public struct Survey: Sendable {
    public let mission: MissionID
    public let respondent: Party
    public let sentOn: Day
    public let answeredOn: Day?
    public let writtenOffOn: Day?
  }

  /// A document that left, which shows the organisation or went to it.
  public struct Release: Sendable {
    public let mission: MissionID
    public let release: DocumentReleased
  }
}

extension EntryCard {
  /// Adds what a mission says of an organisation.
  ///
  /// - Parameter mission: as its reader may see it.
  public mutating func take(_ mission: Mission, of party: Party) {
    if case .structure(let structure) = party {
      consents += mission.disclosures.filter { $0.grant.structure == structure }.map {
        Consent(mission: mission.id, consent: $0)
      }
    }
    for (respondent, survey) in mission.stage.surveys?.issued.sorted(by: { $0.key.text < $1.key.text }) ?? []
    where respondent == party {
      surveys.append(
        Survey(
          mission: mission.id, respondent: respondent, sentOn: survey.issue.act.on, answeredOn: survey.response?.on,
          writtenOffOn: survey.writeOff?.on))
    }
    releases += mission.releases.filter { $0.concerns(party) }.map { Release(mission: mission.id, release: $0) }
  }

  /// Adds what a mission says of a recipient: who agreed, and what left for it.
  ///
  /// - Parameter mission: as its reader may see it.
  public mutating func take(_ mission: Mission, for recipient: RecipientID, in directory: Directory) {
    let isNamed: (String?) -> Bool = { $0.map { directory.recipient(named: $0) == recipient } ?? false }
    consents += mission.disclosures.filter { isNamed($0.grant.recipient) }.map {
      Consent(mission: mission.id, consent: $0)
    }
    releases += mission.releases.filter { isNamed($0.act.outsider) }.map { Release(mission: mission.id, release: $0) }
  }
}

extension DocumentReleased {
  fileprivate func concerns(_ party: Party) -> Bool {
    act.parties.contains(party) || shown.contains { .structure($0.structure) == party }
  }
}
