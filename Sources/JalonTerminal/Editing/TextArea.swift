/// A text of several lines being written, wrapped between words.
///
/// It remembers the room it was last shown in, since "one line up" depends on where lines break.
public struct TextArea: Hashable, Sendable {
  private var characters: [Character]
  /// Between 0 and the number of characters.
  public private(set) var cursor: Int
  public private(set) var size: Size
  /// The first wrapped line in sight.
  public private(set) var top = 0
  /// The column that up and down try to keep.
  private var goal: Int?

  public init(_ text: String = "", size: Size = Size(columns: 60, rows: 8)) {
    characters = Array(TextArea.cleaned(text))
    cursor = characters.count
    self.size = size
    follow()
  }

  public var text: String {
    get { String(characters) }
    set { self = TextArea(newValue, size: size) }
  }

  public var isEmpty: Bool { characters.isEmpty }

  /// Tells the room that the text has; call it when the screen is laid out.
  public mutating func fit(_ size: Size) {
    guard size != self.size else { return }
    self.size = size
    follow()
  }

  public mutating func insert(_ text: String) {
    let before = String(characters[..<cursor]) + TextArea.cleaned(text)
    characters = Array(before + String(characters[cursor...]))
    settle(at: before.count)
  }

  public mutating func paste(_ text: String) { insert(text) }

  /// True when the key was for the text, whether or not it changed anything.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .control("u"): delete(from: lineStart, to: cursor)
    case .control("k"): delete(from: cursor, to: lineEnd)
    case .control("w"): delete(from: Words.start(before: cursor, in: characters), to: cursor)
    default: return move(key)
    }
    return true
  }

  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left: settle(at: cursor - 1)
    case .right: settle(at: cursor + 1)
    case .home, .control("a"): settle(at: lineStart)
    case .end: settle(at: lineEnd)
    case .altLeft, .alt("b"): settle(at: Words.start(before: cursor, in: characters))
    case .altRight, .alt("f"): settle(at: Words.end(after: cursor, in: characters))
    case .up: moveLines(-1)
    case .down: moveLines(1)
    case .pageUp: moveLines(-max(1, size.rows - 1))
    case .pageDown: moveLines(max(1, size.rows - 1))
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
    settle(at: before.count)
  }

  private mutating func settle(at place: Int) {
    cursor = min(max(0, place), characters.count)
    goal = nil
    follow()
  }

  private var lineStart: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  /// Line ends are `\n` alone, and a tab is a space.
  private static func cleaned(_ text: String) -> String {
    String(text.map { $0 == "\t" ? " " : $0.isNewline ? "\n" : $0 })
  }
}

extension TextArea {
  /// The wrapped lines, as ranges of characters without their line end.
  private var wrapped: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for line in characters.split(separator: "\n", omittingEmptySubsequences: false) {
      let pieces = WordWrap.ranges(of: Array(line), columns: max(1, size.columns - 1))
      result += pieces.map { start + $0.lowerBound..<start + $0.upperBound }
      start += line.count + 1
    }
    return result
  }

  private func place(of cursor: Int, in lines: [Range<Int>]) -> (line: Int, column: Int) {
    let line = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let start = lines.isEmpty ? 0 : lines[line].lowerBound
    return (line, GlyphWidth.columns(of: String(characters[start..<max(start, cursor)])))
  }

  private mutating func moveLines(_ step: Int) {
    let lines = wrapped
    let now = place(of: cursor, in: lines)
    let column = goal ?? now.column
    let line = min(max(0, now.line + step), max(0, lines.count - 1))
    settle(at: index(at: column, in: lines[line], isLast: line == lines.count - 1))
    goal = column
  }

  private func index(at column: Int, in line: Range<Int>, isLast: Bool) -> Int {
    var width = 0
    for index in line {
      width += GlyphWidth.columns(of: characters[index])
      if width > column { return index }
    }
    let endsLine = line.upperBound == characters.count || characters[line.upperBound] == "\n"
    return endsLine ? line.upperBound : max(line.lowerBound, line.upperBound - 1)
  }

  private mutating func follow() {
    let lines = wrapped
    top = Scroll(top: top).following(place(of: cursor, in: lines).line, count: lines.count, height: size.rows).top
  }

  /// The lines in sight, and the cursor among them.
  public var window: (lines: [String], cursor: Point) {
    let lines = wrapped
    let shown = Scroll(top: top).visible(count: lines.count, height: size.rows)
    let place = place(of: cursor, in: lines)
    return (lines[shown].map { String(characters[$0]) }, Point(column: place.column, row: place.line - top))
  }
}

/// A text area as it is drawn, the cursor where the next letter goes.
public struct TextAreaView: View {
  public let editor: TextArea
  public let isFocused: Bool

  public init(_ editor: TextArea, isFocused: Bool = true) {
    self.editor = editor
    self.isFocused = isFocused
  }

  public func draw(on surface: inout Surface, in area: Area) {
    var fitted = editor
    fitted.fit(area.size)
    let window = fitted.window
    surface.fill(area, role: .field)
    for (index, line) in window.lines.enumerated() { surface.write(line, in: area, line: index, role: .field) }
    guard isFocused, !area.isEmpty else { return }
    let column = min(window.cursor.column, max(0, area.columns - 1))
    surface.cursor = area.dropLeft(column).dropTop(window.cursor.row).origin
  }
}
