import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Images de l'agenda")
struct AgendaPictureTests {
  @Test("the list, the week and the month", arguments: Language.allCases)
  func views(language: Language) {
    for (columns, rows) in ListAndSheetPictureTests.sizes {
      var rig = Rig(
        Portfolio.missions, first: AgendaScreen(), size: Size(columns: columns, rows: rows), language: language)
      let end = "-\(columns)x\(rows)-\(language)"
      rig.press(.down, .down, .tab)
      expect(rig, "agenda/list" + end)
      rig.press(.character("="), .character("2"))
      expect(rig, "agenda/week" + end)
      rig.press(.character("3"))
      expect(rig, "agenda/month" + end)
    }
  }

  @Test("the agenda can be read without Unicode")
  func ascii() {
    var rig = Rig(Portfolio.missions, first: AgendaScreen())
    rig.press(.tab)
    Pictures.expect(rig.screen.inASCII, matches: "agenda/list-80x24-ascii")
    rig.press(.character("3"))
    Pictures.expect(rig.screen.inASCII, matches: "agenda/month-80x24-ascii")
  }

  private func expect(_ rig: Rig, _ name: String) {
    Pictures.expect(rig.screen, matches: name)
    for row in rig.screen.textRows { #expect(GlyphWidth.columns(of: row) == rig.screen.size.columns, "\(name)") }
  }
}
