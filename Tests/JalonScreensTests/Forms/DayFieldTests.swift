import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("A field of a form that holds a day")
struct DayFieldTests {
  /// The form of a suspension, on the field of its last day.
  private func opened() throws -> Player {
    let moment = try Moments.of(.suspend)
    var player = Player(moment.story)
    player.openForm(.mission(.suspend), about: moment.topics)
    for _ in 0..<20 where player.form?.focus.path.description != "until" { player.press("Tab") }
    try #require(player.form?.isOnDay == true)
    return player
  }

  private func text(_ player: Player) -> String? {
    guard case .typed(let editor, .day)? = player.form?.focused else { return nil }
    return editor.text
  }

  private func day(_ player: Player) -> Day? {
    text(player).flatMap { typed in
      guard case .success(let day) = DayReader.read(typed, today: player.desk.today) else { return nil }
      return day
    }
  }

  @Test("< and > move the day by one, ( and ) by a week, PgPréc and PgSuiv by a month, = comes back to today")
  func moves() throws {
    var player = try opened()
    player.press(.control("u"))
    player.type("27/07/2026")
    for (key, expected) in [
      (Key.character(">"), "28/07/2026"), (.character("<"), "27/07/2026"), (.shiftRight, "28/07/2026"),
      (.shiftLeft, "27/07/2026"), (.character(")"), "03/08/2026"), (.character("("), "27/07/2026"),
      (.pageDown, "27/08/2026"), (.pageUp, "27/07/2026"), (.character("="), player.desk.today.short),
    ] {
      player.press(key)
      #expect(text(player) == expected, "\(key)")
    }
    #expect(player.form?.focus.path.description == "until")
  }

  @Test("an empty field begins with today, and Ctrl-Z takes a move back")
  func empty() throws {
    var player = try opened()
    player.press(.control("u"))
    player.press(.character(">"))
    #expect(day(player) == player.desk.today)
    player.press(.character(">"))
    #expect(day(player) == player.desk.today + 1)
    player.press(.control("z"))
    #expect(day(player) == player.desk.today)
  }

  @Test("what cannot be read as a day is not moved, and is said")
  func unreadable() throws {
    var player = try opened()
    player.press(.control("u"))
    player.type("bientôt")
    player.press(.character(">"))
    #expect(text(player) == "bientôt" && player.screen.contains("Aucun jour lisible"))
  }

  @Test(
    "what is told from today becomes the day that it means as the field is left",
    arguments: [("demain", 1), ("+3j", 3), ("3 j", 3), ("t", 0), ("tomorrow", 1)])
  func settled(typed: String, days: Int) throws {
    var player = try opened()
    player.press(.control("u"))
    player.type(typed)
    player.press("Tab", "Shift-Tab")
    #expect(text(player) == (player.desk.today + days).short)
  }

  @Test("what was typed in a way of its own stays as it was typed")
  func kept() throws {
    var player = try opened()
    player.press(.control("u"))
    player.type("1er avril")
    player.press("Tab", "Shift-Tab")
    #expect(text(player) == "1er avril")
  }

  @Test("up and down go from field to field as everywhere, in a field of a day too")
  func fields() throws {
    var player = try opened()
    let focus = player.form?.focus
    player.press(.up)
    #expect(player.form?.focus != focus)
    player.press(.down)
    #expect(player.form?.focus == focus)
  }

  @Test("a draft that says « demain » means the day after it was typed, whenever it is taken up")
  func draft() throws {
    var player = try opened()
    let form = try #require(player.form)
    player.press("Esc")
    let typed = Value.group(["until": .text("demain"), "reason": .text("Congés")])
    let at = Instant(seconds: ("2026-03-02" as Day).number * 86_400 + 43_200)
    player.drafts[form.draftKey] = FormDraft(
      key: form.draftKey, fields: DraftText.write(typed), at: at)
    player.openForm(.mission(.suspend))
    guard case .offering(let offer)? = player.form?.mode else {
      Issue.record("the draft is offered")
      return
    }
    #expect(offer.content.raw["until"] == .text("03/03/2026"))
  }
}
