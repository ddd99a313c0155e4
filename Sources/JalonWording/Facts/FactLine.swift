import JalonCore

/// One line of a fact that is opened whole: a field under its label, or the heading of several.
public struct FactLine: Hashable, Sendable {
  /// In how many groups and lists it stands.
  public let depth: Int
  public let label: Words
  /// All that stands there, of as many lines as it has; `nil` for a heading.
  public let text: Words?

  init(_ label: Words, _ text: Words?, depth: Int = 0) {
    self.depth = depth
    self.label = label
    self.text = text
  }

  /// The first line of an element of a list, with its number.
  func numbered(_ number: Int) -> FactLine {
    FactLine(Words { "\(number). \(label($0))" }, text, depth: depth)
  }

  /// What follows the first line of an element, under it.
  var deeper: FactLine { FactLine(label, text, depth: depth + 1) }
}

/// A fact of a journal, opened whole.
public struct Fact: Sendable {
  /// In its journal, from 1.
  public let position: Int
  /// What happened, in one sentence, as it was corrected since.
  public let sentence: Words
  /// The day of the act, or of its entry.
  public let day: Day
  /// What has become of it since.
  public let mark: FactMarks.Mark?
  /// Who entered it and when, what it carries, the reasons given to its cautions, and what was mended since.
  public let lines: [FactLine]
}
