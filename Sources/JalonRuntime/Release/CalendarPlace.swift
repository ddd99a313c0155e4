import Foundation
import JalonDocuments
import JalonWording

/// Where a calendar goes: a file of its own, which the next one replaces.
struct CalendarPlace {
  private let path: String
  private let folder: String

  init(_ path: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    self.path = url.path
    folder = url.deletingLastPathComponent().path
  }

  /// The folder is there, and what stands in the place is a calendar that Jalon made, or nothing.
  func check() throws(CalendarFailure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .folder(folder)
    }
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let bytes = FileManager.default.contents(atPath: path), isOurs(GivenFile(Array(bytes))) else {
      throw .notOurs(path)
    }
  }

  private func isOurs(_ file: GivenFile) -> Bool {
    do { return try CalendarFile(reading: file, isOurs: { _ in false }).producer == CalendarFile.jalon } catch {
      return false
    }
  }

  func stage(_ text: String) throws(CalendarFailure) -> WholeFile {
    guard let file = WholeFile(text, beside: path) else { throw WholeFile.isDiskFull ? .diskFull : .folder(folder) }
    return file
  }
}
