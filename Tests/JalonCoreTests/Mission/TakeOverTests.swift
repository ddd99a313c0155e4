import JalonTesting
import Testing

@testable import JalonCore

@Suite("A mission that began before Jalon")
struct TakeOverTests {
  let draft = Story.at(.draft)

  private func known(_ entry: TakeOverEntry, _ more: Fields = [:]) -> Fields {
    let days: [String: Int] = [
      "calledOn": -400, "chosenOn": -370, "signedOn": -350, "start": -340, "reportedOn": -200, "restitutedOn": -180,
    ]
    let ends: Fields = [.closed, .abandoned].contains(entry) ? ["endedOn": .day(draft.today - 30)] : [:]
    let fields: Fields = days.mapValues { .day(draft.today + $0) }
    return fields.merging(["entry": .text(entry.rawValue), "end": .day(draft.today - 210)]) { $1 }
      .merging(ends) { $1 }.merging(more) { $1 }
  }

  private func taken(_ entry: TakeOverEntry, _ more: Fields = [:]) throws -> Story {
    try draft.after(.takeOver, known(entry, more), because: "repris")
  }

  @Test("it stands where it is said to stand, whatever its journal holds besides", arguments: TakeOverEntry.allCases)
  func entry(entry: TakeOverEntry) throws {
    let without: Fields = [.unsuccessful, .dropped].contains(entry) ? ["provider": .null, "endedOn": .day(draft.today)] : [:]
    let story = try taken(entry, without)
    #expect(story.stage == entry.stage)
    #expect(try Mission.fold(story.journal) == story.mission)
    #expect(story.mission?.takenOver?.source == "suivi.xlsx, ligne 12")
  }

  @Test(
    "no mark, no proposal and no signature is made up for it",
    arguments: [TakeOverEntry.framing, .running, .reported, .surveying, .followingUp, .closed])
  func nothingMadeUp(entry: TakeOverEntry) throws {
    let mission = try #require(try taken(entry).mission)
    #expect(mission.stage.call == nil && mission.stage.evaluation == nil && mission.stage.concertation == nil)
    #expect(mission.stage.framing?.signatures.isEmpty != false && mission.stage.framing?.agreement == nil)
    #expect(mission.stage.surveys?.issued.isEmpty != false)
    #expect(mission.effective.map(\.event.kind) == [.opened, .takenOver])
    #expect(mission.stage.provider == World.providers[0])
  }

  @Test("from where it stands it is brought to its closing by the acts of every mission")
  func life() throws {
    var story = try taken(.running)
    #expect(story.mission?.stage.running?.daysDone == Hundredths(200))
    try story.enter(.logDays, ["days": 600])
    try story.enter(.receiveReport)
    try story.enter(.holdRestitution)
    for _ in story.mission?.stage.surveys?.respondents ?? [] {
      try story.enter(.issueSurvey)
      try story.enter(.answerSurvey)
    }
    #expect(story.stage == .followingUp)
    try story.enter(.recordFollowUp)
    try story.enter(.close)
    #expect(story.stage == .closed)
    #expect(try Mission.fold(story.journal) == story.mission)
  }

  @Test("at the framing its agreement is drafted and signed like another, and nobody is owed a letter")
  func framing() throws {
    var story = try taken(.framing, ["start": .null, "end": .null, "signedOn": .null])
    #expect(story.mission?.stage.framing?.withoutLetter == [])
    try story.enter(.holdKickOff)
    try story.enter(.draftAgreement)
    for _ in story.mission?.stage.framing?.parties ?? [] { try story.enter(.sign) }
    try story.enter(.begin)
    #expect(story.stage == .running)
    #expect(try taken(.framing).obstacles(to: .withdrawAward) == [.choiceTakenOver])
  }

  @Test("an amendment is signed though the agreement was signed elsewhere")
  func amendment() throws {
    var story = try taken(.running)
    try story.enter(.proposeReorientation)
    for _ in story.mission?.stage.framing?.reorientationDeciders ?? [] { try story.enter(.answerReorientation) }
    for _ in story.mission?.stage.framing?.parties ?? [] { try story.enter(.signAmendment) }
    #expect(story.mission?.stage.framing?.openReorientations == [])
    #expect(story.mission?.stage.framing?.terms?.days == Hundredths(1_000))
  }

