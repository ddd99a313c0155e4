import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A proposal entered after the deadline")
struct LateProposalTests {
  @Test("its form says beside the day that it is late, and no more once the day is one on which it was in time")
  func late() throws {
    let story = Story.at(.calling)
    let deadline = try #require(story.call).deadline
    var player = Player(story.on(deadline + 1))
    player.open(.mission(.receiveProposal))
    player.focus("on")
    #expect(player.screen.contains("Tardive"), "\(player.screen)")
    player.press("hier", "Tab")
    #expect(!player.screen.contains("Tardive"), "\(player.screen)")
  }

  @Test("once the call is closed it is late, which is not said of a day that cannot be read")
  func unread() throws {
    var player = Player(Story.at(.evaluating))
    player.open(.mission(.receiveProposal))
    player.focus("on")
    #expect(player.screen.contains("Tardive"), "\(player.screen)")
    player.press("Ctrl-U")
    player.type("bientôt")
    #expect(player.form?.review.remarks.isEmpty == true && !player.screen.contains("Tardive"), "\(player.screen)")
  }
}

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
