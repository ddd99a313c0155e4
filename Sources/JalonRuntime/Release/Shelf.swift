import Foundation
import JalonCore

/// A folder of documents that only this person may read, where no file replaces another.
struct Shelf {
  let folder: String
  let name: String

  /// A file made beside its place, under a name that nobody looks for.
  struct Staged {
    let path: String
    fileprivate let shelf: Shelf
    fileprivate let ending: String

    func discard() { unlink(path) }

    /// The register knows of it, and it has no other place: no sweep takes it away.
    fileprivate func keep() { chmod(path, Shelf.kept) }

    /// After another program wrote it: for this person alone, not empty, and on the disk.
    func isKept() -> Bool {
      let file = open(path, O_RDONLY)
      guard file >= 0 else { return false }
      defer { close(file) }
      return fchmod(file, 0o600) == 0 && lseek(file, 0, SEEK_END) > 0 && fsync(file) == 0
    }

    /// Gives it its name, or the next one that is free, and tells where it stands; `nil` where it cannot be had.
    fileprivate func place() -> String? {
      for number in 1... {
        let mark = number == 1 ? "" : "-\(number)"
        let place = "\(shelf.folder)/\(shelf.name)\(mark).\(ending)"
        if moves(to: place) { return place }
        guard errno == EEXIST else { break }
      }
      return nil
    }

    /// Takes the place of what stands at `place`, at one stroke.
    func replace(_ place: String) -> Bool { rename(path, place) == 0 }

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
  }

  /// Gives each its name, and tells where they stand. One that cannot have it stays where it was made.
  static func place(_ staged: [Staged]) throws(ReleaseFailure) -> [String] {
    let places = staged.map { (file: $0, place: $0.place()) }
    let left = places.filter { $0.place == nil }.map(\.file)
    guard !left.isEmpty else { return places.compactMap(\.place) }
    for file in left { file.keep() }
    throw .notPlaced(left.map(\.path), placed: places.compactMap(\.place))
  }

  /// The rights of a file that stays under its hidden name: nothing is written to it any more.
  private static let kept: mode_t = 0o400

  /// Takes away what a program that was killed left beside its place: the register may not know of it.
  ///
  /// Whoever lets documents out holds the store alone: nobody else's files are on their way.
  func sweep() {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return }
    for case let name as String in names where name.hasPrefix(Shelf.hidden) {
      let path = "\(folder)/\(name)"
      if !Shelf.isKept(path) { unlink(path) }
    }
  }

  private static func isKept(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & 0o777 == kept
  }

  private static let hidden = ".jalon-"

  func stage(_ text: String, ending: String) throws -> Staged {
    let path = "\(folder)/\(Shelf.hidden)\(UUID().uuidString.lowercased()).\(ending)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ReleaseFailure.folder(folder)
    }
    guard write(text, to: path) else {
      unlink(path)
      throw ReleaseFailure.folder(folder)
    }
    return Staged(path: path, shelf: self, ending: ending)
  }

  /// Under a hidden name of its own, in a folder that is there: what a program that was killed left under it is replaced.
  func stageAgain(_ text: String, ending: String) throws -> Staged {
    let path = "\(folder)/\(Shelf.hidden)\(name).\(ending)"
    unlink(path)
    guard write(text, to: path) else {
      unlink(path)
      throw ReleaseFailure.folder(folder)
    }
    return Staged(path: path, shelf: self, ending: ending)
  }

  /// Whole and on the disk, or not at all.
  private func write(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return fsync(file) == 0
  }

  /// File systems take 255 bytes: room is left for a number and the ending.
  static let longestName = 200

  /// A name in letters, digits and dashes: « Région Sud » is `region-sud`.
  static func slug(_ text: String) -> String {
    let words = Folding.fold(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
  }
}
