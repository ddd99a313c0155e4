import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("The journal of a mission")
struct JournalTests {
  private static let note = "La présidente rappelle lundi.\n\nL’Épicerie solidaire fermera en août."

  private func sheet(_ story: Story, size: Size = Size(columns: 80, rows: 24)) -> Player {
    var player = Player(story, size: size)
    player.show(MissionSheetScreen(story.mission?.id ?? ""))
    return player
  }

  @Test("a text is looked for in every fact of the journal, also where its line shows another part of it")
  func search() throws {
    let story = try Story.at(.running).after(.takeNote, ["text": .text(Self.note)]).after(.logDays)
    var player = sheet(story)
    player.press("/")
    player.type("epicerie")
    #expect(player.row(in: "> ").contains("La présidente rappelle lundi. […]"))
    player.press("Enter")
    #expect(player.screen.contains("/epicerie  1/1"))
    player.press("Enter")
    #expect(player.app.top is FactScreen && player.row(in: "> ").contains("L’Épicerie solidaire"))
  }

  @Test("n and N go from one fact that holds the text to the next, and letters that are nowhere are said to be so")
  func again() throws {
    var player = sheet(.at(.framing))
    player.press("/", "lise", "Enter")
    let first = player.row(in: "> ")
    player.press("n")
    #expect(player.row(in: "> ") != first)
    player.press("N")
    #expect(player.row(in: "> ") == first)
    player.press("/", "introuvable")
    #expect(player.notices.last?.words.fr.contains("nulle part") == true)
    player.press("Esc")
    #expect(player.app.top is MissionSheetScreen && !player.screen.contains("introuvable"))
  }

  @Test("the journal of the directory is searched with the same keys")
  func directory() throws {
    var player = Player(.at(.draft))
    player.show(DirectoryJournalScreen())
    player.press("/", "laragne", "Enter")
    #expect(player.row(in: "> ").contains("Ateliers du Buëch"))
  }

  @Test("a fact that was corrected says so on its line, and one that was undone too")
  func marks() throws {
    var story = try Story.at(.running).after(.takeNote, ["text": "Appel de la présidente."])
    let fact = try #require(story.mission?.entries.last)
    story = try story.after(
      .correct,
      [
        "event": .whole(fact.position), "field": "text", "newValue": "Appel du président.", "reason": "faute de frappe",
      ])
    var player = sheet(story)
    player.press("Shift-Tab")
    #expect(player.screen.contains("(corrigé) Note"))
    story = try story.after(.undo, ["act": .name(try #require(story.mission?.undoable))])
    player = sheet(story)
    player.press("Shift-Tab")
    #expect(!player.screen.contains("(corrigé) Note") && player.screen.contains("(annulé)"))
  }

  @Test("the line of a fact that was corrected tells what counts, and the fact itself what was entered")
  func correctedFigure() throws {
    var story = try Story.at(.running).after(.logDays, ["days": 150])
    let fact = try #require(story.mission?.entries.last)
    story = try story.after(
      .correct, ["event": .whole(fact.position), "field": "days", "newValue": "250", "reason": "feuille de temps"])
    var player = sheet(story)
    player.press("Shift-Tab")
    #expect(player.screen.plain.contains("(corrigé) Jours réalisés : 2,5"), "\(player.screen)")
    #expect(!player.screen.plain.contains("Jours réalisés : 1,5"))
    player.show(FactScreen(.mission(World.mission, reader: story.by), at: fact.position))
    #expect(player.screen.contains("1,5") && player.screen.contains("2,5"), "\(player.screen)")
  }

  @Test("a reason given once for an act that records several facts is told once, with the first of them")
  func reasonOnce() throws {
    let story = Story.at(.running)
    let first = try #require(story.mission?.entries.last)
    let both = [first, first].enumerated().map { index, entry in
      Recorded(
        position: entry.position + index, order: entry.order, by: entry.by, at: entry.at,
        reasons: ["shortDeadline": "urgence"], event: entry.event)
    }
    let telling = Telling(Names(directory: story.directory), sheets: .open, journal: both)
    #expect(both.map { $0.reasonsTold(telling).count } == [1, 0])
  }

  @Test("facts of one kind and one day stand in one line that tells each of them, and Enter shows them one by one")
  func group() throws {
    var story = Story.at(.framing)
    for provider in World.providers.prefix(3) {
      story = try story.after(.notifyCandidate, ["provider": .name(provider)])
    }
    var player = sheet(story, size: Size(columns: 100, rows: 40))
    #expect(player.screen.contains("(3) ") && player.screen.contains("Arpent ; Cap social ; Cabinet Lise".narrowed))
    for _ in 0..<60 where !player.row(in: "> ").contains("(3) Candidat") { player.press("Down") }
    player.press("Enter")
    #expect(player.row(in: "> ").hasSuffix("Arpent"))
    player.press("Down")
    #expect(player.row(in: "> ").hasSuffix("Cap social"))
    player.press("Enter")
    #expect(player.app.top is FactScreen)
  }
}

extension Player {
  /// The row of the screen that begins so.
  fileprivate func row(in sign: String) -> String {
    screen.split(separator: "\n").first { $0.hasPrefix(sign) }.map(String.init) ?? ""
  }
}

extension String {
  fileprivate var narrowed: String { replacing(" ;", with: "\u{202F};") }
}
