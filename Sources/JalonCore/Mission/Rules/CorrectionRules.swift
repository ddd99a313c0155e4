// A correction is ruled on as the acts themselves were: nothing that was possible may have become impossible.
extension Mission {
  /// What becomes of an act that is mended, and of those that followed it.
  struct Outcome {
    /// What would have stood in the way, of the mended act or of one that followed it, had it always been so.
    var obstacles: [Obstacle] = []
    /// What the mended act, or one that followed it, would have asked a reason for, and did not as it was.
    var cautions: [Caution] = []
    /// What the rules would have found otherwise on the way: whom a restitution covered.
    var found: [Correction] = []

    fileprivate mutating func mind(_ before: [Caution], _ now: [Caution]) {
      let known = (before + cautions).map(\.kind)
      cautions += now.filter { !known.contains($0.kind) }
    }
  }

  /// As `reader` may see it: what is sealed is asked nothing, or the answer would tell of it. Whatever may have been marked
  /// under seal must still stand, whether it was or not.
  func outcome(
    of corrections: [Correction], at position: Int, seenBy reader: PersonID, _ circumstances: Circumstances
  ) -> Outcome {
    let view = seen(by: reader)
    return view.outcome(of: corrections, at: position, underSeal: stage.isSealed, circumstances)
  }

  private func outcome(
    of corrections: [Correction], at position: Int, underSeal: Bool, _ circumstances: Circumstances
  ) -> Outcome {
    var outcome = Outcome()
    var (told, mended): (Mission?, Mission?) = (nil, nil)
    var isReached = false
    for (old, new) in zip(effective, Mission.effective(entries(after: corrections))) {
      isReached = isReached || old.position == position
      if isReached, let before = Mission.ruling(on: old, told, circumstances),
        let now = Mission.ruling(on: new, mended, circumstances)
      {
        let isMended = old.position == position
        if isMended { outcome.found = Mission.found(before, now, in: corrections) }
        outcome.mind(before.cautions, now.cautions)
        let obstacles = now.obstacles.filter { !before.obstacles.contains($0) }
        outcome.obstacles = isMended ? obstacles : obstacles.map { .wouldStop(old.position, $0) }
        guard outcome.obstacles.isEmpty else { return outcome }
      }
      guard let next = try? Mission.step(mended, new) else {
        outcome.obstacles = [.wouldNotFollow(.end, field: "newValue")]
        return outcome
      }
      (told, mended) = (try? Mission.step(told, old), next)
      if underSeal, let marked = told?.stage.asEvaluating, next.stage.asEvaluating?.takesMarks(of: marked) != true {
        outcome.obstacles = [.sealedMarksMayRest(field: "newValue")]
        return outcome
      }
    }
    return outcome
  }

  /// What the rules found of the same act otherwise than before, each as one more correction.
  private static func found(
    _ before: MissionRuling, _ now: MissionRuling, in corrections: [Correction]
  ) -> [Correction] {
    guard let correction = corrections.first, let event = now.events.first, let former = before.events.first,
      event.kind == former.kind
    else { return [] }
    let values = former.foundValues
    return event.foundValues.sorted { $0.key < $1.key }.compactMap { field, value in
      guard let old = values[field], old != value else { return nil }
      return Correction(
        event: correction.event, field: field, oldValue: old, newValue: value, reason: correction.reason)
    }
  }

  private static func step(_ state: Mission?, _ entry: Recorded<MissionEvent>) throws(Unfit) -> Mission {
    guard var mission = state else { return try fold([entry]) }
    try mission.advance(entry)
    return mission
  }

  private static func ruling(
    on entry: Recorded<MissionEvent>, _ state: Mission?, _ circumstances: Circumstances
  ) -> MissionRuling? {
    guard let command = entry.event.command, !isNeedless(entry.event, state) else { return nil }
    return rule(
      on: Order(id: entry.order, by: entry.by, enteredBy: entry.enteredBy, at: entry.at, command: command),
      state: state, in: circumstances)
  }

  /// A proposal that came in time, once its day is corrected, is let in by itself: what admitted it asks nothing any more.
  private static func isNeedless(_ event: MissionEvent, _ state: Mission?) -> Bool {
    guard case .lateProposalAdmitted(let act) = event else { return false }
    return state?.stage.call?.invitation(of: act.provider)?.standing != nil
  }
}

extension Evaluating {
  /// Whatever mark may have been given there may be given here.
  fileprivate func takesMarks(of other: Evaluating) -> Bool {
    let keepsCriteria = other.judgedCriteria.allSatisfy {
      judgedCriteria.contains($0) && grid.scale(of: $0) == other.grid.scale(of: $0)
    }
    let keepsProposals = Set(other.admitted.map(\.provider)).isSubset(of: admitted.map(\.provider))
    return keepsCriteria && keepsProposals && Set(other.marking).isSubset(of: marking) && closedOn <= other.closedOn
  }

