import JalonCore
import JalonStore
import JalonTesting

@testable import JalonScreens

extension Player {
  /// All that a list takes: a story has few entries.
  func directoryRows(_ scope: DirectoryScope) -> [DirectoryRow] {
    story.directory.everyEntry.filter { scope.takes($0, text: text(of: $0)) }.map { entry in
      DirectoryRow(
        entry: entry, details: story.details[PersonID(entry.key.code)], sortKey: scope.sortKey(of: entry),
        missions: MissionTally())
    }.sorted { ($0.sortKey, $0.key.code) < ($1.sortKey, $1.key.code) }
  }

  private func text(of entry: DirectoryEntry) -> String {
    entry.party == nil
      ? entry.searchable : "\(story.details[PersonID(entry.key.code)]?.name.folded ?? "") \(entry.key.code)"
  }

  func card(of key: DirectoryEntry.Key) -> EntryCard? {
    guard let entry = story.directory.everyEntry.first(where: { $0.key == key }) else { return nil }
    var card = EntryCard(entry)
    card.details = story.details[PersonID(key.code)]
    card.people =
      key.party.map(story.directory.people(of:))?.compactMap { id in
        story.directory.people[id].map { EntryCard.Member(id, $0, story.details[id]) }
      } ?? []
    card.missions = story.mission.map { [BoardRow($0, in: story.directory)] } ?? []
    return card
  }

  /// Runs an action of the screen in front by its id.
  mutating func run<S: Screen>(_ id: String, as screen: S.Type) {
    guard var top = app.top as? S else { return }
    carryOut(top.run(id, desk))
  }
}
