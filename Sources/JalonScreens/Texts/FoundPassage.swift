import JalonCore
import JalonWording

/// A text that holds what was looked for: where it stands, and the passage.
public struct FoundPassage: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    /// A fact of a journal, at its position there.
    case mission(MissionID, at: Int)
    case plan(SupportPlanID, at: Int)
    case entry(DirectoryEntry.Key)
  }

  public let place: Place
  /// « 05-014 », or the name on the card.
  public let whose: String
  /// Of the act, or on which the card was changed last; `nil` for the card of a person.
  public let day: Day?
  /// The act that it was typed into, or which kind of card.
  public let title: Words
  public let field: Words
  public let passage: Passage
  public let mark: FactMarks.Mark?

  public init(
    _ place: Place, whose: String, on day: Day?, _ title: Words, _ field: Words, _ passage: Passage,
    mark: FactMarks.Mark? = nil
  ) {
    (self.place, self.whose, self.day, self.title) = (place, whose, day, title)
    (self.field, self.passage, self.mark) = (field, passage, mark)
  }
}

/// What was found, the newest first.
public struct FoundTexts: Hashable, Sendable {
  public let query: TextQuery
  public let passages: [FoundPassage]
  /// There is more, which is older.
  public let isCut: Bool

  public init(_ query: TextQuery, _ passages: [FoundPassage], isCut: Bool) {
    (self.query, self.passages, self.isCut) = (query, passages, isCut)
  }
}
