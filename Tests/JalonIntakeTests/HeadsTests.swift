import JalonCore
import JalonTables
import JalonWording
import Testing

@testable import JalonIntake

@Suite("The heads of a table that is brought in")
struct HeadsTests {
  private func targets(_ heads: [String], _ kind: IntakeKind = .structures) throws -> [ColumnTarget?] {
    try Heads(table([heads, heads.map { _ in "x" }]), kind).columns.map(\.target)
  }

  @Test(
    "are recognised as people write them, whatever the case, the accents, the number signs and the notes in brackets",
    arguments: [
      ("RAISON SOCIALE", "name"), ("Nom de la structure *", "name"), ("N° SIRET (14 chiffres)", "siret"),
      ("siret", "siret"),
      ("SIREN / SIRET", "siret"), ("Numéro RNA", "rna"), ("C.P.", "postcode"), ("Ville", "town"),
      ("code INSEE", "commune"),
      ("Tél.", "phone"), ("E-mail", "mail"), ("Mél", "mail"), ("Nb de salariés", "employees"),
      ("ETP 2025", "fullTimeEquivalents"),
      ("Forme juridique", "legalForm"), ("Année de création", "founded"), ("Bénévoles", "volunteers"),
      ("Budget\n2024", "budget"),
      ("Secteur d’activité", "sector"), ("Réseau(x)", "networks"), ("employees", "employees"),
      ("Equivalents temps plein", "fullTimeEquivalents"),
    ])
  func recognised(_ head: String, _ field: String) throws {
    #expect(HeadWords(.structures).target(head)?.target == .field(field))
  }

  @Test("a provider's and a person's columns have their own names")
  func otherKinds() throws {
    #expect(
      try targets(
        ["Cabinet", "Compétences", "Départements d'intervention", "TJM", "Référencé le", "Intervenants", "Actif"],
        .providers)
        == [
          .field("name"), .field("skills"), .field("departments"), .field("dayRate"), .field("listedOn"),
          .people(.worker), .active,
        ])
    #expect(
      try targets(["Prénom", "NOM", "Association", "Fonction", "Dirigeant"], .persons)
        == [.firstName, .field("name"), .field("party"), .field("function"), .field("isLeader")])
  }

  @Test(
    "what no card says is left aside and told, and stops nothing; so is a column that says again what one before says")
  func aside() throws {
    let heads = try Heads(table([["Nom", "Couleur", "SIRET", "N° SIRET"], ["Café", "bleu", "1", "2"]]), .structures)
    #expect(heads.aside.map(\.head) == ["Couleur"])
    #expect(heads.doubles.map(\.head) == ["N° SIRET"])
  }

  @Test("stand under titles and notes, on the line that names the most columns")
  func underTitles() throws {
    let rows = [
      ["Annuaire du DLA 05"], ["à jour au 1er mars", "Nom du fichier"], ["Nom", "Commune", "SIRET"],
      ["Café", "Gap", ""],
    ]
    let heads = try Heads(table(rows), .structures)
    #expect(heads.row == 3)
    #expect(Planning.rows(of: table(rows), heads, today: today).map(\.name) == ["Café"])
  }

  @Test("on two lines, the group above tells columns of one name apart")
  func twoLines() throws {
    let rows = [
      ["Structure", "", "Président", "", "Courriel", "Site", "Réseau"], ["Nom", "Commune", "Nom", "Téléphone", ""],
      ["Café", "Gap", "Nadia Faure", "06 12 34 56 78", "a@b.fr", "cafe.fr", "Cocagne"],
    ]
    let merged = [0, 2].map { CellBlock(first: CellPlace(row: 1, column: $0), last: CellPlace(row: 1, column: $0 + 1)) }
    let heads = try Heads(table(rows, merged: merged), .structures)
    #expect(heads.row == 2)
    #expect(
      heads.columns.map(\.head) == [
        "Structure Nom", "Structure Commune", "Président Nom", "Président Téléphone", "Courriel", "Site", "Réseau",
      ])
    let told: [ColumnTarget?] = [
      .field("name"), .field("town"), .people(.president), nil, .field("mail"), .field("site"), .field("networks"),
    ]
    #expect(heads.columns.map(\.target) == told, "the president’s telephone is not the structure’s")
  }

  @Test("are told where they are not recognised, by the head or the letter of the column, and may be left aside")
  func told() throws {
    let sheet = table([["Entité", "Siège", "SIRET"], ["Café", "Gap", "1"]])
    let given = ["Entité=nom", "B=commune", "SIRET="].compactMap { Heads.Given($0) }
    #expect(try Heads(sheet, .structures, given: given).columns.map(\.target) == [.field("name"), .field("town"), nil])
    #expect(throws: IntakeFault.noColumn("Ville", known: ["Entité", "Siège", "SIRET"])) {
      try Heads(sheet, .structures, given: [Heads.Given(head: "Ville", target: "commune")])
    }
    #expect(throws: IntakeFault.noField("comune", nearest: "commune")) {
      try Heads(sheet, .structures, given: [Heads.Given(head: "Siège", target: "comune")])
    }
  }

  @Test("that none is known, or none gives the name, is said with those that were seen")
  func none() {
    #expect(throws: IntakeFault.noHeads(seen: ["Café", "Gap"])) {
      try Heads(table([["Café", "Gap"], ["a", "b"]]), .structures)
    }
    #expect(throws: IntakeFault.noName(.structures, seen: ["SIRET", "Ville"])) {
      try Heads(table([["SIRET", "Ville"], ["1", "Gap"]]), .structures)
    }
  }

  @Test("of the model are all recognised, as what they were written for", arguments: IntakeKind.allCases)
  func model(_ kind: IntakeKind) throws {
    for language in [\Words.fr, \Words.en] {
      let heads = kind.modelHeads.map { $0[keyPath: language] }
      let found = try Heads(table([heads, heads.map { _ in "x" }]), kind)
      #expect(found.aside.isEmpty && found.doubles.isEmpty, "\(found.aside) \(found.doubles)")
      #expect(Set(found.columns.compactMap(\.target)).isSuperset(of: kind.fields.map { .field($0.name) }))
    }
  }
}
