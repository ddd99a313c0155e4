import JalonCore
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Undo from the list while a preview is on its way")
struct UndoBesidePreviewTests {
  @Test("the mission of a preview that comes late is not the one whose act is taken back")
  func late() throws {
    let player = Player(.at(.running))
    let dossier = try #require(player.dossier)
    var screen = CaseListScreen()
    (screen.history, screen.lastUndone) = (.undo, .mission("05-999"))
    #expect(screen.receive(.dossier(dossier), player.desk).isEmpty && screen.history == .undo)
    screen.lastUndone = .mission(dossier.mission.id)
    #expect(!screen.receive(.dossier(dossier), player.desk).isEmpty && screen.history == nil)
  }
}
