import JalonTesting
import Testing

@testable import JalonCore

@Suite("Opening again what was ended")
struct ReopeningRulesTests {
  static let ends: [StageName] = [.closed, .unsuccessful, .dropped, .abandoned]

  @Test(
    "a mission is opened again from each end, to the stage before",
    arguments: zip(ends, [StageName.followingUp, .calling, .calling, .running]))
  func reopen(end: StageName, before: StageName) throws {
    let story = Story.at(end)
    #expect(try story.after(.reopen).stage == before)
    #expect(try story.obstacles(to: .reopen, ["reason": ""]) == [.blank(field: "reason")])
    #expect(
      try story.obstacles(to: .reopen, ["on": .day(story.today - 1)])
        == [.tooEarly(field: "on", notBefore: story.today, after: .end)])
  }

  @Test("a mission under way is not opened again", arguments: StageName.track.dropLast())
  func underWay(stage: StageName) throws {
    #expect(try Story.at(stage).obstacles(to: .reopen) == [.notNow(stage: stage, possibleAt: Self.ends)])
  }

  @Test("everything that was recorded before the closing is still there, and the mission can be closed again")
  func closedAgain() throws {
    let story = try Story.closed.after(.reopen)
    #expect(story.mission?.stage == Story.atEndOf(.followingUp).mission?.stage)
    #expect(try story.after(.close).stage == .closed)
  }

  @Test("a survey answered after the mission was abandoned is not asked for again when it is opened again")
  func surveysKept() throws {
    let one = try Story.at(.surveying).after(.abandon).after(.issueSurvey).after(.answerSurvey).after(.reopen)
    #expect(one.stage == .surveying && one.mission?.stage.surveys?.unsettled.count == 2)
    let all = try Story.at(.surveying).after(.abandon).surveyed().after(.answerSurvey).after(.reopen)
    #expect(all.stage == .followingUp)
  }

  @Test("a closed mission is read-only", arguments: MissionCommand.Kind.allCases)
  func readOnly(kind: MissionCommand.Kind) throws {
    let possible: [MissionCommand.Kind] = [
      .reopen, .correct, .grantDisclosure, .release, .undo, .receiveInvoice, .certifyService, .pay, .setTheme,
      .fileProof,
    ]
    #expect(try Story.closed.obstacles(to: kind).isEmpty == possible.contains(kind))
  }
}

@Suite("Correcting the past")
struct CorrectionRulesTests {
  let closed = Story.closed

  private func position(of kind: MissionEvent.Kind, in story: Story) -> Int {
    story.journal.first { $0.event.kind == kind }?.position ?? 0
  }
  private func mending(_ kind: MissionEvent.Kind, _ field: String, _ newValue: String, in story: Story) -> Fields {
    [
      "event": .whole(position(of: kind, in: story)), "field": .text(field), "newValue": .text(newValue),
      "reason": "erreur",
    ]
  }
  private func obstacles(_ kind: MissionEvent.Kind, _ field: String, _ newValue: String, in story: Story) throws
    -> [Obstacle]
  {
    try story.obstacles(to: .correct, mending(kind, field, newValue, in: story))
  }

