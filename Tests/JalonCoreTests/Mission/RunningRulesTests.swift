import JalonTesting
import Testing

@testable import JalonCore

@Suite("The work of the provider")
struct RunningRulesTests {
  let running = Story.at(.running)
  var dayBefore: Value { .day(running.today - 1) }
  var beforeBeginning: Obstacle { .tooEarly(field: "on", notBefore: running.today, after: .beginning) }

  @Test(
    "days that were forgotten are added until the closing, each time with a reason",
    arguments: [StageName.reported, .surveying, .followingUp])
  func forgotten(stage: StageName) throws {
    let story = Story.at(stage)
    let done = try #require(story.mission?.stage.running?.daysDone)
    let report = try #require(story.mission?.stage.reported?.report.on)
    #expect(try story.cautions(of: .logDays, ["days": 50]).contains(.daysAfterReport(report)))
    let after = try story.after(.logDays, ["days": 50], because: "feuille de temps reçue en retard")
    #expect(after.stage == stage && after.mission?.stage.running?.daysDone == done + Hundredths(50))
    #expect(after.journal.last?.reasons["daysAfterReport"] == "feuille de temps reçue en retard")
    #expect(try Mission.fold(after.journal) == after.mission)
    #expect(try Story.closed.obstacles(to: .logDays).map(\.code) == ["notNow"])
  }

  @Test("a reorientation above the ceiling of the brief asks for a reason")
  func aboveCeiling() throws {
    let ceiling = try #require(running.mission?.stage.draft.brief?.text.ceiling)
    #expect(try running.cautions(of: .proposeReorientation, ["amount": .whole(ceiling.cents)]) == [])
    #expect(
      try running.cautions(of: .proposeReorientation, ["amount": .whole(ceiling.cents + 1)])
        == [.aboveCeiling(Euros(cents: ceiling.cents + 1), ceiling)])
  }

  @Test("a reorientation to fewer days than are done already asks for a reason")
  func fewerThanDone() throws {
    let worked = try running.after(.logDays, ["days": 300])
    #expect(try worked.cautions(of: .proposeReorientation, ["days": 300]) == [])
    #expect(
      try worked.cautions(of: .proposeReorientation, ["days": 250])
        == [.fewerDaysThanDone(Hundredths(250), Hundredths(300))])
  }

  @Test("an amendment that nobody can sign yet says that the reorientation is not accepted by all")
  func amendmentTooEarly() throws {
    let story = try running.after(.proposeReorientation)
    let id = try #require(story.mission?.stage.framing?.openReorientations.first).id
    #expect(story.standing(.signAmendment) == [.reorientationNotAccepted(id)])
  }

  @Test("days of work are above zero, and not older than the beginning")
  func days() throws {
    #expect(try running.obstacles(to: .logDays, ["days": 0]) == [.notPositive(field: "days")])
    for kind in [MissionCommand.Kind.logDays, .review, .receiveReport, .suspend, .abandon] {
      #expect(try running.obstacles(to: kind, ["on": dayBefore]) == [beforeBeginning])
    }
    #expect(
      try running.after(.logDays, ["days": 50]).after(.logDays, ["days": 25]).mission?.stage.running?.daysDone
        == Hundredths(75))
  }

  @Test("more days than were agreed need a reason")
  func tooMany() throws {
    #expect(try running.cautions(of: .logDays, ["days": 1_200]) == [])
    #expect(
      try running.after(.logDays, ["days": 1_000]).cautions(of: .logDays, ["days": 201])
        == [.aboveAgreedDays(Hundredths(1_201), Hundredths(1_200))])
  }

  @Test("progress is reviewed as often as needed")
  func review() throws {
    #expect(try running.after(.review).after(.review).mission?.stage.running?.reviews.count == 2)
    #expect(try running.obstacles(to: .review, ["note": " "]) == [.blank(field: "note")])
  }

  @Test("the final report holds at least one concrete action, each named once")
  func actions() throws {
    #expect(try running.obstacles(to: .receiveReport, ["actions": []]) == [.noConcreteAction(field: "actions")])
    #expect(
      try running.obstacles(to: .receiveReport, ["actions": [["title": "Former"], ["title": "Former"]]])
        == [.twice("Former", field: "actions")])
  }

  @Test("the final report names new needs, or says that there are none")
  func needs() throws {
    let unsaid = Obstacle.newNeedsUnsaid(field: "newNeeds")
    #expect(try running.obstacles(to: .receiveReport, ["noNewNeed": false]) == [unsaid])
    #expect(try running.obstacles(to: .receiveReport, ["newNeeds": ["Un emprunt"]]) == [unsaid])
    #expect(try running.obstacles(to: .receiveReport, ["newNeeds": ["Un emprunt"], "noNewNeed": false]) == [])
  }

  @Test("a report after fewer or more days than agreed needs a reason")
  func daysDiffer() throws {
    #expect(try running.cautions(of: .receiveReport) == [.daysDiffer(Hundredths(0), Hundredths(1_200))])
    #expect(try Story.atEndOf(.running).cautions(of: .receiveReport) == [])
  }

  @Test("a report while a reorientation is open needs a reason")
  func openReorientation() throws {
    let story = try Story.atEndOf(.running).after(.proposeReorientation)
    #expect(try story.cautions(of: .receiveReport) == [.openReorientation("r1")])
    #expect(try story.after(.withdrawReorientation).cautions(of: .receiveReport) == [])
  }
}

