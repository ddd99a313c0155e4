/// Words that somebody looks for in texts: a text holds the query if it holds them all, whatever their order; those between
/// quotation marks one after the other. Accents, capitals and typography count for nothing, and a word may be only begun.
public struct TextQuery: Hashable, Sendable {
  /// Each of them words in a row.
  private let runs: [WordRun]

  /// `nil` where nothing is looked for.
  public init?(_ typed: String) {
    var runs: [WordRun] = []
    for (place, part) in typed.split(omittingEmptySubsequences: false, whereSeparator: Self.quotes.contains)
      .enumerated()
    {
      let words = TextWords(String(part)).words
      // Every second part stands between quotation marks.
      runs += place.isMultiple(of: 2) ? words.map { WordRun([$0]) } : words.isEmpty ? [] : [WordRun(words)]
    }
    guard !runs.isEmpty else { return nil }
    self.runs = runs
  }

  private static let quotes: Set<Character> = ["\"", "«", "»", "“", "”"]

  /// As it is read: « regie rurale ».
  public var text: String { runs.map { $0.words.joined(separator: " ") }.joined(separator: ", ") }

  public func isHeld(by text: String) -> Bool {
    let folded = TextWords.folded(text)
    return runs.allSatisfy { $0.isHeld(by: folded) }
  }

  /// What stands around the first of the words that are looked for; `nil` where the text does not hold the query.
  public func passage(in text: String) -> Passage? {
    let words = TextWords(text)
    let ranges = runs.map { words.range(of: $0.words, isBegun: true) }
    guard !ranges.contains(nil), let first = ranges.compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) else {
      return nil
    }
    return Passage(of: text, around: first)
  }
}

/// Words in a row, the last of which may be only begun.
private struct WordRun: Hashable, Sendable {
  let words: [String]
  /// With a space before each word, as `TextWords.folded` writes them.
  private let bytes: [UInt8]

  init(_ words: [String]) {
    self.words = words
    bytes = words.flatMap { [0x20] + Array($0.utf8) }
  }

  func isHeld(by folded: [UInt8]) -> Bool {
    guard folded.count >= bytes.count else { return false }
    return folded.withUnsafeBufferPointer { folded in
      bytes.withUnsafeBufferPointer { sought in
        (0...(folded.count - sought.count)).contains { start in
          sought.indices.allSatisfy { folded[start + $0] == sought[$0] }
        }
      }
    }
  }
}
