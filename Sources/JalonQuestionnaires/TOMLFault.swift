import JalonWording

/// What is probably wrong with a line that is no TOML: the library only tells where it stopped.
enum TOMLFault {
  /// - Parameter number: of the line, from 1.
  static func words(of number: Int, in text: String) -> Words {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    guard lines.indices.contains(number - 1) else { return FileWords.notTOML }
    let line = lines[number - 1]
    guard let key = key(of: line) else { return FileWords.notTOML }
    if value(of: line).first.map({ "“”„«»‘’".contains($0) }) == true { return FileWords.curlyQuotes }
    if !key.allSatisfy(\.isASCII) { return FileWords.accentInKey(key) }
    if isTwice(key, before: number - 1, lines) { return FileWords.keyTwice(key) }
    return FileWords.notTOML
  }

  /// What stands before the sign, where it is no text between quotes.
  private static func key(of line: String) -> String? {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let key = line[..<sign].filter { !$0.isWhitespace }
    return key.isEmpty || key.contains { "\"'[{#".contains($0) } ? nil : key
  }

  private static func value(of line: String) -> Substring {
    line.drop { $0 != "=" }.dropFirst().drop(while: \.isWhitespace)
  }

  /// Since the last heading.
  private static func isTwice(_ key: String, before index: Int, _ lines: [String]) -> Bool {
    let section = lines[..<index].reversed().prefix { $0.first { !$0.isWhitespace } != "[" }
    return section.contains { self.key(of: $0) == key }
  }
}