  @Test("the old value, the new one, who and why all stay")
  func kept() throws {
    let story = try closed.after(
      .correct, mending(.awarded, "motive", "La seule équipe du territoire.", in: closed), because: "le financeur")
    #expect(story.framing?.award?.motive == "La seule équipe du territoire.")
    let entry = try #require(story.journal.last)
    #expect(
      entry.event
        == .corrected(
          Correction(
            event: position(of: .awarded, in: closed), field: "motive", oldValue: "La méthode la plus participative.",
            newValue: "La seule équipe du territoire.", reason: "erreur")))
    #expect(entry.by == "claire-05")
    #expect(story.journal.dropLast() == closed.journal[...])
  }

  @Test("a correction needs a reason, and changes something")
  func reason() throws {
    let same = mending(.awarded, "on", "2026-02-26", in: closed)
    #expect(try closed.obstacles(to: .correct, same) == [.nothingChanges(field: "newValue")])
    #expect(
      try closed.obstacles(
        to: .correct, mending(.awarded, "on", "2026-02-25", in: closed).merging(["reason": " "]) { $1 })
        == [.blank(field: "reason")])
  }

  @Test("an event that never was, or was undone, is not corrected")
  func noEvent() throws {
    #expect(try closed.obstacles(to: .correct, ["event": 9_999]) == [.noSuchEvent(9_999, field: "event")])
    let story = try Story.at(.running).after(.logDays)
    let undone = try story.after(.undo)
    #expect(
      try undone.obstacles(to: .correct, mending(.daysLogged, "days", "300", in: undone))
        == [.noSuchEvent(position(of: .daysLogged, in: undone), field: "event")])
  }

  @Test("whoever was chosen is no slip of the pen: all else that was entered of the choice is corrected")
  func fields() throws {
    #expect(
      try obstacles(.awarded, "provider", "arpent", in: closed) == [
        .notCorrectable(field: "field", among: ["deciders", "motive", "on"])
      ])
    #expect(try obstacles(.proposalReceived, "amount", "990000", in: closed) == [])
    #expect(try obstacles(.proposalReceived, "amount", "beaucoup", in: closed).map(\.code) == ["notCorrectable"])
  }

  @Test("the day of a restitution, or of a survey sent, is corrected like any other")
  func nested() throws {
    let story = try closed.after(
      .correct, mending(.restitutionHeld, "act.on", "2026-10-19", in: closed), because: "le financeur")
    #expect(story.mission?.stage.reported?.restitutions.first?.act.on == "2026-10-19")
    #expect(try obstacles(.surveyIssued, "act.on", "2026-11-01", in: closed) == [])
  }

  @Test(
    "a correction that would put the past in disorder is refused",
    arguments: [
      (MissionEvent.Kind.opened, "on", "2026-01-27"), (.callLaunched, "on", "2026-02-18"),
      (.callClosed, "on", "2026-01-25"),
      (.awarded, "on", "2026-02-16"), (.signed, "on", "2026-02-25"), (.begun, "on", "2026-10-06"),
      (.reportReceived, "on", "2026-10-21"), (.restitutionHeld, "act.on", "2026-10-04"),
    ])
  func disorder(kind: MissionEvent.Kind, field: String, day: String) throws {
    #expect(try obstacles(kind, field, day, in: closed).map(\.code) == ["wouldNotFollow"])
  }

  @Test(
    "a correction is refused where the act itself would have been refused",
    arguments: [
      (MissionEvent.Kind.markGiven, "mark", "900"), (.markGiven, "mark", "-50"), (.gridSet, "scale", "3"),
      (.callLaunched, "deadline", "2026-01-20"), (.proposalReceived, "end", "2020-01-01"), (.daysLogged, "days", "0"),
      (.proposalReceived, "on", "2026-02-17"), (.followUpRecorded, "board", "4"), (.agreementDrafted, "days", "-5"),
    ])
  func rules(kind: MissionEvent.Kind, field: String, value: String) throws {
    #expect(try !obstacles(kind, field, value, in: closed).isEmpty)
  }

  @Test("whoever was at a restitution is corrected, and so are the structures that it covered")
  func attendees() throws {
    let held = Story.at(.surveying)
    let restitution = try #require(held.mission?.stage.reported?.restitutions.first)
    #expect(restitution.covered.count > 1, "the story has several structures")
    let kept = restitution.act.attendees.filter { person in
      !held.directory.isLeader(person, of: restitution.covered[0])
    }
    let fewer = Value.list(kept.map { .text($0.text) }).written
    let story = try held.after(
      .correct, mending(.restitutionHeld, "act.attendees", fewer, in: held), because: "le financeur")
    let mended = try #require(story.mission?.stage.reported?.restitutions.first)
    #expect(mended.act.attendees == kept)
    #expect(mended.covered == Array(restitution.covered.dropFirst()))
    #expect(try story.after(.undo).mission?.stage.reported?.restitutions.first == restitution)
  }

  @Test("a correction that a later act would not have stood is refused by naming that act")
  func later() throws {
    let marked = Story.at(.concerting)
    let criteria = try #require(marked.mission?.stage.evaluation?.grid.criteria)
    let others = criteria.map { criterion in
      Criterion(
        id: criterion.id == criteria[0].id ? "autre" : criterion.id, label: criterion.label, weight: criterion.weight,
        threshold: criterion.threshold)
    }
    let written = ValueWriter.value(of: others).written
    let refused = try obstacles(.gridSet, "criteria", written, in: marked)
    #expect(refused.map(\.code) == ["wouldStop"])
    guard case .wouldStop(let position, _)? = refused.first else {
      Issue.record("\(refused)")
      return
    }
    #expect(marked.journal.first { $0.position == position }?.event.kind == .markGiven)
  }

  @Test("a signature corrected to a day after the beginning asks why the work began before it")
  func laterCaution() throws {
    let running = Story.at(.running)
    let begun = try #require(running.mission?.stage.running?.begunOn)
    let story = running.on(begun + 5)
    let cautions = try story.cautions(of: .correct, mending(.signed, "on", (begun + 2).iso, in: story))
    #expect(cautions.map(\.kind).contains(.startsBeforeLastSignature), "\(cautions)")
    let before = try story.cautions(of: .correct, mending(.signed, "on", (begun - 1).iso, in: story))
    #expect(!before.map(\.kind).contains(.startsBeforeLastSignature), "\(before)")
  }

  @Test("weights that were mistyped are corrected after the marks, all at once")
  func weights() throws {
    let marked = Story.at(.concerting)
    let criteria = try #require(marked.mission?.stage.evaluation?.grid.criteria)
    var weights = criteria.map(\.weight)
    weights.swapAt(0, 1)
    #expect(weights != criteria.map(\.weight), "two weights differ")
    let others = zip(criteria, weights).map { criterion, weight in
      Criterion(id: criterion.id, label: criterion.label, weight: weight, threshold: criterion.threshold)
    }
    let story = try marked.after(
      .correct, mending(.gridSet, "criteria", ValueWriter.value(of: others).written, in: marked), because: "convenu")
    #expect(story.mission?.stage.evaluation?.grid.criteria.map(\.weight) == weights)
  }

  @Test("what need not be told is emptied, and what must be told is not")
  func emptied() throws {
    let story = try Story.at(.running).after(.logDays, ["note": "Deux réunions."])
    let emptied = try story.after(.correct, mending(.daysLogged, "note", "", in: story))
    guard case .daysLogged(let act)? = emptied.mission?.effective.last(where: { $0.event.kind == .daysLogged })?.event
    else {
      Issue.record("the days are no longer there")
      return
    }
    #expect(act.note == nil)
    #expect(try obstacles(.daysLogged, "on", "", in: story) == [.blank(field: "newValue")])
  }

  @Test("several fields of a fact change at once, where one alone would not stand")
  func together() throws {
    let story = Story.atEndOf(.framing)
    let end = try #require(story.framing?.agreement?.end)
    let alone = mending(.agreementDrafted, "start", (end + 10).iso, in: story)
    #expect(try !story.obstacles(to: .correct, alone).isEmpty)
    let both = alone.merging([
      "also": .list([.group(["field": "end", "newValue": .text((end + 40).iso)])])
    ]) { $1 }
    let mended = try story.after(.correct, both, because: "convenu")
    #expect(mended.framing?.agreement?.start == end + 10 && mended.framing?.agreement?.end == end + 40)
    #expect(mended.journal.count == story.journal.count + 2)
    #expect(try mended.after(.undo).framing?.agreement?.start == story.framing?.agreement?.start)
  }

  @Test("a mark may be corrected to zero")
  func zero() throws {
    let story = Story.at(.concerting)
    #expect(try obstacles(.markGiven, "mark", "0", in: story) == [])
  }

  @Test("no act of the world is corrected to a day to come")
  func future() throws {
    #expect(
      try obstacles(.closed, "on", "2028-01-01", in: closed).contains(.inFuture(field: "newValue")))
  }

  @Test("a correction is undone like another act, and is not itself corrected")
  func undo() throws {
    let story = try closed.after(
      .correct, mending(.awarded, "on", "2026-02-25", in: closed), because: "le financeur")
    #expect(story.framing?.award?.on == "2026-02-25")
    #expect(try story.after(.undo).framing?.award?.on == "2026-02-26")
    #expect(
      try story.obstacles(
        to: .correct, ["event": .whole(story.journal.count), "field": "newValue", "newValue": "2026-02-24"])
        == [.noSuchEvent(story.journal.count, field: "event")])
  }
}

