import JalonTesting
import Testing

@testable import JalonCore

@Suite("The life of a mission, from the opening to the closing")
struct StoryTests {
  @Test("a mission passes through the ten stages in their order", arguments: StageName.track)
  func track(stage: StageName) {
    #expect(Story.at(stage).stage == stage)
    #expect(stage == .closed || Story.atEndOf(stage).stage == stage)
  }

  @Test(
    "a mission may end unsuccessful, dropped or abandoned", arguments: [StageName.unsuccessful, .dropped, .abandoned])
  func ends(stage: StageName) {
    #expect(Story.at(stage).stage == stage)
    #expect(stage.isEnd && stage.rank == nil)
  }

  @Test(
    "with everything settled, one act moves on to the next stage",
    arguments: zip(StageName.track, StageName.track.dropFirst()))
  func moves(stage: StageName, next: StageName) throws {
    let story = Story.atEndOf(stage)
    let kind = try #require(story.mission?.advance)
    #expect(try story.obstacles(to: kind) == [])
    #expect(try story.after(kind, because: "comme convenu").stage == next)
  }

  @Test("an act entered is dated, and signed with the name of whoever entered it")
  func signed() throws {
    let story = try Story.at(.draft).on("2026-01-20").after(.writeBrief)
    let entry = try #require(story.journal.last)
    #expect(entry.by == "claire-05" && entry.day(in: .universal) == "2026-01-20")
  }
}
