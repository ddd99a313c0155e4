/// One thing that stands between a mission and its next stage, met or not, and the command that meets it.
public struct Obligation: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    case brief(version: Int)
    case grid
    case briefAgreed(StructureID)
    case call
    case answer(ProviderID, Intent?)
    case admissibleProposal(Int)
    case seat(Party)
    case sheet(PersonID, marked: Int, of: Int)
    case revealed
    case agreedMarks(Int, of: Int)
    case award
    case letter(ProviderID)
    case kickOff
    case agreement
    case signature(Party)
    case beginning
    /// Done, of those that were agreed; `nil` where that is not known.
    case days(Hundredths, of: Hundredths?)
    case reorientation(ReorientationID)
    case report
    case restitution(StructureID)
    case survey(Party, reminders: Int)
    case followUp
    case closure
    case resumption(Day)
  }

  public enum State: Hashable, Sendable {
    /// On the day, when it is known.
    case met(Day?)
    case missing
    /// Not needed to go on, but going on without it asks for a reason.
    case advised
  }

  public let what: What
  public let state: State
  public let action: MissionCommand.Kind

  public var isMet: Bool { if case .met = state { true } else { false } }

  fileprivate init(_ what: What, _ state: State, _ action: MissionCommand.Kind) {
    self.what = what
    self.state = state
    self.action = action
  }

  fileprivate init(_ what: What, met: Bool, on day: Day? = nil, advised: Bool = false, _ action: MissionCommand.Kind) {
    self.init(what, met ? .met(day) : advised ? .advised : .missing, action)
  }
}

extension Mission {
  /// What has to be settled before the next stage, in the order in which it is usually done.
  public func obligations(on today: Day) -> [Obligation] {
    if let suspension { return [Obligation(.resumption(suspension.until), .missing, .resume)] }
    return switch stage {
    case .draft(let stage): stage.obligations
    case .calling(let stage): stage.obligations(on: today)
    case .evaluating(let stage): stage.obligations
    case .concerting(let stage): stage.obligations
    case .framing(let stage): stage.obligations
    case .running(let stage): stage.obligations
    case .reported(let stage): stage.obligations
    case .surveying(let stage): stage.surveys.obligations
    case .followingUp(let stage): stage.obligations
    case .closed: []
    case .ended(let stage): stage.obligations
    }
  }

  /// The command that moves on to the next stage; `nil` at an end.
  public var advance: MissionCommand.Kind? {
    if isSuspended { return .resume }
    return switch stage {
    case .draft: .launchCall
    case .calling: .closeCall
    case .evaluating: .reveal
    case .concerting: .award
    case .framing: .begin
    case .running: .receiveReport
    case .reported: .holdRestitution
    case .surveying(let stage): stage.surveys.unissued.isEmpty ? .answerSurvey : .issueSurvey
    case .followingUp(let stage): stage.outcome == nil ? .recordFollowUp : .close
    case .closed, .ended: nil
    }
  }
}

extension Draft {
  fileprivate var obligations: [Obligation] {
    let agreements = opening.structures.map { structure in
      Obligation(
        .briefAgreed(structure), met: brief?.agreed[structure] != nil, on: brief?.agreed[structure], advised: true,
        .agreeBrief)
    }
    return [
      Obligation(.brief(version: briefs.count), met: brief != nil, .writeBrief),
      Obligation(.grid, met: grid != nil, .setGrid),
    ] + agreements + [Obligation(.call, .missing, .launchCall)]
  }
}

extension Calling {
  /// After the deadline nobody who is silent owes an answer.
  fileprivate func obligations(on today: Day) -> [Obligation] {
    let unanswered = unanswered(on: today)
    let answers = invitations.filter { !unanswered.contains($0.provider) }.map { invitation in
      let received = invitation.receipts.last?.proposal.on
      let state: Obligation.State =
        !invitation.isSilent ? .met(received ?? invitation.intent?.on) : .missing
      return Obligation(.answer(invitation.provider, invitation.intent?.intent), state, .receiveProposal)
    }
    return answers + [Obligation(.admissibleProposal(proposals.count), met: !proposals.isEmpty, closing)]
  }
}

