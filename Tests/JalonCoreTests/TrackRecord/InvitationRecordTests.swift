import JalonTesting
import Testing

@testable import JalonCore

@Suite("What a mission says of the providers that it invited")
struct InvitationRecordTests {
  private func record(_ story: Story, _ provider: ProviderID = World.providers[0]) throws -> InvitationRecord {
    try #require(story.mission?.invitationRecords(in: story.directory).first { $0.provider == provider })
  }

  @Test("nothing before the call; then who was invited, when, by which operator and why")
  func invited() throws {
    #expect(Story.atEndOf(.draft).mission?.invitationRecords(in: Directory()) == [])
    let record = try record(.at(.calling))
    #expect(record.on == "2026-01-26" && record.lead == "dla-05" && record.why == "bonnes références")
    #expect(record.reply == .awaited && record.proposal == nil && record.work == nil)
  }

  @Test("declining, being out of reach and saying nothing are three things")
  func replies() throws {
    let asked = try Story.at(.calling).on("2026-02-02")
      .after(.recordIntent, ["provider": "cabinet-lise", "intent": "declined", "reason": "plan de charge"])
      .after(.recordIntent, ["provider": "cap-social", "intent": "unreachable"])
      .after(.invite)
      .after(.receiveProposal, ["provider": "arpent"])
    #expect(try record(asked, "sillage").reply == .awaited)
    let closed = try asked.on("2026-02-17").after(.closeCall)
    #expect(try record(closed, "cabinet-lise").reply == .declined)
    #expect(try record(closed, "cap-social").reply == .unreachable)
    #expect(try record(closed, "arpent").reply == .willing)
    #expect(try record(closed, "sillage").reply == .silent)
  }

  @Test("a proposal counts, waits outside as late, was taken back or was set aside")
  func proposals() throws {
    let called = Story.at(.calling)
    #expect(try record(called.on("2026-02-09").after(.receiveProposal)).proposal == .received)
    let late = try called.on("2026-02-18").after(.receiveProposal)
    #expect(try record(late).proposal == .late)
    #expect(try record(late.after(.admitLate)).proposal == .received)
    let sent = try called.on("2026-02-09").after(.receiveProposal)
    #expect(try record(sent.after(.withdrawProposal, ["provider": "cabinet-lise"])).proposal == .withdrawn)
    #expect(try record(Story.at(.evaluating).after(.setAside, ["provider": "arpent"]), "arpent").proposal == .setAside)
  }

  @Test("whoever was retained has days to do until the report comes in")
  func work() throws {
    let awarded = try #require(try record(.at(.framing)).work)
    #expect(awarded.isUnderWay && awarded.left == Hundredths(whole: 12) && awarded.daysLate == nil)
    let begun = try Story.at(.running).on("2026-05-04").after(.logDays, ["days": 450])
    #expect(try record(begun).work?.left == Hundredths(750))
    let reported = try #require(try record(.at(.reported)).work)
    #expect(!reported.isUnderWay && reported.left == .zero && reported.daysLate == 0)
    #expect(try record(.at(.framing), "arpent").work == nil)
    #expect(try record(.at(.abandoned)).work?.isUnderWay == false)
  }

  @Test("a report after the agreed end is late by so many days")
  func late() throws {
    let worked = Story.atEndOf(.running)
    let end = try #require(worked.framing?.terms?.end)
    let story = try worked.on(end + 9).after(.receiveReport)
    #expect(try record(story).work?.daysLate == 9)
  }

  @Test("an award that is withdrawn leaves nothing to do")
  func withdrawn() throws {
    #expect(try record(Story.at(.framing).after(.withdrawAward)).work == nil)
  }

  @Test("a link is kept for the candidate that it names, or for all of them where it names none")
  func interests() throws {
    let seated = try Story.at(.evaluating).after(.seat)
    let named = try seated.after(
      .declareInterest, ["interest": "declared", "text": "ancien salarié", "provider": "arpent"])
    let evaluator = try #require(named.evaluation?.seats.first?.evaluator)
    #expect(try record(named, "arpent").interests == [DeclaredInterest(evaluator: evaluator, isNamed: true)])
    #expect(try record(named, "cap-social").interests.isEmpty)
    let unnamed = try seated.after(.declareInterest, ["interest": "recused", "text": "voisin"])
    #expect(try record(unnamed, "cap-social").interests == [DeclaredInterest(evaluator: evaluator, isNamed: false)])
    #expect(try record(seated.after(.declareInterest), "cap-social").interests.isEmpty)
  }

  @Test("what structures answered counts; « sans objet » and « ne se prononce pas » do not")
  func surveys() throws {
    let answers: Value = [
      ["question": "B10", "answer": 4], ["question": "B11", "answer": 3], ["question": "B12", "answer": 0],
      ["question": "B13", "answer": -1], ["question": "B14", "answer": 2], ["question": "B17", "answer": 3],
      ["question": "B23", "answer": 9],
    ]
    let story = try Story.at(.surveying).after(.issueSurvey).after(.answerSurvey, ["answers": answers])
    let marks = try #require(try record(story).work?.surveys)
    #expect(
      marks == [
        SurveyMarks(structure: "ateliers-buech", on: story.today, skills: MarkSum(7, of: 2), all: MarkSum(12, of: 4))
      ])
  }

  @Test("what the provider answers about the others is no result of its own")
  func ownSurvey() throws {
    let story = try Story.at(.surveying).after(.issueSurvey, ["respondent": "provider:cabinet-lise"])
      .after(.answerSurvey, ["respondent": "provider:cabinet-lise"])
    #expect(try record(story).work?.surveys == [])
  }

  @Test("undoing an act takes what it said back")
  func undone() throws {
    let story = try Story.at(.running).on("2026-05-04").after(.logDays, ["days": 450]).after(.undo)
    #expect(try record(story) == record(.at(.running)))
  }
}
