import JalonTesting
import Testing

@testable import JalonCore

@Suite("Sealed means sealed")
struct SealedTests {
  let seated = try? Story.at(.evaluating).seated()
  let cell: Fields = ["provider": "arpent", "criterion": "method"]

  private func start() throws -> Story { try #require(seated) }
  private func marks(_ mission: Mission?, of evaluator: PersonID) -> Int? {
    mission?.stage.evaluation?.seat(of: evaluator)?.marks.count
  }

  @Test("an evaluator reads no mark but one's own, and whoever has no seat reads none")
  func own() throws {
    let story = try start().marked()
    let view = story.mission?.seen(by: "nadia-buech")
    #expect(marks(view, of: "nadia-buech") == 18)
    #expect(marks(view, of: "claire-05") == 0 && marks(view, of: "paul-durance") == 0)
    #expect(view?.entries.filter { $0.event.kind == .markGiven }.count == 18)
    let nobody = story.mission?.seen(by: nil)
    #expect(nobody?.entries.contains { $0.event.kind == .markGiven } == false)
    #expect(nobody?.stage.evaluation?.seats.allSatisfy(\.isClosed) == true)
  }

  @Test("once the sheets are revealed, everybody reads all of them")
  func revealed() throws {
    for stage in [StageName.concerting, .framing, .closed] {
      #expect(Story.at(stage).mission?.seen(by: nil) == Story.at(stage).mission)
    }
  }

  @Test("another officer's sheet is not offered for closing, and the refusal is the same whatever stands in it")
  func closedByItsHolder() throws {
    var empty = try start()
    var filled = try start().markedByMe()
    (empty.by, filled.by) = ("marc-04", "marc-04")
    let claires: Fields = ["evaluator": "claire-05"]
    for story in [empty, filled] {
      #expect(
        try story.obstacles(to: .closeSheet, claires) == [.anothersSheet("claire-05", field: "evaluator")])
      #expect(choices(.closeSheet, story) == ["nadia-buech", "paul-durance"])
    }
    let asked = Mission.suggestion(
      .closeSheet, by: "marc-04", state: filled.mission, in: filled.circumstances, about: [.person("claire-05")])
    #expect(asked["evaluator"] == nil)
    #expect(empty.standing(.closeSheet) == filled.standing(.closeSheet))
  }