  @Test("what is not known stays unknown: days without a number agreed are logged without a word")
  func unknown() throws {
    let story = try taken(.running, ["days": .null, "amount": .null, "daysDone": .null])
    #expect(story.mission?.stage.running?.daysAgreed == nil && story.mission?.dayCount == nil)
    #expect(try story.cautions(of: .logDays, ["days": 900]) == [])
  }

  @Test("what a stage rests on must be known, and each thing that lacks is named")
  func lacks() throws {
    let blank: Fields = [
      "provider": .null, "start": .null, "reportedOn": .null, "restitutedOn": .null, "chosenOn": .null, "end": .null,
    ]
    let lacking = try draft.obstacles(to: .takeOver, known(.surveying, blank))
    #expect(
      lacking
        == ["provider", "start", "reportedOn", "restitutedOn"].map { .takeOverLacks(.surveying, field: $0) })
    #expect(try draft.obstacles(to: .takeOver, known(.framing, blank)) == [.takeOverLacks(.framing, field: "provider")])
    #expect(
      try draft.obstacles(to: .takeOver, known(.closed, ["endedOn": .null])) == [.takeOverLacks(.closed, field: "endedOn")])
    #expect(
      try draft.obstacles(to: .takeOver, known(.dropped, ["endedOn": .day(draft.today)]))
        == [.endedWithoutProvider(field: "provider")])
  }

  @Test("days that contradict each other are refused, and so is a future that is told as past")
  func contradictions() throws {
    let early = try draft.obstacles(to: .takeOver, known(.reported, ["reportedOn": .day(draft.today - 341)]))
    #expect(
      early.first == .tooEarly(field: "reportedOn", notBefore: draft.today - 340, after: .beginning))
    #expect(
      try draft.obstacles(to: .takeOver, known(.running, ["chosenOn": .day(draft.today + 1)])).contains(
        .inFuture(field: "chosenOn")))
    #expect(
      try draft.obstacles(to: .takeOver, known(.running, ["end": .day(draft.today - 341)]))
        == [.endsBeforeStart(field: "end")])
    #expect(try draft.obstacles(to: .takeOver, known(.running, ["days": 0])) == [.notPositive(field: "days")])
  }

  @Test("one that was over before Jalon is read and counted, and never reopened")
  func over() throws {
    let story = try taken(.closed)
    #expect(try story.obstacles(to: .reopen) == [.takenOverEnded])
    #expect(story.mission?.watches(in: WorkingCalendar()) == [])
    #expect(story.mission?.obligations(on: story.today) == [])
    #expect(story.mission?.cost == Euros(cents: 800_000))
  }

  @Test("a respondent that had answered before is owed no survey; once all had, the follow-up is next")
  func answered() throws {
    let story = try taken(.surveying, ["structureAnsweredOn": .day(draft.today - 150)])
    #expect(story.mission?.stage.surveys?.unsettled == [.provider(World.providers[0])])
    let structure = try #require(story.mission?.opening.structures.first)
    #expect(
      try story.obstacles(to: .issueSurvey, ["respondent": .party(.structure(structure))])
        == [.surveyTakenOver(.structure(structure), field: "respondent")])
    let all: Fields = ["structureAnsweredOn": .day(draft.today - 150), "providerAnsweredOn": .day(draft.today - 150)]
    #expect(try taken(.surveying, all).stage == .followingUp)
  }

  @Test("its follow-up is due a year after the restitution that is known")
  func followUp() throws {
    let story = try taken(.followingUp)
    #expect(story.mission?.stage.followingUp?.due == (draft.today - 180).adding(months: 12))
  }

  @Test("taking over is undone like any act, and the mission is a draft again")
  func undone() throws {
    #expect(try taken(.running).after(.undo).stage == .draft)
  }

  @Test("the provider's card counts the work, and no call of which nobody here knows")
  func record() throws {
    let mission = try #require(try taken(.running).mission)
    let record = TrackRecord(mission.invitationRecords(in: draft.directory))
    #expect(record.retained == 1 && record.invitations == 0 && record.missionsUnderWay == 1)
    #expect(record.lastInvited == nil && record.daysLeft == Hundredths(600))
    #expect(mission.parties.contains(.provider(World.providers[0])))
  }
}
