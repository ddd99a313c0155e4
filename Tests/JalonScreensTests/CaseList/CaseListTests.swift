import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("La liste des missions")
struct CaseListTests {
  private static func list(_ missions: [Mission] = Portfolio.missions, columns: Int = 80, rows: Int = 24) -> Rig {
    Rig(missions, first: CaseListScreen(), size: Size(columns: columns, rows: rows))
  }

  @Test("opens on what is most urgent, with its state in signs and words")
  func urgency() {
    let rig = Self.list()
    #expect(rig.list?.window.focused?.mission == "05-021")
    #expect(rig.text.contains("▲ retard 15 j") && rig.text.contains("▲ retard 10 j"))
  }

  @Test("says what is to be done next on the mission in focus")
  func nextAction() {
    var rig = Self.list()
    rig.press(.down, .down)
    #expect(rig.text.contains("À faire  ▲ retard 2 j · mar. 24/02 · réponse aux candidats : Cabinet Lise"))
  }

  @Test("keeps the focus on the same mission when the order changes")
  func sorted() {
    var rig = Self.list(Portfolio.many(300))
    rig.press(Array(repeating: .down, count: 40))
    let mission = rig.list?.window.focused?.mission
    rig.press(.character("t"), .down, .down, .down, .enter)
    #expect(rig.list?.order == BoardOrder(.number, ascending: false))
    #expect(rig.list?.window.focused?.mission == mission)
    #expect(rig.focusIsVisible)
  }

  @Test("goes through every mission once, down and up again, whatever the number read at a time")
  func everyRow() {
    var rig = Self.list(Portfolio.many(137))
    var seen: [MissionID] = []
    for _ in 0..<137 {
      if let mission = rig.list?.window.focused?.mission { seen.append(mission) }
      rig.press(.down)
    }
    #expect(Set(seen).count == 137)
    #expect(seen.last == rig.list?.window.focused?.mission)
    for mission in seen.reversed() {
      #expect(rig.list?.window.focused?.mission == mission)
      rig.press(.up)
    }
  }

  @Test("goes to the last mission and back to the first at one key each")
  func ends() {
    var rig = Self.list(Portfolio.many(500))
    let first = rig.list?.window.focused?.mission
    rig.press(.end)
    let last = rig.list?.window.focused?.mission
    rig.press(.pageDown)
    #expect(rig.list?.window.focused?.mission == last)
    rig.press(.pageUp, .pageUp, .home)
    #expect(rig.list?.window.focused?.mission == first)
  }

  @Test("never reads more than a few screens to show one")
  func fewReads() {
    let rig = Self.list(Portfolio.many(1_000))
    guard case .page(let request) = rig.asked.first else {
      return #expect(Bool(false), "the first thing asked is a page")
    }
    #expect(request.limit == rig.list?.window.height)
    #expect((rig.list?.window.rows.count ?? 0) < 100)
  }

