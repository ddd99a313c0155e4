import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Lire les résultats des enquêtes")
struct SurveyReadingScreenTests {
  private static let ateliers = Party.structure("ateliers-buech")
  private static let chantiers = Party.structure("chantiers-durance")
  private static let lise = Party.provider("cabinet-lise")

  private static let answers: [(Party, [String: JalonCore.Answer])] = [
    (
      ateliers,
      [
        "B01": .number(2), "B02": .number(1), "B03": .notApplicable, "B10": .number(3), "B14": .number(2),
        "B24a": .text("Les ateliers avec les élus."), "B25": .text("named"),
      ]
    ),
    (chantiers, ["B02": .noOpinion, "B23": .number(3), "B24b": .text("Des délais plus longs."), "B25": .text("no")]),
    (lise, ["P09:chantiers-durance": .number(1), "P10:chantiers-durance": .number(2), "P04": .number(2)]),
  ]

  private static let answered = try? Story.at(.surveying).on("2026-11-02").surveyed(answers)
  static let followedUp = try? answered?.on("2027-10-25").after(
    .recordFollowUp,
    [
      "jobsBefore": 850, "jobsAfter": 1000, "budgetBefore": 31_000_000, "budgetAfter": 35_200_000,
      "needs": [["need": "Former les élus", "answer": "referral"]],
    ])

  /// The mission, then three others of the operator, of two structures each.
  static var missions: [Mission] {
    guard let mission = followedUp?.theMission, let other = Story.at(.closed).mission else {
      preconditionFailure("the story does not hold")
    }
    return [mission]
      + (1...3).map {
        other.recast(ID("05-10\($0)"), ["ateliers-buech": "s\($0)a", "chantiers-durance": "s\($0)b"])
      }
  }

  private func rig(_ missions: [Mission] = Self.missions, columns: Int = 80, rows: Int = 24) -> Rig {
    Rig(
      missions, first: SurveyReadingScreen(missions[0].id), size: Size(columns: columns, rows: rows),
      today: "2027-11-02")
  }