@Suite("Reorientations")
struct ReorientationRulesTests {
  let running = Story.at(.running)

  private func proposed(_ fields: Fields = [:]) throws -> Story { try running.after(.proposeReorientation, fields) }
  private func accepted(_ fields: Fields = [:]) throws -> Story {
    try proposed(fields).after(.answerReorientation).after(.answerReorientation).after(.answerReorientation)
  }
  private func outcome(_ story: Story) -> Reorientation.Outcome? {
    story.framing.flatMap { framing in framing.reorientation("r1").map(framing.outcome) }
  }

  @Test(
    "« à tout moment de sa mission »: from the framing to the report",
    arguments: [StageName.framing, .running, .reported])
  func anyTime(stage: StageName) throws {
    #expect(try Story.at(stage).obstacles(to: .proposeReorientation) == [])
    #expect(
      try Story.at(.surveying).obstacles(to: .proposeReorientation)
        == [.notNow(stage: .surveying, possibleAt: [.framing, .running, .reported])])
  }

  @Test("a reorientation has its own name, changes something, and comes from a party of the mission")
  func propose() throws {
    #expect(
      try proposed().obstacles(to: .proposeReorientation, ["reorientation": "r1"])
        == [.reorientationExists("r1", field: "reorientation")])
    #expect(
      try running.obstacles(to: .proposeReorientation, ["reorientation": " "]) == [.blank(field: "reorientation")])
    #expect(try running.obstacles(to: .proposeReorientation, ["days": .null]) == [.nothingChanges(field: "objectives")])
    #expect(
      try running.obstacles(to: .proposeReorientation, ["proposedBy": "provider:arpent"])
        == [.notInMission(.provider("arpent"), field: "proposedBy")])
    #expect(try running.obstacles(to: .proposeReorientation, ["proposedBy": "structure:ateliers-buech"]) == [])
    #expect(
      try running.obstacles(to: .proposeReorientation, ["on": "2026-02-25"])
        == [.tooEarly(field: "on", notBefore: "2026-02-26", after: .award)])
  }

  @Test("the values that it asks for make sense")
  func values() throws {
    #expect(
      try running.obstacles(to: .proposeReorientation, ["days": 0, "amount": 0, "end": "2026-01-01"])
        == [.notPositive(field: "days"), .notPositive(field: "amount"), .endsBeforeStart(field: "end")])
  }

  @Test("it is accepted when each structure and the lead operator accept")
  func deciders() throws {
    let story = try proposed(["days": .null, "team": "Une consultante de plus"])
    #expect(
      story.framing?.reorientationDeciders == [
        .structure("ateliers-buech"), .structure("chantiers-durance"), .operator("dla-05"),
      ])
    let two = try story.after(.answerReorientation).after(.answerReorientation)
    #expect(outcome(two) == .open)
    #expect(outcome(try two.after(.answerReorientation)) == .inForce)
    for party in ["operator:dla-04", "provider:cabinet-lise"] as [Value] {
      #expect(try story.obstacles(to: .answerReorientation, ["party": party]).map(\.code) == ["doesNotDecide"])
    }
    #expect(
      try two.obstacles(to: .answerReorientation, ["party": "structure:ateliers-buech"])
        == [.alreadyAnswered(.structure("ateliers-buech"), field: "party")])
  }

  @Test("what changes the agreement needs a signed amendment, and the terms change only when all have signed")
  func amendment() throws {
    var story = try accepted(["amount": 1_200_000, "end": "2026-12-31", "objectives": "Deux pôles"])
    #expect(outcome(story) == .accepted)
    for _ in 0..<5 {
      #expect(story.framing?.terms?.days == Hundredths(1_200))
      try story.enter(.signAmendment)
    }
    #expect(outcome(story) == .inForce)
    let terms = try #require(story.framing?.terms)
    #expect(terms.days == Hundredths(1_400) && terms.amount == Euros(cents: 1_200_000))
    #expect(terms.end == "2026-12-31" && terms.objectives == "Deux pôles")
    #expect(story.framing?.reorientation("r1")?.before?.days == Hundredths(1_200))
    #expect(story.framing?.agreement?.days == Hundredths(1_200))
  }

  @Test("a change of team alone needs no amendment and changes no term")
  func team() throws {
    let story = try accepted(["days": .null, "team": "Une consultante de plus"])
    #expect(outcome(story) == .inForce)
    #expect(story.framing?.terms == running.framing?.terms)
    #expect(try story.obstacles(to: .signAmendment).contains(.noOpenReorientation))
  }

  @Test("an amendment is signed once by each party of the agreement, after all have accepted")
  func signAmendment() throws {
    #expect(try proposed().obstacles(to: .signAmendment) == [.reorientationNotAccepted("r1")])
    let story = try accepted().after(.signAmendment)
    #expect(
      try story.obstacles(to: .signAmendment, story.signature(of: .provider("cabinet-lise")))
        == [.alreadySigned(.provider("cabinet-lise"), field: "party")])
    #expect(
      try story.obstacles(to: .signAmendment, story.signature(of: .provider("arpent")))
        == [.notInMission(.provider("arpent"), field: "party")])
    #expect(
      try story.obstacles(to: .signAmendment, ["signatory": "claire-05"])
        == [.notOf("claire-05", .structure("ateliers-buech"), field: "signatory")])
  }

  @Test("an agreement that is not signed by all is not amended")
  func nothingToAmend() throws {
    let undrafted = try Story.at(.framing).after(.proposeReorientation).after(.answerReorientation)
      .after(.answerReorientation).after(.answerReorientation)
    #expect(try undrafted.obstacles(to: .signAmendment) == [.agreementMissing])
    let unsigned = try undrafted.after(.draftAgreement).after(.sign)
    #expect(try unsigned.obstacles(to: .signAmendment).map(\.code) == ["unsigned", "unsigned", "unsigned", "unsigned"])
    #expect(try unsigned.signed().obstacles(to: .signAmendment) == [])
  }

  @Test("one refusal, with its reason, settles it")
  func refused() throws {
    #expect(try proposed().obstacles(to: .answerReorientation, ["accepted": false]) == [.blank(field: "reason")])
    let story = try proposed().after(.answerReorientation, ["accepted": false, "reason": "trop cher"])
    #expect(outcome(story) == .refused)
    for kind in [MissionCommand.Kind.answerReorientation, .withdrawReorientation, .signAmendment] {
      #expect(
        try story.obstacles(to: kind, ["reorientation": "r1"]).contains(
          .reorientationNotOpen("r1", field: "reorientation")))
      #expect(try story.obstacles(to: kind).contains(.noOpenReorientation))
    }
  }

  @Test("its author withdraws it until it is in force")
  func withdrawn() throws {
    #expect(outcome(try proposed().after(.withdrawReorientation)) == .withdrawn)
    #expect(outcome(try accepted().after(.withdrawReorientation)) == .withdrawn)
    #expect(try running.obstacles(to: .withdrawReorientation, ["reorientation": "r1"]).contains(.noOpenReorientation))
  }

  @Test("answers and signatures are not older than the proposal")
  func order() throws {
    let refused = Obstacle.tooEarly(field: "on", notBefore: running.today, after: .reorientation)
    for kind in [MissionCommand.Kind.answerReorientation, .withdrawReorientation] {
      #expect(try proposed().obstacles(to: kind, ["on": .day(running.today - 1)]) == [refused])
    }
    #expect(try accepted().obstacles(to: .signAmendment, ["on": .day(running.today - 1)]) == [refused])
  }
}

