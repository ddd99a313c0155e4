extension Questionnaire {
  /// What is wrong with one answer.
  public enum Misfit: Hashable, Sendable {
    /// No such question; the nearest that exists, if one is near.
    case unknownQuestion(String, nearest: String?)
    /// Not one of the answers that the question offers.
    case outside(question: String)
    /// It does not fulfil the constraint of its question, which may say so in its own words.
    case unfulfilled(question: String, message: Bilingual?)
  }

  /// All that is wrong with a response, by the order of the codes. Empty when it can be kept.
  public func misfits(_ response: Response, on today: Day) -> [Misfit] {
    response.sorted { $0.key < $1.key }.compactMap { code, answer in
      guard let question = self[code] else {
        return .unknownQuestion(code, nearest: Nearest.match(to: code, among: questions.map(\.code)))
      }
      return question.misfit(answer, on: today)
    }
  }

  public func isRelevant(_ question: Question, _ response: Response, facts: Set<Clause.Fact>) -> Bool {
    guard let condition = question.relevant.flatMap({ Clause($0) }) else { return true }
    return condition.holds(on: nil) { content(of: $0, for: question, response, facts) }
  }

  /// The questions to ask, given what was answered so far.
  public func relevant(_ response: Response, facts: Set<Clause.Fact>) -> [Question] {
    questions.filter { isRelevant($0, response, facts: facts) }
  }

  /// The questions to ask that have no answer yet, in order: entry resumes on the first.
  public func unanswered(_ response: Response, facts: Set<Clause.Fact>) -> [Question] {
    relevant(response, facts: facts).filter { response[$0.code] == nil }
  }

  /// The key questions without an answer: they, and they alone, keep a questionnaire from being validated.
  public func missingKeys(_ response: Response, facts: Set<Clause.Fact>) -> [Question] {
    unanswered(response, facts: facts).filter(\.isKey)
  }

  /// The questions without an answer that one was hoped for: it is said, and one goes on.
  public func missed(_ response: Response, facts: Set<Clause.Fact>) -> [Question] {
    unanswered(response, facts: facts).filter { $0.required == .soft }
  }

  /// The answers that validation will drop, because another answer made their question irrelevant: to be announced.
  public func dropped(_ response: Response, facts: Set<Clause.Fact>) -> [Question] {
    questions.filter { response[$0.code] != nil && !isRelevant($0, response, facts: facts) }
  }

  /// What was answered to a question that is no longer asked says nothing: conditions read earlier questions only, so
  /// that this comes to an end.
  private func content(
    of place: Clause.Place, for question: Question, _ response: Response, _ facts: Set<Clause.Fact>
  ) -> Clause.Content {
    guard case .named(let name) = place else { return .nothing }
    if let fact = Clause.Fact(rawValue: name) {
      return .text(facts.contains(fact) ? Clause.Fact.yes : Clause.Fact.no)
    }
    guard let other = self.question(named: name, readBy: question), let answer = response[other.code],
      isRelevant(other, response, facts: facts)
    else { return .nothing }
    return other.content(of: answer)
  }

  /// The question that a condition of another one names. A question that is asked several times looks first at what was
  /// said of the same structure, action or need.
  public func question(named name: String, readBy question: Question) -> Question? {
    let codes = (question.repetition.map { ["\(name):\($0)"] } ?? []) + [name]
    return codes.lazy.compactMap { self[$0] }.first
  }
}

extension Question {
  /// What keeps `answer` from being kept; `nil` where nothing does.
  public func misfit(_ answer: Answer, on today: Day) -> Questionnaire.Misfit? {
    guard accepts(answer) else { return .outside(question: code) }
    guard silence(answer) == nil, let constraint, let condition = Clause(constraint.test) else { return nil }
    let isFulfilled = condition.holds(on: today) { $0 == .own ? content(of: answer) : .nothing }
    return isFulfilled ? nil : .unfulfilled(question: code, message: constraint.message)
  }

  /// An answer as conditions read it.
  func content(of answer: Answer) -> Clause.Content {
    guard silence(answer) == nil else { return .nothing }
    switch answer {
    case .number(let number): return .number(Hundredths(whole: number))
    case .several(let words): return .words(words)
    case .text(let text):
      switch kind {
      case .decimal: return Hundredths(decimal: text).map { .number($0) } ?? .text(text)
      case .day: return Day(iso: text).map { .day($0) } ?? .text(text)
      case .agreement4, .scale0to10, .choice, .several, .text, .number: return .text(text)
      }
    }
  }
}
