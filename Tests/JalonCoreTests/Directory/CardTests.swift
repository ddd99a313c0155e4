import JalonTesting
import Testing

@testable import JalonCore

private let structure: Fields = [
  "structure": "cafe-rails", "name": "Café des rails", "department": "05", "town": "Gap", "siret": "732 829 320 00074",
  "employees": 4,
]
private let carrier: Fields = ["operator": "dla-06", "name": "DLA 06", "department": "06"]
private let provider: Fields = [
  "provider": "mistral", "name": "Mistral", "skills": ["stratégie"], "departments": ["05"], "sectors": ["culture"],
]
private let person: Fields = [
  "person": "ines", "party": "operator:dla-05", "name": "Inès Ory", "mail": "ines@exemple.fr", "isLeader": false,
  "isOfficer": false,
]

@Suite("Cards of the directory")
struct CardTests {
  static let cards: [(DirectoryCommand.Kind, DirectoryCommand.Kind, Fields)] = [
    (.registerStructure, .amendStructure, structure), (.registerOperator, .amendOperator, carrier),
    (.registerProvider, .amendProvider, provider), (.registerPerson, .amendPerson, person),
  ]

  @Test("the same card registered again records nothing; another content is refused, and says what to write")
  func again() throws {
    for (register, amend, card) in Self.cards {
      var story = try Story()
      try story.register(register, card)
      let before = story.directoryJournal
      try story.register(register, card)
      #expect(story.directoryJournal == before, "\(register)")
      let refused = try story.obstacles(to: register, card.merging(["name": "Autre"]) { $1 })
      #expect(refused.map(\.code) == ["alreadyRegistered"] && refused.first?.remedy == .directory(amend))
      #expect(story.directory.entries == (try Story().registering(register, card).directory.entries))
    }
  }

  @Test("a SIRET with other blanks is the same SIRET: the card is the same")
  func sameSIRET() throws {
    var story = try Story().registering(.registerStructure, structure)
    let before = story.directoryJournal
    try story.register(.registerStructure, structure.merging(["siret": "73282932000074"]) { $1 })
    #expect(story.directoryJournal == before)
    #expect(story.directory.structures["cafe-rails"]?.act.details.registration.siret == "73282932000074")
  }

