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

  static let awkward: [Day] = [
    "2026-12-04", "2026-12-25", "2026-12-31", "2027-01-01", "2027-03-28", "2027-05-06", "2028-02-29", "2030-06-30",
    "2031-08-16", "2010-01-04",
  ]

  @Test(
    "each story on the demonstration can be lived on awkward days too: year ends, a leap day, holidays, a week-end",
    arguments: LongForm.some(4, of: awkward, "awkward days", in: "TapeTests"))
  func awkwardDays(_ day: Day) throws {
    for name in try Theatre.names().filter({ try Theatre.tape($0).data == .demo }) {
      #expect(try Theatre.play(name, lived: day) == [], "\(name)")
    }
  }

  @Test("the first day begins the story, another one among the keys makes time pass")
  func days() throws {
    let tape = try Tape("day 2026-01-05\nkeys Enter\nday 2026-02-09\n")
    #expect(tape.day == "2026-01-05")
    #expect(tape.lines.map(\.step) == [.input(.key(.enter)), .day("2026-02-09")])
  }

  @Test("a tape that goes on from others is played after them, each line with the file where it stands")
  func goesOn() throws {
    let files = [
      "1.tape": "day 2026-01-05\nas claire-05\nkeys Enter\n", "2.tape": "after 1.tape\nday 2026-02-09\nkeys Tab\n",
      "3.tape": "after 2.tape\ntype fin\n",
    ]
    let tape = try Tape(named: "3.tape") { files[$0] ?? "" }
    #expect(tape.day == "2026-01-05" && tape.person == "claire-05")
    #expect(tape.lines.map(\.step) == [.input(.key(.enter)), .day("2026-02-09"), .input(.key(.tab)), .text("fin")])
    #expect(tape.lines.map(\.file) == ["1.tape", "2.tape", "2.tape", "3.tape"])
    #expect(tape.keyCount == 5)
  }

  @Test("a tape never goes on from itself, and a fault is told with the file where it stands")
  func circles() throws {
    let circle = ["1.tape": "after 2.tape\n", "2.tape": "after 1.tape\n"]
    #expect(throws: Tape.Fault.self) { try Tape(named: "1.tape") { circle[$0] ?? "" } }
    let broken = ["1.tape": "after 2.tape\n", "2.tape": "keys Enter\nchante\n"]
    let fault = #expect(throws: Tape.Fault.self) { try Tape(named: "1.tape") { broken[$0] ?? "" } }
    #expect(fault?.file == "2.tape" && fault?.line == 2)
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
