import JalonCore
import JalonTables
import JalonWording

/// What would become of each row of a table: nothing was written. Carrying it out is carrying out its commands.
public struct IntakePlan: Sendable {
  public let kind: IntakeKind
  public let heads: Heads
  public let lines: [Line]

  public struct Line: Sendable {
    public let row: GivenRow
    public let name: String
    public let verdict: Verdict
    /// In the order in which they are carried out.
    public let commands: [AnyCommand]
    public let changes: [Change]
    /// People whom it adds to the organisation, by name.
    public let newPeople: [String]
    /// What the rules say against it: it is refused.
    public let obstacles: [(Obstacle, CommandName)]
    /// What asks for a reason.
    public let cautions: [Caution]

    init(
      row: GivenRow, name: String, verdict: Verdict, commands: [AnyCommand], changes: [Change], newPeople: [String],
      obstacles: [(Obstacle, CommandName)], cautions: [Caution]
    ) {
      (self.row, self.name, self.verdict, self.commands) = (row, name, verdict, commands)
      (self.changes, self.newPeople, self.obstacles, self.cautions) = (changes, newPeople, obstacles, cautions)
    }

    /// One of which nothing becomes.
    init(_ row: GivenRow, _ verdict: Verdict, name: String? = nil) {
      self.init(
        row: row, name: name ?? row.name, verdict: verdict, commands: [], changes: [], newPeople: [], obstacles: [],
        cautions: [])
    }
  }

  public enum Verdict: Hashable, Sendable {
    case create(String)
    case change(String)
    /// Nothing of it differs from the card.
    case same(String)
    /// It may be one of those, or none.
    case doubt([Candidate])
    case refused
    /// Somebody said to leave it aside.
    case skipped
  }

  /// A card that a row may be about.
  public struct Candidate: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// Another card has this SIRET or this RNA too.
      case several
      case sameName
      case sameSIREN
      /// The name and the place are the same, and a number is another one.
      case otherNumber
      /// Another line of the file.
      case line(Int)
    }
    /// `nil` for another line of the file.
    public let code: String?
    public let name: String
    public let reason: Reason
  }

  /// A field of a card, before and after.
  public struct Change: Hashable, Sendable {
    public let field: Field
    public let before: Value
    public let after: Value
    public let place: CellPlace?
  }

  public func count(_ verdict: (Verdict) -> Bool) -> Int { lines.count { verdict($0.verdict) } }
  public var created: Int { count { if case .create = $0 { true } else { false } } }
  public var changed: Int { count { if case .change = $0 { true } else { false } } }
  public var same: Int { count { if case .same = $0 { true } else { false } } }
  public var doubts: [Line] { lines.filter { if case .doubt = $0.verdict { true } else { false } } }
  public var refused: [Line] { lines.filter { $0.verdict == .refused } }
  public var skipped: Int { count { $0 == .skipped } }
  public var minded: [Line] { lines.filter { !$0.cautions.isEmpty && $0.verdict != .refused } }
}

/// How doubts are settled, by the row.
public struct IntakeSettlement: Sendable {
  /// It is this card.
  public var same: [Int: String] = [:]
  /// It is nobody who is known.
  public var new: Set<Int> = []
  /// It is left aside.
  public var skipped: Set<Int> = []
  public var skipsDoubts = false
  public var skipsRefused = false
  /// Where no column says it.
  public var department: String?

  public init() {}
}
