import JalonTerminal

/// Reads one key at the head of some bytes.
enum EscapeReader {
  enum Found: Equatable {
    /// The bytes could be the beginning of something longer.
    case more
    case key(Key, used: Int)
    /// Bytes that mean nothing here: swallowed, so that they never act as letters.
    case nothing(used: Int)
    /// What follows is pasted.
    case paste(used: Int)
    /// The mouse, where it was asked for.
    case mouse(Mouse, used: Int)
    /// The terminal says what colour stands behind its letters.
    case background(RGB, used: Int)
    /// The terminal says who it is, and that it has no other answer.
    case identity(used: Int)
  }

  static func read(_ bytes: ArraySlice<UInt8>, terminfo: [[UInt8]: Key]) -> Found {
    guard let first = bytes.first else { return .more }
    if first == 0x1B { return readEscape(bytes, terminfo) }
    if first < 0x20 || first == 0x7F { return .key(control(first), used: 1) }
    return UTF8Reader.read(bytes)
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 9: .tab
    case 10, 13: .enter
    case 8, 0x7F: .backspace
    default: .control(Character(Character(Unicode.Scalar(byte + 0x40)).lowercased()))
    }
  }

  private static func readEscape(_ bytes: ArraySlice<UInt8>, _ terminfo: [[UInt8]: Key]) -> Found {
    guard bytes.count > 1 else { return .more }
    let start = bytes.startIndex
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return readCSI(bytes, terminfo)
    case UInt8(ascii: "O"): return readSS3(bytes, terminfo)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      return readString(bytes)
    case 0x1B: return readTwoEscapes(bytes)
    case 0..<0x20, 0x7F: return .nothing(used: 2)
    default: return readAlt(bytes)
    }
  }

  /// `ESC a` is Alt-a.
  private static func readAlt(_ bytes: ArraySlice<UInt8>) -> Found {
    switch UTF8Reader.read(bytes.dropFirst()) {
    case .key(.character(let character), let used): .key(.alt(character), used: used + 1)
    case .nothing(let used): .nothing(used: used + 1)
    case .more, .key, .paste, .mouse, .background, .identity: .more
    }
  }

  /// An old way to say Alt with an arrow; else the first Esc stands alone.
  private static func readTwoEscapes(_ bytes: ArraySlice<UInt8>) -> Found {
    let rest = bytes.dropFirst()
    guard rest.count > 1 else { return .more }
    guard rest[rest.startIndex + 1] == UInt8(ascii: "[") else { return .key(.escape, used: 1) }
    switch readCSI(rest, [:]) {
    case .key(.left, let used): return .key(.altLeft, used: used + 1)
    case .key(.right, let used): return .key(.altRight, used: used + 1)
    case .more: return .more
    case .key, .nothing, .paste, .mouse, .background, .identity: return .key(.escape, used: 1)
    }
  }

  /// A terminal's answer, to us or to another program: up to BEL or `ESC \`.
  private static func readString(_ bytes: ArraySlice<UInt8>) -> Found {
    guard bytes.count > 2 else { return .more }
    var index = bytes.startIndex + 2
    while index < bytes.endIndex && bytes.count < 8192 {
      if bytes[index] == 0x07 { return answer(bytes, used: index - bytes.startIndex + 1) }
      if bytes[index] == 0x1B {
        guard index + 1 < bytes.endIndex else { return .more }
        let ends = bytes[(index + 1)...].first == UInt8(ascii: "\\")
        return answer(bytes, used: index - bytes.startIndex + (ends ? 2 : 0))
      }
      index += 1
    }
    return bytes.count < 8192 ? .more : .nothing(used: bytes.count)
  }

  private static func answer(_ bytes: ArraySlice<UInt8>, used: Int) -> Found {
    let string = bytes.prefix(used)
    guard bytes[bytes.startIndex + 1] == UInt8(ascii: "]"), let colour = TerminalAnswers.background(string) else {
      return .nothing(used: used)
    }
    return .background(colour, used: used)
  }

  private static func readSS3(_ bytes: ArraySlice<UInt8>, _ terminfo: [[UInt8]: Key]) -> Found {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !isParameter($0) }) else {
      return body.count < 8 ? .more : .nothing(used: bytes.count)
    }
    let used = end - bytes.startIndex + 1
    if let known = terminfo[Array(bytes.prefix(used))] { return .key(known, used: used) }
    guard bytes[end] >= 0x40 else { return .nothing(used: used - 1) }
    let modifier = number(body[body.startIndex..<end])
    return CSIKeys.letter(bytes[end], modifier: modifier).map { .key($0, used: used) } ?? .nothing(used: used)
  }

  private static func readCSI(_ bytes: ArraySlice<UInt8>, _ terminfo: [[UInt8]: Key]) -> Found {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !isParameter($0) && !(0x20..<0x30).contains($0) }) else {
      return body.count < 64 ? .more : .nothing(used: bytes.count)
    }
    let used = end - bytes.startIndex + 1
    if bytes[end] < 0x40 || bytes[end] > 0x7E { return .nothing(used: used - 1) }
    if let known = terminfo[Array(bytes.prefix(used))] { return .key(known, used: used) }
    if bytes[end] == UInt8(ascii: "[") && end == body.startIndex { return readLinuxFunction(bytes) }
    if let mouse = MouseReport.read(body[body.startIndex...end]) { return .mouse(mouse, used: used) }
    if bytes[end] == UInt8(ascii: "M") { return readMouse(bytes, used: used, isBare: end == body.startIndex) }
    if TerminalAnswers.isIdentity(bytes.prefix(used)) { return .identity(used: used) }
    // A private mark (`?`, `<`, `=`, `>`) begins a terminal's answer, never a key.
    if let mark = body.first, (0x3C...0x3F).contains(mark) { return .nothing(used: used) }
    let parameters = body[body.startIndex..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = parameters.map { number($0) ?? 1 }
    if bytes[end] == UInt8(ascii: "~") && numbers.first == 200 { return .paste(used: used) }
    return CSIKeys.key(final: bytes[end], numbers: numbers).map { .key($0, used: used) } ?? .nothing(used: used)
  }

  /// A mouse that another program left on: `ESC [ M` with three characters, or with numbers before the `M`.
  private static func readMouse(_ bytes: ArraySlice<UInt8>, used: Int, isBare: Bool) -> Found {
    guard isBare else { return .nothing(used: used) }
    let length = TerminalAnswers.lengthOfMouseReport(bytes)
    return length > 0 ? .nothing(used: length) : .more
  }

  /// The Linux console sends `ESC [ [ A` for F1.
  private static func readLinuxFunction(_ bytes: ArraySlice<UInt8>) -> Found {
    guard bytes.count > 3 else { return .more }
    let letter = bytes[bytes.startIndex + 3]
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return .nothing(used: 4) }
    return .key(.function(Int(letter - UInt8(ascii: "A")) + 1), used: 4)
  }

  private static func isParameter(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x40 }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    Int(String(decoding: Array(digits), as: UTF8.self))
  }
}

