import Glibc
import JalonStore

/// The first hundred bytes of a file: enough to tell a store from anything else before SQLite may touch it.
struct Header {
  /// `JALN`.
  static let application = 0x4A41_4C4E

  let application: Int
  let version: Int

  // Closing any descriptor of a file drops this process's locks on it: read before a connection is opened, not after.
  static func read(_ path: String) throws(StoreFailure) -> Header {
    try Folder.demandFile(path)
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Folder.failure(at: path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard pread(file, &bytes, 100, 0) == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAStore(path: path)
    }
    return Header(application: number(bytes[68..<72]), version: number(bytes[60..<64]))
  }

  /// The version of a store's schema; throws where the file is no store.
  static func version(of path: String) throws(StoreFailure) -> Int {
    let header = try read(path)
    guard header.application == application else { throw .notAStore(path: path) }
    return header.version
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
