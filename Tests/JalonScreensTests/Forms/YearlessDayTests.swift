import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A day that is typed without its year")
struct YearlessDayTests {
  @Test("the end of a work is read after its beginning, though the beginning is two years ahead")
  func end() {
    var player = Player(.at(.calling), size: Size(columns: 120, rows: 40))
    player.open(.mission(.receiveProposal))
    player.focus("start")
    player.press("Ctrl-U", "18/3/2028")
    player.focus("end")
    player.press("Ctrl-U", "4/5")
    #expect(player.screen.contains("4 mai 2028"), "\(player.screen)")
  }
}
