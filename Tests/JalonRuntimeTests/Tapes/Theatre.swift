import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTesting

/// Where the tapes are, and a store for each to be played on.
enum Theatre {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Tapes")

  struct Played {
    let tape: Tape
    /// One sentence for each difference, with the screen as it was.
    let differences: [String]
    let events: [StoredEvent]
    /// What was printed, by the name of its file.
    let documents: [String: String]
  }

  /// The longest.
  static let life = "une-vie.tape"
  /// Told by tests of their own.
  private static let toldElsewhere: Set = [life, "selection.tape", "grille-papier.tape"]

  static func names() -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".tape") && !toldElsewhere.contains($0) && !$0.hasPrefix("le-plan") }.sorted()
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The commands in a file beside the tapes.
  static func lines(_ name: String) throws -> [String] {
    String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#")
    }
  }

  static func tape(_ name: String) throws -> Tape {
    try Tape(named: name) { String(decoding: try bytes($0), as: UTF8.self) }
  }

  /// Plays a tape on a new file, with those that it goes on from.
  ///
  /// - Parameter look: at the store, as the tape leaves it.
  static func play(_ name: String, then look: (SQLiteStore) throws -> Void = { _ in }) throws -> Played {
    let tape = try tape(name)
    let scratch = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let path = scratch.appendingPathComponent("bande.jalon").path
    let stage = TapeStage(tape, today: "2026-11-23")
    let store = try SQLiteStore.open(path, as: somebody("Marc Aubert"), creating: .file)
    try stage.fill(store, read: bytes)
    let played = tape.isReadOnly ? try SQLiteStore.open(path, as: somebody("Claire Roux")) : store
    let differences = try stage.player(on: played, documents: scratch.appendingPathComponent("sorties").path).play(tape)
    let events = try played.everything()
    try look(played)
    if tape.isReadOnly { try played.close() }
    try store.close()
    return Played(
      tape: tape, differences: differences.map(told), events: events,
      documents: documents(in: scratch.appendingPathComponent("sorties")))
  }

  /// What is wrong with the store after the keys of a tape on the demonstration were pressed on another day: its screens
  /// are not looked at.
  static func play(_ name: String, lived day: Day) throws -> [String] {
    let told = String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n")
    let keys = told.filter { line in ["size ", "data ", "lang ", "keys ", "type "].contains { line.hasPrefix($0) } }
    let tape = try Tape((["day \(day.iso)"] + keys).joined(separator: "\n"))
    let scratch = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let file = scratch.appendingPathComponent("jour.jalon")
    try DemonstrationFile.copy(on: day, to: file)
    let store = try SQLiteStore.open(file.path, as: somebody("Marc Aubert"))
    let stage = TapeStage(tape, today: day)
    _ = try stage.player(on: store, documents: scratch.path).play(tape)
    let findings = try Verification(store).findings().map(\.fr)
    try store.close()
    return findings
  }

  private static func documents(in folder: URL) -> [String: String] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    let pages = (files ?? []).filter { !$0.hasDirectoryPath }.map { file in
      (file.lastPathComponent, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
    return Dictionary(pages) { first, _ in first }
  }

  /// How many keys a tape takes besides the text that is typed into fields; between two remarks, or in all of it.
  static func keysBesidesText(_ name: String, from start: String? = nil, to end: String? = nil) throws -> Int {
    var lines = String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n")[...]
    if let start { lines = lines.drop { $0 != "# \(start)" } }
    if let end { lines = lines.prefix { $0 != "# \(end)" } }
    return lines.filter { $0.hasPrefix("keys ") }.map { $0.split(separator: " ").count - 1 }.reduce(0, +)
  }

  private static func somebody(_ name: String) -> Holder {
    Holder(user: name, host: "poste-12", pid: 4_212, since: Instant(seconds: 1_795_420_800))
  }

  private static func told(_ difference: TapePlayer.Difference) -> String {
    "\(difference.file):\(difference.line): \(difference.words.fr)\n" + difference.screen.joined(separator: "\n")
  }
}
