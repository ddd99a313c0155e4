import JalonTesting
import Testing

@testable import JalonCore

@Suite("Acts on the directory are undone while nothing rests on them")
struct DirectoryHistoryTests {
  private let card: Fields = ["structure": "cafe-rails", "name": "Café des rails", "department": "05"]

  private func undone(_ act: OrderID?, in story: Story) throws -> Story {
    var story = story
    try story.register(.undoInDirectory, ["act": .text(act?.text ?? "")])
    return story
  }

  private func obstacles(_ act: OrderID?, in story: Story) throws -> [Obstacle] {
    try story.obstacles(to: .undoInDirectory, ["act": .text(act?.text ?? "")])
  }

  private func order(_ kind: DirectoryEvent.Kind, _ code: String, in story: Story) -> OrderID? {
    story.directory.entries.last { $0.event.kind == kind && $0.event.subject?.code == code }?.order
  }

  @Test("a card made by mistake goes, and comes back")
  func mistaken() throws {
    let story = try Story().registering(.registerStructure, card)
    var gone = try undone(story.directory.undoable.first, in: story)
    #expect(
      gone.directory.structures["cafe-rails"] == nil && gone.directory.entries.count == story.directory.version + 1)
    let act = try #require(gone.directory.redoable)
    try gone.register(.redoInDirectory, ["act": .text(act.text)])
    #expect(gone.directory.structures == story.directory.structures)
    #expect(try obstacles("inconnu", in: story) == [.noSuchAct(field: "act")])
  }

  @Test("an amendment goes, and the former card and name stand again, on every day")
  func amendment() throws {
    var story = try Story().registering(.registerStructure, card)
    try story.register(.amendStructure, ["structure": "cafe-rails", "name": "Le Rail", "town": "Gap"])
    let back = try undone(story.directory.undoable.first, in: story)
    #expect(back.directory.structures["cafe-rails"]?.act.details.place.town == nil)
    #expect(back.directory.everyName(of: .structure("cafe-rails")) == ["Café des rails"])
  }

  @Test("what missions, plans and people use stays, and whoever uses it is named")
  func inUse() throws {
    let story = Story.at(.calling)
    #expect(
      try obstacles(order(.structureRegistered, "ateliers-buech", in: story), in: story)
        == [
          .cardInUse(missions: ["05-014"], plans: ["alpes-iae"], people: ["luc-buech", "nadia-buech"], field: "act")
        ])
    let invited = try #require(story.mission?.stage.call?.invitations.first?.provider)
    let refused = try obstacles(order(.providerRegistered, invited.text, in: story), in: story)
    guard case .cardInUse(let missions, _, _, _)? = refused.first else { return #expect(Bool(false), "\(refused)") }
    #expect(missions == ["05-014"])
  }

  @Test("somebody who has a seat, signs or enters acts stays")
  func people() throws {
    let story = Story.atEndOf(.evaluating)
    for person in [World.officers[0], try #require(story.mission?.stage.evaluation?.seats.last?.evaluator)] {
      #expect(
        try obstacles(order(.personRegistered, person.text, in: story), in: story).contains { $0.code == "cardInUse" },
        "\(person)")
    }
    #expect(try obstacles(order(.personRegistered, World.employee.text, in: story), in: story) == [])
  }

  @Test("a role that was given is taken back only while nobody has acted in it since")
  func role() throws {
    var story = Story.at(.draft)
    try story.register(.amendPerson, ["person": "luc-buech", "isLeader": true])
    let given = story.directory.undoable.first
    #expect(try obstacles(given, in: story) == [])
    try story.enter(.takeNote)
    #expect(try obstacles(given, in: story) == [])
    try story.register(.amendPerson, ["person": "luc-buech", "phone": "04 92 00 00 00"])
    #expect(try obstacles(given, in: story) == [.laterOnSameCard(field: "act")])
  }

  @Test("the last officer stays one")
  func lastOfficer() throws {
    var story = try Story()
    try story.register(.amendPerson, ["person": "luc-buech", "isOfficer": true])
    let given = story.directory.undoable.first
    try story.register(.amendPerson, ["person": "marc-04", "isOfficer": false])
    try story.register(.amendPerson, ["person": "claire-05", "isOfficer": false])
    story.by = "luc-buech"
    #expect(try obstacles(given, in: story).contains(.lastOfficer("luc-buech", field: "act")))
  }

  @Test("a provider that was put to sleep by mistake wakes")
  func deactivation() throws {
    let story = try Story().deactivating("arpent")
    let back = try undone(story.directory.undoable.first, in: story)
    #expect(back.directory.providers["arpent"]?.isActive == true)
  }
}