  @Test("narrows as one types, letter by letter, without accents")
  func filtering() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("marche")
    #expect(rig.list?.window.rows.map(\.mission) == ["05-016"])
    #expect(rig.text.contains("1 sur 14 missions"))
  }

  @Test("says at the foot what the whole filter means, letter by letter, and keeps none of it among the last messages")
  func meaning() {
    var rig = Self.list(columns: 120)
    rig.press(.character("/"))
    rig.type("étape:appel retard")
    #expect(rig.text.contains("Missions à l’étape Appel à propositions, en retard."))
    rig.press(.enter)
    #expect(rig.text.contains("Missions à l’étape Appel à propositions, en retard."))
    rig.press(.character("g"), .character("m"))
    #expect(!rig.text.contains("Missions à l’étape"))
  }

  @Test("comes back to the mission one was on when the filter is given up")
  func escapeFilter() {
    var rig = Self.list()
    rig.press(.down, .down, .down)
    let mission = rig.list?.window.focused?.mission
    rig.press(.character("/"))
    rig.type("sans suite")
    rig.press(.escape)
    #expect(rig.list?.window.focused?.mission == mission)
    #expect(rig.list?.line.isActive == false)
  }

  @Test("keeps the filter on Enter, shows it, and removes it on Escape")
  func keepFilter() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("groupement")
    rig.press(.enter)
    #expect(rig.list?.isTyping == false)
    #expect(rig.text.contains("groupement "))
    rig.press(.escape)
    #expect(rig.text.contains("(aucun)"))
  }

  @Test("a kept filter is replaced by what is typed after /, and edited after an arrow")
  func reopenFilter() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("groupement")
    rig.press(.enter, .character("/"))
    rig.type("marche")
    #expect(rig.list?.line.editor.text == "marche")
    rig.press(.enter, .character("/"), .left)
    rig.type("x")
    #expect(rig.list?.line.editor.text == "marchxe")
    rig.press(.enter, .character("/"), .backspace)
    #expect(rig.list?.line.editor.text == "")
  }

  @Test("a filter left from a former session is written above the list, with the key that removes it")
  func rememberedFilter() {
    var rig = Rig(
      Portfolio.missions, first: CaseListScreen(remembered: ["list.filter": "groupement"]),
      size: Size(columns: 60, rows: 20))
    #expect(rig.text.contains("groupement") && rig.text.contains("Échap l’ôte"))
    rig.press(.escape)
    #expect(rig.text.contains("(aucun)"))
  }

  @Test("Tab completes the words of the filter, and shows what may follow where it is more than one thing")
  func completion() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("retard ech")
    rig.press(.tab)
    #expect(rig.list?.line.editor.text == "retard échéance:")
    rig.press(.control("u"))
    rig.type("é")
    rig.press(.tab)
    #expect(rig.text.contains("étape: · échéance: · état:"))
    rig.type("tap")
    rig.press(.tab)
    rig.type("appel")
    #expect(rig.list?.line.editor.text == "étape:appel" && rig.list?.line.problems.isEmpty == true)
  }

  @Test("F1 shows what can be filtered, and comes back to what was being typed")
  func filterHelp() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("ret")
    rig.press(.function(1))
    #expect(rig.text.contains("étape:appel") && rig.text.contains("Ce qui peut se filtrer"))
    rig.press(.escape)
    rig.type("ard")
    #expect(rig.list?.line.editor.text == "retard")
  }

  @Test("letters are text while the filter is typed: q does not leave")
  func lettersAreText() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("qnau")
    #expect(rig.list?.line.editor.text == "qnau")
    #expect(rig.app.depth == 1)
  }

  @Test("keeps marks through a filter, and says how many are hidden by it")
  func marks() {
    var rig = Self.list()
    rig.press(.character(" "), .character(" "))
    #expect(rig.text.contains("2 missions marquées (e : un acte sur toutes) — 05-009, 05-021"))
    rig.press(.character("/"))
    rig.type("economique")
    rig.press(.enter)
    #expect(rig.text.contains("2 missions marquées dont 1 masquée par le filtre"))
  }

  @Test("an act on several missions waits until all of them are seen")
  func hiddenMarks() {
    var rig = Self.list()
    rig.press(.character(" "), .character(" "), .character("/"))
    rig.type("economique")
    rig.press(.enter)
    for key in [Key.character("e"), .character("R")] {
      rig.press(key)
      #expect(rig.text.contains("1 mission marquée est masquée par le filtre : Échap les montre"))
      #expect(rig.app.depth == 1)
    }
    rig.press(.escape, .character("e"))
    #expect(rig.app.top is SeveralChoiceScreen)
  }

  @Test("where the filter finds nothing, nothing is previewed")
  func emptyPreview() {
    var rig = Self.list(columns: 120, rows: 40)
    rig.press(.character("/"))
    rig.type("xyzzy")
    #expect(!rig.text.contains("05-0"))
  }

  @Test("marks all that the filter shows, and nothing else")
  func markAll() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("groupement")
    rig.press(.enter, .character("*"))
    #expect(rig.list.map { Set($0.marks.keys) } == ["05-014", "05-018"])
    rig.press(.character("*"))
    #expect(rig.list?.marks.isEmpty == true)
  }

  @Test("comes back from a mission to the row of the mission last looked at")
  func comingBack() {
    var rig = Self.list()
    rig.press(.enter, .character("J"), .character("J"))
    let mission = (rig.app.top as? MissionSheetScreen)?.mission
    rig.press(.escape)
    #expect(rig.list?.window.focused?.mission == mission)
    #expect(mission == "05-019")
  }

  @Test("keeps its place where a mission has left the list")
  func leaving() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("groupement")
    rig.press(.enter)
    rig.missions.removeAll { $0.id == "05-018" }
    rig.press(.enter, .escape)
    #expect(rig.list?.window.rows.map(\.mission) == ["05-014"])
    #expect(rig.list?.window.focused?.mission == "05-014")
  }

  @Test("an empty list names the two keys that help")
  func empty() {
    let rig = Self.list([])
    #expect(rig.text.contains("g p ouvre un plan d’accompagnement : structures d’abord, missions ensuite."))
  }

  @Test("a filter that finds nothing says how to leave it")
  func emptyFilter() {
    var rig = Self.list()
    rig.press(.character("/"))
    rig.type("zzz")
    #expect(rig.text.contains("Aucune mission ne répond à ce filtre."))
    #expect(rig.text.contains("0 sur 14 mission"))
  }

  @Test("on a store open for reading only, keys that write say why they do not")
  func readOnly() {
    let reason = Words(fr: "Ouvert par M. Aubert", en: "Opened by M. Aubert")
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), access: .readOnly(reason))
    rig.press(.character("n"))
    #expect(rig.text.contains("✗ Ouvert par M. Aubert"))
    #expect(rig.text.contains("Nouvelle✗"))
    #expect(rig.app.depth == 1)
  }

  @Test("remembers the row, the filter and the order of the last session")
  func memory() {
    var rig = Self.list()
    rig.press(.down, .down, .character("t"), .down, .enter)
    guard case .remember(let values) = rig.app.leave().first?.effect else {
      return #expect(Bool(false), "nothing was remembered")
    }
    let kept = values.compactMapValues(\.self)
    let again = Rig(Portfolio.missions, first: CaseListScreen(remembered: kept))
    #expect(again.list?.window.focused?.mission == "05-019")
    #expect(again.list?.order == BoardOrder(.due, ascending: false))
  }

  @Test("the preview shows the mission in focus as soon as it is read")
  func preview() {
    var rig = Self.list(columns: 120, rows: 40)
    rig.press(.down, .down, .down)
    #expect(rig.list?.preview?.dossier.mission.id == rig.list?.window.focused?.mission)
    #expect(rig.text.contains("Aperçu 05-003"))
  }

  @Test("an answer to an older question changes nothing")
  func staleAnswer() {
    var rig = Self.list()
    let old = PageRequest(filter: .text("old"), today: rig.desk.today, limit: 5)
    rig.receive(.page([], of: old))
    #expect(rig.list?.window.rows.count == 14)
  }
}

