import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Sending a form, leaving it, coming back")
struct SendingTests {
  @Test("an unusual act asks for a reason, and the reason goes with it")
  func caution() {
    var player = Player(.atEndOf(.draft))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    player.press("Ctrl-U", "+9")
    Robot(adding: ["invitations": 2]).fill(&player)
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty)
    #expect(player.screen.contains("1 motif à donner"))
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty, "a blank reason is none")
    player.type("Le dossier de financement part le 30.")
    player.press("Ctrl-S")
    #expect(player.reasons == [["shortDeadline": "Le dossier de financement part le 30."]])
  }

  @Test("Esc leaves the reasons for the form, with all that was typed")
  func backFromReasons() {
    var player = Player(.atEndOf(.draft))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    player.press("Ctrl-U", "+9")
    Robot(adding: ["invitations": 2]).fill(&player)
    player.press("Ctrl-S", "Esc")
    #expect(player.count("invitations") == 2)
  }

  @Test("what stands in the way of the act is said first, and Enter opens what settles it")
  func obstacles() {
    var player = Player(.at(.framing), size: Size(columns: 120, rows: 40))
    player.open(.mission(.begin))
    #expect(player.form?.review.obstacles.contains(.kickOffMissing) == true)
    for _ in 0..<20 { player.press("Shift-Tab") }
    guard case .obstacle(0)? = player.form?.focus.kind, let clearing = player.form?.review.obstacles[0].clearing else {
      Issue.record("no obstacle in focus")
      return
    }
    player.press("Enter")
    #expect(player.form?.command == .mission(clearing))
    player.press("Esc")
    #expect(player.form?.command == .mission(.begin))
  }

  @Test("an act that became impossible meanwhile is refused in words, and nothing typed is lost")
  func refused() throws {
    var player = Player(.at(.running))
    player.open(.mission(.logDays))
    player.type("1,5")
    player.press("Tab", "atelier")
    player.story = try player.story.after(.suspend)
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty)
    #expect(player.form?.content[.named("days")]?.raw == "1,5")
    #expect(player.form?.review.obstacles.isEmpty == false)
  }

  @Test("a form that is left keeps a draft and says so")
  func draft() {
    var player = Player(.at(.running))
    player.open(.mission(.takeNote))
    player.type("Appel de la présidente")
    player.press("Esc")
    #expect(player.drafts.count == 1)
    #expect(player.notices.last?.words.fr == "Brouillon gardé")
  }

  @Test("a form in which nothing was typed leaves no draft")
  func noDraft() {
    var player = Player(.at(.running))
    player.open(.mission(.takeNote))
    player.press("Tab", "Esc")
    #expect(player.drafts.isEmpty)
  }

  @Test("what is typed or pasted before the question about a draft is answered is said not to be kept")
  func typedTooEarly() {
    var player = Player(.at(.running))
    player.open(.mission(.review))
    player.type("Le travail avance.")
    player.press("Esc")
    player.open(.mission(.review))
    player.paste("un courriel entier")
    #expect(player.notices.last?.words.fr.contains("répondez d’abord") == true)
    player.press("Enter")
    #expect(player.form?.content[.named("note")]?.raw == "Le travail avance.")
  }

  @Test("the draft is offered, taken up with every field as it was typed, and gone once the act is recorded")
  func takingUp() {
    var player = Player(.at(.running))
    player.open(.mission(.review))
    player.type("Le travail avance.")
    player.press("Tab", "Ctrl-U", "pas un jour")
    player.press("Esc")
    player.open(.mission(.review))
    #expect(player.screen.contains("Reprendre le brouillon"))
    player.press("Enter")
    #expect(player.form?.content[.named("on")]?.raw == "pas un jour")
    #expect(player.form?.content[.named("note")]?.raw == "Le travail avance.")
    player.focus("on")
    player.press("Ctrl-U", "auj", "Ctrl-S")
    #expect(player.performed.map(\.name) == [.mission(.review)])
    #expect(player.drafts.isEmpty)
  }

  @Test("whoever would rather start afresh does, and Esc leaves the draft where it is")
  func startingAfresh() {
    var player = Player(.at(.running))
    player.open(.mission(.takeNote))
    player.type("Brouillon")
    player.press("Esc")
    player.open(.mission(.takeNote))
    player.press("Esc")
    #expect(player.drafts.count == 1)
    player.open(.mission(.takeNote))
    player.press("→", "Enter")
    #expect(player.drafts.isEmpty)
    #expect(player.form?.content[.named("text")]?.isBlank == true)
  }

  @Test("when the program is killed, at most the field being typed is lost")
  func killed() {
    var player = Player(.at(.draft))
    player.open(.mission(.writeBrief))
    player.type("Le contexte.")
    player.press("Tab")
    player.type("La problématique est longue à dire, et bien plus de vingt lettres sont tapées.")
    player.dieAndComeBack(to: .mission(.writeBrief))
    player.press("Enter")
    #expect(player.form?.content[.named("context")]?.raw == "Le contexte.")
    let problem = player.form?.content[.named("problem")]?.raw.text ?? ""
    #expect(problem.hasPrefix("La problématique est longue à dire"))
  }

  @Test("whatever the keys, the form can be left and the picture stays whole", arguments: Dice.cast(12))
  func randomKeys(_ start: Dice) throws {
    var dice = start
    var player = Player(dice.choosing(among: [Story.at(.draft), .atEndOf(.draft), .at(.framing), .at(.running)]))
    let kind = dice.choosing(among: MissionCommand.Kind.allCases)
    player.openForm(.mission(kind))
    for _ in 0..<150 {
      player.press(dice.choosing(among: Self.keys))
      if dice.once(in: 25) { player.resize(dice.throwing(1...130), dice.throwing(1...50)) }
      let surface = player.app.draw()
      #expect(surface.textRows.count == surface.size.rows, "\(start)")
      if let cursor = surface.cursor { #expect(surface.area.contains(cursor), "\(start) \(kind)") }
    }
    player.resize(80, 24)
    for _ in 0..<40 { player.press("Esc") }
    #expect(player.app.depth == 1, "\(start) \(kind)")
  }

  private static let keys: [Key] = [
    .tab, .backTab, .up, .down, .left, .right, .enter, .enter, .backspace, .delete, .home, .end, .pageUp, .pageDown,
    .control("s"), .control("a"), .control("d"), .control("z"), .control("e"), .control("u"), .control("w"),
    .character(" "), .character("a"), .character("é"), .character("3"), .character("/"), .character("o"),
    .character("q"),
    .escape,
  ]
}
