import JalonTerminal
import Testing

@Suite("Text made safe to show")
struct SafeTextTests {
  @Test("the catalogue holds at least four hundred hostile texts")
  func catalogue() {
    #expect(Set(Hostile.all).count >= 400)
  }

  @Test("nothing hostile is left once shown", arguments: Hostile.all)
  func harmless(text: String) {
    let shown = SafeText.visible(text)
    #expect(shown.unicodeScalars.allSatisfy { !SafeText.isForbidden($0) })
    #expect(!shown.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    #expect(SafeText.visible(shown) == shown)
  }

  @Test("what was hidden is seen")
  func marks() {
    #expect(SafeText.visible("a\u{1B}[31mb") == "a␛[31mb")
    #expect(SafeText.visible("sain\u{202E}fdp") == "sain‹U+202E›fdp")
    #expect(SafeText.visible("a\u{9B}2J") == "a‹U+009B›2J")
    #expect(SafeText.visible("a\u{7F}\t\r\n") == "a␡␉␍␊")
    #expect(SafeText.visible("\u{E0041}") == "‹U+E0041›")
  }

  @Test("three accents stay on their letter and the next ones are told")
  func marksOnALetter() {
    #expect(SafeText.visible("e\u{301}\u{302}\u{303}") == "e\u{301}\u{302}\u{303}")
    #expect(SafeText.visible("e\u{301}\u{302}\u{303}\u{304}") == "e\u{301}\u{302}\u{303}‹U+0304›")
    #expect(SafeText.visible("\u{301}a") == "‹U+0301›a")
  }

  @Test("French text is shown as it is")
  func french() {
    let text = "Épicerie « L’Œuvre » : 7 500 €, à 14 h 30 — n° 3… ≥ 2 ✓ ▲"
    #expect(SafeText.visible(text) == text)
    #expect(SafeText.visible("une\ndeux", keepingLines: true) == "une\ndeux")
  }

  @Test("a random text, once safe, stays the same")
  func idempotent() {
    var dice = Dice(1)
    for _ in 0..<3_000 {
      let shown = SafeText.visible(dice.text(upTo: 30))
      #expect(SafeText.visible(shown) == shown)
      #expect(GlyphWidth.columns(of: shown) >= 0)
    }
  }

  @Test("in a locale without UTF-8 all is ASCII", arguments: Hostile.all + ["Les Ateliers du Buëch, œuvre, 7 500 €"])
  func ascii(text: String) {
    #expect(Plain.text(text).utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F })
  }
}
