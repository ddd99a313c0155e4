import JalonCore
import JalonTerminal

/// What is looked for in an open fact, and where it was found; accents and capitals count for nothing.
struct FactSearch: Sendable {
  private var editor = LineEditor()
  /// Letters are text for the line.
  private(set) var isOpen = false
  /// The rows at which a match begins.
  private var found: [Int] = []
  private var place = 0

  var text: String { editor.text }
  var line: LineEditor { editor }
  var isActive: Bool { !editor.text.isBlank }
  /// The row of the match in front.
  var row: Int? { found.indices.contains(place) ? found[place] : nil }
  var count: Int { found.count }
  /// From 1, of the match in front.
  var number: Int { place + 1 }

  func holds(_ row: Int) -> Bool { found.contains(row) }

  mutating func open() {
    editor = LineEditor()
    (isOpen, found, place) = (true, [], 0)
  }

  mutating func close(keeping isKept: Bool) {
    isOpen = false
    if !isKept { editor = LineEditor() }
  }

  mutating func type(_ input: Input) -> Bool {
    place = 0
    switch input {
    case .paste(let text): editor.paste(text)
    case .key(let key): return editor.handle(key)
    case .resize, .signal, .background, .woken, .hangup: return false
    }
    return true
  }

  /// Round and round.
  mutating func step(_ places: Int) {
    guard !found.isEmpty else { return }
    place = (place + places + found.count) % found.count
  }

  mutating func look(in rows: [FactPage.Row]) {
    let wanted = Array(editor.text.folded)
    guard !wanted.isEmpty else { return found = [] }
    found = FactSearch.texts(rows).flatMap { text in FactSearch.matches(of: wanted, in: text) }
    found = Array(Set(found)).sorted()
    place = min(place, max(0, found.count - 1))
  }

  /// Each text that rows make together, letter by letter, with the row of each letter.
  private static func texts(_ rows: [FactPage.Row]) -> [[(letter: Character, row: Int)]] {
    var texts: [[(letter: Character, row: Int)]] = []
    for (index, row) in rows.enumerated() {
      let letters = "\(row.label) \(row.text)".folded.map { (letter: $0, row: index) }
      if let glue = row.glue, !texts.isEmpty {
        texts[texts.count - 1] += glue.map { (letter: $0, row: index) } + letters
      } else {
        texts.append(letters)
      }
    }
    return texts
  }

  private static func matches(of wanted: [Character], in text: [(letter: Character, row: Int)]) -> [Int] {
    guard text.count >= wanted.count else { return [] }
    return (0...(text.count - wanted.count)).compactMap { start in
      zip(wanted, text[start...]).allSatisfy { $0 == $1.letter } ? text[start].row : nil
    }
  }
}
