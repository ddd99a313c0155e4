extension Calling {
  func invite(_ act: Invite, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    let isInvited = invites(act.provider, in: circumstances.directory)
    ruling.require(!isInvited, .alreadyInvited(act.provider, field: "provider"))
    ruling.notBefore(act.on, launchedOn, .launch)
    ruling.require(act.on <= deadline, .tooLate(field: "on", notAfter: deadline, because: .deadline))
    ruling.mind(invitations.count >= 4, .manyInvited(invitations.count + 1))
    ruling.mindInviting(act.provider, circumstances)
    return ruling.recording(.invited(act))
  }

  func record(_ act: RecordIntent) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireInvited(act.provider, self, on: act.on)
    ruling.require(act.intent != .declined || !(act.reason ?? "").isBlank, .blank(field: "reason"))
    return ruling.recording(.intentRecorded(act))
  }

  func share(_ act: ShareAnswer) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, launchedOn, .launch)
    return ruling.recording(.answerShared(act))
  }

  func extend(_ act: ExtendDeadline) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, launchedOn, .launch)
    // Once the deadline has passed, more time is fair only where nobody has kept it.
    let passed = act.on > deadline && !proposals.isEmpty
    ruling.require(!passed, .tooLate(field: "on", notAfter: deadline, because: .deadline))
    let earliest = max(deadline, act.on) + 1
    ruling.require(act.deadline >= earliest, .tooEarly(field: "deadline", notBefore: earliest, after: .deadline))
    return ruling.recording(.deadlineExtended(act))
  }

  /// - Parameter closed: the call is closed: whatever comes now is late.
  func receive(_ act: ReceiveProposal, closed: Bool) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireInvited(act.provider, self, on: act.on)
    ruling.positive(act.amount, field: "amount")
    ruling.positive(act.days, field: "days")
    ruling.require(act.end >= act.start, .endsBeforeStart(field: "end"))
    if let ceiling = brief.text.ceiling { ruling.mind(act.amount > ceiling, .aboveCeiling(act.amount, ceiling)) }
    mindLowAmount(act, &ruling)
    ruling.mindSize(days: act.days, amount: act.amount)
    return ruling.recording(isLate(act.on, closed: closed) ? .lateProposalReceived(act) : .proposalReceived(act))
  }

  /// Once the call is closed, whatever comes is late.
  fileprivate func isLate(_ day: Day, closed: Bool) -> Bool { closed || day > deadline }

  /// Under half of the median of at least three proposals, this one among them.
  private func mindLowAmount(_ act: ReceiveProposal, _ ruling: inout MissionRuling) {
    let others = proposals.filter { $0.provider != act.provider }.map(\.amount)
    let amounts = (others + [act.amount]).sorted()
    guard amounts.count >= 3 else { return }
    let twiceMedian = amounts[(amounts.count - 1) / 2] + amounts[amounts.count / 2]
    ruling.mind(act.amount.cents * 4 < twiceMedian.cents, .unusuallyLow(act.amount))
  }

  func admit(_ act: AdmitLate, closedSheets: [PersonID]) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(
      invitation(of: act.provider)?.waitsOutside == true, .noLateProposal(from: act.provider, field: "provider"))
    ruling.notBefore(act.on, invitation(of: act.provider)?.offered?.on, .proposal)
    for evaluator in closedSheets { ruling.refuse(.sheetAlreadyClosed(evaluator)) }
    return ruling.recording(.lateProposalAdmitted(act))
  }

  func withdraw(_ act: WithdrawProposal) -> MissionRuling {
    var ruling = MissionRuling()
    let invitation = invitation(of: act.provider)
    ruling.require(invitation?.offered != nil, .noProposal(from: act.provider, field: "provider"))
    if let received = invitation?.offered { ruling.notBefore(act.on, received.on, .proposal) }
    return ruling.recording(.proposalWithdrawn(act))
  }

  /// After the deadline nobody is waited for. Until then a provider who cannot be reached keeps its right to answer.
  func close(_ act: CloseCall, today: Day) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, launchedOn, .launch)
    if act.on <= deadline {
      let field = today > deadline ? "on" : nil
      for invitation in invitations where invitation.isSilent {
        if invitation.intent?.intent == .unreachable {
          ruling.mind(true, .unreachableMayAnswer(invitation.provider, until: deadline))
        } else {
          ruling.refuse(.stillAwaited(invitation.provider, until: deadline, field: field))
        }
      }
    }
    ruling.require(!proposals.isEmpty, .noAdmissibleProposal)
    if let last = proposals.map(\.on).max() { ruling.notBefore(act.on, last, .proposal) }
    return ruling.recording(.callClosed(act))
  }
}

extension Mission {
  /// The deadline that a proposal received on `day` would have missed; `nil` where it would still be in time, or where no
  /// call stands.
  public func deadlineMissed(on day: Day) -> Day? {
    guard let call = stage.openCall, call.isLate(day, closed: !stage.isCalling) else { return nil }
    return call.deadline
  }
}

extension MissionRuling {
  fileprivate mutating func requireInvited(_ provider: ProviderID, _ call: Calling, on day: Day) {
    guard let invitation = call.invitation(of: provider) else {
      return refuse(.notInvited(provider, field: "provider"))
    }
    notBefore(day, invitation.on, .invitation)
  }
}
