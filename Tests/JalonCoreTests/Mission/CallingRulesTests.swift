import JalonTesting
import Testing

@testable import JalonCore

@Suite("Inviting, and hearing from providers")
struct InvitingRulesTests {
  let called = Story.at(.calling)
  var deadline: Day { called.today + 21 }

  @Test("one more provider is invited to the same frozen brief, up to the deadline")
  func invite() throws {
    #expect(try called.after(.invite).mission?.stage.call?.invitations.count == 4)
    let late = called.on(deadline + 1)
    #expect(
      try late.obstacles(to: .invite) == [.tooLate(field: "on", notAfter: deadline, because: .deadline)])
    #expect(try late.obstacles(to: .invite, ["on": .day(deadline)]) == [])
    #expect(
      try called.obstacles(to: .invite, ["on": .day(called.today - 1)])
        == [.tooEarly(field: "on", notBefore: called.today, after: .launch)])
  }

  @Test("a provider is invited once")
  func twice() throws {
    #expect(
      try called.obstacles(to: .invite, ["provider": "arpent"]) == [.alreadyInvited("arpent", field: "provider")])
  }

  @Test("a fifth invitation needs a reason")
  func many() throws {
    #expect(try called.cautions(of: .invite) == [])
    let four = try called.after(.invite)
    #expect(try four.cautions(of: .invite, ["provider": "boussole"]) == [.manyInvited(5)])
  }

  @Test("declining is normal, is said with its reason, and differs from silence")
  func intent() throws {
    #expect(
      try called.obstacles(to: .recordIntent, ["intent": "declined"]) == [.blank(field: "reason")])
    let story = try called.after(
      .recordIntent, ["provider": "arpent", "intent": "declined", "reason": "plan de charge"]
    )
    .after(.recordIntent, ["provider": "cap-social", "intent": "unreachable"]).after(
      .recordIntent, ["provider": "cabinet-lise"])
    #expect(story.mission?.stage.call?.silent == ["cabinet-lise", "cap-social"])
  }

  @Test("only an invited provider gives a word or a proposal, and not before the invitation")
  func invitedOnly() throws {
    for kind in [MissionCommand.Kind.recordIntent, .receiveProposal] {
      #expect(try called.obstacles(to: kind, ["provider": "boussole"]) == [.notInvited("boussole", field: "provider")])
      #expect(
        try called.obstacles(to: kind, ["on": .day(called.today - 1)])
          == [.tooEarly(field: "on", notBefore: called.today, after: .invitation)])
    }
  }

  @Test("an answer to a question goes to every provider, never to one")
  func share() throws {
    let story = try called.after(.shareAnswer)
    #expect(story.mission?.stage.call?.sharedAnswers.count == 1)
    #expect(!MissionCommand.Kind.shareAnswer.fields.contains { $0.name == "provider" })
    #expect(
      try called.obstacles(to: .shareAnswer, ["on": .day(called.today - 1)])
        == [.tooEarly(field: "on", notBefore: called.today, after: .launch)])
  }

  @Test("a deadline is put off before it is past, to a later day, for all, and the old one is kept")
  func extend() throws {
    let story = try called.after(.extendDeadline)
    #expect(story.mission?.stage.call?.deadlines.map(\.day) == [deadline, deadline + 7])
    #expect(story.mission?.stage.call?.deadlines.last?.reason == "congés")
    #expect(
      try called.obstacles(to: .extendDeadline, ["deadline": .day(deadline)])
        == [.tooEarly(field: "deadline", notBefore: deadline + 1, after: .deadline)])
    #expect(
      try called.obstacles(to: .extendDeadline, ["on": .day(called.today - 1)])
        == [.tooEarly(field: "on", notBefore: called.today, after: .launch)])
  }

  @Test(
    "once the deadline is past it is put off only where no proposal came in time, and to a day that is still to come")
  func extendPast() throws {
    let silent = called.on(deadline + 3)
    #expect(
      try silent.obstacles(to: .extendDeadline, ["deadline": .day(deadline + 3)])
        == [.tooEarly(field: "deadline", notBefore: deadline + 4, after: .deadline)])
    #expect(try silent.after(.extendDeadline, ["deadline": .day(deadline + 10)]).stage == .calling)
    #expect(
      try called.after(.receiveProposal).on(deadline + 1).obstacles(to: .extendDeadline)
        == [.tooLate(field: "on", notAfter: deadline, because: .deadline)])
  }
}

