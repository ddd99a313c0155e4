/// A list of questions that never changes: another wording is another version, and a response names its own.
public struct Questionnaire: Hashable, Sendable {
  public let code: String
  public let version: Int
  public let questions: [Question]

  /// What was answered, by the code of the question. A question that is not in it is unanswered.
  public typealias Response = [String: Answer]

  /// What is wrong with one answer.
  public enum Misfit: Hashable, Sendable {
    /// No such question; the nearest that exists, if one is near.
    case unknownQuestion(String, nearest: String?)
    /// Not one of the answers that the question offers.
    case outside(question: String)
  }

  public subscript(_ code: String) -> Question? { questions.first { $0.code == code } }

  /// In the order of the questionnaire.
  public var dimensions: [Dimension] {
    questions.reduce(into: []) { if !$0.contains($1.dimension) { $0.append($1.dimension) } }
  }

  /// This questionnaire with the questions about a structure asked once for each. As it is where there is only one.
  public func asked(about structures: [StructureID]) -> Questionnaire {
    guard structures.count > 1 else { return self }
    let repeated = questions.filter(\.isPerStructure)
    let copies = structures.flatMap { structure in repeated.map { $0.asked(about: structure) } }
    guard let place = questions.firstIndex(where: \.isPerStructure) else { return self }
    let others = questions.filter { !$0.isPerStructure }
    return Questionnaire(
      code: code, version: version, questions: Array(others[..<place]) + copies + Array(others[place...]))
  }
}

extension Questionnaire {
  /// One survey for each structure of the mission.
  public static let beneficiary = Questionnaire(
    code: "beneficiary", version: 1, questions: BeneficiaryQuestions.version1)
  /// One survey for the provider of the mission.
  public static let provider = Questionnaire(code: "provider", version: 1, questions: ProviderQuestions.version1)

  /// Every version that was ever sent, so that an old response can be read.
  public static let all = [beneficiary, provider]

  public static func find(_ code: String, version: Int) -> Questionnaire? {
    all.first { $0.code == code && $0.version == version }
  }

  /// The one that is sent to this respondent today; none to an operator.
  public static func current(for respondent: Party) -> Questionnaire? {
    switch respondent {
    case .structure: beneficiary
    case .provider: provider
    case .operator: nil
    }
  }
}

extension Questionnaire {
  /// All that is wrong with a response, by the order of the codes. Empty when it can be kept.
  public func misfits(_ response: Response) -> [Misfit] {
    response.sorted { $0.key < $1.key }.compactMap { code, answer in
      guard let question = self[code] else {
        return .unknownQuestion(code, nearest: Nearest.match(to: code, among: questions.map(\.code)))
      }
      return question.accepts(answer) ? nil : .outside(question: code)
    }
  }

  public func isRelevant(_ question: Question, _ response: Response, facts: Set<Relevance.Fact>) -> Bool {
    switch question.relevance {
    case .always: true
    case .ifFact(let fact): facts.contains(fact)
    case .marked(let other, let marks):
      if case .number(let mark)? = response[other] { marks.contains(mark) } else { false }
    case .chosen(let other, let option): response[other] == .text(option)
    }
  }

  /// The questions to ask, given what was answered so far.
  public func relevant(_ response: Response, facts: Set<Relevance.Fact>) -> [Question] {
    questions.filter { isRelevant($0, response, facts: facts) }
  }

  /// The questions to ask that have no answer yet, in order: entry resumes on the first.
  public func unanswered(_ response: Response, facts: Set<Relevance.Fact>) -> [Question] {
    relevant(response, facts: facts).filter { response[$0.code] == nil }
  }

  /// The key questions without an answer: they, and they alone, keep a questionnaire from being validated.
  public func missingKeys(_ response: Response, facts: Set<Relevance.Fact>) -> [Question] {
    unanswered(response, facts: facts).filter(\.isKey)
  }

  /// The answers that validation will drop, because another answer made their question irrelevant: to be announced.
  public func dropped(_ response: Response, facts: Set<Relevance.Fact>) -> [Question] {
    questions.filter { response[$0.code] != nil && !isRelevant($0, response, facts: facts) }
  }
}
