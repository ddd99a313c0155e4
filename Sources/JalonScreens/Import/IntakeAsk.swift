import JalonCore
import JalonWording

/// What somebody asks of a table to bring in: which file, what its columns say, how doubts are settled.
public struct IntakeAsk: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case structures, providers, persons, missions }

  public var kind: Kind
  public var path: String
  /// Told by hand: `Entité=nom`.
  public var columns: [String]
  /// It is this card, by the row.
  public var same: [Int: String] = [:]
  /// It is nobody who is known.
  public var new: Set<Int> = []
  /// It is left aside.
  public var skipped: Set<Int> = []
  /// For what asks for one.
  public var reason = ""

  public init(_ kind: Kind, _ path: String, columns: [String] = []) {
    (self.kind, self.path, self.columns) = (kind, path, columns)
  }
}

/// What would become of the rows of a table, as a screen shows it. Nothing was written.
public struct IntakePreview: Sendable {
  public enum State: Hashable, Sendable { case create, change, same, doubt, refused, skipped }

  public struct Line: Sendable {
    /// As a spreadsheet numbers it.
    public let number: Int
    public let state: State
    public let name: String
    /// All there is to say of it, the verdict first.
    public let texts: [Words]
    /// The cards that it may be about.
    public let candidates: [Candidate]

    public init(number: Int, state: State, name: String, texts: [Words], candidates: [Candidate] = []) {
      (self.number, self.state, self.name) = (number, state, name)
      (self.texts, self.candidates) = (texts, candidates)
    }
  }

  public struct Candidate: Sendable {
    public let code: String
    public let words: Words

    public init(code: String, words: Words) { (self.code, self.words) = (code, words) }
  }

  /// What each column was taken for.
  public let columns: [Words]
  public let lines: [Line]
  public let tally: Words
  /// Some lines ask for a reason.
  public let asksReason: Bool
  /// Why the file is no such table; there are no lines then.
  public let fault: Words?

  public init(columns: [Words], lines: [Line], tally: Words, asksReason: Bool) {
    (self.columns, self.lines, self.tally, self.asksReason, fault) = (columns, lines, tally, asksReason, nil)
  }

  public init(fault: Words) {
    (columns, lines, tally, asksReason, self.fault) = ([], [], .nothing, false, fault)
  }

  func count(_ state: State) -> Int { lines.count { $0.state == state } }
}

extension IntakeAsk.Kind {
  var words: Words {
    switch self {
    case .structures: Words(fr: "Structures", en: "Structures")
    case .providers: Words(fr: "Prestataires", en: "Providers")
    case .persons: Words(fr: "Personnes", en: "Persons")
    case .missions: Words(fr: "Missions", en: "Missions")
    }
  }

  /// Under which this computer keeps what columns were told to say.
  public var memory: String { "import.columns.\(rawValue)" }
}