@Suite("Receiving proposals")
struct ProposalRulesTests {
  let called = Story.at(.calling)
  var deadline: Day { called.today + 21 }

  private func call(_ story: Story) -> Calling? { story.mission?.stage.call }

  @Test("a proposal has an amount, days, and an end after its start")
  func numbers() throws {
    #expect(
      try called.obstacles(to: .receiveProposal, ["amount": 0, "days": -100])
        == [.notPositive(field: "amount"), .notPositive(field: "days")])
    #expect(
      try called.obstacles(to: .receiveProposal, ["start": "2026-05-02", "end": "2026-05-01"])
        == [.endsBeforeStart(field: "end")])
    #expect(try called.obstacles(to: .receiveProposal, ["start": "2026-05-02", "end": "2026-05-02"]) == [])
  }

  @Test("an amount above the ceiling of the brief needs a reason")
  func ceiling() throws {
    #expect(
      try called.cautions(of: .receiveProposal, ["amount": 1_200_001])
        == [.aboveCeiling(Euros(cents: 1_200_001), Euros(cents: 1_200_000))])
    #expect(try called.cautions(of: .receiveProposal, ["amount": 1_200_000]) == [])
  }

  @Test("an amount under half of the median of three proposals needs a reason")
  func low() throws {
    let two = try called.after(.receiveProposal, ["amount": 1_000_000]).after(.receiveProposal, ["amount": 800_000])
    #expect(try two.cautions(of: .receiveProposal, ["amount": 399_999]) == [.unusuallyLow(Euros(cents: 399_999))])
    #expect(try two.cautions(of: .receiveProposal, ["amount": 400_000]) == [])
    let one = try called.after(.receiveProposal, ["amount": 1_000_000])
    #expect(try one.cautions(of: .receiveProposal, ["amount": 1]) == [])
  }

  @Test("with four proposals the median lies halfway between the two in the middle")
  func median() throws {
    let three = try called.after(.invite).after(.receiveProposal, ["amount": 1_000_000])
      .after(.receiveProposal, ["amount": 800_000]).after(.receiveProposal, ["amount": 600_000])
    #expect(try three.cautions(of: .receiveProposal, ["amount": 350_000]) == [])
    #expect(try three.cautions(of: .receiveProposal, ["amount": 349_999]) == [.unusuallyLow(Euros(cents: 349_999))])
  }

  @Test("before the deadline a second proposal replaces the first, and both are kept")
  func second() throws {
    let story = try called.after(.receiveProposal).after(
      .receiveProposal, ["provider": "cabinet-lise", "amount": 900_000])
    #expect(call(story)?.invitation(of: "cabinet-lise")?.receipts.count == 2)
    #expect(call(story)?.invitation(of: "cabinet-lise")?.standing?.amount == Euros(cents: 900_000))
  }

  @Test("a proposal that comes after the deadline stays outside until it is admitted with a reason")
  func late() throws {
    let story = try called.on(deadline + 1).after(.receiveProposal)
    #expect(call(story)?.proposals == [])
    #expect(call(story)?.candidates == ["cabinet-lise"])
    #expect(try story.obstacles(to: .closeCall) == [.noAdmissibleProposal])
    #expect(try story.obstacles(to: .admitLate, ["reason": ""]) == [.blank(field: "reason")])
    let admitted = try story.after(.admitLate)
    #expect(call(admitted)?.proposals.map(\.provider) == ["cabinet-lise"])
    #expect(
      try admitted.obstacles(to: .admitLate, ["provider": "cabinet-lise"])
        == [.noLateProposal(from: "cabinet-lise", field: "provider")])
  }

  @Test("a late proposal that was admitted is in time once its day is corrected, and needs its admission no more")
  func lateByMistake() throws {
    let admitted = try called.on(deadline + 1).after(.receiveProposal).after(.admitLate)
    let received = try #require(admitted.mission?.entries.first { $0.event.kind == .lateProposalReceived })
    let correction: Fields = [
      "event": .whole(received.position), "field": "on", "newValue": .day(deadline), "reason": "cachet de la poste",
    ]
    #expect(try admitted.obstacles(to: .correct, correction) == [])
    let invitation = call(try admitted.after(.correct, correction))?.invitation(of: "cabinet-lise")
    #expect(invitation?.receipts.map(\.late) == [false] && invitation?.receipts.last?.admission == nil)
    #expect(invitation?.standing?.on == deadline)
  }

  @Test("on the day of the deadline a proposal is in time")
  func inTime() throws {
    #expect(call(try called.on(deadline + 3).after(.receiveProposal, ["on": .day(deadline)]))?.proposals.count == 1)
  }

  @Test("a second proposal after the deadline does not replace the first, and is not admitted in its stead")
  func lateSecond() throws {
    let story = try called.after(.receiveProposal).on(deadline + 1)
      .after(.receiveProposal, ["provider": "cabinet-lise", "amount": 500_000])
    #expect(call(story)?.invitation(of: "cabinet-lise")?.standing?.amount == Euros(cents: 1_080_000))
    #expect(
      try story.obstacles(to: .admitLate, ["provider": "cabinet-lise"])
        == [.noLateProposal(from: "cabinet-lise", field: "provider")])
  }

  @Test("a proposal may be withdrawn until the award, with a reason, and not before it came")
  func withdraw() throws {
    let story = try called.after(.receiveProposal)
    #expect(call(try story.after(.withdrawProposal))?.proposals == [])
    #expect(
      try story.obstacles(to: .withdrawProposal, ["on": .day(called.today - 1)])
        == [.tooEarly(field: "on", notBefore: called.today, after: .proposal)])
    #expect(
      try called.obstacles(to: .withdrawProposal, ["provider": "arpent"]) == [
        .noProposal(from: "arpent", field: "provider")
      ])
    for stage in [StageName.evaluating, .concerting] {
      #expect(call(try Story.at(stage).after(.withdrawProposal))?.proposals.count == 2)
    }
    #expect(
      try Story.at(.framing).obstacles(to: .withdrawProposal)
        == [.notNow(stage: .framing, possibleAt: [.calling, .evaluating, .concerting])])
  }

  @Test("a provider who withdrew may send another proposal before the deadline")
  func again() throws {
    let story = try called.after(.receiveProposal).after(.withdrawProposal)
      .after(.receiveProposal, ["provider": "cabinet-lise", "amount": 700_000])
    #expect(call(story)?.proposals.map(\.amount) == [Euros(cents: 700_000)])
  }

  @Test("a late proposal does not bring back the one that was withdrawn")
  func lateAfterWithdrawal() throws {
    let story = try called.after(.receiveProposal).after(.withdrawProposal).on(deadline + 1)
      .after(.receiveProposal, ["provider": "cabinet-lise", "amount": 700_000])
    #expect(call(story)?.proposals == [])
    #expect(call(try story.after(.admitLate))?.proposals.map(\.amount) == [Euros(cents: 700_000)])
  }

  @Test("a late proposal that its provider withdrew is not admitted")
  func withdrawnLate() throws {
    let story = try called.on(deadline + 1).after(.receiveProposal).after(
      .withdrawProposal, ["provider": "cabinet-lise"])
    #expect(
      try story.obstacles(to: .admitLate, ["provider": "cabinet-lise"])
        == [.noLateProposal(from: "cabinet-lise", field: "provider")])
  }

  @Test("once the call is closed, whatever comes is late, and none is admitted after a sheet was closed")
  func afterClosing() throws {
    let two = try called.after(.receiveProposal).after(.receiveProposal)
    let story = try two.on(deadline + 1).after(.closeCall).after(.receiveProposal)
    #expect(story.lastEvents.map(\.kind) == [.lateProposalReceived])
    #expect(try story.after(.admitLate).mission?.stage.evaluation?.admitted.count == 3)
    let marked = try story.seated().marked()
    #expect(
      try marked.obstacles(to: .admitLate)
        == ["claire-05", "nadia-buech", "paul-durance"].map { Obstacle.sheetAlreadyClosed($0) })
  }
}

