import Foundation
import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Whom a breach concerns")
struct BreachTests {
  private let ground: Ground
  private let ledger: Ledger

  init() throws {
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  private func exposure(_ lost: BreachReading.Lost, as reader: PersonID = "c-roux") throws -> Exposure {
    try BreachReading(ground.store, ledger, reader: reader).exposure(lost)
  }

  @Test("a whole file concerns everybody who has a card, and every structure and provider")
  func whole() throws {
    let exposure = try exposure(.whole(on: nil))
    let directory = try ledger.directory()
    for (person, entry) in directory.people.map({ ($0.key, $0.value) }) where entry.erasedOn == nil {
      #expect(exposure.people[person] != nil, "\(person)")
    }
    for (structure, _) in directory.structures.map({ ($0.key, $0.value) }) {
      #expect(exposure.parties[.structure(structure)] != nil, "\(structure)")
    }
    let card = try #require(try ground.store.cards().first { !$0.mail.isEmpty })
    #expect(exposure.people[card.id]?.kinds.contains(.contact) == true)
  }

  @Test("the papers of one mission concern those whom it names, and nobody else")
  func mission() throws {
    let exposure = try exposure(.missions(["05-018"]))
    let mission = try #require(try ledger.mission("05-018"))
    let named = Set(mission.effective.flatMap(\.people))
    #expect(Set(exposure.people.keys) == named && !named.isEmpty)
    for structure in mission.opening.structures { #expect(exposure.parties[.structure(structure)] != nil) }
    #expect(exposure.people.values.allSatisfy { $0.subjects == ["05-018"] })
  }

  @Test("what was entered after the day of a lost copy is not in it")
  func day() throws {
    let line =
      #"{"command":"registerPerson","person":"nouvelle","name":"Zoé Nouvelle","party":"structure:ateliers-buech","isLeader":false,"isOfficer":false}"#
    let answers = try ground.apply([line]).answers
    #expect(answers.first?.contains(#""ok":true"#) == true, "\(answers)")
    let ledger = Ledger(ground.store)
    let reading = BreachReading(ground.store, ledger, reader: "c-roux")
    #expect(try reading.exposure(.whole(on: nil)).people["nouvelle"] != nil)
    #expect(try reading.exposure(.whole(on: Ground.today)).people["nouvelle"] != nil)
    #expect(try reading.exposure(.whole(on: Ground.today - 1)).people["nouvelle"] == nil)
  }

  @Test("each kind of fact says what it lays open, and an organisation’s money is not told of a person")
  func kinds() throws {
    let exposure = try exposure(.whole(on: nil))
    let ofPeople = exposure.people.values.reduce(into: Set<HeldKind>()) { $0.formUnion($1.kinds) }
    let ofParties = exposure.parties.values.reduce(into: Set<HeldKind>()) { $0.formUnion($1.kinds) }
    #expect(ofPeople.isSuperset(of: [.identity, .contact, .acts, .signature]))
    #expect(ofPeople.isDisjoint(with: [.money, .proposal, .texts, .resources]))
    #expect(ofParties.isSuperset(of: [.identity, .survey, .proposal, .marks]))
  }

  @Test("a line says by which mail or phone to tell her; where she has none, that of her organisation")
  func contact() throws {
    let report = try ground.report().breach(.whole(on: nil), .json, asked: nil)
    let card = try #require(try ground.store.cards().first { !$0.mail.isEmpty })
    let line = try #require(report.split(separator: "\n").first { $0.contains("\"code\":\"\(card.id.text)\"") })
    #expect(line.contains(card.mail))
  }
}
