/// Texts that have steered, hidden or overflowed on some terminal, by kind.
enum Hostile {
  static let all: [String] = controls + sequences + directions + invisibles + floods + unassigned + lineEnds

  private static func each(_ range: ClosedRange<UInt32>, _ make: (Unicode.Scalar) -> String) -> [String] {
    range.compactMap(Unicode.Scalar.init).map(make)
  }

  static let controls =
    each(0...0x1F) { "a\($0)b" } + each(0x7F...0x9F) { "a\($0)b" } + each(0...0x1F) { "\($0)" }
    + each(0x80...0x9F) { "\($0)2J" }

  static let sequences: [String] = {
    let openers = [
      "\u{1B}[", "\u{9B}", "\u{1B}]", "\u{9D}", "\u{1B}P", "\u{90}", "\u{1B}_", "\u{9F}", "\u{1B}^", "\u{9E}",
      "\u{1B}X", "\u{98}",
    ]
    let bodies = [
      "2J", "31m", "?1049h", "6n", "0;titre\u{7}", "52;c;YQ==\u{7}", "8;;http://x\u{1B}\\", "$q\u{1B}\\", "200~",
      "201~\n",
    ]
    return openers.flatMap { opener in bodies.map { opener + $0 } } + [
      "\u{1B}c", "\u{1B}7", "\u{1B}(0", "\u{1B}#8", "\u{E}", "\u{F}",
    ]
  }()

  static let directions =
    (each(0x202A...0x202E) { "faux\($0)fdp.exe" } + each(0x2066...0x2069) { "\($0)x" })
    + ["\u{61C}a", "\u{200E}a", "a\u{200F}b", "\u{202E}\u{202D}\u{202C}"]

  static let invisibles =
    each(0x200B...0x200D) { "a\($0)b" } + each(0x2060...0x206F) { "a\($0)b" } + each(0xFFF0...0xFFFB) { "a\($0)" }
    + each(0xE0000...0xE007F) { "a\($0)b" } + each(0xFE00...0xFE0F) { "a\($0)b" }
    + each(0xE0100...0xE010F) { "a\($0)b" }
    + [
      "\u{FEFF}a", "a\u{AD}b", "a\u{34F}b", "\u{180E}", "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}", "\u{17B4}",
      "\u{17B5}",
    ]
    + ["👩\u{200D}👩\u{200D}👧\u{200D}👦", "👩\u{200D}💻", "👍🏽", "🇫🇷", "☎\u{FE0F}", "❤\u{FE0F}\u{200D}🔥"]

  static let floods =
    (1...40).map { "z" + String(repeating: "\u{301}", count: $0) }
    + ["\u{301}", "\u{301}\u{302}", "\u{20DD}a", " \u{20DD}\u{20DD}\u{20DD}\u{20DD}", "作\u{301}\u{301}\u{301}\u{301}"]

  static let unassigned = [
    "\u{378}", "\u{E000}", "\u{F8FF}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\u{F0000}", "\u{1FFFF}", "\u{FFFD}",
  ]

  static let lineEnds = [
    "a\r\nb", "a\rb", "a\nb", "a\tb", "a\u{B}b", "a\u{C}b", "a\u{85}b", "a\u{2028}b", "a\u{2029}b",
  ]
}
