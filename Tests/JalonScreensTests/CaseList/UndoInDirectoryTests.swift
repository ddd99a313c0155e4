import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("What was just done on the directory is taken back from the list and from the agenda")
struct UndoInDirectoryTests {
  private func registered() -> Player {
    var player = Player(.before)
    player.open(.directory(.registerProvider))
    player.press("Mistral", "Ctrl-S")
    return player
  }

  @Test("`u` names the act, takes it back after Enter, and `U` brings it back", arguments: [true, false])
  func undo(fromList: Bool) {
    var player = registered()
    #expect(player.story.directory.providers["mistral"] != nil, "\(player.screen)")
    if fromList { player.show(CaseListScreen()) } else { player.show(AgendaScreen()) }
    player.press("u")
    #expect(player.screen.contains("Annuaire") && player.screen.contains("Prestataire enregistré\u{202F}: Mistral"))
    player.press("Enter")
    #expect(player.performed.last?.name == .directory(.undoInDirectory))
    #expect(player.story.directory.providers["mistral"] == nil)
    player.press("U", "Enter")
    #expect(player.story.directory.providers["mistral"] != nil, "\(player.screen)")
  }

  @Test("`u` on a mission of which only the opening is left proposes to cancel it, opened by mistake")
  func mistaken() throws {
    var player = Player(.at(.draft))
    let dossier = try #require(player.dossier)
    for case .push(let screen) in HistoryMove.undo.confirm(dossier) { player.show(screen) }
    #expect(player.form?.command == .mission(.dropCall), "\(player.screen)")
    player.focus("reason")
    player.press("doublon", "Ctrl-S")
    guard case .mission(_, .dropCall(let act))? = player.performed.last else {
      return #expect(Bool(false), "\(player.screen)")
    }
    #expect(act.openedByMistake == true)
  }
}