extension Evaluating {
  fileprivate var obligations: [Obligation] {
    let sides = call.opening.operators.prefix(1).map(Party.operator) + call.opening.structures.map(Party.structure)
    let empty = sides.filter { side in !seats.contains { $0.side == side } }.map { side in
      Obligation(.seat(side), seats.isEmpty ? .missing : .advised, .seat)
    }
    let sheets = markingSeats.map { seat in
      Obligation(
        .sheet(seat.evaluator, marked: cellsToMark.count - unmarked(seat).count, of: cellsToMark.count),
        met: seat.isClosed, nextAct(of: seat))
    }
    return nothingToCompare + empty + sheets + [Obligation(.revealed, .missing, .reveal)]
  }

  /// Every proposal was withdrawn or set aside: a late one may be let in, or the call ends there.
  fileprivate var nothingToCompare: [Obligation] {
    guard admitted.isEmpty else { return [] }
    let waiting = call.invitations.contains(where: \.waitsOutside)
    return [Obligation(.admissibleProposal(0), .missing, waiting ? .admitLate : .declareUnsuccessful)]
  }

  private func nextAct(of seat: Seat) -> MissionCommand.Kind {
    if seat.interest == nil { .declareInterest } else if unmarked(seat).isEmpty { .closeSheet } else { .mark }
  }
}

extension Concerting {
  fileprivate var obligations: [Obligation] {
    let cells = evaluation.cellsToMark.count
    let agreed = cells - withoutAgreedMark.count
    if evaluation.admitted.isEmpty { return [Obligation(.admissibleProposal(0), .missing, .declareUnsuccessful)] }
    return [
      Obligation(
        .agreedMarks(agreed, of: cells), met: agreed == cells, advised: true,
        unanimous.isEmpty ? .agreeMark : .adoptUnanimous),
      Obligation(.award, .missing, .award),
    ]
  }
}

extension Framing {
  fileprivate var obligations: [Obligation] {
    let told = candidates.map { provider in
      Obligation(.letter(provider), met: letters[provider] != nil, on: letters[provider]?.on, .notifyCandidate)
    }
    let signed = parties.map { party in
      Obligation(
        .signature(party), met: signatures[party] != nil, on: signatures[party]?.on,
        agreement == nil ? .draftAgreement : .sign)
    }
    return told + [
      Obligation(.kickOff, met: kickOff != nil, on: kickOff?.day, .holdKickOff),
      Obligation(.agreement, met: agreement != nil, .draftAgreement),
    ] + signed + openReorientationObligations + [Obligation(.beginning, .missing, .begin)]
  }

  fileprivate var openReorientationObligations: [Obligation] {
    openReorientations.map { reorientation in
      let action: MissionCommand.Kind = outcome(of: reorientation) == .accepted ? .signAmendment : .answerReorientation
      return Obligation(.reorientation(reorientation.id), .advised, action)
    }
  }
}

extension KickOff {
  fileprivate var day: Day? { if case .held(let act) = self { act.on } else { nil } }
}

extension Running {
  fileprivate var obligations: [Obligation] {
    [Obligation(.days(daysDone, of: daysAgreed), met: daysAgreed == nil || daysDone == daysAgreed, advised: true, .logDays)]
      + framing.openReorientationObligations + [Obligation(.report, .missing, .receiveReport)]
  }
}

extension Reported {
  fileprivate var obligations: [Obligation] {
    running.opening.structures.map { structure in
      let held = restitutions.first { $0.covered.contains(structure) }
      return Obligation(.restitution(structure), met: held != nil, on: held?.act.on, .holdRestitution)
    } + running.framing.openReorientationObligations
  }
}

extension Surveys {
  fileprivate var obligations: [Obligation] {
    respondents.map { respondent in
      guard !settledBefore.contains(respondent) else {
        return Obligation(.survey(respondent, reminders: 0), .met(nil), .answerSurvey)
      }
      guard let survey = issued[respondent] else {
        return Obligation(.survey(respondent, reminders: 0), .missing, .issueSurvey)
      }
      return Obligation(
        .survey(respondent, reminders: survey.reminders.count), met: survey.isSettled, on: survey.response?.on,
        .answerSurvey)
    }
  }
}

extension FollowingUp {
  fileprivate var obligations: [Obligation] {
    [
      Obligation(.followUp, met: outcome != nil, .recordFollowUp),
      Obligation(.closure, .missing, .close),
    ]
  }
}

extension Ended {
  fileprivate var obligations: [Obligation] {
    if let surveys { return surveys.obligations }
    guard name != .abandoned else { return [] }
    return (before.call?.candidates ?? []).map { provider in
      Obligation(.letter(provider), met: letters[provider] != nil, on: letters[provider]?.on, .notifyCandidate)
    }
  }
}