@Suite("Closing the call, or giving it up")
struct ClosingOfCallTests {
  let called = Story.at(.calling)
  var deadline: Day { called.today + 21 }

  @Test("before the deadline is past, a call waits for every provider who has neither answered nor declined")
  func awaited() throws {
    let one = try called.after(.receiveProposal)
    #expect(
      try one.obstacles(to: .closeCall)
        == [
          .stillAwaited("cap-social", until: deadline, field: nil),
          .stillAwaited("arpent", until: deadline, field: nil),
        ])
    #expect(try one.on(deadline).obstacles(to: .closeCall).count == 2)
    #expect(try one.on(deadline + 1).obstacles(to: .closeCall) == [])
  }

  @Test("once the deadline is past, a silent provider hinders nothing, and a day before it is told beside its field")
  func silent() throws {
    let late = try called.after(.receiveProposal).on(deadline + 1)
    #expect(late.standing(.closeCall) == [])
    #expect(
      try late.obstacles(to: .closeCall, ["on": .day(deadline)]).contains(
        .stillAwaited("arpent", until: deadline, field: "on")))
    #expect(try late.after(.closeCall).stage == .evaluating)
  }

  @Test("a provider who cannot be reached keeps its right to answer: closing before the deadline asks why")
  func unreachable() throws {
    let story = try called.after(.receiveProposal).after(.receiveProposal)
      .after(.recordIntent, ["provider": "arpent", "intent": "unreachable"])
    #expect(story.standing(.closeCall) == [])
    #expect(try story.cautions(of: .closeCall) == [.unreachableMayAnswer("arpent", until: deadline)])
    #expect(try story.on(deadline + 1).cautions(of: .closeCall) == [])
    #expect(try story.after(.closeCall, because: "cessation d’activité").stage == .evaluating)
  }

  @Test("when every provider has answered or declined, a call is closed before its deadline")
  func all() throws {
    let story = try called.after(.receiveProposal).after(.receiveProposal)
      .after(.recordIntent, ["provider": "arpent", "intent": "declined", "reason": "plan de charge"])
    #expect(try story.after(.closeCall).stage == .evaluating)
  }

  @Test("a call is not closed before a proposal that it counts came in")
  func order() throws {
    let story = Story.atEndOf(.calling)
    #expect(
      try story.obstacles(to: .closeCall, ["on": .day(called.today)])
        == [.tooEarly(field: "on", notBefore: story.today, after: .proposal)])
    #expect(
      try called.on(deadline + 1).obstacles(to: .closeCall, ["on": .day(called.today - 1)]).contains(
        .tooEarly(field: "on", notBefore: called.today, after: .launch)))
  }

  @Test("without an admissible proposal a call is not closed: it is declared unsuccessful, or dropped")
  func none() throws {
    let story = called.on(deadline + 1)
    #expect(try story.obstacles(to: .closeCall) == [.noAdmissibleProposal])
    #expect(try story.after(.declareUnsuccessful).stage == .unsuccessful)
    #expect(try story.after(.dropCall).stage == .dropped)
    #expect(try called.on(deadline).obstacles(to: .extendDeadline) == [])
  }

  @Test(
    "until the award a call can be declared unsuccessful or dropped",
    arguments: [StageName.calling, .evaluating, .concerting])
  func giveUp(stage: StageName) throws {
    #expect(try Story.at(stage).after(.declareUnsuccessful).stage == .unsuccessful)
    #expect(try Story.at(stage).after(.dropCall).stage == .dropped)
    for kind in [MissionCommand.Kind.declareUnsuccessful, .dropCall] {
      #expect(try Story.at(.framing).obstacles(to: kind).map(\.code) == ["notNow"])
      #expect(try Story.at(stage).obstacles(to: kind, ["reason": " "]) == [.blank(field: "reason")])
    }
  }

  @Test("a call is not given up before it was sent, nor before it was closed")
  func giveUpInOrder() throws {
    for kind in [MissionCommand.Kind.declareUnsuccessful, .dropCall] {
      #expect(
        try called.obstacles(to: kind, ["on": .day(called.today - 1)])
          == [.tooEarly(field: "on", notBefore: called.today, after: .launch)])
      #expect(
        try Story.at(.concerting).obstacles(to: kind, ["on": "2026-02-16"])
          == [.tooEarly(field: "on", notBefore: "2026-02-17", after: .closingOfCall)])
    }
  }

  @Test("the candidates of a call that ended without an award are told so, each once")
  func told() throws {
    let story = Story.at(.dropped)
    #expect(
      try story.after(.notifyCandidate).obstacles(to: .notifyCandidate, ["provider": "cabinet-lise"])
        == [.alreadyNotified("cabinet-lise", field: "provider")])
    #expect(
      try story.obstacles(to: .notifyCandidate, ["provider": "sillage"]) == [
        .noProposal(from: "sillage", field: "provider")
      ])
    #expect(
      try story.obstacles(to: .notifyCandidate, ["on": .day(story.today - 1)])
        == [.tooEarly(field: "on", notBefore: story.today, after: .end)])
    #expect(
      try Story.at(.abandoned).obstacles(to: .notifyCandidate)
        == [.notNow(stage: .abandoned, possibleAt: [.framing, .unsuccessful, .dropped])])
  }
}

