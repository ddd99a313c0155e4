import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// A fact of a journal, whole and read-only: each field under its label, the reasons that were given, what was mended
/// since, who entered it and when.
struct FactScreen: Screen {
  static let name = "fact"

  /// Whose journal the fact stands in.
  enum Journal: Hashable, Sendable {
    /// As this person may see it.
    case mission(MissionID, reader: PersonID)
    case plan(SupportPlanID)
    case directory
  }

  let journal: Journal
  /// In its journal.
  private(set) var position: Int
  private(set) var source: Source?
  private(set) var page: FactPage?
  /// The first row in sight.
  private(set) var top = 0
  private(set) var search: TextSearch

  /// - Parameter sought: looked for from the start, as it was in the journal.
  init(_ journal: Journal, at position: Int, seeking sought: String = "") {
    self.journal = journal
    search = TextSearch(sought)
    self.position = position
  }

  func title(_ desk: Desk) -> String { desk(FactScreenWords.title(position)) }

  var isTyping: Bool { search.isOpen }

  mutating func appear(_ desk: Desk) -> [Effect] {
    switch journal {
    case .mission(let id, let reader): [.dossier(id, reader: reader)]
    case .plan(let id): [.plan(id)]
    case .directory: [.directoryJournal]
    }
  }

  mutating func resized(_ desk: Desk) -> [Effect] {
    lay(desk)
    return []
  }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let dossier): source = dossier.map(Source.mission)
    case .plan(let plan, let missions): source = plan.map { .plan($0, missions) }
    case .directoryJournal(let journal): source = .directory(journal)
    case .performed: return appear(desk)
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: return []
    }
    let isFirst = page == nil
    lay(desk)
    if isFirst, search.row != nil { _ = show(desk) }
    return page == nil ? [.pop, .say(Notice(FactScreenWords.gone, .refused))] : []
  }

  // MARK: - Going through it

  /// The rows of the page, in the room that the terminal gives.
  private mutating func lay(_ desk: Desk) {
    page = source?.fact(at: position, desk).map { FactPage($0, source?.names(desk) ?? desk.names, desk) }
    search.read(page?.rows.map(\.searched) ?? [])
    top = min(top, last(desk))
  }

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    top = Scroll.moved(top, by: key, count: last(desk) + 1, page: FactPage.height(page, desk)) ?? top
    return []
  }

  /// The last row that may stand first.
  private func last(_ desk: Desk) -> Int { max(0, (page?.rows.count ?? 0) - FactPage.height(page, desk)) }

  /// The fact so many places further, older or newer.
  mutating func step(_ places: Int, _ desk: Desk) -> [Effect] {
    let positions = source?.positions ?? []
    guard let place = positions.firstIndex(of: position), positions.indices.contains(place + places) else {
      return [.say(Notice(FactScreenWords.noNeighbour))]
    }
    position = positions[place + places]
    top = 0
    lay(desk)
    return []
  }

  // MARK: - Looking for a text

  mutating func openSearch() -> [Effect] {
    search.open()
    return []
  }

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch input {
    case .key(.enter), .key(.escape):
      search.close(keeping: input == .key(.enter))
      return search.isActive ? show(desk) : []
    default:
      guard search.type(input) else { return nil }
      return show(desk)
    }
  }

  /// Goes to the match so many places further, round and round.
  mutating func find(_ places: Int, _ desk: Desk) -> [Effect] {
    guard search.isActive else { return [.say(Notice(SearchWords.nothingSought))] }
    search.step(places)
    return show(desk)
  }

  private mutating func show(_ desk: Desk) -> [Effect] {
    guard let row = search.row else {
      return search.isActive ? [.say(Notice(FactScreenWords.notFound(search.text), .refused))] : []
    }
    let rows = page?.rows.count ?? 0
    top = Scroll(top: top).following(row, count: rows, height: FactPage.height(page, desk)).top
    return []
  }
}