@Suite("Taking back the last act")
struct UndoRulesTests {
  let running = Story.at(.running)

  @Test("undo takes back the last act, and redo brings it back: both stay in the journal")
  func undo() throws {
    let logged = try running.after(.logDays)
    let undone = try logged.after(.undo)
    #expect(undone.mission?.stage == running.mission?.stage)
    #expect(undone.journal.count == logged.journal.count + 1)
    let redone = try undone.after(.redo)
    #expect(redone.mission?.stage == logged.mission?.stage)
    #expect(redone.journal.count == logged.journal.count + 2)
  }

  @Test("acts are taken back one after the other, and brought back in the other order")
  func several() throws {
    let two = try running.after(.logDays, ["days": 100]).after(.logDays, ["days": 200])
    let none = try two.after(.undo).after(.undo)
    #expect(none.mission?.stage.running?.daysDone == .zero)
    #expect(try none.after(.redo).mission?.stage.running?.daysDone == Hundredths(100))
    #expect(try none.after(.redo).after(.redo).mission?.stage == two.mission?.stage)
  }

  @Test("what somebody else did is taken back, or brought back, for a reason only, which the journal keeps")
  func others() throws {
    var logged = try running.after(.logDays)
    logged.by = World.officers[1]
    #expect(try logged.cautions(of: .undo) == [.anothersAct(World.officers[0])])
    #expect(throws: Refusal.unconfirmed([.anothersAct(World.officers[0])])) { try logged.after(.undo) }
    var undone = try logged.after(.undo, because: "saisi sur la mauvaise mission")
    #expect(undone.mission?.stage == running.mission?.stage)
    #expect(undone.journal.last?.reasons == ["anothersAct": "saisi sur la mauvaise mission"])
    #expect(try undone.cautions(of: .redo) == [])
    undone.by = World.officers[0]
    #expect(try undone.cautions(of: .redo) == [.anothersAct(World.officers[1])])
  }

