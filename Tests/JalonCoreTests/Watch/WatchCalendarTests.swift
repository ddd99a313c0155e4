import JalonTesting
import Testing

@testable import JalonCore

@Suite("Dates to watch and the days when the office is open")
struct WatchCalendarTests {
  @Test("what is counted in working days waits for the office to open; a deadline that was announced does not move")
  func closed() throws {
    let mission = try #require(Story.at(.framing).mission)
    let usual = mission.watches()
    let kickOff = try #require(usual.first { $0.kind == .kickOff })
    let week = try #require(Period(from: kickOff.day - 2, to: kickOff.day + 10))
    let open = WorkingCalendar(closed: [week])
    let shut = mission.watches(.usual, in: open)
    let moved = try #require(shut.first { $0.kind == .kickOff }?.day)
    #expect(moved > week.end && open.isWorking(moved))
    #expect(shut.count == usual.count && shut.map(\.day) == shut.map(\.day).sorted())
    #expect(mission.nextWatch(on: shut[0].day, in: open) == shut.first)
  }

  @Test("the deadline of a call stays on its day, whatever is closed")
  func announced() throws {
    let mission = try #require(Story.at(.calling).mission)
    let deadline = try #require(mission.stage.call?.deadline)
    let week = try #require(Period(from: deadline - 7, to: deadline + 7))
    let shut = mission.watches(in: WorkingCalendar(closed: [week])).filter { $0.since == nil }
    #expect(shut.map(\.kind) == mission.watches().map(\.kind) && shut.contains { $0.day == deadline })
    #expect(shut.flatMap(\.causes).allSatisfy { $0.day <= deadline })
  }
}
