import JalonCore
import JalonTerminal
import Testing
@testable import JalonScreens

@Test func look() {
  for (columns, rows) in [(80, 24), (120, 40), (60, 20)] {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: columns, rows: rows))
    rig.press(.down, .down)
    print(rig.text)
    rig.press(.enter)
    print(rig.text)
    rig.press(.character("a")); print(rig.text)
    rig.press(.escape, .character("e")); print(rig.text)
  }
}
