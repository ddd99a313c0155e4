import JalonCore

/// Reading what happened, and what rules ask of it.
public protocol Chronicle: DirectoryAnswers {
  /// In order of position, those after `position`.
  func events(of stream: StreamName, after position: Int) throws(StoreFailure) -> [StoredEvent]
  /// What stands in the sheets of a mission, sheet by sheet.
  func sheets(of mission: MissionID) throws(StoreFailure) -> [StoredEvent]
  /// All that one order wrote; empty where it is unknown.
  func events(order: OrderID) throws(StoreFailure) -> [StoredEvent]
  /// At most `limit` events over all streams, in order of sequence, those after `sequence`: the chunk of an iteration.
  func events(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEvent]
  /// The last `limit` events over all streams, the newest first.
  func latest(_ limit: Int) throws(StoreFailure) -> [StoredEvent]
  /// The last orders of a person that wrote an event, the newest first: among them is what an undo takes back.
  func latestOrders(by person: PersonID, limit: Int) throws(StoreFailure) -> [OrderID]
  /// The last `limit` events of the directory, whatever their entries, in order of sequence.
  func directory(latest limit: Int) throws(StoreFailure) -> [StoredEvent]
  /// The sequence of the last event of the directory; 0 where nothing happened.
  func lastOfDirectory() throws(StoreFailure) -> Int
  /// Position of the stream's last event; 0 where nothing happened.
  func position(of stream: StreamName) throws(StoreFailure) -> Int
  /// Missions in which an organisation has a part, by number.
  func missions(involving party: Party) throws(StoreFailure) -> [MissionID]
  /// The providers invited by the last calls that an operator led, one mission aside, the latest first.
  func recentCalls(of lead: OperatorID, besides mission: MissionID, limit: Int) throws(StoreFailure) -> [[ProviderID]]
  /// Who a person is, as it stands now.
  func details(of person: PersonID) throws(StoreFailure) -> PersonDetails?
  /// Streams of missions and plans whose events hold a code, whatever it stands for there, or were entered by that person.
  func streams(holding code: String) throws(StoreFailure) -> [StreamName]
  /// Streams whose name begins with `prefix`, by name.
  func streams(prefix: String) throws(StoreFailure) -> [StreamHead]
}

/// Writing inside one transaction, which also sees what it has written.
public protocol Writer: Chronicle {
  /// Nothing of a batch that throws remains, and the transaction may go on.
  func append(_ batch: Batch) throws(StoreFailure) -> Appended
}

/// The write port: what happened, never changed, with the rows that follow from it.
public protocol Journal: Chronicle, Sendable {
  /// Events, rows and cards in one transaction, durable on return.
  ///
  /// Throws `.conflict` where a stream has moved on since the decision was taken, `.outdated` where another premise of it no
  /// longer holds: load, decide again.
  func append(_ batch: Batch) throws(StoreFailure) -> Appended

  /// Many batches in one transaction, durable on return: rolled back as a whole where `body` throws.
  ///
  /// Throws what `body` throws, or a `StoreFailure`. Rows of the list are written once, before the commit.
  func transaction<Result>(_ body: (any Writer) throws -> Result) throws -> Result
}

extension Chronicle {
  public func events(of stream: StreamName) throws(StoreFailure) -> [StoredEvent] {
    try events(of: stream, after: 0)
  }

  /// Hands over every event after `sequence`, in order, `chunk` at a time. Returns the last sequence that it saw.
  @discardableResult
  public func forEachChunk(after sequence: Int = 0, of chunk: Int = 5_000, _ body: ([StoredEvent]) throws -> Void)
    throws -> Int
  {
    var last = sequence
    while true {
      let events = try events(after: last, limit: chunk)
      guard let newest = events.last else { return last }
      try body(events)
      last = newest.sequence
    }
  }
}
