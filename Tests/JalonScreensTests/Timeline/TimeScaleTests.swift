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
    let schedule = MissionSchedule(try #require(story.mission), on: World.opening, in: WorkingCalendar())
    for period in schedule.periods {
      let row = TimelineRow(period, of: schedule.mission, today: story.today)
      for zoom in TimeScale.Zoom.allCases { try expectSameDays(row, zoom) }
    }
  }

  @Test(arguments: TimelineRowTests.stages)
  func `the line of a mission goes from its opening to the last day that is known`(stage: StageName) throws {
    let story = Story.at(stage)
    let schedule = MissionSchedule(try #require(story.mission), on: World.opening, in: WorkingCalendar())
    let row = TimelineRow(schedule, today: story.today)
    #expect(row.bars.map(\.first).min() == schedule.opening.on)
    #expect(row.bars.map(\.last).max() == max(schedule.last, schedule.stage.isEnd ? schedule.last : story.today))
    try expectSameDays(row, .week)
  }

  @Test func `stages follow one another without a gap`() throws {
    let schedule = MissionSchedule(try #require(Story.at(.closed).mission), on: World.opening, in: WorkingCalendar())
    #expect(schedule.periods.map(\.stage) == StageName.track)
    for (period, next) in zip(schedule.periods, schedule.periods.dropFirst()) { #expect(period.last == next.first) }
  }

  @Test func `what is late goes on until today, and no further`() throws {
    let story = Story.at(.calling)
    let schedule = MissionSchedule(try #require(story.mission), on: World.opening, in: WorkingCalendar())
    let call = try #require(schedule.period(of: .calling))
    let today = call.last + 10
    let row = TimelineRow(call, of: schedule.mission, today: today)
    #expect(row.bars == [TimelineRow.Bar(first: call.first, last: today, state: .underWay)])
  }

  @Test func `what is not over is under way up to today and planned after`() throws {
    let schedule = MissionSchedule(try #require(Story.at(.running).mission), on: World.opening, in: WorkingCalendar())
    let work = try #require(schedule.period(of: .running))
    let today: Day = "2026-06-01"
    let bars = TimelineRow(work, of: schedule.mission, today: today).bars
    #expect(bars.map(\.state) == [.underWay, .planned])
    #expect(bars.map(\.last) == [today, work.last])
  }

  @Test(arguments: TimeScale.Zoom.allCases)
  func `the days of random missions are read back from their pictures, wherever one scrolls`(zoom: TimeScale.Zoom)
    throws
  {
    for var dice in Dice.cast(60) {
      guard let (mission, today) = try Self.randomMission(&dice) else { continue }
      let schedule = MissionSchedule(mission, on: World.opening, in: WorkingCalendar())
      let middle = schedule.first + dice.throwing(0...max(1, schedule.last - schedule.first))
      let scale = TimeScale.centred(on: middle, zoom, columns: dice.throwing(1...160))
      let rows =
        [TimelineRow(schedule, today: today)]
        + schedule.periods.map { TimelineRow($0, of: schedule.mission, today: today) }
      for row in rows {
        let drawn = row.signs(on: scale).enumerated().filter { $0.element != nil }.map(\.offset)
        #expect(drawn == Self.columns(of: row, zoom, from: scale.origin, count: scale.columns), "\(dice) \(row.id)")
      }
    }
  }

  /// Counted day by day from the first one of the picture: what a bar covers, what is marked, and at each edge the sign
  /// that something goes on.
  private static func columns(of row: TimelineRow, _ zoom: TimeScale.Zoom, from origin: Day, count: Int) -> [Int] {
    let (columns, week) = [.week: (7, 7), .month: (2, 7), .quarter: (1, 7), .year: (1, 28)][zoom] ?? (0, 1)
    let days = Set(row.bars.flatMap { $0.first.number...$0.last.number } + row.marks.map(\.day.number))
    var drawn = Set(days.map { Int((Double(($0 - origin.number) * columns) / Double(week)).rounded(.down)) })
    if drawn.contains(where: { $0 < 0 }) { drawn.insert(0) }
    if drawn.contains(where: { $0 >= count }) { drawn.insert(count - 1) }
    return drawn.filter { (0..<count).contains($0) }.sorted()
  }

  private static func randomMission(_ dice: inout Dice) throws -> (Mission, today: Day)? {
    let life = try Wandering(&dice, length: 25)
    var story = life.start
    for move in life.moves {
      story.today = move.day
      guard Mission.obstacles(story.order(move.command), state: story.mission, in: story.circumstances).isEmpty else {
        continue
      }
      try story.enter(move.command, because: "hasard")
    }
    return story.mission.map { ($0, story.today + dice.throwing(-30...200)) }
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
