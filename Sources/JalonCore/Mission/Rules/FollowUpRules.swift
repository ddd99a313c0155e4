extension FollowingUp {
  func schedule(_ act: ScheduleFollowUp) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(outcome == nil, .followUpSettled)
    ruling.notBefore(act.due, surveying.lastRestitution, .restitution, field: "due")
    ruling.notBefore(act.on, surveying.lastRestitution, .restitution)
    ruling.mind(act.due > latest, .lateFollowUp(after: latest))
    return ruling.recording(.followUpScheduled(act))
  }

  func record(_ act: RecordFollowUp, _ facts: Set<Clause.Fact>, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(outcome == nil, .followUpSettled)
    ruling.notBefore(act.on, surveying.lastRestitution, .restitution)
    // A questionnaire says itself what each answer may be.
    if act.questionnaire == nil { ruling.count(act) }
    for action in surveying.report.actions where !act.actions.contains(where: { $0.action == action.title }) {
      ruling.refuse(.actionNotFollowed(action.title, field: "actions"))
    }
    for (index, followed) in act.actions.enumerated() where followed.state.wantsCause {
      ruling.require(!(followed.cause ?? "").isBlank, .blank(field: "actions[\(index)].cause"))
    }
    for (name, mark) in [
      ("board", act.board), ("direction", act.direction), ("team", act.team), ("management", act.management),
    ] {
      ruling.require((0...3).contains(mark), .appropriationOutside(field: name))
    }
    requireDrafts(act.needs, circumstances, &ruling)
    requireAnswers(act, facts, circumstances, &ruling)
    return ruling.recording(.followUpRecorded(act))
  }

  /// The questionnaire is known, its answers fit it together with what the fields keep, and none stands twice.
  private func requireAnswers(
    _ act: RecordFollowUp, _ facts: Set<Clause.Fact>, _ circumstances: Circumstances, _ ruling: inout MissionRuling
  ) {
    guard let filled = act.questionnaire else { return }
    let field = RecordFollowUp.answersField
    guard let questionnaire = act.questionnaire(in: circumstances.directory), questionnaire.purpose == .followUp else {
      return ruling.refuse(.unknownQuestionnaire(filled.edition, field: "questionnaire.code"))
    }
    ruling.requireDistinct(filled.answers.map(\.question), field: field)
    let kept = act.recorded(in: questionnaire)
    for given in filled.answers {
      guard let answer = given.answer, let question = questionnaire[given.question], question.records != nil else {
        continue
      }
      let isSilence = kept[given.question] == nil && question.silence(answer) != nil
      ruling.require(isSilence, .keptElsewhere(given.question, field: field))
    }
    ruling.require(act.response(to: questionnaire), fits: questionnaire, facts, on: circumstances.today, field: field)
    for given in filled.answers where given.answer == nil && questionnaire[given.question] == nil {
      ruling.refuse(.unknownQuestion(given.question, field: field))
    }
  }

  /// A need that a new mission answers names the draft to open, and that name is free.
  private func requireDrafts(_ needs: [FollowUpNeed], _ circumstances: Circumstances, _ ruling: inout MissionRuling) {
    for (index, need) in needs.enumerated() where need.answer == .newMission {
      let field = "needs[\(index)].mission"
      guard let mission = need.mission, !mission.text.isBlank else {
        ruling.refuse(.blank(field: field))
        continue
      }
      ruling.require(circumstances.mission(mission) == nil, .missionExists(mission, field: field))
    }
    ruling.requireDistinct(needs.compactMap(\.mission), field: "needs")
  }

  func waive(_ act: WaiveFollowUp) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(outcome == nil, .followUpSettled)
    ruling.notBefore(act.on, surveying.lastRestitution, .restitution)
    return ruling.recording(.followUpWaived(act))
  }

  func close(_ act: Close) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(outcome != nil, .followUpUnsettled)
    ruling.notBefore(act.on, surveying.lastRestitution, .restitution)
    if case .recorded(let followUp) = outcome { ruling.notBefore(act.on, followUp.on, .followUp) }
    for caution in act.lacking { ruling.mind(true, caution) }
    return ruling.recording(.closed(act))
  }
}

extension MissionRuling {
  /// Neither jobs nor a budget fall below zero.
  fileprivate mutating func count(_ act: RecordFollowUp) {
    let counts = [
      ("jobsBefore", act.jobsBefore?.value), ("jobsAfter", act.jobsAfter?.value),
      ("budgetBefore", act.budgetBefore?.cents), ("budgetAfter", act.budgetAfter?.cents),
    ]
    for (name, count) in counts { require(count ?? 0 >= 0, .negative(field: name)) }
  }
}
