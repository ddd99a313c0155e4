import JalonCore

/// A condition as a browser works it out, by the functions of `questionnaire-rules.js`: both say the same of every answer.
struct ClauseScript {
  let sheet: Questionnaire
  let facts: Set<Clause.Fact>

  /// When a question is asked, as a function of the answers to others; `nil` where it always is.
  func relevance(of question: Question) -> String? {
    question.relevant.flatMap { Clause($0) }.map { "(answer) => \(script($0, of: question, own: false))" }
  }

  /// What its answer has to fulfil, as a function of that answer and of the day; `nil` where that is nothing.
  func constraint(of question: Question) -> String? {
    question.constraint.flatMap { Clause($0.test) }.map { "(own, today) => \(script($0, of: question, own: true))" }
  }

  private func script(_ clause: Clause, of question: Question, own: Bool) -> String {
    let inner = { script($0, of: question, own: own) }
    let place = { content($0, of: question, own: own) }
    let term = { written($0, of: question, own: own) }
    return switch clause {
    case .both(let left, let right): "(\(inner(left)) && \(inner(right)))"
    case .either(let left, let right): "(\(inner(left)) || \(inner(right)))"
    case .not(let condition): "!\(inner(condition))"
    case .selected(let answer, let word): "chosen(\(place(answer)), \(ClauseScript.quoted(word)))"
    case .compared(let left, let sign, let right): "compared(\(term(left)), \"\(sign.rawValue)\", \(term(right)))"
    }
  }

  private func written(_ term: Clause.Term, of question: Question, own: Bool) -> String {
    switch term {
    case .answer(let place): content(place, of: question, own: own)
    case .length(let place): "length(\(content(place, of: question, own: own)))"
    case .count(let place): "count(\(content(place, of: question, own: own)))"
    case .number(let number): "number(\(number.value))"
    case .text(let text): text.isEmpty ? "null" : "text(\(ClauseScript.quoted(text)))"
    case .day(let day): "day(\"\(day.iso)\")"
    case .today: own ? "day(today)" : "null"
    }
  }

  /// A constraint reads the answer itself, a condition those of other questions and what happened.
  private func content(_ place: Clause.Place, of question: Question, own: Bool) -> String {
    guard case .named(let name) = place else { return own ? "own" : "null" }
    guard !own else { return "null" }
    if let fact = Clause.Fact(rawValue: name) {
      return "text(\"\(facts.contains(fact) ? Clause.Fact.yes : Clause.Fact.no)\")"
    }
    guard let other = sheet.question(named: name, readBy: question) else { return "null" }
    return "answer(\(ClauseScript.quoted(other.code)))"
  }

  /// A text within a script that stands in a page: nothing in it ends either.
  static func quoted(_ text: String) -> String { safe(JSON.text(text)) }

  static func safe(_ json: JSON) -> String { json.line.replacing("<", with: "\\u003c") }
}
