import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import Synchronization

/// The demonstration in a file, entered once for all tests: each begins with a copy, as whole as the first.
enum DemonstrationFile {
  /// Of the one whose answers from other programs stand in `RealTerminal/Given`.
  static let endOfNovember: Day = "2026-11-30"

  /// - Parameter mark: what the store says of itself.
  static func copy(on day: Day = Ground.today, marked mark: StoreMark? = nil, to file: URL) throws {
    try copy("demo-\(day.iso)-\(mark.map { "\($0)" } ?? "")", to: file) { whole in
      try enter(whole, marked: mark) { try Demonstration.fill($0, today: day) }
    }
  }

  /// A copy of the file of this name, which the first who asks makes.
  static func copy(_ name: String, to file: URL, making: @escaping @Sendable (URL) throws -> Void) throws {
    let whole = made.withLock { made in
      let own = made[name] ?? Making(name, making)
      made[name] = own
      return own
    }
    try FileManager.default.copyItem(at: whole.file.get(), to: file)
  }

  private static let made = Mutex<[String: Making]>([:])

  /// Makes a store and closes it again: what stands on the disk is all of it.
  static func enter(_ file: URL, marked mark: StoreMark? = nil, _ work: (SQLiteStore) throws -> Void) throws {
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(file.path, as: holder, creating: .file, marked: mark)
    try work(store)
    try store.close()
  }
}

/// A file that is made when it is first asked for; others who ask meanwhile wait.
private final class Making: Sendable {
  private let name: String
  private let work: @Sendable (URL) throws -> Void
  private let outcome = Mutex<Result<URL, any Error>?>(nil)

  init(_ name: String, _ work: @escaping @Sendable (URL) throws -> Void) {
    (self.name, self.work) = (name, work)
  }

  var file: Result<URL, any Error> {
    outcome.withLock { outcome in
      let made =
        outcome
        ?? Result {
          let file = try Scratch.shared.get().appendingPathComponent("\(name).jalon")
          try work(file)
          return file
        }
      outcome = made
      return made
    }
  }
}
