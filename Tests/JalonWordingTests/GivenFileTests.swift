import Testing

@testable import JalonWording

@Suite("A file that somebody gives")
struct GivenFileTests {
  private static let said = "Plutôt d’accord ; cœur, 5 €\n"

  private func bytes16(_ text: String, highFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return highFirst ? pair : pair.reversed()
    }
  }

  @Test("is read the same with a mark or without, in UTF-8 and in both orders of UTF-16")
  func alphabets() {
    let text = Self.said + "Ligne deux\n"
    let plain = Array(text.utf8)
    let all = [
      plain, [0xEF, 0xBB, 0xBF] + plain, bytes16(text, highFirst: true), bytes16(text, highFirst: false),
      [0xFE, 0xFF] + bytes16(text, highFirst: true), [0xFF, 0xFE] + bytes16(text, highFirst: false),
    ]
    for bytes in all { #expect(GivenFile(bytes).text == GivenText(plain)) }
    #expect(GivenText(plain).text == text && GivenText(plain).notices == [])
  }

  @Test("in Windows-1252 is read with all its letters, and that is said")
  func windows() {
    let bytes: [UInt8] = Array("voil".utf8) + [0xE0, 0xA0, 0xBB, 0x20, 0x9C, 0x80, 0x92, 0xE9, 0x0A]
    let given = GivenFile(bytes).text
    #expect(given.text == "voilà\u{A0}» œ€’é\n" && given.notices == [.windows1252])
    #expect(given.notices[0].words(in: "r.csv").fr.contains("Windows-1252"))
  }

  @Test("in UTF-8 with a few bytes that are not is read as UTF-8, and the first of them is told with its line")
  func mixed() {
    let given = GivenFile(Array("é è à\nd".utf8) + [0xE9] + Array("j\u{E0}\n".utf8)).text
    #expect(given.text == "é è à\ndéjà\n" && given.notices == [.strays(1, line: 2)])
    #expect(given.notices[0].words(in: "r.csv").fr.hasPrefix("r.csv, ligne 2"))
  }

  @Test("has no control characters left; how many were left out is told, and where the first stood")
  func controls() {
    let given = GivenFile(Array("a\r\nb\u{0}c\u{1B}\u{7F}\td\u{B}e\u{85}f\u{9B}\r\n".utf8)).text
    #expect(given.text == "a\nbc\td\u{2028}e\u{85}f\n" && given.notices == [.controls(3, line: 2)])
    #expect(GivenFile([0x61, 0x00, 0x62]).text.text == "ab")
  }

  @Test("has lines that end in one way, however they end there")
  func ends() {
    #expect(GivenFile(Array("a\rb\r\nc\nd".utf8)).text.text == "a\nb\nc\nd")
    #expect(GivenFile(Array("a\r\rb".utf8)).text.text == "a\n\nb")
  }

  @Test("never stops the reader, whatever its bytes")
  func anything() {
    let odd: [[UInt8]] = [
      [], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE, 0x61], [0xEF, 0xBB], [0x00], [0x00, 0x00, 0x00, 0x00], [0xC3],
      [0xF0, 0x9F],
      [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x00, 0xD8, 0x00, 0x61], Array(0...255),
    ]
    for bytes in odd { #expect(!GivenFile(bytes).text.text.unicodeScalars.contains("\u{0}")) }
  }
}
