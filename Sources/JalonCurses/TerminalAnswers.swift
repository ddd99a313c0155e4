import JalonTerminal

/// What the terminal itself says between the keys: answers to what it was asked, and reports of a mouse that nobody asked
/// for. None of it is ever a key.
enum TerminalAnswers {
  /// The colour behind the letters, in `ESC ] 11 ; rgb:1c1c/1c1c/1c1c BEL`; `nil` for another answer.
  static func background(_ string: ArraySlice<UInt8>) -> RGB? {
    let text = String(decoding: string.dropFirst(2), as: UTF8.self)
    guard text.hasPrefix("11;rgb") else { return nil }
    let end = text.firstIndex { $0 == "\u{7}" || $0 == "\u{1B}" } ?? text.endIndex
    let parts = text[..<end].split(separator: ":", maxSplits: 1)
    let channels = (parts.last ?? "").split(separator: "/").prefix(3).compactMap(channel)
    guard parts.count == 2, channels.count == 3 else { return nil }
    return RGB(red: channels[0], green: channels[1], blue: channels[2])
  }

  /// One to four hexadecimal digits, of which the greatest number is full light.
  private static func channel(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = UInt32(digits, radix: 16) else { return nil }
    let most = UInt32(1) << (4 * UInt32(digits.count)) - 1
    return UInt8(value * 255 / most)
  }

  /// `ESC [ ? 62 ; 22 c`: who the terminal is.
  static func isIdentity(_ sequence: ArraySlice<UInt8>) -> Bool {
    sequence.last == UInt8(ascii: "c") && sequence.dropFirst(2).first == UInt8(ascii: "?")
  }

  /// `ESC [ M` and three characters: the button, the column and the row. 0 when some are still to come.
  static func lengthOfMouseReport(_ bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes.dropFirst(3)
    for _ in 0..<3 {
      guard let first = rest.popFirst() else { return 0 }
      // Far columns may be written in UTF-8.
      if (0xC2...0xDF).contains(first) {
        guard let next = rest.first else { return 0 }
        if next & 0xC0 == 0x80 { rest.removeFirst() }
      }
    }
    return rest.startIndex - bytes.startIndex
  }
}

/// The end of an answer of which the beginning was given up: it comes late, over a slow line, and is no key either.
struct LateAnswer {
  private let closes: Set<UInt8>
  private var left = 256

  /// `nil` where what was given up is no answer's beginning.
  init?(after pending: [UInt8]) {
    guard pending.count > 2, pending[0] == 0x1B else { return nil }
    switch (pending[1], pending[2]) {
    case (UInt8(ascii: "]"), UInt8(ascii: "0")...UInt8(ascii: "9")): closes = [0x07, UInt8(ascii: "\\")]
    case (UInt8(ascii: "["), UInt8(ascii: "?")): closes = Set(UInt8(ascii: "a")...UInt8(ascii: "z"))
    default: return nil
    }
  }

  /// Whether the byte still belongs to the answer, and whether the answer ends with it.
  mutating func takes(_ byte: UInt8) -> (isPart: Bool, ends: Bool) {
    left -= 1
    if closes.contains(byte) { return (true, true) }
    let belongs = LateAnswer.body.contains(byte) || byte == 0x1B && closes.contains(0x07)
    return (belongs && left > 0, !belongs || left <= 0)
  }

  private static let body = Set("0123456789abcdefABCDEFrgb:/;".utf8)
}
