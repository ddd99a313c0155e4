import Foundation
import JalonCore
import JalonStore
import Testing

@testable import JalonSQLite

@Suite("The file of public registers")
struct ReferenceTests {
  private let ground: Ground
  private let book: SQLiteReference
  private let path: String

  init() throws {
    ground = try Ground()
    path = ground.path + ".registres"
    book = SQLiteReference(path)
  }

  private func load(
    _ kind: RegisterKind, _ rows: [RegisterRow], day: Int = 20_700, departments: [String] = []
  ) throws -> LoadedRegister {
    let register = LoadedRegister(
      kind: kind, file: "\(kind.rawValue).csv", day: Day(number: day), loadedAt: Instant(seconds: 1_800_000_000),
      departments: departments)
    return try book.load(register) { write in for row in rows { try write(row) } }
  }

  private func establishment(_ siret: String, _ commune: String, isOpen: Bool = true, sign: String? = nil)
    -> RegisterRow
  {
    var row = EstablishmentRow(siret: siret)
    (row.place.commune, row.place.town, row.isOpen, row.sign) = (commune, "EMBRUN", isOpen, sign)
    return .establishment(row)
  }

  private func unit(_ siren: String, _ name: String, rna: String? = nil, isActive: Bool = true) -> RegisterRow {
    var row = LegalUnitRow(siren: siren)
    (row.name, row.rna, row.category, row.isActive) = (name, rna, "9220", isActive)
    return .legalUnit(row)
  }

  private func association(_ rna: String, _ name: String, _ standing: RegisteredOrganisation.Standing = .active)
    -> RegisterRow
  {
    var row = AssociationRow(rna: rna)
    (row.name, row.standing, row.place.commune) = (name, standing, "05046")
    return .association(row)
  }

  @Test("a question where nothing was loaded answers nothing, and makes no file")
  func nothing() throws {
    #expect(try book.answer(.siret("73282932000074")) == RegisterReply())
    #expect(try book.registers().isEmpty && !FileManager.default.fileExists(atPath: path))
  }

  @Test(
    "a SIRET gives the address of the establishment, the name of the organisation and what became of both, with their sources"
  )
  func together() throws {
    _ = try load(.establishments, [establishment("73282932000074", "05046", isOpen: false, sign: "STUDIO")])
    _ = try load(.legalUnits, [unit("732829320", "RADIO DES ECRINS", rna: "W051000001")], day: 20_701)
    _ = try load(.associations, [association("W051000001", "Radio des Écrins", .dissolved)], day: 20_702)
    let found = try #require(try book.answer(.siret("73282932000074")).organisations.first)
    #expect(found.name == "RADIO DES ECRINS" && found.registration.rna == "W051000001")
    #expect(found.registration.legalForm == .association && found.place.commune == "05046")
    #expect(found.standing == .dissolved)
    #expect(found.sources.map(\.kind) == [.establishments, .legalUnits, .associations])
    #expect(try book.answer(.rna("W051000001")).organisations.first?.registration.siret == "73282932000074")
    #expect(try book.answer(.siren("732829320")).organisations.first?.registration.siret == "73282932000074")
  }

  @Test("a name is found by its words in any order, those of the département first and those that are gone last")
  func names() throws {
    _ = try load(
      .associations,
      [
        association("W051000001", "Les amis de la radio", .removed), association("W051000002", "Radio des amis"),
        association("W051000003", "Amis des plantes"),
      ])
    let found = try book.answer(.name("amis radio", department: "05")).organisations
    #expect(found.map(\.registration.rna) == ["W051000002", "W051000001"])
    #expect(try book.answer(.name("radio libre", department: "05")).organisations.isEmpty)
  }

