import Foundation
import JalonStore

/// A file that reaches the disk whole, or not at all: it is made under a hidden name, flushed, and only then takes its
/// place. Whatever stops the program on the way, what stood there before still does.
public struct WholeFile: Sendable {
  /// Why a file could not be written. What stood in its place still does.
  public enum Failure: Error, Sendable {
    /// Another file stands there.
    case taken
    case diskFull
    case notWritten

    /// By what the system said last.
    static var bySystem: Failure { isDiskFull ? .diskFull : .notWritten }
  }

  /// Where it stands until it takes its place.
  let path: String

  /// Only for this person; `nil` where it cannot be written.
  init?(_ bytes: [UInt8], at path: String) {
    self.path = path
    guard WholeFile.write(bytes, to: path) else {
      unlink(path)
      return nil
    }
  }

  /// One that was made whole before; `nil` where there is none.
  init?(standing path: String) {
    guard access(path, F_OK) == 0 else { return nil }
    self.path = path
  }

  /// Beside `place`; what a program that was killed left of it there is taken away.
  init?(_ text: String, beside place: String) {
    self.init(Array(text.utf8), beside: place)
  }

  init?(_ bytes: [UInt8], beside place: String) {
    let hidden = HiddenPlace.beside(WholeFile.followed(place))
    unlink(hidden)
    self.init(bytes, at: hidden)
  }

  /// Writes a file that only this person reads, whatever the umask: it may name people. A new one, or in the place of
  /// another.
  public static func write(_ text: String, to place: String, replacing: Bool) throws(Failure) {
    try write(Array(text.utf8), to: place, replacing: replacing)
  }

  public static func write(_ bytes: [UInt8], to place: String, replacing: Bool) throws(Failure) {
    guard let file = WholeFile(bytes, beside: place) else { throw .bySystem }
    try file.settle(at: place, replacing: replacing)
  }

  /// The same, of a file that is too long for the memory: `fill` hands over its pieces, one after the other.
  public static func write(
    to place: String, replacing: Bool, _ fill: (_ piece: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let hidden = HiddenPlace.beside(WholeFile.followed(place))
    unlink(hidden)
    let file = open(hidden, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw Failure.bySystem }
    do {
      defer { close(file) }
      try fill { piece in guard append(piece, to: file) else { throw Failure.bySystem } }
      guard fsync(file) == 0 else { throw Failure.bySystem }
    } catch {
      unlink(hidden)
      throw error
    }
    try WholeFile(made: hidden).settle(at: place, replacing: replacing)
  }

  private init(made path: String) { self.path = path }

  /// It has its place, or is gone.
  private func settle(at place: String, replacing: Bool) throws(Failure) {
    guard !(replacing ? replace(place) : take(place)) else { return }
    let failure = errno == EEXIST ? Failure.taken : .bySystem
    discard()
    throw failure
  }

  func discard() { unlink(path) }

  /// It has its place already, and has not lost its hidden name: a program ended between the two.
  var stands: Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_nlink > 1
  }

  static var isDiskFull: Bool { errno == ENOSPC || errno == EDQUOT }

  private static func followed(_ place: String) -> String {
    guard let real = realpath(place, nil) else { return place }
    defer { free(real) }
    return String(cString: real)
  }

  /// Takes the place of what stands at `place`, at one stroke; a link there is followed, and stays.
  func replace(_ place: String) -> Bool {
    let place = WholeFile.followed(place)
    guard rename(path, place) == 0 else { return false }
    WholeFile.keepName(of: place)
    return true
  }

  /// Takes `place` where nothing stands; else `errno` is `EEXIST`.
  func take(_ place: String) -> Bool {
    guard moves(to: place) else { return false }
    WholeFile.keepName(of: place)
    return true
  }

  // A second name and the first one gone: at no moment is a file half there, and none is replaced. Where a file system
  // has no second names, the name is claimed by an empty file, as a rename would replace one that stands there.
  private func moves(to place: String) -> Bool {
    if link(path, place) == 0 { return unlink(path) == 0 }
    guard errno != EEXIST else { return false }
    let claim = open(place, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard claim >= 0 else { return false }
    close(claim)
    if rename(path, place) == 0 { return true }
    unlink(place)
    errno = EIO
    return false
  }

  // The file is there and whole: a folder that cannot be flushed, as on some network disks, takes nothing from it.
  private static func keepName(of place: String) {
    let folder = open(URL(fileURLWithPath: place).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return append(bytes, to: file) && fsync(file) == 0
  }

  private static func append(_ bytes: [UInt8], to file: Int32) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
