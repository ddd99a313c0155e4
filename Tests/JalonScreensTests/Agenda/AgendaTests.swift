import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("The agenda")
struct AgendaTests {
  private static func rig(
    _ missions: [Mission] = Portfolio.missions, columns: Int = 80, rows: Int = 24, today: Day = "2026-02-26",
    access: Desk.Access = .writable
  ) -> Rig {
    var rig = Rig(
      missions, first: CaseListScreen(), size: Size(columns: columns, rows: rows), today: today, access: access)
    rig.press(.character("g"), .character("a"))
    return rig
  }

  private static func agenda(_ rig: Rig) throws -> AgendaScreen { try #require(rig.app.top as? AgendaScreen) }

  @Test("all that is due is there, late first, then by day, and nothing of what has ended")
  func order() throws {
    var rig = Self.rig()
    rig.press(.tab, .character("f"), .end, .home)
    let lines = try Self.agenda(rig).window.lines
    let expected = Portfolio.missions.filter { !$0.stage.name.isEnd }.flatMap { $0.watches(on: rig.desk.today) }
    #expect(Set(lines.compactMap(\.due?.watch)) == Set(expected) && lines.count == expected.count)
    #expect(lines.map(\.day) == lines.map(\.day).sorted())
    #expect(
      lines.contains { $0.day < rig.desk.today } && lines.contains { $0.day > rig.desk.today })
  }

  @Test("an officer sees her own missions first, and everybody's on Tab")
  func scope() throws {
    let hers = Portfolio.at(.framing, "05-100", "À elle")
    let his = Portfolio.at(.framing, "05-200", "À lui").renamed("05-200", officer: World.officers[1])
    var rig = Self.rig([hers, his])
    #expect(try Set(Self.agenda(rig).window.lines.map(\.number)) == ["05-100"])
    #expect(rig.text.contains("Mes missions"))
    rig.press(.tab)
    #expect(try Set(Self.agenda(rig).window.lines.map(\.number)) == ["05-100", "05-200"])
    #expect(rig.text.contains("Toutes les missions"))
  }

  @Test("Enter opens the form that clears the line, filled with whoever must act")
  func act() throws {
    var rig = Self.rig([Portfolio.at(.framing, "05-018", "Gouvernance")])
    let due = try #require(try Self.agenda(rig).window.lines.last { $0.due?.watch.kind == .letters }?.due)
    while try Self.agenda(rig).window.focused?.due != due { rig.press(.down) }
    rig.press(.enter)
    let form = try #require(rig.app.top as? FormScreen)
    #expect(form.command == .mission(due.watch.action))
    #expect(rig.text.plain.contains(rig.desk.names.name(of: try #require(due.watch.who))))
  }

  @Test("once the act is done its line is gone, the focus stays in its place, and a sentence says what was done")
  func afterAct() throws {
    var rig = Self.rig([Portfolio.at(.calling, "05-009", "Modèle économique")], today: "2026-02-05")
    let before = try Self.agenda(rig).window.lines.compactMap(\.due)
    rig.press(.down)
    let due = before[1]
    #expect(due.watch.action == .recordIntent && due.watch.who != nil)
    rig.press(.enter)
    for _ in 0..<12 {
      guard let form = rig.app.top as? FormScreen, form.review.command == nil else { break }
      rig.press(.tab, .right)
    }
    rig.press(.control("s"))
    #expect(rig.performed.map(\.command.name) == [.mission(.recordIntent)])
    let after = try Self.agenda(rig)
    let rest = after.window.lines.compactMap(\.due?.watch)
    #expect(rest == rig.missions.flatMap { $0.watches(on: rig.desk.today) } && !rest.contains(due.watch))
    #expect(after.window.focus == 1 && after.window.focused?.due?.watch == before[2].watch)
    #expect(rig.text.contains("✓ "))
  }

