import JalonTerminal
import JalonThemes
import Testing

/// A role is either drawn with the terminal's own letters on its own background, or in colours that can be read.
@Suite("What can be read, on which terminal")
struct LegibilityTests {
  /// The backgrounds that a theme is for.
  static let papers = [
    "clair": ["#ffffff", "#fdf6e3"], "sombre": ["#000000", "#1c1c1c", "#002b36"],
    "neutre": ["#ffffff", "#fdf6e3", "#000000", "#1c1c1c", "#002b36"],
    "contraste": ["#ffffff", "#fdf6e3", "#000000", "#1c1c1c", "#002b36"],
  ]

  /// What some make of the sixteen colours, and the backgrounds that go with them.
  static let palettes: [(name: String, papers: Set<String>, colours: [String])] = [
    (
      "xterm", usual,
      split(
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
      )
    ),
    (
      "VGA", usual,
      split(
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
      )
    ),
    (
      "Tango", usual,
      split(
        "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec"
      )
    ),
    (
      "Solarized", ["#fdf6e3", "#002b36"],
      split(
        "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3"
      )
    ),
  ]
  private static let usual: Set = ["#ffffff", "#000000", "#1c1c1c"]
  private static func split(_ text: String) -> [String] { text.split(separator: " ").map { "#\($0)" } }

  @Test(
    "every role of every theme stands out at 4.5 to 1 on each background that it is for, exactly and in 256 colours",
    arguments: ThemeTests.built.map(\.theme), [256, 1 << 24])
  func rich(theme: Theme, colours: Int) throws {
    for paper in try #require(Self.papers[theme.name]) {
      for role in Role.allCases {
        let look = theme.look(role, colours: colours)
        guard let (letters, ground) = try Self.seen(look, on: paper, { try Self.exact($0, colours) }) else { continue }
        #expect(Contrast.ratio(letters, ground) >= 4.5, "\(role) on \(paper): \(letters.hex) on \(ground.hex)")
      }
    }
  }

  @Test(
    "with 8 or 16 colours too, whatever the usual palettes make of them and whether bold brightens or not",
    arguments: ThemeTests.built.map(\.theme), [8, 16])
  func poor(theme: Theme, colours: Int) throws {
    let papers = try #require(Self.papers[theme.name])
    for palette in Self.palettes {
      for (paper, role) in papers.filter(palette.papers.contains).flatMap({ paper in Role.allCases.map { (paper, $0) } }
      ) {
        let look = theme.look(role, colours: colours)
        for brightens in look.attributes.contains(.bold) ? [false, true] : [false] {
          let seen = try Self.seen(look, on: paper) { number in
            let isLetters = number == look.foreground
            return palette.colours[Int(number) + (brightens && isLetters && number < 8 ? 8 : 0)]
          }
          guard let (letters, ground) = seen else { continue }
          #expect(
            Contrast.ratio(letters, ground) >= 4.5,
            "\(role), \(palette.name) on \(paper): \(letters.hex) on \(ground.hex)")
        }
      }
    }
  }

  @Test(
    "what stands out by its background stands out without one", arguments: ThemeTests.built.map(\.theme), [0, 8, 16])
  func reversed(theme: Theme, colours: Int) {
    let look = theme.look(.focus, colours: colours)
    #expect(look.attributes.contains(.reverse) || look.background != nil)
  }

  @Test("the background chooses the theme, and where nobody knows it the one that is for all")
  func automatic() {
    let expected = [
      "#000000": "sombre", "#1c1c1c": "sombre", "#002b36": "sombre", "#300a24": "sombre", "#ffffff": "clair",
      "#fdf6e3": "clair", "#eeeeee": "clair", "#808080": "neutre", "#b58900": "neutre",
    ]
    for (paper, name) in expected {
      #expect(Self.wardrobe("auto", RGB(hex: paper)).worn.name == name, "\(paper)")
    }
    #expect(Self.wardrobe("auto", nil).worn.name == "neutre")
  }

  @Test("a theme that was chosen stays, whatever the background is")
  func chosen() {
    var wardrobe = Self.wardrobe("contraste", nil)
    wardrobe.background = RGB(red: 255, green: 255, blue: 255)
    #expect(wardrobe.worn.name == "contraste")
    wardrobe.chosen = Wardrobe.automatic
    #expect(wardrobe.worn.name == "clair")
  }

  private static func wardrobe(_ chosen: String, _ background: RGB?) -> Wardrobe {
    let themes = ThemeTests.built.map(\.theme)
    return Wardrobe(
      chosen: chosen, background: background, suited: BuiltInThemes.suited, list: { themes.map(\.name) },
      find: { name in themes.first { $0.name == name } })
  }

  /// The two colours that the eye gets; `nil` where both are the terminal's own.
  private static func seen(_ look: Look, on paper: String, _ colour: (UInt32) throws -> String) throws -> (RGB, RGB)? {
    let ground = try look.background.map(colour) ?? paper
    guard let foreground = look.foreground else {
      #expect(look.background == nil, "own letters on a ground of ours")
      return nil
    }
    return (try #require(RGB(hex: try colour(foreground))), try #require(RGB(hex: ground)))
  }

  private static func exact(_ number: UInt32, _ colours: Int) throws -> String {
    if colours > 256 {
      let digits = String(number, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
    // The first sixteen are what each person made of them.
    let index = try #require(UInt8(exactly: number).flatMap { $0 >= 16 ? $0 : nil })
    return ColourTable.rgb(of: index).hex
  }
}
