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

  @Test("Enter on it, among the proposals of the mission, opens what admits it")
  func admitting() throws {
    let story = try Story.at(.calling).on("2026-02-18").after(.receiveProposal)
    let late = try #require(story.call?.invitations.first { $0.waitsOutside }).provider
    var player = Player(story)
    player.show(MissionSheetScreen(World.mission))
    player.press("Tab")
    #expect(player.screen.contains("tardive, non admise"), "\(player.screen)")
    for _ in 0..<20 where player.focusedLine?.contains("tardive") != true { player.press("Down") }
    player.press("Enter")
    #expect(player.form?.command == .mission(.admitLate), "\(player.screen)")
    #expect(player.form?.content[.named("provider")]?.raw["chosen"]?.text == late.text)
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

extension Player {
  /// The line that the cursor stands on.
  var focusedLine: String? {
    let surface = app.draw()
    return surface.cursor.map { surface.trimmedRows[$0.row] }
  }
}
