import Glibc
import JalonCore
import JalonStore

/// The lock beside a store: one writer at a time, and the next one can read who it is.
///
/// The kernel frees the lock with its process, however that ends; what is written in the file then tells that the end
/// was not clean.
struct HoldFile {
  enum Outcome {
    /// `unclean`: the holder before did not close the store.
    case held(HoldFile, unclean: Bool)
    case heldBy(Holder)
    /// The folder takes no file.
    case refused(StoreFailure)
  }

  private let file: Int32

  static func path(of store: String) -> String { "\(store).lock" }

  /// - Parameter patience: for how many milliseconds another holder is waited for.
  static func take(_ store: String, as holder: Holder, patience: Int) -> Outcome {
    for _ in 0..<max(0, patience / pause) {
      let outcome = take(store, as: holder)
      guard case .heldBy = outcome else { return outcome }
      usleep(UInt32(pause * 1_000))
    }
    return take(store, as: holder)
  }

  private static let pause = 50

  static func take(_ store: String, as holder: Holder) -> Outcome {
    let path = path(of: store)
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return .refused(Folder.failure(at: path)) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      defer { close(file) }
      return errno == EWOULDBLOCK ? .heldBy(read(file)) : .refused(Folder.failure(at: path))
    }
    let unclean = lseek(file, 0, SEEK_END) > 0
    let hold = HoldFile(file: file)
    return hold.write(holder) ? .held(hold, unclean: unclean) : hold.giveUp(at: path)
  }

  /// Who holds it now; `nil` where nobody does. It is held for no longer than that look takes.
  static func holder(of store: String) -> Holder? {
    let file = open(path(of: store), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard flock(file, LOCK_SH | LOCK_NB) != 0 else {
      _ = flock(file, LOCK_UN)
      return nil
    }
    return errno == EWOULDBLOCK ? read(file) : nil
  }

  /// Says that the end was clean, and lets others write.
  ///
  /// Unlocks by name: a child process on its way to `exec` may hold a copy of the descriptor a little longer.
  func release() {
    _ = ftruncate(file, 0)
    _ = flock(file, LOCK_UN)
    close(file)
  }

  /// Lets others write, and leaves the signature: the end was not clean.
  func abandon() {
    _ = flock(file, LOCK_UN)
    close(file)
  }

  private func giveUp(at path: String) -> Outcome {
    defer { close(file) }
    return .refused(Folder.failure(at: path))
  }

  private func write(_ holder: Holder) -> Bool {
    let bytes = Array("\(holder.user)\n\(holder.host)\n\(holder.pid)\n\(holder.since.seconds)\n".utf8)
    return fchmod(file, 0o600) == 0 && ftruncate(file, 0) == 0 && pwrite(file, bytes, bytes.count, 0) == bytes.count
  }

  // Whoever has just taken the lock may not have signed it yet: its name is then blank.
  private static func read(_ file: Int32) -> Holder {
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = max(0, pread(file, &bytes, bytes.count, 0))
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    func line(_ index: Int) -> String { index < lines.count ? String(lines[index]) : "" }
    return Holder(
      user: line(0), host: line(1), pid: Int(line(2)) ?? 0, since: Instant(seconds: Int(line(3)) ?? 0))
  }
}
