extension Stage {
  /// The stage that `entry` leads to; `nil` when it cannot follow.
  func after(_ entry: Recorded<MissionEvent>) -> Stage? {
    switch self {
    case .draft(let draft): draft.after(entry.event)
    case .calling(let call): call.after(entry.event)
    case .evaluating(let evaluation): evaluation.after(entry)
    case .concerting(let concertation): concertation.after(entry.event)
    case .framing(let framing): framing.after(entry.event)
    case .running(let running): running.after(entry.event)
    case .reported(let reported): reported.after(entry.event)
    case .surveying(let surveying): surveying.after(entry.event)
    case .followingUp(let followingUp): followingUp.after(entry.event)
    case .closed(let closed): closed.after(entry.event)
    case .ended(let ended): ended.after(entry.event)
    }
  }

  /// Moves the agreed end: asked for when a suspension is over.
  mutating func shiftEnd(by days: Int) {
    switch self {
    case .framing(var framing):
      framing.shiftEnd(by: days)
      self = .framing(framing)
    case .running(var running):
      running.framing.shiftEnd(by: days)
      self = .running(running)
    case .draft, .calling, .evaluating, .concerting, .reported, .surveying, .followingUp, .closed, .ended: break
    }
  }
}

extension Framing {
  mutating func shiftEnd(by days: Int) {
    guard let end = terms?.end else { return }
    terms?.end = end + days
  }
}

extension Draft {
  func after(_ event: MissionEvent) -> Stage? {
    var draft = self
    switch event {
    case .briefWritten(let text): draft.add(text)
    case .gridSet(let grid): draft.grid = grid
    case .briefAgreed(let act): draft.note(act)
    case .callLaunched(let act): return Calling(draft, act).map(Stage.calling)
    case .callDropped(let act): return .ended(Ended(before: .draft(draft), ending: .dropped(act)))
    case .takenOver(let act): return draft.takenOver(act)
    default: return nil
    }
    return .draft(draft)
  }
}

extension Calling {
  func after(_ event: MissionEvent) -> Stage? {
    if case .callClosed(let act) = event { return .evaluating(Evaluating(self, act)) }
    if let ended = Stage.calling(self).ended(by: event) { return ended }
    var call = self
    return call.take(event) ? .calling(call) : nil
  }

  /// What may happen to the call itself, at whatever stage. `false` when the event is not about it.
  mutating func take(_ event: MissionEvent) -> Bool {
    switch event {
    case .invited(let act): invitations.append(Invitation(provider: act.provider, why: act.why, on: act.on))
    case .intentRecorded(let act): change(act.provider) { $0.intent = act }
    case .answerShared(let act): sharedAnswers.append(act)
    case .deadlineExtended(let act): deadlines.append(Deadline(day: act.deadline, reason: act.reason))
    case .proposalReceived(let act): receive(act, late: false)
    case .lateProposalReceived(let act): receive(act, late: true)
    case .lateProposalAdmitted(let act): admit(act)
    case .proposalWithdrawn(let act): takeBack(act)
    default: return false
    }
    return true
  }
}

extension Stage {
  /// The end that a call comes to without an award.
  fileprivate func ended(by event: MissionEvent) -> Stage? {
    switch event {
    case .callDeclaredUnsuccessful(let act): .ended(Ended(before: self, ending: .unsuccessful(act)))
    case .callDropped(let act): .ended(Ended(before: self, ending: .dropped(act)))
    default: nil
    }
  }
}