  @Test("what is typed for a president is one's own to take back; what another session typed for her is not")
  func dictated() throws {
    var story = try Story.at(.evaluating).seated()
    (story.by, story.enteredBy) = ("nadia-buech", World.officers[0])
    story = try story.after(.mark, ["evaluator": "nadia-buech"])
    (story.by, story.enteredBy) = (World.officers[0], nil)
    #expect(story.mission?.lastActMarks(by: World.officers[0]) == true)
    #expect(try story.cautions(of: .undo) == [])
    #expect(try story.after(.undo).cautions(of: .redo) == [])
    (story.by, story.enteredBy) = ("nadia-buech", World.officers[1])
    #expect(try story.cautions(of: .undo) == [.anothersAct(World.officers[0])])
  }

  @Test("what a seat marked is one's own to take back for whoever typed it")
  func ownMarks() throws {
    let marked = try Story.at(.evaluating).seated().after(.mark)
    #expect(marked.mission?.lastActMarks(by: marked.by) == true)
    #expect(marked.mission?.lastActMarks(by: World.officers[1]) == false)
    #expect(try marked.after(.takeNote).mission?.lastActMarks(by: marked.by) == false)
  }

  @Test("only the last act is taken back")
  func last() throws {
    let two = try running.after(.logDays).after(.takeNote)
    #expect(
      try two.obstacles(to: .undo, ["act": .name(two.journal[two.journal.count - 2].order)]) == [
        .notTheLastAct(field: "act")
      ])
    #expect(try two.after(.undo).obstacles(to: .redo, ["act": "somewhere"]) == [.notTheLastAct(field: "act")])
  }

  @Test("once something else was done, what was taken back stays so")
  func noRedo() throws {
    #expect(try running.obstacles(to: .redo, ["act": "act-1"]) == [.nothingToRedo])
    let story = try running.after(.logDays).after(.undo).after(.takeNote)
    #expect(story.standing(.redo) == [.nothingToRedo])
  }

  @Test(
    "what somebody outside has received, signed or seen is corrected, never taken back",
    arguments: [
      (Story.at(.calling), MissionEvent.Kind.callLaunched), (.at(.concerting), .sheetsRevealed),
      (.atEndOf(.framing), .signed),
    ])
  func gone(story: Story, kind: MissionEvent.Kind) throws {
    #expect(try story.obstacles(to: .undo) == [.leftTheBuilding(kind)])
  }

  @Test("the opening is never taken back")
  func opening() throws {
    #expect(Story.at(.draft).mission?.undoable == nil)
    #expect(try Story.at(.draft).obstacles(to: .undo, ["act": "act-1"]) == [.nothingToUndo])
    let relaunched = try Story.at(.unsuccessful).besides().after(.relaunch)
    #expect(try relaunched.obstacles(to: .undo, ["act": "act-1"]) == [.nothingToUndo])
    #expect(try Story.at(.draft).after(.writeBrief).after(.undo).mission?.stage == Story.at(.draft).mission?.stage)
  }
}

