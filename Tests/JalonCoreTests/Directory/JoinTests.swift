import JalonTesting
import Testing

@testable import JalonCore

@Suite("Two cards that are one: « c’est la même »")
struct JoinTests {
  private func story() throws -> Story {
    try Story()
      .directing(.registerStructure, ["structure": "buech-2", "name": "Ateliers du Buech", "department": "05"])
      .directing(.registerStructure, ["structure": "buech-3", "name": "Les Ateliers", "department": "05"])
      .directing(
        .registerPerson,
        ["person": "luc-2", "party": "structure:buech-2", "name": "Luc", "isLeader": true, "isOfficer": false])
  }

  private let join: Fields = ["party": "structure:ateliers-buech", "same": "structure:buech-2"]

  @Test("the card that is kept stands for the other one, which keeps its own history")
  func joined() throws {
    var story = try story()
    try story.register(.joinCards, join)
    #expect(story.directory.one(StructureID("buech-2")) == "ateliers-buech")
    #expect(story.directory.structures["buech-2"]?.name == "Ateliers du Buech")
    // A third one joined to the second is of the first.
    try story.register(.joinCards, ["party": "structure:buech-2", "same": "structure:buech-3"])
    #expect(story.directory.one(StructureID("buech-3")) == "ateliers-buech")
    try story.register(.amendStructure, ["structure": "buech-2", "town": "Serres"])
    #expect(story.directory.structures["buech-2"]?.sameAs == "ateliers-buech")
  }

  @Test("undoing the act parts them again, whatever was amended on the card that is kept")
  func undone() throws {
    var story = try story()
    try story.register(.joinCards, join)
    let act = try #require(story.directoryJournal.last?.order)
    try story.register(.amendStructure, ["structure": "ateliers-buech", "acronym": "ADB"])
    try story.register(.undoInDirectory, ["act": .text(act.text)])
    #expect(story.directory.one(StructureID("buech-2")) == "buech-2")
    #expect(story.directory.structures["ateliers-buech"]?.act.details.registration.acronym == "ADB")
  }

  @Test("two of one kind, not twice, not in a ring, and never operators")
  func refused() throws {
    var story = try story()
    #expect(
      try story.obstacles(to: .joinCards, ["party": "structure:buech-2", "same": "provider:arpent"])
        == [.notOfOneKind(.structure("buech-2"), .provider("arpent"), field: "same")])
    #expect(
      try story.obstacles(to: .joinCards, ["party": "operator:dla-05", "same": "operator:dla-04"]).map(\.code)
        == ["notOfOneKind"])
    #expect(
      try story.obstacles(to: .joinCards, ["party": "structure:buech-2", "same": "structure:buech-2"]).map(\.code)
        == ["alreadyOne"])
    try story.register(.joinCards, join)
    #expect(try story.obstacles(to: .joinCards, join).map(\.code) == ["alreadyOne"])
    let back: Fields = ["party": "structure:buech-2", "same": "structure:ateliers-buech"]
    #expect(try story.obstacles(to: .joinCards, back).map(\.code) == ["alreadyOne"])
  }

  @Test("a provider that is invited under one card is invited, whichever card is named")
  func invited() throws {
    var story = Story.at(.calling)
    let mission = try #require(story.mission)
    let provider = try #require(mission.stage.call?.invitations.first?.provider)
    story = try story.directing(
      .registerProvider, ["provider": "autre-2", "name": "Autre", "skills": ["gouvernance"], "departments": []])
    try story.register(.joinCards, ["party": .text("provider:\(provider)"), "same": "provider:autre-2"])
    #expect(
      try story.obstacles(to: .invite, ["provider": "autre-2"]).contains(.alreadyInvited("autre-2", field: "provider")))
  }

  @Test("one human being holds the roles of both cards: she leads the structure of the other one")
  func roles() throws {
    var story = try story()
    #expect(!story.directory.isLeader("claire-05", of: "buech-2"))
    try story.register(.joinPersons, ["person": "claire-05", "same": "luc-2"])
    #expect(story.directory.cards(of: "luc-2") == ["claire-05", "luc-2"])
    #expect(story.directory.isLeader("claire-05", of: "buech-2"))
    #expect(story.directory.people(of: .structure("buech-2")) == ["luc-2"])
    // The leader of a card leads what is one with it.
    try story.register(.joinCards, join)
    #expect(story.directory.isLeader("claire-05", of: "ateliers-buech"))
  }

  @Test("who has other cards is erased with them: those first; one who was erased is the same as nobody")
  func erased() throws {
    var story = try story()
    try story.register(.joinPersons, ["person": "luc-buech", "same": "luc-2"])
    let erasing: Fields = ["reason": "à sa demande", "on": .day(story.today)]
    #expect(
      try story.obstacles(to: .erasePerson, erasing.merging(["person": "luc-buech"]) { $1 })
        == [.hasOtherCards("luc-buech", ["luc-2"], field: "person")])
    try story.register(.erasePerson, erasing.merging(["person": "luc-2"]) { $1 })
    #expect(try story.obstacles(to: .erasePerson, erasing.merging(["person": "luc-buech"]) { $1 }) == [])
    #expect(
      try story.obstacles(to: .joinPersons, ["person": "claire-05", "same": "luc-2"]).map(\.code) == ["alreadyErased"])
  }

  @Test("cards with one SIRET, one RNA or one name in one commune are probably doubles, once each, and not once joined")
  func doubles() throws {
    var story = try Story()
      .directing(
        .registerStructure, ["structure": "a", "name": "Radio des Écrins", "department": "05", "town": "Embrun"]
      )
      .directing(
        .registerStructure,
        [
          "structure": "b", "name": "Association Radio des Ecrins", "department": "05", "town": "EMBRUN",
          "rna": "W051000001",
        ]
      )
      .directing(
        .registerStructure, ["structure": "c", "name": "Le Fournil", "department": "05", "rna": "W051000001"])
    func found() -> [LikelyDouble] {
      var seeking = DoublesSeeking()
      for code in ["a", "b", "c"] as [StructureID] {
        if let entry = story.directory.everyEntry.first(where: { $0.key == .init(.structure, code.text) }) {
          seeking.take(entry)
        }
      }
      return seeking.found
    }
    #expect(
      found() == [
        LikelyDouble(.init(.structure, "a"), .init(.structure, "b"), .name),
        LikelyDouble(.init(.structure, "b"), .init(.structure, "c"), .rna),
      ])
    try story.register(.joinCards, ["party": "structure:a", "same": "structure:b"])
    #expect(found() == [])
  }
}
