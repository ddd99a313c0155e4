import Foundation
import Testing

/// Colours, language, and what other programs left behind on the terminal.
@Suite("What a terminal looks like, and what it says of itself", .serialized)
struct AppearanceTests {
  private static let demo = "$JALON demo --keep $STORE --today 2026-11-23"

  @Test(
    "where the background is not known, what is late is white on red, and nothing else has a colour without its ground")
  func neutral() async throws {
    let terminal = try Tmux(Self.demo)
    try await terminal.see("DÉMO")
    #expect(terminal.colours.contains("48;5;124m"))
    #expect(terminal.colours.firstMatch(of: /\u{1B}\[38;5;(25|242|124)m/) == nil)
  }

  @Test(
    "a terminal that says it is light, or dark, is drawn as such",
    arguments: [("15;0", "38;5;210m"), ("0;15", "38;5;124m")])
  func told(variable: String, late: String) async throws {
    let terminal = try Tmux(Self.demo, environment: ["COLORFGBG": variable])
    try await terminal.see("DÉMO")
    #expect(terminal.colours.contains(late))
  }

  @Test("an answer of the terminal that comes late changes the colours, and is never typed")
  func late() async throws {
    let terminal = try Tmux(Self.demo)
    try await terminal.see("sur 33")
    let before = terminal.screen
    try terminal.type("\u{1B}]11;rgb:0000/2b2b/3636\u{7}")
    try await terminal.seeColour("38;5;210m")
    try terminal.type("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\")
    try await terminal.seeColour("38;5;124m")
    #expect(terminal.screen == before)
  }

  @Test("the theme is chosen from the palette, seen at once, and still there the next time")
  func theme() async throws {
    let terminal = try Tmux("\(Self.demo); clear; \(Self.demo)")
    try await terminal.see("DÉMO")
    try terminal.type(":thème")
    try terminal.press("Enter")
    try await terminal.see("pour un fond sombre")
    try terminal.press("Down", "Down")
    try await terminal.seeColour("38;5;210m")
    try terminal.press("Enter")
    try await terminal.see("gardé.")
    try terminal.press("q")
    try await terminal.hide("gardé.")
    try await terminal.see("DÉMO")
    try await terminal.seeColour("38;5;210m")
  }

  @Test("the settings decide at each start, and the palette says so")
  func settled() async throws {
    let settings = "mkdir -p $XDG_CONFIG_HOME/jalon; echo 'theme = \"clair\"' > $XDG_CONFIG_HOME/jalon/reglages.toml; "
    let terminal = try Tmux(settings + Self.demo, environment: ["COLORFGBG": "15;0"])
    try await terminal.see("DÉMO")
    #expect(terminal.colours.contains("38;5;124m"))
    try terminal.type(":thème")
    try terminal.press("Enter")
    try await terminal.see("pour un fond sombre")
    try terminal.press("Down", "Enter")
    try await terminal.see("décide de la suivante")
  }

  @Test("the language changes at once from the palette, and is still there the next time")
  func language() async throws {
    let terminal = try Tmux("\(Self.demo); clear; \(Self.demo)")
    try await terminal.see("DÉMO")
    try terminal.type(":langue")
    try terminal.press("Enter")
    try await terminal.see("Jalon speaks English")
    try terminal.press("q")
    try await terminal.hide("Jalon speaks")
    try await terminal.see("DEMO")
  }

  @Test("what is wrong in the settings is said on the screen, each until the next key")
  func faults() async throws {
    let settings =
      "mkdir -p $XDG_CONFIG_HOME/jalon; "
      + "printf 'couleur = \"bleu\"\nlangue = \"de\"\n' > $XDG_CONFIG_HOME/jalon/reglages.toml; "
    let terminal = try Tmux(settings + Self.demo)
    try await terminal.see("reglages.toml:1")
    try terminal.press("Down")
    try await terminal.see("reglages.toml:2")
    try terminal.press("Down")
    try await terminal.hide("reglages.toml")
  }

  @Test("a mouse that the settings ask for is on while the screens are, and off again once they are left")
  func ownMouse() async throws {
    let settings =
      "mkdir -p $XDG_CONFIG_HOME/jalon; printf 'souris = \"oui\"\\n' > $XDG_CONFIG_HOME/jalon/reglages.toml; "
    let terminal = try Tmux(settings + Self.demo)
    try await terminal.see("sur 33")
    #expect(try terminal.state("mouse_any_flag") == "1" && terminal.state("mouse_sgr_flag") == "1")
    let before = terminal.screen
    try terminal.type("\u{1B}[<65;10;10M")
    for _ in 0..<100 where terminal.screen == before { try await Task.sleep(for: .milliseconds(15)) }
    #expect(terminal.screen != before)
    try terminal.press("C-q")
    try await terminal.see("Jalon est fermé")
    #expect(try terminal.state("mouse_any_flag") == "0")
  }

  @Test("a mouse that another program left on is turned off, and moves nothing")
  func mouse() async throws {
    let terminal = try Tmux("printf '\\033[?1000h\\033[?1003h\\033[?1006h'; \(Self.demo)")
    try await terminal.see("sur 33")
    let before = terminal.screen
    #expect(try terminal.state("mouse_any_flag") == "0")
    try terminal.type("\u{1B}[M qq\u{1B}[M#qq\u{1B}[<0;10;10M\u{1B}[<0;10;10m")
    try terminal.press("?")
    try await terminal.see("Aide  ")
    try terminal.press("Escape")
    try await terminal.hide("Aide  ")
    #expect(terminal.screen == before)
  }
}

extension Tmux {
  /// Waits until the screen has something in this colour.
  fileprivate func seeColour(_ code: String) async throws {
    for _ in 0..<600 where !colours.contains(code) { try await Task.sleep(for: .milliseconds(15)) }
    #expect(colours.contains(code))
  }
}
