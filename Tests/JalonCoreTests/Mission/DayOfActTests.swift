import JalonTesting
import Testing

@testable import JalonCore

@Suite("Among whom a provider is still to be chosen")
struct RunningCandidatesTests {
  @Test("those who kept silent no longer count once the deadline has passed, nor those who declined before it")
  func silent() throws {
    let story = try Story.at(.calling).after(.receiveProposal)
    let call = try #require(story.call)
    #expect(call.inTheRunning(on: call.deadline) == call.invitations.map(\.provider))
    #expect(call.inTheRunning(on: call.deadline + 1) == ["cabinet-lise"])
    let declined = try Story.at(.calling).after(.recordIntent, ["intent": "declined", "reason": "agenda"])
    #expect(declined.call?.inTheRunning(on: call.deadline).count == call.invitations.count - 1)
  }
}
