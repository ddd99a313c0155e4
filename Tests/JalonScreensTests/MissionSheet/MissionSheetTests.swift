import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("La fiche d’une mission")
struct MissionSheetTests {
  static func sheet(_ story: Story, columns: Int = 80, rows: Int = 24, access: Desk.Access = .writable) throws
    -> Rig
  {
    let mission = try #require(story.mission)
    return Rig(
      [mission], first: MissionSheetScreen(mission.id), size: Size(columns: columns, rows: rows), today: story.today,
      access: access)
  }

  @Test("shows the track, what remains to be done, and the key that does it")
  func journey() throws {
    let rig = try Self.sheet(.at(.framing))
    #expect(rig.text.contains("Pour passer à 6 Intervention"))
    #expect(rig.text.contains("[ ] Candidat informé : Cabinet Lise"))
    #expect(rig.text.contains("▸ Informer"))
    #expect(rig.text.contains("[x]"))
    #expect(rig.focusIsVisible)
  }

  @Test("Enter on what is done opens the fact that did it, and the focus begins on what is still to do")
  func doneOpens() throws {
    var rig = try Self.sheet(try Story.at(.framing).after(.notifyCandidate))
    #expect(rig.text.split(separator: "\n").contains { $0.contains("> ") && $0.contains("[ ]") }, "\(rig.text)")
    rig.press(.home, .enter)
    #expect(rig.app.top is FactScreen, "\(rig.text)")
    #expect(rig.text.contains("Candidat informé"))
  }

  @Test("Enter on a survey that was answered opens the answers")
  func answersOpen() throws {
    let story = Story.at(.followingUp)
    var rig = try Self.sheet(story, rows: 40)
    rig.press(.tab, .tab)
    #expect(rig.text.contains("réponse du"), "\(rig.text)")
    rig.press(.enter)
    #expect(rig.app.top is FactScreen, "\(rig.text)")
    #expect(rig.text.contains("Réponses"), "\(rig.text)")
  }

  @Test(
    "under « Dossier », what was typed and counts is read again whole, in the order of a binder, and each line opens its fact"
  )
  func file() throws {
    var story = Story.atEndOf(.surveying)
    let problem =
      "Des modèles fragiles, " + String(repeating: "et encore une phrase de ce qui fut écrit, ", count: 9) + "fin."
    try story.enter(.takeNote, ["text": .text("Une note.\n\(problem)")])
    var rig = try Self.sheet(story, rows: 400)
    rig.press(.backTab, .backTab)
    let text = rig.text
    #expect(text.contains("[Dossier]"), "\(text)")
    let parts = [
      "Cahier des charges", "Appel à propositions", "Choix", "Lancement", "Convention", "Rapport", "Restitution",
      "Notes",
    ]
    let places = parts.map { text.range(of: "── \($0) ")?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(text)")
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for typed in ["Des modèles fragiles.", "Deux chantiers d’insertion voisins.", "Un groupement viable.", problem] {
      #expect(words.contains(typed), "\(typed)\n\(text)")
    }
    #expect(
      words.contains("1. Critère Compréhension de la problématique") && !words.contains("understanding"), "\(text)")
    rig.press(.home)
    for _ in 0..<40
    where !rig.text.contains("> Ouverture de la mission") && !rig.text.contains(">  Ouverture de la mission") {
      rig.press(.down)
    }
    rig.press(.enter)
    #expect(rig.app.top is FactScreen, "\(rig.text)")
  }

  @Test("a brief that was written anew is read once, as it counts now")
  func fileOfTheDay() throws {
    var story = Story.at(.draft)
    try story.enter(.writeBrief)
    try story.enter(.writeBrief, ["problem": "Une autre question."])
    var rig = try Self.sheet(story, rows: 60)
    rig.press(.backTab, .backTab)
    #expect(rig.text.contains("Une autre question.") && !rig.text.contains("Des modèles fragiles."), "\(rig.text)")
  }

  @Test("on the narrowest screen too, a stage of another year says which year")
  func narrowYears() throws {
    let rig = try Self.sheet(Story.at(.running).on("2027-01-05"), columns: 60, rows: 20)
    let days = rig.text.split(separator: "\n").first { $0.contains("2026") && !$0.contains("/") }
    #expect(days != nil, "\(rig.text)")
  }

  @Test("a mission that was closed with an unpaid invoice says so, with the reason, and not that nothing is owed")
  func closedWithout() throws {
    var story = Story.atEndOf(.followingUp)
    try story.enter(.close, ["invoicePaid": false], because: "facture en litige")
    let rig = try Self.sheet(story)
    #expect(rig.text.contains("Close ainsi : facture non réglée (facture en litige)."))
    #expect(!rig.text.contains("Plus rien n’est dû"))
    #expect(try Self.sheet(.at(.closed)).text.contains("Plus rien n’est dû"))
  }

  @Test("Enter opens the act that clears the line in focus")
  func enter() throws {
    var rig = try Self.sheet(.at(.framing))
    rig.press(.enter)
    #expect(rig.app.depth == 2)
    #expect(rig.text.contains("Cabinet Lise"))
  }

