extension Mission {
  func issue(_ act: IssueSurvey, _ surveys: Surveys, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(surveys.respondents.contains(act.respondent), .noSurveyOwed(act.respondent, field: "respondent"))
    ruling.require(surveys.issued[act.respondent] == nil, .surveyAlreadyIssued(act.respondent, field: "respondent"))
    ruling.require(
      !surveys.settledBefore.contains(act.respondent), .surveyTakenOver(act.respondent, field: "respondent"))
    if case .surveying(let surveying) = stage { ruling.notBefore(act.on, surveying.lastRestitution, .restitution) }
    if case .ended(let ended) = stage { ruling.notBefore(act.on, ended.on, .end) }
    guard let purpose = Questionnaire.Purpose(act.respondent),
      let questionnaire = circumstances.directory.questionnaire(for: purpose)
    else { return ruling }
    return ruling.recording(
      .surveyIssued(SurveyIssued(act: act, questionnaire: questionnaire.code, version: questionnaire.version)))
  }

  /// Answers whose question is no longer asked, given the others, are dropped.
  func answer(_ act: AnswerSurvey, _ surveys: Surveys, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireOpenSurvey(act.respondent, surveys, on: act.on)
    ruling.requireDistinct(act.answers.map(\.question), field: "answers")
    var kept = act
    if let questionnaire = questionnaire(of: act.respondent, in: circumstances.directory) {
      let dropped = questionnaire.dropped(act.byQuestion, facts: surveyFacts).map(\.code)
      kept.answers.removeAll { dropped.contains($0.question) }
      ruling.require(kept, fits: questionnaire, surveyFacts, on: circumstances.today)
    }
    return ruling.recording(.surveyAnswered(kept))
  }

  /// The questionnaire that was sent to `respondent`, its questions asked about each structure.
  public func questionnaire(of respondent: Party, in directory: Directory) -> Questionnaire? {
    guard let issue = stage.surveys?.issued[respondent]?.issue else { return nil }
    return directory.questionnaire(issue.edition)?.asked(about: opening.structures)
  }

  /// What happened that some questions depend on.
  public var surveyFacts: Set<Clause.Fact> {
    var facts: Set<Clause.Fact> = []
    if case .held = stage.framing?.kickOff { facts.insert(.kickOffHeld) }
    if stage.framing?.reorientations.isEmpty == false { facts.insert(.reorientationProposed) }
    return facts
  }
}

extension Surveys {
  func remind(_ act: RemindSurvey) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireOpenSurvey(act.respondent, self, on: act.on)
    let sent = issued[act.respondent]?.reminders.count ?? 0
    ruling.require(sent < Survey.mostReminders, .enoughReminders(act.respondent, sent, field: "respondent"))
    return ruling.recording(.surveyReminded(act))
  }

  func reopen(_ act: ReopenSurvey) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(issued.values.contains(where: \.isSettled), .noSurveySettled)
    ruling.require(issued[act.respondent]?.isSettled == true, .surveyNotSettled(act.respondent, field: "respondent"))
    ruling.notBefore(act.on, issued[act.respondent]?.settledOn, .settledSurvey)
    return ruling.recording(.surveyReopened(act))
  }

  func writeOff(_ act: WriteOffSurvey) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireOpenSurvey(act.respondent, self, on: act.on)
    let reminders = issued[act.respondent]?.reminders.count ?? 0
    ruling.mind(reminders < 2, .fewReminders(reminders))
    return ruling.recording(.surveyWrittenOff(act))
  }
}

extension MissionRuling {
  /// Sent, and neither answered nor written off.
  fileprivate mutating func requireOpenSurvey(_ respondent: Party, _ surveys: Surveys, on day: Day?) {
    require(surveys.issued.values.contains { !$0.isSettled }, .noSurveyOpen)
    guard let survey = surveys.issued[respondent] else {
      return refuse(.surveyNotIssued(respondent, field: "respondent"))
    }
    require(!survey.isSettled, .surveySettled(respondent, field: "respondent"))
    if let day { notBefore(day, survey.issue.act.on, .surveyIssue) }
  }
}

extension MissionRuling {
  /// Each question answered once, and as the questionnaire asks.
  fileprivate mutating func require(
    _ act: AnswerSurvey, fits questionnaire: Questionnaire, _ facts: Set<Clause.Fact>, on today: Day
  ) {
    require(act.byQuestion, fits: questionnaire, facts, on: today, field: "answers")
  }

  /// Known questions, answers that they offer, and the key questions answered.
  mutating func require(
    _ response: Questionnaire.Response, fits questionnaire: Questionnaire, _ facts: Set<Clause.Fact>, on today: Day,
    field: String
  ) {
    for misfit in questionnaire.misfits(response, on: today) {
      switch misfit {
      case .unknownQuestion(let code, _): refuse(.unknownQuestion(code, field: field))
      case .outside(let question): refuse(.answerOutside(question, field: field))
      case .unfulfilled(let question, let message):
        refuse(.answerUnfulfilling(question, message: message, field: field))
      }
    }
    for question in questionnaire.missingKeys(response, facts: facts) {
      refuse(.keyQuestionUnanswered(question.code, field: field))
    }
  }
}
