import Foundation
import JalonCore
import JalonStore
import JalonWording

/// A folder of documents that only this person may read, where no file replaces another.
struct Shelf {
  let folder: String
  let name: String

  /// A file made beside its place, under a name that nobody looks for.
  struct Staged {
    fileprivate let file: WholeFile
    fileprivate let shelf: Shelf
    fileprivate let ending: String

    var path: String { file.path }

    func discard() { file.discard() }

    /// What has to be known of it for whoever goes on after this program.
    var asOpen: OpenRequest.File {
      OpenRequest.File(path: path, folder: shelf.folder, name: shelf.name, ending: ending)
    }

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
        if file.take(place) { return place }
        guard errno == EEXIST else { break }
      }
      return nil
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

  /// Gives each file that an ended program had made its name, and tells where it stands; `nil` where it cannot be had. One
  /// that is no longer where it was made has its place already, or was taken away.
  static func place(_ files: [OpenRequest.File]) -> [(file: OpenRequest.File, place: String?)] {
    files.map { file in
      guard let whole = WholeFile(standing: file.path) else {
        return (file, FileManager.default.fileExists(atPath: file.place) ? file.place : nil)
      }
      if whole.stands {
        whole.discard()
        return (file, file.place)
      }
      let shelf = Shelf(folder: file.folder, name: file.name)
      return (file, Staged(file: whole, shelf: shelf, ending: file.ending).place())
    }
  }

  static func discard(_ staged: [Staged]) { for file in staged { file.discard() } }

  static func discard(_ files: [OpenRequest.File]) {
    for file in files { WholeFile(standing: file.path)?.discard() }
  }

  /// The rights of a file that stays under its hidden name: nothing is written to it any more.
  private static let kept: mode_t = 0o400

  /// Takes away what a program that was killed left beside its place, where nobody asks for it any more.
  ///
  /// Another store may have a mission of this number, and its documents in this folder: one that is being made at this very
  /// moment and is not waited for yet goes as well, and is then told as not in its place.
  ///
  /// - Parameter waiting: of what nobody knows yet whether the register has it, or that has not taken its place.
  func sweep(sparing waiting: [OpenRequest.File]) {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return }
    let spared = Set(waiting.map { URL(fileURLWithPath: $0.path).lastPathComponent })
    for case let name as String in names where name.hasPrefix(HiddenPlace.prefix) && !spared.contains(name) {
      let path = "\(folder)/\(name)"
      if !Shelf.isKept(path) { unlink(path) }
    }
  }

  private static func isKept(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & 0o777 == kept
  }

  func stage(_ text: String, ending: String) throws -> Staged { try stage(Array(text.utf8), ending: ending) }

  func stage(_ bytes: [UInt8], ending: String) throws -> Staged {
    let path = "\(folder)/\(HiddenPlace.prefix)\(UUID().uuidString.lowercased()).\(ending)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? ReleaseFailure.diskFull : .folder(folder)
    }
    guard let file = WholeFile(bytes, at: path) else {
      throw WholeFile.isDiskFull ? ReleaseFailure.diskFull : .folder(folder)
    }
    return Staged(file: file, shelf: self, ending: ending)
  }

  init(folder: String, name: String) { (self.folder, self.name) = (folder, name) }

  /// A place that a person chose, where nothing stands yet.
  init(free place: String, _ formats: [DocumentFormat]) throws(ReleaseFailure) {
    for path in formats.map({ "\(place).\($0.rawValue)" }) where FileManager.default.fileExists(atPath: path) {
      throw .taken(path)
    }
    let folder = (place as NSString).deletingLastPathComponent
    self.init(folder: folder.isEmpty ? "." : folder, name: (place as NSString).lastPathComponent)
  }

  /// File systems take 255 bytes: room is left for a number and the ending.
  static let longestName = 200

  /// A name in letters, digits and dashes: « Région Sud » is `region-sud`.
  static func slug(_ text: String) -> String {
    let words = Folding.fold(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
  }
}

extension OpenRequest.File {
  /// The place that it waits for, unless another file has it by then.
  var place: String { "\(folder)/\(name).\(ending)" }
}
