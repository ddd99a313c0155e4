import Foundation
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting
import Synchronization
import Testing

/// The program in `Tests/StoreWriter`, at work.
final class Writer {
  private let process = Process()
  private let output = Pipe()
  private var lines: [Int] = []

  var pid: Int32 { process.processIdentifier }

  init(at path: String) throws {
    let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let found = [tests, URL(fileURLWithPath: CommandLine.arguments[0])].map {
      $0.deletingLastPathComponent().appendingPathComponent("store-writer")
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    let writer: URL = try #require(found, "store-writer is built with the tests")
    process.executableURL = writer
    process.arguments = [path]
    process.standardOutput = output
    try process.run()
  }

  /// Waits for so many acknowledgements; returns the last one.
  func acknowledged(atLeast count: Int) throws -> Int {
    while lines.count < count {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "the writer ended by itself")
      take(data)
    }
    return lines[lines.count - 1]
  }

  /// `kill -9`, then the last acknowledgement that had come out.
  @discardableResult func kill() -> Int {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    take(output.fileHandleForReading.readDataToEndOfFile())
    return lines.last ?? 0
  }

  private func take(_ data: Data) {
    // A line that death cut short has no end: the commit before it is not acknowledged by it.
    lines += String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
  }

  deinit { if process.isRunning { kill() } }
}

@Suite("A harsh world", .serialized)
struct HarshWorldTests {
  let ground: Ground

  init() throws { ground = try Ground() }

  @Test("what was acknowledged survives fifty kills in the middle of writing")
  func kills() throws {
    var hot = 0
    for round in 1...50 {
      let child = try Writer(at: ground.path)
      _ = try child.acknowledged(atLeast: Int.random(in: 1...6))
      usleep(UInt32.random(in: 0...4_000))
      let last = child.kill()
      if FileManager.default.fileExists(atPath: "\(ground.path)-journal") { hot += 1 }
      let store = try ground.sqlite()
      let position = try store.position(of: .mission("05-1"))
      #expect(position >= last && position <= last + 2 && position % 2 == 0, "round \(round): \(last) \(position)")
      #expect(try store.row("05-1")?.version == position)
      #expect(try store.verifyJournal(limit: 3).isEmpty && store.check(.quick).isEmpty)
      try store.close()
    }
    let store = try ground.sqlite()
    #expect(try store.check(.whole).isEmpty)
    let texts = try store.events(of: .mission("05-1")).map(\.payload)
    #expect(texts == texts.indices.map { #"{"text":"\#($0 + 1)"}"# })
    print("50 kills, \(hot) in the middle of a commit, \(texts.count) events")
  }

