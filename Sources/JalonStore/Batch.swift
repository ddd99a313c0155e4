import JalonCore

/// An event about to be written. Who, when and under which order stand in its batch.
public struct NewEvent: Hashable, Sendable {
  public var kind: String
  /// Of the payload's shape, from 1.
  public var version: Int
  /// With marks around the texts and the persons that are to stand apart.
  public var content: Content

  public init(kind: String, version: Int = 1, content: Content) {
    self.kind = kind
    self.version = version
    self.content = content
  }

  /// Of a payload in JSON, all of which is to stand in the fact.
  public init(kind: String, version: Int = 1, payload: String) {
    self.init(kind: kind, version: version, content: Content(json: payload))
  }
}

/// An event as it is read from the journal, with its texts and the codes of persons. Never changed, never deleted.
public struct StoredEvent: Hashable, Sendable {
  public let stream: StreamName
  /// In its stream, from 1, without gaps.
  public let position: Int
  /// Over all streams but those of sheets, from 1, without gaps; sheets count among themselves, below 0.
  public let sequence: Int
  public let order: OrderID
  /// Whose act it is.
  public let by: PersonID
  /// Whose session entered it.
  public let enteredBy: PersonID
  /// When it was entered.
  public let at: Instant
  public let kind: String
  public let version: Int
  public let content: Content
  /// Of a fact of a sheet: the position in the mission's own journal after which it was entered.
  public let anchor: Int?
  /// What was said to the cautions of the order, by their codes.
  public let reasons: [String: String]
  /// Of this fact and all those before it in its stream.
  public let digest: Digest

  public init(
    stream: StreamName, position: Int, sequence: Int, order: OrderID, by: PersonID, enteredBy: PersonID, at: Instant,
    kind: String, version: Int, content: Content, anchor: Int? = nil, reasons: [String: String], digest: Digest
  ) {
    self.stream = stream
    self.position = position
    self.sequence = sequence
    self.order = order
    self.by = by
    self.enteredBy = enteredBy
    self.at = at
    self.kind = kind
    self.version = version
    self.content = content
    self.anchor = anchor
    self.reasons = reasons
    self.digest = digest
  }

  /// JSON.
  public var payload: String { content.json }
}

/// Everything that one order writes: all of it, or nothing.
public struct Batch: Sendable {
  public struct Part: Sendable {
    public var stream: StreamName
    /// Position of the last event that the decision was taken on; 0 for a new stream.
    public var expected: Int
    public var events: [NewEvent]
    /// Of a sheet: position of the last event of the mission's own journal that the decision was taken on.
    public var anchor: Int?

    public init(_ stream: StreamName, expected: Int, events: [NewEvent], anchor: Int? = nil) {
      self.stream = stream
      self.expected = expected
      self.events = events
      self.anchor = anchor
    }
  }

  public var order: OrderID
  /// Whose act it is.
  public var by: PersonID
  /// Whose session enters it.
  public var enteredBy: PersonID
  public var at: Instant
  public var reasons: [String: String]
  /// A stream stands in at most one part; sheets never beside other streams.
  public var parts: [Part]
  /// What else the decision was taken on: checked in the transaction that writes it.
  public var premises: [Premise] = []
  /// Rows of the list after the events; the last one for a mission wins.
  public var board: [BoardRow] = []
  public var gone: [MissionID] = []
  /// What each mission now says of the providers that it invited, where that changed.
  public var records: [MissionID: [InvitationRecord]] = [:]
  /// What is now due on each mission that changed.
  public var dues: [MissionID: [DueRow]] = [:]
  /// What is now known of the surveys of each mission where that changed; `nil` where none is owed any more.
  public var surveys: [MissionID: SurveyRow?] = [:]
  public var plans: [PlanRow] = []
  /// What each plan that changed now has convened.
  public var meetings: [SupportPlanID: [MeetingRow]] = [:]
  public var gonePlans: [SupportPlanID] = []
  /// Entries of the directory as they stand after the events, and the keys of those that stand no more.
  public var entries: [DirectoryEntry] = []
  public var goneEntries: [DirectoryEntry.Key] = []
  /// Editions with which the events sent surveys, each as often as it was.
  public var issued: [Questionnaire.Edition] = []
  /// Cards as they stand from now on; what they were is kept beside, with its day.
  public var persons: [PersonCard] = []
  /// Cards that become again what they were before an order.
  public var restored: [RestoredCard] = []
  /// Persons who go, with their cards and all that these were, and from then on are known by a key alone.
  public var erased: [PersonID] = []
  /// Texts that go from the facts that hold them; no rows keep them either.
  public var redacted: [RedactText] = []

  public init(
    order: OrderID, by: PersonID, enteredBy: PersonID? = nil, at: Instant, reasons: [String: String] = [:],
    parts: [Part] = []
  ) {
    self.order = order
    self.by = by
    self.enteredBy = enteredBy ?? by
    self.at = at
    self.reasons = reasons
    self.parts = parts
  }
}

extension Batch {
  /// Nothing of it may be known to others yet.
  public var isSealed: Bool { parts.contains { $0.stream.sheet != nil } }
}

/// The card of a person, to be as it was before an order: none, where the order made it.
public struct RestoredCard: Hashable, Sendable {
  public let person: PersonID
  public let before: OrderID

  public init(_ person: PersonID, before: OrderID) {
    self.person = person
    self.before = before
  }
}

/// What became of a batch. Both are successes: the events stand in the journal.
public enum Appended: Hashable, Sendable {
  case done([StoredEvent])
  /// The order was already known: its events as they were stored then. Nothing was written.
  case alreadyDone([StoredEvent])

  public var events: [StoredEvent] {
    switch self {
    case .done(let events), .alreadyDone(let events): events
    }
  }
}