  /// Those who may mark.
  private var marking: [PersonID] { markingSeats.filter { $0.interest != nil }.map(\.evaluator) }
}

extension MissionEvent {
  /// The command that records it; `nil` for a correction, which is ruled on with what it corrects.
  public var command: MissionCommand? {
    switch self {
    case .opened(let act): .open(act)
    case .briefWritten(let act): .writeBrief(act)
    case .gridSet(let act): .setGrid(act)
    case .briefAgreed(let act): .agreeBrief(act)
    case .callLaunched(let act): .launchCall(act)
    case .takenOver(let act): .takeOver(act)
    case .invited(let act): .invite(act)
    case .intentRecorded(let act): .recordIntent(act)
    case .answerShared(let act): .shareAnswer(act)
    case .deadlineExtended(let act): .extendDeadline(act)
    case .proposalReceived(let act): .receiveProposal(act)
    case .lateProposalReceived(let act): .receiveProposal(act)
    case .lateProposalAdmitted(let act): .admitLate(act)
    case .proposalWithdrawn(let act): .withdrawProposal(act)
    case .callClosed(let act): .closeCall(act)
    case .callDeclaredUnsuccessful(let act): .declareUnsuccessful(act)
    case .callDropped(let act): .dropCall(act)
    case .seatTaken(let act): .seat(act)
    case .interestDeclared(let act): .declareInterest(act)
    case .proposalSetAside(let act): .setAside(act)
    case .markGiven(let act): .mark(act)
    case .sheetClosed(let act): .closeSheet(act)
    case .sheetReopened(let act): .reopenSheet(act)
    case .sheetRead(let act): .readSheet(act)
    case .sheetsRevealed(let fact): .reveal(Reveal(on: fact.on))
    case .markAgreed(let act): .agreeMark(act)
    case .unanimousMarksAdopted(let act): .adoptUnanimous(act)
    case .awarded(let act): .award(act)
    case .evaluationReopened(let act): .reopenEvaluation(act)
    case .candidateNotified(let act): .notifyCandidate(act)
    case .kickOffHeld(let act): .holdKickOff(act)
    case .kickOffWaived(let act): .waiveKickOff(act)
    case .agreementDrafted(let act): .draftAgreement(act)
    case .signed(let act): .sign(act)
    case .begun(let act): .begin(act)
    case .awardWithdrawn(let act): .withdrawAward(act)
    case .daysLogged(let act): .logDays(act)
    case .progressReviewed(let act): .review(act)
    case .reorientationProposed(let act): .proposeReorientation(act)
    case .reorientationAnswered(let act): .answerReorientation(act)
    case .amendmentSigned(let act): .signAmendment(act)
    case .reorientationWithdrawn(let act): .withdrawReorientation(act)
    case .suspended(let act): .suspend(act)
    case .resumed(let act): .resume(act)
    case .abandoned(let act): .abandon(act)
    case .reportReceived(let act): .receiveReport(act)
    case .restitutionHeld(let fact): .holdRestitution(fact.act)
    case .surveyIssued(let fact): .issueSurvey(fact.act)
    case .surveyReminded(let act): .remindSurvey(act)
    case .surveyAnswered(let act): .answerSurvey(act)
    case .surveyReopened(let act): .reopenSurvey(act)
    case .surveyWrittenOff(let act): .writeOffSurvey(act)
    case .followUpScheduled(let act): .scheduleFollowUp(act)
    case .followUpRecorded(let act): .recordFollowUp(act)
    case .followUpWaived(let act): .waiveFollowUp(act)
    case .invoiceReceived(let act): .receiveInvoice(act)
    case .serviceCertified(let act): .certifyService(act)
    case .paid(let act): .pay(act)
    case .proofFiled(let act): .fileProof(act)
    case .closed(let act): .close(act)
    case .reopened(let act): .reopen(act)
    case .calendarLaid(let act): .layCalendar(act)
    case .stepMoved(let act): .moveStep(act)
    case .noted(let act): .takeNote(act)
    case .themeSet(let act): .setTheme(act)
    case .reassigned(let act): .reassign(act)
    case .disclosureGranted(let act): .grantDisclosure(act)
    case .disclosureWithdrawn(let act): .withdrawDisclosure(act)
    case .documentReleased(let release): .release(release.act)
    case .actUndone(let act): .undo(act)
    case .actRedone(let act): .redo(act)
    case .corrected: nil
    }
  }
}
