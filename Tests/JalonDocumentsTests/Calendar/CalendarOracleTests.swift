import Foundation
import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

/// A calendar of ours as other programs read it, and calendars of theirs as we do: `Tests/Oracle/calendars.py` says which
/// programs. `JALON_RENEW=1` writes `calendar.ics` again; then `make oracle` has it read again.
@Suite("What independent libraries read in our calendars, and we in theirs")
struct CalendarOracleTests {
  @Test("the calendar that stands beside the libraries' reading is the one that the program writes, byte for byte")
  func sample() throws {
    let file = Self.folder.appendingPathComponent("calendar.ics")
    let text = try Self.ours.get().written
    if ProcessInfo.processInfo.environment["JALON_RENEW"] != nil { try Data(text.utf8).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(text.utf8))
  }

  @Test("the libraries read in it what was meant, event by event")
  func read() throws {
    let readings = try Self.readings("calendar.jsonl")
    let events = try Self.ours.get().events
    #expect(Set(readings.map(\.library)) == ["icalendar", "vobject", "ics"])
    for library in Set(readings.map(\.library)) {
      let own = readings.filter { $0.library == library }.map(\.event)
      let compared = library == "ics" ? events.filter { !$0.holdsBackslash } : events
      #expect(own == compared.map(Reading.Event.init) && own.count >= 15, "\(library)")
    }
    #expect(events.count > 60 && events.contains { $0.summary.contains("k7m2p9qxwz") })
  }

  @Test("what a library writes, with zones, alarms and lists of its own, is read as it was meant")
  func theirs() throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("calendar-foreign.ics"), encoding: .utf8)
    let read = try CalendarFile(reading: text)
    let meant = try Self.readings("calendar-foreign.jsonl").map(\.event)
    #expect(read.events.count == meant.count && meant.count >= 100)
    for (event, meant) in zip(read.events, meant) { #expect(Reading.Event(event) == meant) }
  }

  /// Two missions for their parties, one for somebody else, then what people may type.
  private static let ours = Result {
    var dice = Dice(seed: 20_261_123)
    let told = try [(StageName.framing, nil), (.followingUp, nil), (.calling, "Région Sud")].flatMap {
      try events(of: Story.at($0).agreed(to: ["document": "calendar"]), for: $1)
    }
    let random = (0..<60).map { number in
      var event = CalendarEvent.random(number, &dice)
      event.exportedDay = event.day
      return event
    }
    return CalendarFile(name: "Jalon, C. Roux", events: told + random)
  }

  private static func events(of story: Story, for outsider: String?) throws -> [CalendarEvent] {
    let mission = try #require(story.mission)
    let parties = outsider == nil ? mission.opening.seatParties : []
    let act = ReleaseDocument(document: .calendar, parties: parties, recipient: outsider, on: story.today)
    let source = PaperSource(
      mission, mission.released(by: act, on: story.today, in: story.directory),
      names: Names(directory: story.directory), officer: story.by,
      pseudonym: { $0 == mission.id.text ? "k7m2p9qxwz" : $0.replacing(mission.id.text, with: "k7m2p9qxwz") })
    return source.events(stamp: Instant(seconds: 1_795_420_800), in: .fr).map { event in
      var event = event
      event.uid = "\(mission.stage.name.rawValue)-\(event.uid)"
      return event
    }
  }

  private static func readings(_ name: String) throws -> [Reading] {
    let lines = try Data(contentsOf: folder.appendingPathComponent(name)).split(separator: UInt8(ascii: "\n"))
    return try lines.map { try JSONDecoder().decode(Reading.self, from: $0) }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Oracle")
}

extension CalendarEvent {
  /// The library `ics` takes it for a new line where an n follows.
  fileprivate var holdsBackslash: Bool { ([summary, description] + categories).contains { $0.contains("\\") } }
}

/// One event as a library reads it.
private struct Reading: Decodable {
  let library: String
  let event: Event

  struct Event: Decodable, Equatable {
    let uid: String
    let sequence: Int
    let stamp: Int
    let day: Day
    let summary: String
    let description: String
    let categories: [String]
    let isCancelled: Bool

    init(_ event: CalendarEvent) {
      uid = event.uid
      sequence = event.sequence
      stamp = event.stamp.seconds
      day = event.day
      summary = event.summary
      description = event.description
      categories = event.categories
      isCancelled = event.isCancelled
    }
  }
}
