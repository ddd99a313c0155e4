import JalonCore
import JalonTables
import Testing

@testable import JalonIntake

@Suite("A cell of a table that is brought in")
struct CellsTests {
  @Test(
    "of a number that a spreadsheet spoilt is put right, and that is told",
    arguments: [
      ("SIRET", "732 829 320 00074", "siret", "73282932000074", Repair.Kind.separators),
      ("SIRET", "73282932000074.0", "siret", "73282932000074", .point),
      ("SIRET", "732829320\u{A0}00074", "siret", "73282932000074", .separators),
      ("SIRET", "SIRET : 732829320 00074", "siret", "73282932000074", .separators),
      ("SIRET", "732829320", "siren", "732829320", .sirenOnly),
      ("SIRET", "5542005300013", "siret", "05542005300013", .zero),
      ("CP", "5000", "postcode", "05000", .zero), ("CP", "5000.0", "postcode", "05000", .zero),
      ("CP", "05 000", "postcode", "05000", .separators),
      ("Code INSEE", "5061", "commune", "05061", .zero), ("Téléphone", "492000000", "phone", "0492000000", .zero),
      ("RNA", "w 051 001234", "rna", "W051001234", .separators),
      ("Mail", "Nadia Faure <n.faure@ecrins.fr>", "mail", "n.faure@ecrins.fr", .mail),
      ("Adresse", "'=1 rue du Puits", "address", "=1 rue du Puits", .apostrophe),
    ])
  func repaired(_ head: String, _ cell: String, _ field: String, _ told: String, _ kind: Repair.Kind) throws {
    let row = try read(head, cell)
    #expect(row.said[field] == .text(told))
    #expect(row.repairs.map(\.kind) == [kind])
    #expect(row.repairs.first?.place.description == "B2")
    #expect(row.faults.isEmpty)
  }

  @Test(
    "that is right already is left as it is, and nothing is told",
    arguments: [
      ("SIRET", "73282932000074", "siret"), ("CP", "05000", "postcode"), ("Code INSEE", "2A004", "commune"),
      ("Téléphone", "04 92 00 00 00", "phone"), ("RNA", "W051001234", "rna"), ("Commune", "Gap", "town"),
    ])
  func untouched(_ head: String, _ cell: String, _ field: String) throws {
    let row = try read(head, cell)
    #expect(row.said[field] == .text(cell))
    #expect(row.repairs.isEmpty && row.asides.isEmpty && row.faults.isEmpty)
  }

  @Test(
    "whose digits the spreadsheet has lost refuses its line: no one can put them back",
    arguments: ["SIRET", "Téléphone", "CP", "SIREN"])
  func lostDigits(_ head: String) throws {
    for text in ["7,32829E+13", "7.32829e13", "7,3E+13"] {
      let row = try read(head, text)
      #expect(row.faults.map(\.place.description) == ["B2"])
      #expect(row.said.keys.sorted() == ["name"])
    }
  }