  @Test(
    "a full disk is named, loses nothing, and works again once there is room",
    .enabled(if: canMount, "needs root to mount a small disk"))
  func fullDisk() throws {
    try #require(try run("/bin/mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", ground.folder) == 0)
    defer { #expect((try? run("/bin/umount", ground.folder)) == 0) }
    let store = try ground.sqlite()
    var (head, failure) = (0, StoreFailure?.none)
    while failure == nil, head < 10_000 {
      do throws(StoreFailure) {
        var batch = Batch(order: ID("o\(head)"), by: "lea", at: Instant(seconds: 1))
        batch.parts = [
          .init(
            .card, expected: head, events: [.init(kind: "noted", payload: String(repeating: "x", count: 3_000))])
        ]
        _ = try store.append(batch)
        head += 1
      } catch {
        failure = error
      }
    }
    #expect(failure == .diskFull)
    #expect(try store.events(of: .card).count == head && head > 10)
    try store.close()
    #expect(try run("/bin/mount", "-o", "remount,size=8m", ground.folder) == 0)
    let again = try ground.sqlite()
    #expect(try again.append(.notes(1, on: .card, after: head, order: "o\(head)")).events.count == 1)
    #expect(try again.check(.whole).isEmpty && again.verifyJournal(limit: 3).isEmpty)
    try again.close()
  }

  @Test(
    "a disk that nobody may write is read, and said to be so",
    .enabled(if: canMount, "needs root to mount a disk read-only"))
  func readOnlyDisk() throws {
    let store = try ground.sqlite()
    _ = try store.append(.notes(1, on: .card, after: 0, order: "o1"))
    try store.close()
    let before = try ground.bytes()
    try #require(try run("/bin/mount", "--bind", ground.folder, ground.folder) == 0)
    defer { #expect((try? run("/bin/umount", ground.folder)) == 0) }
    try #require(try run("/bin/mount", "-o", "remount,bind,ro", ground.folder) == 0)
    let reader = try ground.sqlite()
    guard case .readOnly(.readOnly) = reader.access else {
      Issue.record("\(reader.access)")
      return
    }
    #expect(try reader.events(of: .card).count == 1)
    #expect(throws: StoreFailure.self) { try reader.append(.notes(1, on: .card, after: 1, order: "o2")) }
    try reader.close()
    #expect(try ground.bytes() == before)
  }

  @Test("a store whose pages are damaged is found out")
  func damage() throws {
    let store = try ground.sqlite()
    for number in 0..<40 { _ = try store.append(.notes(5, on: .card, after: number * 5, order: "o\(number)")) }
    try store.close()
    var bytes = try ground.bytes()
    for place in stride(from: 4_096, to: bytes.count, by: 512) { bytes[place] ^= 0xFF }
    try bytes.write(to: URL(fileURLWithPath: ground.path))
    #expect(throws: StoreFailure.self) {
      let damaged = try ground.sqlite()
      let findings = try damaged.check(.quick)
      guard findings.isEmpty else { throw StoreFailure.damaged(detail: "found") }
    }
  }

  @Test("a scan steps aside for a write, and goes on afterwards")
  func scanStepsAside() async throws {
    let store = try ground.sqlite()
    try store.rebuild(rows: BoardRow.random(count: 4_000, seed: 1), plans: [])
    let scan = store.scan()
    let counting = Task.detached {
      try (0..<60).map { _ in try scan.count(.all([.structure("zzz"), .text("y")]), today: today) }
    }
    for number in 0..<20 { _ = try store.append(.notes(1, on: .card, after: number, order: "o\(number)")) }
    #expect(try await counting.value == Array(repeating: 0, count: 60))
  }

  @Test("scans that begin while somebody writes keep nobody waiting")
  func scansBegin() async throws {
    let store = try ground.sqlite()
    try store.rebuild(rows: BoardRow.random(count: 400, seed: 1), plans: [])
    let counting = Task.detached {
      try (0..<200).map { _ in try store.scan().count(.everything, today: today) }
    }
    for number in 0..<200 { _ = try store.append(.notes(1, on: .card, after: number, order: "o\(number)")) }
    #expect(try await counting.value == Array(repeating: 400, count: 200))
  }

  @Test("a scan that is not wanted any more ends at once")
  func interrupt() async throws {
    let store = try ground.sqlite()
    try store.rebuild(rows: BoardRow.random(count: 4_000, seed: 1), plans: [])
    let scan = store.scan()
    let ended = Ended()
    let endless = Task.detached {
      defer { ended.flag.store(true, ordering: .relaxed) }
      while !Task.isCancelled { _ = try scan.count(.structure("zzz"), today: today) }
    }
    for _ in 0..<20_000 where !ended.flag.load(ordering: .relaxed) {
      scan.interrupt()
      try await Task.sleep(for: .milliseconds(1))
    }
    endless.cancel()
    await #expect(throws: StoreFailure.interrupted) { try await endless.value }
  }
}

private final class Ended: Sendable { let flag = Atomic<Bool>(false) }

@Suite("Backups")
struct BackupTests {
  let ground: Ground

  init() throws { ground = try Ground() }

  @Test("a backup put back gives the same events, and the old store is kept")
  func roundTrip() throws {
    let store = try ground.sqlite()
    let written = try store.append(.notes(3, on: .card, after: 0, order: "o1")).events
    let rows = BoardRow.random(count: 20, seed: 1)
    try store.rebuild(rows: rows, plans: [])
    let copy = "\(ground.folder)/copy.db"
    try store.backUp(to: copy)
    _ = try store.append(.notes(2, on: .card, after: 3, order: "o2"))
    let day = Day(number: 20_780)
    #expect(throws: StoreFailure.heldBy(lea)) { try Backup.restore(from: copy, to: ground.path, as: lea, on: day) }
    try store.close()
    let kept = try #require(try Backup.restore(from: copy, to: ground.path, as: lea, on: day))
    #expect(kept == "\(ground.path).bak-\(day.iso)")
    let restored = try ground.sqlite()
    #expect(try restored.events(of: .card) == written)
    #expect(try restored.verifyBoard(against: rows, limit: 5).isEmpty)
    #expect(try SQLiteStore.open(kept, as: lea).events(of: .card).count == 5)
    #expect(try ground.names().filter { $0.hasPrefix(".jalon-") }.isEmpty)
  }

  @Test("a backup takes nobody's place unless that is asked")
  func overwrite() throws {
    let store = try ground.sqlite()
    let copy = "\(ground.folder)/copy.db"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(throws: StoreFailure.alreadyThere(path: copy)) { try store.backUp(to: copy) }
    #expect(try ground.bytes("copy.db") == Data("mine".utf8))
    try store.backUp(to: copy, replacing: true)
    #expect(try Backup.restore(from: copy, to: "\(ground.folder)/new.db", as: lea, on: today) == nil)
  }

  @Test("something else than a store is not put in a store's place", arguments: [false, true])
  func wrongSource(cutShort: Bool) throws {
    let store = try ground.sqlite()
    for number in 0..<40 { _ = try store.append(.notes(5, on: .card, after: number * 5, order: "o\(number)")) }
    try store.close()
    let source = "\(ground.folder)/source"
    let bytes = try ground.bytes()
    try (cutShort ? bytes.prefix(bytes.count / 2) : Data("hello".utf8)).write(to: URL(fileURLWithPath: source))
    #expect(throws: StoreFailure.self) { try Backup.restore(from: source, to: ground.path, as: lea, on: today) }
    #expect(try ground.bytes() == bytes)
  }
}
