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

  @Test("nothing of another seat's marks shows: value, comment, number, hour, order, taking back or mending")
  func traces() throws {
    let plain = try start().after(.takeNote)
    let quiet = try plain.after(.mark, cell).after(.mark)
    var busy = try start().after(.mark, cell.merging(["mark": 0], uniquingKeysWith: { $1 }), because: "hors sujet")
      .after(.mark, ["mark": 250])
    try busy.enter(.undo)
    try busy.enter(.redo)
    try busy.enter(
      .correct, ["event": .whole(busy.journal.count - 2), "field": "mark", "newValue": "300", "reason": "lapsus"])
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

  @Test("an entry picked from a view is found again in the journal")
  func positions() throws {
    let story = try start().after(.mark).after(.mark).after(.takeNote)
    let view = try #require(story.mission?.seen(by: nil))
    #expect(view.version == story.journal.count - 2)
    #expect(story.mission?.position(ofSeen: view.version, by: nil) == story.journal.count)
    #expect(story.mission?.position(ofSeen: view.version + 1, by: nil) == nil)
    #expect(story.mission?.position(ofSeen: 0, by: nil) == nil)
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
  }

  @Test("what was mended before the marks is shown mended, at its place in the view")
  func corrections() throws {
    let marked = try start().after(.mark).after(.takeNote)
    let story = try marked.after(
      .correct, ["event": .whole(marked.journal.count), "field": "text", "newValue": "Rappeler."])
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
