/// The names of keys in tapes and in the person's own key file: `a`, `Enter`, `Ctrl-S`, `Alt-←`, `Space`.
extension Key {
  public var name: String {
    switch self {
    case .character(let character): Key.name(of: character)
    case .control(let character): "Ctrl-" + Key.controlName(of: character)
    case .alt(let character): "Alt-" + Key.name(of: character)
    case .function(let number): "F\(number)"
    default: Key.named.first { $0.key == self }?.name ?? "?"
    }
  }

  /// Reads a name that `name` gives, or one of its other spellings (`Alt-Left`, `PgUp`, `Ctrl-s`); nil for another text.
  public init?(name: String) {
    if let found = Key.named.first(where: { $0.name == name }) ?? Key.spellings.first(where: { $0.name == name }) {
      self = found.key
    } else if let key = Key.modified(name) ?? Key.function(name) {
      self = key
    } else if let character = Key.character(named: name) {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
    ("Shift-←", .shiftLeft), ("Shift-→", .shiftRight), ("Alt-←", .altLeft), ("Alt-→", .altRight),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
  ]

  private static let spellings: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Shift-Left", .shiftLeft),
    ("Shift-Right", .shiftRight), ("Alt-Left", .altLeft), ("Alt-Right", .altRight), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Escape", .escape), ("Return", .enter), ("↵", .enter), ("⇥", .tab), ("␣", .character(" ")),
  ]

  private static func modified(_ name: String) -> Key? {
    if name.hasPrefix("Ctrl-"), let character = character(named: String(name.dropFirst(5))) {
      return .control(Character(character.lowercased()))
    }
    if name.hasPrefix("Alt-"), let character = character(named: String(name.dropFirst(4))) { return .alt(character) }
    return nil
  }

  private static func function(_ name: String) -> Key? {
    guard name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...63).contains(number), name == "F\(number)"
    else { return nil }
    return .function(number)
  }

  /// Letters are said in capitals, as on the keys.
  private static func controlName(of character: Character) -> String {
    let name = name(of: character)
    return name.count == 1 ? name.uppercased() : name
  }

  /// The character itself, or its number when it would be invisible or read as another key.
  private static func name(of character: Character) -> String {
    if character == " " { return "Space" }
    let text = String(character)
    let isAmbiguous = (named + spellings).contains { $0.name == text }
    guard isAmbiguous || SafeText.visible(text) != text || character.isWhitespace else { return text }
    return "U" + character.unicodeScalars.map { "+" + String($0.value, radix: 16, uppercase: true) }.joined()
  }

  private static func character(named name: String) -> Character? {
    if name.count == 1 { return name.first }
    if name.lowercased() == "space" { return " " }
    guard name.hasPrefix("U+") else { return nil }
    var result = String.UnicodeScalarView()
    for digits in name.dropFirst(2).split(separator: "+") {
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else { return nil }
      result.append(scalar)
    }
    let text = String(result)
    return text.count == 1 ? text.first : nil
  }
}
