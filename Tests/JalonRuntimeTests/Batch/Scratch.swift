import Foundation

/// Where tests put their stores.
enum Scratch {
  /// A new folder, in memory where the machine offers it: thousands of durable commits take their time on a disk.
  static func folder() throws -> URL {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let ground =
      FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
    let folder = ground.appendingPathComponent("jalon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// For what all tests share: it goes away with the process.
  static let shared: Result<URL, any Error> = Result {
    let folder = try Scratch.folder()
    atexit {
      if let shared = try? Scratch.shared.get() { try? FileManager.default.removeItem(at: shared) }
    }
    return folder
  }
}
