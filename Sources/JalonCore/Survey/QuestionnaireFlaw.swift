/// What keeps a list of questions from being a questionnaire. Each stands beside the field that it is about.
public enum QuestionnaireFlaw: Hashable, Sendable {
  /// A code is a letter, then letters, digits and `_`, 32 at most; some are kept for the program.
  case unusableCode(String)
  case versionFromOne
  /// This code names a questionnaire for somebody else.
  case otherPurpose(Questionnaire.Purpose)
  case noDimension
  case dimensionWithoutQuestion(DimensionID)
  case unknownDimension(DimensionID, nearest: String?)
  /// The questions of a dimension stand together, in the order of the dimensions.
  case outOfOrder(String)
  /// Nothing of this questionnaire is repeated so.
  case notRepeated(Dimension.Repetition)
  case optionsMissing(String)
  case optionsNotAsked(String)
  /// Only where several may be chosen does one exclude the others.
  case nothingToExclude(String)
  /// Only what is written has a constraint.
  case constraintNotAsked(String)
  case badCondition(ClauseFault)
  /// No earlier question has this code.
  case unknownName(String, nearest: String?)
  /// A constraint is about its own answer, a condition about the answers of others.
  case ownAnswerHere
  case otherAnswerHere(String)
  case todayHere
  /// The question that it reads is asked several times, and this one is not asked along with it.
  case repeatedElsewhere(String)
  /// The question that it reads does not offer this word.
  case unknownOption(String, of: String, nearest: String?)
  /// Only the follow-up diagnosis knows what to write in.
  case nothingToPrefill
  /// Only a follow-up diagnosis has fields to fill.
  case nothingToRecord
  /// No question fills this field of the follow-up, which cannot be recorded without it.
  case notRecorded(Question.FollowUpField)
  /// A question of that kind cannot fill this field.
  case recordedOtherwise(Question.FollowUpField, [Question.Kind])
  /// The question that fills this field is asked too often, or not often enough.
  case recordedElsewhere(Question.FollowUpField, Dimension.Repetition?)
  /// The question that fills this field has to be asked in every case, and to be answered.
  case recordedAlways(Question.FollowUpField)
  /// The field has no such word.
  case optionNotRecorded(String, Question.FollowUpField, nearest: String?)
}

extension Questionnaire {
  /// All that is wrong with it in itself, each with the path of its field: `questions[3].relevant`.
  public var flaws: [Flawed] {
    var inspection = Inspection(self)
    inspection.inspect()
    return inspection.flaws
  }

  public struct Flawed: Hashable, Sendable {
    public let path: String
    public let flaw: Flaw

    public enum Flaw: Hashable, Sendable {
      case blank
      case twice(String)
      case unsound(QuestionnaireFlaw)
    }
  }

  /// Words that codes may not be: facts, names of kinds, and all that begins like the program's own columns.
  static func isReserved(_ code: String) -> Bool {
    Clause.Fact(rawValue: code) != nil || Question.Kind(rawValue: code) != nil
      || code.lowercased().hasPrefix("jalon")
  }

  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, (1...32).contains(text.utf8.count) else { return false }
    return first.isLetter && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
