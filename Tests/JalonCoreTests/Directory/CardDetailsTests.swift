import JalonTesting
import Testing

@testable import JalonCore

private let whole: Fields = [
  "structure": "cafe-rails", "name": "Café des rails", "department": "05", "acronym": "CDR", "legalForm": "scic",
  "siren": "732829320", "siret": "732 829 320 00074", "rna": "W051001234", "address": "3 rue Carnot",
  "postcode": "05 000", "town": "Gap", "commune": "05061", "qpv": "yes", "phone": "04 92 00 00 00",
  "mail": "cafe@exemple.fr", "site": "cafe.exemple.fr", "sector": "culture", "otherSectors": ["insertion"],
  "networks": ["Cafés associatifs"], "accreditations": ["ESUS"], "founded": 1998, "employees": 4,
  "employeesOn": "2025-12-31", "fullTimeEquivalents": 250, "fullTimeEquivalentsOn": "2025-12-31", "permanent": 3,
  "fixedTerm": 1, "volunteers": 12, "budget": 18_000_000, "budgetYear": 2025,
]

@Suite("What a card says of an organisation")
struct CardDetailsTests {
  @Test("a card says all that identifies a structure, with its codes as they are compared; each may be emptied")
  func whole() throws {
    var story = try Story().registering(.registerStructure, JalonCoreTests.whole)
    let card = try #require(story.directory.structures["cafe-rails"]?.act)
    #expect(card.details.place.postcode == "05000" && card.details.registration.siret == "73282932000074")
    #expect(card.details.budget == Budget(budget: Euros(cents: 18_000_000), budgetYear: 2025))
    let names = StructureDetails.names
    #expect(Set(names) == Set(JalonCoreTests.whole.keys).subtracting(["structure", "name", "department"]))
    try story.register(.amendStructure, ["structure": "cafe-rails", "clear": .list(names.map(Value.text))])
    #expect(story.directory.structures["cafe-rails"]?.act.details == StructureDetails())
  }

  @Test("what a card of an older Jalon says is read as before: its fields stand among the others")
  func older() throws {
    let kept: Value = [
      "structure": "le-rail", "name": "Le Rail", "department": "05", "town": "Gap", "siret": "73282932000074",
      "employees": 3,
    ]
    let card: RegisterStructure = try kept.read()
    #expect(card.details.place.town == "Gap" && card.details.jobs.employees == 3)
    #expect(ValueWriter.value(of: card) == kept)
  }

  @Test("a postcode, the code of a commune, a mail or a year that cannot be is refused, with what it should be")
  func codes() throws {
    let refused: [(String, Value)] = [
      ("postcode", "0500"), ("postcode", "1200 Genève"), ("commune", "20004"), ("commune", "5061"),
      ("commune", "99001"),
      ("mail", "pasunmail"), ("mail", "a@b.fr, c@d.fr"), ("founded", 98), ("founded", 2100), ("employees", -1),
      ("volunteers", -2), ("fullTimeEquivalents", -50),
    ]
    for (field, value) in refused {
      let found = try Story().obstacles(
        to: .amendStructure, ["structure": "ateliers-buech", field: value])
      #expect(found.map(\.field) == [field], "\(field) \(value): \(found)")
    }
    for (field, value) in [("postcode", "20 000"), ("commune", "2a004"), ("commune", "97105"), ("commune", "13055")] {
      #expect(
        try Story().obstacles(to: .amendStructure, ["structure": "ateliers-buech", field: .text(value)]) == [],
        "\(field) \(value)")
    }
    #expect(
      try Story().obstacles(to: .amendProvider, ["provider": "arpent", "dayRate": 0])
        == [.notPositive(field: "dayRate")])
    #expect(
      try Story().obstacles(to: .amendOperator, ["operator": "dla-05", "departments": ["05", "5"]])
        == [.badDepartment("5", field: "departments[1]")])
  }

  @Test("a number has its day or its year beside it: neither stands without the number, none is to come")
  func dated() throws {
    var story = try Story().registering(.registerStructure, JalonCoreTests.whole)
    #expect(
      try story.obstacles(to: .amendStructure, ["structure": "cafe-rails", "clear": ["employees", "budget"]])
        == [
          .aloneWithout("employees", field: "employeesOn"), .aloneWithout("budget", field: "budgetYear"),
        ])
    try story.register(
      .amendStructure, ["structure": "cafe-rails", "clear": ["employees", "employeesOn", "budget", "budgetYear"]])
    #expect(
      try story.obstacles(to: .amendStructure, ["structure": "cafe-rails", "employeesOn": "2026-01-01"])
        == [.aloneWithout("employees", field: "employeesOn")])
    #expect(
      try story.obstacles(
        to: .amendStructure, ["structure": "cafe-rails", "employees": 2, "employeesOn": "2090-01-01"])
        == [.inFuture(field: "employeesOn")])
  }

  @Test("a SIRET that begins with another SIREN than the card says is told, whichever of them came last")
  func sirens() throws {
    let story = try Story().registering(.registerStructure, JalonCoreTests.whole)
    #expect(
      try story.cautions(of: .amendStructure, ["structure": "cafe-rails", "siren": "552100554"])
        == [.doubtfulSIRET("73282932000074", .otherSIREN("552100554"))])
    #expect(
      try story.cautions(of: .amendStructure, ["structure": "cafe-rails", "siret": "55210055400013"])
        == [.doubtfulSIRET("55210055400013", .otherSIREN("732829320"))])
    #expect(
      try story.cautions(of: .amendProvider, ["provider": "arpent", "siren": "732829321"])
        == [.doubtfulSIREN("732829321", .key)])
    #expect(
      try story.cautions(of: .amendOperator, ["operator": "dla-05", "rna": "123"]) == [.doubtfulRNA("123", .shape)])
  }

  @Test("two operators share a département, each with its sectors and one territory")
  func operators() throws {
    var story = try Story()
    try story.register(
      .amendOperator,
      [
        "operator": "dla-05", "territory": "Hautes-Alpes", "departments": ["05", "04"],
        "sectors": ["sport", "culture"],
      ])
    let card = try #require(story.directory.operators["dla-05"]?.act)
    #expect(card.details.territory == "Hautes-Alpes" && card.details.sectors == ["sport", "culture"])
    try story.register(.amendOperator, ["operator": "dla-05", "clear": ["sectors"]])
    #expect(story.directory.operators["dla-05"]?.act.details.sectors == nil)
  }
}
