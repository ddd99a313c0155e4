import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore

/// The demonstration in a file, entered once for all tests: each begins with a copy, as whole as the first.
enum DemonstrationFile {
  private static let filled: Result<URL, any Error> = Result {
    let file = try Scratch.shared.get().appendingPathComponent("demo.jalon")
    try enter(file) { try Demonstration.fill($0, today: Ground.today) }
    return file
  }

  /// The one whose files of other programs stand in `RealTerminal/Given`.
  private static let filledLater: Result<URL, any Error> = Result {
    let file = try Scratch.shared.get().appendingPathComponent("novembre.jalon")
    try enter(file) { try Demonstration.fill($0, today: endOfNovember) }
    return file
  }
  static let endOfNovember: Day = "2026-11-30"

  static func copyOfEndOfNovember(to file: URL) throws {
    try FileManager.default.copyItem(at: filledLater.get(), to: file)
  }

  static func copy(to file: URL) throws { try FileManager.default.copyItem(at: filled.get(), to: file) }

  /// Makes a store and closes it again: what stands on the disk is all of it.
  static func enter(_ file: URL, _ work: (SQLiteStore) throws -> Void) throws {
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(file.path, as: holder, creating: .file)
    try work(store)
    try store.close()
  }
}
