import JalonCore

/// What may stand where somebody is typing a filter: its words, and the values of those that have few.
public enum FilterCompletion {
  /// The pieces that begin as the last one of `typed`, each to stand in its place; those of the language first.
  ///
  /// - Parameter people: names of officers, whom `référent:` completes.
  public static func offers(
    after typed: String, people: [PersonID: String] = [:], _ language: Language
  ) -> [String] {
    let piece = lastPiece(of: typed)
    let turn = piece.hasPrefix("!") ? "!" : ""
    let body = String(piece.dropFirst(turn.count))
    return (valueOffers(body, people, language) ?? wordOffers(body.folded, language)).map { turn + $0 }
  }

  /// `typed` with its last piece replaced.
  public static func replacing(_ typed: String, by piece: String) -> String {
    String(typed.dropLast(lastPiece(of: typed).count)) + piece
  }

  /// What all of them begin with.
  public static func common(_ offers: [String]) -> String {
    guard var common = offers.first else { return "" }
    while !offers.allSatisfy({ $0.hasPrefix(common) }) { common.removeLast() }
    return common
  }

  /// After the last space that no quotation marks hold.
  private static func lastPiece(of typed: String) -> String {
    var (piece, isQuoted) = ("", false)
    for character in typed {
      if FilterPieces.quotes.contains(character) { isQuoted.toggle() }
      if character.isWhitespace && !isQuoted { piece = "" } else { piece.append(character) }
    }
    return piece
  }

  private static func wordOffers(_ begun: String, _ language: Language) -> [String] {
    let words = FilterKeywords.Keyword.allCases.map { $0.opening(language) } + FilterKeywords.flags(language)
    let found = words.filter { $0.folded.hasPrefix(begun) }
    guard found.isEmpty, !begun.isEmpty else { return found }
    return FilterKeywords.Keyword.allCases.flatMap { keyword in
      let sign = String(keyword.opening(language).suffix(1))
      return keyword.keys.filter { $0.hasPrefix(begun) }.map { $0 + sign }
    }
  }

  /// `nil` where no keyword stands before a colon.
  private static func valueOffers(_ body: String, _ people: [PersonID: String], _ language: Language) -> [String]? {
    guard let colon = body.firstIndex(of: ":"), let keyword = FilterKeywords.keyword(String(body[..<colon])) else {
      return nil
    }
    let start = body.lastIndex(of: ",") ?? colon
    let begun = String(body[body.index(after: start)...].filter { !FilterPieces.quotes.contains($0) }).folded
    return keyword.values(people, language).filter { $0.folded.hasPrefix(begun) }
      .map { String(body[...start]) + ($0.contains(" ") ? "\"\($0)\"" : $0) }
  }
}

extension FilterKeywords.Keyword {
  /// The word, and the sign after it: `étape:`, `budget>`.
  fileprivate func opening(_ language: Language) -> String {
    let example = self.example(language)
    return String(example.prefix(example.prefix { !":>".contains($0) }.count + 1))
  }

  /// The few that it may have; none for a number, a name or a day.
  fileprivate func values(_ people: [PersonID: String], _ language: Language) -> [String] {
    switch self {
    case .stage: StageName.allCases.map { $0.words(language).lowercased() }
    case .kind: MissionKind.allCases.map { $0.words(language).lowercased() }
    case .state: FilterKeywords.flags(language)
    case .officer: people.values.sorted().map { $0.lowercased() }
    case .amount, .days, .due, .year, .from, .to, .department, .structure, .provider, .person, .theme, .typed: []
    }
  }
}
