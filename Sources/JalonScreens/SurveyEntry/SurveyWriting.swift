import JalonCore
import JalonTerminal
import JalonWording

// Answers that are written: texts, numbers and days.
extension SurveyEntryScreen {
  /// What an answer looks like where it is written.
  func written(_ answer: JalonCore.Answer?, to question: Question) -> String {
    switch answer {
    case .noOpinion? where question.kind != .text: "-"
    case .text(let text)? where question.kind == .day: Day(iso: text)?.short ?? text
    case .text(let text)?: text
    case .number(let number)?: "\(number)"
    case .several?, nil: ""
    }
  }

  /// What was written goes to the answer or to the comment, and to the draft.
  mutating func keepText() -> [Effect] { takeText() ? saveDraft() : [] }

  /// What was written goes to the answer or to the comment. False where nothing is being written.
  @discardableResult
  mutating func takeText() -> Bool {
    if settleDigit() { return true }
    guard let question else { return false }
    if case .commenting = mode {
      comments[question.code] = text.text
    } else {
      guard question.kind.isWritten else { return false }
      let before = response[question.code]
      response[question.code] = reading(question).answer
      if question.records == .on, response[question.code] != before { countMonths(to: response[question.code]) }
    }
    return true
  }

  /// The months since the restitution are those of the day of the interview, whenever the form was begun.
  private mutating func countMonths(to interview: JalonCore.Answer?) {
    guard case .text(let text)? = interview, let day = Day(iso: text), let stage = dossier.mission.stage.followingUp,
      let months = questions.first(where: { $0.prefill == .monthsSinceRestitution })
    else { return }
    response[months.code] = stage.monthsSinceRestitution(on: day, asked: months)
  }

  /// Goes on, unless what stands there is no answer to the question: it is then said why.
  mutating func leaveText(by step: Int) -> [Effect] {
    let effects = keepText()
    if let writingTrouble { return effects + [.say(Notice(writingTrouble, .refused))] }
    move(step)
    return effects
  }

  /// Why the text in front is no answer to its question.
  var writingTrouble: Words? {
    guard case .answering = mode, let question, question.kind.isWritten else { return nil }
    return reading(question).trouble
  }

  /// What the text in front says: an answer, nothing, or why it is neither.
  private func reading(_ question: Question) -> (answer: JalonCore.Answer?, trouble: Words?) {
    guard !text.text.isBlank else { return (nil, nil) }
    switch read(text.text, as: question) {
    case .failure(let words): return (nil, words)
    case .success(let answer):
      if let refusal = refusal(of: answer, to: question) { return (nil, refusal) }
      switch question.misfit(answer, on: today) {
      case nil: return (answer, nil)
      case .unfulfilled(_, let message)?: return (answer, QuestionWords.unfulfilled(message))
      case .outside?, .unknownQuestion?: return (nil, QuestionWords.unfulfilled(nil))
      }
    }
  }

  private func read(_ text: String, as question: Question) -> Result<JalonCore.Answer, Words> {
    let kind = question.kind
    if kind != .text, text.filter({ !$0.isWhitespace }) == "-" { return .success(.noOpinion) }
    switch kind {
    case .number: return WholeReader.read(text).map { .number($0) }
    case .decimal: return decimal(text).map { .text($0.decimal) }
    case .day: return DayReader.read(text, today: today, isPast: question.records == .on).map { .text($0.iso) }
    case .agreement4, .scale0to10, .choice, .several, .text: return .success(.text(text))
    }
  }

  /// A budget is asked as a number, and people write its sign after it.
  private func decimal(_ text: String) -> Result<Hundredths, Words> {
    let reading = HundredthsReader.read(text)
    if case .failure = reading, case .success(let amount) = EurosReader.read(text) {
      return .success(Hundredths(amount.cents))
    }
    return reading
  }
}
