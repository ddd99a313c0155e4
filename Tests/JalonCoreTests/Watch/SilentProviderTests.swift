import JalonTesting
import Testing

@testable import JalonCore

@Suite("One line for one thing to do")
struct SilentProviderTests {
  private static func mission(_ story: Story) throws -> Mission { try #require(story.mission) }

  @Test("a provider that nobody has heard of has one line: its first cause, the reminders told in it")
  func silent() throws {
    let mission = try Self.mission(Story.at(.calling))
    let call = try #require(mission.stage.call)
    let provider = try #require(call.invitations.first).provider
    let lines = mission.watches().filter { $0.who == .provider(provider) }
    #expect(lines.map(\.kind) == [.intent] && lines.map(\.day) == [call.intentDay])
    // The day before is a Sunday.
    #expect(lines[0].others == [3, 0].map { Watch.Cause(.silence, on: call.deadline - $0) })
    #expect(lines[0].action == .recordIntent)
  }

  @Test("a reminder that would fall on a Sunday is for the next working day, and for the deadline at the latest")
  func workingDays() throws {
    let monday: Day = "2026-03-02"
    let story = try Story.atEndOf(.draft).after(.launchCall, ["deadline": .day(monday)], because: "court")
    let lines = try Self.mission(story).watches().filter { $0.who == .provider("cabinet-lise") }
    #expect(lines[0].others.map(\.day) == [monday - 3, monday])
    #expect(lines[0].others.allSatisfy { WorkingCalendar().isWorking($0.day) })
  }

  @Test(
    "of one that is willing and has sent nothing yet the proposal is waited for; the deadline is the call's, with a line of its own"
  )
  func willing() throws {
    let story = try Story.at(.calling).after(.recordIntent)
    let mission = try Self.mission(story)
    let call = try #require(mission.stage.call)
    let willing = try #require(call.invitations.first { $0.intent != nil })
    let lines = mission.watches().filter { $0.who == .provider(willing.provider) }
    #expect(lines.map(\.kind) == (willing.isSilent ? [.proposals] : []) && lines.allSatisfy(\.isReminder))
    #expect(lines.map(\.action) == (willing.isSilent ? [.receiveProposal] : []))
    #expect(lines.flatMap(\.others).map(\.day) == (willing.isSilent ? [call.deadline] : []))
    let last = try #require(mission.watches().last { $0.kind == .proposals })
    #expect(last.day == call.deadline && last.who == nil)
  }

  @Test("after the deadline whoever is silent owes nothing and is late with nothing: the call is to be closed")
  func passed() throws {
    let story = try Story.at(.calling).after(.receiveProposal)
    let mission = try Self.mission(story)
    let call = try #require(mission.stage.call)
    let owed = { (day: Day) in mission.obligations(on: day).filter { !$0.isMet } }
    #expect(!call.silent.isEmpty && owed(call.deadline).count == call.silent.count)
    #expect(owed(call.deadline + 1).isEmpty && call.unanswered(on: call.deadline + 1) == call.silent)
    let due = mission.watches(on: call.deadline + 1, in: WorkingCalendar())
    #expect(due.map(\.kind) == [.closing] && due.map(\.action) == [.closeCall] && due.map(\.day) == [call.deadline])
    #expect(mission.watches(on: call.deadline, in: WorkingCalendar()).map(\.kind).last == .proposals)
    #expect(try story.on(call.deadline + 1).obstacles(to: .closeCall).isEmpty)
  }

  @Test("a call without a proposal waits for one, lets a late one in, or ends there")
  func without() throws {
    let story = Story.at(.calling)
    let call = try #require(story.call)
    let after = call.deadline + 1
    let act = { (story: Story) in story.mission?.nextWatch(on: after, in: WorkingCalendar())?.action }
    #expect(act(story) == .receiveProposal)
    #expect(act(try story.on(after).after(.receiveProposal)) == .admitLate)
    var declined = story
    for invitation in call.invitations {
      let fields: Fields = ["provider": .text(invitation.provider.text), "intent": "declined", "reason": "agenda"]
      declined = try declined.after(.recordIntent, fields)
    }
    #expect(act(declined) == .declareUnsuccessful)
    #expect(declined.mission?.obligations(on: after).last?.action == .declareUnsuccessful)
  }

  @Test("a survey that waits after its last reminder is to be entered, not written off")
  func survey() throws {
    var story = Story.at(.surveying)
    let respondent = try #require(story.mission?.stage.surveys?.respondents.first)
    let about: Fields = ["respondent": .text(respondent.text)]
    for kind in [MissionCommand.Kind.issueSurvey, .remindSurvey, .remindSurvey] { story = try story.after(kind, about) }
    let due = try #require(story.mission?.watches().first { $0.kind == .surveyAnswer && $0.who == respondent })
    #expect(due.action == .answerSurvey)
  }

  @Test("the end of the eighteen months is told in the line of the follow-up")
  func followUp() throws {
    let mission = try Self.mission(Story.at(.followingUp))
    let line = try #require(mission.watches().first)
    #expect(mission.watches().count == 1 && line.kind == .followUp && line.others.map(\.kind) == [.followUpEnd])
  }

  @Test("in a calendar each day keeps its date and its name")
  func appointments() throws {
    let mission = try Self.mission(Story.at(.calling))
    let keys = mission.appointments().map(\.key)
    #expect(["intent.p1", "silence.p1.1", "silence.p1.2", "proposals"].allSatisfy(keys.contains), "\(keys)")
    #expect(mission.appointments().count == mission.watches().flatMap(\.causes).count)
  }
}
