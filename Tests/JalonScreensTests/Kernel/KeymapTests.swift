import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Les touches")
struct KeymapTests {
  @Test("no key does two things on one screen", arguments: Keymaps.all.map(\.screen))
  func duplicates(screen: String) {
    let rows = Keymaps.all.filter { $0.screen == screen }.flatMap(\.rows)
    let keys = rows.flatMap(\.keys)
    for key in Set(keys) { #expect(keys.filter { $0 == key }.count == 1, "\(key.map(\.name))") }
    for key in keys {
      #expect(!keys.contains { $0 != key && $0.starts(with: key) }, "\(key.map(\.name)) begins another")
    }
  }

  @Test("the key that opens the list of actions, or the help, closes it", arguments: [Key.control("p"), .function(1)])
  func closesWhatItOpened(key: Key) {
    var player = Player(.at(.running))
    player.show(MissionSheetScreen(World.mission))
    let depth = player.app.depth
    player.press(key)
    #expect(player.app.depth == depth + 1)
    player.press(key)
    #expect(player.app.depth == depth)
  }

  @Test("no key needs AltGr on a French keyboard, Alt alone, or a function key alone")
  func azerty() {
    let hard = Set("[]{}\\|~@#^`")
    for row in Keymaps.all.flatMap(\.rows) {
      for key in row.keys.joined() {
        if case .character(let character) = key { #expect(!hard.contains(character), "\(row.id)") }
      }
      let easy = row.keys.contains { !$0.contains(where: \.isHard) }
      #expect(row.keys.isEmpty || easy, "\(row.id) has only keys that some terminals keep for themselves")
    }
  }

  @Test("every action has its words in both languages, and its short form fits the line of keys")
  func words() {
    for row in Keymaps.all.flatMap(\.rows) {
      for language in Language.allCases {
        #expect(!row.title(language).isEmpty, "\(row.id)")
        if let short = row.short { #expect((1...12).contains(short(language).count), "\(row.id): \(short(language))") }
      }
    }
  }

  @Test("no key of an act that cannot be taken back answers the question about it")
  func questions() {
    let answers = Set(ConfirmScreen.keymap.flatMap(\.keys))
    let asked = ["comparison.reveal", "comparison.advance", "comparison.meeting", "drafts.discard"]
    for row in Keymaps.all.flatMap(\.rows) where asked.contains(row.id) {
      #expect(answers.isDisjoint(with: row.keys), "\(row.id)")
    }
  }

  @Test("no two actions share an identifier on one screen")
  func identifiers() {
    for map in Keymaps.all { #expect(Set(map.rows.map(\.id)).count == map.rows.count, "\(map.screen)") }
  }

  @Test("the line of keys fits 60 columns, and help is always on it", arguments: Language.allCases)
  func footers(language: Language) {
    for first: any Screen in [CaseListScreen(), MissionSheetScreen("05-018")] {
      for columns in [60, 80, 120] {
        let rig = Rig(Portfolio.missions, first: first, size: Size(columns: columns, rows: 24), language: language)
        let footer = rig.screen.trimmedRows.last ?? ""
        #expect(footer.contains("? "), "\(footer)")
        #expect(!footer.contains("…"), "\(footer)")
      }
    }
  }
}

extension Key {
  /// Kept by many terminals or desktops for themselves.
  fileprivate var isHard: Bool {
    switch self {
    case .function, .alt, .altLeft, .altRight: true
    default: false
    }
  }
}

@Suite("Le cadre de tous les écrans")
struct FrameTests {
  @Test("after g, what may follow is shown at once, and Escape forgets it")
  func pending() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("g"))
    #expect(rig.text.contains("g … "))
    rig.press(.escape)
    #expect(!rig.text.contains("g … "))
    #expect(rig.app.depth == 1)
  }

  @Test("g d comes back to the list from anywhere")
  func home() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.enter, .character("g"), .character("d"))
    #expect(rig.list != nil)
  }

