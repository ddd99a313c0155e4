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

  @Test(
    "letters and signs that draw nothing are seen too",
    arguments: [
      "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}", "\u{34F}", "\u{AD}", "\u{FE01}", "\u{E0100}", "\u{200D}",
      "\u{17B4}", "\u{1F3FD}",
    ] as [Unicode.Scalar])
  func invisible(scalar: Unicode.Scalar) {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    #expect(SafeText.visible("a\(scalar)b") == "a‹U+\(padded)›b")
  }

  @Test("the choice of a coloured picture, which phones add, is left out after a sign that has one")
  func presentation() {
    #expect(SafeText.visible("☎\u{FE0F} 04") == "☎ 04")
    #expect(SafeText.visible("a\u{FE0F}") == "a‹U+FE0F›")
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
