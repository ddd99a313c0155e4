import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Une grande fenêtre")
struct WideWindowTests {
  private static let size = Size(columns: 200, rows: 60)
  private static let long = "Association pour le maintien des services en pays de Serre-Ponçon et alentour"

  private func list(_ columns: Int) -> Rig {
    Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: columns, rows: 60))
  }

  @Test("the list shows the names of structures whole before anything else, and what missions are about once they are")
  func list() throws {
    let structures = try #require(list(200).list?.window.rows.map(\.structures).max { $0.count < $1.count })
    #expect(list(200).text.contains(structures), "\(list(200).text)")
    #expect(!list(120).text.contains("Objet"))
    #expect(list(300).screen.trimmedRows[2].contains("Objet"))
  }

  @Test("the comparison gives no criterion more room than it needs, and names every provider whole")
  func comparison() throws {
    let story = try Story.compared(3).revealed()
    let play = Play(story, ComparisonScreen(World.mission), columns: 200, rows: 60)
    let head = try #require(play.rows.first { $0.contains("Critère") })
    #expect(!head.contains("…"), "\(head)")
    let weight = try #require(head.range(of: "Poids")?.lowerBound)
    #expect(head.distance(from: head.startIndex, to: weight) < 90, "\(head)")
  }

  @Test("the month tells in its days what is due on them")
  func month() {
    var rig = Rig(Portfolio.missions, first: AgendaScreen(), size: Self.size)
    rig.press(.tab, .character("3"))
    let body = rig.screen.trimmedRows.dropFirst().map { String($0.prefix(138)) }
    #expect(body.contains { $0.contains("05-0") || $0.contains("04-1") }, "\(rig.text)")
  }

  @Test("beside the journey, a text goes on where lines are to spare, and the ranking stands in order")
  func sheet() throws {
    let rig = Rig(Portfolio.missions, first: MissionSheetScreen("05-018"), size: Self.size)
    let ranked = rig.screen.trimmedRows.filter { $0.contains("/100") }
    #expect(ranked.count > 1)
    let places = ranked.compactMap { row in row.firstIndex(of: "█").map { row.distance(from: row.startIndex, to: $0) } }
    #expect(Set(places).count == 1, "\(ranked)")
  }

  @Test("a contact that has neither number nor address takes no line of the sheet")
  func silentContact() throws {
    var rig = try MissionSheetTests.sheet(.at(.framing))
    rig.press(.home)
    let rules = rig.screen.trimmedRows.dropFirst(8).filter { $0.allSatisfy { $0 == "─" } && !$0.isEmpty }
    #expect(rules.isEmpty, "\(rig.text)")
  }

  @Test("T reads what is cut in full: the line over the tabs, the lines of the tab, and y copies the one in focus")
  func whole() throws {
    let mission = try #require(Portfolio.missions.first { $0.id == "05-018" }?.renamed("05-018", Self.long + ", suite"))
    var rig = Rig([mission], first: MissionSheetScreen("05-018"), size: Size(columns: 60, rows: 20))
    #expect(!rig.text.contains("alentour"))
    rig.press(.character("T"), .home)
    #expect(rig.text.replacing("\n", with: " ").contains("alentour, suite"), "\(rig.text)")
    #expect(rig.focusIsVisible)
    rig.press(.character("y"))
    guard case .copy(let text)? = rig.reached.last else { return #expect(Bool(false), "nothing copied") }
    #expect(text.contains(Self.long))
    rig.press(.end, .pageUp, .pageDown, .up, .escape)
    #expect(rig.app.top is MissionSheetScreen)
  }

  @Test("a text that is higher than the window is scrolled line by line before the next one has the focus")
  func highText() {
    let high = (1...60).map { "ligne \($0)" }.joined(separator: "\n")
    let blocks = [WholeScreen.Block(label: "Un", text: high), .init(label: "Deux", text: "court")]
    var rig = Rig(Portfolio.missions, first: WholeScreen(WholeWords.title, blocks))
    for _ in 1...30 { rig.press(.down) }
    #expect(rig.text.contains("ligne 50") && !rig.text.contains("court"), "\(rig.text)")
    for _ in 1...12 { rig.press(.down) }
    #expect(rig.text.contains("Deux") && rig.text.contains("court"), "\(rig.text)")
    rig.press(.home)
    #expect(rig.text.contains("ligne 1"))
  }
}

@Suite("Les derniers messages")
struct SaidNoticesTests {
  @Test("g m shows what was said last, the newest first, without the keys that do nothing")
  func said() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.escape)
    rig.press(.character("Z"))
    rig.app.tell([CaseListWords.empty[0]])
    rig.press(.down, .character("g"), .character("m"))
    let rows = rig.screen.trimmedRows
    #expect(rows.first?.contains("Derniers messages") == true)
    #expect(!rig.text.contains("sans effet"))
    let first = rows.firstIndex { $0.contains("Aucune mission pour l’instant") }
    let second = rows.firstIndex { $0.contains("Rien au-dessus d’ici") }
    #expect(first != nil && second != nil && first! < second!, "\(rig.text)")
  }

  @Test("where nothing was said, the screen says so")
  func nothing() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("g"), .character("m"))
    #expect(rig.text.contains("Rien à lire ici"))
    rig.press(.down, .end, .escape)
    #expect(rig.list != nil)
  }

  @Test("while names are hidden, what was said before stays out of reach")
  func masked() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.carry([.mask([.provider("lise"): "A"])])
    rig.press(.character("g"), .character("m"))
    #expect(rig.app.top is CaseListScreen && rig.text.contains("Les noms sont masqués"), "\(rig.text)")
  }
}
