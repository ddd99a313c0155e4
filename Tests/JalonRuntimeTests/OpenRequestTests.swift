import Foundation
import JalonCore
import JalonScreens
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("What was asked, until it is known what became of it")
struct OpenRequestTests {
  private let store = MemoryStore()
  private let drawer = MemoryDrawer()
  private static let mission: MissionID = "05-001"
  private static let key = DraftKey(screen: FormScreen.name, mission: mission, command: "takeNote")

  init() throws {
    let ledger = Ledger(store)
    for request in Demonstration.requests(today: Ground.today).prefix(220) {
      _ = try ledger.perform(request, today: Ground.today)
    }
  }

  /// As a program that begins: nothing is known but what stands in the store and in the drawer.
  private func performer() -> Performer {
    Performer(store: store, ledger: Ledger(store), drawer: drawer, clock: Ground.clock, me: "c-roux")
  }

  private func note(_ text: String) throws -> Effect {
    let note = try MissionCommand(.takeNote, from: ["text": .text(text), "on": .text(Ground.today.iso)])
    return .perform([Intention(.mission(Self.mission, note), from: (Self.key, "{\"text\":\"\(text)\"}"))])
  }

  private func notes(_ text: String) throws -> Int {
    try store.events(after: 0, limit: .max).count { $0.kind == "noted" && $0.payload.contains(text) }
  }

  /// The store has it, and the program ended before it knew.
  private func recordedAsTheProgramEnds(_ text: String) throws {
    store.failNext(.busy)
    _ = performer().perform(try note(text))
    let open = try #require(try drawer.openRequests().first)
    let note = try MissionCommand(.takeNote, from: ["text": .text(text), "on": .text(Ground.today.iso)])
    let request = Request(
      id: open.order, by: "c-roux", at: open.since, command: .mission(Self.mission, note), reasons: [:])
    _ = try Ledger(store).perform(request, today: Ground.today)
    #expect(try notes(text) == 1)
  }

  @Test("with somebody who is erased go the forms under way that name her, and no other")
  func erased() throws {
    let name = try #require(try store.card("resp-ateliers-buech")?.name)
    for (command, fields) in [("takeNote", "{\"text\":\"\(name) a appelé\"}"), ("begin", "{\"on\":\"2026-11-01\"}")] {
      let key = DraftKey(screen: FormScreen.name, mission: Self.mission, command: command)
      try drawer.save(FormDraft(key: key, fields: fields, at: Ground.clock.now()))
    }
    let act = ErasePerson(person: "resp-ateliers-buech", reason: "à sa demande", on: Ground.today)
    guard case .performed? = performer().perform(.perform([Intention(.directory(.erasePerson(act)))])) else {
      Issue.record("she was not erased")
      return
    }
    #expect(try drawer.drafts().map(\.key.command) == ["begin"])
  }

  @Test("an act that was recorded, or refused, leaves nothing open")
  func settled() throws {
    let performer = performer()
    guard case .performed? = performer.perform(try note("un")) else {
      Issue.record("the note was not taken")
      return
    }
    #expect(try drawer.openRequests().isEmpty)
    let begin = try MissionCommand(.begin, from: ["on": .text(Ground.today.iso)])
    guard case .refused? = performer.perform(.perform([Intention(.mission(Self.mission, begin))])) else {
      Issue.record("a mission began twice")
      return
    }
    #expect(try drawer.openRequests().isEmpty)
  }

  @Test(
    "asked again after a failure, in the same sitting or the next, an act keeps its number and is recorded once",
    arguments: [StoreFailure.busy, .diskFull, .disk(code: 10)])
  func again(failure: StoreFailure) throws {
    for (text, isNextSitting) in [("deux", false), ("trois", true)] {
      let first = performer()
      store.failNext(failure)
      guard case .failed? = first.perform(try note(text)) else {
        Issue.record("the disk did not fail")
        return
      }
      let open = try #require(try drawer.openRequests().first)
      #expect(try notes(text) == 0)
      guard case .performed(let events)? = (isNextSitting ? performer() : first).perform(try note(text)) else {
        Issue.record("the note was not taken")
        return
      }
      #expect(events.map(\.order) == [open.order])
      #expect(try notes(text) == 1 && drawer.openRequests().isEmpty)
    }
  }

