import Testing

@testable import JalonRuntime

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

  @Test("have no mark before the first one, and one in the middle stays", arguments: [1, 2, 1_000])
  func mark(_ chunk: Int) throws {
    let expected = ["a", "\u{FEFF}b"].map { LineReader.Line.bytes(Array($0.utf8)) }
    #expect(try lines("\u{FEFF}a\n\u{FEFF}b\n", chunk: chunk) == expected)
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
