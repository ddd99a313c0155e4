import JalonCore
import JalonTesting
import Testing

@Suite("Who may receive a paper")
struct PaperReadersTests {
  @Test("the brief goes to the providers invited, and to no other")
  func brief() throws {
    let story = Story.at(.calling)
    let invited = try #require(story.call).invitations.map { Party.provider($0.provider) }
    #expect(try refusals(.brief, to: invited, story).isEmpty)
    let stranger = try #require(World.providers.first { provider in !invited.contains(.provider(provider)) })
    #expect(try refusals(.brief, to: [.provider(stranger)], story) == [.notInvited(stranger, field: "parties")])
  }

  @Test("the sides and the providers do not read one sheet of the brief: names may be missing on one of them")
  func mixed() throws {
    let story = Story.at(.calling)
    let invited = try #require(story.call).invitations.map { Party.provider($0.provider) }
    let sides = try #require(story.mission).opening.seatParties
    #expect(try refusals(.brief, to: sides + invited, story) == [.invitedApart(.brief, field: "parties")])
  }

  @Test("a letter of consultation goes to one provider alone")
  func consultation() throws {
    let story = Story.at(.calling)
    let invited = try #require(story.call).invitations.map { Party.provider($0.provider) }
    #expect(
      try refusals(.consultation, to: Array(invited.prefix(2)), story) == [.goesToOne(.consultation, field: "parties")])
    #expect(try refusals(.consultation, to: [invited[0]], story).isEmpty)
  }

  @Test("what the parties sign goes to them, and to a control that names its law, never to others by a consent")
  func signatories() throws {
    let story = try Story.at(.running).agreed(to: ["document": "agreement"])
    let act: Fields = ["document": "agreement", "parties": .list([]), "recipient": "Région Sud"]
    #expect(try story.obstacles(to: .release, act) == [.staysInside(.agreement, field: "recipient")])
    let owed = act.merging(["legalGround": "règlement 2021/1060"]) { $1 }
    #expect(try story.obstacles(to: .release, owed).isEmpty)
  }

  @Test("a candidate that was not retained receives none of the papers of the work")
  func rivals() throws {
    let story = Story.at(.surveying)
    let framing = try #require(story.framing)
    let rival = try #require(framing.candidates.first { $0 != framing.provider })
    for kind in [DocumentKind.agreement, .kickOffMinutes, .attendanceSheet, .restitutionMinutes, .serviceDone] {
      #expect(try refusals(kind, to: [.provider(rival)], story) == [.notInMission(.provider(rival), field: "parties")])
      #expect(try refusals(kind, to: [.provider(framing.provider)], story).isEmpty, "\(kind)")
    }
  }

  @Test("a reference for the provider leaves once every structure agreed that it be shown")
  func reference() throws {
    let story = Story.at(.surveying)
    let provider = story.directory.name(of: .provider(try #require(story.framing?.provider)))
    let act: Fields = ["document": "providerReference", "parties": .list([]), "recipient": .text(provider)]
    #expect(try !story.obstacles(to: .release, act).isEmpty)
    let agreed = try story.agreed(to: ["document": "providerReference", "recipient": .text(provider)])
    #expect(try agreed.obstacles(to: .release, act).isEmpty)
  }

  @Test("a questionnaire goes to whoever answers it")
  func respondent() throws {
    let story = Story.at(.surveying)
    let parties = try #require(story.framing).parties
    for party in parties {
      let isOperator = if case .operator = party { true } else { false }
      for kind in [DocumentKind.paperSurvey, .webSurvey] {
        #expect(try refusals(kind, to: [party], story).isEmpty == !isOperator)
      }
    }
  }

  private func refusals(_ kind: DocumentKind, to parties: [Party], _ story: Story) throws -> [Obstacle] {
    try story.obstacles(
      to: .release,
      ["document": .text(kind.rawValue), "parties": .list(parties.map { .text($0.text) }), "recipient": .null])
  }
}
