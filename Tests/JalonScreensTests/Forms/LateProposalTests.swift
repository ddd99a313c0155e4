import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Acts of a mission that has no call yet")
struct ActsWithoutCallTests {
  @Test("name no call that could be dropped or sent again")
  func draft() throws {
    var player = Player(.at(.draft), size: Size(columns: 80, rows: 60))
    player.show(ActsScreen(try #require(player.dossier)))
    let possible = player.screen.components(separatedBy: "Pas maintenant")[0]
    #expect(possible.contains("Annuler la mission") && !possible.contains("sans suite"), "\(player.screen)")
    #expect(!possible.contains("Relancer"), "\(player.screen)")
  }
}
