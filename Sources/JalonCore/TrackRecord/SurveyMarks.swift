/// What one structure answered on the agreement scale, as sums: means of several are then exact.
public struct SurveyMarks: Hashable, Sendable {
  /// Whose answers they are: for counting how many structures a mean rests on, never for showing.
  public var structure: StructureID
  public var on: Day
  /// The questions on the provider's skills.
  public var skills: MarkSum
  /// Every question on that scale.
  public var all: MarkSum

  public init(structure: StructureID, on: Day, skills: MarkSum, all: MarkSum) {
    self.structure = structure
    self.on = on
    self.skills = skills
    self.all = all
  }
}

/// Marks added up, and how many they were. Answers that are not marks (« sans objet », « ne se prononce pas ») are not
/// in it.
public struct MarkSum: Hashable, Sendable {
  public var sum: Int
  public var count: Int

  public init(_ sum: Int = 0, of count: Int = 0) {
    self.sum = sum
    self.count = count
  }

  public static func + (left: MarkSum, right: MarkSum) -> MarkSum {
    MarkSum(left.sum + right.sum, of: left.count + right.count)
  }

  /// Rounded half up; `nil` without any mark: no default stands for what nobody said.
  public var mean: Hundredths? { Ratio(sum * 100, over: count).map { Hundredths($0.rounded) } }
}

extension Survey {
  /// `nil` while nothing was answered, or where this Jalon does not know the questionnaire.
  func marks(of structure: StructureID, in directory: Directory) -> SurveyMarks? {
    guard let response, let questionnaire = directory.questionnaire(issue.edition) else { return nil }
    return SurveyMarks(
      structure: structure, on: response.on, skills: response.sum(in: questionnaire) { $0.dimension == .skills },
      all: response.sum(in: questionnaire) { _ in true })
  }
}

extension AnswerSurvey {
  fileprivate func sum(in questionnaire: Questionnaire, _ takes: (Question) -> Bool) -> MarkSum {
    answers.reduce(MarkSum()) { sum, given in
      guard let question = questionnaire[given.question], question.kind == .agreement4, takes(question),
        let mark = question.mark(given.answer)
      else { return sum }
      return sum + MarkSum(mark, of: 1)
    }
  }
}
