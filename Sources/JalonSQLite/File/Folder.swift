import Glibc
import JalonStore

/// Files and folders around a store: made for their owner only, whatever the umask.
enum Folder {
  static func of(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The file behind a link: the lock and SQLite's own journal stand beside the file, and no link is ever replaced.
  static func followed(_ path: String) throws(StoreFailure) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return path }
    throw .brokenLink(path: path)
  }

  /// A store is a file: a pipe would be waited for, a device or a folder holds none.
  static func demandFile(_ path: String) throws(StoreFailure) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw failure(at: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
  }

  /// Something has that name, were it a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Takes away a store that was made a moment before, and all that stands beside it.
  static func removeStore(_ path: String) throws(StoreFailure) {
    for name in ["", "-journal", ".lock"] { try remove(path + name) }
  }

  /// Makes the folder and those above it, 0700 each. One that exists is left as it is.
  static func make(_ path: String) throws(StoreFailure) {
    if exists(path) || path == "/" || path == "." { return }
    try make(of(path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(at: path) }
    guard chmod(path, 0o700) == 0 else { throw failure(at: path) }
  }

  /// An empty file that nobody else may read. Fails where there is one already.
  static func makeFile(_ path: String) throws(StoreFailure) {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure(at: path) }
    defer { Glibc.close(file) }
    guard fchmod(file, 0o600) == 0 else { throw failure(at: path) }
  }

  /// Takes rights away from everybody but the owner, where the file is ours and has more.
  static func keepPrivate(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & 0o077 != 0, facts.st_uid == geteuid() else { return }
    // A file system without modes, such as a USB stick's, refuses: the folder's own rights are all there is then.
    _ = chmod(path, 0o600)
  }

  /// Puts `path` on the disk for good: a file's bytes, or a folder's list of names.
  static func sync(_ path: String) throws(StoreFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(at: path) }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw failure(at: path) }
  }

  static func move(_ old: String, to new: String) throws(StoreFailure) {
    guard rename(old, new) == 0 else { throw failure(at: new) }
  }

  /// False where the file system has no second names.
  static func givesSecondName(_ name: String, to path: String) -> Bool { link(path, name) == 0 }

  static func remove(_ path: String) throws(StoreFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(at: path) }
  }

  static func failure(at path: String) -> StoreFailure {
    switch errno {
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly(path: path)
    case EACCES, EPERM: exists(path) ? .unreadable(path: path) : .readOnly(path: path)
    case ENOENT, ENOTDIR: exists(of(path)) ? .missingFile(path: path) : .missingFolder(path: of(path))
    case EEXIST: .alreadyThere(path: path)
    default: .disk(code: Int(errno))
    }
  }
}