  @Test("an unknown key says that it does nothing here")
  func unknown() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("Z"))
    #expect(rig.text.contains("Touche sans effet ici, ? pour l’aide"))
  }

  @Test("help lists the keys by group, and Enter runs one")
  func help() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 80, rows: 90))
    rig.press(.character("?"))
    for group in ["Se déplacer", "Agir", "Voir", "Partout"] { #expect(rig.text.contains(group)) }
    rig.type("ordre de la liste")
    rig.press(.enter)
    #expect(rig.app.top is SortScreen)
  }

  @Test("the palette finds an action without accents and shows its key")
  func palette() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character(":"))
    rig.type("derniere")
    #expect(rig.text.contains("Dernière mission"))
    rig.press(.enter)
    #expect(rig.list?.window.focused?.mission == "05-016")
  }

  @Test("the palette leaves for nobody who looks for something else")
  func leaving() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character(":"))
    rig.type("retard")
    #expect(!rig.text.contains("Quitter Jalon"))
    rig.press(.enter)
    #expect(!rig.reached.contains { if case .quit = $0 { true } else { false } })
    rig.press(.escape, .character(":"))
    rig.type("quitter")
    let rows = rig.screen.trimmedRows.filter { $0.lowercased().contains("quitter") }
    #expect(rows.first { $0.contains("Quitter Jalon") } != nil)
  }

  @Test(
    "the palette finds the acts of the mission in sight, by the words of the footer too, and says why one has to wait")
  func acts() throws {
    var rig = try MissionSheetTests.sheet(.at(.running))
    rig.press(.character(":"))
    rig.type("jours")
    #expect(rig.text.contains("Noter des jours"))
    rig.press(.enter)
    #expect(rig.app.top is FormScreen)
    rig.press(.escape, .character(":"))
    rig.type("avancer")
    #expect(rig.text.contains("Passer à l’étape suivante"))
    rig.press(.escape, .character(":"))
    rig.type("clore l'appel")
    rig.press(.enter)
    #expect(rig.app.top is RefusalScreen)
  }

  @Test("below 60 by 15, a line says what is needed, no key acts but the one that quits, and nothing is lost")
  func tooSmall() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.down, .down)
    let mission = rig.list?.window.focused?.mission
    rig.resize(79, 14)
    #expect(rig.text.contains("60 × 15"))
    let asked = rig.asked.count
    rig.press(AnyKeyTests.keys)
    #expect(rig.asked.count == asked && rig.app.depth == 1)
    rig.press(.control("q"))
    #expect(rig.reached.contains { if case .quit = $0 { true } else { false } })
    rig.resize(80, 24)
    #expect(rig.list?.window.focused?.mission == mission)
    #expect(rig.focusIsVisible)
  }

  @Test("a notice stays until the next key")
  func notice() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("Z"))
    #expect(rig.text.contains("sans effet"))
    rig.press(.down)
    #expect(!rig.text.contains("sans effet"))
  }
}

@Suite("N’importe quelles touches, à n’importe quelle taille")
struct AnyKeyTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .backspace,
      .control("z"),
    ]
    + "hjklJKnaoetcuUgdm*/ ?:xqz,é1".map(Key.character)

  @Test("never trap, keep the cursor inside and the screen as wide as it is", arguments: [1, 2, 3] as [UInt64])
  func robot(seed: UInt64) {
    var dice = TestDice(seed: seed)
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    for _ in 0..<150 {
      if dice.once(in: 12) { rig.resize(dice.throwing(1...200), dice.throwing(1...60)) }
      rig.press(dice.choosing(among: Self.keys))
      let screen = rig.screen
      if let cursor = screen.cursor { #expect(screen.area.contains(cursor)) }
      for row in screen.textRows { #expect(GlyphWidth.columns(of: row) == screen.size.columns) }
    }
  }

  @Test("draw at every size from 1×1 to 200×60")
  func sizes() {
    var list = Rig(Portfolio.missions, first: CaseListScreen())
    var sheet = Rig(Portfolio.missions, first: MissionSheetScreen("05-018"))
    for columns in stride(from: 1, through: 200, by: 13) {
      for rows in stride(from: 1, through: 60, by: 7) {
        list.resize(columns, rows)
        sheet.resize(columns, rows)
        #expect(list.screen.size.columns == columns)
        if columns >= 60, rows >= 15 { #expect(list.focusIsVisible && sheet.focusIsVisible, "\(columns)×\(rows)") }
      }
    }
  }
}

typealias TestDice = JalonTesting.Dice
