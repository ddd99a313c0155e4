import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

// From the answers to the act.
extension SurveyEntryScreen {
  /// Says the first obstacle, and goes to its question.
  mutating func show(_ obstacles: [Obstacle]) -> [Effect] {
    guard let first = obstacles.first else { return [] }
    for obstacle in obstacles {
      if let code = question(of: obstacle) {
        go(to: .question(code))
        return [.say(Notice(obstacle.words(dossier.names), .refused))]
      }
      if obstacle.field == "on" { go(to: .day) }
      if obstacle.field == "reason", correcting != nil {
        go(to: .reason)
        return [.say(Notice(SurveyWords.correctionReasonWanted, .refused))]
      }
    }
    return [.say(Notice(first.words(dossier.names), .refused))]
  }

  private func question(of obstacle: Obstacle) -> String? {
    if let code = obstacle.question, questionnaire[code] != nil { return code }
    guard isFollowUp, let field = obstacle.field else { return nil }
    return questionnaire.question(filling: field, response)?.code
  }

  /// Fewer than one question in four has an answer, and nothing else stands in the way: a form that was sent by mistake,
  /// more often than not.
  func fewAnswers(_ desk: Desk) -> Words? {
    let asked = questions.count
    let given = asked - unanswered.count
    guard !isFollowUp, correcting == nil, given * 4 < asked, isAnswering, writingTrouble == nil,
      case .act(let act) = filled(desk),
      dossier.ruling(act).obstacles.isEmpty
    else { return nil }
    return SurveyWords.few(given, of: asked)
  }

  private var isAnswering: Bool {
    switch mode {
    case .answering, .commenting: true
    case .offering, .confirming, .sending: false
    }
  }

  mutating func send(_ desk: Desk) -> [Effect] {
    switch mode {
    case .offering, .sending: return []
    case .confirming(var panel):
      if panel.focusFirstBlank() {
        mode = .confirming(panel)
        return [.say(Notice(FormWords.reasonForEach, .refused))]
      }
      return perform(desk, reasons: panel.reasons)
    case .answering, .commenting:
      let kept = keepText()
      if let trouble = writingTrouble { return kept + [.say(Notice(trouble, .refused))] }
      return kept + perform(desk, reasons: [:])
    }
  }

  private mutating func perform(_ desk: Desk, reasons: [String: String]) -> [Effect] {
    let command: MissionCommand
    switch filled(desk) {
    case .act(let act): command = act
    case .refused(.obstacles(let obstacles)): return show(obstacles)
    case .refused(.unconfirmed(let cautions)):
      mode = .confirming(CautionPanel(cautions, typed: self.reasons))
      return []
    case .bad(let place, let words):
      go(to: place)
      return [.say(Notice(words, .refused))]
    }
    let (obstacles, cautions) = dossier.ruling(command)
    guard obstacles.isEmpty else { return show(obstacles) }
    guard cautions.allSatisfy({ reasons[$0.code] != nil }) else {
      mode = .confirming(CautionPanel(cautions, typed: self.reasons))
      return []
    }
    mode = .sending
    let sent = (key: draftKey, fields: DraftText.write(draft))
    return [.perform([Intention(.mission(dossier.mission.id, command), reasons: reasons, from: sent)])]
  }

  /// The act, with all that was answered: the rules drop what is no longer asked.
  func survey(of respondent: Party, _ desk: Desk) -> Filled {
    let answers: [Value] = questionnaire.questions.compactMap { question in
      guard let answer = response[question.code] else { return nil }
      var members: [String: Value] = ["question": .text(question.code), "answer": ValueWriter.value(of: answer)]
      if let comment = comments[question.code], !comment.isBlank { members["comment"] = .text(comment) }
      return .group(members)
    }
    var members: [String: Value] = [
      "respondent": .text(respondent.text), "answers": .list(answers), "mode": .text(entryMode.rawValue),
    ]
    if !function.text.isBlank { members["respondentFunction"] = .text(function.text) }
    switch DayReader.read(day.text, today: desk.today, isPast: true) {
    case .failure(let words): return .bad(.day, words)
    case .success(let on): members["on"] = .text(on.iso)
    }
    do { return .act(try MissionCommand(.answerSurvey, from: .group(members))) } catch {
      return .bad(.day, FormWords.notYet)
    }
  }
}
