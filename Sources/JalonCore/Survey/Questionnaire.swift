/// A list of questions that never changes: another wording is another version, and a response names its own.
public struct Questionnaire: Payload {
  /// Stable from one version to the next: `beneficiary`.
  public var code: String
  /// From 1.
  public var version: Int
  public var purpose: Purpose
  public var title: Bilingual
  /// In the order in which they are asked, each with at least one question.
  public var dimensions: [Dimension]
  /// In the order in which they are asked: those of a dimension stand together.
  public var questions: [Question]

  public init(
    code: String, version: Int, purpose: Purpose, title: Bilingual, dimensions: [Dimension], questions: [Question]
  ) {
    self.code = code
    self.version = version
    self.purpose = purpose
    self.title = title
    self.dimensions = dimensions
    self.questions = questions
  }

  /// Who answers it, and when.
  public enum Purpose: String, Choice {
    /// Each structure of a mission, once the work is restituted.
    case structure
    /// The provider of a mission, at the same time.
    case provider
    /// The officer with the structure, a year later: « diagnostic de suivi post-accompagnement ».
    case followUp

    /// `nil` for an operator, whom nobody surveys.
    public init?(_ respondent: Party) {
      switch respondent {
      case .structure: self = .structure
      case .provider: self = .provider
      case .operator: return nil
      }
    }
  }

  /// What names one version of one questionnaire.
  public struct Edition: Hashable, Sendable {
    public let code: String
    public let version: Int

    public init(_ code: String, _ version: Int) {
      self.code = code
      self.version = version
    }
  }

  public var edition: Edition { Edition(code, version) }

  /// What was answered, by the code of the question. A question that is not in it is unanswered.
  public typealias Response = [String: Answer]

  public subscript(_ code: String) -> Question? { questions.first { $0.code == code } }
  public subscript(_ code: DimensionID) -> Dimension? { dimensions.first { $0.code == code } }

  /// This questionnaire with the questions about a structure asked once for each. As it is where there is only one.
  public func asked(about structures: [StructureID]) -> Questionnaire {
    guard structures.count > 1 else { return self }
    return asked { repetition, own in
      repetition == .structure ? structures.flatMap { structure in own.map { $0.asked(about: structure) } } : own
    }
  }

  /// This questionnaire with the questions about an action or about a need asked once for each of so many.
  public func asked(actions: Int, needs: Int) -> Questionnaire {
    asked { repetition, own in
      switch repetition {
      case .action: (0..<actions).flatMap { turn in own.map { $0.asked(inTurn: turn + 1) } }
      case .need: (0..<needs).flatMap { turn in own.map { $0.asked(inTurn: turn + 1) } }
      case .structure, nil: own
      }
    }
  }

  private func asked(_ repeated: (Dimension.Repetition?, [Question]) -> [Question]) -> Questionnaire {
    var whole = self
    whole.questions = dimensions.flatMap { dimension in
      repeated(dimension.repeats, questions.filter { $0.dimension == dimension.code })
    }
    return whole
  }
}

extension Questionnaire {
  /// Those that come with Jalon, all of them version 1.
  public static let shipped = [beneficiary, provider, followUp]
}

extension Directory {
  /// Every version that can be sent or was ever sent: those that come with Jalon, then those that were adopted. What was
  /// adopted stays what it was, whatever a later Jalon ships under the same number.
  public var questionnaires: [Questionnaire] {
    Questionnaire.shipped.filter { !adopted.map(\.edition).contains($0.edition) } + adopted
  }

  public func questionnaire(_ edition: Questionnaire.Edition) -> Questionnaire? {
    adopted.first { $0.edition == edition } ?? Questionnaire.shipped.first { $0.edition == edition }
  }

  /// The one that is used today: the last that was adopted, else the one that comes with Jalon. A follow-up that was
  /// adopted before its answers were recorded cannot be used.
  public func questionnaire(for purpose: Questionnaire.Purpose) -> Questionnaire? {
    adopted.last { $0.purpose == purpose && $0.canBeRecorded } ?? Questionnaire.shipped.first { $0.purpose == purpose }
  }

  /// The first number that no version of this questionnaire has.
  public func nextVersion(of code: String) -> Int {
    (questionnaires.filter { $0.code == code }.map(\.version).max() ?? 0) + 1
  }
}
