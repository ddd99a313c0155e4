import JalonCore
import JalonTables
import Testing

@testable import JalonIntake

@Suite("Public registers, read as they are published")
struct RegisterReadingTests {
  private static func rows(
    _ text: String, _ order: RegisterReading.Order = .init(), pieces: Int = .max
  ) throws -> (kind: RegisterKind, rows: [RegisterRow]) {
    try rows(Array(text.utf8), order, pieces: pieces)
  }

  private static func rows(
    _ bytes: [UInt8], _ order: RegisterReading.Order = .init(), pieces: Int = .max
  ) throws -> (kind: RegisterKind, rows: [RegisterRow]) {
    var (reading, found): (RegisterReading, [RegisterRow]) = (try RegisterReading(order, beginning: bytes), [])
    var rest = bytes[...]
    while !rest.isEmpty {
      try reading.take(Array(rest.prefix(pieces))) { found.append($0) }
      rest = rest.dropFirst(pieces)
    }
    try reading.end { found.append($0) }
    return (reading.kind, found)
  }

  private static let sirene = """
    siren,siret,etablissementSiege,complementAdresseEtablissement,numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,enseigne1Etablissement,etatAdministratifEtablissement\r
    732829320,73282932000074,true,,12,RUE,"DE LA ""GARE"", BAT A",05200,EMBRUN,05046,,A\r
    552100554,55210055400013,false,"CHEZ\r
    MME [X]",1,PL,CARNOT,13001,MARSEILLE,13201,LE COMPTOIR,F\r
    120027016,12002701600563,false,[ND],[ND],[ND],[ND],,[ND],05061,[ND],A
    """

  @Test(
    "an establishment of SIRENE has its number, its address on one line, whether it is open and whether it is the seat")
  func establishments() throws {
    let (kind, rows) = try Self.rows(Self.sirene)
    #expect(kind == .establishments && rows.count == 3)
    guard case .establishment(let first) = rows[0], case .establishment(let second) = rows[1],
      case .establishment(let third) = rows[2]
    else { return #expect(Bool(false)) }
    #expect(first.siret == "73282932000074" && first.isOpen && first.isSeat && first.sign == nil)
    #expect(first.place.address == "12 RUE DE LA \"GARE\", BAT A" && first.place.commune == "05046")
    // A line end within a cell is none of the row, and what is not diffused is not told.
    #expect(second.place.address == "CHEZ MME [X] 1 PL CARNOT" && !second.isOpen && second.sign == "LE COMPTOIR")
    #expect(third.place.address == nil && third.place.town == nil && third.place.department == "05")
  }

  @Test("the rows are the same in whatever pieces the file comes", arguments: [1, 2, 3, 7, 64, 1_000])
  func pieces(size: Int) throws {
    #expect(try Self.rows(Self.sirene, pieces: size).rows == Self.rows(Self.sirene).rows)
  }

  @Test("only the départements that were chosen are kept, by the commune and else by the postcode")
  func departments() throws {
    let kept = try Self.rows(Self.sirene, .init(departments: ["05"])).rows
    #expect(kept.count == 2)
    let associations = """
      id;siret;titre;adrs_codeinsee;adrs_codepostal;adrs_libcommune;position
      W051000001;;RADIO DES ECRINS;05046;05200;EMBRUN;A
      W131000002;;LE PHARE;;13002;MARSEILLE;A
      W051000003;;SANS COMMUNE;;05000;GAP;D
      """
    #expect(try Self.rows(associations, .init(departments: ["05"])).rows.count == 2)
  }

  @Test("an organisation of SIRENE has its name, or that of the person who is it, and its legal category")
  func legalUnits() throws {
    let (kind, rows) = try Self.rows(
      """
      siren,denominationUniteLegale,sigleUniteLegale,nomUniteLegale,prenomUsuelUniteLegale,identifiantAssociationUniteLegale,categorieJuridiqueUniteLegale,etatAdministratifUniteLegale
      732829320,RADIO DES ECRINS,RDE,,,W051000001,9220,A
      552100554,,,BRUN,LISE,,1000,C
      """)
    guard kind == .legalUnits, case .legalUnit(let radio) = rows[0], case .legalUnit(let brun) = rows[1] else {
      return #expect(Bool(false), "\(rows)")
    }
    #expect(radio.name == "RADIO DES ECRINS" && radio.acronym == "RDE" && radio.rna == "W051000001")
    #expect(LegalForm(category: radio.category ?? "") == .association && radio.isActive)
    #expect(brun.name == "LISE BRUN" && !brun.isActive)
  }

  @Test(
    "an association of the RNA is active, dissolved on its day or struck off, and older extracts keep their accents")
  func associations() throws {
    let text = """
      id;siret;titre;titre_court;date_disso;adrs_numvoie;adrs_typevoie;adrs_libvoie;adrs_codeinsee;adrs_codepostal;adrs_libcommune;position;dir_civilite;adrg_achemine
      W051000001;;"Radio des \u{C9}crins";RDE;0001-01-01;3;RUE;Clovis-Hugues;05046;05200;Embrun;A;PM;CHEZ MME ROUX
      W051000002;;Le Fournil;;2024-03-31;;;;05061;05000;Gap;D;;
      W051000003;;Vide;;;;;;05061;05000;Gap;S;;
      """
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let (kind, rows) = try Self.rows(latin)
    guard kind == .associations, case .association(let radio) = rows[0], case .association(let oven) = rows[1],
      case .association(let gone) = rows[2]
    else { return #expect(Bool(false), "\(rows)") }
    #expect(
      radio.name == "Radio des Écrins" && radio.place.address == "3 RUE Clovis-Hugues" && radio.standing == .active)
    #expect(oven.standing == .dissolved && oven.endedOn == Day(iso: "2024-03-31") && gone.standing == .removed)
    #expect(!"\(rows)".contains("ROUX"), "who declared it is not read")
  }

  @Test("communes, EPCI, priority neighbourhoods and zonings are each known by their columns")
  func places() throws {
    let communes = try Self.rows(
      "TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT\nCOM,05046,93,05,Embrun,\nCOMD,05001,93,05,Abriès,05001\nCOMD,05011,93,05,Aspres,05046\n"
    )
    #expect(communes.kind == .communes && communes.rows.count == 2)
    #expect(
      communes.rows.last == .commune(CommuneRow(code: "05011", name: "Aspres", department: "05", parent: "05046")))
    // A title above the heads, as the INSEE puts one.
    let groupings = try Self.rows(
      "Intercommunalité 2026\n\nCODGEO;LIBGEO;EPCI;LIBEPCI\n5046;Embrun;200067742;CC Serre-Ponçon\n")
    #expect(
      groupings.rows == [.grouping(GroupingRow(commune: "05046", siren: "200067742", name: "CC Serre-Ponçon"))])
    let quarters = try Self.rows("code_qp;nom_qp;commune_qp\nQN00501M;Haut-Gap;Gap\nQP013001;Nord;13201, 13202\n")
    #expect(quarters.kind == .neighbourhoods && quarters.rows.count == 3)
    let zones = try Self.rows(
      "commune;scheme;from;to\n05046;ZRR;2015-07-01;30/06/2024\n05046;FRR;01/07/2024;\n05061;non;;\n")
    guard zones.kind == .zones, zones.rows.count == 2, case .zone(let old) = zones.rows[0] else {
      return #expect(Bool(false), "\(zones)")
    }
    let (last, next) = (try #require(Day(iso: "2024-06-30")), try #require(Day(iso: "2024-07-01")))
    #expect(old.until == last && old.holds(on: last) && !old.holds(on: next))
  }

