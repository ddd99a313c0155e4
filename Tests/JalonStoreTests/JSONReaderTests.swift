import Foundation
import JalonCore
import JalonStore
import JalonTesting
import Testing

@Suite("A line of JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws -> Value { try JSONReader.read(Array(text.utf8)) }

  private func fault(_ text: String) -> JSONFault? {
    do {
      _ = try JSONReader.read(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test("says what it holds, accents and escapes included")
  func reads() throws {
    let text = #" {"a":[1,-2,true,false,null,"é\u00e9\n\"\\\/\ud83d\ude00"],"b":{},"c":1.5,"d":9223372036854775808} "#
    #expect(
      try read(text)
        == .group([
          "a": .list([.whole(1), .whole(-2), .flag(true), .flag(false), .null, .text("éé\n\"\\/😀")]), "b": .group([:]),
          "c": .fraction(1.5), "d": .fraction(9_223_372_036_854_775_808),
        ]))
  }

  @Test(
    "that is not JSON says at which byte it stops",
    arguments: [
      ("", 1), ("{", 2), ("[1,]", 4), ("{\"a\" 1}", 6), ("01", 3), ("1.", 3), ("1e", 3), ("-", 2), ("tru", 1),
      ("\"\\x\"", 3), ("\"\\ud800\"", 8), ("\"\\udc00\"", 8), ("\"a", 3), ("{} {}", 4), ("{\"a\":1,\"a\":2}", 8),
      ("\"\u{1}\"", 2), ("'a'", 1), ("[1 2]", 4), ("nul", 1), ("{a:1}", 2), ("+1", 1), ("NaN", 1),
    ])
  func stops(_ text: String, _ column: Int) {
    #expect(fault(text)?.column == column)
  }

  @Test("with bytes that are not UTF-8 is refused")
  func notUTF8() {
    #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test("deeper than 32 levels is refused, and 32 are read")
  func depth() throws {
    let deep = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
    _ = try read(deep(32))
    #expect(fault(deep(33))?.kind == .tooDeep)
    #expect(fault(deep(100_000))?.kind == .tooDeep)
  }

  @Test("a value goes through JSON and comes back the same", arguments: Dice.cast(20))
  func json(dice: Dice) throws {
    var dice = dice
    let value = tree(&dice, depth: 4)
    let data = try JSONEncoder().encode(["value": value])
    #expect(try JSONReader.read(Array(data)) == ["value": value])
  }

  private func tree(_ dice: inout Dice, depth: Int) -> Value {
    switch dice.throwing(depth > 0 ? 1...7 : 1...5) {
    case 1: .null
    case 2: .flag(dice.once(in: 2))
    case 3: .whole(dice.throwing(-1_000_000_000_000...1_000_000_000_000))
    case 4: .fraction(Double(dice.throwing(-50...50)) + 0.25)
    case 5: dice.choosing(among: ["", "é", "\"\\\n\u{0}", "🏔️", "true", "12"])
    case 6: .list((0..<dice.throwing(0...4)).map { _ in tree(&dice, depth: depth - 1) })
    default:
      .group(Dictionary((0..<dice.throwing(0...4)).map { ("k\($0)", tree(&dice, depth: depth - 1)) }) { $1 })
    }
  }
}
