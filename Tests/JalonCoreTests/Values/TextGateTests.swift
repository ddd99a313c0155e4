import JalonCore
import Testing

@Suite("The gate that every text passes")
struct TextGateTests {
  @Test(
    "a line end of any program parts lines, and glues no words",
    arguments: ["\u{B}", "\u{C}", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEnds(_ end: String) {
    #expect("diagnostic\(end)financier".admitted == "diagnostic\nfinancier")
  }

  @Test(
    "what shows nothing is left out, and counted",
    arguments: [0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xE0041])
  func invisible(_ code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    let admitted = TextGate.admit("co\(String(scalar))opération")
    #expect(admitted.text == "coopération")
    #expect(admitted.invisible == 1 && admitted.controls == 0)
  }

  @Test("every control character but tab and line end is left out, and its place is known")
  func controls() throws {
    for code in [UInt32](0x00...0x1F) + [UInt32](0x7F...0x9F) {
      let scalar = try #require(Unicode.Scalar(code))
      let passage = TextGate.passage(of: scalar)
      if [0x09, 0x0A].contains(code) {
        #expect(passage == .passes)
      } else if [0x0B, 0x0C, 0x0D, 0x85].contains(code) {
        #expect(passage == .endsLine)
      } else {
        #expect(passage == .control)
        #expect("é\(String(scalar))b".admitted == "éb")
        #expect(TextGate.firstControl(in: "é\(String(scalar))b")?.place == 2)
      }
    }
  }

  @Test("letters, accents apart, narrow spaces, emoji and joiners of other scripts pass whole")
  func whole() {
    for text in [
      "L’Œuvre d’Été", "e\u{301}", "12\u{202F}000 €", "« Énergie »\tfin\nligne", "👩\u{200D}🌾", "नी\u{200C}ल", "",
    ] {
      let admitted = TextGate.admit(text)
      #expect(Array(admitted.text.unicodeScalars) == Array(text.unicodeScalars) && admitted.isWhole)
    }
  }

  @Test("a text that passed once passes again as it is")
  func twice() {
    for code in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let once = "a\(String(scalar))b".admitted
      #expect(TextGate.admit(once).isWhole && once.admitted == once)
    }
  }

  @Test(
    "a code is what can be seen and typed again",
    arguments: ["05-014", "c-roux", "DLA 05", "l'atelier", "Épicerie_2.1/b"])
  func code(_ text: String) { #expect(TextGate.isCode(text)) }

  @Test(
    "a code with a blank edge, a line end, a tab, or something that nobody sees is no code",
    arguments: [
      " a", "a ", "a\nb", "a\tb", "a\u{A0}b", "q\u{0}r", "a\u{200B}", "a\u{200D}b", "a\u{FE0F}", "a\u{34F}b",
      "\u{202E}a",
      "a\u{2028}b", "a\u{7F}", "a\u{E000}",
    ])
  func noCode(_ text: String) { #expect(!TextGate.isCode(text)) }
}
