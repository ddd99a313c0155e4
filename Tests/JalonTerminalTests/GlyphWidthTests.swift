import JalonTerminal
import Testing

@Suite("The width of glyphs")
struct GlyphWidthTests {
  @Test("French letters, punctuation and drawing signs take one column")
  func narrow() {
    for scalar in "aé œŒ€«»’…–—·•№°≥≠×²─│┌█▓░▏▉▁◆◇▲●◦‖✓✗←↑→↓↵⇥␣▸\u{A0}\u{202F}".unicodeScalars {
      #expect(GlyphWidth.columns(of: scalar) == 1, "\(scalar)")
    }
  }

  @Test("Chinese, Japanese, Korean and emoji take two columns")
  func wide() {
    for scalar in "作者あア한！🙂🚀✅⚡".unicodeScalars { #expect(GlyphWidth.columns(of: scalar) == 2, "\(scalar)") }
  }

  @Test("accents of two code points take none")
  func combining() {
    #expect(GlyphWidth.columns(of: "\u{301}" as Unicode.Scalar) == 0)
    #expect(GlyphWidth.columns(of: "e\u{301}te\u{301}") == 3)
    #expect(GlyphWidth.columns(of: "Buëch 作者") == 10)
  }

  @Test("a text measures what it takes once written")
  func measured() {
    var dice = Dice(11)
    for _ in 0..<2_000 {
      let text = dice.text(upTo: 12)
      var surface = Surface(size: Size(columns: 200, rows: 1))
      #expect(surface.write(text, at: Point(column: 0, row: 0)) == GlyphWidth.columns(of: text))
    }
  }
}