  @Test(
    "an act that stands on a disk which failed as it answered is told as recorded, and leaves nothing open",
    arguments: [StoreFailure.busy, .diskFull, .disk(code: 10)])
  func recordedAllTheSame(failure: StoreFailure) throws {
    store.failNext(failure, recording: true)
    guard case .performed(let events)? = performer().perform(try note("deux")) else {
      Issue.record("what is recorded is told as failed")
      return
    }
    #expect(events.map(\.kind) == ["noted"])
    #expect(try notes("deux") == 1 && drawer.openRequests().isEmpty)
  }

  @Test("another text is another act, with a number of its own")
  func other() throws {
    let performer = performer()
    store.failNext(.busy)
    _ = performer.perform(try note("quatre"))
    _ = performer.perform(try note("cinq"))
    #expect(try notes("quatre") == 0 && notes("cinq") == 1)
    #expect(try drawer.openRequests().count == 1)
  }

  @Test("at the next start, what was recorded is no longer offered, and is told")
  func recorded() throws {
    try recordedAsTheProgramEnds("six")
    #expect(try drawer.draft(Self.key) != nil)
    let told = performer().settle().map(\.fr)
    #expect(told.count == 1 && told[0].contains("enregistré avant l’interruption") && told[0].contains("05-001"))
    #expect(try drawer.draft(Self.key) == nil && drawer.openRequests().isEmpty)
    #expect(performer().settle().isEmpty)
  }

  @Test("at the next start, what was not recorded is offered back as it was sent, and told")
  func lost() throws {
    store.failNext(.diskFull)
    _ = performer().perform(try note("sept"))
    let told = performer().settle().map(\.fr)
    #expect(told.count == 1 && told[0].contains("pas enregistré") && told[0].contains("brouillon"))
    #expect(try drawer.draft(Self.key)?.fields.contains("sept") == true && drawer.openRequests().isEmpty)
  }

  @Test("what was typed after an act was sent stays, whatever became of the act")
  func typedSince() throws {
    try recordedAsTheProgramEnds("huit")
    let open = try #require(try drawer.openRequests().first)
    try drawer.save(FormDraft(key: Self.key, fields: "{}", at: Instant(seconds: open.since.seconds + 1)))
    #expect(performer().settle().isEmpty)
    #expect(try drawer.draft(Self.key)?.fields == "{}")
  }

  @Test("an act that comes by a key alone is asked for again by its own key, and told")
  func keyAlone() throws {
    let note = try MissionCommand(.takeNote, from: ["text": .text("neuf"), "on": .text(Ground.today.iso)])
    store.failNext(.busy)
    _ = performer().perform(.perform([Intention(.mission(Self.mission, note))]))
    let told = performer().settle().map(\.fr)
    #expect(told.count == 1 && told[0].contains("Refaites-le"))
  }

  @Test("a document that the register has, and whose program ended, takes its place with the next start")
  func document() throws {
    let folder = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let shelf = Shelf(folder: folder.path, name: "pv")
    let (known, unknown) = (try shelf.stage("au registre", ending: "txt"), try shelf.stage("inconnu", ending: "html"))
    let order = try #require(try store.latest(1).first?.order)
    let moment = Instant(seconds: 1)
    try drawer.keep(
      OpenRequest(
        order: order, command: #"{"command":"release","mission":"05-001"}"#, since: moment, files: [known.asOpen]),
      fields: nil)
    try drawer.keep(OpenRequest(order: "jamais", command: "{}", since: moment, files: [unknown.asOpen]), fields: nil)
    let told = performer().settle().map(\.fr)
    #expect(told.count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["pv.txt"])
    #expect(try String(contentsOfFile: "\(folder.path)/pv.txt", encoding: .utf8) == "au registre")
    try drawer.keep(
      OpenRequest(order: order, command: "{}", since: moment, files: [unknown.asOpen]), fields: nil)
    #expect(performer().settle().first?.fr.contains("Imprimez-le de nouveau") == true)
  }
}
