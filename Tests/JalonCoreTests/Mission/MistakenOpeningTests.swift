import JalonTesting
import Testing

@testable import JalonCore

@Suite("A mission opened by mistake")
struct MistakenOpeningTests {
  private let mistaken: Fields = ["reason": "doublon de 05-013", "openedByMistake": true]

  @Test("it is cancelled while nobody was asked, stays in the journal, and may be opened again")
  func cancelled() throws {
    let story = try Story.at(.draft).after(.dropCall, mistaken)
    guard case .ended(let ended)? = story.mission?.stage, case .dropped(let act) = ended.ending else {
      return #expect(Bool(false))
    }
    #expect(act.openedByMistake == true && story.journal.count == 2)
    #expect(try story.after(.reopen).stage == .draft)
  }

  @Test("once providers were asked, it was no mistake")
  func tooLate() throws {
    #expect(
      try Story.at(.calling).obstacles(to: .dropCall, mistaken) == [.notNow(stage: .calling, possibleAt: [.draft])])
    #expect(try Story.at(.calling).obstacles(to: .dropCall) == [])
  }

  @Test("an act of Jalon 0.1 reads as before: nothing was said of a mistake")
  func older() throws {
    let act: DropCall = try (["reason": "sans objet", "on": "2026-02-01"] as Value).read()
    #expect(act.openedByMistake == nil)
  }
}
