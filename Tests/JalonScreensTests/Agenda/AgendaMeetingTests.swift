import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("The meetings of plans in the agenda")
struct AgendaMeetingTests {
  private static let today: Day = "2026-02-26"

  /// A plan whose lead is the operator of the person at the desk, with a meeting on that day.
  private static func rig(_ day: Day, columns: Int = 80, rows: Int = 24) throws -> Rig {
    var story = Story.at(.framing)
    try story.enter(.conveneSteering, ["meeting": "COPIL 2", "day": .day(day), "on": .day(World.opening + 2)])
    var rig = Rig(
      [Portfolio.at(.framing, "05-018", "Gouvernance")], first: CaseListScreen(),
      size: Size(columns: columns, rows: rows), today: today, plan: story.plan)
    rig.press(.character("g"), .character("a"))
    return rig
  }

  private static func agenda(_ rig: Rig) throws -> AgendaScreen { try #require(rig.app.top as? AgendaScreen) }

  private static func focusMeeting(_ rig: inout Rig) throws {
    rig.press(.home)
    for _ in 0..<20 where try agenda(rig).window.focused?.meeting == nil { rig.press(.down) }
    _ = try #require(agenda(rig).window.focused?.meeting)
  }

  @Test("a meeting stands on its day with its plan and the operator that leads it", arguments: Pictures.sizes)
  func line(columns: Int, rows: Int) throws {
    var rig = try Self.rig(Self.today + 3, columns: columns, rows: rows)
    let meetings = try Self.agenda(rig).window.lines.compactMap(\.meeting)
    #expect(meetings.map(\.day) == [Self.today + 3] && meetings.map(\.plan) == [World.plan])
    try Self.focusMeeting(&rig)
    #expect(rig.text.plain.contains("réunion : COPIL 2") && rig.text.contains(World.plan.text) && rig.focusIsVisible)
    #expect(try Self.agenda(rig).days[Self.today + 3] ?? 0 >= 1)
  }

  @Test("its day past and nothing told, it is late, and Enter opens the form that holds it, filled")
  func late() throws {
    var rig = try Self.rig(Self.today - 2)
    try Self.focusMeeting(&rig)
    #expect(rig.text.contains("retard 2 j"))
    rig.press(.enter)
    let form = try #require(rig.app.top as? FormScreen)
    #expect(form.command == .plan(.holdSteering) && rig.text.contains("COPIL 2"))
    #expect(form.content[.named("on")].map { "\($0)" }?.isEmpty == false && rig.text.contains("24/02/2026"))
  }

  @Test("before its day Enter puts it on another one: the line follows, and u takes that back")
  func moved() throws {
    var rig = try Self.rig(Self.today + 3)
    try Self.focusMeeting(&rig)
    rig.press(.enter)
    #expect((rig.app.top as? FormScreen)?.command == .plan(.conveneSteering))
    for _ in 0..<6 {
      guard (rig.app.top as? FormScreen)?.focusedRow?.path.bare != "day" else { break }
      rig.press(.tab)
    }
    rig.type("10/03/2026")
    rig.press(.control("s"))
    #expect(rig.plan?.convened("COPIL 2")?.call.day == "2026-03-10")
    #expect(try Self.agenda(rig).window.lines.compactMap(\.meeting).map(\.day) == ["2026-03-10"])
    rig.press(.character("u"), .enter)
    #expect(rig.plan?.convened("COPIL 2")?.call.day == Self.today + 3)
    #expect(try Self.agenda(rig).window.lines.compactMap(\.meeting).map(\.day) == [Self.today + 3])
  }

  @Test("the arrow opens the plan at the meeting; a note is taken on a mission only")
  func opened() throws {
    var rig = try Self.rig(Self.today + 3)
    try Self.focusMeeting(&rig)
    rig.press(.character("o"))
    #expect(rig.app.top is AgendaScreen && rig.text.plain.contains("Une note se prend sur une mission"))
    rig.press(.right)
    let sheet = try #require(rig.app.top as? PlanSheetScreen)
    #expect(sheet.id == World.plan && sheet.focus == .convened("COPIL 2"))
  }

  @Test("the meetings of another operator's plans are not among one's own")
  func scope() throws {
    var story = Story.at(.framing)
    try story.enter(
      .conveneSteering, ["meeting": "COPIL 2", "day": .day(Self.today + 3), "on": .day(World.opening + 2)])
    var rig = Rig([], first: AgendaScreen(), today: Self.today, plan: story.plan)
    #expect(try Self.agenda(rig).window.lines.count == 1)
    rig.app.desk.me = World.officers[1]
    rig.press(.tab, .tab)
    let own = rig.desk.ownOperator
    #expect(own != story.plan?.lead && own != nil)
    #expect(try Self.agenda(rig).isMine == true && Self.agenda(rig).window.lines.isEmpty)
    rig.press(.tab)
    #expect(try Self.agenda(rig).window.lines.count == 1)
  }

  @Test("a filter takes a meeting where it takes a mission of its plan")
  func filtered() throws {
    var rig = try Self.rig(Self.today + 3)
    rig.press(.character("/"))
    rig.type("étape:cadrage")
    rig.press(.enter)
    #expect(try Self.agenda(rig).window.lines.contains { $0.meeting != nil })
    rig.press(.escape, .character("/"))
    rig.type("étape:appel")
    rig.press(.enter)
    #expect(try Self.agenda(rig).window.lines.isEmpty)
  }

  @Test("the week and the month are narrowed there, and the list is so too on the way back", arguments: ["2", "3"])
  func calendar(key: String) throws {
    var rig = try Self.rig(Self.today + 3)
    let all = try Self.agenda(rig).window.lines.count
    rig.press(.character(key == "2" ? "2" : "3"))
    rig.press(.character("/"))
    rig.type("étape:appel")
    #expect((rig.app.top as? AgendaCalendarScreen)?.days.isEmpty == true && rig.text.contains("étape:appel"))
    rig.press(.enter, .tab)
    #expect((rig.app.top as? AgendaCalendarScreen)?.isMine == false && rig.text.contains("Toutes les missions"))
    rig.press(.escape)
    #expect(try Self.agenda(rig).window.lines.isEmpty && Self.agenda(rig).isMine == false)
    #expect(try Self.agenda(rig).line.editor.text == "étape:appel")
    rig.press(.character(key == "2" ? "2" : "3"))
    rig.press(.character("/"), .escape)
    #expect((rig.app.top as? AgendaCalendarScreen)?.days.isEmpty == false)
    rig.press(.enter)
    #expect(try Self.agenda(rig).window.lines.count == all && !Self.agenda(rig).line.isActive)
  }
}
