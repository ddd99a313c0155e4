/// A piece of a text around what was looked for in it.
public struct Passage: Hashable, Sendable {
  public let before: String
  public let found: String
  public let after: String
  /// The text goes on beyond the piece.
  public let isCutBefore: Bool
  public let isCutAfter: Bool

  /// How many letters are kept on either side.
  private static let reach = 60

  public init(of text: String, around range: Range<String.Index>) {
    let (before, after) = (
      text[..<range.lowerBound].suffix(Passage.reach), text[range.upperBound...].prefix(Passage.reach)
    )
    self.before = String(before)
    found = String(text[range])
    self.after = String(after)
    isCutBefore = before.startIndex > text.startIndex
    isCutAfter = after.endIndex < text.endIndex
  }
}
