import JalonTerminal
import JalonThemes
import Testing

@Suite("The themes")
struct ThemeTests {
  static let built = BuiltInThemes.sources.map { source in
    Theme.build(from: SmallTOML.read(source.toml, name: source.name))
  }

  /// Roles that say in what state something is.
  static let states: [Role] = [.marked, .alert, .late, .soon, .today, .done, .paused, .refused, .caution, .error]

  @Test("no built-in theme has a fault", arguments: built.map(\.faults))
  func faultless(faults: [ThemeFault]) {
    #expect(faults.isEmpty)
  }

  @Test(
    "each built-in theme speaks of every role",
    arguments: BuiltInThemes.sources.map { SmallTOML.read($0.toml, name: $0.name) })
  func complete(source: ThemeSource) {
    #expect(Set(source.roles.map(\.key)) == Set(Role.allCases.map(\.themeKey)))
  }

  @Test("every role can be read in the pictures of the guide", arguments: built.map(\.theme), Role.allCases)
  func contrast(theme: Theme, role: Role) {
    #expect(theme.contrast(role) >= 4.5)
  }

  @Test("no two states differ by their hue alone", arguments: built.map(\.theme))
  func distinct(theme: Theme) {
    let looks = Self.states.map { "\(theme.sign($0)) \(theme.withoutColour($0).rawValue)" }
    #expect(Set(looks).count == looks.count, "\(looks)")
    #expect(Self.states.allSatisfy { !theme.sign($0).isEmpty })
  }

  @Test("the focus is seen without colour", arguments: built.map(\.theme))
  func focus(theme: Theme) {
    #expect(theme.withoutColour(.focus).contains(.reverse))
    #expect(!theme.withoutColour(.text).contains(.reverse))
  }

  @Test("the light and dark themes leave the terminal's background alone")
  func background() {
    for name in ["clair", "sombre", "neutre"] {
      let theme = Self.built.first { $0.theme.name == name }?.theme
      #expect(theme?[.text] == Paint())
    }
  }

  @Test("what is wrong in a theme is told, with its line, and the rest stands")
  func faults() {
    let source = ThemeSource(
      name: "essai", inherits: "absent",
      palette: [.init(key: "rouge", value: .table(["hex": .text("#b0002")]), line: 3)],
      roles: [
        .init(key: "retards", value: .table([:]), line: 5),
        .init(key: "retard", value: .table(["couleur": .text("rouge"), "attr": .list([.text("gros")])]), line: 6),
        .init(key: "fait", value: .table(["c256": .number(300)]), line: 7),
        .init(key: "focus", value: .text("rouge"), line: 8),
        .init(key: "bientot", value: .table(["hex": .text("#005f00"), "signe": .text("long")]), line: 9),
      ])
    let (theme, faults) = Theme.build(from: source)
    #expect(faults.map(\.line) == [nil, 3, 5, 6, 6, 7, 8, 9])
    #expect(faults.map(\.problem).contains(.unknownAttribute("gros")))
    #expect(theme[.late].sign == "▲" && theme[.focus].attributes == .reverse)
    #expect(theme[.soon].foreground?.rgb == RGB(hex: "#005f00") && theme.sign(.soon) == "◦")
  }

  @Test("a theme starts from the one it inherits")
  func inherits() {
    let parent = Self.built[0].theme
    let source = ThemeSource(
      name: "mien", inherits: "clair", roles: [.init(key: "retard", value: .table(["hex": .text("#000080")]))])
    let (theme, faults) = Theme.build(from: source, parent: parent)
    #expect(faults.isEmpty && theme.name == "mien")
    #expect(theme[.late].foreground?.rgb.hex == "#000080" && theme.sign(.late) == "▲")
    #expect(theme[.done] == parent[.done])
  }

  @Test("a colour goes to the nearest one that the terminal has")
  func nearest() {
    #expect(ColourTable.nearest256(to: RGB(red: 175, green: 0, blue: 0)) == 124)
    #expect(ColourTable.nearest256(to: RGB(red: 255, green: 0, blue: 0)) == 196, "the first sixteen are not certain")
    #expect(ColourTable.nearest16(to: RGB(red: 250, green: 5, blue: 5)) == .brightRed)
    #expect(ColourTable.rgb(of: 255).hex == "#eeeeee")
    for index in 16...231 as ClosedRange<UInt8> {
      #expect(ColourTable.rgb(of: ColourTable.nearest256(to: ColourTable.rgb(of: index))) == ColourTable.rgb(of: index))
    }
  }

  @Test("contrast is what WCAG says")
  func wcag() {
    let black = RGB(red: 0, green: 0, blue: 0)
    let white = RGB(red: 255, green: 255, blue: 255)
    #expect(abs(Contrast.ratio(black, white) - 21) < 0.001)
    #expect(abs(Contrast.ratio(RGB(red: 0x77, green: 0x77, blue: 0x77), white) - 4.478) < 0.01)
    #expect(RGB(hex: "#12345") == nil && RGB(hex: "123456") == nil && RGB(hex: "#+12345") == nil)
  }
}
