import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Les vues gardées")
struct SavedViewTests {
  private static func kept() -> Rig {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
    rig.press(.character("/"))
    rig.type("groupement")
    rig.press(.enter, .character("c"), .down, .enter, .escape)
    rig.press(.character("v"), .control("n"))
    rig.type("Groupements de l'année")
    rig.press(.enter)
    return rig
  }

  @Test("v then Ctrl-N keeps filter, order and columns under a letter; v and the letter show them from anywhere")
  func keptAndShown() throws {
    var rig = Self.kept()
    #expect(rig.text.contains("v g la montre"), "\(rig.text)")
    rig.press(.escape, .character("t"), .end, .enter)
    #expect(rig.list?.line.isActive == false)
    rig.press(.enter, .character("v"), .character("g"))
    let list = try #require(rig.list)
    #expect(list.line.editor.text == "groupement" && list.order == BoardOrder(.structure))
    #expect(rig.app.depth == 1)
  }

  @Test("a letter without a view says how one is kept, and the sheet of a mission is no view")
  func noView() {
    var rig = Self.kept()
    rig.press(.character("v"), .character("z"))
    #expect(rig.text.contains("Aucune vue sous « z »"), "\(rig.text)")
    rig.press(.escape, .enter, .character("v"), .control("n"))
    #expect(rig.text.contains("Une vue se garde depuis"), "\(rig.text)")
  }

  @Test("a view is removed after a question, and the letter is free again")
  func discarded() {
    var rig = Self.kept()
    rig.press(.character("v"), .delete)
    #expect(rig.text.contains("ne reviendra pas"), "\(rig.text)")
    rig.press(.character("o"))
    #expect(SavedView.all(in: rig.desk.kept).isEmpty, "\(rig.desk.kept)")
  }

  @Test("the same name keeps the same letter, another takes the first of its letters that is free")
  func letters() {
    #expect(SavedView.letter(for: "Retards", besides: []) == "r")
    #expect(SavedView.letter(for: "Retards", besides: ["r", "e"]) == "t")
    #expect(SavedView.letter(for: "Été", besides: []) == "e")
    #expect(SavedView.letter(for: "2026", besides: ["a"]) == "b")
    var rig = Self.kept()
    rig.press(.character("v"), .control("n"))
    rig.type("groupements de l'année")
    rig.press(.enter)
    #expect(SavedView.all(in: rig.desk.kept).map(\.letter) == ["g"])
  }

  @Test("the agenda and the lists of the directory are kept and shown too")
  func others() throws {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("g"), .character("a"), .tab, .character("v"), .control("n"))
    rig.type("Tous")
    rig.press(.enter, .character("g"), .character("d"), .character("v"), .character("t"))
    #expect(rig.app.top is AgendaScreen)
    rig.press(.character("g"), .character("r"), .character("v"), .control("n"))
    rig.type("Prestataires")
    rig.press(.enter, .character("v"), .character("p"))
    let screen = try #require(rig.app.top as? DirectoryScreen)
    #expect(screen.kind == .provider)
  }

  @Test("views go to a file and come back just the same, beside those that a colleague has already")
  func shared() throws {
    let view = try #require(SavedView.all(in: Self.kept().desk.kept).first)
    #expect(try SavedView.read(SavedView.written([view])) == [view])
    let other = view.called("Autre", under: "g")
    #expect(SavedView.brought([view], beside: [other])?.map(\.letter) == ["r"])
    #expect(SavedView.brought([view], beside: [view.called(view.name, under: "x")])?.map(\.letter) == ["x"])
    let full = SavedView.letters.map { view.called("Vue \($0)", under: $0) }
    #expect(SavedView.brought([view], beside: full) == nil)
  }

  @Test("a file that holds no views, or one that is none, is refused with its place")
  func refused() {
    #expect(throws: SavedView.Fault.noViews) { try SavedView.read("[]") }
    #expect(throws: SavedView.Fault.noViews) { try SavedView.read("pas du JSON") }
    let odd = #"{"views":[{"letter":"é","name":"X","screen":"list"}]}"#
    #expect(throws: SavedView.Fault.view(1)) { try SavedView.read(odd) }
    #expect(SavedView.Fault.view(1).words(.fr).contains("vue 1"))
  }
}
