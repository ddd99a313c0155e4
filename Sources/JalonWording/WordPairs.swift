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

/// Walks through Swift as far as string literals need it.
private struct SourceReader {
  private let characters: [Character]
  private var place = 0

  init(_ source: String) { characters = Array(source) }

  /// The next literal that stands right after one of the marks.
  mutating func text(after marks: [String]) -> String? {
    while place < characters.count {
      guard let mark = marks.first(where: stands) else {
        place += 1
        continue
      }
      place += mark.count
      skipBlanks()
      if place < characters.count, characters[place] == "\"" { return literal() }
    }
    return nil
  }

  /// The literal after a comma, with its label or without.
  mutating func textAfterComma(named label: String) -> String? {
    skipBlanks()
    guard place < characters.count, characters[place] == "," else { return nil }
    place += 1
    skipBlanks()
    if stands(label) {
      place += label.count
      skipBlanks()
    }
    return place < characters.count && characters[place] == "\"" ? literal() : nil
  }

  private func stands(_ mark: String) -> Bool {
    guard characters[place] == mark.first, place + mark.count <= characters.count else { return false }
    if place > 0, characters[place - 1].isLetter { return false }
    return characters[place..<place + mark.count].elementsEqual(mark)
  }

  private mutating func skipBlanks() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }

  /// From its first quote to its last; what it interpolates may hold literals itself.
  private mutating func literal() -> String {
    let isLong = characters[place...].starts(with: ["\"", "\"", "\""])
    let quotes = isLong ? 3 : 1
    place += quotes
    var text = ""
    while place < characters.count {
      if characters[place...].starts(with: Array(repeating: "\"", count: quotes)) { break }
      if characters[place] == "\\", place + 1 < characters.count {
        text += escaped()
      } else {
        text.append(characters[place])
        place += 1
      }
    }
    place += quotes
    return isLong ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
  }

  private mutating func escaped() -> String {
    guard characters[place + 1] == "(" else {
      defer { place += 2 }
      return ["n": "\n", "\"": "\"", "\n": ""][characters[place + 1]] ?? "\\" + String(characters[place + 1])
    }
    let start = place
    var depth = 0
    place += 1
    repeat {
      if characters[place] == "\"" {
        _ = literal()
        continue
      }
      depth += characters[place] == "(" ? 1 : characters[place] == ")" ? -1 : 0
      place += 1
    } while depth > 0 && place < characters.count
    return String(characters[start..<place])
  }
}
