import JalonTesting
import Testing

@testable import JalonCore

@Suite("Recipients have a card, which consents and exports name")
struct RecipientTests {
  private let region: RecipientID = "dest-region"
  private func story() throws -> Story { try Story.at(.framing).knowing(region, "Région Sud") }

  private func release(_ story: Story, to recipient: String) -> Fields {
    ["document": "minutes", "parties": .list([]), "recipient": .text(recipient), "on": .day(story.today)]
  }

  @Test("a card is found by its code, by its name however it is written, and by the name that it had before")
  func named() throws {
    var story = try story()
    #expect(story.directory.recipient(named: "dest-region") == region)
    #expect(story.directory.recipient(named: "REGION SUD") == region)
    #expect(story.directory.recipient(named: "Région") == nil)
    try story.register(.amendRecipient, ["recipient": "dest-region", "name": "Région Provence"])
    #expect(story.directory.recipient(named: "Région Sud") == region)
    let entry = try #require(story.directory.recipients[region])
    #expect(entry.name == "Région Provence" && entry.formerly.map(\.name) == ["Région Sud"])
    #expect(try Directory.fold(story.directoryJournal).recipients[region] == entry)
  }

  @Test("its code begins with dest-, its mail is one, and no other recipient has its name")
  func rules() throws {
    let story = try story()
    let wrong: Fields = ["recipient": "presse", "name": "Le Dauphiné", "kind": "press", "mail": "redaction"]
    #expect(
      try story.obstacles(to: .registerRecipient, wrong) == [
        .notARecipientCode("presse", field: "recipient"), .badMail("redaction", field: "mail"),
      ])
    #expect(
      try story.obstacles(
        to: .registerRecipient, ["recipient": "dest-sud", "name": "region sud", "kind": "funder"])
        == [.alreadyRegistered(.recipient, "dest-region", field: "name")])
    #expect(
      try story.obstacles(to: .amendRecipient, ["recipient": "dest-autre", "name": "X"]).map(\.code) == ["unknown"])
  }

  @Test("a consent in words lets a document out to the card of that name, and the register says how it was named")
  func consentInWords() throws {
    let agreed = try story().agreed(to: ["document": "minutes"])
    let gone = try agreed.after(.release, release(agreed, to: "dest-region"))
    let left = try #require(gone.mission?.releases.last)
    #expect(left.act.outsider == "dest-region")
    #expect(left.shown.allSatisfy { $0.showing == .named && $0.consentTo == "Région Sud" })
    let withdrawn = try gone.on(gone.today + 4).after(.withdrawDisclosure, ["recipient": "Région Sud"])
    let mission = try #require(withdrawn.mission)
    #expect(left.shown.map { mission.withdrawal(of: $0, from: left) }.contains(gone.today + 4))
  }

  @Test("without a card of that name, the code of nobody has no consent")
  func withoutCard() throws {
    let agreed = try Story.at(.framing).agreed(to: ["document": "minutes"])
    #expect(
      try agreed.obstacles(to: .release, release(agreed, to: "dest-region")).map(\.code).contains("noConsent"))
  }

  @Test("a candidate that has the card of a recipient is known by its name all the same")
  func rival() throws {
    let story = Story.at(.framing)
    let candidate = try #require(
      story.mission?.stage.call?.invitations.map(\.provider).first { $0 != story.mission?.stage.provider })
    let name = story.directory.name(of: .provider(candidate))
    let disguised = try story.knowing("dest-x", name)
    #expect(
      try disguised.obstacles(to: .release, release(disguised, to: "dest-x")).contains(
        .namesCandidate(candidate, .minutes, field: "recipient")))
  }

  @Test("whoever types the name of a card means the card; other words stay as they are")
  func naming() throws {
    let story = try story()
    let release = ReleaseDocument(document: .minutes, recipient: "région sud", on: story.today)
    #expect(release.namingRecipient(in: story.directory).recipient == "dest-region")
    let press = ReleaseDocument(document: .minutes, recipient: "La presse", on: story.today)
    #expect(press.namingRecipient(in: story.directory) == press)
    let parties = ReleaseDocument(document: .minutes, parties: [.operator("dla-05")], on: story.today)
    #expect(parties.namingRecipient(in: story.directory) == parties)
  }
}
