import Foundation
import Testing

/// What only a terminal can show: the program as it was built, keys, signals and the state in which it leaves the shell.
@Suite("In a real terminal", .serialized)
struct RealTerminalTests {
  private static let store = "--store $SCRATCH/essai.jalon"
  /// Runs the program between two readings of the terminal's settings.
  private static let watched =
    "stty -a > $SCRATCH/before; $JALON demo --keep $SCRATCH/essai.jalon; echo LEFT=$?; stty -a > $SCRATCH/after; echo DONE"

  @Test("the list opens, a sheet opens, and the shell is found again as it was")
  func quits() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.press("Enter")
    try await terminal.see("Préparation")
    try terminal.press("q")
    try terminal.press("q")
    try await terminal.see("LEFT=0")
    try await terminal.see("DONE")
    #expect(!terminal.screen.contains("DÉMO"))
    #expect(terminal.file("before") == terminal.file("after"))
    #expect(!terminal.file("before").isEmpty)
  }

  @Test("a signal that ends the program gives the terminal back", arguments: ["TERM", "HUP", "SEGV", "ABRT"])
  func signals(_ name: String) async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.signal(name)
    try await terminal.see("DONE")
    #expect(!terminal.screen.contains("DÉMO"))
    #expect(terminal.file("before") == terminal.file("after"))
  }

  @Test("an unknown kind of terminal is replaced by a known one")
  func unknownTerminal() async throws {
    let terminal = try Tmux(Self.watched, environment: ["TERM": "xterm-jalon"])
    try await terminal.see("DÉMO")
    try terminal.press("q")
    try await terminal.see("LEFT=0")
  }

  @Test("without colours the row in focus is still marked")
  func noColour() async throws {
    let terminal = try Tmux(Self.watched, environment: ["NO_COLOR": "1"])
    let screen = try await terminal.see("DÉMO")
    #expect(screen.split(separator: "\n").contains { $0.hasPrefix(">") })
    #expect(terminal.colours.firstMatch(of: /\u{1B}\[[0-9;]*[34][0-9]/) == nil)
  }

  @Test("a window that is too small says what is needed, and comes back when it is large again")
  func small() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.resize(columns: 50, rows: 15)
    try await terminal.see("60 × 20")
    try terminal.resize(columns: 120, rows: 40)
    try await terminal.see("DÉMO")
  }

  @Test("a second Jalon on the same file opens read-only and says who holds it")
  func second() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    let other = try Tmux("$JALON --store \(terminal.scratch.path)/essai.jalon --as c-roux")
    try await other.see("LECTURE SEULE")
  }
}
