import Foundation
import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("Texts that name a person who is erased")
struct RedactionTests {
  private let ground: Ground
  private let ledger: Ledger
  private let person = PersonID("resp-ateliers-buech")

  init() throws {
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  private var erasure: Erasure {
    Erasure(ledger, ground.store, MemoryDrawer(), clock: Ground.clock, me: "c-roux")
  }

  private func note(_ text: String, on mission: MissionID = "05-018") throws {
    let request = Request(
      id: Ground.clock.newOrder(), by: "c-roux", at: Ground.clock.now(),
      command: .mission(mission, .takeNote(try TakeNote.of(text, on: Ground.today))))
    guard case .done = try ledger.perform(request, today: Ground.today) else { throw StoreFailure.busy }
  }

  private func act() -> ErasePerson { ErasePerson(person: person, reason: "à sa demande", on: Ground.today) }

  @Test("are found by the whole name and by the last name, each with its passage, and no other text")
  func found() throws {
    try note("Vu Solange Maurel ce matin, elle hésite.")
    try note("MAUREL rappelle lundi.")
    try note("Le maurelien n'est personne.")
    let found = try TextsNaming(person, in: ground.store, ledger, reader: "c-roux").found()
    let passages = found.map(\.passage).filter {
      $0.contains("ce matin") || $0.contains("lundi") || $0.contains("lien")
    }
    #expect(passages == ["Vu Solange Maurel ce matin, elle hésite.", "MAUREL rappelle lundi."])
  }

  @Test("go with her where somebody said so: the fact keeps its place, and says on which day its text went")
  func gone() throws {
    try note("Vu Solange Maurel ce matin.")
    let before = try #require(try ledger.mission("05-018"))
    let texts = try erasure.going(person).texts.map(\.text)
    try erasure.erase(act(), with: texts)
    let after = try #require(try ledger.mission("05-018"))
    #expect(after.entries.count == before.entries.count)
    #expect(after.notes.last?.text.text == "[effacé le \(Ground.today.iso)]")
    #expect(try TextsNaming(person, in: ground.store, ledger, reader: "c-roux").found().isEmpty)
    var left: [JalonStore.TypedText] = []
    try ground.store.forEachTypedText { left += $0.filter { $0.text.folded.contains("maurel") } }
    #expect(left.isEmpty)
  }

  @Test("that nobody chose stay, and so does what each fact says besides")
  func kept() throws {
    try note("Vu Solange Maurel ce matin.")
    try erasure.erase(act())
    #expect(try ledger.mission("05-018")?.notes.last?.text.text == "Vu Solange Maurel ce matin.")
  }

  @Test("are refused where none stands, and where it is gone already")
  func refused() throws {
    try note("Vu Solange Maurel ce matin.")
    let text = try #require(
      try TextsNaming(person, in: ground.store, ledger, reader: "c-roux").found().last {
        $0.passage.contains("ce matin")
      }
    ).text
    func redact(_ field: FactField, fact: Int = 1) throws -> Outcome {
      let act = RedactText(
        person: person, act: text.act, fact: fact, field: field, reason: "à sa demande", on: Ground.today)
      return try ledger.perform(
        Request(
          id: Ground.clock.newOrder(), by: "c-roux", at: Ground.clock.now(), command: .directory(.redactText(act))),
        today: Ground.today)
    }
    for (field, fact) in [("texte", 1), ("text", 2), ("on", 1)] as [(FactField, Int)] {
      guard case .refused(.obstacles(let obstacles)) = try redact(field, fact: fact) else {
        return #expect(Bool(false))
      }
      #expect(obstacles == [.noSuchText(field: "field")])
    }
    guard case .done = try redact(text.field) else { return #expect(Bool(false)) }
    guard case .refused = try redact(text.field) else { return #expect(Bool(false)) }
  }

  @Test("leave the rows of lists too, which follow from the journal as it is told since")
  func rows() throws {
    let title = try #require(
      try ledger.mission("05-018")?.effective.first { $0.event.kind == .opened })
    let correction = Request(
      id: Ground.clock.newOrder(), by: "c-roux", at: Ground.clock.now(),
      command: .mission(
        "05-018",
        .correct(
          Correct(
            event: title.position, changes: [FieldChange(field: "title", newValue: "Projet de Solange Maurel")],
            reason: "intitulé d'usage"))))
    guard case .done = try ledger.perform(correction, today: Ground.today) else { return #expect(Bool(false)) }
    #expect(try ground.store.row("05-018")?.title == "Projet de Solange Maurel")
    let texts = try erasure.going(person).texts
    #expect(!texts.isEmpty)
    try erasure.erase(act(), with: texts.map(\.text))
    #expect(try ground.store.row("05-018")?.title == "[effacé le \(Ground.today.iso)]")
    let told = DirectoryRows(try ledger.toldDirectory(), issued: try ground.store.surveysIssued())
    #expect(try ground.store.verify(directory: told, limit: 9) == [])
  }
}

extension TakeNote {
  static func of(_ text: String, on day: Day) throws -> TakeNote {
    guard
      case .takeNote(let act) = try MissionCommand(
        .takeNote, from: .group(["text": .text(text), "on": .text(day.iso)]))
    else { throw StoreFailure.busy }
    return act
  }
}
