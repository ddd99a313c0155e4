import JalonCore
import JalonTerminal
import JalonWording

/// Actions to choose from, narrowed by what is typed: the help and the palette are two ways of showing it.
struct ActionList: Sendable {
  let rows: [BindingRow]
  /// The likeliest first, instead of the order of the rows.
  let ranks: Bool
  var query = LineEditor()
  private(set) var focus = 0
  private(set) var scroll = Scroll()
  /// What a store found, and of what that was typed.
  private(set) var places: (rows: [BindingRow], typed: String) = ([], "")
  /// The focus was moved since the last letter.
  private var isMoved = false

  /// Letters go to the line, and the cursor stays on what they lead to: whoever reads by touch or by ear follows it.
  ///
  /// - Parameter isFound: they lead to something.
  func field(_ placeholder: Words, isFound: Bool, _ desk: Desk) -> FieldView {
    FieldView(query, placeholder: desk(placeholder), isFocused: !isFound)
  }

  init(_ rows: [BindingRow], ranks: Bool = false) { (self.rows, self.ranks) = (rows, ranks) }

  /// Those whose title, short name, key or id holds what was typed, or its letters close to one another; accents and case
  /// do not count.
  func found(_ desk: Desk) -> [(row: BindingRow, matches: [Int])] {
    let hits = rows.compactMap { hit($0, desk) } + places.rows.compactMap { hit(ofPlace: $0, desk) }
    return (ranks ? hits.sorted { $0.rank < $1.rank } : hits).map { ($0.row, $0.matches) }
  }

  private typealias Hit = (row: BindingRow, matches: [Int], rank: Int)

  private func hit(_ row: BindingRow, _ desk: Desk) -> Hit? {
    let (typed, title) = (query.text.folded, desk(row.title))
    guard !query.text.isBlank else { return (row, [], 0) }
    let names = [title, row.short.map { desk($0) } ?? ""]
    let wanted = " " + query.text.spelt
    let matches = Self.subsequence(Array(typed), in: title)
    if names.contains(where: { (" " + $0.spelt).hasPrefix(wanted) }) { return (row, matches ?? [], 0) }
    let lead = leads(row) ? 0 : 10
    if names.contains(where: { (" " + $0.spelt).contains(wanted) }) { return (row, matches ?? [], lead + 1) }
    if let matches, title.folded.contains(typed) || Self.isClose(matches) { return (row, matches, lead + 2) }
    let isNamed = row.id.folded.hasPrefix(typed) || row.keyNames.contains { desk($0) == query.text }
    return isNamed ? (row, [], lead + 3) : nil
  }

  /// The store found it by whatever stands on it; once more is typed, what it shows has to hold that too.
  private func hit(ofPlace row: BindingRow, _ desk: Desk) -> Hit? {
    if let hit = hit(row, desk) { return hit }
    let shown = ([row.title] + row.keyNames).map { desk($0).folded }.joined(separator: " ")
    let holds = query.text.folded.split(separator: " ").allSatisfy { shown.contains($0) }
    return holds || query.text == places.typed ? (row, [], 12) : nil
  }

  /// The focus stays on what it was moved to; else it goes to the likeliest of all.
  mutating func take(places rows: [BindingRow], of typed: String, _ desk: Desk) {
    guard typed == query.text else { return }
    let present = isMoved ? chosen(desk)?.id : nil
    places = (rows, typed)
    focus = present.flatMap { id in found(desk).firstIndex { $0.row.id == id } } ?? likeliest(desk)
  }

  /// Nobody leaves for a few letters that are scattered in a sentence.
  private func leads(_ row: BindingRow) -> Bool { !["leave", "quit"].contains(row.id) }

  /// Within twice as many places as there are letters.
  private static func isClose(_ places: [Int]) -> Bool {
    guard let first = places.first, let last = places.last else { return true }
    return last - first < 2 * places.count
  }

  mutating func handle(_ input: Input, _ desk: Desk, page: Int) -> Bool {
    if case .paste(let text) = input {
      query.paste(text)
      (focus, isMoved) = (likeliest(desk), false)
      return true
    }
    guard case .key(let key) = input else { return false }
    if case .character = key {
    } else if let moved = Scroll.moved(focus, by: key, count: found(desk).count, page: page) {
      (focus, isMoved) = (moved, true)
      return true
    }
    guard query.handle(key) else { return false }
    (focus, isMoved) = (likeliest(desk), false)
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
