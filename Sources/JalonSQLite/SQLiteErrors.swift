import GRDB
import Glibc
import JalonStore

/// The one place where an error of SQLite becomes a failure that the rest of the program knows.
enum SQLiteErrors {
  /// `path` is the store's file: some codes mean one thing or another by what stands there now.
  static func translate(_ error: any Error, path: String) -> StoreFailure {
    switch error {
    case let failure as StoreFailure: failure
    case let error as DatabaseError: translate(error, path: path)
    default: .other(code: 0)
    }
  }

  private static func translate(_ error: DatabaseError, path: String) -> StoreFailure {
    let code = Int(error.extendedResultCode.rawValue)
    return switch error.resultCode {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY:
      error.extendedResultCode == .SQLITE_READONLY_DBMOVED ? .replaced(path: path) : .readOnly(path: path)
    // Ours is never so deep: only what somebody asked for is.
    case .SQLITE_ERROR where isTooLong(error), .SQLITE_TOOBIG: .tooLong
    case .SQLITE_CANTOPEN: cannotOpen(path, code)
    case .SQLITE_PERM, .SQLITE_AUTH: .unreadable(path: path)
    case .SQLITE_IOERR: errno == ENOSPC || errno == EDQUOT ? .diskFull : .disk(code: code)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_INTERRUPT: .interrupted
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(detail: error.message ?? "")
    default: .other(code: code)
    }
  }

  private static func isTooLong(_ error: DatabaseError) -> Bool {
    guard let message = error.message else { return false }
    return ["Expression tree is too large", "too many", "stack overflow"].contains { message.contains($0) }
  }

  // SQLite says the same of a folder that is gone, of a file that may not be read and of a journal that cannot be made.
  private static func cannotOpen(_ path: String, _ code: Int) -> StoreFailure {
    let folder = Folder.of(path)
    if access(folder, F_OK) != 0 { return .missingFolder(path: folder) }
    if access(path, F_OK) != 0 { return .missingFile(path: path) }
    if access(path, R_OK) != 0 { return .unreadable(path: path) }
    if access(folder, W_OK) != 0 { return .readOnly(path: path) }
    return .other(code: code)
  }
}
