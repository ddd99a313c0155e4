import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A meeting that was held yesterday")
struct SittingTests {
  private static func play(_ story: Story) -> Play { ComparisonTests.play(story) }

  @Test("its day is said once with D, and holds for the sheets, their opening, the agreed marks and the choice")
  func yesterday() throws {
    let story = try Story.at(.evaluating).seated().marked().after(.reopenSheet).on("2026-02-24")
    var play = Self.play(story)
    play.press("D")
    play.type("hier")
    play.press("Enter")
    #expect(play.shows("Séance du 23/02/2026"), "\(play.surface)")
    play.press("f")
    #expect(play.seat?.closedOn == "2026-02-23")
    play.press("R")
    #expect(play.shows("février"))
    play.press("o")
    let concertation = try #require(play.story.mission?.stage.concertation)
    #expect(concertation.revealedOn == "2026-02-23")
    play.press("4")
    #expect(play.story.mission?.stage.concertation?.agreed.values.map(\.on) == ["2026-02-23"])
    play.press("a")
    let award = try #require(play.app.top as? FormScreen)
    #expect(award.content[.named("on")]?.raw.text == "23/02/2026")
  }

  @Test("its day stays that of the mission when the comparison is left and entered again, and is shown")
  func again() throws {
    let story = try Story.at(.evaluating).seated().marked().after(.reopenSheet).on("2026-02-24")
    var play = Play(story, MissionSheetScreen(World.mission))
    play.press("c D")
    play.type("hier")
    play.press("Enter Esc c")
    #expect(play.app.top is ComparisonScreen && play.shows("Séance du 23/02/2026"), "\(play.surface)")
    play.press("f")
    #expect(play.seat?.closedOn == "2026-02-23")
  }

  @Test("its day is asked and told where whoever enters it has no sheet of one's own")
  func noSheet() throws {
    let story = try Story.at(.evaluating).seated().marked().on("2026-02-24")
    var play = Play(story, ComparisonScreen(World.mission), me: World.officers[1])
    play.press("D")
    #expect(play.isTyping && play.shows("Jour de la séance"), "\(play.surface)")
    play.type("hier")
    play.press("Enter")
    #expect(play.shows("Séance du 23/02/2026"), "\(play.surface)")
    play.press("R o")
    #expect(play.story.mission?.stage.concertation?.revealedOn == "2026-02-23")
  }

  @Test("a mark given in it is told on its day, before the closing of its sheet")
  func marks() throws {
    var play = Self.play(try Story.at(.evaluating).seated().on("2026-02-24"))
    play.press("D")
    play.type("hier")
    play.press("Enter 1 3")
    let mark = try #require(play.story.journal.last { $0.event.kind == .markGiven })
    #expect(mark.day(in: .universal) == "2026-02-23", "\(play.surface)")
  }

  @Test("today's is dated today, without a word")
  func today() throws {
    var play = Self.play(try Story.at(.evaluating).seated().marked())
    #expect(!play.shows("Séance du"))
    play.press("R o")
    #expect(play.story.mission?.stage.concertation?.revealedOn == play.story.today)
  }

  @Test("a day to come is refused, and the line stays")
  func future() throws {
    var play = Self.play(Story.at(.concerting))
    play.press("D")
    play.type("demain")
    play.press("Enter")
    #expect(play.isTyping && !play.shows("Séance du"))
  }

  @Test("a mark agreed on outside those of the sheets asks why, in the words of the rule")
  func outside() throws {
    var play = Self.play(Story.at(.concerting))
    play.press("0")
    #expect(play.isTyping && play.said.last?.contains("hors des notes des fiches") == true)
    play.type("Hors du sujet")
    play.press("Enter")
    #expect(play.story.mission?.stage.concertation?.agreed.values.map(\.reason) == ["Hors du sujet"])
  }

  @Test("a link with a candidate is told with its letter")
  func link() throws {
    var story = Story.at(.evaluating)
    try story.enter(.seat)
    var play = Self.play(story)
    play.press("2")
    play.type("ancien salarié")
    play.press("Enter")
    #expect(play.isTyping && play.shows("Avec quel candidat"))
    play.type("b")
    play.press("Enter")
    let admitted = try #require(play.story.evaluation?.admitted)
    #expect(play.story.evaluation?.seats.first?.interest?.provider == admitted[1].provider)
  }
}
