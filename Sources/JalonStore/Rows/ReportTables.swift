import JalonCore

/// What reports over all missions are told from, so that none of them reads whole histories.
public protocol ReportTables: Sendable {
  /// One row for each mission that owes surveys, by number.
  func surveyRows() throws(StoreFailure) -> [SurveyRow]
  /// How many surveys were ever sent with each edition of each questionnaire, those taken back since included.
  func surveysIssued() throws(StoreFailure) -> [Questionnaire.Edition: Int]
  /// Missions of which a document was ever let out, by number.
  func missionsWithReleases() throws(StoreFailure) -> [MissionID]
  /// The facts of these kinds in all streams whose names begin so: stream by stream, by the bytes of their names, each in
  /// order of position. What is read of one stream is handed over before the next one is read.
  func forEachHistory(prefix: String, kinds: Set<String>, _ body: ([StoredEvent]) throws -> Void) throws
  /// Texts that hold the query: typed into a fact of any stream, or said to a caution of its order. The newest first, but
  /// those of sheets after all others: whoever asks sorts out what is sealed. At most `limit` of each.
  func texts(holding query: TextQuery, limit: Int) throws(StoreFailure) -> [FoundText]
}

/// A text, and the fact that it was typed into.
public struct FoundText: Hashable, Sendable {
  public let event: StoredEvent
  public let field: FactField
  public let text: String

  public init(event: StoredEvent, field: FactField, text: String) {
    self.event = event
    self.field = field
    self.text = text
  }
}
