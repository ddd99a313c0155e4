import JalonCore
import JalonScreens
import JalonStore

/// What the palette leads to: the first of each kind that hold all the words typed. No table is read beyond these.
struct PlaceFinding {
  let store: any Store
  let today: Day

  /// Of each kind.
  private static let limit = 6

  func found(_ typed: String) throws(StoreFailure) -> Answer {
    let words = typed.folded.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return .places([], [], of: typed) }
    var keys: [DirectoryEntry.Key] = []
    for kind in DirectoryScreen.kinds where kind != .grant {
      let request = DirectoryRequest(scope: DirectoryScope(kind, words: words), limit: PlaceFinding.limit)
      keys += try store.directoryPage(request).map(\.key)
    }
    let missions = PageRequest(
      filter: .all(words.map(Filter.text)), order: BoardOrder(.number, ascending: false), today: today,
      limit: PlaceFinding.limit)
    return .places(keys, try store.page(missions), of: typed)
  }
}
