import JalonCore

/// A failure of the world, translated once by the adapter. What to say of it, and what to do, is a matter of wording.
public enum StoreFailure: Error, Hashable, Sendable {
  case readOnly(path: String)
  /// It was opened for reading, as somebody asked.
  case askedToRead
  /// Neither a demonstration nor for trials, and opened as if on another day: it is read, nothing is entered.
  case anotherDay
  case diskFull
  /// A pipe, a device or a folder stands there.
  case notAFile(path: String)
  /// A link that leads to no file.
  case brokenLink(path: String)
  /// Another file took its place, or its name, while it was open.
  case replaced(path: String)
  /// What was asked for is too long for one search.
  case tooLong
  /// The file holds something else. It was not touched.
  case notAStore(path: String)
  /// Written by a newer version of the program. It was not touched.
  case newer(found: Int, known: Int)
  /// Written by an older version of the program: it is taken over first. It was not touched.
  case older(found: Int, known: Int)
  case heldBy(Holder)
  case missingFolder(path: String)
  case missingFile(path: String)
  case unreadable(path: String)
  /// On a network share, where locks cannot be trusted.
  case remote(path: String)
  case alreadyThere(path: String)
  case damaged(detail: String)
  /// A value of another kind than its column, or one that cannot be.
  case damagedRow(DamagedRow)
  /// A stream moved on since the decision was taken.
  case conflict(stream: StreamName, expected: Int, actual: Int)
  /// Something else that the decision was taken on is no longer so.
  case outdated
  /// Somebody else is writing, and has not finished in time.
  case busy
  /// The read was given up because somebody asked for it.
  case interrupted
  /// The disk answered with an error; the code is the adapter's.
  case disk(code: Int)
  /// Any other code of the adapter.
  case other(code: Int)
  /// The store is on a server.
  case server(ServerTrouble)
}

/// Where a damaged value stands. Never what it holds.
public struct DamagedRow: Hashable, Sendable {
  public var table: String
  public var column: String
  /// What names the row: a stream and a position, a mission, a person.
  public var place: String

  public init(table: String, column: String, place: String) {
    self.table = table
    self.column = column
    self.place = place
  }

  /// Rows of these tables follow from the journal, and are made again from it.
  public var isMadeAgain: Bool {
    switch table {
    case "board", "board_text", "parts", "records", "dues", "plans", "meetings", "entries", "issues", "surveys": true
    default: false
    }
  }
}

extension DamagedRow {
  /// What happened stands there: nothing else can tell it again.
  public var isOfJournal: Bool {
    switch table {
    case "events", "orders", "reasons": true
    default: false
    }
  }
}

extension StoreFailure {
  /// Other rows can still be read.
  public var isOfOneRow: Bool { if case .damagedRow = self { true } else { false } }
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