@Suite("Standing still, and stopping")
struct SuspensionRulesTests {
  let suspended = Story.suspended
  static let atWork: [StageName] = [.framing, .running, .reported, .surveying]

  @Test(
    "a mission is suspended from the framing to the surveys, with the day on which it should go on", arguments: atWork)
  func suspend(stage: StageName) throws {
    let story = try Story.at(stage).after(.suspend)
    #expect(story.stage == stage && story.mission?.isSuspended == true)
    #expect(try story.after(.resume).mission?.isSuspended == false)
  }

  @Test("a mission is not suspended before the award nor after the surveys")
  func elsewhere() throws {
    for stage in StageName.allCases where !Self.atWork.contains(stage) {
      #expect(try Story.at(stage).obstacles(to: .suspend) == [.notNow(stage: stage, possibleAt: Self.atWork)])
      #expect(try Story.at(stage).obstacles(to: .resume) == [.notSuspended])
    }
  }

  @Test("work should go on after the day on which it stopped")
  func until() throws {
    let story = Story.at(.running)
    #expect(
      try story.obstacles(to: .suspend, ["until": .day(story.today)])
        == [.tooEarly(field: "until", notBefore: story.today + 1, after: .suspension)])
    #expect(
      try suspended.obstacles(to: .resume, ["on": .day(suspended.today - 1)])
        == [.tooEarly(field: "on", notBefore: suspended.today, after: .suspension)])
  }

  @Test("while a mission stands still, work waits until it is resumed")
  func waits() throws {
    let until = suspended.today + 30
    for kind in [MissionCommand.Kind.logDays, .review, .receiveReport, .suspend, .sign] {
      #expect(try suspended.obstacles(to: kind) == [.suspended(until: until)])
    }
    for kind in [MissionCommand.Kind.takeNote, .grantDisclosure, .abandon, .correct, .undo, .resume] {
      #expect(try suspended.obstacles(to: kind) == [])
    }
  }

  @Test(
    "a reorientation is proposed, answered and signed while a mission stands still: « à tout moment de sa mission »")
  func reorients() throws {
    var story = try suspended.after(.proposeReorientation)
    while story.framing?.openReorientations.isEmpty == false {
      let accepted = try story.obstacles(to: .answerReorientation) == []
      story = try story.after(accepted ? .answerReorientation : .signAmendment)
    }
    #expect(story.mission?.isSuspended == true && story.framing?.reorientations.count == 1)
  }

  @Test("resuming moves the agreed end only when that is asked for")
  func shift() throws {
    let end = try #require(suspended.framing?.terms?.end)
    let story = suspended.on(suspended.today + 42)
    #expect(try story.after(.resume).framing?.terms?.end == end)
    #expect(try story.after(.resume, ["shiftsDates": true]).framing?.terms?.end == end + 42)
  }

  @Test("a mission abandoned while it stands still stands still no more")
  func abandonSuspended() throws {
    #expect(try suspended.after(.abandon).mission?.isSuspended == false)
  }

  @Test("a mission is abandoned with the days done and the amount due", arguments: atWork)
  func abandon(stage: StageName) throws {
    #expect(try Story.at(stage).after(.abandon).stage == .abandoned)
    #expect(
      try Story.at(stage).obstacles(to: .abandon, ["daysDone": -1, "amountDue": -1, "reason": ""])
        == [.negative(field: "daysDone"), .negative(field: "amountDue"), .blank(field: "reason")])
    #expect(
      try Story.at(.concerting).obstacles(to: .abandon) == [.notNow(stage: .concerting, possibleAt: Self.atWork)])
  }

  @Test("when a day was done before the mission was abandoned, the surveys are still due")
  func surveysStillDue() throws {
    let story = Story.at(.abandoned)
    #expect(story.mission?.stage.surveys?.unissued.count == 3)
    #expect(story.mission?.obligations(on: story.today).map(\.action) == [.issueSurvey, .issueSurvey, .issueSurvey])
    let surveyed = try story.surveyed().after(.answerSurvey)
    #expect(surveyed.stage == .abandoned && surveyed.mission?.stage.surveys?.areSettled == true)
    #expect(
      try story.obstacles(to: .issueSurvey, ["on": .day(story.today - 1)])
        == [.tooEarly(field: "on", notBefore: story.today, after: .end)])
  }

  @Test("when no day was done, no survey is due")
  func noSurvey() throws {
    let story = try Story.at(.running).after(.abandon, ["daysDone": 0, "amountDue": 0])
    #expect(story.mission?.stage.surveys == nil && story.mission?.obligations(on: story.today) == [])
    #expect(try story.obstacles(to: .issueSurvey).map(\.code) == ["notNow"])
  }

  @Test("a day that was logged is a day done, whatever is declared when the mission is abandoned")
  func loggedDay() throws {
    let story = try Story.at(.running).after(.logDays, ["days": 1]).after(.abandon, ["daysDone": 0, "amountDue": 0])
    #expect(story.mission?.stage.surveys?.unissued.count == 3)
  }

  @Test("a mission abandoned during the surveys keeps those that were answered")
  func keepsAnswers() throws {
    let story = try Story.atEndOf(.surveying).after(.abandon)
    #expect(story.mission?.stage.surveys?.unsettled.count == 1)
  }
}
