import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Les colonnes d’une liste")
struct ColumnsTests {
  private static func list(_ columns: Int = 200) -> Rig {
    Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: columns, rows: 40))
  }

  private func heads(_ rig: Rig) -> String { rig.screen.trimmedRows[2] }

  @Test("c hides a column and shows another, the list follows each key, and what is chosen is remembered")
  func shown() {
    var rig = Self.list()
    rig.press(.character("c"))
    rig.press(.down, .down, .down, .character(" "))
    #expect(!heads(rig).contains("Étape"), "\(heads(rig))")
    rig.press(.end, .character(" "), .escape)
    #expect(rig.list != nil && !heads(rig).contains("Étape") && heads(rig).contains("Plan"), "\(heads(rig))")
    guard case .remember(let memory)? = rig.asked.last(where: { if case .remember = $0 { true } else { false } }) else {
      return #expect(Bool(false), "nothing remembered")
    }
    let again = CaseListScreen(remembered: memory.compactMapValues { $0 })
    #expect(again.columns == rig.list?.columns)
  }

  @Test("a column moves to the left, becomes as wide as it is made, and all go back to what they were")
  func moved() throws {
    var rig = Self.list()
    rig.press(.character("c"), .down, .down, .down, .down, .character("<"), .character("<"), .character("+"), .escape)
    let head = heads(rig)
    let (due, stage) = (try #require(head.range(of: "Échéance")), try #require(head.range(of: "Étape")))
    #expect(due.lowerBound < stage.lowerBound, "\(head)")
    #expect(rig.list?.columns.entries.first { $0.id == "due" }?.width == 12)
    rig.press(.character("c"), .character("="), .escape)
    #expect(rig.list?.columns.arranged(rig.list!.table(rig.desk).all).map(\.id).first == "number")
    #expect(heads(rig) == heads(Self.list()))
  }

  @Test("Enter sorts by the column, then the other way round; a column without an order says so")
  func sorted() {
    var rig = Self.list()
    rig.press(.character("c"), .down, .enter)
    #expect(heads(rig).contains("Structure ↑"))
    rig.press(.enter, .escape)
    #expect(rig.list?.order == BoardOrder(.structure, ascending: false))
    rig.press(.character("c"), .down, .down, .enter)
    #expect(rig.text.contains("La liste ne se trie pas par « Objet »"), "\(rig.text)")
  }

  @Test("the number and the structure are never hidden")
  func kept() {
    var rig = Self.list()
    rig.press(.character("c"), .character(" "), .down, .character(" "))
    #expect(rig.text.contains("elle reste"))
    #expect(heads(rig).contains("N°") && heads(rig).contains("Structure"))
  }

  @Test("a choice that was kept by another Jalon is read as far as it says something")
  func read() {
    let choice = ColumnChoice("structure,-stage,unknown,+plan:400,due:x")
    #expect(choice.text == "structure,-stage,unknown,+plan:80,due")
    #expect(choice.completed(for: ["number", "structure", "plan"]).text == "structure,+plan:80,number")
  }

  @Test(
    "the choice can be read at every size, its focus always in sight",
    arguments: [(60, 15), (60, 20), (80, 24), (300, 100)])
  func sizes(columns: Int, rows: Int) {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: columns, rows: rows))
    rig.press(.character("c"))
    for _ in 1...20 {
      rig.press(.down)
      #expect(rig.focusIsVisible)
    }
  }
}

@Suite("Copier et exporter ce qui est montré")
struct SeenTests {
  private static func copied(_ rig: Rig) -> String? {
    if case .copy(let text)? = rig.reached.last(where: { if case .copy = $0 { true } else { false } }) {
      text
    } else {
      nil
    }
  }

  @Test("y copies the line, Y all the lines of the filter with their heads, as a spreadsheet pastes them")
  func copies() throws {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("y"))
    let line = try #require(Self.copied(rig))
    #expect(line.contains("\t") && !line.contains("\n"))
    rig.press(.character("/"))
    rig.type("groupement")
    rig.press(.enter, .character("Y"))
    let rows = try #require(Self.copied(rig)).split(separator: "\n")
    #expect(rows.count == 3 && rows[0].hasPrefix("N°\tStructure"), "\(rows)")
    #expect(
      rows.allSatisfy {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count == rows[0].split(separator: "\t").count
      })
  }

  @Test("p writes all the lines of the filter, not only those in sight, in the order and the columns of the list")
  func exports() throws {
    var rig = Rig(Portfolio.many(60), first: CaseListScreen())
    rig.press(.character("p"))
    #expect(rig.text.contains("60 lignes"), "\(rig.text)")
    rig.press(.down, .enter)
    guard case .export(let table, let format)? = rig.reached.last else { return #expect(Bool(false)) }
    #expect(format == .xlsx && table.rows.count == 60 && table.heads.map(\.id).prefix(2) == ["number", "structure"])
    #expect(table.rows.allSatisfy { $0.count == table.heads.count })
    rig.receive(.released(["/ici/missions.xlsx"]))
    #expect(rig.list != nil && rig.text.contains("Écrit : /ici/missions.xlsx"))
  }

  @Test("T tells the mission in focus under every column that there is, those that are not shown too")
  func whole() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 60, rows: 20))
    rig.press(.character("T"))
    for head in ["N°", "Objet", "Prestataire", "À faire", "Plan"] { #expect(rig.text.contains(head), "\(rig.text)") }
    rig.press(.character("T"))
    #expect(rig.list != nil)
  }

  @Test("the agenda, too, is written whole, and its contacts go with it")
  func agenda() throws {
    var rig = Rig(Portfolio.missions, first: AgendaScreen())
    rig.press(.tab, .character("p"), .enter)
    guard case .export(let table, .csv)? = rig.reached.last else { return #expect(Bool(false)) }
    #expect(!table.rows.isEmpty && table.heads.map(\.id).contains("contact"))
  }
}