  @Test("an officer's sheet is marked in that officer's session alone; those of a structure are dictated to any")
  func markedByItsHolder() throws {
    var story = try start()
    story.by = "marc-04"
    let claires = cell.merging(["evaluator": "claire-05"]) { $1 }
    #expect(try story.obstacles(to: .mark, claires) == [.anothersSheet("claire-05", field: "evaluator")])
    #expect(
      try story.obstacles(to: .readSheet, ["evaluator": "claire-05"]) == [
        .anothersSheet("claire-05", field: "evaluator")
      ])
    #expect(choices(.mark, story)?.contains("claire-05") == false)
    #expect(try story.obstacles(to: .mark, cell.merging(["evaluator": "nadia-buech"]) { $1 }) == [])
    story.by = "claire-05"
    #expect(try story.obstacles(to: .mark, claires) == [])
  }

  @Test(
    "that a sheet was opened by another than its evaluator is told once a day, in that sheet, to all once they are revealed"
  )
  func read() throws {
    var story = try start()
    let nadias: Fields = ["evaluator": "nadia-buech"]
    try story.enter(.readSheet, nadias)
    let once = try #require(story.mission)
    #expect(once.entries.last?.sheetPlace?.sheet == 2 && once.readings(in: .universal).count == 1)
    #expect(once.seen(by: "claire-05") == (try start().mission))
    #expect(once.undoable == (try start().mission?.undoable))
    try story.enter(.readSheet, nadias)
    #expect(story.mission == once)
    try story.enter(.readSheet, ["evaluator": "claire-05"])
    #expect(story.mission == once, "one's own sheet is read without a word")
    let revealed = try story.on(story.today + 1).after(.readSheet, nadias).marked().after(.reveal)
    let seen = try #require(revealed.mission?.seen(by: nil))
    #expect(seen.readings(in: .universal).map(\.by) == ["claire-05", "claire-05"])
    #expect(seen.onlookers(in: .universal).isEmpty, "she typed the whole sheet")
  }

  @Test("of a sheet that is dictated, a refusal says that it is not finished, never what is missing, nor how much")
  func closedUnderDictation() throws {
    let story = try start()
    let nadias: Fields = ["evaluator": "nadia-buech"]
    let begun = try story.after(.mark, nadias.merging(cell) { $1 })
    for story in [story, begun] {
      #expect(try story.obstacles(to: .closeSheet, nadias) == [.sheetUnfinished("nadia-buech")])
      #expect(story.standing(.closeSheet) == begun.standing(.closeSheet))
    }
    #expect(try start().marked().mission?.stage.evaluation?.seat(of: "nadia-buech")?.isClosed == true)
  }

  private func choices(_ kind: MissionCommand.Kind, _ story: Story) -> [String]? {
    Mission.choices(
      for: "evaluator", in: kind, filled: [:], by: story.by, state: story.mission, in: story.circumstances)
  }

  @Test("nothing of another seat's marks shows: value, comment, number, hour, order, taking back or mending")
  func traces() throws {
    let plain = try start().after(.takeNote)
    let quiet = try plain.after(.mark, cell).after(.mark)
    var busy = try start().after(.mark, cell.merging(["mark": 0], uniquingKeysWith: { $1 }), because: "hors sujet")
      .after(.mark, ["mark": 250])
    try busy.enter(.undo)
    try busy.enter(.redo)
    try busy.enter(
      .correct,
      [
        "event": .whole(try #require(busy.journal.last { $0.event.kind == .markGiven }).position), "field": "mark",
        "newValue": "300", "reason": "lapsus",
      ])
    try busy.enter(.takeNote)
    try busy.enter(.mark)
    for reader in ["nadia-buech", nil] as [PersonID?] {
      let (seen, other) = (try #require(quiet.mission?.seen(by: reader)), try #require(busy.mission?.seen(by: reader)))
      #expect(seen.stage == other.stage && seen.version == other.version && seen.notes == other.notes)
      #expect(seen.entries.map(\.event) == other.entries.map(\.event))
      #expect(seen.redoable == nil && other.redoable == nil)
    }
    #expect(marks(busy.mission?.seen(by: "claire-05"), of: "claire-05") == 3)
  }

  @Test("what is marked stands in the journal of its sheet, and moves nothing in the mission's own")
  func positions() throws {
    let before = try #require(try start().mission)
    let story = try start().after(.mark, ["evaluator": "nadia-buech"]).after(.mark).after(.takeNote)
      .after(.mark, ["evaluator": "nadia-buech"])
    let mission = try #require(story.mission)
    #expect(mission.version == before.version + 1)
    let (claire, nadia) = try (
      #require(mission.seated.firstIndex(of: "claire-05")), #require(mission.seated.firstIndex(of: "nadia-buech"))
    )
    #expect(mission.version(ofSheet: claire + 1) == 1 && mission.version(ofSheet: nadia + 1) == 2)
    let places = mission.entries.compactMap(\.sheetPlace)
    #expect(Set(places).count == 3 && mission.seen(by: nil).entries.allSatisfy { $0.sheetPlace == nil })
    #expect(mission.seen(by: "claire-05").entries.compactMap(\.sheetPlace).map(\.sheet) == [claire + 1])
    #expect(try Mission.fold(mission.entries) == mission)
  }

  @Test("an entry is corrected under the number that its reader sees, whatever is sealed before it")
  func correctedAsSeen() throws {
    let marked = try start().after(.mark, ["evaluator": "nadia-buech"]).after(.takeNote, ["text": "Rapeler."])
    let seen = try #require(marked.mission?.seen(by: marked.by).version)
    #expect(seen == marked.journal.count - 1)
    let mended: Fields = ["event": .whole(seen), "field": "text", "newValue": "Rappeler."]
    #expect(try marked.after(.correct, mended).mission?.notes.map(\.text) == ["Rappeler."])
    #expect(
      try marked.obstacles(to: .correct, mended.merging(["event": .whole(seen + 1)]) { $1 })
        == [.noSuchEvent(seen + 1, field: "event")])
    let sealed = try #require(marked.journal.last { $0.sheetPlace != nil }).position
    #expect(
      try marked.obstacles(to: .correct, mended.merging(["event": .whole(sealed)]) { $1 })
        == [.noSuchEvent(sealed, field: "event")])
  }

  @Test(
    "a correction is answered alike whatever is sealed: neither a refusal nor a question tells of another seat's marks")
  func correctionsAnsweredAlike() throws {
    let quiet = try start()
    let other: Fields = ["evaluator": "nadia-buech"]
    let worlds = try [
      quiet.after(.mark, other.merging(["mark": 300]) { $1 }),
      quiet.after(.mark, other.merging(["mark": 500, "comment": "excellent"]) { $1 }),
      quiet.after(.mark, other.merging(["mark": 0, "comment": "hors sujet"]) { $1 }).after(.mark, other),
    ]
    let grid = try #require(quiet.mission?.stage.evaluation?.call.grid)
    let fewer = ValueWriter.value(of: Array(grid.criteria.dropLast())).written
    let closed = try #require(quiet.mission?.stage.evaluation?.closedOn)
    let attempts: [(MissionEvent.Kind, String, String)] = [
      (.gridSet, "scale", "3"), (.gridSet, "scale", "4"), (.gridSet, "scale", "10"), (.gridSet, "step", "100"),
      (.gridSet, "criteria", fewer), (.gridSet, "consensus", "median"), (.callClosed, "on", (closed + 1).iso),
      (.proposalReceived, "provider", "durance"), (.interestDeclared, "interest", "recused"),
      (.proposalReceived, "amount", "990000"), (.seatTaken, "side", "structure:chantiers-durance"),
    ]
    for (kind, field, value) in attempts {
      for entry in quiet.journal where entry.event.kind == kind {
        let fields: Fields = [
          "event": .whole(entry.position), "field": .text(field), "newValue": .text(value), "reason": "erreur",
        ]
        let answers = try [quiet.on(closed + 3)].map { try answer($0, fields) }
        let sealed = try worlds.map { try answer($0.on(closed + 3), fields) }
        #expect(Set(answers + sealed).count == 1, "\(kind) \(field) \(value): \(answers + sealed)")
      }
    }
  }

  private func answer(_ story: Story, _ correction: Fields) throws -> [String] {
    try story.obstacles(to: .correct, correction).map { "\($0)" }
      + story.cautions(of: .correct, correction).map { "\($0)" }
  }

  @Test("what was mended before the marks is shown mended, at its place in the view")
  func corrections() throws {
    let marked = try start().after(.mark).after(.takeNote)
    let story = try marked.after(
      .correct, ["event": .whole(marked.mission?.version ?? 0), "field": "text", "newValue": "Rappeler."])
    let view = try #require(story.mission?.seen(by: nil))
    #expect(view.notes.map(\.text) == ["Rappeler."])
  }

  @Test("an act is undone and done again whatever another seat marked since: a refusal would tell of it")
  func undoneOver() throws {
    let noted = try start().after(.takeNote, ["text": "Rappeler."])
    let act: Fields = ["act": .name(try #require(noted.journal.last).order)]
    let marked = try noted.after(.mark, ["evaluator": "nadia-buech"])
    #expect(marked.mission?.seen(by: marked.by).undoable == noted.mission?.undoable)
    let undone = try marked.after(.undo, act)
    #expect(undone.mission?.notes.isEmpty == true && marks(undone.mission, of: "nadia-buech") == 1)
    let again = try undone.after(.mark, ["evaluator": "nadia-buech"])
    #expect(try again.after(.redo, act).mission?.notes.map(\.text) == ["Rappeler."])
    #expect(try marked.obstacles(to: .undo, ["act": "somewhere"]) == [.notTheLastAct(field: "act")])
  }

  @Test(
    "whoever types for several seats takes back the mark that she gave last, whichever seat's it was, and brings it back"
  )
  func seatsInTurns() throws {
    let seats = try #require(try start().mission?.seated).filter { $0 != "claire-05" }
    let (first, second) = try (#require(seats.first), #require(seats.last))
    let marked = try start().after(.mark, ["evaluator": .name(second)]).after(.mark, ["evaluator": .name(first)])
    let given = try #require(
      marked.journal.last { $0.sheetPlace?.sheet == marked.mission?.seated.firstIndex(of: first).map { $0 + 1 } })
    #expect(
      first != second && marked.mission?.undoable != given.order, "the journal of the mission ends in the other sheet")
    let act: Fields = ["act": .name(given.order)]
    let undone = try marked.after(.undo, act)
    #expect(marks(undone.mission, of: first) == 0 && marks(undone.mission, of: second) == 1)
    #expect(marks(try undone.after(.redo, act).mission, of: first) == 1)
  }

  @Test("what marks rest on is not undone behind them")
  func marksRestOn() throws {
    let declared = try start()
    let act: Fields = ["act": .name(try #require(declared.mission?.undoable))]
    #expect(try declared.obstacles(to: .undo, act) == [])
    let seat = try #require(declared.mission?.stage.evaluation?.seats.last { $0.evaluator != declared.by })
    let marked = try declared.after(.mark, ["evaluator": .name(seat.evaluator)])
    #expect(try marked.obstacles(to: .undo, act) == [.notTheLastAct(field: "act")])
  }

  @Test("marks stay sealed for good where the call ends before they were revealed")
  func ended() throws {
    let story = try start().marked().after(.dropCall)
    #expect(marks(story.mission?.seen(by: "nadia-buech"), of: "claire-05") == 0)
    #expect(story.mission?.seen(by: "nadia-buech").stage.name == .dropped)
  }

  @Test("after a reopening, what was revealed stays known, and what is marked anew is sealed")
  func reopened() throws {
    let story = try Story.at(.concerting).after(.agreeMark, cell).after(.reopenEvaluation)
      .after(.mark, ["evaluator": "claire-05", "mark": 200].merging(cell) { $1 })
    let at = GridCell("arpent", "method")
    #expect(story.mission?.stage.evaluation?.seat(of: "claire-05")?.marks[at]?.mark == Hundredths(200))
    let view = story.mission?.seen(by: "nadia-buech")
    #expect(view?.stage.evaluation?.seat(of: "claire-05")?.marks[at]?.mark == Hundredths(300))
    #expect(marks(view, of: "claire-05") == 18)
  }
}
