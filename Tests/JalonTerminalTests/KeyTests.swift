import JalonTerminal
import Testing

@Suite("Keys and their names")
struct KeyTests {
  static let all: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .shiftLeft,
      .shiftRight, .altLeft, .altRight, .home, .end, .pageUp, .pageDown,
    ] + (1...12).map(Key.function) + "abcdefghijklmnopqrstuvwxyz \\]".map(Key.control)
    + "aZé-+?:/*&\"'( 作←↑↵\u{A0}\u{301}UF".map(Key.character) + "aéZ-0".map(Key.alt)

  @Test("a key is found again by its name", arguments: all)
  func roundTrip(key: Key) {
    #expect(Key(name: key.name) == key, "\(key.name)")
  }

  @Test("the names are those that people read")
  func names() {
    let names = [Key.character(" "), .control("s"), .altLeft, .backTab, .escape, .function(5), .control(" ")].map(
      \.name)
    #expect(names == ["Space", "Ctrl-S", "Alt-←", "Shift-Tab", "Esc", "F5", "Ctrl-Space"])
  }

  @Test("two keys never share a name")
  func distinct() {
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  @Test(
    "names that people write are understood",
    arguments: [
      ("Ctrl-S", Key.control("s")), ("Ctrl-s", .control("s")), ("Alt-Left", .altLeft), ("Alt-←", .altLeft),
      ("Shift-Tab", .backTab), ("PgDn", .pageDown), ("Space", .character(" ")), ("F1", .function(1)),
      ("é", .character("é")), ("-", .character("-")), ("Ctrl--", .control("-")),
    ])
  func spellings(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(
    "a name that means nothing is refused",
    arguments: ["", "Ctrl-", "ab", "F0", "F99", "F01", "U+", "U+110000", "Alt-", "enter"])
  func unknown(name: String) {
    #expect(Key(name: name) == nil)
  }
}
