import Foundation
import JalonStore
import JalonWording

/// A file that a person names, read whole: never a pipe or a device that has no end, never more than a limit.
enum BoundedFile {
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw StoreFailure.unreadable(path: path) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw StoreFailure.notAFile(path: path) }
    guard facts.st_size <= limit else { throw Stop(.usage, tooLong(path, limit)) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    return Array(try handle.read(upToCount: limit) ?? Data())
  }

  private static func tooLong(_ path: String, _ limit: Int) -> Words {
    Words(
      fr: "« \(path) » dépasse \(limit >> 20) Mo : rien n'en a été lu.",
      en: "“\(path)” is over \(limit >> 20) MB: nothing of it was read.")
  }
}