  @Test("r on the sheet of a mission opens the results; before the surveys it says why there are none")
  func opening() throws {
    var rig = Rig(Self.missions, first: MissionSheetScreen(Self.missions[0].id))
    rig.press(.character("r"))
    #expect(rig.app.top is SurveyReadingScreen)
    var early = Rig([try #require(Story.at(.running).mission)], first: MissionSheetScreen(World.mission))
    early.press(.character("r"))
    #expect(early.app.top is MissionSheetScreen && early.flat.contains("Les enquêtes suivent la restitution"))
  }

  @Test("each dimension has its n, its mean, its share satisfied and its distribution")
  func figures() {
    let line = rig(rows: 40).text.split(separator: "\n").first { $0.contains("Modalités") } ?? ""
    #expect(line.contains("3,17") && line.contains("67 %"))
    #expect(line.contains("▂1") && line.contains("█4"))
  }

  @Test("the letters of the structures stand on the axis of the provider's and of the follow-up")
  func axes() {
    let text = rig(rows: 50).flat
    #expect(text.contains("A Les Ateliers du Buëch") && text.contains("P Cabinet Lise"))
    #expect(text.contains("B Avec la structure"))
    #expect(text.contains("1 partielle") && text.contains("8,5 → 10 ETP (+1,5)"))
  }

  @Test("what was written is shown with its consent beside it")
  func testimonies() {
    var rig = rig(rows: 60)
    rig.press(.down, .down, .down, .down, .down, .down)
    #expect(rig.flat.contains("« Les ateliers avec les élus. »"))
    #expect(rig.flat.contains("citable avec son nom") && rig.flat.contains("ne pas citer"))
  }

  @Test("the others stand beside the mission once every survey is settled, and v narrows them down")
  func benchmark() {
    var rig = rig(rows: 60)
    #expect(rig.flat.contains("◇ Autres missions de l’opérateur : 4/4, 100 %, n = 24 (6 répondants, 3 missions)"))
    rig.press(.character("c"), .character("c"), .character("c"))
    #expect(rig.flat.contains("aucune réponse ailleurs"))
  }

  @Test("under five structures elsewhere the screen says that nothing is shown, and how many it takes")
  func withheld() {
    let rig = rig(Array(Self.missions.prefix(3)), rows: 60)
    #expect(rig.flat.contains("non montré : 4 répondants ailleurs, il en faut 5"))
    #expect(!rig.flat.contains("(4 répondants"))
  }

  @Test("while a survey is left to enter nothing is asked of the others, and the screen says until when")
  func hidden() throws {
    let almost = try #require(Story.atEndOf(.surveying).mission)
    let rig = rig([almost] + Self.missions.dropFirst(), rows: 60)
    #expect(rig.flat.contains("masqué pour ne pas influencer la saisie"))
    #expect(rig.flat.contains("visible quand l’enquête de Cabinet Lise sera saisie ou classée"))
    #expect(!rig.asked.contains { if case .missions = $0 { true } else { false } })
  }

  @Test("the focus goes from row to row, and stays in sight", arguments: [(60, 20), (80, 24), (120, 40), (200, 60)])
  func focus(columns: Int, rows: Int) {
    var rig = rig(columns: columns, rows: rows)
    for _ in 0..<20 {
      #expect(rig.focusIsVisible)
      rig.press(.down)
    }
    rig.press(.pageDown, .pageUp, .home)
    #expect(rig.focusIsVisible)
  }

  @Test("pictures", arguments: Language.allCases)
  func pictures(language: Language) {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
      var rig = Rig(
        Self.missions, first: SurveyReadingScreen(Self.missions[0].id), size: Size(columns: columns, rows: rows),
        language: language, today: "2027-11-02")
      Pictures.expect(rig.screen, matches: "reading/structures-\(columns)x\(rows)-\(language)")
      rig.press(.end, .up, .up, .up, .up)
      Pictures.expect(rig.screen, matches: "reading/followUp-\(columns)x\(rows)-\(language)")
      for row in rig.screen.textRows { #expect(GlyphWidth.columns(of: row) == columns) }
    }
  }

  @Test("from the end of the details one key goes back up", arguments: [(60, 20), (80, 24), (120, 24)])
  func turning(columns: Int, rows: Int) {
    var rig = rig(columns: columns, rows: rows)
    let beginning = rig.text
    for _ in 0..<40 { rig.press(.pageDown) }
    let end = rig.text
    #expect(end != beginning)
    rig.press(.pageUp)
    #expect(rig.text != end)
    for _ in 0..<40 { rig.press(.pageUp) }
    #expect(rig.text == beginning)
  }

  @Test("without an answer, the key that is named does on the sheet what is said of it")
  func nothingYet() throws {
    let sending = try #require(Story.at(.surveying).mission)
    #expect(rig([sending]).flat.contains("« a » sur la fiche de la mission l’adresse"))
    let sent = try Story.at(.surveying).surveyed([]).theMission
    #expect(rig([sent]).flat.contains("« a » sur la fiche de la mission ouvre la saisie d’une enquête"))
    var sheet = Rig([sent], first: MissionSheetScreen(sent.id))
    sheet.press(.character("a"))
    #expect(sheet.app.top is SurveyEntryScreen)
    let ended = try #require(Story.at(.abandoned).mission)
    #expect(rig([ended]).flat.contains("« e » sur la fiche de la mission"))
  }

  @Test("in letters of the oldest terminals marks and distributions are still told apart")
  func ascii() {
    let rows = rig(rows: 40).screen.inASCII.trimmedRows
    #expect(rows.contains { $0.contains("Modalites") && $0.contains("#4") && $0.contains("A") })
    #expect(rows.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) && !$0.contains("?") || $0.contains("Aide") })
  }
}

extension Rig {
  /// What is on the screen, without its line ends.
  fileprivate var flat: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
