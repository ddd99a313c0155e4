import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Images de la liste et de la fiche")
struct ListAndSheetPictureTests {
  static let sizes = [(60, 20), (80, 24), (120, 40), (200, 60)]

  @Test("the list, the filter, the marks, the menu of orders", arguments: Language.allCases)
  func list(language: Language) {
    for (columns, rows) in Self.sizes {
      var rig = Rig(
        Portfolio.missions, first: CaseListScreen(), size: Size(columns: columns, rows: rows), language: language)
      let end = "-\(columns)x\(rows)-\(language)"
      rig.press(.down, .down, .down, .down)
      Self.expect(rig, "list/list" + end)
      rig.press(.character(" "), .character("/"))
      rig.type("groupement")
      Self.expect(rig, "list/filter" + end)
      rig.press(.enter, .character("t"))
      Self.expect(rig, "list/sort" + end)
      rig.press(.escape, .character("g"))
      Self.expect(rig, "list/go" + end)
    }
  }

  @Test("the sheet of a mission at each of its tabs, its refusal and its acts", arguments: Language.allCases)
  func sheet(language: Language) {
    for (columns, rows) in Self.sizes {
      var rig = Rig(
        Portfolio.missions, first: MissionSheetScreen("05-018"), size: Size(columns: columns, rows: rows),
        language: language)
      let end = "-\(columns)x\(rows)-\(language)"
      for tab in MissionSheetScreen.Tab.allCases {
        Self.expect(rig, "mission/\(tab)" + end)
        rig.press(.tab)
      }
      rig.press(.character("a"))
      Self.expect(rig, "mission/refusal" + end)
      rig.press(.escape, .character("e"))
      Self.expect(rig, "mission/acts" + end)
    }
  }

  @Test("the sheet at each stage and each end", arguments: StageName.allCases)
  func stages(stage: StageName) throws {
    let mission = try #require(Portfolio.missions.first { $0.stage.name == stage })
    let rig = Rig(Portfolio.missions, first: MissionSheetScreen(mission.id))
    Self.expect(rig, "mission/stage-\(stage)")
  }

  private static func expect(_ rig: Rig, _ name: String) {
    Pictures.expect(rig.screen, matches: name)
    for row in rig.screen.textRows { #expect(GlyphWidth.columns(of: row) == rig.screen.size.columns, "\(name)") }
  }
}
