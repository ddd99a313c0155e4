import JalonCore

/// A failure of the world, translated once by the adapter. What to say of it, and what to do, is a matter of wording.
public enum StoreFailure: Error, Hashable, Sendable {
  case readOnly(path: String)
  /// It was opened for reading, as somebody asked.
  case askedToRead
  case diskFull
  /// The file holds something else. It was not touched.
  case notAStore(path: String)
  /// Written by a newer version of the program. It was not touched.
  case newer(found: Int, known: Int)
  case heldBy(Holder)
  case missingFolder(path: String)
  case missingFile(path: String)
  case unreadable(path: String)
  /// On a network share, where locks cannot be trusted.
  case remote(path: String)
  case alreadyThere(path: String)
  case damaged(detail: String)
  /// A stream moved on since the decision was taken.
  case conflict(stream: StreamName, expected: Int, actual: Int)
  /// Somebody else is writing, and has not finished in time.
  case busy
  /// The read was given up because somebody asked for it.
  case interrupted
  /// The disk answered with an error; the code is the adapter's.
  case disk(code: Int)
  /// Any other code of the adapter.
  case other(code: Int)
}

/// Who has the store open for writing.
public struct Holder: Hashable, Sendable {
  public var user: String
  public var host: String
  public var pid: Int
  public var since: Instant

  public init(user: String, host: String, pid: Int, since: Instant) {
    self.user = user
    self.host = host
    self.pid = pid
    self.since = since
  }
}

/// What can be done with a store that opened.
public enum StoreAccess: Hashable, Sendable {
  case writable
  case readOnly(StoreFailure)
}
