extension Framing {
  func notify(_ act: NotifyCandidate) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(candidates.contains(act.provider), .noProposal(from: act.provider, field: "provider"))
    ruling.require(letters[act.provider] == nil, .alreadyNotified(act.provider, field: "provider"))
    ruling.notBefore(act.on, chosenOn, .award)
    return ruling.recording(.candidateNotified(act))
  }

  func hold(_ act: HoldKickOff) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(!act.attendees.isEmpty, .noneGiven(field: "attendees"))
    ruling.requireDistinct(act.attendees, field: "attendees")
    if case .held = kickOff { ruling.refuse(.kickOffSettled) }
    ruling.notBefore(act.on, chosenOn, .award)
    return ruling.recording(.kickOffHeld(act))
  }

  func waive(_ act: WaiveKickOff) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(kickOff == nil, .kickOffSettled)
    ruling.notBefore(act.on, chosenOn, .award)
    return ruling.recording(.kickOffWaived(act))
  }

  func prepare(_ act: DraftAgreement) -> MissionRuling {
    var ruling = MissionRuling()
    for party in signatures.keys.sorted() { ruling.refuse(.alreadySigned(party, field: nil)) }
    ruling.positive(act.days, field: "days")
    ruling.positive(act.amount, field: "amount")
    ruling.mindSize(days: act.days, amount: act.amount)
    ruling.require(act.end >= act.start, .endsBeforeStart(field: "end"))
    ruling.check(act.instalments ?? [], of: act.amount)
    for commitment in act.commitments where !parties.contains(commitment.party) {
      ruling.refuse(.notInMission(commitment.party, field: "commitments"))
    }
    if let retained {
      let same =
        (act.start, act.end) == (retained.start, retained.end)
        && (act.days, act.amount) == (retained.days, retained.amount)
      ruling.mind(!same, .differsFromProposal)
    }
    ruling.notBefore(act.on, chosenOn, .award)
    if let chosenOn { ruling.mind(act.start < chosenOn, .agreementBeforeChoice(chosenOn)) }
    ruling.mind(act.commitments.isEmpty, .noCommitment)
    return ruling.recording(.agreementDrafted(act))
  }

  func sign(_ act: Sign, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(agreement != nil, .agreementMissing)
    ruling.require(parties.contains(act.party), .notInMission(act.party, field: "party"))
    ruling.require(signatures[act.party] == nil, .alreadySigned(act.party, field: "party"))
    ruling.speaks(act.signatory, for: act.party, circumstances, field: "signatory")
    ruling.notBefore(act.on, chosenOn, .award)
    if let start = terms?.start {
      let isAfterChoice = chosenOn.map { start >= $0 } ?? true
      ruling.mind(signatures.isEmpty && start < act.on && isAfterChoice, .agreementBeforeSignatures(start))
    }
    return ruling.recording(.signed(act))
  }

  func begin(_ act: Begin) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireSigned(self)
    ruling.require(kickOff != nil, .kickOffMissing)
    for provider in withoutLetter { ruling.refuse(.notNotified(provider)) }
    ruling.notBefore(act.on, chosenOn, .award)
    if let lastSignature { ruling.mind(act.on < lastSignature, .startsBeforeLastSignature(lastSignature)) }
    if let start = terms?.start { ruling.mind(act.on < start, .beginsBeforeAgreedStart(start)) }
    return ruling.recording(.begun(act))
  }

  func withdraw(_ act: WithdrawAward) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(takenOver == nil, .choiceTakenOver)
    ruling.notBefore(act.on, chosenOn, .award)
    return ruling.recording(.awardWithdrawn(act))
  }
}

extension MissionRuling {
  /// There is an agreement, and every party has signed it.
  mutating func requireSigned(_ framing: Framing) {
    guard framing.agreement != nil else { return refuse(.agreementMissing) }
    for party in framing.unsigned { refuse(.unsigned(party)) }
  }
}

extension Mission {
  /// Every candidate is told, retained or not; and told as well when the call ends without an award.
  func notify(_ act: NotifyCandidate) -> MissionRuling {
    switch stage {
    case .framing(let framing): framing.notify(act)
    case .ended(let ended): ended.notify(act)
    case .draft, .calling, .evaluating, .concerting, .running, .reported, .surveying, .followingUp, .closed:
      .refusing(.notNow(stage: stage.name, possibleAt: [.framing, .unsuccessful, .dropped]))
    }
  }

  func resume(_ act: Resume) -> MissionRuling {
    guard let suspension else { return .refusing(.notSuspended) }
    var ruling = MissionRuling()
    ruling.notBefore(act.on, suspension.on, .suspension)
    return ruling.recording(.resumed(act))
  }
}

extension Ended {
  fileprivate func notify(_ act: NotifyCandidate) -> MissionRuling {
    guard name != .abandoned else {
      return .refusing(.notNow(stage: name, possibleAt: [.framing, .unsuccessful, .dropped]))
    }
    var ruling = MissionRuling()
    let candidates = before.call?.candidates ?? []
    ruling.require(candidates.contains(act.provider), .noProposal(from: act.provider, field: "provider"))
    ruling.require(letters[act.provider] == nil, .alreadyNotified(act.provider, field: "provider"))
    ruling.notBefore(act.on, on, .end)
    return ruling.recording(.candidateNotified(act))
  }

  /// The day on which the mission ended.
  public var on: Day { ending.on }
}

extension Ending {
  /// The day on which it came.
  public var on: Day {
    switch self {
    case .unsuccessful(let act): act.on
    case .dropped(let act): act.on
    case .abandoned(let act): act.on
    case .takenOver(let act): act.ending
    }
  }
}