/// What a complete sequence means.
enum CSIKeys {
  static func key(final: UInt8, numbers: [Int]) -> Key? {
    let modifier = numbers.count > 1 ? numbers[1] : nil
    switch final {
    case UInt8(ascii: "~"): return numbered(numbers.first ?? 0)
    case UInt8(ascii: "u"): return unicode(numbers.first ?? 0, modifier: modifier ?? 1)
    // `ESC [ 12 ; 40 R` is where the cursor stands, not F3.
    case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.first != 1: return nil
    default: return letter(final, modifier: modifier)
    }
  }

  /// Keys named by a letter, with what was held: 2 Shift, 3 Alt, 5 Ctrl. Ctrl with an arrow goes as far as Alt.
  static func letter(_ final: UInt8, modifier: Int?) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": .up
    case "B": .down
    case "C": modifier == 2 ? .shiftRight : (modifier ?? 1) > 2 ? .altRight : .right
    case "D": modifier == 2 ? .shiftLeft : (modifier ?? 1) > 2 ? .altLeft : .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "M": .enter
    case "P", "Q", "R", "S": .function(Int(final - UInt8(ascii: "P")) + 1)
    case "c" where modifier == nil: .shiftRight
    case "d" where modifier == nil: .shiftLeft
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// `ESC [ 97 ; 5 u` is Ctrl-a, for terminals set to say keys this way.
  private static func unicode(_ code: Int, modifier: Int) -> Key? {
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else { return nil }
    switch (value, modifier) {
    case (27, _): return .escape
    case (13, _): return .enter
    case (9, 2): return .backTab
    case (9, _): return .tab
    case (127, _): return .backspace
    case (0x20..., 1), (0x20..., 2): return .character(Character(scalar))
    case (0x20..., 3): return .alt(Character(scalar))
    case (0x20..., 5): return .control(Character(Character(scalar).lowercased()))
    default: return nil
    }
  }
}

/// Reads one UTF-8 character; a byte that begins none is dropped alone.
enum UTF8Reader {
  static func read(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Found {
    guard let first = bytes.first else { return .more }
    let length =
      switch first {
      case 0x20..<0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .nothing(used: 1) }
    let tail = bytes.dropFirst().prefix(length - 1)
    if let wrong = tail.firstIndex(where: { $0 & 0xC0 != 0x80 }) { return .nothing(used: wrong - bytes.startIndex) }
    guard tail.count == length - 1 else { return .more }
    return character(bytes.prefix(length))
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> EscapeReader.Found {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let character = text.first, text.unicodeScalars.count == 1, character != "\u{FFFD}",
      text.unicodeScalars.first.map({ $0.properties.generalCategory != .control }) == true
    else { return .nothing(used: bytes.count) }
    return .key(.character(character), used: bytes.count)
  }
}
