/// Whether a respondent lets an extract of its answers be quoted: « Témoignages », which the document prints without names.
public enum QuoteConsent: String, Choice {
  case no, anonymous, named

  /// The question that asks for it. A questionnaire without it gives no leave.
  public static let question = "B25"
}

extension AnswerSurvey {
  /// What was answered, or `no` where nothing was.
  public var quoteConsent: QuoteConsent {
    guard case .text(let word)? = answers.last(where: { $0.question == QuoteConsent.question })?.answer else {
      return .no
    }
    return QuoteConsent(rawValue: word) ?? .no
  }
}

/// What a respondent wrote in its own words: an answer in text, or a comment beside an answer.
public struct Testimony: Hashable, Sendable {
  public let respondent: Party
  /// The function of whoever answered, where it was given.
  public let function: String?
  public let question: Question
  public let text: String
  public let isComment: Bool
  public let consent: QuoteConsent
}

/// A testimony as it may be printed.
public struct Extract: Hashable, Sendable {
  public let text: String
  /// `nil` where the respondent wants to be quoted without its name: no name, and no function either.
  public let author: Author?

  public struct Author: Hashable, Sendable {
    public let respondent: Party
    public let function: String?
  }
}

extension Testimony {
  /// What any output may quote of it; `nil` where nothing may be.
  ///
  /// Where one respondent alone could have written it, a text without a name still has an author that everybody knows:
  /// it is not quoted.
  /// - Parameter nameless: how many respondents of the same kind answered, but for those who sign what they wrote.
  public func extract(amongNameless nameless: Int) -> Extract? {
    switch consent {
    case .no: nil
    case .anonymous: nameless > 1 ? Extract(text: text, author: nil) : nil
    case .named: Extract(text: text, author: Extract.Author(respondent: respondent, function: function))
    }
  }
}

extension AnswerSurvey {
  /// What was written, in the order of the questionnaire.
  func testimonies(in questionnaire: Questionnaire) -> [Testimony] {
    questionnaire.questions.flatMap { question in
      answers.filter { $0.question == question.code }.flatMap { given in
        [(question.writing(given.answer), false), (given.comment, true)].compactMap { text, isComment in
          text.flatMap { $0.isBlank ? nil : testimony(question, $0, isComment: isComment) }
        }
      }
    }
  }

  private func testimony(_ question: Question, _ text: String, isComment: Bool) -> Testimony {
    Testimony(
      respondent: respondent, function: respondentFunction, question: question, text: text, isComment: isComment,
      consent: quoteConsent)
  }
}

extension Question {
  fileprivate func writing(_ answer: Answer) -> String? {
    if kind == .text, case .text(let text) = answer { text } else { nil }
  }
}
