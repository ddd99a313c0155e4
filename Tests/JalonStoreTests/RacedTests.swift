import JalonCore
import JalonTesting
import Synchronization
import Testing

@testable import JalonStore

/// Two acts of two officers, each legal by itself, of which the first rests on what the second changes.
struct Race: Sendable, CustomStringConvertible {
  let description: String
  let story: Story
  let act: AnyCommand
  /// Entered by a colleague between the decision and its recording.
  let meanwhile: AnyCommand

  static let all: [Race] = {
    do { return try told() } catch { preconditionFailure("the races do not stand: \(error)") }
  }()

  private static func told() throws -> [Race] {
    let open = AnyCommand.mission("05-099", try Story.before.command(.open, ["mission": "05-099"]))
    let close = AnyCommand.plan(World.plan, try PlanCommand(.closePlan, from: ["on": "2026-01-12"]))
    let (called, unsuccessful) = (Story.at(.calling), Story.at(.unsuccessful))
    let invited = try called.with(
      .registerProvider, ["provider": "nouveau", "name": "Nouveau", "skills": ["stratégie"], "departments": ["05"]])
    let register = invited.directoryJournal.last?.order.text ?? ""
    return try ofEntries() + [
      Race(
        description: "a plan is closed while a mission is opened in it", story: .before, act: close, meanwhile: open),
      Race(
        description: "a mission is opened in a plan that is being closed", story: .before, act: open, meanwhile: close),
      Race(
        description: "a provider is invited while it is put to rest", story: called,
        act: .mission(
          World.mission, try called.command(.invite, ["provider": "boussole", "why": "proche"])),
        meanwhile: .directory(
          try DirectoryCommand(.deactivateProvider, from: ["provider": "boussole", "reason": "cessation"]))),
      Race(
        description: "a provider is invited while its card is taken back", story: invited,
        act: .mission(
          World.mission, try called.command(.invite, ["provider": "nouveau", "why": "proche"])),
        meanwhile: .directory(try DirectoryCommand(.undoInDirectory, from: ["act": .text(register)]))),
      Race(
        description: "a card is taken back while its provider is invited", story: invited,
        act: .directory(try DirectoryCommand(.undoInDirectory, from: ["act": .text(register)])),
        meanwhile: .mission(
          World.mission, try called.command(.invite, ["provider": "nouveau", "why": "proche"]))),
      Race(
        description: "a call is launched again while its failure is taken back", story: unsuccessful,
        act: .mission(
          "05-099", try unsuccessful.besides().command(.relaunch, ["of": .name(World.mission), "mission": "05-099"])),
        meanwhile: .mission(World.mission, try unsuccessful.command(.undo))),
    ]
  }

  /// Of which the first rests on entries of the directory.
  private static func ofEntries() throws -> [Race] {
    let before = try Story.before.with(
      .registerStructure, ["structure": "neuve", "name": "Neuve", "department": "05", "town": "Gap"])
    let takeBack = AnyCommand.directory(
      try DirectoryCommand(.undoInDirectory, from: ["act": .text(before.directoryJournal.last?.order.text ?? "")]))
    let join = AnyCommand.directory(
      try DirectoryCommand(
        .registerPerson,
        from: [
          "person": "zoe", "party": "structure:neuve", "name": "Zoé", "isLeader": true, "isOfficer": false,
        ]))
    let resign = AnyCommand.directory(
      try DirectoryCommand(.amendPerson, from: ["person": .text(before.by.text), "name": "Claire", "isOfficer": false]))
    func card(_ code: String) throws -> AnyCommand {
      .directory(
        try DirectoryCommand(
          .registerStructure,
          from: [
            "structure": .text(code), "name": .text(code), "department": "05", "town": "Gap",
            "siret": "73282932000074",
          ]))
    }
    return [
      Race(
        description: "somebody is registered for a structure whose card is taken back", story: before, act: join,
        meanwhile: takeBack),
      Race(
        description: "a card is taken back while somebody is registered for its structure", story: before,
        act: takeBack, meanwhile: join),
      Race(
        description: "two structures are registered with one SIRET", story: before, act: try card("une"),
        meanwhile: try card("autre")),
      Race(
        description: "an officer changes a card while she is said to be none any more", story: before,
        act: .directory(try DirectoryCommand(.amendStructure, from: ["structure": "neuve", "town": "Veynes"])),
        meanwhile: resign),
      Race(
        description: "an officer opens a mission while she is said to be none any more", story: before,
        act: .mission("05-099", try before.command(.open, ["mission": "05-099"])), meanwhile: resign),
    ]
  }
}

