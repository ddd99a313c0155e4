/// One line of text being written, and the place of the cursor in it, counted in characters as a reader sees them.
public struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Between 0 and the number of characters.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    characters = Array(LineEditor.oneLine(text))
    cursor = characters.count
  }

  public var text: String {
    get { String(characters) }
    set { self = LineEditor(newValue) }
  }

  public var isEmpty: Bool { characters.isEmpty }

  public mutating func insert(_ text: String) {
    let before = String(characters[..<cursor]) + LineEditor.oneLine(text)
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  /// A paste is one insertion; its line ends become spaces.
  public mutating func paste(_ text: String) { insert(text) }

  /// True when the key was for the field, whether or not it changed anything.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: characters.count)
    case .control("w"): delete(from: Words.start(before: cursor, in: characters), to: cursor)
    default: return move(key)
    }
    return true
  }

  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end: cursor = characters.count
    case .altLeft, .alt("b"): cursor = Words.start(before: cursor, in: characters)
    case .altRight, .alt("f"): cursor = Words.end(after: cursor, in: characters)
    default: return false
    }
    return true
  }

  private mutating func delete(from start: Int, to end: Int) {
    let first = max(0, start)
    let last = min(characters.count, end)
    guard first < last else { return }
    let before = String(characters[..<first])
    characters = Array(before + String(characters[last...]))
    cursor = min(before.count, characters.count)
  }

  /// The part of the text that shows in so many columns, and the column of the cursor in it.
  public func window(columns: Int) -> (text: String, cursor: Int) {
    let room = max(1, columns) - 1
    var start = cursor
    var width = 0
    while start > 0 {
      width += GlyphWidth.columns(of: characters[start - 1])
      if width > room { break }
      start -= 1
    }
    return (String(characters[start...]), GlyphWidth.columns(of: String(characters[start..<cursor])))
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// Where words begin and end, for the keys that go from word to word.
enum Words {
  static func start(before cursor: Int, in characters: [Character]) -> Int {
    var index = min(cursor, characters.count)
    while index > 0 && !isWord(characters[index - 1]) { index -= 1 }
    while index > 0 && isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  static func end(after cursor: Int, in characters: [Character]) -> Int {
    var index = max(0, cursor)
    while index < characters.count && !isWord(characters[index]) { index += 1 }
    while index < characters.count && isWord(characters[index]) { index += 1 }
    return index
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
