import JalonCore
import JalonTerminal
import JalonWording

/// What a screen shows, as a table that can be taken away: all the lines that it is narrowed to, in their order.
public struct SeenTable: Hashable, Sendable {
  /// What stands in a cell decides how each kind of file writes it.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case day(Day)
    case euros(Euros)
    case whole(Int)
    case empty

    /// As people read it.
    public func shown(_ language: Language) -> String {
      switch self {
      case .text(let text): text
      case .day(let day): day.short
      case .euros(let amount): amount.brief(language)
      case .whole(let number): Numbers.whole(number, language)
      case .empty: ""
      }
    }
  }

  public struct Head: Hashable, Sendable {
    /// For a program.
    public let id: String
    public let title: Words

    public init(_ id: String, _ title: Words) {
      self.id = id
      self.title = title
    }
  }

  /// How its file is called.
  public let file: String
  public let title: Words
  /// What it is narrowed by, as it was typed.
  public let filter: String
  public let heads: [Head]
  public let rows: [[Cell]]

  public init(file: String, title: Words, filter: String = "", heads: [Head], rows: [[Cell]]) {
    (self.file, self.title, self.filter, self.heads, self.rows) = (file, title, filter, heads, rows)
  }

  /// For a clipboard: cells parted by tabs, as spreadsheets paste them.
  func tabbed(_ language: Language, withHeads: Bool) -> String {
    let titles = withHeads ? [heads.map { $0.title(language) }] : []
    return (titles + rows.map { row in row.map { $0.shown(language) } }).map { row in
      row.map { Prose($0).oneLine }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// One line of it, each cell under the title of its column.
  func blocks(_ language: Language) -> [WholeScreen.Block] {
    guard let row = rows.first else { return [] }
    return zip(heads, row).map { head, cell in
      WholeScreen.Block(label: head.title(language), text: cell.shown(language))
    }
  }
}

/// The kinds of file that a table becomes.
public enum SeenFormat: String, CaseIterable, Sendable {
  case csv, xlsx, html, txt

  var words: Words {
    switch self {
    case .csv: Words(fr: "Tableur français (.csv)", en: "French spreadsheet (.csv)")
    case .xlsx: Words(fr: "Classeur (.xlsx)", en: "Workbook (.xlsx)")
    case .html: Words(fr: "Page à imprimer (.html)", en: "Page to print (.html)")
    case .txt: Words(fr: "Texte (.txt)", en: "Text (.txt)")
    }
  }
}
