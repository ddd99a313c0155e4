import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("The calendar of the agenda")
struct AgendaCalendarTests {
  private static func rig(_ keys: [Key], columns: Int = 80, rows: Int = 24) -> Rig {
    var rig = Rig(Portfolio.missions, first: AgendaScreen(), size: Size(columns: columns, rows: rows))
    rig.press([.tab] + keys)
    return rig
  }

  private static func calendar(_ rig: Rig) throws -> AgendaCalendarScreen {
    try #require(rig.app.top as? AgendaCalendarScreen)
  }

  @Test("each day of the month has the number of things that are due on it", arguments: Pictures.sizes)
  func month(columns: Int, rows: Int) throws {
    let rig = Self.rig([.character("3")], columns: columns, rows: rows)
    let due = Portfolio.missions.flatMap { $0.dueRows(on: rig.desk.today) }
    let calendar = try Self.calendar(rig)
    for day in stride(from: calendar.shown.lowerBound.number, through: calendar.shown.upperBound.number, by: 1) {
      #expect(calendar.days[Day(number: day)] ?? 0 == due.filter { $0.watch.day.number == day }.count)
    }
    #expect(calendar.days.keys.contains(where: calendar.shown.contains))
    #expect(rig.text.contains("[26]") && rig.focusIsVisible)
  }

  @Test("arrows go from day to day, pages from month to month, and the day is told")
  func moves() throws {
    var rig = Self.rig([.character("3"), .home])
    #expect(try Self.calendar(rig).day == Self.calendar(rig).shown.lowerBound)
    let first = try Self.calendar(rig).day
    rig.press(.right, .down)
    #expect(try Self.calendar(rig).day == first + 8)
    rig.press(.pageDown)
    #expect(try Self.calendar(rig).day == (first + 8).adding(months: 1))
    rig.press(.character("="))
    #expect(try Self.calendar(rig).day == rig.desk.today)
    #expect(rig.text.plain.contains("Aujourd’hui · jeudi 26 février 2026"))
  }

  @Test("the days of a week stand one under the other, or side by side where there is room", arguments: Pictures.sizes)
  func week(columns: Int, rows: Int) throws {
    var rig = Self.rig([.character("2")], columns: columns, rows: rows)
    let calendar = try Self.calendar(rig)
    #expect(calendar.shown.lowerBound.weekday == 1 && calendar.shown.contains(rig.desk.today))
    for _ in 1...7 {
      rig.press(.down)
      #expect(rig.focusIsVisible)
    }
    #expect(try Self.calendar(rig).day == rig.desk.today + 7)
  }

  @Test("Enter shows the day in the agenda, however far it lies")
  func show() throws {
    var rig = Self.rig([.character("3")])
    let due = Portfolio.missions.flatMap { $0.dueRows(on: rig.desk.today) }.sorted { $0.key < $1.key }
    let far = try #require(due.last { $0.watch.day > rig.desk.today + AgendaScreen.horizon })
    while try Self.calendar(rig).day < far.watch.day { rig.press(.right) }
    rig.press(.enter)
    let agenda = try #require(rig.app.top as? AgendaScreen)
    #expect(agenda.window.focused?.day == far.watch.day)
  }

  @Test("a public holiday is named")
  func holiday() {
    #expect(
      AgendaWords.heading("2026-07-14", today: "2026-07-13", in: WorkingCalendar()).fr.plain.contains(
        "férié : fête nationale"))
  }
}
