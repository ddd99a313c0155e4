import JalonTesting
import Testing

@testable import JalonCore

@Suite("Funding agreements and what of them goes to missions")
struct GrantRulesTests {
  private func story(_ stage: StageName = .running) throws -> Story { try Story.at(stage).granted() }

  private let usual: Fields = [
    "grant": "region-26", "mission": "05-014", "year": 2026, "amount": 500_000, "on": "2026-03-01",
  ]

  private func allocation(_ fields: Fields = [:]) -> Fields { usual.merging(fields) { $1 } }

  @Test("a part goes to a mission for a year, and is told on the card of the agreement")
  func allocated() throws {
    var story = try story()
    try story.register(.allocateGrant, allocation())
    let entry = try #require(story.directory.grants["region-26"])
    #expect(entry.allocated == Euros(cents: 500_000) && entry.left == Euros(cents: 3_500_000))
    #expect(story.directory.grants(for: "05-014").map(\.key) == ["region-26"])
    #expect(try Directory.fold(story.directoryJournal).grants["region-26"] == entry)
  }

  @Test("said again, a part replaces the one before; nothing takes it back")
  func replaced() throws {
    var story = try story()
    try story.register(.allocateGrant, allocation())
    #expect(try story.obstacles(to: .allocateGrant, allocation()) == [.nothingChanges(field: "amount")])
    try story.register(.allocateGrant, allocation(["amount": 200_000]))
    #expect(story.directory.grants["region-26"]?.allocated == Euros(cents: 200_000))
    try story.register(.allocateGrant, allocation(["amount": 0]))
    #expect(story.directory.grants["region-26"]?.allocations == [])
  }

  @Test("more than was notified is refused, with the gap")
  func tooMuch() throws {
    var story = try story()
    #expect(
      try story.obstacles(to: .allocateGrant, allocation(["amount": 4_000_001]))
        == [.overAllocated(Euros(cents: 4_000_001), Euros(cents: 4_000_000), field: "amount")])
    try story.register(.allocateGrant, allocation())
    #expect(
      try story.obstacles(to: .amendGrant, ["grant": "region-26", "amount": 499_999])
        == [.overAllocated(Euros(cents: 500_000), Euros(cents: 499_999), field: "amount")])
    try story.register(.amendGrant, ["grant": "region-26", "amount": 500_000])
    #expect(story.directory.grants["region-26"]?.left == .zero)
  }

  @Test("a part is of a year of the agreement, which keeps the years of which something is allocated")
  func years() throws {
    var story = try story()
    #expect(
      try story.obstacles(to: .allocateGrant, allocation(["year": 2027]))
        == [.yearOutside(from: 2026, to: 2026, field: "year")])
    try story.register(.amendGrant, ["grant": "region-26", "toYear": 2028])
    try story.register(.allocateGrant, allocation(["year": 2028]))
    #expect(
      try story.obstacles(to: .amendGrant, ["grant": "region-26", "toYear": 2027])
        == [.allocatedOutside(2028, field: "toYear")])
  }

  @Test(
    "a mission that is closed, broken off or was taken over is paid for too",
    arguments: [StageName.closed, .abandoned, .surveying])
  func over(stage: StageName) throws {
    var story = try story(stage)
    // One that was broken off costs less than was allocated.
    try story.register(.allocateGrant, allocation(), because: ["allocatedAboveCost": "avance versée"])
    #expect(story.directory.grants["region-26"]?.allocated(to: "05-014") == Euros(cents: 500_000))
  }

  @Test("a mission that nobody knows, or that its operator does not carry, gets nothing")
  func others() throws {
    var story = try story()
    #expect(
      try story.obstacles(to: .allocateGrant, allocation(["mission": "05-999"]))
        == [.unknownMission("05-999", field: "mission")])
    try story.register(.registerOperator, ["operator": "dla-84", "name": "DLA 84", "department": "84"])
    try story.register(.amendGrant, ["grant": "region-26", "operator": "dla-84"])
    #expect(
      try story.obstacles(to: .allocateGrant, allocation()) == [.notInMission(.operator("dla-84"), field: "mission")])
  }

  @Test("all agreements together beyond the cost of the mission ask for a reason")
  func beyond() throws {
    var story = try story()
    let cost = try #require(story.mission?.cost)
    #expect(try story.cautions(of: .allocateGrant, allocation(["amount": .whole(cost.cents)])) == [])
    try story.register(
      .registerGrant,
      [
        "grant": "fse", "funder": "FSE+", "reference": "F-1", "operator": "dla-05", "object": "engineering",
        "amount": 4_000_000, "fromYear": 2025, "toYear": 2027, "european": true,
      ])
    try story.register(.allocateGrant, allocation(["grant": "fse", "amount": .whole(cost.cents)]))
    #expect(
      try story.cautions(of: .allocateGrant, allocation(["amount": 1]))
        == [.allocatedAboveCost(Euros(cents: cost.cents + 1), cost)])
  }

  @Test("a payment is charged to an agreement, beyond what is allocated with a reason")
  func charged() throws {
    var story = try story()
    try story.enter(.receiveInvoice)
    try story.enter(.certifyService, because: "vu")
    #expect(
      try story.cautions(of: .pay, ["grant": "region-26"]) == [
        .vigilanceMissing, .paidAboveAllocated(Euros(cents: 480_000), .zero),
      ])
    try story.register(.allocateGrant, allocation())
    #expect(try story.cautions(of: .pay, ["grant": "region-26"]) == [.vigilanceMissing])
    try story.enter(.pay, ["grant": "region-26"], because: "vu")
    #expect(story.mission?.money.charged(to: "region-26") == Euros(cents: 480_000))
    #expect(try story.obstacles(to: .pay, ["grant": "zzz"]).contains { $0.code == "unknown" })
  }

  @Test("a part is undone, and the agreement itself as long as nothing is said of it since")
  func undone() throws {
    var story = try story()
    try story.register(.allocateGrant, allocation())
    let act = try #require(story.directoryJournal.last?.order)
    let first = try #require(story.directoryJournal.first { $0.event.kind == .grantRegistered }?.order)
    #expect(try story.obstacles(to: .undoInDirectory, ["act": .name(first)]) == [.laterOnSameCard(field: "act")])
    try story.register(.undoInDirectory, ["act": .name(act)])
    #expect(story.directory.grants["region-26"]?.allocations == [])
    try story.register(.undoInDirectory, ["act": .name(first)])
    #expect(story.directory.grants["region-26"] == nil)
  }

  @Test("an agreement ends no sooner than it begins, and is worth something")
  func checked() throws {
    let story = try story()
    #expect(
      try story.obstacles(to: .amendGrant, ["grant": "region-26", "toYear": 2025]) == [
        .endsBeforeStart(field: "toYear")
      ])
    #expect(
      try story.obstacles(to: .amendGrant, ["grant": "region-26", "amount": 0]) == [.notPositive(field: "amount")])
  }
}
