import Foundation
import JalonDocuments
import JalonStore
import JalonTables

/// A bundle made whole beside its place, under a hidden name: it takes its place once the register knows of it.
struct StagedBundle {
  private let hidden: String
  private let place: String

  /// - Throws: where something stands at the place already, or it cannot be written.
  init(_ files: [(name: String, bytes: [UInt8])], at place: String, isFolder: Bool) throws {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: place) else { throw ReleaseFailure.taken(place) }
    let parent = (place as NSString).deletingLastPathComponent
    let folder = parent.isEmpty ? "." : parent
    let name = "\(HiddenPlace.prefix)\(UUID().uuidString.lowercased())"
    (hidden, self.place) = ("\(folder)/\(name)", place)
    do {
      try manager.createDirectory(
        atPath: isFolder ? hidden : folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw ReleaseFailure.folder(folder) }
    do { try write(files, isFolder: isFolder) } catch {
      discard()
      throw error
    }
  }

  private func write(_ files: [(name: String, bytes: [UInt8])], isFolder: Bool) throws {
    guard isFolder else {
      var zip = ZipWriter()
      for file in files { zip.add(file.name, file.bytes) }
      return try StagedBundle.write(zip.archive, to: hidden)
    }
    for file in files { try StagedBundle.write(file.bytes, to: "\(hidden)/\(file.name)") }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard WholeFile(bytes, at: path) != nil else {
      throw WholeFile.isDiskFull ? ReleaseFailure.diskFull : .folder(path)
    }
  }

  // What cannot be taken away is a hidden file that nobody asks for.
  func discard() { try? FileManager.default.removeItem(atPath: hidden) }

  /// Gives it its name.
  func placed() throws -> String {
    guard !FileManager.default.fileExists(atPath: place), rename(hidden, place) == 0 else {
      throw ReleaseFailure.notPlaced([hidden], placed: [])
    }
    return place
  }

  /// The first such name that is free in a folder.
  static func free(_ folder: String, _ name: String) -> String {
    let paths = (1...).lazy.map { $0 == 1 ? "\(folder)/\(name).zip" : "\(folder)/\(name)-\($0).zip" }
    return paths.first { !FileManager.default.fileExists(atPath: $0) } ?? "\(folder)/\(name).zip"
  }
}
