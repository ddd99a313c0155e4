import Foundation
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@Suite("The entry of a questionnaire in a terminal whose program is killed")
struct KilledProgramTests {
  @Test(
    "after each of twenty SIGKILLs, every answer that the terminal had shown for a quarter of a second is in the draft")
  func twenty() async throws {
    // The next program waits until the disk of the last one was looked at.
    let again = "while [ -e \"$SCRATCH\" ]; do %; stty sane; clear; echo tué; read suite; done"
    let jalon = "\"$JALON\" --store \"$STORE\" --today 2026-11-23 --as c-roux"
    let terminal = try Tmux(again.replacing("%", with: jalon))
    try await terminal.see("Missions")
    try terminal.press("/")
    try terminal.type("05-008")
    try terminal.press("Enter")
    let store = terminal.scratch.appendingPathComponent("essai.jalon").path
    let owner = DrawerOwner("c-roux", of: .demonstration, at: store)
    var dice = Dice(seed: 20)
    var (kept, checked) = (0, 0)
    for kill in 1...20 {
      try await terminal.see(">  05-008")
      try terminal.press("a")
      try await begin(terminal, afterAnswers: kept)
      for _ in 0..<dice.throwing(1...4) { try terminal.type("\(dice.throwing(1...4))") }
      try await Task.sleep(for: .milliseconds(dice.throwing(0...60)))
      let shown = Self.marks(on: terminal.screen)
      try await Task.sleep(for: .milliseconds(250))
      let program = try #require(try terminal.process())
      try terminal.signal(SIGKILL)
      #expect(try await Tmux.hasEnded(program))
      try await terminal.see("tué")
      let drawer = SQLiteDrawer(terminal.scratch.appendingPathComponent("state/jalon/poste.db").path, of: owner)
      let draft = try EntryDesk.draft(of: .survey, in: drawer)?.answers ?? [:]
      try drawer.close()
      for (code, mark) in shown { #expect(draft[code] == .number(mark), "kill \(kill), \(code)") }
      (kept, checked) = (draft.count, checked + shown.count)
      try terminal.press("Enter")
    }
    #expect(checked > 60, "\(checked) answers were shown")
  }

  /// Past the draft that waits: takes it up, or starts afresh where it leaves too few questions.
  private func begin(_ terminal: Tmux, afterAnswers kept: Int) async throws {
    guard kept > 0 else { return _ = try await terminal.see("0 sur 25") }
    try await terminal.see("Un brouillon attend")
    if kept > 12 { try terminal.press("Right") }
    try terminal.press("Enter")
    try await terminal.hide("Un brouillon attend")
  }

  /// The marks that the screen shows as given: `B01  Le cahier des charges… ( )1 ( )2 (•)3`.
  private static func marks(on screen: String) -> [String: Int] {
    let given = screen.split(separator: "\n").compactMap { line -> (String, Int)? in
      let words = line.drop { $0 == " " || $0 == ">" }.split(separator: " ")
      guard let code = words.first, code.hasPrefix("B"), let dot = line.range(of: "(•)") else { return nil }
      return line[dot.upperBound...].first.flatMap(\.wholeNumberValue).map { (String(code), $0) }
    }
    return Dictionary(given) { first, _ in first }
  }
}
