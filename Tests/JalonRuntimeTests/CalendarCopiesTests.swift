import JalonCore
import JalonDocuments
import Testing

@testable import JalonRuntime

// Copies of one date, old ones, and those under another name.
extension CalendarDeskTests {
  @Test(
    "of two copies of one date on two days the later version counts and the other is told; where none is, neither counts"
  )
  func copies() throws {
    let door = try door()
    let file = try door.desk.leaving(Self.missions, for: nil, reasons: [:]).file
    let one = try #require(file.events.first { $0.uid.hasPrefix("closing") || $0.uid.hasPrefix("proposals") })
    var (moved, later) = (one, one)
    moved.day = one.day + 7
    later.modified = Instant(seconds: one.stamp.seconds + 60)
    for events in [[one, moved], [moved, one]] {
      let found = try door.desk.moves(in: CalendarFile(name: "", events: events), because: "x")
      #expect(found.disagreeing.count == 1 && found.moves.isEmpty && found.doubled == 0)
    }
    let overruled = try door.desk.moves(in: CalendarFile(name: "", events: [later, moved]), because: "x")
    #expect(overruled.overruled.map(\.from) == [one.day + 7] && overruled.unmoved == 1 && overruled.doubled == 1)
    moved.modified = Instant(seconds: one.stamp.seconds + 120)
    let found = try door.desk.moves(in: CalendarFile(name: "", events: [moved, later]), because: "x")
    #expect(found.moves.map(\.to) == [one.day + 7] && found.overruled.isEmpty)
  }

  @Test("a date of Jalon's whose identifier was replaced is told with both days")
  func renamed() throws {
    let door = try door()
    var events = try door.desk.leaving(["05-016"], for: nil, reasons: [:]).file.events
    for index in events.indices { events[index].uid = "\(index)@ailleurs.example" }
    let still = try door.desk.moves(in: CalendarFile(name: "", events: events), because: nil)
    #expect(still.renamed == events.count && still.ours == 0 && still.foreign == 0)
    events[0].day = events[0].day + 1
    let told = try door.desk.moves(in: CalendarFile(name: "", events: events), because: nil).renamedAndMoved
    #expect(told.map(\.to) == [events[0].day] && told.map(\.from) == [events[0].exportedDay])
  }

  @Test("a copy on a day that Jalon has left moves nothing; one moved on both sides needs a reason")
  func stale() throws {
    let door = try door()
    let file = try door.desk.leaving(["05-013"], for: nil, reasons: [:]).file
    let letter = try #require(file.events.first { $0.uid.hasPrefix("letters") })
    var moved = letter
    moved.day = letter.day + 1
    let moves = try door.desk.moves(in: CalendarFile(name: "", events: [moved]), because: "pont").moves
    try door.desk.record(moves, because: "pont")
    func found(_ event: CalendarEvent, because reason: String? = nil) throws -> CalendarMoves {
      try door.desk.moves(in: CalendarFile(name: "", events: [event]), because: reason)
    }
    var withoutExport = letter
    (withoutExport.exportedDay, withoutExport.sequence) = (nil, 9)
    #expect(try found(letter).older == 1 && found(withoutExport).older == 1 && found(moved).unmoved == 1)
    var both = letter
    both.day = letter.day + 3
    #expect(try found(both).moves.map(\.exported) == [letter.day] && found(both).moves.allSatisfy { !$0.isPossible })
    #expect(try found(both, because: "les deux").moves.allSatisfy(\.isPossible))
  }
}
