import JalonTerminal
import Testing

@testable import JalonCurses

@Suite("Bytes become keys")
struct InputDecoderTests {
  /// All the inputs of some bytes, time being up at the end.
  private func inputs(_ text: String) -> [Input] { inputs(Array(text.utf8)) }

  private func inputs(_ bytes: [UInt8], pieces: Int = .max) -> [Input] {
    var decoder = InputDecoder()
    var found: [Input] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      found += decoder.feed(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
    }
    return found + decoder.flush()
  }

  private static let keys: [(String, Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("作", .character("作")), ("😀", .character("😀")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{13}", .control("s")), ("\u{1A}", .control("z")), ("\0", .control(" ")), ("\u{1B}", .escape),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OD", .left), ("\u{1B}[C", .right),
    ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}[1;2C", .shiftRight), ("\u{1B}[1;3D", .altLeft), ("\u{1B}[1;3C", .altRight),
    ("\u{1B}[1;5C", .altRight), ("\u{1B}\u{1B}[D", .altLeft), ("\u{1B}[d", .shiftLeft), ("\u{1B}[Z", .backTab),
    ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete), ("\u{1B}[2~", .insert),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}OM", .enter), ("\u{1B}a", .alt("a")), ("\u{1B}é", .alt("é")),
    ("\u{1B}[97;5u", .control("a")), ("\u{1B}[27u", .escape), ("\u{1B}O", .alt("O")),
  ]

  @Test("each sequence is its key, whole or byte by byte", arguments: keys)
  func key(bytes: String, key: Key) {
    #expect(inputs(bytes) == [.key(key)])
    #expect(inputs(Array(bytes.utf8), pieces: 1) == [.key(key)])
  }

  @Test(
    "a sequence that nobody knows acts as no key",
    arguments: [
      "\u{1B}[97;7u", "\u{1B}[?62;c", "\u{1B}[?62c", "\u{1B}[>0;276;0c", "\u{1B}[99~", "\u{1B}[I", "\u{1B}[12;40R",
      "\u{1B}Oz",
      "\u{1B}]11;?\u{7}", "\u{1B}]10;rgb:0/0/0\u{1B}\\", "\u{1B}]11;rgb:0/0\u{7}", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m", "\u{1B}[32;10;10M", "\u{1B}[M !!", "\u{1B}[M#q:", "\u{1B}[M \u{1}\u{1}",
      "\u{1B}[M éé", "\u{1B}[M#qé", "\u{1B}[27;5;97~", "\u{1B}\r",
    ])
  func swallowed(text: String) {
    #expect(inputs(text + "x") == [.key(.character("x"))])
    #expect(inputs(Array((text + "x").utf8), pieces: 1) == [.key(.character("x"))])
  }

  @Test(
    "the terminal says what colour stands behind its letters, in each of the ways there are",
    arguments: [
      ("rgb:1c1c/2b2b/3636", "#1c2b36"), ("rgb:ff/ff/ff", "#ffffff"), ("rgb:0/8/f", "#0088ff"),
      ("rgb:fff/000/800", "#ff007f"), ("rgba:0000/2b2b/3636/ffff", "#002b36"),
    ])
  func background(answer: String, colour: String) {
    for end in ["\u{7}", "\u{1B}\\"] {
      let expected = RGB(hex: colour).map { [Input.background($0), .key(.character("x"))] }
      #expect(inputs("\u{1B}]11;\(answer)\(end)x") == expected)
      #expect(inputs(Array("\u{1B}]11;\(answer)\(end)x".utf8), pieces: 1) == expected)
    }
  }

  @Test("an answer that comes in two pieces, far apart, types nothing", arguments: 3...20)
  func lateAnswer(cut: Int) {
    let answer = Array("\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{1B}\\".utf8)
    var decoder = InputDecoder()
    decoder.expectAnswer()
    #expect(decoder.feed(answer.prefix(cut)) + decoder.flush() == [])
    #expect(decoder.feed(answer.dropFirst(cut)) == [])
    #expect(decoder.feed(Array("é".utf8)) == [.key(.character("é"))])
  }

  @Test("while an answer is expected an Esc waits for what may follow it, and no longer")
  func patient() {
    var decoder = InputDecoder()
    decoder.expectAnswer()
    _ = decoder.feed([0x1B])
    #expect(decoder.patience(escapeDelay: 50) == 250)
    #expect(decoder.feed(Array("[?1;2c".utf8)) == [])
    #expect(!decoder.isAwaiting)
    _ = decoder.feed([0x1B])
    #expect(decoder.patience(escapeDelay: 50) == 50)
  }

  @Test("a stray byte takes no other key with it")
  func stray() {
    #expect(inputs([0xFF, 0x61, 0x62]) == [.key(.character("a")), .key(.character("b"))])
    #expect(inputs([0xC3, 0x61]) == [.key(.character("a"))])
    #expect(inputs([0xE4, 0xBD, 0x1B, 0x5B, 0x41]) == [.key(.up)])
    #expect(inputs([0xED, 0xA0, 0x80, 0x61]) == [.key(.character("a"))])
    #expect(inputs([0xC2, 0x9B, 0x61]) == [.key(.character("a"))])
  }

  @Test("a paste is one input, with no control left in it", arguments: [1, 2, 3, 7, .max])
  func paste(pieces: Int) {
    let text = "\u{1B}[200~un\r\ndeux\u{1B}[31m\u{3}\té\u{9B}\u{1B}[201~q"
    #expect(inputs(Array(text.utf8), pieces: pieces) == [.paste("un\ndeux[31m\té"), .key(.character("q"))])
  }

  @Test("a paste that never ends is given when time is up")
  func endless() {
    #expect(inputs("\u{1B}[200~abc\u{1B}[20") == [.paste("abc[20")])
  }

  @Test("an arrow cut after Esc is still an arrow if the rest comes in time")
  func split() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.patience(escapeDelay: 50) == 50)
    #expect(decoder.feed([0x5B]).isEmpty)
    #expect(decoder.feed([0x41]) == [.key(.up)])
    #expect(decoder.patience(escapeDelay: 50) == nil)
  }

  @Test("the keys that terminfo names come first")
  func terminfo() {
    var decoder = InputDecoder(terminfo: [Array("\u{1B}[99~".utf8): .home])
    #expect(decoder.feed(Array("\u{1B}[99~".utf8)) == [.key(.home)])
  }

  @Test("no bytes at all make it stop or keep on for ever")
  func random() {
    let common = Array("\u{1B}[O;~]P0129A".utf8)
    var state: UInt64 = 42
    for _ in 0..<3_000 {
      var decoder = InputDecoder()
      let bytes: [UInt8] = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        return byte < 80 ? common[Int(byte) % common.count] : byte
      }
      let found = decoder.feed(bytes) + decoder.flush()
      #expect(found.count <= bytes.count)
      #expect(decoder.patience(escapeDelay: 50) == nil)
    }
  }
}