@Suite("Two officers at the same moment")
struct RacedTests {
  @Test("an act whose ground moves before it is recorded is decided again, and refused", arguments: Race.all)
  func raced(_ race: Race) throws {
    let outcome = try run(race) { try Ledger($0).perform(race.meanwhile, "meanwhile", on: race.story) }
    #expect(outcome.isRefused, "\(race): both were recorded")
    #expect(try serial(race).isRefused, "the two acts do not hinder each other: they race for nothing")
  }

  @Test("without what they rest on, the same acts would both be recorded", arguments: Race.all)
  func planted(_ race: Race) throws {
    let outcome = try run(race, forgetting: true) {
      try Ledger($0).perform(race.meanwhile, "meanwhile", on: race.story)
    }
    #expect(!outcome.isRefused, "\(race): the planted fault is not seen")
  }

  @Test("an act that nothing hinders is recorded once, whoever writes meanwhile", arguments: Race.all)
  func undisturbed(_ race: Race) throws {
    let note = AnyCommand.directory(
      try DirectoryCommand(
        .registerStructure, from: ["structure": "ailleurs", "name": "Ailleurs", "department": "05", "town": "Gap"]))
    let outcome = try run(race) { try Ledger($0).perform(note, "meanwhile", on: race.story) }
    #expect(!outcome.isRefused)
  }

  @Test("two structures registered at the same moment are no conflict: nothing is decided again")
  func cards() throws {
    let store = try MemoryStore(Story.before)
    let tries = Mutex(0)
    func card(_ code: String) throws -> AnyCommand {
      .directory(
        try DirectoryCommand(
          .registerStructure, from: ["structure": .text(code), "name": .text(code), "department": "05"]))
    }
    let colleague = try card("autre")
    @Sendable func watch() {
      store.beforeNextBatch { [unowned store] in
        let count = tries.withLock { tries in
          tries += 1
          return tries
        }
        do {
          if count == 1 { _ = try Ledger(store).perform(colleague, "meanwhile", on: .before) } else { watch() }
        } catch { Issue.record(error) }
      }
    }
    watch()
    #expect(try !Ledger(store).perform(try card("une"), "act", on: .before).isRefused)
    #expect(tries.withLock { $0 } == 1)
    #expect(try Ledger(store).toldDirectory().structures["autre"] != nil)
    #expect(try store.position(of: .entry(.init(.structure, "une"))) == 1)
  }

  @Test("an act refused for a card that a colleague has mended since is decided on the card as it stands")
  func mended() throws {
    let story = try Story.at(.calling).with(.deactivateProvider, ["provider": "boussole", "reason": "cessation"])
    let store = try MemoryStore(story)
    let ledger = Ledger(store)
    let act = AnyCommand.mission(World.mission, try story.command(.invite, ["provider": "boussole", "why": "proche"]))
    #expect(try ledger.perform(act, "first", on: story).isRefused)
    let mend = AnyCommand.directory(try DirectoryCommand(.reactivateProvider, from: ["provider": "boussole"]))
    #expect(try !Ledger(store).perform(mend, "meanwhile", on: story).isRefused)
    #expect(try !ledger.perform(act, "second", on: story).isRefused)
  }