  @Test("a newer file takes the place of the former one: what it no longer says is gone, names among it")
  func replaced() throws {
    let both = [establishment("73282932000074", "05046"), establishment("55210055400013", "13201")]
    _ = try load(.establishments, both)
    _ = try load(.legalUnits, [unit("732829320", "RADIO DES ECRINS"), unit("552100554", "LE PHARE")])
    _ = try load(.legalUnits, [unit("732829320", "RADIO ALPINE")], day: 20_800)
    #expect(try book.answer(.name("phare", department: nil)).organisations.isEmpty)
    #expect(try book.answer(.name("alpine", department: nil)).organisations.count == 1)
    // Of one département: the others stay.
    _ = try load(.establishments, [establishment("73282932000082", "05046")], day: 20_800, departments: ["05"])
    #expect(try book.answer(.siret("73282932000074")).organisations.isEmpty)
    #expect(try book.answer(.siret("55210055400013")).organisations.count == 1)
    #expect(try book.registers().map(\.day.number) == [20_700, 20_800, 20_800])
  }

  @Test("with départements, the organisations that have an establishment there are kept, and no others")
  func organisations() throws {
    _ = try load(.establishments, [establishment("73282932000074", "05046")], departments: ["05"])
    let loaded = try load(
      .legalUnits, [unit("732829320", "RADIO DES ECRINS"), unit("552100554", "LE PHARE")], departments: ["05"])
    #expect(loaded.rows == 1)
    #expect(try book.answer(.siren("552100554")).organisations.isEmpty)
  }

  @Test("a number that a whole register does not know is absent from it; from one département, only there")
  func absent() throws {
    _ = try load(.establishments, [establishment("73282932000074", "05046")], departments: ["05"])
    let reply = try book.answer(.siret("55210055400013"))
    #expect(reply.covering("05")?.kind == .establishments && reply.covering("13") == nil && reply.covering(nil) == nil)
  }

  @Test(
    "a commune by its name gives its code, its EPCI, its neighbourhoods and its zonings; one that was merged, the whole one"
  )
  func communes() throws {
    _ = try load(
      .communes,
      [
        .commune(CommuneRow(code: "05061", name: "Gap", department: "05")),
        .commune(CommuneRow(code: "05046", name: "Embrun", department: "05")),
        .commune(CommuneRow(code: "05011", name: "Saint-Jean", department: "05", parent: "05046")),
        .commune(CommuneRow(code: "38400", name: "Saint-Jean", department: "38")),
      ])
    _ = try load(.groupings, [.grouping(GroupingRow(commune: "05061", siren: "200067825", name: "CA Gap-Tallard"))])
    _ = try load(
      .neighbourhoods,
      [.neighbourhood(NeighbourhoodRow(code: "QN00501M", name: "Haut-Gap", commune: "Gap"))])
    _ = try load(
      .zones, [.zone(ZoneRow(commune: "05061", scheme: "FRR", since: Day(number: 19_905), until: nil))])
    let gap = try #require(try book.answer(.commune(name: "GAP CEDEX", department: "05")).communes.first)
    #expect(gap.code == "05061" && gap.grouping?.name == "CA Gap-Tallard")
    #expect(gap.neighbourhoods.map(\.name) == ["Haut-Gap"] && gap.zones.first?.since == Day(number: 19_905))
    #expect(try book.answer(.commune(name: "st jean", department: "05")).communes.map(\.code) == ["05046"])
    #expect(try book.answer(.commune(name: "St Jean", department: "38")).communes.map(\.code) == ["38400"])
  }

  @Test("a loading that is given up, or keeps nothing, leaves what was loaded as it was")
  func givenUp() throws {
    _ = try load(.legalUnits, [unit("732829320", "RADIO DES ECRINS")])
    let register = LoadedRegister(
      kind: .legalUnits, file: "b.csv", day: Day(number: 20_800), loadedAt: Instant(seconds: 1_800_000_000))
    #expect(throws: StoreFailure.interrupted) {
      try book.load(register) { write in
        try write(unit("732829320", "AUTRE NOM"))
        throw StoreFailure.interrupted
      }
    }
    #expect(throws: NothingKept.self) { try book.load(register) { _ in } }
    #expect(try book.answer(.siren("732829320")).organisations.first?.name == "RADIO DES ECRINS")
    #expect(try book.registers().map(\.file) == ["legalUnits.csv"])
  }
}
