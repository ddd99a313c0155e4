extension Running {
  /// Days that were forgotten are added until the closing, with a reason once the report is in.
  func log(_ act: LogDays, reportedOn report: Day?) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.positive(act.days, field: "days")
    ruling.notBefore(act.on, begunOn, .beginning)
    if let daysAgreed {
      ruling.mind(daysDone + act.days > daysAgreed, .aboveAgreedDays(daysDone + act.days, daysAgreed))
    }
    if let report { ruling.mind(true, .daysAfterReport(report)) }
    return ruling.recording(.daysLogged(act))
  }

  func review(_ act: ReviewProgress) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, begunOn, .beginning)
    return ruling.recording(.progressReviewed(act))
  }

  func receive(_ act: ReceiveReport) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(!act.actions.isEmpty, .noConcreteAction(field: "actions"))
    ruling.requireDistinct(act.actions.map(\.title), field: "actions")
    ruling.require(act.newNeeds.isEmpty == act.noNewNeed, .newNeedsUnsaid(field: "newNeeds"))
    ruling.notBefore(act.on, begunOn, .beginning)
    if let daysAgreed { ruling.mind(daysDone != daysAgreed, .daysDiffer(daysDone, daysAgreed)) }
    for open in framing.openReorientations { ruling.mind(true, .openReorientation(open.id)) }
    return ruling.recording(.reportReceived(act))
  }
}

extension Framing {
  /// - Parameter done: the days of work that are logged already.
  func propose(_ act: ProposeReorientation, done: Hundredths) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(
      reorientation(act.reorientation) == nil, .reorientationExists(act.reorientation, field: "reorientation"))
    ruling.require(parties.contains(act.proposedBy), .notInMission(act.proposedBy, field: "proposedBy"))
    ruling.notBefore(act.on, chosenOn, .award)
    if let days = act.days {
      ruling.positive(days, field: "days")
      ruling.mind(days < done, .fewerDaysThanDone(days, done))
    }
    ruling.mindSize(days: act.days, amount: act.amount)
    if let amount = act.amount {
      ruling.positive(amount, field: "amount")
      if let ceiling = draft.brief?.text.ceiling { ruling.mind(amount > ceiling, .aboveCeiling(amount, ceiling)) }
    }
    if let end = act.end, let start = terms?.start { ruling.require(end >= start, .endsBeforeStart(field: "end")) }
    let changes = act.objectives != nil || act.days != nil || act.amount != nil || act.end != nil || act.team != nil
    ruling.require(changes, .nothingChanges(field: "objectives"))
    return ruling.recording(.reorientationProposed(act))
  }

  func answer(_ act: AnswerReorientation) -> MissionRuling {
    var ruling = MissionRuling()
    let reorientation = ruling.openReorientation(act.reorientation, self)
    ruling.require(reorientationDeciders.contains(act.party), .doesNotDecide(act.party, field: "party"))
    ruling.require(reorientation?.answers[act.party] == nil, .alreadyAnswered(act.party, field: "party"))
    ruling.require(act.accepted || !(act.reason ?? "").isBlank, .blank(field: "reason"))
    if let reorientation { ruling.notBefore(act.on, reorientation.proposal.on, .reorientation) }
    return ruling.recording(.reorientationAnswered(act))
  }

  func sign(_ act: SignAmendment, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    let reorientation = ruling.openReorientation(act.reorientation, self)
    if !wasUnderWay { ruling.requireSigned(self) }
    if let reorientation {
      ruling.require(outcome(of: reorientation) == .accepted, .reorientationNotAccepted(act.reorientation))
      ruling.notBefore(act.on, reorientation.proposal.on, .reorientation)
    }
    ruling.require(parties.contains(act.party), .notInMission(act.party, field: "party"))
    ruling.require(reorientation?.amendment[act.party] == nil, .alreadySigned(act.party, field: "party"))
    ruling.speaks(act.signatory, for: act.party, circumstances, field: "signatory")
    return ruling.recording(.amendmentSigned(act))
  }

  func withdraw(_ act: WithdrawReorientation) -> MissionRuling {
    var ruling = MissionRuling()
    let reorientation = ruling.openReorientation(act.reorientation, self)
    if let reorientation { ruling.notBefore(act.on, reorientation.proposal.on, .reorientation) }
    return ruling.recording(.reorientationWithdrawn(act))
  }
}

extension MissionRuling {
  /// The reorientation, if it was proposed and is not settled.
  fileprivate mutating func openReorientation(_ id: ReorientationID, _ framing: Framing) -> Reorientation? {
    require(!framing.openReorientations.isEmpty, .noOpenReorientation)
    guard let reorientation = framing.openReorientations.first(where: { $0.id == id }) else {
      refuse(.reorientationNotOpen(id, field: "reorientation"))
      return nil
    }
    return reorientation
  }
}

extension Reported {
  func hold(_ act: HoldRestitution, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    let opening = running.opening
    let covered = opening.structures.filter { structure in
      act.attendees.contains { circumstances.directory.isLeader($0, of: structure) }
    }
    let officers = act.attendees.filter { opening.isOfficer($0, circumstances.directory) }
    ruling.requireDistinct(act.attendees, field: "attendees")
    if covered.isEmpty { ruling.refuse(withoutLeader(act, circumstances.directory)) }
    ruling.require(!officers.isEmpty, .noOfficerAttended(field: "attendees"))
    ruling.notBefore(act.on, report.on, .report)
    return ruling.recording(.restitutionHeld(RestitutionHeld(act: act, covered: covered)))
  }

  /// Nobody there leads a structure: nobody of theirs came, or their card does not say so.
  private func withoutLeader(_ act: HoldRestitution, _ directory: Directory) -> Obstacle {
    for structure in running.opening.structures {
      if let person = act.attendees.first(where: { directory.people[$0]?.party == .structure(structure) }) {
        return .notSaidLeader(person, of: structure, field: "attendees")
      }
    }
    return .noLeaderAttended(running.opening.structures, field: "attendees")
  }
}

extension Opening {
  /// « le chargé de mission DLA »: the officer of the mission, or another of the operators that carry it.
  fileprivate func isOfficer(_ person: PersonID, _ directory: Directory) -> Bool {
    guard directory.isOfficer(person), let party = directory.people[person]?.party else { return false }
    return person == officer || operators.map(Party.operator).contains(party)
  }
}
