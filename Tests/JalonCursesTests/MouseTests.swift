import JalonTerminal
import Testing

@testable import JalonCurses

@Suite("The mouse, as bytes")
struct MouseTests {
  private func inputs(_ text: String, hasMouse: Bool = true) -> [Input] {
    var decoder = InputDecoder(hasMouse: hasMouse)
    return decoder.feed(Array(text.utf8))
  }

  @Test("a press and the wheel are told with their cell; a release, a movement and other buttons are not")
  func reports() {
    #expect(inputs("\u{1B}[<0;12;5M") == [.mouse(Mouse(.click, at: Point(column: 11, row: 4)))])
    #expect(inputs("\u{1B}[<64;1;1M") == [.mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0)))])
    #expect(inputs("\u{1B}[<65;300;99M") == [.mouse(Mouse(.wheelDown, at: Point(column: 299, row: 98)))])
    for other in ["<0;12;5m", "<1;12;5M", "<2;12;5M", "<32;12;5M", "<35;12;5M", "<4;12;5M", "<66;1;1M"] {
      #expect(inputs("\u{1B}[\(other)") == [], "\(other)")
    }
  }

  @Test("a mouse that was not asked for moves nothing")
  func unasked() {
    #expect(inputs("\u{1B}[<0;12;5Ma", hasMouse: false) == [.key(.character("a"))])
  }

  @Test("a report that comes in pieces is one report")
  func pieces() {
    var decoder = InputDecoder(hasMouse: true)
    var inputs: [Input] = []
    for byte in "\u{1B}[<0;12;5M".utf8 { inputs += decoder.feed([byte]) }
    #expect(inputs == [.mouse(Mouse(.click, at: Point(column: 11, row: 4)))])
  }

  @Test(
    "what is no report is swallowed whole, and never typed",
    arguments: [
      "<0;0;5M", "<0;12M", "<0;12;5;9M", "<;;M", "<-1;2;3M", "<0;99999999999999999999;1M", "<M", "<0;1;1;M",
      "<0:1;1;1M",
    ])
  func hostile(_ report: String) {
    #expect(inputs("\u{1B}[\(report)a").filter { $0 != .key(.character("a")) } == [])
  }

  @Test("a report that never ends is dropped when time is up")
  func unfinished() {
    var decoder = InputDecoder(hasMouse: true)
    #expect(decoder.feed(Array("\u{1B}[<0;12".utf8)) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.feed(Array("a".utf8)) == [.key(.character("a"))])
  }
}
