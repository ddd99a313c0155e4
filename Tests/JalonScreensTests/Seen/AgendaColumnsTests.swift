import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Columns and views of the agenda, of the plans and of the timeline")
struct AgendaColumnsTests {
  private static func rig(_ columns: Int = 120) -> Rig {
    var rig = Rig(Portfolio.missions, first: AgendaScreen(), size: Size(columns: columns, rows: 40))
    rig.press(.tab)
    return rig
  }

  private func agenda(_ rig: Rig) throws -> AgendaScreen { try #require(rig.app.top as? AgendaScreen) }

  /// In the order of the columns with nothing moved.
  private static let ids = ["state", "day", "what", "who", "subject", "about", "officer", "contact"]

  /// Hides or shows the column, and comes back.
  private func toggle(_ id: String, _ rig: inout Rig) throws {
    rig.press(.character("c"))
    for _ in 0..<(try #require(Self.ids.firstIndex(of: id))) { rig.press(.down) }
    rig.press(.character(" "), .character("c"))
  }

  @Test("c hides, shows and moves them; they are kept for the next time, and one that says what a line is about stays")
  func chosen() throws {
    var rig = Self.rig()
    #expect(rig.text.contains("C. Roux"))
    try toggle("officer", &rig)
    #expect(try agenda(rig).columns.text.contains("-officer"))
    #expect(rig.desk.kept["agenda.columns"]?.contains("-officer") == true)
    try toggle("what", &rig)
    #expect(try !agenda(rig).columns.text.contains("-what"))
    for (place, id) in Self.ids.enumerated() {
      #expect(try agenda(rig).table([], 120, rig.desk).all[place].id == id)
    }
    var next = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
    next.app.desk.kept = rig.desk.kept
    next.press(.character("g"), .character("a"))
    #expect(try agenda(next).columns == agenda(rig).columns)
  }

  @Test("with nothing chosen it is as it was, at every width")
  func usual() throws {
    for columns in [60, 80, 120, 200] {
      var rig = Self.rig(columns)
      let before = rig.text
      rig.press(.character("c"), .character("="), .escape)
      #expect(rig.text == before, "\(columns)")
    }
  }

  @Test("who must act is told with what is due where its column is hidden")
  func who() throws {
    var rig = Self.rig()
    try toggle("who", &rig)
    let agenda = try agenda(rig)
    let line = try #require(agenda.window.lines.first { $0.due?.watch.who != nil })
    let told = agenda.table(agenda.window.lines, 120, rig.desk)
    let what = try #require(told.shown.first { $0.id == "what" })
    #expect(what.span(line).text == rig.desk(line.words(rig.desk.names, on: rig.desk.today, absentees: [])))
  }

  @Test("what is copied and written has the columns that are chosen, and T all of them")
  func seen() throws {
    var rig = Self.rig()
    try toggle("officer", &rig)
    let whole = try agenda(rig).lineInFocus(rig.desk, inFull: true)
    #expect(whole?.heads.map(\.id).contains("officer") == true)
    rig.press(.character("p"), .enter)
    guard case .export(let table, .csv)? = rig.reached.last else { return #expect(Bool(false)) }
    #expect(!table.heads.map(\.id).contains("officer") && table.heads.map(\.id).prefix(2) == ["state", "day"])
  }

  @Test("a view keeps the columns of the agenda, and the filter, order and zoom of the timeline")
  func views() throws {
    var rig = Self.rig()
    try toggle("officer", &rig)
    let kept = try #require(agenda(rig).view(rig.desk))
    #expect(AgendaScreen(showing: kept).columns.text.contains("-officer"))
    var timeline = TimelineScreen(.list(filter: "retard", order: BoardOrder(.number, ascending: false)))
    timeline.zoom = .quarter
    let view = try #require(timeline.view(rig.desk))
    let again = try #require(view.called("Retards", under: "r").shown as? TimelineScreen)
    #expect(again.scope == timeline.scope && again.zoom == .quarter && again.order == timeline.order)
    #expect(TimelineScreen(.missions(["05-014"])).view(rig.desk) == nil)
    #expect(SavedView.isKnown(TimelineScreen.name) && SavedView.isKnown(PlansScreen.name))
  }

  @Test("plans stand under their heads, and their columns are chosen from the palette")
  func plans() throws {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 100, rows: 30))
    rig.press(.character("g"), .character("p"))
    rig.run("plans.columns")
    #expect(rig.app.top is ColumnsScreen)
    for _ in 0..<4 { rig.press(.down) }
    rig.press(.character(" "), .escape)
    let plans = try #require(rig.app.top as? PlansScreen)
    #expect(plans.columns.text.contains("+opened") && rig.text.contains("Ouvert le"), "\(rig.text)")
    #expect(rig.desk.kept["plans.columns"] == plans.columns.text)
  }
}
