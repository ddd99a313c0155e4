import Foundation
import JalonCore
import JalonStore
import JalonTesting
import Testing

/// The files that one version of the program wrote, kept for ever in `Tests/Journals`.
struct Journal: Sendable, CustomTestStringConvertible {
  /// `0.1`.
  let version: String

  var testDescription: String { version }

  /// Of the store that it left. A file of an older form than today's is taken over.
  var form: Int { version == "0.1" ? 4 : 5 }

  static let formOfToday = 5

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Journals")

  /// Every version of which there is a journal, the oldest first.
  static let released: [Journal] = names.filter { $0.hasSuffix(".jsonl") && $0.dropLast(6).isVersion }
    .map { Journal(version: String($0.dropLast(6))) }
    .sorted { $0.version.compare($1.version, options: .numeric) == .orderedAscending }

  /// What came after the last of them, until a release freezes it.
  static let next = Journal(version: "next")

  static let names: [String] = {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } catch {
      preconditionFailure("\(folder.path) cannot be read: \(error)")
    }
  }()

  func file(_ ending: String) -> URL { Journal.folder.appendingPathComponent(version + ending) }

  func lines(_ ending: String) throws -> [String] {
    try String(contentsOf: file(ending), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  func events() throws -> [StoredEvent] { try lines(".jsonl").map { try StoredEvent(journal: $0) } }

  /// The journal alone, in memory: nothing but what follows from it. The directory of 0.1 stood in one journal.
  func inMemory() throws -> MemoryStore {
    let store = MemoryStore()
    let events = try events()
    var (place, entries) = (0, FormerEntries())
    while place < events.count {
      let order = events[place...].prefix { $0.order == events[place].order }
      var batch = Batch(order)
      batch.parts = entries.sort(batch.parts, of: batch.order)
      _ = try store.append(batch)
      place = order.endIndex
    }
    return store
  }

  /// The store that the version left, on a copy that may be written.
  func store(copiedTo folder: URL) throws -> URL {
    let copy = folder.appendingPathComponent("\(version).jalon")
    try FileManager.default.copyItem(at: file(".jalon"), to: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path)
    return copy
  }
}

extension Substring {
  fileprivate var isVersion: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
  }
}

/// A line that is not what the journal keeps of an event.
struct NotAnEvent: Error, CustomStringConvertible {
  let line: String
  var description: String { "no event: \(line)" }
}

extension StoredEvent {
  /// One line of a journal: all that the tables keep of an event, its payload with the texts and the codes of persons in
  /// their places. What 0.1 wrote was entered by whoever acted.
  init(journal line: String) throws {
    let value = try JSONReader.read(Array(line.utf8))
    guard let stream = value["stream"]?.text, let position = value["position"]?.whole,
      let sequence = value["sequence"]?.whole, let order = value["order"]?.text, let by = value["by"]?.text,
      let at = value["at"]?.whole, let kind = value["kind"]?.text, let version = value["version"]?.whole,
      let payload = value["payload"]?.text, case .group(let reasons)? = value["reasons"]
    else { throw NotAnEvent(line: line) }
    self.init(
      stream: StreamName(stream), position: position, sequence: sequence, order: OrderID(order), by: PersonID(by),
      enteredBy: PersonID(value["enteredBy"]?.text ?? by), at: Instant(seconds: at), kind: kind, version: version,
      content: Content(json: payload), anchor: value["anchor"]?.whole, reasons: reasons.compactMapValues(\.text),
      digest: .none)
  }
}

extension Value {
  var whole: Int? { if case .whole(let number) = self { number } else { nil } }
}

extension Batch {
  /// What one order wrote.
  fileprivate init(_ events: some Collection<StoredEvent>) {
    let streams = events.map(\.stream).reduce(into: [StreamName]()) { if !$0.contains($1) { $0.append($1) } }
    let parts = streams.map { stream in
      let own = events.filter { $0.stream == stream }
      return Part(
        stream, expected: (own.first?.position ?? 1) - 1,
        events: own.map { NewEvent(kind: $0.kind, version: $0.version, content: $0.content) },
        anchor: own.first?.anchor)
    }
    let first = events.first
    self.init(
      order: first?.order ?? "", by: first?.by ?? "", enteredBy: first?.enteredBy, at: first?.at ?? Instant(seconds: 0),
      reasons: first?.reasons ?? [:], parts: parts)
  }
}

/// A folder of a test's own, removed with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// When the kept files were read first.
let today: Day = "2026-11-30"
let keeper = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
