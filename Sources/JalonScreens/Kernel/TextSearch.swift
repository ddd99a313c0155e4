import JalonCore
import JalonTerminal
import JalonWording

/// What is looked for in lines of text, and where it was found; accents and capitals count for nothing.
struct TextSearch: Sendable {
  struct Line: Sendable {
    let text: String
    /// What stands between the line before and this one, which goes on from it; `nil` where it begins anew.
    var glue: String?
  }

  /// A text that lines make together, letter by letter, with the line of each letter.
  private typealias Folded = [(letter: Character, row: Int)]

  private var editor = LineEditor()
  /// All that is looked through at each letter.
  private var texts: [Folded] = []
  /// Letters are text for the line.
  private(set) var isOpen = false
  /// The lines at which a match begins.
  private var found: [Int] = []
  private var place = 0

  init(_ text: String = "") { editor = LineEditor(text) }

  var text: String { editor.text }
  var line: LineEditor { editor }
  var isActive: Bool { !editor.text.isBlank }
  /// The line of the match in front.
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
    look()
  }

  mutating func type(_ input: Input) -> Bool {
    place = 0
    switch input {
    case .paste(let text): editor.paste(text)
    case .key(let key): guard editor.handle(key) else { return false }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
    look()
    return true
  }

  /// Round and round.
  mutating func step(_ places: Int) {
    guard !found.isEmpty else { return }
    place = (place + places + found.count) % found.count
  }

  /// What is looked for is looked for in these lines from now on.
  mutating func read(_ lines: [Line]) {
    texts = TextSearch.texts(lines)
    look()
  }

  private mutating func look() {
    let wanted = Array(editor.text.folded)
    guard !wanted.isEmpty else { return found = [] }
    found = texts.flatMap { text in TextSearch.matches(of: wanted, in: text) }
    found = Array(Set(found)).sorted()
    place = min(place, max(0, found.count - 1))
  }

  private static func texts(_ lines: [Line]) -> [Folded] {
    var texts: [Folded] = []
    for (index, line) in lines.enumerated() {
      let letters = line.text.folded.map { (letter: $0, row: index) }
      if let glue = line.glue, !texts.isEmpty {
        texts[texts.count - 1] += glue.map { (letter: $0, row: index) } + letters
      } else {
        texts.append(letters)
      }
    }
    return texts
  }

  private static func matches(of wanted: [Character], in text: Folded) -> [Int] {
    guard text.count >= wanted.count else { return [] }
    return (0...(text.count - wanted.count)).compactMap { start in
      zip(wanted, text[start...]).allSatisfy { $0 == $1.letter } ? text[start].row : nil
    }
  }
}

extension TextSearch {
  /// `/mot  2/5`
  func draw(on surface: inout Surface, in line: Area, _ desk: Desk) {
    if isOpen {
      surface.write("/", in: line, role: .key)
      return surface.draw(FieldView(self.line), in: line.dropLeft(1))
    }
    guard isActive else { return }
    let place = count > 0 ? "\(number)/\(count)" : desk(SearchWords.none)
    surface.write([Span("/", .key), Span("\(text)  ", .text), Span(place, .faint)], in: line)
  }
}

enum SearchWords {
  static let searchShort = Words(fr: "Chercher", en: "Search")
  static let again = Words(fr: "Passage suivant", en: "Next match")
  static let againShort = Words(fr: "Suivant", en: "Next")
  static let before = Words(fr: "Passage précédent", en: "Previous match")
  static let none = Words(fr: "nulle part", en: "nowhere")
  static let nothingSought = Words(fr: "Rien n'est cherché : / d'abord", en: "Nothing is looked for: / first")
}
