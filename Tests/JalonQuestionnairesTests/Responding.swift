import JalonCore
import JalonTesting

extension Questionnaire {
  /// What somebody may answer: key questions always, the others five times in six.
  func answered(_ dice: inout Dice) -> Response {
    var response: Response = [:]
    for question in questions where question.isKey || !dice.once(in: 6) {
      response[question.code] = question.answered(&dice)
    }
    return response
  }
}

extension Question {
  /// What a form on the web can hold: where options have columns, it has no place for « sans objet ».
  fileprivate func answered(_ dice: inout Dice) -> Answer {
    let silences: [Answer] =
      kind == .several ? [] : [.notApplicable, .noOpinion].filter { accepts($0) && silence($0) != nil }
    if dice.once(in: 6), let silence = silences.randomElement(using: &dice) { return silence }
    switch kind {
    case .agreement4: return .number(dice.throwing(1...4))
    case .scale0to10: return .number(dice.throwing(0...10))
    case .choice: return .text(dice.choosing(among: options).code)
    case .several:
      let free = options.filter { !$0.exclusive }
      guard !free.isEmpty else { return .several([options[0].code]) }
      let chosen = Set(dice.shuffling(free).prefix(dice.throwing(1...free.count)).map(\.code))
      return .several(options.map(\.code).filter(chosen.contains))
    case .text: return .text(dice.written())
    case .number: return .number(dice.throwing(0...40))
    case .decimal: return .text(Hundredths(dice.throwing(-5_000...5_000)).decimal)
    case .day: return .text((Day("2026-11-23") - dice.throwing(0...900)).iso)
    }
  }
}

extension Dice {
  /// What people type into a form, with all that a table gives a meaning to.
  mutating func written() -> String {
    let pieces = [
      "très bien", "« oui »", "\"non\"", "a;b,c\td", "=1+1", "'", "deux\nlignes", "10 %", "l’élan", "X", "Sans objet",
    ]
    return (0...throwing(0...3)).map { _ in choosing(among: pieces) }.joined(separator: " ")
  }
}