  @Test(
    "moving on says all that is missing at once, and Enter opens what clears it",
    arguments: [StageName.draft, .framing])
  func blocked(stage: StageName) throws {
    var rig = try Self.sheet(.at(stage))
    #expect(rig.text.contains("Avancer✗"))
    rig.press(.character("a"))
    #expect(rig.app.top is RefusalScreen)
    #expect(rig.text.contains("conditions manquent"))
    rig.press(.enter)
    #expect(!(rig.app.top is RefusalScreen))
    #expect(rig.app.depth == 2)
  }

  @Test("moving on opens the form when nothing is missing")
  func advance() throws {
    var rig = try Self.sheet(.atEndOf(.framing))
    #expect(!rig.text.contains("Avancer✗"))
    rig.press(.character("a"))
    #expect(rig.app.depth == 2)
  }

  @Test("the menu of acts holds every act of a mission’s life, possible or not", arguments: StageName.allCases)
  func acts(stage: StageName) throws {
    var rig = try Self.sheet(.at(stage), rows: 100)
    rig.press(.character("e"))
    for kind in MissionCommand.Kind.allCases { #expect(rig.text.contains(kind.title(at: stage)(.fr)), "\(kind)") }
  }

  @Test("an act that is not possible says every reason why")
  func impossibleAct() throws {
    var rig = try Self.sheet(.at(.draft))
    rig.press(.character("e"))
    rig.type("lancer l")
    #expect(rig.text.contains("✗ "))
    rig.press(.enter)
    #expect(rig.app.top is RefusalScreen)
  }

  @Test("each tab is one key away and comes round again")
  func tabs() throws {
    var rig = try Self.sheet(.at(.followingUp))
    for title in ["[Propositions", "[Enquêtes", "[Argent", "[Échéances", "[Dossier", "[Journal", "[Parcours"] {
      rig.press(.tab)
      #expect(rig.text.contains(title))
    }
  }

  @Test("the journal tells what happened in sentences, newest first, and the whole of the one in focus")
  func journal() throws {
    var rig = try Self.sheet(.at(.running))
    rig.press(.backTab)
    let lines = rig.screen.trimmedRows
    let begun = lines.firstIndex { $0.contains("01/04") }
    let letter = lines.firstIndex { $0.contains("10/03") }
    #expect(begun != nil && letter != nil && (begun ?? 0) < (letter ?? 0))
    #expect(rig.text.contains("mercredi 1er avril 2026"))
  }

  @Test("no mark of another seat shows on any tab while sheets are sealed")
  func sealed() throws {
    let before = try Self.pictures(Story.at(.evaluating).seated())
    let after = try Self.pictures(Story.at(.evaluating).seated().after(.mark, ["evaluator": "nadia-buech"]))
    #expect(before == after)
  }

  private static func pictures(_ story: Story) throws -> [String] {
    var rig = try sheet(story, columns: 120, rows: 40)
    return MissionSheetScreen.Tab.allCases.map { _ in
      rig.press(.tab)
      return rig.text
    }
  }

  @Test(
    "a mission on hold, or ended before term, says so with the reason",
    arguments: [Story.suspended, .at(.dropped), .at(.abandoned)])
  func over(story: Story) throws {
    let rig = try Self.sheet(story)
    let reason =
      story.stage == .dropped ? "besoin revu" : story.stage == .abandoned ? "liquidation" : "départ de la directrice"
    #expect(rig.text.contains(reason))
  }

  @Test("next and previous missions follow the list, and say where it ends")
  func neighbours() {
    var rig = Rig(Portfolio.missions, first: CaseListScreen())
    rig.press(.enter, .character("J"))
    #expect(rig.sheet?.mission == "05-009")
    rig.press(.character("K"), .character("K"))
    #expect(rig.sheet?.mission == "05-021")
    #expect(rig.text.contains("La liste s’arrête ici"))
  }

  @Test("an act is found by how its name begins; one that only holds the letters here and there is no match")
  func likeliestAct() throws {
    var rig = try Self.sheet(Story.at(.evaluating).after(.seat))
    rig.press(.character("e"))
    for letter in "ecarter" { rig.press(.character(letter)) }
    #expect(!rig.text.contains("Déclarer les liens d’intérêt"))
    #expect(rig.text.contains("> Écarter une proposition"))
    rig.press(.enter)
    #expect((rig.app.top as? FormScreen)?.command == .mission(.setAside))
  }

  @Test("a note is undone by u, after its words were shown")
  func undo() throws {
    var rig = try Self.sheet(Story.at(.running).after(.takeNote))
    rig.press(.character("u"))
    #expect(rig.text.contains("Appel de la présidente."))
    rig.press(.right, .enter)
    #expect(rig.missions.first?.notes.count == 1)
    rig.press(.character("u"), .enter)
    #expect(rig.missions.first?.notes.isEmpty == true)
    #expect(rig.text.contains("Acte annulé"))
  }

  @Test("on a store open for reading only, nothing can be written from the sheet")
  func readOnly() throws {
    let reason = Words(fr: "Lecture seule", en: "Read only")
    var rig = try Self.sheet(.at(.framing), access: .readOnly(reason))
    for key in "ou".map(Key.character) {
      rig.press(key)
      #expect(rig.text.contains("✗ Lecture seule"))
      #expect(rig.app.depth == 1)
    }
    rig.press(.character("a"), .enter)
    #expect(rig.app.top is RefusalScreen)
    #expect(rig.text.contains("✗ Lecture seule"))
  }
}