  @Test("a name that changes while an act is recorded is the one that the list shows")
  func renamed() throws {
    let story = Story.at(.calling)
    let store = try MemoryStore(story)
    let rename = AnyCommand.directory(
      try DirectoryCommand(.amendStructure, from: ["structure": "ateliers-buech", "name": "Nouveau nom"]))
    store.beforeNextBatch { [unowned store] in
      do { _ = try Ledger(store).perform(rename, "meanwhile", on: story) } catch { Issue.record(error) }
    }
    let act = AnyCommand.mission(World.mission, try story.command(.invite, ["provider": "boussole", "why": "proche"]))
    #expect(try !Ledger(store).perform(act, "act", on: story).isRefused)
    #expect(try store.row(World.mission)?.structures.contains("Nouveau nom") == true)
  }

  @Test("a plan and a mission of two officers, 200 times on two threads: never a mission opened in a closed plan")
  func threads() async throws {
    let race = try #require(Race.all.first)
    for round in 1...200 {
      let store = try MemoryStore(race.story)
      async let closed = Task.detached { try Ledger(store).perform(race.act, ID("a\(round)"), on: race.story) }.value
      async let opened = Task.detached { try Ledger(store).perform(race.meanwhile, ID("b\(round)"), on: race.story) }
        .value
      let refused = [try await closed, try await opened].filter(\.isRefused)
      #expect(refused.count == 1, "round \(round)")
    }
  }

  private func run(
    _ race: Race, forgetting: Bool = false, _ meanwhile: @escaping @Sendable (MemoryStore) throws -> Outcome
  ) throws -> Outcome {
    let store = try MemoryStore(race.story)
    if forgetting { store.forgetPremises() }
    let colleague = Mutex<Result<Outcome, any Error>?>(nil)
    store.beforeNextBatch { [unowned store] in
      let result = Result { try meanwhile(store) }
      colleague.withLock { $0 = result }
    }
    let outcome = try Ledger(store).perform(race.act, "act", on: race.story)
    let met = try #require(try colleague.withLock { $0 }?.get())
    #expect(!met.isRefused, "\(race): the colleague's act is refused by itself")
    return outcome
  }

  private func serial(_ race: Race) throws -> Outcome {
    let store = try MemoryStore(race.story)
    _ = try Ledger(store).perform(race.meanwhile, "meanwhile", on: race.story)
    return try Ledger(store).perform(race.act, "act", on: race.story)
  }
}

extension Outcome {
  fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }
}

extension Ledger {
  fileprivate func perform(_ command: AnyCommand, _ id: OrderID, on story: Story) throws -> Outcome {
    try perform(
      Request(id: id, by: story.by, at: Instant(seconds: story.today.number * 86_400), command: command),
      today: story.today)
  }
}

extension Story {
  fileprivate func with(_ kind: DirectoryCommand.Kind, _ fields: Fields) throws -> Story {
    var story = self
    try story.register(kind, fields)
    return story
  }
}

extension MemoryStore {
  /// What a story tells, as the ledger would have written it.
  fileprivate convenience init(_ story: Story) throws {
    self.init()
    try tell(story.directoryJournal, FormerEntries.stream) { $0.entries = story.directory.everyEntry }
    try tell(story.planJournal, .plan(World.plan)) { batch in
      if let plan = story.plan { batch.plans = [PlanRows(plan, in: story.directory).plan] }
    }
    guard let mission = story.mission else { return }
    try tell(story.journal, .mission(mission.id)) { $0.board = [MissionRows(mission, in: story.directory).board] }
  }

  private func tell<Event: Act>(
    _ entries: [Recorded<Event>], _ stream: StreamName, _ rows: (inout Batch) -> Void
  ) throws {
    var (told, sorting) = (entries[...], FormerEntries())
    while let first = told.first {
      let own = told.prefix { $0.order == first.order }
      var batch = Batch(
        order: first.order, by: first.by, at: first.at, reasons: first.reasons,
        parts: [.init(stream, expected: first.position - 1, events: own.map { EventCodec.write($0.event) })])
      batch.parts = sorting.sort(batch.parts, of: batch.order)
      rows(&batch)
      _ = try append(batch)
      told = told.dropFirst(own.count)
    }
  }
}
