import JalonCore
import JalonWording

/// A document of a mission before it has a form: what it says, part after part.
public struct Paper: Sendable {
  public let kind: DocumentKind
  public var title: Words
  /// What identifies it, under its title.
  public var heading: [Fact]
  /// What its reader must know first: which document it replaces, what is masked on these pages and why.
  public var notices: [Words]
  public var parts: [Part]
  /// Whence it comes and to whom it goes, at the foot.
  public var colophon: [Words]
  /// Who sends it, at its head and at the foot of each page.
  public var letterhead = Letterhead()
  /// Whose money it is paid with, at the foot of each page: what their agreements ask papers to say.
  public var mentions: [Words] = []
  /// What each page says at its head, so that a sheet that is found alone is known.
  public var running = Words.nothing
  /// It is not settled yet: a word across the head of each page.
  public var banner: Words?
  /// Its table has more columns than an upright sheet can hold.
  public var isWide = false

  /// What a template of the operator may name, besides the paper itself.
  var values: [String: PaperValue] = [:]
  /// A page for a browser is filled in: the questionnaire that it is made of.
  var survey: SurveyForm?
  /// Which of its parts are the articles of its operator.
  var articles: Range<Int>?

  /// All that funders ask for, on one line.
  var mention: Words { Words { language in mentions.map { $0(language) }.joined(separator: " · ") } }

  /// The same, with one more notice before the others.
  func noticing(_ notice: Words) -> Paper {
    var paper = self
    paper.notices.insert(notice, at: 0)
    return paper
  }

  /// Who sends a document.
  public struct Letterhead: Sendable {
    public var name = Words.nothing
    /// Its address, then how it is reached.
    public var lines: [Words] = []

    /// All of it on one line, for the foot of a page.
    var line: Words { Words { language in ([name] + lines).map { $0(language) }.joined(separator: " · ") } }
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
    /// How wide the columns are beside one another; by what stands in them where nothing is said.
    public var widths: [Int]?

    init(_ columns: [Column]) { self.columns = columns }

    /// Its columns are called something.
    var hasHead: Bool { columns.contains { $0.title != .nothing } }
  }
}
