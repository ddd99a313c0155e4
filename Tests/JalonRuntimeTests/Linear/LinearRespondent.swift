import JalonCore
import JalonWording

/// Answers the questions of a questionnaire out of an act that holds them.
final class LinearRespondent {
  private let directory: () -> Directory
  private var act: Written?
  /// The answers that each code still waits for, where it is asked several times.
  private var waiting: [String: [(answer: JalonCore.Answer?, comment: String?)]] = [:]
  private var options: [String: [String]] = [:]
  private var kinds: [String: Question.Kind] = [:]

  init(_ directory: @escaping () -> Directory) { self.directory = directory }

  func begin(_ written: Written) {
    (act, waiting, options, kinds) = (written, [:], [:], [:])
    guard written.isSurvey else { return }
    for question in Questionnaire.shipped.flatMap(\.questions) {
      options[question.code] = question.options.map(\.code)
      kinds[question.code] = question.kind
    }
    do {
      switch try MissionCommand(written.kind, from: written.value) {
      case .answerSurvey(let act): for given in act.answers { wait(given.question, given.answer, given.comment) }
      case .recordFollowUp(let act): waitFor(act)
      default: break
      }
    } catch {
      waiting = [:]
    }
  }

  private func waitFor(_ act: RecordFollowUp) {
    guard let asked = act.questionnaire(in: directory()) else { return }
    let response = act.response(to: asked)
    for question in asked.questions {
      let comment = act.questionnaire?.answers.first { $0.question == question.code }?.comment
      wait(question.code, response[question.code], comment)
    }
  }

  private func wait(_ code: String, _ answer: JalonCore.Answer?, _ comment: String?) {
    waiting[String(code.prefix { $0 != ":" }), default: []].append((answer, comment))
  }

  func answer(_ question: LinearQuestion, _ listener: Listener) -> String? {
    switch question.label {
    case "Moyen":
      let mode = act?.value["mode"]?.text.flatMap(EntryMode.init)
      return mode.flatMap { listener.number(of: [$0.words.fr.asTyped]) }
    case "Fonction du répondant": return act?.value["respondentFunction"]?.text ?? ""
    case "Réponse du": return act?.value["on"]?.typed(.day)
    default: return next(String(question.label.prefix { $0 != " " }))
    }
  }

  private func next(_ code: String) -> String {
    guard var answers = waiting[code], let first = answers.first else { return "" }
    if let comment = first.comment {
      answers[0].comment = nil
      waiting[code] = answers
      return "c \(comment)"
    }
    waiting[code] = Array(answers.dropFirst())
    return first.answer.map { typed($0, to: code) } ?? ""
  }

  private func typed(_ answer: JalonCore.Answer, to code: String) -> String {
    let codes = options[code] ?? []
    switch answer {
    case .number(-1): return "-"
    case .number(let number): return "\(number)"
    case .text(let text):
      if kinds[code] == .day { return Day(iso: text)?.short ?? text }
      return codes.firstIndex(of: text).map { "\($0 + 1)" } ?? text
    case .several(let words):
      return words.compactMap { codes.firstIndex(of: $0) }.map { "\($0 + 1)" }.joined(separator: " ")
    }
  }
}
