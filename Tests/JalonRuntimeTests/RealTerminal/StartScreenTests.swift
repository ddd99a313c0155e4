import Testing

@Suite("What Jalon opens on", .serialized)
struct StartScreenTests {
  private static let opened = "$JALON --store $STORE --today 2026-11-23 --as c-roux --lang fr"

  private static func settings(_ line: String) -> String {
    "mkdir -p $XDG_CONFIG_HOME/jalon; echo '\(line)' > $XDG_CONFIG_HOME/jalon/reglages.toml"
  }

  @Test("the settings say it, until another choice is made on a screen")
  func settings() async throws {
    let terminal = try Tmux(
      "\(Self.settings("accueil = \"agenda\"")); \(Self.opened); echo BE''TWEEN; read x; \(Self.opened)")
    try await terminal.see("▸ Agenda")
    try terminal.press("Escape")
    try await terminal.see("33 sur 33 missions")
    try terminal.press("D")
    try await terminal.see("désormais sur la liste")
    try terminal.press("q")
    try await terminal.see("BETWEEN")
    try terminal.press("Enter")
    #expect(try await !terminal.see("33 sur 33 missions").contains("▸ Agenda"))
    try terminal.press("q")
  }

  @Test("« jalon ouvrir » and a number open that mission; going back leads to the list, the focus on it")
  func onto() async throws {
    let terminal = try Tmux(
      "$JALON ouvrir 05-014 --store $STORE --today 2026-11-23 --as c-roux --lang fr; echo D''ONE")
    try await terminal.see("▸ 05-014")
    try terminal.press("Escape")
    let list = try await terminal.see("33 sur 33 missions")
    #expect(list.split(separator: "\n").contains { $0.hasPrefix(">") && $0.contains("05-014") }, "\(list)")
    try terminal.press("q")
    try await terminal.see("DONE")
  }

  @Test("a number that no mission has is told with the nearest one, and nothing opens")
  func ontoNothing() async throws {
    let terminal = try Tmux("$JALON ouvrir 05-999 --store $STORE --today 2026-11-23 --as c-roux --lang fr; echo D''ONE")
    let said = try await terminal.see("DONE")
    #expect(said.contains("05-999") && said.contains("Aucune mission"), "\(said)")
  }

  @Test("a start that is none is told with its line, and the list opens")
  func unknown() async throws {
    let terminal = try Tmux("\(Self.settings("accueil = \"plage\"")); \(Self.opened)")
    try await terminal.see("33 sur 33 missions")
    try terminal.press("q")
    // Said before the screens and left on the terminal: a notice on the screen goes with the next key or resize.
    try await terminal.see("reglages.toml:1")
    try await terminal.see("« plage »".replacing(" ", with: "\u{202F}"))
  }
}
