extension Mission {
  /// The fact of the journal by which `what` is met: the last one, where several do. `nil` where nothing has met it.
  public func factMeeting(_ what: Obligation.What) -> Int? {
    effective.last { $0.event.meets(what) }?.position
  }
}

extension MissionEvent {
  fileprivate func meets(_ what: Obligation.What) -> Bool {
    switch (what, self) {
    case (.brief, .briefWritten), (.grid, .gridSet), (.call, .callLaunched), (.revealed, .sheetsRevealed),
      (.award, .awarded), (.kickOff, .kickOffHeld), (.kickOff, .kickOffWaived), (.agreement, .agreementDrafted),
      (.beginning, .begun), (.days, .daysLogged), (.report, .reportReceived), (.followUp, .followUpRecorded),
      (.followUp, .followUpWaived), (.closure, .closed), (.agreedMarks, .markAgreed),
      (.agreedMarks, .unanimousMarksAdopted), (.admissibleProposal, .proposalReceived):
      true
    case (.briefAgreed(let structure), .briefAgreed(let act)): act.structure == structure
    case (.answer(let provider, _), .intentRecorded(let act)): act.provider == provider
    case (.answer(let provider, _), .proposalReceived(let act)): act.provider == provider
    case (.answer(let provider, _), .lateProposalReceived(let act)): act.provider == provider
    case (.seat(let party), .seatTaken(let act)): act.side == party
    case (.sheet(let person, _, _), .sheetClosed(let act)): act.evaluator == person
    case (.letter(let provider), .candidateNotified(let act)): act.provider == provider
    case (.signature(let party), .signed(let act)): act.party == party
    case (.restitution(let structure), .restitutionHeld(let fact)): fact.covered.contains(structure)
    case (.survey(let party, _), .surveyAnswered(let act)): act.respondent == party
    case (.survey(let party, _), .surveyWrittenOff(let act)): act.respondent == party
    default: false
    }
  }
}
