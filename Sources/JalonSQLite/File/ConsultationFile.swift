import Glibc
import JalonCore
import JalonStore

/// The log of consultations of a store that is a file: lines of text beside it, for its owner only.
public struct ConsultationFile: ConsultationLog {
  private let path: String

  /// - Parameter store: the file of the store.
  public init(beside store: String) { path = "\(store).consultations" }

  public func add(_ consultations: [Consultation], forgettingBefore limit: Instant) throws(StoreFailure) {
    guard !consultations.isEmpty else { return }
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0, flock(file, LOCK_EX) == 0 else {
      if file >= 0 { close(file) }
      throw Folder.failure(at: path)
    }
    defer { close(file) }
    let known = ConsultationFile.lines(of: file)
    let kept = known.filter { $0.at >= limit }
    let isShorter = kept.count < known.count
    let text = (isShorter ? kept + consultations : consultations).map(\.line).joined()
    guard ConsultationFile.write(text, to: file, afresh: isShorter) else { throw Folder.failure(at: path) }
  }

  public func all() throws(StoreFailure) -> [Consultation] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw Folder.failure(at: path)
    }
    defer { close(file) }
    _ = flock(file, LOCK_SH)
    return ConsultationFile.lines(of: file)
  }

  private static func lines(of file: Int32) -> [Consultation] {
    var (bytes, chunk): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 65_536))
    lseek(file, 0, SEEK_SET)
    while case let count = read(file, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Consultation(line: $0) }
  }

  /// Its last line has no end: it is no part of the next one.
  private static func isCutShort(_ file: Int32) -> Bool {
    var last: UInt8 = 0
    return lseek(file, -1, SEEK_END) >= 0 && read(file, &last, 1) == 1 && last != UInt8(ascii: "\n")
  }

  /// At the end of what stands there, or in its place.
  private static func write(_ text: String, to file: Int32, afresh: Bool) -> Bool {
    var rest = Array(((!afresh && isCutShort(file) ? "\n" : "") + text).utf8)[...]
    lseek(file, 0, afresh ? SEEK_SET : SEEK_END)
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return !afresh || ftruncate(file, off_t(text.utf8.count)) == 0
  }
}