  @Test("once the deadline of a call has passed, Enter closes it, or enters the proposal that is missing")
  func passed() throws {
    for (story, action) in [
      (try Story.at(.calling).after(.receiveProposal), MissionCommand.Kind.closeCall),
      (Story.at(.calling), .receiveProposal),
    ] {
      var rig = Self.rig([try #require(story.mission)])
      #expect(try Self.agenda(rig).window.lines.compactMap(\.due?.watch.kind) == [.closing])
      rig.press(.enter)
      #expect(try #require(rig.app.top as? FormScreen).command == .mission(action))
    }
  }

  @Test("where nothing is due on her own missions, she is told how to see the others")
  func nothing() {
    let his = Portfolio.at(.framing, "05-200", "À lui").renamed("05-200", officer: World.officers[1])
    var rig = Self.rig([his])
    #expect(rig.text.plain.contains("Rien n’est dû") && rig.text.plain.contains("Tab montre les missions de tous"))
    rig.press(.enter, .right)
    #expect(rig.app.top is AgendaScreen)
    rig.press(.tab)
    #expect(rig.text.contains("05-200"))
  }

  @Test("what is late is shown in the calendar from today on")
  func lateInCalendar() throws {
    var rig = Self.rig()
    #expect(try #require(try Self.agenda(rig).window.focused).day < rig.desk.today)
    rig.press(.character("2"))
    #expect((rig.app.top as? AgendaCalendarScreen)?.day == rig.desk.today)
  }

  @Test("going to a mission and back leaves the focus where it was")
  func back() throws {
    var rig = Self.rig()
    rig.press(.down, .down, .down)
    let due = try #require(try Self.agenda(rig).window.focused?.due)
    rig.press(.right)
    #expect(rig.sheet?.mission == due.mission)
    rig.press(.escape)
    #expect(try Self.agenda(rig).window.focused?.due == due)
  }

  @Test("what comes after thirty days is counted, and shown on request")
  func later() throws {
    var rig = Self.rig()
    let last = rig.desk.today + AgendaScreen.horizon
    #expect(try Self.agenda(rig).window.lines.allSatisfy { $0.day <= last })
    rig.press(.end)
    #expect(rig.text.contains("Plus tard : "))
    rig.press(.character("f"), .end)
    #expect(try Self.agenda(rig).window.lines.contains { $0.day > last })
    #expect(!rig.text.contains("Plus tard : "))
  }

  @Test("a filter narrows the agenda as it narrows the list, and Esc takes it away before it goes back")
  func filter() throws {
    var rig = Self.rig()
    let all = try Self.agenda(rig).window.lines.count
    rig.press(.character("/"))
    rig.type("étape:cadrage")
    rig.press(.enter)
    let lines = try Self.agenda(rig).window.lines
    #expect(Set(lines.map(\.number)) == ["05-018"] && lines.count < all)
    rig.press(.escape)
    #expect(try Self.agenda(rig).window.lines.count == all)
    rig.press(.escape)
    #expect(rig.list != nil)
  }

  @Test("a long agenda is read as the focus comes near its end, and every line is passed once")
  func long() throws {
    var rig = Self.rig(Portfolio.many(120), rows: 20)
    let first = try Self.agenda(rig).window.lines.count
    let expected = Portfolio.many(120).flatMap { $0.dueRows(on: rig.desk.today) }
      .filter { $0.watch.day <= rig.desk.today + AgendaScreen.horizon }.sorted { $0.key < $1.key }
    #expect(first < expected.count)
    var seen = [try #require(try Self.agenda(rig).window.focused?.due)]
    for _ in 1..<expected.count {
      rig.press(.down)
      seen.append(try #require(try Self.agenda(rig).window.focused?.due))
      #expect(rig.focusIsVisible)
    }
    #expect(seen == expected)
    rig.press(.home)
    #expect(try Self.agenda(rig).window.focused?.due == expected.first && rig.focusIsVisible)
    rig.press(.end)
    #expect(try Self.agenda(rig).window.focused?.due == expected.last && rig.focusIsVisible)
  }

  @Test("nothing is written from a store that is open for reading only")
  func readOnly() throws {
    var rig = Self.rig(access: .readOnly(Words(same: "pour lire")))
    rig.press(.enter, .character("D"))
    #expect(rig.app.top is AgendaScreen)
    #expect(!rig.asked.contains { if case .remember(let values) = $0 { values["start"] != nil } else { false } })
  }

  @Test("Jalon opens on the screen that was chosen, and going back leads to the list")
  func start() throws {
    var rig = Self.rig()
    rig.press(.character("D"))
    let kept = rig.asked.compactMap { if case .remember(let values) = $0 { values["start"] ?? nil } else { nil } }
    #expect(kept == ["agenda"])
    let start = StartScreen.remembered(in: ["start": kept[0]])
    var app = App(desk: rig.desk, first: CaseListScreen(remembered: ["list.mission": "05-014"]), above: start.above)
    #expect(app.top is AgendaScreen)
    let asked = app.start()
    #expect(!asked.contains { if case .around = $0.effect { true } else { false } }, "the list is not read before it is seen")
    let left = app.leave()
    #expect(left.contains { if case .remember(let values) = $0.effect { values["list.mission"] == "05-014" } else { false } })
    #expect(StartScreen.remembered(in: [:], usually: .agenda) == .agenda)
    #expect(StartScreen.remembered(in: ["start": "missions"], usually: .agenda) == .missions)
  }
}
