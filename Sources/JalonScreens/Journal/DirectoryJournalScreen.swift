import JalonCore
import JalonTerminal
import JalonWording

/// `g j` from the list: the journal of the directory, the newest first; Enter opens a fact whole.
struct DirectoryJournalScreen: Screen {
  static let name = "directoryJournal"
  private var journal: DirectoryJournal?
  private var focus: Int?

  func title(_ desk: Desk) -> String { desk(DirectoryJournalWords.title) }

  mutating func appear(_ desk: Desk) -> [Effect] { [.directoryJournal] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .directoryJournal(let journal):
      self.journal = journal
      focus = focus ?? journal.entries.last?.position
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
      ) { state, _ in state.focus.map { [.push(FactScreen(.directory, at: $0))] } ?? [] }
    ] + Binding.lineMoves("directoryJournal") { $0.move($1, $2) }

  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let positions = journal?.entries.reversed().map(\.position) ?? []
    focus = JournalTable.moved(focus, by: key, among: positions, desk) ?? focus
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.cursor = area.origin
    guard let journal, !journal.entries.isEmpty else {
      let words = journal == nil ? FactScreenWords.reading : DirectoryJournalWords.empty
      return surface.draw(Paragraph(desk(words), role: .faint), in: area.inset(columns: 1))
    }
    let standing = Set(Directory.standing(journal.entries).map(\.position))
    let lines = journal.entries.reversed().map { entry in
      JournalLines.Line(
        position: entry.position, day: entry.day(in: desk.zone), at: entry.at, who: entry.by,
        sentence: entry.told(desk.names), reasons: [],
        isUndone: !standing.contains(entry.position) && !entry.goesBack)
    }
    JournalTable(lines: lines, focus: focus, desk: desk).draw(on: &surface, in: area)
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
