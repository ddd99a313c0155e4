import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore

/// Where the tapes are, and a store for each to be played on.
enum Theatre {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Tapes")

  struct Played {
    let tape: Tape
    /// One sentence for each difference, with the screen as it was.
    let differences: [String]
    let events: [StoredEvent]
  }

  /// The longest, told by tests of its own.
  static let life = "une-vie.tape"

  static func names() -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".tape") && $0 != life }.sorted()
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func tape(_ name: String) throws -> Tape { try Tape(String(decoding: try bytes(name), as: UTF8.self)) }

  /// Plays a tape on a new file.
  static func play(_ name: String) throws -> Played {
    let tape = try tape(name)
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let path = scratch.appendingPathComponent("bande.jalon").path
    let stage = TapeStage(tape, today: "2026-11-23")
    let store = try SQLiteStore.open(path, as: somebody("Marc Aubert"), creating: .file)
    try stage.fill(store, read: bytes)
    let played = tape.isReadOnly ? try SQLiteStore.open(path, as: somebody("Claire Roux")) : store
    let differences = try stage.player(on: played).play(tape)
    let events = try played.events(after: 0, limit: .max)
    if tape.isReadOnly { try played.close() }
    try store.close()
    return Played(tape: tape, differences: differences.map { told($0, in: name) }, events: events)
  }

  private static func somebody(_ name: String) -> Holder {
    Holder(user: name, host: "poste-12", pid: 4_212, since: Instant(seconds: 1_795_420_800))
  }

  private static func told(_ difference: TapePlayer.Difference, in name: String) -> String {
    "\(name):\(difference.line): \(difference.words.fr)\n" + difference.screen.joined(separator: "\n")
  }
}
