import JalonCore
import JalonTerminal
import JalonWording

/// `g j` from the list: the journal of the directory, the newest first; Enter opens a fact whole.
struct DirectoryJournalScreen: SearchesJournal {
  static let name = "directoryJournal"
  /// Only what is about this entry; everything, where none is named.
  private let key: DirectoryEntry.Key?
  private var journal: DirectoryJournal?
  private var focus: Int?
  var search = JournalSearch()

  init(of key: DirectoryEntry.Key? = nil) { self.key = key }

  func title(_ desk: Desk) -> String { desk(DirectoryJournalWords.title) }

  mutating func appear(_ desk: Desk) -> [Effect] { [.directoryJournal] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .directoryJournal(let journal):
      self.journal = journal
      if search.isShown, let searched { search.read(searched, desk) }
      focus = focus ?? shown.last?.position
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  static let keymap: [Binding<DirectoryJournalScreen>] =
    [
      Binding(
        "directoryJournal.open", [.enter, .right], FactScreenWords.open, short: FactScreenWords.openShort, .go,
        priority: 8, disabled: { state, _ in state.focus == nil ? DirectoryJournalWords.empty : nil }
      ) { state, _ in state.focus.map { [.push(FactScreen(.directory, at: $0, seeking: state.search.text))] } ?? [] }
    ] + searchKeys("directoryJournal") + Binding.lineMoves("directoryJournal") { $0.move($1, $2) }

  /// What is told: what undoes or brings back an act, with the act.
  private var shown: [Recorded<DirectoryEvent>] {
    guard let journal else { return [] }
    guard let subject = key?.subject else { return journal.entries }
    let cards = Directory.cards(with: subject, in: journal.entries)
    let own = Set(journal.entries.filter { $0.event.subject.map(cards.contains) ?? false }.map(\.order))
    return journal.entries.filter { own.contains($0.order) || ($0.event.act.map(own.contains) ?? false) }
  }

  var isTyping: Bool { search.isOpen }
  var searched: FactScreen.Source? { journal.map(FactScreen.Source.directory) }

  mutating func go(toFact position: Int, _ desk: Desk) { focus = position }
  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? { typeInSearch(input, desk) }

  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let positions = shown.reversed().map(\.position)
    focus = JournalTable.moved(focus, by: key, among: positions, desk) ?? focus
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.cursor = area.origin
    guard let journal, !journal.entries.isEmpty else {
      let words = journal == nil ? FactScreenWords.reading : DirectoryJournalWords.empty
      return surface.draw(Paragraph(desk(words), role: .faint), in: area.inset(columns: 1))
    }
    let marks = FactMarks(journal.entries, standing: Directory.standing(journal.entries))
    let lines = shown.reversed().map { entry in
      JournalLines.Line(
        position: entry.position, day: entry.day(in: desk.zone), at: entry.at, who: entry.by,
        sentence: entry.told(desk.names), reasons: [],
        mark: marks[entry.position])
    }
    JournalTable(lines: lines, focus: focus, desk: desk).draw(
      on: &surface, in: area.dropBottom(search.isShown ? 1 : 0))
    if search.isShown { search.draw(on: &surface, in: area.bottom(1).dropLeft(1), desk) }
  }
}

extension DirectoryEvent {
  /// The act that it undoes or brings back.
  fileprivate var act: OrderID? {
    switch self {
    case .directoryActUndone(let undoing): undoing.act
    case .directoryActRedone(let redoing): redoing.act
    default: nil
    }
  }
}

enum DirectoryJournalWords {
  static let title = Words(fr: "Journal de l'annuaire", en: "Journal of the directory")
  static let go = Words(
    fr: "Journal de l'annuaire : structures, opérateurs, prestataires, personnes",
    en: "Journal of the directory: structures, operators, providers, persons")
  static let goShort = Words(fr: "Journal", en: "Journal")
  static let empty = Words(fr: "L'annuaire est vide", en: "The directory is empty")
}
