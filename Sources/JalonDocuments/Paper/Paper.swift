import JalonCore
import JalonWording

/// A document of a mission before it has a form: what it says, part after part.
public struct Paper: Sendable {
  public let kind: DocumentKind
  public let title: Words
  /// What identifies it, under its title.
  public let heading: [Fact]
  /// What its reader must know first: which document it replaces, what is masked on these pages and why.
  public let notices: [Words]
  public let parts: [Part]
  /// Whence it comes and to whom it goes, at the foot.
  public let colophon: [Words]

  /// The same, with one more notice before the others.
  func noticing(_ notice: Words) -> Paper {
    Paper(
      kind: kind, title: title, heading: heading, notices: [notice] + notices, parts: parts, colophon: colophon)
  }

  /// A label and what it is about.
  public struct Fact: Sendable {
    public let label: Words
    public let value: Words

    init(_ label: Words, _ value: Words) {
      self.label = label
      self.value = value
    }
  }

  public enum Part: Sendable {
    case heading(Words)
    case text(Words)
    case facts([Fact])
    case list([Words])
    case table(Table)
    /// Places to sign: who, and for whom.
    case signatures([Words])
  }

  public struct Table: Sendable {
    public enum Side: Sendable { case left, right }

    public struct Column: Sendable {
      public let title: Words
      public let side: Side

      init(_ title: Words, _ side: Side = .left) {
        self.title = title
        self.side = side
      }
    }

    public let columns: [Column]
    public var rows: [[Words]] = []
    /// How many rows at the end sum up the others.
    public var totals = 0
    /// Room to write in by hand.
    public var isToBeFilled = false

    init(_ columns: [Column]) { self.columns = columns }
  }
}
