import JalonCore
import Testing

@testable import JalonRuntime

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
}

@Suite("Lines out of a stream")
struct LineReaderTests {
  /// The lines of `text`, handed over `chunk` bytes at a time.
  private func lines(_ text: String, chunk: Int, limit: Int = 100) throws -> [LineReader.Line] {
    var rest = Array(text.utf8)[...]
    var reader = LineReader(limit: limit) {
      defer { rest = rest.dropFirst(chunk) }
      return Array(rest.prefix(chunk))
    }
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test("are the same however the bytes come", arguments: [1, 2, 3, 7, 1_000])
  func chunks(_ chunk: Int) throws {
    let expected = ["a", "", "bé", "c"].map { LineReader.Line.bytes(Array($0.utf8)) }
    #expect(try lines("a\n\r\nbé\r\nc", chunk: chunk) == expected)
    #expect(try lines("a\n\nbé\nc\n", chunk: chunk) == expected)
  }

  @Test("that are too long are passed over, and the next one is read", arguments: [1, 5, 1_000])
  func tooLong(_ chunk: Int) throws {
    let long = String(repeating: "x", count: 101)
    #expect(try lines("\(long)\nok", chunk: chunk) == [.tooLong, .bytes(Array("ok".utf8))])
    #expect(
      try lines(String(repeating: "x", count: 100) + "\r\n", chunk: chunk) == [
        .bytes(Array(repeating: 0x78, count: 100))
      ])
    #expect(try lines(long, chunk: chunk) == [.tooLong])
  }
}
