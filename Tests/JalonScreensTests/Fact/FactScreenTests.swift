import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A fact opened whole")
struct FactScreenTests {
  private static let note =
    "La présidente rappelle lundi.\n\n" + (1...60).map { "Point \($0) : rien à signaler." }.joined(separator: "\n")
    + "\nL’Épicerie fermera en août."

  private func noted(_ access: Desk.Access = .writable) throws -> Player {
    let story = try Story.at(.running).after(.takeNote, ["text": .text(Self.note)])
    var player = Player(story, access: access)
    player.show(MissionSheetScreen(story.mission?.id ?? ""))
    player.press("Shift-Tab")
    return player
  }

  @Test("the journal shows the first line of a note with a sign, and Enter opens all of it, on a store for reading too")
  func note() throws {
    for access in [Desk.Access.writable, .readOnly(.init(same: "lecture"))] {
      var player = try noted(access)
      #expect(player.screen.contains("La présidente rappelle lundi. […]"))
      player.press("Enter")
      #expect(player.app.top is FactScreen && player.screen.contains("Point 1 "))
      player.press(.end)
      #expect(player.screen.contains("L’Épicerie fermera en août.") && player.screen.contains("Claire Roux"))
      player.press(.escape)
      #expect(player.app.top is MissionSheetScreen)
    }
  }

  @Test("a text is looked for without its accents, n and N go round")
  func search() throws {
    var player = try noted()
    player.press("Right", "/")
    player.type("epicerie")
    player.press("Enter")
    #expect(
      player.screen.contains("> ") && player.screen.contains("L’Épicerie fermera") && player.screen.contains("1/1"))
    player.press("/")
    player.type("point 1")
    player.press("Enter")
    #expect(player.screen.contains("1/11"))
    player.press("N")
    #expect(player.screen.contains("11/11"))
    player.press("n")
    #expect(player.screen.contains("1/11"))
    player.press("/")
    player.type("introuvable")
    #expect(player.notices.last?.words.fr.contains("nulle part") == true)
    player.press("Esc", "Left")
    #expect(player.app.top is MissionSheetScreen)
  }

  @Test("a text that the width breaks is found all the same")
  func broken() throws {
    let long = String(repeating: "mot ", count: 40) + "la salle des fêtes de Laragne"
    let story = try Story.at(.running).after(.takeNote, ["text": .text(long)])
    for columns in 60...90 {
      var player = Player(story, size: Size(columns: columns, rows: 24))
      player.show(FactScreen(.mission(story.mission?.id ?? "", reader: story.by), at: story.mission?.version ?? 0))
      player.press("/")
      player.type("salle des fetes de laragne")
      #expect(player.screen.contains("/salle") && !player.notices.contains { $0.words.fr.contains("nulle part") })
    }
  }

  @Test("a word longer than the screen, which the width breaks, is found all the same")
  func longWord() throws {
    let address = "https://depot.exemple.fr/" + String(repeating: "dossier/", count: 12) + "rapport-final.pdf"
    let story = try Story.at(.running).after(.takeNote, ["text": .text(address)])
    for columns in 60...90 {
      var player = Player(story, size: Size(columns: columns, rows: 24))
      player.show(FactScreen(.mission(story.mission?.id ?? "", reader: story.by), at: story.mission?.version ?? 0))
      player.press("/")
      player.type("dossier/rapport-final")
      #expect(!player.notices.contains { $0.words.fr.contains("nulle part") }, "\(columns)")
    }
  }

  @Test("c corrects the fact, which is then told with its former value, who mended it and why")
  func correcting() throws {
    let story = try Story.at(.running).after(.takeNote, ["text": "Une faute."])
      .after(
        .correct,
        [
          "event": .whole((story().mission?.version ?? 0) + 1), "field": "text", "newValue": "Sans faute.",
          "reason": "relu",
        ])
    var player = Player(story)
    player.show(FactScreen(.mission(story.mission?.id ?? "", reader: story.by), at: (story.mission?.version ?? 0) - 1))
    #expect(
      player.screen.plain.contains("Texte : Une faute., puis Sans faute.") || player.screen.contains("Une faute."))
    #expect(player.screen.contains("Sans faute.") && player.screen.contains("relu"))
    player.press("c")
    #expect(player.app.top is FormScreen)
  }

  private func story() -> Story { .at(.running) }

  @Test("an act that was undone says by whom and when; the undoing says which act")
  func undone() throws {
    let story = try Story.at(.running).after(.takeNote, ["text": "En trop."]).after(.undo)
    var player = Player(story)
    player.show(FactScreen(.mission(story.mission?.id ?? "", reader: story.by), at: (story.mission?.version ?? 0) - 1))
    #expect(player.screen.contains("annulé le ") && player.screen.contains("En trop."))
    player.press("K")
    #expect(player.screen.contains("Acte annulé") && player.screen.contains("En trop."))
    player.press("c")
    #expect(player.app.top is FactScreen && player.notices.last?.words.fr == PlanJournalWords.undone.fr)
  }

  @Test("every size that Jalon works at draws it, the cursor on the screen")
  func sizes() throws {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
      var player = try noted()
      player.press("Enter")
      player.resize(columns, rows)
      #expect(player.app.draw().cursor != nil && player.screen.contains("La présidente"))
    }
  }
}
