import JalonTerminal
import JalonWording

/// What is looked for in a journal: in each fact whole, whatever its line shows of it.
struct JournalSearch: Sendable {
  private var search = TextSearch()
  private var positions: [Int] = []

  var text: String { search.text }
  var isOpen: Bool { search.isOpen }
  var isShown: Bool { search.isOpen || search.isActive }
  var isActive: Bool { search.isActive }
  /// Of the fact of the match in front.
  var position: Int? { search.row.map { positions[$0] } }

  mutating func open(on source: FactScreen.Source, _ desk: Desk) {
    search.open()
    read(source, desk)
  }

  /// The journal may have grown since.
  mutating func read(_ source: FactScreen.Source, _ desk: Desk) {
    let texts = source.texts(desk)
    positions = texts.map(\.position)
    search.read(texts.map { TextSearch.Line(text: String($0.text.map { $0.isNewline ? " " : $0 })) })
  }

  mutating func close(keeping isKept: Bool) { search.close(keeping: isKept) }

  mutating func type(_ input: Input) -> Bool { search.type(input) }

  mutating func step(_ places: Int) { search.step(places) }

  func draw(on surface: inout Surface, in line: Area, _ desk: Desk) { search.draw(on: &surface, in: line, desk) }
}

/// A screen that shows a journal, and looks for texts in it: `/`, then `n` and `N`.
protocol SearchesJournal: Screen {
  var search: JournalSearch { get set }
  /// `nil` while it is being read.
  var searched: FactScreen.Source? { get }
  /// Puts the focus on a fact.
  mutating func go(toFact position: Int, _ desk: Desk)
}

extension SearchesJournal {
  static func searchKeys(_ screen: String) -> [Binding<Self>] {
    [
      Binding(
        "\(screen).search", [.character("/")], JournalSearchWords.search, short: SearchWords.searchShort, .see,
        priority: 1, disabled: { state, _ in state.searched == nil ? FactScreenWords.reading : nil }
      ) { $0.openSearch($1) },
      Binding("\(screen).again", [.character("n")], SearchWords.again, .see) { $0.find(1, $1) },
      Binding("\(screen).before", [.character("N")], SearchWords.before, .see) { $0.find(-1, $1) },
    ]
  }

  private mutating func openSearch(_ desk: Desk) -> [Effect] {
    guard let source = searched else { return [] }
    search.open(on: source, desk)
    if let newest = source.positions.last { go(toFact: newest, desk) }
    return []
  }

  mutating func typeInSearch(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch input {
    case .key(.enter), .key(.escape):
      search.close(keeping: input == .key(.enter))
      return search.isActive ? showMatch(desk) : []
    default: return search.type(input) ? showMatch(desk) : nil
    }
  }

  private mutating func find(_ places: Int, _ desk: Desk) -> [Effect] {
    guard search.isActive else { return [.say(Notice(SearchWords.nothingSought))] }
    search.step(places)
    return showMatch(desk)
  }

  private mutating func showMatch(_ desk: Desk) -> [Effect] {
    guard let position = search.position else {
      return search.isActive ? [.say(Notice(JournalSearchWords.notFound(search.text), .refused))] : []
    }
    go(toFact: position, desk)
    return []
  }
}

enum JournalSearchWords {
  static let search = Words(fr: "Chercher un texte dans le journal", en: "Look for a text in the journal")

  static func notFound(_ text: String) -> Words {
    Words(fr: "« \(text) » n'est nulle part dans ce journal", en: "“\(text)” is nowhere in this journal")
  }
}
