/// Sentences as sources hold them: what stands between `fr:` and `en:`, side by side, for whoever reads them all.
///
/// What is put into a sentence shows as it is written there; what is made of pieces elsewhere shows as its pieces.
public struct WordPairs: Sendable {
  public struct Pair: Hashable, Sendable {
    public let fr: String
    public let en: String
  }

  /// In the order of the file, each once.
  public let all: [Pair]

  public init(in source: String) {
    var reader = SourceReader(source)
    var seen: Set<Pair> = []
    var pairs: [Pair] = []
    while let french = reader.text(after: ["fr:", "Speech.said("]) {
      guard let english = reader.textAfterComma(named: "en:") else { continue }
      let pair = Pair(fr: Typography.set(french, .fr), en: Typography.set(english, .en))
      if seen.insert(pair).inserted { pairs.append(pair) }
    }
    all = pairs
  }
}

/// Walks through Swift as far as string literals need it, byte by byte: there are megabytes of it.
private struct SourceReader {
  private let bytes: [UInt8]
  private var place = 0

  private static let quote = UInt8(ascii: "\"")
  private static let slash = UInt8(ascii: "\\")

  init(_ source: String) { bytes = Array(source.utf8) }

  /// The next literal that stands right after one of the marks.
  mutating func text(after marks: [String]) -> String? {
    let marks = marks.map { Array($0.utf8) }
    while place < bytes.count {
      var length = 0
      for mark in marks where length == 0 && stands(mark) { length = mark.count }
      guard length > 0 else {
        place += 1
        continue
      }
      place += length
      skipBlanks()
      if isQuote { return literal() }
    }
    return nil
  }

  /// The literal after a comma, with its label or without.
  mutating func textAfterComma(named label: String) -> String? {
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: ",") else { return nil }
    place += 1
    skipBlanks()
    let mark = Array(label.utf8)
    if stands(mark) {
      place += mark.count
      skipBlanks()
    }
    return isQuote ? literal() : nil
  }

  private var isQuote: Bool { place < bytes.count && bytes[place] == Self.quote }

  private func stands(_ mark: [UInt8]) -> Bool {
    guard place + mark.count <= bytes.count, bytes[place] == mark[0] else { return false }
    if place > 0, Self.isLetter(bytes[place - 1]) { return false }
    for offset in mark.indices where bytes[place + offset] != mark[offset] { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private mutating func skipBlanks() {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
  }

  /// From its first quote to its last; what it interpolates may hold literals itself.
  private mutating func literal() -> String {
    let quotes = endsHere(3) ? 3 : 1
    place += quotes
    var text: [UInt8] = []
    while place < bytes.count, !endsHere(quotes) {
      if bytes[place] == Self.slash, place + 1 < bytes.count {
        text += escaped()
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    place += quotes
    let whole = String(decoding: text, as: UTF8.self)
    return quotes == 3 ? whole.split(whereSeparator: \.isWhitespace).joined(separator: " ") : whole
  }

  private func endsHere(_ quotes: Int) -> Bool {
    place + quotes <= bytes.count && bytes[place..<place + quotes].allSatisfy { $0 == Self.quote }
  }

  private mutating func escaped() -> [UInt8] {
    let next = bytes[place + 1]
    guard next == UInt8(ascii: "(") else {
      place += 2
      switch next {
      case UInt8(ascii: "n"): return [0x0A]
      case Self.quote: return [next]
      case 0x0A: return []
      default: return [Self.slash, next]
      }
    }
    let start = place
    place += 1
    var depth = 0
    repeat {
      if bytes[place] == Self.quote {
        _ = literal()
        continue
      }
      depth += bytes[place] == UInt8(ascii: "(") ? 1 : bytes[place] == UInt8(ascii: ")") ? -1 : 0
      place += 1
    } while depth > 0 && place < bytes.count
    return Array(bytes[start..<min(place, bytes.count)])
  }
}
