import JalonTesting
import Testing

@testable import JalonCore

@Suite("The day of an instant is that of the clocks of the place")
struct ZoneTests {
  /// Universal time, for tests that tell an hour by hand.
  private func instant(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(seconds: day.number * 86_400 + hour * 3600 + minute * 60)
  }

  private static let martinique = Zone { _ in -4 * 3600 }
  /// Paris, with the two nights of 2026 when its clocks change: at one o'clock of universal time.
  private static let paris = Zone { instant in
    let change = { (day: Day) in day.number * 86_400 + 3600 }
    return change("2026-03-29") <= instant.seconds && instant.seconds < change("2026-10-25") ? 7200 : 3600
  }

  @Test("an evening in Martinique is still that evening, whatever the day at Greenwich")
  func martinique() {
    let evening = instant("2026-12-01", 0, 30)
    #expect(Self.martinique.day(of: evening) == "2026-11-30")
    #expect(Self.martinique.hour(of: evening) == "20:30")
    #expect(Self.martinique.iso(of: evening) == "2026-11-30T20:30:00-04:00")
    #expect(Self.martinique.day(of: instant("2026-12-01", 4)) == "2026-12-01")
    #expect(Self.martinique.day(of: instant("2026-12-01", 3, 59)) == "2026-11-30")
  }

  @Test("in Paris a day begins at midnight of the wall, in winter as in summer, and on the nights when clocks change")
  func paris() {
    for (day, hour) in [("2026-01-15", 23), ("2026-03-28", 23), ("2026-07-15", 22), ("2026-10-25", 23)] as [(Day, Int)]
    {
      #expect(Self.paris.day(of: instant(day, hour)) == day + 1, "\(day)")
      #expect(Self.paris.day(of: Instant(seconds: instant(day, hour).seconds - 1)) == day, "\(day)")
    }
    #expect(Self.paris.day(of: instant("2026-10-24", 22)) == "2026-10-25")
    #expect(Self.paris.iso(of: instant("2026-03-29", 0, 59)) == "2026-03-29T01:59:00+01:00")
    #expect(Self.paris.iso(of: instant("2026-03-29", 1)) == "2026-03-29T03:00:00+02:00")
  }

  @Test("an instant before 1970 has its day too")
  func before() {
    #expect(Zone.universal.day(of: Instant(seconds: -1)) == "1969-12-31")
    #expect(Zone.universal.hour(of: Instant(seconds: -60)) == "23:59")
  }

  @Test("sheets opened one evening in Martinique are opened that day, for the calendar too")
  func reveal() throws {
    let story = Story.atEndOf(.evaluating)
    let order = Order(
      id: "o1", by: story.by, at: Instant(seconds: (story.today.number + 1) * 86_400 + 1800),
      command: MissionCommand.reveal(Reveal()))
    let around = Circumstances(
      today: story.today, directory: story.directory, plan: story.plan, zone: Self.martinique)
    let ruling = Mission.rule(on: order, state: story.mission, in: around)
    #expect(ruling.events == [.sheetsRevealed(SheetsRevealed(on: story.today))])
  }

  @Test("a journal of 0.1, which does not tell the day of a reveal, is read as before")
  func formerReveal() throws {
    let former = try MissionEvent(.sheetsRevealed, from: .group([:]))
    #expect(former == .sheetsRevealed(SheetsRevealed(on: nil)))
  }
}
