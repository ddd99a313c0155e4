import JalonCore
import JalonWording

/// An event of a whole day, as calendars exchange it (RFC 5545, VEVENT).
public struct CalendarEvent: Hashable, Sendable {
  /// The same in every export, whatever the day.
  public var uid: String
  /// Grows when the day changes.
  public var sequence: Int
  /// When the file was made.
  public var stamp: Instant
  /// When somebody last changed it in the other calendar, where that tells.
  public var modified: Instant?
  public var day: Day
  public var summary: String
  public var description: String
  public var categories: [String]
  /// The day that Jalon gave it when the file was made: where `day` is another, somebody moved it since.
  public var exportedDay: Day?
  public var isCancelled = false

  public init(
    uid: String, sequence: Int = 0, stamp: Instant, day: Day, summary: String, description: String = "",
    categories: [String] = [], exportedDay: Day? = nil, isCancelled: Bool = false
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.day = day
    self.summary = summary
    self.description = description
    self.categories = categories
    self.exportedDay = exportedDay
    self.isCancelled = isCancelled
  }
}

/// What a file of calendar holds.
public struct CalendarFile: Hashable, Sendable {
  public var name: String
  public var events: [CalendarEvent]
  /// What the whole of it says, line by line: where the journals of its missions stood.
  public var note = ""
  /// Who made it: `PRODID`.
  public var producer: String
  /// What else stands in a file that was read.
  public internal(set) var aside = Aside()

  /// What was stepped over on the way in, and is told.
  public struct Aside: Hashable, Sendable {
    /// Events of other programs that cannot be read.
    public internal(set) var unreadable = 0
    /// Single occurrences of a series that was made of an event of Jalon's.
    public internal(set) var occurrences = 0
    /// How the bytes of the file were read.
    public internal(set) var notices: [GivenNotice] = []
  }

  public init(name: String, events: [CalendarEvent], producer: String = CalendarFile.jalon) {
    self.name = name
    self.events = events
    self.producer = producer
  }

  public static let jalon = "-//Jalon//Jalon//FR"
}
