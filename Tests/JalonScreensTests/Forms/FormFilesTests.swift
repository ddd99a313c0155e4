import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Files named in a form")
struct FormFilesTests {
  /// The form of a report, the focus in the path of its first document.
  private func play() -> Play {
    var play = Play(Story.at(.running), FormDoor(.mission(.receiveReport), mission: "05-014"))
    for _ in 1...40 where !play.shows("Emplacement") {
      play.press("Tab")
      if play.rows.contains(where: { $0.plain.hasPrefix("> ") && $0.plain.contains("un document") }) {
        play.press("Enter")
      }
    }
    play.press("Tab")
    return play
  }

  @Test("Tab completes the path, the next one goes on; the digest is taken and never shown to be typed")
  func completed() {
    var play = play()
    play.type("~/Of")
    play.press("Tab")
    #expect(play.shows("~/Offre.pdf"), "\(play.rows)")
    play.press("Tab")
    #expect(play.shows("/home/c/Offre.pdf") && !play.shows("Empreinte"))
  }

  @Test("where no file stands, the field says so and nothing is sent")
  func absent() {
    var play = play()
    play.type("~/rien.pdf")
    play.press("Down")
    #expect(play.shows("Aucun fichier à cet endroit"), "\(play.rows)")
    play.press("Ctrl-S")
    #expect(play.shows("points à revoir"), "\(play.rows)")
  }
}
