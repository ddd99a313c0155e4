import JalonCore
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Days and columns of the timeline")
struct TimeScaleTests {
  @Test(arguments: TimeScale.Zoom.allCases)
  func `each day falls in one column, between its first day and its last`(zoom: TimeScale.Zoom) {
    for var dice in Dice.cast(200) {
      let scale = TimeScale(zoom, from: TimeScaleTests.day(&dice), columns: dice.throwing(1...200))
      let day = TimeScaleTests.day(&dice)
      let column = scale.column(of: day)
      #expect(scale.first(of: column) <= day && day <= scale.last(of: column), "\(dice)")
      #expect(scale.first(of: column + 1) == scale.last(of: column) + 1, "\(dice)")
    }
  }

  @Test(arguments: TimeScale.Zoom.allCases)
  func `the first column begins on a Monday, wherever one scrolls`(zoom: TimeScale.Zoom) {
    for var dice in Dice.cast(50) {
      let scale = TimeScale(zoom, from: TimeScaleTests.day(&dice), columns: 46)
      #expect(scale.origin.weekday == 1 && scale.scrolled(by: dice.throwing(-90...90)).origin.weekday == 1, "\(dice)")
    }
  }

  @Test func `the columns of each zoom are a day, half a week, a week and four weeks`() {
    let monday: Day = "2026-07-27"
    let ends = TimeScale.Zoom.allCases.map { TimeScale($0, from: monday, columns: 40).last(of: 0) }
    #expect(ends == ["2026-07-27", "2026-07-30", "2026-08-02", "2026-08-23"])
  }

  @Test func `zooming keeps the day in the middle in sight`() {
    let scale = TimeScale(.month, from: "2026-07-27", columns: 46)
    let middle = scale.first(of: 23)
    for zoom in TimeScale.Zoom.allCases {
      let zoomed = scale.zoomed(to: zoom)
      #expect((0..<46).contains(zoomed.column(of: middle)))
    }
  }

  @Test func `a period that lies off the picture takes no column`() {
    let scale = TimeScale(.week, from: "2026-07-27", columns: 7)
    #expect(scale.columns(from: "2026-07-20", through: "2026-07-26") == nil)
    #expect(scale.columns(from: "2026-08-03", through: "2026-08-09") == nil)
    #expect(scale.columns(from: "2026-07-20", through: "2026-08-09") == 0...6)
    #expect(scale.columns(from: "2026-07-28", through: "2026-07-28") == 1...1)
  }

  private static func day(_ dice: inout Dice) -> Day { Day(number: dice.throwing(-3_000...25_000)) }
}

@Suite("Bars of the timeline")
struct TimelineRowTests {
  private static let stages: [StageName] = StageName.allCases

  @Test(arguments: TimelineRowTests.stages)
  func `the days read back from a bar are those of the stage`(stage: StageName) throws {
    let story = Story.at(stage)
    let schedule = MissionSchedule(try #require(story.mission), in: WorkingCalendar())
    for period in schedule.periods {
      let row = TimelineRow(period, of: schedule.mission, today: story.today)
      for zoom in TimeScale.Zoom.allCases { try expectSameDays(row, zoom) }
    }
  }

  @Test(arguments: TimelineRowTests.stages)
  func `the line of a mission goes from its opening to the last day that is known`(stage: StageName) throws {
    let story = Story.at(stage)
    let schedule = MissionSchedule(try #require(story.mission), in: WorkingCalendar())
    let row = TimelineRow(schedule, today: story.today)
    #expect(row.bars.map(\.first).min() == schedule.opening.on)
    #expect(row.bars.map(\.last).max() == max(schedule.last, schedule.stage.isEnd ? schedule.last : story.today))
    try expectSameDays(row, .week)
  }

  @Test func `stages follow one another without a gap`() throws {
    let schedule = MissionSchedule(try #require(Story.at(.closed).mission), in: WorkingCalendar())
    #expect(schedule.periods.map(\.stage) == StageName.track)
    for (period, next) in zip(schedule.periods, schedule.periods.dropFirst()) { #expect(period.last == next.first) }
  }

  @Test func `what is late goes on until today, and no further`() throws {
    let story = Story.at(.calling)
    let schedule = MissionSchedule(try #require(story.mission), in: WorkingCalendar())
    let call = try #require(schedule.period(of: .calling))
    let today = call.last + 10
    let row = TimelineRow(call, of: schedule.mission, today: today)
    #expect(row.bars == [TimelineRow.Bar(first: call.first, last: today, state: .underWay)])
  }

  @Test func `what is not over is under way up to today and planned after`() throws {
    let schedule = MissionSchedule(try #require(Story.at(.running).mission), in: WorkingCalendar())
    let work = try #require(schedule.period(of: .running))
    let today: Day = "2026-06-01"
    let bars = TimelineRow(work, of: schedule.mission, today: today).bars
    #expect(bars.map(\.state) == [.underWay, .planned])
    #expect(bars.map(\.last) == [today, work.last])
  }

  /// At one column a day the days are the very ones; farther off, they lie in the columns drawn.
  private func expectSameDays(_ row: TimelineRow, _ zoom: TimeScale.Zoom) throws {
    let first = try #require((row.bars.map(\.first) + row.marks.map(\.day)).min())
    let last = try #require((row.bars.map(\.last) + row.marks.map(\.day)).max())
    let scale = TimeScale(zoom, from: first, columns: last - first + 60)
    let drawn = row.signs(on: scale).enumerated().filter { $0.element != nil }.map(\.offset)
    let (start, end) = (try #require(drawn.first), try #require(drawn.last))
    #expect((scale.first(of: start)...scale.last(of: start)).contains(first))
    #expect((scale.first(of: end)...scale.last(of: end)).contains(last))
    if zoom == .week { #expect(scale.first(of: start) == first && scale.last(of: end) == last) }
  }
}
