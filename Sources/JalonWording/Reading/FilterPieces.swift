import JalonCore

/// What somebody typed as a filter, cut at the spaces that no quotation marks hold together.
enum FilterPieces {
  static let quotes: Set<Character> = ["\"", "«", "»", "“", "”"]

  static func all(in typed: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    for character in typed {
      switch character {
      case let quote where quotes.contains(quote): isQuoted.toggle()
      case let space where space.isWhitespace && !isQuoted:
        pieces.append(piece)
        piece = ""
      default: piece.append(character)
      }
    }
    return joined((pieces + [piece]).map(trimmed).filter { !$0.isEmpty })
  }

  /// A number is one piece, as people write it: `budget>5 000,50 €`.
  private static func joined(_ pieces: [String]) -> [String] {
    pieces.reduce(into: []) { all, piece in
      if let last = all.last, goesOn(last, with: piece) { all[all.count - 1] += " " + piece } else { all.append(piece) }
    }
  }

  private static func goesOn(_ piece: String, with next: String) -> Bool {
    guard let parts = Parts(piece), let keyword = FilterKeywords.keyword(parts.key), keyword == .amount,
      parts.value.last?.isNumber == true
    else { return false }
    let digits = next.prefix(while: \.isNumber)
    let groups = parts.value.split(separator: " ")
    let isOpen = groups[0].count < 4 && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
    return next == "€" || isOpen && digits.count == 3 && next.dropFirst(3).allSatisfy { ",.€0123456789".contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// `budget>=5000`: what is asked about, how, and for what.
  struct Parts {
    let key: String
    let comparison: Filter.Comparison
    let value: String

    /// `nil` where the piece is a word alone.
    init?(_ piece: String) {
      guard let sign = piece.firstIndex(where: { ":<>=≤≥".contains($0) }), sign > piece.startIndex else { return nil }
      key = String(piece[..<sign])
      let rest = piece[sign...]
      let (found, length) = Parts.comparison(rest)
      comparison = found
      value = FilterPieces.trimmed(String(rest.dropFirst(length)))
    }

    /// `étape:appel,éval`
    var values: [String] { value.split(separator: ",").map { FilterPieces.trimmed(String($0)) }.filter { !$0.isEmpty } }

    private static func comparison(_ text: Substring) -> (Filter.Comparison, Int) {
      let body = text.first == ":" ? text.dropFirst() : text
      let skipped = text.count - body.count
      let signs: [(String, Filter.Comparison)] = [
        ("<=", .atMost), (">=", .atLeast), ("≤", .atMost), ("≥", .atLeast), ("<", .less), (">", .more), ("=", .equal),
      ]
      for (sign, comparison) in signs where body.hasPrefix(sign) { return (comparison, skipped + sign.count) }
      return (.equal, skipped)
    }
  }
}
