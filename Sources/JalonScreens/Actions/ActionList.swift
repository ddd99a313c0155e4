import JalonCore
import JalonTerminal
import JalonWording

/// Actions to choose from, narrowed by what is typed: the help and the palette are two ways of showing it.
struct ActionList: Sendable {
  let rows: [BindingRow]
  var query = LineEditor()
  private(set) var focus = 0
  private(set) var scroll = Scroll()

  init(_ rows: [BindingRow]) { self.rows = rows }

  /// Those whose title, key or id holds the letters typed, in their order; accents and case do not count.
  func found(_ desk: Desk) -> [(row: BindingRow, matches: [Int])] {
    let typed = query.text.folded
    let wanted = Array(typed)
    return rows.compactMap { row in
      if let matches = Self.subsequence(wanted, in: desk(row.title)) { return (row, matches) }
      return row.id.folded.hasPrefix(typed) || row.keyNames.contains { desk($0) == query.text } ? (row, []) : nil
    }
  }

  mutating func handle(_ input: Input, _ desk: Desk, page: Int) -> Bool {
    if case .paste(let text) = input {
      query.paste(text)
      focus = likeliest(desk)
      return true
    }
    guard case .key(let key) = input else { return false }
    if case .character = key {
    } else if let moved = Scroll.moved(focus, by: key, count: found(desk).count, page: page) {
      focus = moved
      return true
    }
    guard query.handle(key) else { return false }
    focus = likeliest(desk)
    return true
  }

  /// The first that can be run and has a word that begins as typed, before letters that are only scattered in a title.
  private func likeliest(_ desk: Desk) -> Int {
    guard !query.text.isBlank else { return 0 }
    let wanted = " " + query.text.spelt
    return found(desk).firstIndex { $0.row.disabled == nil && (" " + desk($0.row.title).spelt).contains(wanted) } ?? 0
  }

  func chosen(_ desk: Desk) -> BindingRow? {
    let found = found(desk)
    return found.indices.contains(focus) ? found[focus].row : nil
  }

  /// The places of `wanted` in `title`, one after the other; `nil` when a letter is missing.
  static func subsequence(_ wanted: [Character], in title: String) -> [Int]? {
    guard !wanted.isEmpty else { return [] }
    var places: [Int] = []
    var next = 0
    for (place, character) in title.enumerated() {
      guard next < wanted.count else { break }
      if String(character).folded.first == wanted[next] || (character == " " && wanted[next] == " ") {
        places.append(place)
        next += 1
      }
    }
    return next == wanted.count ? places : nil
  }
}

extension String {
  /// Without accents and capitals, each word after a space.
  fileprivate var spelt: String { String(folded.map { $0.isLetter || $0.isNumber ? $0 : " " }) }
}
