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

  /// One row, or what one page saved.
  public struct Response: Sendable {
    /// Of a table.
    public let line: Int?
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
    /// Why nothing has to be recorded, where that is no fault: it is known already.
    public internal(set) var settled: Words?
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
        if !response.isDraft { lines[addressee] = lines[addressee] ?? row.line }
      }
      responses.append(response)
    }
    self.responses = responses
    let known = reader.sent.values.reduce(into: Set<ColumnHead>()) { $0.formUnion($1.known(file.heads)) }
    strayColumns = reader.sent.isEmpty ? [] : file.heads.filter { $0.isStray && !known.contains($0) }.map(\.text)
  }
}

extension CollectedAnswers {
  /// What pages saved.
  public init(
    _ saved: [SavedAnswers], _ given: Given, missions: [MissionID: Mission], near others: [MissionID: MissionID] = [:],
    directory: Directory
  ) {
    let reader = SavedReader(given: given, missions: missions, nearest: others, directory: directory)
    (responses, strayColumns) = (saved.map(reader.response), [])
  }

  /// Several files together: whoever answers in a second one repeats the first, or contradicts it.
  public static func together(_ all: [CollectedAnswers]) -> [CollectedAnswers] {
    var earlier: [RowReader.Addressee: AnswerSurvey] = [:]
    return all.map { file in
      var own: [RowReader.Addressee: AnswerSurvey] = [:]
      let responses = file.responses.map { response in
        guard let mission = response.mission, let respondent = response.respondent, let act = response.answers else {
          return response
        }
        let addressee = RowReader.Addressee(mission: mission, respondent: respondent)
        own[addressee] = own[addressee] ?? act
        return earlier[addressee].map { response.after($0, act) } ?? response
      }
      earlier.merge(own) { first, _ in first }
      return CollectedAnswers(responses: responses, strayColumns: file.strayColumns)
    }
  }

  private init(responses: [Response], strayColumns: [String]) {
    (self.responses, self.strayColumns) = (responses, strayColumns)
  }
}

extension ColumnHead {
  fileprivate var isStray: Bool { role == nil && guess == nil && !text.isEmpty }
}

extension CollectedAnswers.Response {
  /// What would be recorded.
  fileprivate var answers: AnswerSurvey? { if case .answerSurvey(let answers)? = act { answers } else { nil } }

  fileprivate func after(_ earlier: AnswerSurvey, _ act: AnswerSurvey) -> Self {
    var copy = self
    if act.differing(from: earlier, without: []).isEmpty {
      copy.settled = copy.settled ?? AnswerWords.repeated
    } else {
      copy.holdBack(AnswerWords.answeredTwice)
    }
    return copy
  }

  /// What is recorded already is told: the same is left aside, another response has to be looked at.
  mutating func settle(with mission: Mission) {
    guard let act = answers, let known = mission.stage.surveys?.issued[act.respondent]?.response else { return }
    let differing = act.differing(from: known, without: dropped)
    if differing.isEmpty {
      settled = AnswerWords.recorded(on: known.on)
    } else {
      holdBack(AnswerWords.recordedOtherwise(on: known.on, differing.filter { !$0.isEmpty }))
    }
  }

  fileprivate mutating func holdBack(_ words: Words) {
    act = nil
    faults.append(FileFault(line: line, words: words))
  }
}

extension AnswerSurvey {
  /// The questions to which `other` says something else, and an empty code where the function does.
  fileprivate func differing(from other: AnswerSurvey, without dropped: [String]) -> [String] {
    let told = { (act: AnswerSurvey) in
      Dictionary(act.answers.map { ($0.question, [$0.answer, .text($0.comment ?? "")]) }) { first, _ in first }
        .filter { !dropped.contains($0.key) }
    }
    let (mine, others) = (told(self), told(other))
    let codes = Set(mine.keys).union(others.keys).filter { mine[$0] != others[$0] }.sorted()
    return codes + (respondentFunction ?? "" == other.respondentFunction ?? "" ? [] : [""])
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
