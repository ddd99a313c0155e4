import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("What forms look like")
struct FormPictureTests {
  @Test("launching a call, half filled", arguments: Pictures.sizes)
  func launchCall(_ columns: Int, _ rows: Int) {
    var player = Player(.atEndOf(.draft), size: Size(columns: columns, rows: rows))
    player.open(.mission(.launchCall))
    Robot(typing: ["invitations.why": "connaît l’insertion"], adding: ["invitations": 2]).fill(&player)
    player.focus("invitations[1].provider")
    player.press("Backspace", "ca")
    Pictures.expect(player.app.draw(), matches: "form-launchCall-\(columns)x\(rows)")
  }

  @Test("writing the brief, with an error", arguments: Pictures.sizes)
  func writeBrief(_ columns: Int, _ rows: Int) {
    var player = Player(.at(.draft), size: Size(columns: columns, rows: rows))
    player.open(.mission(.writeBrief))
    player.type("Deux chantiers d’insertion voisins, sur deux départements.")
    player.press("Ctrl-S")
    Pictures.expect(player.app.draw(), matches: "form-writeBrief-\(columns)x\(rows)")
  }

  @Test("beginning before all is signed", arguments: Pictures.sizes)
  func begin(_ columns: Int, _ rows: Int) {
    var player = Player(.at(.framing), size: Size(columns: columns, rows: rows))
    player.open(.mission(.begin))
    Pictures.expect(player.app.draw(), matches: "form-begin-\(columns)x\(rows)")
  }

  @Test("a reason for each caution", arguments: Pictures.sizes)
  func cautions(_ columns: Int, _ rows: Int) {
    var player = Player(.atEndOf(.draft), size: Size(columns: columns, rows: rows))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    player.press("Ctrl-U", "+9")
    Robot(adding: ["invitations": 1]).fill(&player)
    player.press("Ctrl-S")
    player.type("Le financeur attend.")
    Pictures.expect(player.app.draw(), matches: "form-cautions-\(columns)x\(rows)")
  }

  @Test("a draft is offered", arguments: Pictures.sizes)
  func draft(_ columns: Int, _ rows: Int) {
    var player = Player(.at(.running), size: Size(columns: columns, rows: rows))
    player.open(.mission(.takeNote))
    player.type("Appel de la présidente")
    player.press("Esc")
    player.open(.mission(.takeNote))
    Pictures.expect(player.app.draw(), matches: "form-draft-\(columns)x\(rows)")
  }
}