  @Test("what is amended changes, what is cleared is emptied, what is not named stays; the event holds what changed")
  func amending() throws {
    var story = try Story().registering(.registerStructure, structure)
    try story.register(
      .amendStructure,
      ["structure": "cafe-rails", "name": "Café des rails", "town": "Veynes", "clear": ["siret", "rna"]])
    let card = try #require(story.directory.structures["cafe-rails"]?.act)
    #expect(
      card.details.place.town == "Veynes" && card.details.registration.siret == nil && card.details.jobs.employees == 4
        && card.name == "Café des rails")
    guard case .structureAmended(let act)? = story.directoryJournal.last?.event else { return #expect(Bool(false)) }
    #expect(
      act
        == AmendStructure(
          structure: "cafe-rails", details: StructureDetails(place: Locality(town: "Veynes")),
          clear: [Emptied(rawValue: "siret")].compactMap(\.self)))
  }

  @Test(
    "an amendment that changes nothing records nothing; one that says nothing is refused, as is what contradicts itself"
  )
  func nothing() throws {
    var story = try Story().registering(.registerProvider, provider)
    let before = story.directoryJournal
    try story.register(.amendProvider, ["provider": "mistral", "name": "Mistral", "sectors": ["culture"]])
    #expect(story.directoryJournal == before)
    #expect(try story.obstacles(to: .amendProvider, ["provider": "mistral"]) == [.nothingChanges(field: "name")])
    #expect(
      try story.obstacles(to: .amendProvider, ["provider": "mistral", "sectors": ["x"], "clear": ["sectors"]])
        == [.twice("sectors", field: "clear")])
    #expect(
      try story.obstacles(to: .amendProvider, ["provider": "mistral", "name": " "]) == [.blank(field: "name")])
    #expect(
      try story.obstacles(to: .amendProvider, ["provider": "mistra", "name": "M"])
        == [.unknown(.provider, "mistra", field: "provider", nearest: "mistral")])
  }

  @Test("the event of an amended person holds no name and no contact, only which of them changed")
  func people() throws {
    var story = try Story().registering(.registerPerson, person)
    try story.register(
      .amendPerson,
      ["person": "ines", "name": "Inès Roux", "phone": "04 92 00 00 00", "clear": ["mail"], "isLeader": true])
    guard case .personAmended(let event)? = story.directoryJournal.last?.event else { return #expect(Bool(false)) }
    #expect(event == PersonAmended(person: "ines", isLeader: true, details: [.name, .mail, .phone]))
    #expect(story.directory.people["ines"]?.isLeader == true)
    #expect(story.details["ines"] == PersonDetails(name: "Inès Roux", phone: "04 92 00 00 00"))
  }

  @Test("a journal of Jalon 0.1 with two registrations of one code folds as it did: the last card stands")
  func olderJournal() throws {
    var directory: Directory?
    let cards = ["Café des rails", "Café du rail"].map { name in
      RegisterStructure(structure: "cafe-rails", name: name, department: "05")
    }
    for (place, card) in cards.enumerated() {
      let entry = Recorded(
        position: place + 1, order: OrderID("\(place)"), by: "claire-05", at: Instant(seconds: place * 86_400),
        reasons: [:], event: DirectoryEvent.structureRegistered(card))
      directory = try Directory.evolve(directory, with: entry)
    }
    #expect(directory?.structures["cafe-rails"]?.act == cards[1] && directory?.version == 2)
    #expect(directory?.name(of: .structure("cafe-rails"), at: Instant(seconds: 100)) == "Café des rails")
  }

  @Test("an organisation has on each day the name of that day, the first one before anybody had entered it")
  func namesInTime() throws {
    var story = try Story(on: "2026-01-05").registering(.registerStructure, structure)
    story.today = "2026-06-01"
    try story.register(.amendStructure, ["structure": "cafe-rails", "name": "Café du rail"])
    story.today = "2026-09-01"
    try story.register(.amendStructure, ["structure": "cafe-rails", "name": "Le Rail"])
    let name = { (day: Day) in story.directory.name(of: .structure("cafe-rails"), at: day.end) }
    #expect(name("2025-12-01") == "Café des rails" && name("2026-05-31") == "Café des rails")
    #expect(name("2026-06-01") == "Café du rail" && name("2026-09-01") == "Le Rail")
    #expect(story.directory.name(of: .structure("cafe-rails")) == "Le Rail")
  }

  @Test("the code of a card names one card: registering a provider under a structure's code is no amendment")
  func kinds() throws {
    let story = try Story()
    #expect(
      try story.obstacles(
        to: .registerProvider, ["provider": "ateliers-buech", "name": "A", "skills": [], "departments": []]) == [])
  }
}

@Suite("Identifiers of organisations")
struct DoubtTests {
  private func asked(_ fields: Fields) throws -> [Caution] {
    let card: Fields = ["structure": "cafe-rails", "name": "Café des rails", "department": "05"]
    return try Story().cautions(of: .registerStructure, card.merging(fields) { $1 })
  }

