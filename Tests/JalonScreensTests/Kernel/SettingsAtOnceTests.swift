import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Settings in the palette")
struct SettingsAtOnceTests {
  @Test("the mouse is taken and given back at once, and the choice is kept unless the settings decide")
  func mouse() {
    var desk = Rig(Portfolio.missions, first: CaseListScreen()).desk
    var everywhere = Everywhere()
    let taken = everywhere.run("mouse", desk)
    #expect(taken.contains { if case .mouse(true) = $0 { true } else { false } })
    #expect(taken.contains { if case .remember(let values) = $0 { values["mouse"] == "oui" } else { false } })
    desk.hasMouse = true
    let back = everywhere.run("mouse", desk)
    #expect(back.contains { if case .mouse(false) = $0 { true } else { false } })
    desk.settled = [.mouse]
    let said = everywhere.run("mouse", desk).compactMap {
      if case .say(let notice) = $0 { notice.words.fr } else { nil }
    }
    #expect(said.contains { $0.contains("reglages.toml") })
  }

  @Test("panes grow and shrink at once, by steps, and come back to what is usual")
  func panes() throws {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 160, rows: 40))
    let usual = rig.text
    rig.run("panes.wider")
    #expect(rig.desk.panes == 1 && rig.text != usual)
    for _ in 0..<9 { rig.run("panes.wider") }
    #expect(rig.desk.panes == 3 && rig.text.contains("ne vont pas plus loin"))
    for _ in 0..<9 { rig.run("panes.narrower") }
    #expect(rig.desk.panes == -3)
    rig.run("panes.usual")
    #expect(rig.desk.panes == 0 && rig.desk.kept["panes"] == nil)
    rig.press(.down, .up)
    #expect(rig.text == usual)
  }

  @Test("names of the timeline follow, and leave room for its days at every width")
  func timeline() {
    for columns in 60...300 {
      for panes in Panes.range {
        let layout = TimelineLayout(Size(columns: columns, rows: 24), panes: panes)
        #expect(layout.drawing >= 20 && layout.label >= 14, "\(columns), \(panes)")
      }
    }
  }

  @Test(
    "all of them are found by their words",
    arguments: [
      ("souris", "la donner à Jalon"), ("volets", "aperçu de la liste"), ("thème", "choisir les couleurs"),
      ("langue", "English"),
    ])
  func found(word: String, told: String) {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 100, rows: 30))
    rig.press(.character(":"))
    rig.type(word)
    #expect(rig.text.contains(told), "\(rig.text)")
  }
}