  @Test("with a postcode and a town says both, unless a column of its own says the town")
  func postcodeAndTown() throws {
    #expect(
      try read("Code postal et commune", "5000 Gap").said == [
        "name": .text("Café"), "postcode": .text("05000"), "town": .text("Gap"),
      ])
    let rows = try read([["Nom", "CP", "Ville"], ["Café", "05000 GAP", "Gap"]])
    #expect(rows.first?.said["town"] == .text("Gap"))
  }

  @Test(
    "of a day is read however a spreadsheet or a person writes it",
    arguments: [
      ("45000", "2023-03-15", Repair.Kind.serial), ("12/03/98", "1998-03-12", .shortYear),
      ("01/06/25", "2025-06-01", .shortYear),
      ("12/03/1998", "1998-03-12", nil), ("2019-07-01 08:30:00", "2019-07-01", nil),
      ("12 mars 2020", "2020-03-12", nil),
    ])
  func days(_ cell: String, _ day: String, _ kind: Repair.Kind?) throws {
    let row = try read("Charte signée le", cell, .providers)
    #expect(row.said["charterSignedOn"] == .text(day))
    #expect(row.repairs.map(\.kind) == [kind].compactMap(\.self))
  }

  @Test("of a day that only says yes is left aside, and told")
  func yesForADay() throws {
    let row = try read("Charte signée", "oui", .providers)
    #expect(row.said["charterSignedOn"] == nil)
    #expect(row.asides.count == 1 && row.faults.isEmpty)
  }

  @Test("of a year takes it from a whole day", arguments: ["1998", "12/03/1998", "1998.0", "12/03/98"])
  func years(_ cell: String) throws { #expect(try read("Créée le", cell).said["founded"] == .whole(1998)) }

  @Test(
    "of yes or no is read however it is ticked",
    arguments: [
      ("oui", true), ("X", true), ("1", true), ("✓", true), ("VRAI", true), ("non", false), ("0", false),
      ("Assujetti", true),
    ])
  func flags(_ cell: String, _ told: Bool) throws {
    #expect(try read("TVA", cell, .providers).said["vat"] == .flag(told))
  }

  @Test("of a list is cut where people cut it, and says each thing once")
  func lists() throws {
    #expect(
      try read("Compétences", "Gouvernance ; stratégie, Modèle économique / RH\ngouvernance", .providers).said["skills"]
        == .list(["Gouvernance", "stratégie", "Modèle économique", "RH"].map(Value.text)))
    for text in ["04, 05, 2A", "4/5/2a", "04 05 2A", "Alpes-de-Haute-Provence, Hautes-Alpes; Corse-du-Sud", "04-05-2A"]
    {
      #expect(
        try read("Départements d'intervention", text, .providers).said["departments"]
          == .list(["04", "05", "2A"].map(Value.text)), "\(text)")
    }
    #expect(try read("Départements d'intervention", "PACA", .providers).faults.count == 1)
  }

  @Test(
    "of a legal form is known by its usual names",
    arguments: [
      ("Association loi 1901", LegalForm.association), ("asso", .association), ("ARUP", .publicUtility),
      ("SCIC SA", .scic),
      ("Scop", .scop), ("SARL", .company), ("auto-entrepreneur", .soleTrader), ("9220", .association),
      ("Mutuelle", .mutual),
    ])
  func legalForms(_ cell: String, _ form: LegalForm) throws {
    #expect(try read("Statut", cell).said["legalForm"] == .text(form.rawValue))
  }

  @Test("of an amount or a count is read with its unit, and what is no number refuses its line")
  func amounts() throws {
    #expect(
      try read("Budget 2024", "145 000 €").said == [
        "name": .text("Café"), "budget": .whole(14_500_000), "budgetYear": .whole(2_024),
      ])
    #expect(try read("ETP", "7,5").said["fullTimeEquivalents"] == .whole(750))
    #expect(try read("ETP", "3.3333333").said["fullTimeEquivalents"] == .whole(333))
    #expect(try read("Salariés", "12 salariés").said["employees"] == .whole(12))
    #expect(try read("Salariés", "une dizaine").faults.count == 1)
  }

  @Test("of accreditations adds up those that are ticked and those that are listed")
  func accreditations() throws {
    let rows = try read([["Nom", "Agréments", "ESUS", "EA"], ["Café", "JEP", "oui", "non"]])
    #expect(rows.first?.said["accreditations"] == .list([.text("JEP"), .text("ESUS")]))
  }

  @Test("that names people gives them where they are plain names; what else it says is left aside and told")
  func people() throws {
    let row = try read("Président(e)", "Mme Nadia FAURE et M. Jean-Luc d’Arc")
    #expect(row.people.map(\.name) == ["Nadia FAURE", "Jean-Luc d’Arc"])
    #expect(row.repairs.map(\.kind) == [.title, .title])
    for text in ["Nadia Faure 06 12 34 56 78", "à pourvoir (AG en mai)", "à pourvoir", "Non désigné", "Nadia"] {
      let row = try read("Président", text)
      #expect(row.people.isEmpty && row.asides.count == 1 && row.faults.isEmpty, "\(text)")
    }
  }

  @Test("that was filled so as not to be blank says nothing", arguments: ["NC", "néant", "-", "N/A"])
  func nothing(_ cell: String) throws {
    for head in ["Mail", "ETP", "Sigle", "SIRET", "Président"] {
      let row = try read(head, cell)
      #expect(row.said == ["name": .text("Café")] && row.asides.isEmpty)
    }
  }

  @Test("with a year in a cell that shows days, of which a spreadsheet makes 1905, is of that year")
  func yearAsDay() throws {
    let heads = [TableCell(column: 0, value: .text("Nom")), TableCell(column: 1, value: .text("Créée le"))]
    for (serial, year) in [(2_009, 2_009), (1_998, 1_998), (40_000, 2_009)] {
      let day = try #require(Day(serial: serial))
      #expect(day.serial == serial)
      let cells = [TableCell(column: 0, value: .text("Café")), TableCell(column: 1, value: .day(day))]
      let sheet = Table(rows: [TableRow(number: 1, cells: heads), TableRow(number: 2, cells: cells)])
      let rows = Planning.rows(of: sheet, try Heads(sheet, .structures), today: today)
      #expect(rows.first?.said["founded"] == .whole(year))
    }
  }

  @Test("whose formula failed refuses its line")
  func formulaFault() throws {
    let cells = [TableCell(column: 0, value: .text("Café")), TableCell(column: 1, value: .fault("#REF!"))]
    let heads = [TableCell(column: 0, value: .text("Nom")), TableCell(column: 1, value: .text("ETP"))]
    let sheet = Table(rows: [TableRow(number: 1, cells: heads), TableRow(number: 2, cells: cells)])
    #expect(Planning.rows(of: sheet, try Heads(sheet, .structures), today: today).first?.faults.count == 1)
  }
}
