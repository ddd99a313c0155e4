import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("What the comparison tells of a proposal")
struct ComparisonTellingTests {
  @Test("a total while marks are missing says of how many marks it is, in words where there is room")
  func soFar() {
    #expect(
      ComparisonWords.soFar("67", 5, of: 6).map { $0(.fr) } == ["67 (5 notes sur 6)", "67 (5 sur 6)", "67 (5/6)"])
    #expect(ComparisonWords.soFar("67", 1, of: 6)[0](.fr) == "67 (1 note sur 6)")
  }

  @Test("the total of a side with several people says that it is a mean")
  func sides() {
    #expect(ComparisonWords.sideTotal("DLA 05", seats: 1)(.fr) == "Total DLA 05")
    #expect(ComparisonWords.sideTotal("DLA 05", seats: 2)(.fr) == "Moyenne DLA 05")
  }

  @Test("nothing is said of a team that nobody named")
  func team() throws {
    let story = Story.at(.framing)
    var proposal = try #require(story.call?.proposals.first)
    let names = Names(directory: story.directory)
    proposal.members = []
    #expect(ComparisonWords.extract(of: proposal, on: "profile", names) == nil)
    #expect(ComparisonWords.extract(of: proposal, on: "budget", names) != nil)
  }
}
