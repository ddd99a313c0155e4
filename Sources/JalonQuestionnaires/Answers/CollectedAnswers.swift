import JalonCore
import JalonWording

/// The responses of a file, each with the mission that it is about, whoever gives it, and the act that would record it.
///
/// Nothing is asked of the rules here: whoever records the acts asks them.
public struct CollectedAnswers: Sendable {
  /// What the file leaves unsaid, given once for all its rows.
  public struct Given: Sendable {
    public var mission: MissionID?
    /// A code, `structure:…`, or a name.
    public var respondent: String?
    /// Wins over the day that a row bears.
    public var on: Day?

    public init(mission: MissionID? = nil, respondent: String? = nil, on: Day? = nil) {
      self.mission = mission
      self.respondent = respondent
      self.on = on
    }
  }

  /// One row.
  public struct Response: Sendable {
    public let line: Int
    public internal(set) var mission: MissionID?
    public internal(set) var respondent: Party?
    /// What would record it; `nil` where something is wrong with the row.
    public internal(set) var act: MissionCommand?
    /// Questions answered, of those that are asked given these answers.
    public internal(set) var answered = 0
    public internal(set) var asked = 0
    /// Answers left aside, because another answer made their question irrelevant.
    public internal(set) var dropped: [String] = []
    /// Questions with a comment and no answer to keep it beside.
    public internal(set) var onlyCommented: [String] = []
    public internal(set) var faults: [FileFault] = []
    /// It was not sent.
    public internal(set) var isDraft = false
    /// What stands above the column of each question, to say where an obstacle is.
    public internal(set) var heads: [String: String] = [:]
    /// The columns whose answer was given by its rank, in an order that is taken to be that of Jalon.
    public internal(set) var ranked: [String] = []
  }

  public let responses: [Response]
  /// Columns that answer no question of any questionnaire sent to these respondents.
  public let strayColumns: [String]

  /// - Parameters:
  ///   - missions: those that `AnswerFile.missions` names, as far as they exist.
  ///   - others: numbers near those that do not exist.
  ///   - zone: seconds that the clock on the wall is ahead of universal time at a moment.
  public init(
    _ file: AnswerFile, _ given: Given, missions: [MissionID: Mission], near others: [MissionID: MissionID] = [:],
    directory: Directory, today: Day, zone: @escaping (Instant) -> Int = { _ in 0 }
  ) {
    var reader = RowReader(
      file, given, missions: missions, nearest: others, directory: directory, today: today, zone: zone)
    var (responses, lines): ([Response], [RowReader.Addressee: Int]) = ([], [:])
    for row in file.rows {
      var response = reader.response(row)
      if let mission = response.mission, let respondent = response.respondent {
        let addressee = RowReader.Addressee(mission: mission, respondent: respondent)
        if let twin = lines[addressee] { response.holdBack(AnswerWords.sameAs(line: twin)) }
        // What was not sent is no answer that another could repeat.
        if !response.isDraft { lines[addressee] = lines[addressee] ?? response.line }
      }
      responses.append(response)
    }
    self.responses = responses
    let known = reader.sent.values.reduce(into: Set<ColumnHead>()) { $0.formUnion($1.known(file.heads)) }
    strayColumns = reader.sent.isEmpty ? [] : file.heads.filter { $0.isStray && !known.contains($0) }.map(\.text)
  }
}

extension ColumnHead {
  fileprivate var isStray: Bool { role == nil && guess == nil && !text.isEmpty }
}

extension CollectedAnswers.Response {
  fileprivate mutating func holdBack(_ words: Words) {
    act = nil
    faults.append(FileFault(line: line, words: words))
  }
}

extension AnswerFile {
  /// Every mission that its rows name.
  public var missions: Set<MissionID> { Set(rows.compactMap { mission(of: $0)?.mission }) }

  func mission(of row: Row) -> (mission: MissionID, column: String, isToken: Bool)? {
    if let (head, text) = text(.mission, in: row) { return (MissionID(text), head.text, false) }
    return token(of: row).map { (MissionID($0.mission), $0.column, true) }
  }

  /// - Parameter mission: that the row is about: a token that names another one is none of ours.
  func respondent(of row: Row, in mission: MissionID) -> (name: String, column: String)? {
    if let (head, text) = text(.respondent, in: row) { return (text, head.text) }
    return token(of: row).flatMap { $0.mission == mission.text ? ($0.respondent, $0.column) : nil }
  }

  /// `05-008/ateliers-buech`; LimeSurvey, which takes no such line in a token, has `_` or `~` instead.
  private func token(of row: Row) -> (mission: String, respondent: String, column: String)? {
    guard let (head, text) = text(.token, in: row), let end = text.firstIndex(where: { "/_~".contains($0) }) else {
      return nil
    }
    return (String(text[..<end]), String(text[text.index(after: end)...]), head.text)
  }
}