@Suite("Notes and consents")
struct ConsentRulesTests {
  let story = Story.at(.running)

  @Test("a note is taken at any stage but the last", arguments: StageName.allCases)
  func notes(stage: StageName) throws {
    let obstacles = try Story.at(stage).obstacles(to: .takeNote)
    #expect(obstacles.map(\.code) == (stage == .closed ? ["notNow"] : []))
  }

  @Test("a structure of the mission allows what may leave, to whom and until when, by somebody of its own")
  func grant() throws {
    #expect(try story.after(.grantDisclosure).mission?.disclosures.count == 1)
    #expect(
      try story.obstacles(to: .grantDisclosure, ["structure": "jardins-ubaye", "signatory": "rose-ubaye"])
        == [.notInMission(.structure("jardins-ubaye"), field: "structure")])
    #expect(
      try story.obstacles(to: .grantDisclosure, ["signatory": "claire-05"])
        == [.notOf("claire-05", .structure("ateliers-buech"), field: "signatory")])
    #expect(
      try story.obstacles(to: .grantDisclosure, ["until": .day(story.today - 1)])
        == [.tooEarly(field: "until", notBefore: story.today, after: .consent)])
  }

  @Test("a consent is withdrawn once, by what it was for, and not before it was given")
  func withdraw() throws {
    #expect(try story.obstacles(to: .withdrawDisclosure) == [.noConsentStands, .noSuchConsent(field: "object")])
    let given = try story.after(.grantDisclosure)
    #expect(try given.obstacles(to: .withdrawDisclosure, ["recipient": "presse"]) == [.noSuchConsent(field: "object")])
    #expect(
      try given.obstacles(to: .withdrawDisclosure, ["on": .day(story.today - 1)])
        == [.tooEarly(field: "on", notBefore: story.today, after: .consent)])
    let withdrawn = try given.after(.withdrawDisclosure)
    #expect(withdrawn.mission?.disclosures.first?.withdrawnOn == story.today)
    #expect(try withdrawn.obstacles(to: .withdrawDisclosure).contains(.noConsentStands))
  }
}
