import JalonCore
import JalonRuntime
import JalonTerminal
import JalonTesting
import Testing

@Suite("Tapes")
struct TapeTests {
  @Test("a story told in keys shows the screens that it says", arguments: Theatre.names())
  func plays(_ name: String) throws {
    for difference in try Theatre.play(name).differences.prefix(1) { Issue.record("\(difference)") }
  }

  @Test("the first day begins the story, another one among the keys makes time pass")
  func days() throws {
    let tape = try Tape("day 2026-01-05\nkeys Enter\nday 2026-02-09\n")
    #expect(tape.day == "2026-01-05")
    #expect(tape.lines.map(\.step) == [.input(.key(.enter)), .day("2026-02-09")])
  }

  @Test("each key and each letter typed counts as one key")
  func counts() throws {
    #expect(try Tape("keys Tab Enter\ntype été\npaste trois mots collés\nsee été\n").keyCount == 5)
  }

  @Test(
    "what no tape can mean is refused with its line",
    arguments: ["size 0x0", "data demain", "expect\nDossiers", "chante"])
  func faults(_ text: String) {
    #expect(throws: Tape.Fault.self) { try Tape("day 2026-01-05\n\(text)") }
  }
}
