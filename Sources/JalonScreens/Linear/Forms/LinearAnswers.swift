import JalonCore
import JalonTerminal
import JalonWording

// One question of a questionnaire, or what is said of all the answers.
extension LinearSurvey {
  func ask(_ place: SurveyEntryScreen.Place) throws(LinearEnd) -> LinearForm.Step {
    while !part.isOver {
      entry.go(to: place)
      tellOptions(place)
      switch try talk.ask(question(place)) {
      case .back: return .back
      case .blank: return .on
      case .help: tellHelp(place)
      case .text(let typed): if try take(typed, at: place) { return .on }
      }
    }
    return .on
  }

  private func tellOptions(_ place: SurveyEntryScreen.Place) {
    switch place {
    case .question: talk.tellNumbered((entry.question?.options ?? []).map { desk($0.wording.words) })
    case .mode: talk.tellNumbered(EntryMode.allCases.map { desk($0.words) })
    case .function, .day, .reason, .end: break
    }
  }

  private func question(_ place: SurveyEntryScreen.Place) -> String {
    let label = entry.label(place, desk).split(separator: " ").joined(separator: " ")
    let isOptional = entry.question.map { !$0.isKey } ?? (place == .function)
    return desk(LinearWords.question(label, isOptional: isOptional, now: entry.answered(place, inWords: desk)))
  }

  private func tellHelp(_ place: SurveyEntryScreen.Place) {
    if let hint = entry.question?.hint { talk.tell(hint.words) }
    talk.tell(hint(place))
    talk.tell(LinearWords.help)
  }

  private func hint(_ place: SurveyEntryScreen.Place) -> Words {
    switch entry.question?.kind {
    case .agreement4: SurveyWords.scale
    case .scale0to10: LinearWords.hintTen
    case .choice: LinearWords.hintOne
    case .several: LinearWords.hintSeveral
    case .day: FormWords.hintDay
    case .text, .number, .decimal: LinearWords.hintLine
    case nil: place == .day ? FormWords.hintDay : LinearWords.hintLine
    }
  }

  /// False where the question comes again.
  private func take(_ typed: String, at place: SurveyEntryScreen.Place) throws(LinearEnd) -> Bool {
    switch place {
    case .question: return try answer(typed)
    case .mode: return try takeMode(typed)
    case .function: entry.function = LineEditor(typed)
    case .reason: entry.correctionReason = LineEditor(typed)
    case .day: return try takeDay(typed)
    case .end: return true
    }
    try part.carryOut(entry.saveDraft())
    return true
  }

  private func takeMode(_ typed: String) throws(LinearEnd) -> Bool {
    let modes = EntryMode.allCases
    guard let index = LinearTalk.index(of: typed, among: modes.map { desk($0.words) }) else {
      talk.tell(LinearWords.noneOfThem(modes.count))
      return false
    }
    entry.entryMode = modes[index]
    try part.carryOut(entry.saveDraft())
    return true
  }

  private func takeDay(_ typed: String) throws(LinearEnd) -> Bool {
    switch DayReader.read(typed, today: desk.today, isPast: true) {
    case .failure(let words):
      talk.tell(words)
      return false
    case .success(let day):
      entry.day = LineEditor(day.short)
      talk.tell(day.echo(today: desk.today, calendar: desk.calendar))
      try part.carryOut(entry.saveDraft())
      return true
    }
  }

  // MARK: - Answers

  private func answer(_ typed: String) throws(LinearEnd) -> Bool {
    guard let question = entry.question else { return true }
    if let comment = typed.comment, !question.kind.isWritten {
      entry.comments[question.code] = comment
      try part.carryOut(entry.saveDraft())
      return false
    }
    guard !question.kind.isWritten else { return try write(typed) }
    guard let answer = question.answer(typed) else {
      talk.tell(hint(.question(question.code)))
      return false
    }
    try part.carryOut(entry.give(answer))
    return entry.response[question.code] == answer
  }

  private func write(_ typed: String) throws(LinearEnd) -> Bool {
    entry.text = TextArea(typed)
    try part.carryOut(entry.keepText() + entry.numberWanted)
    guard let trouble = entry.writingTrouble else { return true }
    talk.tell(trouble)
    return false
  }
}

extension String {
  /// `c départ d'un encadrant`: what is said beside an answer.
  fileprivate var comment: String? {
    guard hasPrefix("c ") || hasPrefix("C ") else { return nil }
    return String(dropFirst(2)).trimmed
  }
}

extension Question {
  /// What was typed as an answer to a question with marks or options; `nil` where it is none.
  fileprivate func answer(_ typed: String) -> JalonCore.Answer? {
    if typed == "-" { return .noOpinion }
    switch kind {
    case .agreement4: return Int(typed).flatMap { (0...4).contains($0) ? .number($0) : nil }
    case .scale0to10: return Int(typed).flatMap { (0...10).contains($0) ? .number($0) : nil }
    case .choice: return typed == "0" ? .notApplicable : option(typed).map { .text($0.code) }
    case .several: return typed == "0" ? .notApplicable : several(typed)
    case .text, .number, .decimal, .day: return nil
    }
  }

  private func option(_ typed: String) -> Option? {
    if let number = Int(typed) { return options.indices.contains(number - 1) ? options[number - 1] : nil }
    let index =
      LinearTalk.index(of: typed, among: options.map(\.wording.fr))
      ?? LinearTalk.index(of: typed, among: options.map(\.wording.en))
    return index.map { options[$0] }
  }

  /// Numbers with spaces or commas between them. « Aucun » goes with no other.
  private func several(_ typed: String) -> JalonCore.Answer? {
    let parts = typed.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    let chosen = parts.compactMap(option)
    guard !chosen.isEmpty, chosen.count == parts.count, chosen.count == 1 || !chosen.contains(where: \.exclusive) else {
      return nil
    }
    let codes = chosen.map(\.code)
    return .several(options.map(\.code).filter(codes.contains))
  }
}