  @Test("a SIRET that cannot be right is told, and kept with a reason; blanks and dots count for nothing")
  func siret() throws {
    #expect(try asked(["siret": "732 829 320 00074"]) == [])
    #expect(try asked(["siret": "732.829.320.00074"]) == [])
    #expect(try asked(["siret": "73282932000075"]) == [.doubtfulSIRET("73282932000075", .key)])
    #expect(try asked(["siret": "732829320"]) == [.doubtfulSIRET("732829320", .length(found: 9, expected: 14))])
    #expect(try asked(["siret": "7328293200007A"]) == [.doubtfulSIRET("7328293200007A", .notDigits)])
    #expect(try asked(["siret": ""]) == [])
    var story = try Story()
    let card: Fields = ["structure": "cafe-rails", "name": "C", "department": "05", "siret": "732829320"]
    #expect(throws: Refusal.unconfirmed([.doubtfulSIRET("732829320", .length(found: 9, expected: 14))])) {
      try story.register(.registerStructure, card)
    }
    try story.register(.registerStructure, card, because: ["doubtfulSIRET": "SIREN seul, siège à confirmer"])
    #expect(story.directory.structures["cafe-rails"]?.act.details.registration.siret == "732829320")
    #expect(story.directoryJournal.last?.reasons == ["doubtfulSIRET": "SIREN seul, siège à confirmer"])
    // What stands already is asked for again without a reason: nothing is recorded.
    #expect(try story.cautions(of: .registerStructure, card) == [])
  }

  @Test("the establishments of La Poste follow their own rule, its head office the usual one")
  func laPoste() throws {
    #expect(try asked(["siret": "35600000009075"]) == [])
    #expect(try asked(["siret": "35600000000048"]) == [])
    #expect(try asked(["siret": "35600000009076"]) == [.doubtfulSIRET("35600000009076", .key)])
  }

  @Test("an RNA number is W and nine characters; another is told, for an association of Alsace-Moselle has none")
  func rna() throws {
    #expect(try asked(["rna": "W051001234"]) == [])
    #expect(try asked(["rna": "w 051 001 234"]) == [])
    #expect(try asked(["rna": "051001234"]) == [.doubtfulRNA("051001234", .shape)])
    #expect(try asked(["rna": "W05100123"]) == [.doubtfulRNA("W05100123", .shape)])
    #expect(try asked(["rna": "Volume 12 folio 45"]).map(\.code) == ["doubtfulRNA"])
  }

  @Test("two structures with one SIRET are told of: an antenna, or one of them twice")
  func shared() throws {
    let story = try Story().registering(.registerStructure, structure)
    let other: Fields = [
      "structure": "antenne", "name": "Antenne", "department": "05", "siret": "73282932000074",
    ]
    #expect(try story.cautions(of: .registerStructure, other) == [.siretOf(.structure("cafe-rails"))])
    #expect(
      try story.cautions(of: .amendStructure, ["structure": "ateliers-buech", "siret": "73282932000074"])
        == [.siretOf(.structure("cafe-rails"))])
    #expect(try story.cautions(of: .amendStructure, ["structure": "cafe-rails", "siret": "73282932000074"]) == [])
    let firm: Fields = [
      "provider": "mistral", "name": "Mistral", "siret": "73282932000075", "skills": [], "departments": [],
    ]
    #expect(try story.cautions(of: .registerProvider, firm) == [.doubtfulSIRET("73282932000075", .key)])
  }

  @Test("an address without an at sign, or without a domain, is doubtful")
  func mails() {
    for text in ["pasunmail", "a@b", "a@@b.fr", "a b@c.fr", "@c.fr", "a@.fr", "a@c.fr.", "a@c.fr, d@e.fr"] {
      #expect(IdentifierDoubt.about(text, in: "mail") == .shape, "\(text)")
    }
    for text in ["c.roux@dla-05.fr", "x+dla@sous.domaine.org", "élu@mairie-gap.fr"] {
      #expect(IdentifierDoubt.about(text, in: "mail") == nil, "\(text)")
    }
    #expect(IdentifierDoubt.about("04 92 00 00 00", in: "phone") == nil)
    #expect(IdentifierDoubt.about("06 12", in: "phone") == .shape && IdentifierDoubt.about("", in: "phone") == nil)
  }

  @Test("a person's address that is none is refused, when she is met and when her card changes")
  func badMail() throws {
    var story = try Story()
    let bad = [Obstacle.badMail("chargée", field: "mail")]
    #expect(try story.obstacles(to: .registerPerson, person.merging(["mail": "chargée"]) { $1 }) == bad)
    try story.register(.registerPerson, person)
    #expect(try story.obstacles(to: .amendPerson, ["person": "ines", "mail": "chargée"]) == bad)
    #expect(try story.obstacles(to: .amendPerson, ["person": "ines", "mail": "ory@exemple.fr"]) == [])
  }

  @Test("nobody employs fewer than none")
  func employees() throws {
    let card: Fields = ["structure": "cafe-rails", "name": "C", "department": "05", "employees": -3]
    #expect(try Story().obstacles(to: .registerStructure, card) == [.negative(field: "employees")])
    #expect(
      try Story().obstacles(to: .amendStructure, ["structure": "ateliers-buech", "employees": -1])
        == [.negative(field: "employees")])
  }
}

extension Story {
  func registering(_ kind: DirectoryCommand.Kind, _ fields: Fields) throws -> Story {
    var story = self
    try story.register(kind, fields)
    return story
  }
}
