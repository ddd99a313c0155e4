import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonTesting
import Testing

@testable import JalonStore

@Suite("What an older Jalon wrote is read for ever")
struct ReadoutTests {
  @Test("its journal still tells the same acts, missions, plans and directory", arguments: Journal.released)
  func journal(_ journal: Journal) throws {
    let facts = try Facts.told(by: try journal.inMemory())
    let kept = try journal.lines("-readout.txt").filter { !$0.hasPrefix("card ") }
    let differences = Differences(try journal.lines("-readout-now.txt"))
    differences.expectSame(kept, Readout.acts(facts) + Readout.state(facts), "\(journal.version).jsonl", in: journal)
  }

  @Test(
    "its file of an older form is taken over, is found in order, and its tables hold the same",
    arguments: Journal.released.filter { $0.form < Journal.formOfToday })
  func formerFile(_ journal: Journal) throws {
    let scratch = try Scratch()
    let path = try journal.store(copiedTo: scratch.folder).path
    #expect(throws: StoreFailure.older(found: journal.form, known: Journal.formOfToday)) {
      try SQLiteStore.open(path, as: keeper)
    }
    _ = try Takeover(path, as: keeper, at: Instant(seconds: 1_800_000_000), on: "2026-12-01").run { store, _ in
      _ = try Verification(store).rebuild()
    }
    let store = try SQLiteStore.open(path, as: keeper)
    try expectInOrder(store, of: journal)
    try store.close()
  }

  @Test(
    "its file of today’s form is opened as it is, is found in order, and holds its journal fact by fact",
    arguments: Journal.released.filter { $0.form == Journal.formOfToday })
  func file(_ journal: Journal) throws {
    let scratch = try Scratch()
    let store = try SQLiteStore.open(try journal.store(copiedTo: scratch.folder).path, as: keeper)
    try expectInOrder(store, of: journal)
    let kept = try store.streams(prefix: "").flatMap { try store.events(of: $0.stream) }.map(\.withoutDigest)
    let told = try journal.events()
    #expect(kept.count == told.count)
    for event in Set(kept).symmetricDifference(told) {
      Issue.record("\(event.stream) \(event.position), \(event.kind): otherwise in the file than in the journal")
    }
    try store.close()
  }

  private func expectInOrder(_ store: SQLiteStore, of journal: Journal) throws {
    #expect(store.access == .writable)
    #expect(try Verification(store).findings().map(\.en) == [])
    let differences = Differences(try journal.lines("-readout-now.txt"))
    differences.expectSame(
      try journal.lines("-readout.txt"), try Readout.whole(store), "\(journal.version).jalon", in: journal)
  }

  @Test(
    "a version that has no read-out gets its own, when asked",
    .enabled(if: ProcessInfo.processInfo.environment["JALON_READOUT"] == "1"),
    arguments: Journal.released.filter { !Journal.names.contains("\($0.version)-readout.txt") })
  func make(_ journal: Journal) throws {
    let scratch = try Scratch()
    let store = try SQLiteStore.open(try journal.store(copiedTo: scratch.folder).path, as: keeper)
    let lines = try Readout.whole(store).map { "\($0)\n" }.joined()
    try lines.write(to: journal.file("-readout.txt"), atomically: true, encoding: .utf8)
    try store.close()
  }

  @Test("each of its events is written again as it was read", arguments: Journal.released + [Journal.next])
  func codec(_ journal: Journal) throws {
    for event in try journal.events() {
      let again = try event.writtenAgain()
      #expect(again.kind == event.kind)
      #expect(again.content.withoutMarks == event.content, "\(event.stream) \(event.position), \(event.kind)")
    }
  }

  @Test("an event of a later Jalon stops with its name: it is never read as something else")
  func later() throws {
    let event = try #require(try Journal.released.first?.events().first)
    let later = StoredEvent(
      stream: event.stream, position: 1, sequence: 1, order: "o", by: event.by, enteredBy: event.by, at: event.at,
      kind: event.kind, version: 2, content: event.content, reasons: [:], digest: .none)
    #expect(throws: LedgerFailure.unknownEvent(kind: event.kind, version: 2, stream: event.stream)) {
      try later.writtenAgain()
    }
  }
}

extension StoredEvent {
  /// As a journal in lines tells it.
  fileprivate var withoutDigest: StoredEvent {
    StoredEvent(
      stream: stream, position: position, sequence: sequence, order: order, by: by, enteredBy: enteredBy, at: at,
      kind: kind, version: version, content: content, anchor: anchor, reasons: reasons, digest: .none)
  }

  /// Read by today's codec, and written by it.
  func writtenAgain() throws -> NewEvent {
    if stream.mission != nil || stream.sheet != nil {
      return EventCodec.write(try EventCodec.read(self, as: MissionEvent.self).event)
    }
    if stream.plan != nil { return EventCodec.write(try EventCodec.read(self, as: PlanEvent.self).event) }
    return EventCodec.write(try EventCodec.read(self, as: DirectoryEvent.self).event)
  }
}