extension Evaluating {
  func after(_ entry: Recorded<MissionEvent>) -> Stage? {
    if let ended = Stage.evaluating(self).ended(by: entry.event) { return ended }
    var evaluation = self
    if evaluation.call.take(entry.event) { return .evaluating(evaluation) }
    switch entry.event {
    case .seatTaken(let act): evaluation.seats.append(Seat(evaluator: act.evaluator, side: act.side))
    case .interestDeclared(let act): evaluation.change(act.evaluator) { $0.interest = act }
    case .proposalSetAside(let act): evaluation.setAside.append(act)
    case .markGiven(let act):
      evaluation.change(act.evaluator) { $0.marks[GridCell(act.provider, act.criterion)] = act }
    case .sheetClosed(let act):
      evaluation.change(act.evaluator) {
        $0.isClosed = true
        $0.closedOn = act.on
      }
    case .sheetReopened(let act): evaluation.change(act.evaluator) { $0.isClosed = false }
    // Who read it changes nothing of the sheet: `readings` tells it.
    case .sheetRead: break
    // A journal of 0.1 does not tell the day: it reads the same wherever it is read.
    case .sheetsRevealed: return .concerting(Concerting(evaluation, on: entry.day(in: .universal)))
    default: return nil
    }
    return .evaluating(evaluation)
  }
}

extension Concerting {
  func after(_ event: MissionEvent) -> Stage? {
    if let ended = Stage.concerting(self).ended(by: event) { return ended }
    var concertation = self
    if concertation.evaluation.call.take(event) { return .concerting(concertation) }
    switch event {
    case .markAgreed(let act): concertation.agreed[GridCell(act.provider, act.criterion)] = act
    case .unanimousMarksAdopted: concertation.adoptUnanimous()
    case .awarded(let act): return .framing(Framing(.lived(concertation, act)))
    case .evaluationReopened: return .evaluating(evaluation.reopened())
    case .sheetReopened(let act):
      concertation.evaluation.change(act.evaluator) { $0.isClosed = false }
      return .evaluating(concertation.evaluation)
    default: return nil
    }
    return .concerting(concertation)
  }
}

extension Evaluating {
  /// Every sheet open again, its marks kept.
  fileprivate func reopened() -> Evaluating {
    var evaluation = self
    for seat in seats { evaluation.change(seat.evaluator) { $0.isClosed = false } }
    return evaluation
  }
}

extension Framing {
  func after(_ event: MissionEvent) -> Stage? {
    if case .begun(let act) = event { return .running(Running(self, on: act.on)) }
    if case .awardWithdrawn(let act) = event { return withoutAward(act) }
    if case .abandoned(let act) = event { return .ended(abandoned(act, from: .framing(self))) }
    var framing = self
    return framing.takeFraming(event) || framing.takeReorientation(event) ? .framing(framing) : nil
  }

  private mutating func takeFraming(_ event: MissionEvent) -> Bool {
    switch event {
    case .candidateNotified(let act): letters[act.provider] = act
    case .kickOffHeld(let act): kickOff = .held(act)
    case .kickOffWaived(let act): kickOff = .waived(reason: act.reason)
    case .agreementDrafted(let act):
      agreement = act
      terms = Terms(act)
    case .signed(let act): signatures[act.party] = act
    default: return false
    }
    return true
  }

  mutating func takeReorientation(_ event: MissionEvent) -> Bool {
    let (deciders, signatories) = (reorientationDeciders, parties)
    return reorientations.take(event, changing: &terms, deciders: deciders, signatories: signatories)
  }

  /// Back to the concertation with the other proposals: the scores are kept.
  private func withoutAward(_ act: WithdrawAward) -> Stage? {
    guard case .lived(var concertation, let award) = choice else { return nil }
    let withdrawal = WithdrawProposal(provider: award.provider, reason: act.reason, on: act.on)
    concertation.evaluation.call.takeBack(withdrawal, losing: award)
    return .concerting(concertation)
  }

  /// The surveys are still owed when a day was done: declared now, or logged before.
  fileprivate func abandoned(_ act: Abandon, from stage: Stage) -> Ended {
    let worked = act.daysDone > .zero || (stage.running?.daysDone ?? .zero) > .zero
    let surveys = worked ? (stage.surveys ?? Surveys(respondents: respondents)) : nil
    return Ended(before: stage, ending: .abandoned(act), surveys: surveys)
  }
}

