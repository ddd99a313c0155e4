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

    /// Gives it its name, or the next one that is free, and tells where it stands.
    func place() throws -> String {
      for number in 1... {
        let mark = number == 1 ? "" : "-\(number)"
        let place = "\(shelf.folder)/\(shelf.name)\(mark).\(ending)"
        // Claimed first, as a rename would replace a file that stands there.
        let claim = open(place, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard claim >= 0 || errno == EEXIST else { break }
        guard claim >= 0 else { continue }
        close(claim)
        if rename(path, place) == 0 { return place }
        unlink(place)
        break
      }
      throw ReleaseFailure.notPlaced(path)
    }
  }

  func stage(_ text: String, ending: String) throws -> Staged {
    let path = "\(folder)/.\(UUID().uuidString.lowercased()).\(ending)"
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

  /// A name in letters, digits and dashes: « Région Sud » is `region-sud`.
  static func slug(_ text: String) -> String {
    let words = Folding.fold(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
  }
}
