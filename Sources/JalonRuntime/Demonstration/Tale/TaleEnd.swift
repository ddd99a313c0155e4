import JalonCore

// Surveys, follow-up and closing.
extension Tale {
  var respondents: [Party] { structures.map(Party.structure) + (retained.map { [.provider($0)] } ?? []) }

  func issueSurveys(to respondents: [Party]? = nil, on count: Int = 188) {
    for respondent in respondents ?? self.respondents {
      enter(.issueSurvey, ["respondent": respondent, "how": Channel.mail, "on": day(count)], on: day(count))
    }
  }

  func remind(_ respondent: Party, on count: Int) {
    enter(.remindSurvey, ["respondent": respondent, "how": Channel.phone, "on": day(count)], on: day(count))
  }

  /// - Parameter content: from 1 (not at all) to 4 (wholly).
  func answerSurvey(_ respondent: Party, content: Int = 4, on count: Int = 200) {
    // The whole demonstration is sent with the questionnaires that come with Jalon.
    guard let purpose = Questionnaire.Purpose(respondent),
      let questionnaire = Directory().questionnaire(for: purpose)?.asked(about: structures)
    else { return }
    enter(
      .answerSurvey,
      [
        "respondent": respondent, "answers": DemoTexts.answers(questionnaire, content: content, testimony),
        "mode": EntryMode.paper, "on": day(count),
      ], on: day(count))
  }

  func writeOff(_ respondent: Party, on count: Int) {
    enter(
      .writeOffSurvey, ["respondent": respondent, "reason": "sans réponse après deux relances"], on: day(count))
  }

  /// Everything to the end of the surveys.
  mutating func runToFollowUp(content: Int = 4, needs: [String] = []) {
    runToWork()
    work()
    report(needs: needs)
    restitute()
    issueSurveys()
    for respondent in respondents { answerSurvey(respondent, content: content) }
  }

  /// With the questionnaire that comes with Jalon.
  func recordFollowUp(on count: Int, needs: [Value] = []) {
    let states: [ActionState] = [.done, .underWay, .givenUp]
    enter(
      .recordFollowUp,
      [
        "actions": zip(DemoTexts.actions, states).map { action, state in
          Value.form([
            "action": action, "state": state,
            "cause": state == .givenUp ? "départ de la bénévole formée" : nil as String?,
          ])
        },
        "board": 2, "direction": 3, "team": 2, "management": 3, "jobsBefore": Hundredths(1_050),
        "jobsAfter": Hundredths(1_150), "budgetBefore": Euros(cents: 41_200_000),
        "budgetAfter": Euros(cents: 44_850_000), "needs": needs,
        "synthesis": "Le plan d’action vit ; la trésorerie est suivie chaque mois.", "on": day(count),
        "questionnaire": Value.form(["code": "followup", "version": 1, "answers": DemoTexts.furtherAnswers]),
      ], on: day(count))
  }

  func close(on count: Int, because reasons: [String: String] = [:], paid: Bool = true) {
    enter(
      .close, ["invoicePaid": paid, "proofsFiled": true, "on": day(count)], on: day(count), because: reasons)
  }
}