@Suite("Calling again after a call that failed")
struct RelaunchTests {
  let failed = Story.at(.unsuccessful)

  @Test("a new draft opens with the same brief and grid, linked to the call that failed")
  func relaunch() throws {
    let story = try failed.besides().after(.relaunch)
    #expect(story.stage == .draft && story.mission?.id == "05-015")
    #expect(story.mission?.opening.link == MissionLink(kind: .relaunchOf, mission: "05-014"))
    #expect(story.mission?.stage.draft.brief?.text == failed.mission?.stage.draft.brief?.text)
    #expect(story.mission?.stage.draft.grid == failed.mission?.stage.draft.grid)
    #expect(story.mission?.stage.draft.disagreeing.count == 2)
  }

  @Test("a call that was dropped before a grid was set is called again with its brief alone")
  func withoutGrid() throws {
    let story = try Story.at(.draft).after(.writeBrief).after(.dropCall).besides().after(.relaunch)
    #expect(story.lastEvents.map(\.kind) == [.opened, .briefWritten])
  }

  @Test("a mission under way, abandoned or without a brief is not called again")
  func notEnded() throws {
    for story in [Story.at(.running), Story.at(.abandoned), Story.closed, try Story.at(.draft).after(.dropCall)] {
      #expect(try story.besides().obstacles(to: .relaunch) == [.callNotEnded("05-014")])
    }
    #expect(
      try failed.besides().obstacles(to: .relaunch, ["of": "05-001"]) == [.unknownMission("05-001", field: "of")])
  }

  @Test("the new draft is not older than the end of the call")
  func order() throws {
    #expect(
      try failed.besides().obstacles(to: .relaunch, ["on": .day(failed.today - 1)])
        == [.tooEarly(field: "on", notBefore: failed.today, after: .end)])
  }

  @Test("nothing is opened any more in a plan that was closed")
  func closedPlan() throws {
    var story = failed.besides()
    try story.enter(.closePlan, ["on": .day(story.today)])
    #expect(try story.obstacles(to: .relaunch) == [.planClosed("alpes-iae")])
  }
}
