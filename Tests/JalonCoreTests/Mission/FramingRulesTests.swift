import JalonTesting
import Testing

@testable import JalonCore

@Suite("Framing the mission: letters, kick-off, tripartite agreement")
struct FramingRulesTests {
  let awarded = Story.at(.framing)
  let signed = Story.atEndOf(.framing)
  var dayBefore: Value { .day(awarded.today - 1) }
  var beforeAward: Obstacle { .tooEarly(field: "on", notBefore: awarded.today, after: .award) }

  @Test("every candidate is told, retained or not, each once")
  func letters() throws {
    let story = try awarded.after(.notifyCandidate)
    #expect(story.framing?.withoutLetter == ["cap-social", "arpent"])
    #expect(
      try story.obstacles(to: .notifyCandidate, ["provider": "cabinet-lise"])
        == [.alreadyNotified("cabinet-lise", field: "provider")])
    #expect(
      try awarded.obstacles(to: .notifyCandidate, ["provider": "sillage"]) == [
        .noProposal(from: "sillage", field: "provider")
      ])
    #expect(
      try Story.at(.running).obstacles(to: .notifyCandidate)
        == [.notNow(stage: .running, possibleAt: [.framing, .unsuccessful, .dropped])])
  }

  @Test("nothing of the framing is older than the award")
  func order() throws {
    for kind in [MissionCommand.Kind.notifyCandidate, .holdKickOff, .withdrawAward, .suspend, .abandon] {
      #expect(try awarded.obstacles(to: kind, ["on": dayBefore]) == [beforeAward])
    }
    let drafted = try awarded.after(.draftAgreement)
    #expect(try drafted.obstacles(to: .sign, ["on": dayBefore]) == [beforeAward])
    #expect(try signed.obstacles(to: .begin, ["on": dayBefore]).contains(beforeAward))
  }

  @Test("a kick-off has attendees, each once, and is held once")
  func kickOff() throws {
    #expect(try awarded.obstacles(to: .holdKickOff, ["attendees": []]) == [.noneGiven(field: "attendees")])
    #expect(
      try awarded.obstacles(to: .holdKickOff, ["attendees": ["claire-05", "claire-05"]])
        == [.twice("claire-05", field: "attendees")])
    let held = try awarded.after(.holdKickOff)
    #expect(try held.obstacles(to: .holdKickOff) == [.kickOffSettled])
    #expect(try held.obstacles(to: .waiveKickOff) == [.kickOffSettled])
  }

  @Test("« dans la mesure du possible »: a kick-off is waived with a reason, and may still be held afterwards")
  func waive() throws {
    #expect(try awarded.obstacles(to: .waiveKickOff, ["reason": ""]) == [.blank(field: "reason")])
    let waived = try awarded.after(.waiveKickOff)
    #expect(try waived.obstacles(to: .waiveKickOff) == [.kickOffSettled])
    #expect(try waived.obstacles(to: .holdKickOff) == [])
  }

  @Test(
    "an agreement that differs from the retained proposal needs a reason",
    arguments: [
      ["days": 1_100], ["amount": 1_000_000], ["start": "2026-04-15"], ["end": "2026-12-01"],
    ] as [Fields])
  func differs(fields: Fields) throws {
    #expect(try awarded.cautions(of: .draftAgreement) == [])
    #expect(try awarded.cautions(of: .draftAgreement, fields) == [.differsFromProposal])
  }

  @Test("an agreement has days, an amount, an end after its start, and commits parties of the mission only")
  func agreement() throws {
    #expect(
      try awarded.obstacles(to: .draftAgreement, ["days": 0, "amount": -1])
        == [.notPositive(field: "days"), .notPositive(field: "amount")])
    #expect(
      try awarded.obstacles(to: .draftAgreement, ["start": "2026-05-02", "end": "2026-05-01"]) == [
        .endsBeforeStart(field: "end")
      ])
    #expect(
      try awarded.obstacles(to: .draftAgreement, ["commitments": [["party": "provider:arpent", "text": "Rien."]]])
        == [.notInMission(.provider("arpent"), field: "commitments")])
  }

  @Test("an agreement that begins before the choice or before any signature, or that commits nobody, asks for a reason")
  func unusualAgreements() throws {
    #expect(
      try awarded.cautions(of: .draftAgreement, ["start": "2026-02-20"])
        == [.differsFromProposal, .agreementBeforeChoice("2026-02-26")])
    #expect(try awarded.cautions(of: .draftAgreement, ["commitments": .list([])]) == [.noCommitment])
    let early = try awarded.after(.draftAgreement, ["start": "2026-03-02"], because: "urgence").on("2026-03-10")
    #expect(try early.cautions(of: .sign) == [.agreementBeforeSignatures("2026-03-02")])
    #expect(try early.after(.sign, because: "urgence").cautions(of: .sign) == [])
    #expect(try early.cautions(of: .sign, ["on": "2026-03-02"]) == [])
  }

  @Test("an agreement is drafted again until somebody has signed it")
  func redraft() throws {
    let drafted = try awarded.after(.draftAgreement)
    #expect(try drafted.obstacles(to: .draftAgreement) == [])
    #expect(
      try drafted.after(.sign).obstacles(to: .draftAgreement) == [.alreadySigned(.provider("cabinet-lise"), field: nil)]
    )
  }

  @Test("nobody signs an agreement that is not drafted")
  func undrafted() throws {
    #expect(try awarded.obstacles(to: .sign) == [.agreementMissing])
  }

  @Test("the provider, each structure and each operator sign, each once: three roles, not three signatures")
  func parties() throws {
    #expect(
      awarded.framing?.unsigned == [
        .provider("cabinet-lise"), .structure("ateliers-buech"), .structure("chantiers-durance"), .operator("dla-05"),
        .operator("dla-04"),
      ])
    let drafted = try awarded.after(.draftAgreement)
    #expect(
      try drafted.obstacles(to: .sign, ["party": "provider:arpent", "signatory": "consultant-arpent"])
        == [.notInMission(.provider("arpent"), field: "party")])
    let once = try drafted.after(.sign)
    #expect(
      try once.obstacles(to: .sign, once.signature(of: .provider("cabinet-lise")))
        == [.alreadySigned(.provider("cabinet-lise"), field: "party")])
  }

  @Test("whoever signs belongs to the party that signs")
  func signatory() throws {
    let drafted = try awarded.after(.draftAgreement)
    #expect(
      try drafted.obstacles(to: .sign, ["signatory": "consultant-arpent"])
        == [.notOf("consultant-arpent", .provider("cabinet-lise"), field: "signatory")])
  }

  @Test("the work begins when all have signed, the kick-off is settled and every candidate is told")
  func begin() throws {
    #expect(
      try awarded.obstacles(to: .begin)
        == [.agreementMissing, .kickOffMissing] + ["cabinet-lise", "cap-social", "arpent"].map { .notNotified($0) })
    let drafted = try awarded.after(.draftAgreement).after(.sign).after(.sign)
    #expect(
      try drafted.obstacles(to: .begin).filter { $0.code == "unsigned" }
        == [.unsigned(.structure("chantiers-durance")), .unsigned(.operator("dla-05")), .unsigned(.operator("dla-04"))])
    #expect(try signed.after(.begin, because: "à la demande des structures").stage == .running)
  }

  @Test("beginning before the last signature needs a reason")
  func early() throws {
    let story = signed.on(signed.today + 5)
    #expect(
      try story.cautions(of: .begin, ["on": .day(signed.today - 1)]).contains(
        .startsBeforeLastSignature(signed.today)))
    #expect(try !story.cautions(of: .begin).map(\.kind).contains(.startsBeforeLastSignature))
  }

  @Test("so does beginning before the start that was agreed, whose form proposes the day that it is")
  func beforeAgreedStart() throws {
    let start = try #require(signed.mission?.stage.framing?.terms?.start)
    let story = signed.on(start + 5)
    #expect(try story.cautions(of: .begin, ["on": .day(start - 1)]) == [.beginsBeforeAgreedStart(start)])
    #expect(try story.cautions(of: .begin, ["on": .day(start)]) == [])
    for day in [start - 2, start, start + 5] {
      let proposed = Mission.suggestion(
        .begin, by: story.by, state: story.mission, in: story.on(day).circumstances)["on"]?.text
      #expect(proposed == day.iso)
    }
  }

  @Test("when the award is withdrawn, the others are compared again and the scores are kept")
  func withdrawAward() throws {
    let story = try signed.after(.withdrawAward)
    #expect(story.stage == .concerting)
    #expect(story.mission?.stage.evaluation?.admitted.map(\.provider) == ["cap-social", "arpent"])
    #expect(story.mission?.stage.concertation?.agreed == awarded.mission?.stage.concertation?.agreed)
    #expect(story.mission?.stage.evaluation?.seats == awarded.mission?.stage.evaluation?.seats)
    let again = try story.after(.award)
    #expect(again.framing?.award?.provider == "cap-social")
    #expect(again.framing?.withoutLetter.count == 3)
    #expect(try Story.at(.running).obstacles(to: .withdrawAward) == [.notNow(stage: .running, possibleAt: [.framing])])
  }
}
