import JalonCore
import JalonTesting
import Testing

@Suite("A party that is not named yet")
struct BlankPartyTests {
  @Test("nothing is said of for whom somebody signs before it is said")
  func signatory() throws {
    let story = try Story.at(.framing).after(.draftAgreement)
    let person = try #require(story.directory.people.keys.sorted().first)
    let blank: Fields = ["party": .text(Party.blank.text), "signatory": .name(person)]
    let told = try story.obstacles(to: .sign, blank)
    #expect(!told.contains { if case .notOf = $0 { true } else { false } }, "\(told)")
    let other: Fields = ["party": "structure:inconnue", "signatory": .name(person)]
    #expect(try story.obstacles(to: .sign, other).contains { if case .notOf = $0 { true } else { false } })
  }
}