  @Test("a bare list of communes is of the zoning that somebody says")
  func given() throws {
    let since = try #require(Day(iso: "2024-07-01"))
    let zone = ZoneRow(commune: "", scheme: "FRR", since: since)
    let (kind, rows) = try Self.rows("CODGEO;LIBGEO\n05046;Embrun\n", .init(zone: zone))
    #expect(kind == .zones && rows == [.zone(ZoneRow(commune: "05046", scheme: "FRR", since: since))])
  }

  @Test("a zoning that is said of a register is refused: its communes are not those of the zoning")
  func noZoning() throws {
    let zone = ZoneRow(commune: "", scheme: "FRR")
    #expect(throws: RegisterFault.noZoning(.communes)) {
      try Self.rows("TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT\nCOM,05046,93,05,Embrun,\n", .init(zone: zone))
    }
  }

  @Test("a workbook is read as the same list")
  func workbook() throws {
    let given = table([["Titre"], ["CODGEO", "LIBGEO", "EPCI", "LIBEPCI"], ["05046", "Embrun", "200067742", "CCSP"]])
    var (reading, found): (RegisterReading, [RegisterRow]) = (try RegisterReading(.init(), given), [])
    try reading.end { found.append($0) }
    #expect(reading.isHeld && found == [.grouping(GroupingRow(commune: "05046", siren: "200067742", name: "CCSP"))])
  }

  @Test(
    "a file that is no register is refused with its columns, an archive with the way out, an open quotation mark too")
  func refused() throws {
    #expect(throws: RegisterFault.noHeads(seen: ["Nom", "Ville"])) { try Self.rows("Nom;Ville\nCafé;Gap\n") }
    #expect(throws: RegisterFault.packed) { try Self.rows([0x50, 0x4B, 0x03, 0x04, 0x00]) }
    let open = "CODGEO;EPCI;LIBEPCI\n05046;200067742;\"CC\n" + String(repeating: "05061;200067825;x\n", count: 80_000)
    #expect(throws: RegisterFault.self) { try Self.rows(open) }
  }

  @Test("the name of a file tells its day, where it tells one")
  func days() {
    #expect(RegisterFileName.day(of: "rna_waldec_20241101_dpt_05.csv") == Day(iso: "2024-11-01"))
    #expect(RegisterFileName.day(of: "StockEtablissement_2026-11.csv") == Day(iso: "2026-11-01"))
    #expect(RegisterFileName.day(of: "v_commune_2025.csv") == Day(iso: "2025-01-01"))
    #expect(RegisterFileName.day(of: "StockEtablissement_utf8.csv") == nil)
  }
}
