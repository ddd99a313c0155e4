import JalonCore
import JalonStore
import JalonTesting
import Testing

/// What the heart of the work costs at the keyboard, text apart. More is a step back: find the key that is one too many.
@Suite("Keys that the work takes")
struct KeyCountTests {
  @Test("from the closing of the call to the printed minutes, three proposals take fewer than 120 keys")
  func selection() throws {
    let played = try Theatre.play("selection.tape")
    for difference in played.differences.prefix(1) { Issue.record("\(difference)") }
    let kinds = played.events.filter { $0.stream == .mission("05-001") }.map(\.kind)
    #expect(played.events.count { $0.kind == "markGiven" } == 36)
    #expect(kinds.suffix(2) == ["awarded", "documentReleased"])
    let minutes = try #require(played.documents.first { $0.key.hasSuffix("-pv.txt") }?.value)
    for said in ["La méthode la plus participative.", "Cabinet Lise", "Cap social", "Arpent"] {
      #expect(minutes.contains(said), "\(said)")
    }
    let keys = try Theatre.keysBesidesText("selection.tape")
    #expect(keys > 36 && keys < 120, "\(keys) touches")
  }

  @Test("the paper grid of a structure, 24 marks, is entered in 30 keys from taking its seat to handing it back")
  func paperGrid() throws {
    let played = try Theatre.play("grille-papier.tape")
    for difference in played.differences.prefix(1) { Issue.record("\(difference)") }
    let events = played.events.filter { $0.stream == .mission("05-001") }
    #expect(played.events.count { $0.kind == "markGiven" } == 48 && events.last?.kind == "sheetClosed")
    let keys = try Theatre.keysBesidesText("grille-papier.tape", from: "commence", to: "rendu")
    #expect(keys > 24 && keys <= 30, "\(keys) touches")
  }
}