@Suite("Annuler et rétablir depuis la liste")
struct ListHistoryTests {
  @Test("names the act before it is undone, then brings it back")
  func undoAndRedo() throws {
    let noted = try #require(try Story.at(.running).after(.takeNote).mission)
    var rig = Rig([noted], first: CaseListScreen())
    rig.press(.character("u"))
    #expect(rig.text.contains("Annuler cet acte ?"))
    #expect(rig.text.contains("Appel de la présidente."))
    rig.press(.enter)
    #expect(rig.missions.first?.notes.isEmpty == true)
    rig.press(.character("U"), .enter)
    #expect(rig.missions.first?.notes.count == 1)
  }

  @Test("refuses to undo what has left the building, and offers to correct it")
  func leftTheBuilding() {
    var rig = Rig([Story.at(.calling).mission].compactMap(\.self), first: CaseListScreen())
    rig.press(.character("u"))
    #expect(rig.app.top is RefusalScreen)
    #expect(rig.text.contains("Entrée : Corriger"))
  }
}

@Suite("Les bords de la liste")
struct ListEdgeTests {
  @Test("the timeline shows the marked missions, or those of the list")
  func timeline() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character(" "), .character(" "), .character("g"), .character("e"))
    #expect((rig.app.top as? TimelineScreen)?.scope == .missions(["05-009", "05-021"]))
  }

  @Test("what a filter cannot read is said beside it, and narrows nothing")
  func unreadable() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.character("/"))
    rig.type("étape:zzz ")
    #expect(rig.list?.line.problems.isEmpty == false)
    #expect(rig.text.contains("✗"))
    #expect(rig.list?.window.rows.count == 14)
  }
}
