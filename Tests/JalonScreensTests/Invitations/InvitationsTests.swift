import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Choisir qui inviter")
struct InvitationsTests {
  private func player(_ story: Story, _ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = Player(story, size: size)
    player.show(InvitationsScreen(try #require(story.mission).id))
    return player
  }

  private func screen(_ player: Player) -> InvitationsScreen? { player.app.top as? InvitationsScreen }

  @Test("every provider of the directory is there, without a mark that nobody gave")
  func all() throws {
    let player = try player(.atEndOf(.draft))
    #expect(screen(player)?.shown.count == World.providers.count)
    #expect(player.screen.plain.contains("sans historique"))
    #expect(player.screen.plain.contains("jamais invité"))
  }

  @Test("the filter finds a provider whatever its accents, and Escape brings the others back")
  func filter() throws {
    var player = try player(.atEndOf(.draft))
    player.press("/")
    player.type("TRAIT d")
    #expect(screen(player)?.shown.map(\.provider) == ["trait-union"])
    player.press("Enter", "Esc")
    #expect(screen(player)?.shown.count == World.providers.count)
    player.press("/")
    player.type("strategie")
    #expect(screen(player)?.shown.count == World.providers.count)
  }

  @Test("sorting turns through the orders, and the focus stays on its provider")
  func sort() throws {
    var player = try player(.atEndOf(.draft))
    player.press("Down", "Down")
    let focus = screen(player)?.focus
    for _ in InvitationOrder.allCases {
      player.press("t")
      #expect(screen(player)?.focus == focus)
    }
    #expect(screen(player)?.order == .fit)
  }

  @Test("a form that was left opens again only when it is asked for")
  func leftForm() throws {
    var player = try player(.atEndOf(.draft))
    player.press("Space", "références", "Enter", "Down", "Space", "proximité", "Enter", "Enter")
    #expect(player.form != nil)
    player.press("Esc")
    for _ in 1...2 where screen(player) == nil { player.press("Esc") }
    player.press("Space", "Space", "Esc")
    #expect(screen(player)?.marks.count == 1)
  }

  @Test("whoever is marked is marked with a reason, and a second Space takes it back")
  func marking() throws {
    var player = try player(.atEndOf(.draft))
    player.press("Space", "Enter")
    #expect(player.app.top is InvitationReasonScreen)
    #expect(player.notices.last?.words.fr.plain.contains("Dites pourquoi") == true)
    player.type("références")
    player.press("Enter")
    #expect(screen(player)?.marks == [InvitedProvider(provider: "arpent", why: "références")])
    player.press("Space")
    #expect(screen(player)?.marks.isEmpty == true)
    player.press("Space", "Esc")
    #expect(screen(player)?.marks.isEmpty == true)
  }

  @Test("before the call, the launch opens with the marked providers and their reasons")
  func launch() throws {
    var player = try player(.atEndOf(.draft))
    player.mark("références", then: "Down")
    player.mark("connaît le secteur")
    player.press("Enter")
    let invitations = try #require(player.filled("invitations"))
    #expect(invitations.elements.map { $0["provider"]?.text } == ["arpent", "boussole"])
    #expect(invitations.elements.map { $0["why"]?.text } == ["références", "connaît le secteur"])
    player.press("Ctrl-S")
    #expect(player.story.stage == .calling)
    #expect(screen(player) == nil)
  }

  @Test("during the call, each marked provider has its own invitation, one after the other")
  func invite() throws {
    var player = try player(Story.at(.calling).on("2026-01-28"))
    player.type("/sillage")
    player.press("Enter")
    player.mark("rotation")
    player.press("Esc")
    player.type("/boussole")
    player.press("Enter")
    player.mark("secteur")
    player.press("Enter")
    #expect(player.filled("provider")?.text == "sillage")
    player.press("Ctrl-S")
    #expect(player.filled("provider")?.text == "boussole")
    player.press("Ctrl-S")
    player.give("un lot de plus")
    #expect(player.story.call?.invitations.suffix(2).map(\.why) == ["rotation", "secteur"])
    #expect(screen(player) == nil && player.form == nil)
  }

  @Test("leaving the form keeps the marks")
  func leaving() throws {
    var player = try player(.atEndOf(.draft))
    player.mark("références")
    player.press("Enter", "Esc")
    #expect(screen(player)?.marks.count == 1)
  }

  @Test("marks that were left by Escape, or by a crash, are offered again, and taken up or not")
  func drafts() throws {
    var player = try player(.atEndOf(.draft))
    player.mark("références", then: "Down")
    player.mark("connaît le secteur")
    #expect(player.drafts.count == 1)
    player.press("Esc")
    #expect(player.notices.last?.words.fr == "Brouillon gardé")
    player.show(InvitationsScreen(World.mission))
    #expect(player.screen.plain.contains("Un brouillon attend"))
    player.press("Enter")
    #expect(screen(player)?.marks.map(\.why) == ["références", "connaît le secteur"])
    player.press("Esc")
    player.show(InvitationsScreen(World.mission))
    player.press("Esc")
    #expect(screen(player) == nil && player.drafts.count == 1)
    player.show(InvitationsScreen(World.mission))
    player.press("Down", "Enter")
    #expect(screen(player)?.marks.isEmpty == true && player.drafts.isEmpty)
  }

  @Test("once the marked providers are invited, no draft of marks is left")
  func draftsAfter() throws {
    var player = try player(.atEndOf(.draft))
    player.mark("références", then: "Down")
    player.mark("secteur")
    player.press("Enter", "Ctrl-S")
    #expect(player.story.stage == .calling && player.drafts.isEmpty)
  }

  @Test("from the provider of a form, one key opens the cards and Enter comes back with the choice")
  func door() throws {
    var player = Player(Story.at(.calling).on("2026-01-28"))
    player.open(.mission(.invite))
    player.press("Ctrl-T")
    #expect(screen(player) != nil)
    player.type("/sillage")
    player.press("Enter", "Space")
    #expect(player.notices.last?.words.fr.plain.contains("en attend un seul") == true)
    player.press("Enter")
    #expect(player.filled("provider")?.text == "sillage")
    #expect(player.form?.focus.path.bare == "why")
    player.press("Ctrl-T")
    #expect(player.notices.last?.words.fr.plain.contains("prestataire à inviter") == true)
  }

  @Test("in the launch of a call too, each provider may be chosen on its card; Escape leaves the field as it was")
  func doorOfLaunch() throws {
    var player = Player(.atEndOf(.draft))
    player.open(.mission(.launchCall))
    player.press("Enter", "Ctrl-T", "Esc")
    #expect(player.form != nil && player.filled("invitations")?.elements.first?["provider"]?.text ?? "" == "")
    player.press("Ctrl-T", "Down", "Enter")
    #expect(player.filled("invitations")?.elements.first?["provider"]?.text == "boussole")
  }

  @Test("whoever is already invited cannot be marked again")
  func again() throws {
    var player = try player(.at(.calling))
    #expect(player.screen.plain.contains("✓ invité"))
    player.type("/arpent")
    player.press("Enter", "Space")
    #expect(screen(player) != nil)
    #expect(player.notices.last?.words.fr.plain == "Déjà invité à cet appel")
  }

  @Test("what the rules mind stands under the provider, in their own words")
  func cautions() throws {
    var story = try Story.atEndOf(.draft).deactivating("arpent")
    story.recentCalls = [["sillage"], ["sillage"], ["sillage"]]
    var player = try player(story)
    player.type("/arpent")
    #expect(player.screen.plain.contains("‖ sommeil"))
    #expect(player.screen.plain.contains("Arpent est en sommeil dans l’annuaire. Pourquoi le solliciter ?"))
    player.press("Esc")
    player.type("/sillage")
    #expect(player.screen.plain.contains("Sillage était déjà de vos trois derniers appels."))
  }

  @Test("once the call is closed the sheet says that nobody can be invited any more")
  func closed() throws {
    var player = Player(.at(.evaluating))
    player.show(MissionSheetScreen(World.mission))
    player.press("i")
    #expect(screen(player) == nil)
    #expect(player.notices.last?.words.fr.plain.contains("plus personne ne peut être invité") == true)
    var draft = Player(.at(.draft))
    draft.show(MissionSheetScreen(World.mission))
    draft.press("i")
    #expect(screen(draft) != nil)
  }
}

extension Player {
  fileprivate mutating func mark(_ why: String, then keys: String...) {
    press("Space")
    type(why)
    press("Enter")
    for key in keys { press(key) }
  }

  /// What stands in a field of the form in front.
  fileprivate func filled(_ field: String) -> Value? { form.flatMap { FormReading($0.content, desk).value[field] } }

  /// A reason to whatever the form asks one for.
  fileprivate mutating func give(_ reason: String) {
    guard case .confirming? = form?.mode else { return }
    type(reason)
    press("Ctrl-S")
  }
}

@Suite("Images du choix des prestataires")
struct InvitationsPictureTests {
  @Test("the choice, a marked provider and the reason asked", arguments: [(60, 20), (80, 24), (120, 40)])
  func pictures(columns: Int, rows: Int) throws {
    var rig = Rig(
      Portfolio.missions, first: InvitationsScreen("05-021"), size: Size(columns: columns, rows: rows))
    Pictures.expect(rig.screen, matches: "invitations/choice-\(columns)x\(rows)")
    rig.press(.character(" "))
    rig.type("connaît")
    Pictures.expect(rig.screen, matches: "invitations/reason-\(columns)x\(rows)")
    rig.press(.enter, .down, .character("t"), .character("t"), .character("t"))
    Pictures.expect(rig.screen, matches: "invitations/marked-\(columns)x\(rows)")
    for row in rig.screen.textRows { #expect(GlyphWidth.columns(of: row) == columns) }
  }

  @Test("the same in English, where the words are shorter")
  func english() {
    let rig = Rig(Portfolio.missions, first: InvitationsScreen("05-021"), language: .en)
    Pictures.expect(rig.screen, matches: "invitations/choice-80x24-en")
  }
}