extension Running {
  func after(_ event: MissionEvent) -> Stage? {
    var running = self
    switch event {
    case .daysLogged(let act): running.logged.append(act)
    case .progressReviewed(let act): running.reviews.append(act)
    case .reportReceived(let act): return .reported(Reported(running, .received(act)))
    case .abandoned(let act): return .ended(framing.abandoned(act, from: .running(self)))
    default: return running.framing.takeReorientation(event) ? .running(running) : nil
    }
    return .running(running)
  }
}

extension Reported {
  func after(_ event: MissionEvent) -> Stage? {
    var reported = self
    switch event {
    case .restitutionHeld(let held):
      reported.restitutions.append(held)
      return reported.awaitingRestitution.isEmpty ? .surveying(Surveying(reported)) : .reported(reported)
    case .daysLogged(let act): reported.running.logged.append(act)
    case .abandoned(let act): return .ended(running.framing.abandoned(act, from: .reported(self)))
    default: return reported.running.framing.takeReorientation(event) ? .reported(reported) : nil
    }
    return .reported(reported)
  }
}

extension Surveying {
  func after(_ event: MissionEvent) -> Stage? {
    if case .abandoned(let act) = event {
      return .ended(reported.running.framing.abandoned(act, from: .surveying(self)))
    }
    var surveying = self
    if case .restitutionHeld(let held) = event {
      surveying.reported.restitutions.append(held)
      return .surveying(surveying)
    }
    if case .daysLogged(let act) = event {
      surveying.reported.running.logged.append(act)
      return .surveying(surveying)
    }
    guard surveying.surveys.take(event) else { return nil }
    return surveying.surveys.areSettled ? .followingUp(FollowingUp(surveying)) : .surveying(surveying)
  }
}

extension Surveys {
  /// `false` when the event is not about a survey.
  mutating func take(_ event: MissionEvent) -> Bool {
    switch event {
    case .surveyIssued(let issue): issued[issue.act.respondent] = Survey(issue)
    case .surveyReminded(let act): issued[act.respondent]?.reminders.append(act)
    case .surveyAnswered(let act): issued[act.respondent]?.response = act
    case .surveyWrittenOff(let act): issued[act.respondent]?.writeOff = act
    case .surveyReopened(let act): issued[act.respondent]?.reopen()
    default: return false
    }
    return true
  }
}

extension FollowingUp {
  func after(_ event: MissionEvent) -> Stage? {
    var followingUp = self
    switch event {
    case .daysLogged(let act): followingUp.surveying.reported.running.logged.append(act)
    case .followUpScheduled(let act): followingUp.scheduled = act.due
    case .followUpRecorded(let act): followingUp.outcome = .recorded(act)
    case .followUpWaived(let act): followingUp.outcome = .waived(reason: act.reason)
    case .closed(let act): return .closed(Closed(followingUp: self, act: act))
    case .surveyReopened:
      var surveying = surveying
      (surveying.scheduled, surveying.followUp) = (scheduled, outcome)
      return surveying.surveys.take(event) ? .surveying(surveying) : nil
    default: return nil
    }
    return .followingUp(followingUp)
  }
}

extension Closed {
  func after(_ event: MissionEvent) -> Stage? {
    if case .reopened = event { .followingUp(followingUp) } else { nil }
  }
}

extension Ended {
  func after(_ event: MissionEvent) -> Stage? {
    var ended = self
    switch event {
    case .reopened: return before.resuming(surveys)
    case .candidateNotified(let act): ended.letters[act.provider] = act
    default: return ended.takeSurvey(event) ? .ended(ended) : nil
    }
    return .ended(ended)
  }

  private mutating func takeSurvey(_ event: MissionEvent) -> Bool { surveys?.take(event) ?? false }
}

extension Stage {
  /// The stage below an end, with the surveys that went on after it.
  fileprivate func resuming(_ surveys: Surveys?) -> Stage {
    guard case .surveying(var surveying) = self, let surveys else { return self }
    surveying.surveys = surveys
    return surveys.areSettled ? .followingUp(FollowingUp(surveying)) : .surveying(surveying)
  }
}
