import Foundation
import JalonCore
import JalonDocuments
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The dates that leave as a calendar, and come back", .serialized)
final class CalendarDeskTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  var place: String { "\(folder)/agenda.ics" }

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("a calendar stands in the register of each of its missions, and in a file that only its owner may read")
  func released() throws {
    let door = try door()
    let leaving = try door.desk.leaving(Self.missions, for: nil, reasons: [:])
    #expect(try door.releases() == [0, 0, 0] && !FileManager.default.fileExists(atPath: place))
    try door.desk.release(leaving, to: place, reasons: [:])
    #expect(try door.releases() == [1, 1, 1])
    #expect(try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int == 0o600)
    #expect(try read().events == leaving.file.events && !leaving.file.events.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["agenda.ics"])
  }

  @Test("it says where the journal of each of its missions stood, as a page does, and that is found again")
  func anchored() throws {
    let door = try door()
    let anchors = try Self.missions.map { try #require(try door.ledger.anchor(of: $0)) }
    try door.desk.release(try door.desk.leaving(Self.missions, for: nil, reasons: [:]), to: place, reasons: [:])
    let lines = try read().note.split(separator: "\n").map(String.init)
    #expect(lines.count == Self.missions.count)
    for anchor in anchors {
      let line = try #require(lines.first { $0.contains(anchor.code) })
      #expect(line.contains(anchor.mission.text) && line.contains("\(anchor.position)"))
    }
  }

  @Test("exported again, an event keeps its name, and the file of before is replaced; imported, nothing has moved")
  func again() throws {
    let door = try door()
    let first = try door.desk.leaving(Self.missions, for: nil, reasons: [:])
    try door.desk.release(first, to: place, reasons: [:])
    let second = try door.desk.leaving(Self.missions, for: nil, reasons: [:])
    try door.desk.release(second, to: place, reasons: [:])
    #expect(first.file.events == second.file.events)
    let moves = try door.desk.moves(in: try read(), because: "")
    #expect(moves.moves.isEmpty && moves.foreign == 0 && moves.settled == 0)
    #expect(moves.unmoved + moves.meetings == second.file.events.count)
  }

  @Test("what is no calendar of Jalon's is never replaced, and nothing is recorded then")
  func notOurs() throws {
    let door = try door()
    let leaving = try door.desk.leaving(Self.missions, for: nil, reasons: [:])
    let other = CalendarFile(name: "", events: [], producer: "-//X//Y//EN").written
    for text in ["un poème", other] {
      try text.write(toFile: place, atomically: true, encoding: .utf8)
      #expect(throws: CalendarFailure.self) { try door.desk.release(leaving, to: place, reasons: [:]) }
      #expect(try String(contentsOfFile: place, encoding: .utf8) == text)
    }
    #expect(throws: CalendarFailure.self) {
      try door.desk.release(leaving, to: "\(folder)/nulle-part/agenda.ics", reasons: [:])
    }
    #expect(try door.releases() == [0, 0, 0])
  }

  @Test("for somebody outside nothing leaves without the consents, and each mission says which are missing")
  func held() throws {
    let door = try door()
    let failure = #expect(throws: CalendarFailure.self) {
      try door.desk.leaving(Self.missions, for: "Région Sud", reasons: [:])
    }
    let told = try #require(failure).words(Names(directory: door.directory)).fr
    for id in Self.missions { #expect(told.contains(id.text)) }
    let first = try #require(try door.ledger.mission(Self.missions[0])?.opening.structures.first)
    #expect(told.contains("\(door.directory.name(of: .structure(first))) n’a pas donné son accord"))
  }

  @Test(
    "for somebody outside who has the consents, no number and no order is in the file, and two readers share no name")
  func pseudonyms() throws {
    let door = try door()
    for recipient in ["Région Sud", "Département"] { try door.agree(recipient) }
    let files = try ["Région Sud", "région sud", "Département"].map {
      try door.desk.leaving(Self.missions, for: $0, reasons: [:]).file
    }
    let names = files.map { Set($0.events.map(\.uid)) }
    #expect(!names[0].isEmpty && names[0] == names[1] && names[0].isDisjoint(with: names[2]))
    for id in Self.missions { #expect(!files[0].written.contains(id.text)) }
    let own = try door.desk.leaving(Self.missions, for: nil, reasons: [:]).file
    #expect(names[0].isDisjoint(with: own.events.map(\.uid)) && own.events.count == files[0].events.count)
  }

  @Test("a refusal of one mission keeps the whole calendar in, and the registers as they were")
  func refused() throws {
    let door = try door()
    let leaving = try door.desk.leaving(Self.missions, for: nil, reasons: [:])
    let desk = door.desk(today: Ground.today - 4000)
    #expect(throws: CalendarFailure.self) { try desk.release(leaving, to: place, reasons: [:]) }
    #expect(try door.releases() == [0, 0, 0] && FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("missions without a date leave nothing, and that is told")
  func nothing() throws {
    let door = try door()
    #expect(throws: CalendarFailure.self) { try door.desk.leaving([], for: nil, reasons: [:]) }
  }

  // MARK: Coming back

  @Test("a deadline that moved there is shown with both days, and recorded by the command that moves it")
  func moved() throws {
    let door = try door()
    var file = try door.desk.leaving(Self.missions, for: nil, reasons: [:]).file
    let index = try #require(file.events.firstIndex { $0.uid.hasPrefix("closing") || $0.uid.hasPrefix("proposals") })
    let former = file.events[index].day
    file.events[index].day = former + 9
    let found = try door.desk.moves(in: try CalendarFile(reading: file.written), because: "ponts de mai")
    let move = try #require(found.moves.first)
    #expect(found.moves.count == 1 && move.appointment.day == former && move.to == former + 9 && move.isPossible)
    try door.desk.record(found.moves, because: "ponts de mai")
    let call = try #require(try door.ledger.mission(move.mission)?.stage.call)
    #expect(call.deadline == former + 9 && call.deadlines.last?.reason == "ponts de mai")
    let after = try door.desk.moves(in: file, because: "")
    #expect(after.moves.isEmpty)
  }

  @Test("a meeting to come leaves once; put on another day there it stays here, and is told; held, it keeps its name")
  func meetings() throws {
    let door = try door()
    let meeting = try #require(
      try door.ground.store.agenda(AgendaRequest(scope: AgendaScope(today: Ground.today), limit: 999))
        .compactMap(\.meeting).first)
    let missions = [try #require(meeting.after)]
    var file = try door.desk.leaving(missions, for: nil, reasons: [:]).file
    let told = file.events.indices.filter {
      file.events[$0].uid.hasPrefix("steering") && file.events[$0].day == meeting.day
    }
    let place = try #require(told.first)
    #expect(told.count == 1 && file.events[place].description.contains("convoqué"))
    #expect(!file.written.contains(meeting.name))
    file.events[place].day = meeting.day + 3
    let found = try door.desk.moves(in: try CalendarFile(reading: file.written), because: "x")
    #expect(found.moves.isEmpty && found.movedMeetings == 1)
    let plan = try #require(try door.ledger.plan(meeting.plan))
    let hold: [String: Value] = [
      "meeting": .text(meeting.name), "attendees": .list([.text("Région")]), "decisions": .text("On continue."),
      "on": .text((meeting.day - 1).iso),
    ]
    let request = Request(
      id: "held", by: "c-roux", at: Ground.clock.now(),
      command: .plan(plan.id, try PlanCommand(.holdSteering, from: .group(hold))))
    _ = try door.ledger.perform(request, today: meeting.day)
    let after = try door.desk.leaving(missions, for: nil, reasons: [:]).file
    let held = try #require(after.events.first { $0.uid == file.events[place].uid })
    #expect(held.day == meeting.day - 1 && held.sequence == 1 && held.description.contains("tenu"))
  }

  @Test("two letters that go to one day are one move; to two days they contradict each other, and none is recorded")
  func together() throws {
    let door = try door()
    let mission: MissionID = "05-013"
    func moved(_ days: [Int], because reason: String?) throws -> [CalendarMoves.Move] {
      var file = try door.desk.leaving([mission], for: nil, reasons: [:]).file
      let letters = file.events.indices.filter { file.events[$0].uid.hasPrefix("letters") }
      for (index, days) in zip(letters, days) { file.events[index].day = file.events[index].day + days }
      return try door.desk.moves(in: file, because: reason).moves
    }
    let apart = try moved([1, 2], because: "pont")
    #expect(apart.count == 2 && apart.allSatisfy { $0.isContradicted && !$0.isPossible })
    let same = try moved([1, 1], because: "pont")
    #expect(same.count == 2 && same.allSatisfy(\.isPossible))
    try door.desk.record(same, because: "pont")
    let calendar = try #require(try door.ledger.mission(mission)).calendar(in: door.directory.calendar(of: "dla-05"))
    #expect(calendar.day(of: .letters) == same.first?.to)
  }

  @Test("a day when nobody works needs a reason: without one it cannot be recorded")
  func unusual() throws {
    let door = try door()
    var file = try door.desk.leaving(["05-013"], for: nil, reasons: [:]).file
    let index = try #require(file.events.firstIndex { $0.uid.hasPrefix("kickOff") })
    let day = file.events[index].day
    file.events[index].day = day + (6 - day.weekday)
    let silent = try #require(try door.desk.moves(in: file, because: nil).moves.first)
    #expect(!silent.isPossible && silent.unanswered.contains { $0.kind == .notAWorkingDay })
    #expect(throws: CalendarMoveFailure.self) { try door.desk.record([silent], because: nil) }
    let told = try door.desk.moves(in: file, because: "samedi convenu").moves
    try door.desk.record(told, because: "samedi convenu")
    #expect(try door.desk.moves(in: file, because: nil).moves.isEmpty)
  }

  @Test("what was held, and what follows from acts, does not move: all of the file's moves are then kept out")
  func impossible() throws {
    let door = try door()
    var file = try door.desk.leaving(Self.missions, for: nil, reasons: [:]).file
    for index in file.events.indices { file.events[index].day = file.events[index].day + 9 }
    let found = try door.desk.moves(in: file, because: "x")
    #expect(found.moves.contains { $0.isPossible } && found.moves.contains { !$0.isPossible })
    let before = try door.versions()
    #expect(throws: CalendarMoveFailure.self) {
      try door.desk.record(found.moves.sorted { $0.isPossible && !$1.isPossible }, because: "x")
    }
    #expect(try door.versions() == before)
  }

  @Test("events of other calendars, doubles, old files and settled dates are told apart, and move nothing")
  func besides() throws {
    let door = try door()
    let file = try door.desk.leaving(Self.missions, for: nil, reasons: [:]).file
    let one = try #require(file.events.first { $0.uid.hasPrefix("closing") || $0.uid.hasPrefix("proposals") })
    var (lower, old, gone, elsewhere, struck) = (one, one, one, one, one)
    lower.day = one.day + 3
    lower.sequence = one.sequence - 1
    let higher = CalendarEvent(uid: one.uid, sequence: one.sequence, stamp: one.stamp, day: one.day, summary: "")
    old.exportedDay = nil
    old.sequence = -1
    old.day = one.day - 20
    gone.uid = one.uid.replacing("closing", with: "resumption").replacing("proposals", with: "resumption")
    elsewhere.uid = "x@example.org"
    elsewhere.exportedDay = nil
    struck.isCancelled = true
    func found(_ events: [CalendarEvent]) throws -> CalendarMoves {
      try door.desk.moves(in: CalendarFile(name: "", events: events), because: "")
    }
    for order in [[lower, higher], [higher, lower]] {
      let doubled = try found(order)
      #expect(doubled.moves.isEmpty && doubled.doubled == 1 && doubled.unmoved == 1)
    }
    #expect(try found([old]).older == 1 && found([old]).moves.isEmpty)
    #expect(try found([gone]).settled == 1 && found([elsewhere]).foreign == 1 && found([struck]).cancelled == 1)
    var another = one
    another.uid = one.uid.dropLast(9) + "000@jalon"
    #expect(try found([another]).elsewhere == 1)
  }

  // MARK: -

  static let missions: [MissionID] = ["05-016", "05-014", "05-002"]

  private func read() throws -> CalendarFile {
    try CalendarFile(reading: try String(contentsOfFile: place, encoding: .utf8))
  }

  struct Door {
    let ground: Ground
    let ledger: Ledger
    let directory: Directory
    var desk: CalendarDesk { desk(today: Ground.today) }

    func desk(today: Day) -> CalendarDesk {
      CalendarDesk(
        ledger: ledger, clock: Clock(now: Ground.clock.now, today: { today }, newOrder: Ground.clock.newOrder),
        me: "c-roux", language: .fr, names: Names(directory: directory))
    }

    /// Every structure of the missions agrees that their calendar goes to somebody.
    func agree(_ recipient: String) throws {
      let people = directory.people
      for id in CalendarDeskTests.missions {
        for structure in try #require(try ledger.mission(id)).opening.structures {
          let signatory = try #require(people.first { $0.value.party == .structure(structure) }?.key)
          let line = """
            {"command":"grantDisclosure","mission":"\(id)","structure":"\(structure)","object":"les dates",\
            "document":"calendar","recipient":"\(recipient)","scope":"named","signatory":"\(signatory)",\
            "on":"\(Ground.today.iso)"}
            """
          #expect(try ground.apply([line]).tally.done == 1)
        }
      }
      ledger.reload()
    }

    func releases() throws -> [Int?] { try CalendarDeskTests.missions.map { try ledger.mission($0)?.releases.count } }
    func versions() throws -> [Int?] { try CalendarDeskTests.missions.map { try ledger.mission($0)?.version } }
  }

  func door() throws -> Door {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    return Door(ground: ground, ledger: ledger, directory: try ledger.directory())
  }
}
