/// How a step came to be behind.
enum StepOutcome: Hashable {
  case held(Day)
  /// It will not happen any more, and has no day.
  case waived
}

// What a stage knows of each step of the calendar: whether it is behind, and whether something fixes its day.
extension Stage {
  /// `nil` as long as the step lies ahead.
  func outcome(of step: PlannedStep) -> StepOutcome? { lived(step) ?? takenOver?.outcome(of: step) }

  private func lived(_ step: PlannedStep) -> StepOutcome? {
    switch step {
    case .intent: call?.lastIntent.map(StepOutcome.held) ?? evaluation.map { _ in .waived }
    case .proposals: evaluation.map { .held($0.closedOn) }
    case .evaluation: concertation.map { .held($0.revealedOn) }
    case .choice: framing?.award.map { .held($0.on) }
    case .letters: framing?.lastLetter.map(StepOutcome.held)
    case .kickOff: framing?.kickOff?.outcome
    case .signatures: framing?.lastOfAllSignatures.map(StepOutcome.held)
    case .beginning: running.map { .held($0.begunOn) }
    case .review: running?.reviews.map(\.on).min().map(StepOutcome.held) ?? reported.map { _ in .waived }
    case .report: reported.map { .held($0.report.on) }
    case .restitution: reported?.lastOfAllRestitutions.map(StepOutcome.held)
    case .surveys: surveys?.lastIssue.map(StepOutcome.held)
    case .followUp: followingUp?.outcome?.outcome
    }
  }

  /// The day that something other than the calendar says, and what says it.
  func fixed(_ step: PlannedStep) -> (day: Day, source: PlannedDate.Source)? {
    switch step {
    case .intent: call.map { ($0.intentDay, .call) }
    case .proposals: call.map { ($0.deadline, .call) }
    case .beginning: framing?.terms.map { ($0.start, .agreement) }
    case .report: framing?.terms?.end.map { ($0, .agreement) }
    case .followUp: followingUp?.scheduled.map { ($0, .scheduled) }
    case .evaluation, .choice, .letters, .kickOff, .signatures, .review, .restitution, .surveys: nil
    }
  }

  /// The day that the retained proposal gives, as long as no agreement does.
  func proposed(_ step: PlannedStep) -> Day? {
    switch step {
    case .beginning: framing?.retained?.start
    case .report: framing?.retained?.end
    case .intent, .proposals, .evaluation, .choice, .letters, .kickOff, .signatures, .review, .restitution, .surveys,
      .followUp:
      nil
    }
  }
}

extension Calling {
  /// Once every provider has said something or sent a proposal.
  fileprivate var lastIntent: Day? {
    let said = invitations.map { $0.intent?.on ?? $0.receipts.first?.proposal.on }
    return said.contains(nil) ? nil : said.compactMap { $0 }.max()
  }
}

extension Framing {
  fileprivate var lastLetter: Day? { withoutLetter.isEmpty ? letters.values.map(\.on).max() : nil }
  fileprivate var lastOfAllSignatures: Day? { unsigned.isEmpty ? lastSignature : nil }
}

extension KickOff {
  fileprivate var outcome: StepOutcome { if case .held(let act) = self { .held(act.on) } else { .waived } }
}

extension Running {
  /// The day on which half of the agreed days were done.
  var halfWay: Day? {
    var done = framing.takenOver?.daysDone ?? .zero
    for log in logged.sorted(by: { $0.on < $1.on }) {
      done = done + log.days
      if let daysAgreed, done.value * 2 >= daysAgreed.value { return log.on }
    }
    return nil
  }
}

extension Reported {
  fileprivate var lastOfAllRestitutions: Day? {
    awaitingRestitution.isEmpty ? lastRestitution : nil
  }
}

extension Surveys {
  fileprivate var lastIssue: Day? { unissued.isEmpty ? issued.values.map(\.issue.act.on).max() : nil }
}

extension FollowUp {
  fileprivate var outcome: StepOutcome { if case .recorded(let act) = self { .held(act.on) } else { .waived } }
}

extension TakeOver {
  /// What was behind before Jalon: held on a day that is known, or waived.
  fileprivate func outcome(of step: PlannedStep) -> StepOutcome? {
    guard step.rank < entry.firstStepAhead.rank else { return nil }
    let day: Day? =
      switch step {
      case .intent, .proposals, .evaluation, .letters, .kickOff, .review: nil
      case .choice: chosenOn
      case .signatures: signedOn
      case .beginning: start
      case .report: reportedOn
      case .restitution: restitutedOn
      case .surveys: structureAnsweredOn ?? providerAnsweredOn
      case .followUp: followedUpOn
      }
    return day.map(StepOutcome.held) ?? .waived
  }
}

extension TakeOverEntry {
  /// The first step that is not behind.
  fileprivate var firstStepAhead: PlannedStep {
    switch self {
    case .framing: .kickOff
    case .running: .review
    case .reported: .restitution
    case .surveying: .surveys
    case .followingUp, .closed, .abandoned, .unsuccessful, .dropped: .followUp
    }
  }
}

extension Stage {
  /// The first day of the calendar: that of the call, or the one on which the mission was taken over.
  var plannedFrom: Day? { call?.launchedOn ?? framing?.takenOver.map { $0.chosenOn ?? $0.start ?? $0.on } }
}
