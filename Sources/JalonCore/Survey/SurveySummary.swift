/// What several responses to one questionnaire say together.
///
/// Means and percentages count answers only: neither « sans objet », nor « ne se prononce pas », nor silence. Each
/// figure stands beside the number of answers that it rests on, and is absent where there are none.
public struct SurveySummary: Hashable, Sendable {
  public let questions: [QuestionFigures]

  /// `responses` were given to this questionnaire and fit it. Questions asked for each structure are counted together.
  public init(of questionnaire: Questionnaire, _ responses: [Questionnaire.Response]) {
    questions = questionnaire.questions.map { QuestionFigures($0, in: responses) }
  }

  public subscript(_ code: String) -> QuestionFigures? { questions.first { $0.question.code == code } }
}

/// How often one answer was given.
public struct Tally: Hashable, Sendable {
  /// A mark, a number or the code of an option.
  public let answer: String
  public let count: Int
}

public struct QuestionFigures: Hashable, Sendable {
  public let question: Question
  /// Answers that count.
  public let answered: Int
  public let notApplicable: Int
  public let noOpinion: Int
  /// In the order of the scale or of the options, with those that nobody gave; empty for texts.
  public let distribution: [Tally]
  /// In hundredths of a mark, rounded half up; `nil` without answers, and for what is not a number.
  public let mean: Hundredths?
  /// Those who agree (3 and 4), in hundredths of a percent, rounded half up; `agreement4` only.
  public let satisfied: Hundredths?
}

extension QuestionFigures {
  init(_ question: Question, in responses: [Questionnaire.Response]) {
    let given = responses.flatMap { $0.answers(to: question) }
    let silences = given.compactMap(question.silence)
    let counted = given.filter { question.silence($0) == nil }
    self.question = question
    answered = counted.count
    notApplicable = silences.count { $0 == .notApplicable }
    noOpinion = silences.count { $0 == .noOpinion }
    distribution = question.tallies(of: counted)
    let marks = counted.compactMap { if case .number(let mark) = $0 { mark } else { nil } }
    mean = MarkSum(marks.reduce(0, +), of: marks.count).mean
    satisfied = question.kind == .agreement4 ? ScaleCounts(.agreement4, marks).satisfied : nil
  }
}

extension Questionnaire.Response {
  // Under its own code, or once for each structure.
  fileprivate func answers(to question: Question) -> [Answer] {
    if let answer = self[question.code] { return [answer] }
    guard question.about == nil else { return [] }
    return filter { $0.key.hasPrefix("\(question.code):") }.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Question {
  fileprivate func tallies(of answers: [Answer]) -> [Tally] {
    let words = answers.flatMap(\.words)
    return offered(words).map { word in Tally(answer: word, count: words.count { $0 == word }) }
  }

  // Every answer that may be given; of a free number, those that were.
  private func offered(_ words: [String]) -> [String] {
    if let markScale { return markScale.marks.map(String.init) }
    return switch kind {
    case .choice, .several: options.map(\.code)
    case .number: Set(words.compactMap { Int($0) }).sorted().map(String.init)
    case .agreement4, .scale0to10, .text, .decimal, .day: []
    }
  }
}

extension Answer {
  fileprivate var words: [String] {
    switch self {
    case .number(let number): ["\(number)"]
    case .text(let text): [text]
    case .several(let words): words
    }
  }
}
