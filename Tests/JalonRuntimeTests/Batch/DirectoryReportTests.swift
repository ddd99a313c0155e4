import JalonCore
import JalonScreens
import JalonStore
import Testing

@testable import JalonRuntime

@Suite("The directory on the command line")
struct DirectoryReportTests {
  private func list(_ kind: DirectoryEntry.Kind, _ filter: String, _ format: ReportFormat, on ground: Ground) throws
    -> [String]
  {
    try ground.report().directory(kind, DirectoryQuery(filter), format, asked: filter)
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("a list has every entry once, whatever its length, and the filter of the screen narrows it")
  func lists() throws {
    let ground = try Ground(demo: true)
    for kind in DirectoryScreen.kinds {
      let all = try list(kind, "", .json, on: ground)
      #expect(all.count == (try ground.store.directoryCount(DirectoryScope(kind))) && Set(all).count == all.count)
    }
    let found = try list(.structure, "buëch dép:05", .json, on: ground)
    #expect(
      found.contains { $0.contains("\"structure\":\"ateliers-buech\"") }
        && found.allSatisfy { $0.contains("\"department\":\"05\"") })
    #expect(DirectoryQuery("dép:99").problems.count == 1)
  }

  @Test("a sheet has a column for each field of the card, under the words of its form")
  func sheet() throws {
    let ground = try Ground(demo: true)
    _ = try ground.apply([
      #"{"command":"amendStructure","structure":"ateliers-buech","by":"c-roux","siret":"73282932000074","postcode":"05300","commune":"05070","founded":1998,"budget":18000000,"budgetYear":2025,"fullTimeEquivalents":250,"legalForm":"association","networks":["Chantier école"],"qpv":"no"}"#
    ])
    let lines = try list(.structure, "ateliers-buech", .csv, on: ground)
    #expect(lines[0].contains("Forme juridique;SIREN;SIRET;RNA") && lines[0].contains("Budget;Année du budget"))
    #expect(
      lines[1].contains(#""=""73282932000074""""#) && lines[1].contains(#""=""05300""""#)
        && lines[1].contains(";180000;2025;"))
    #expect(lines[1].contains("association") && lines[1].contains(";2,50;") && lines[1].contains(";non;"))
    let rfc = try list(.structure, "ateliers-buech", .rfc, on: ground)
    #expect(rfc[1].contains(",73282932000074,") && rfc[1].contains(",05300,"))
  }

  @Test("the card of a recipient tells who agreed and what left for it, named by its code or in words")
  func recipients() throws {
    let ground = try Ground(demo: true)
    let report = ground.report()
    let network = try report.card(.init(.recipient, "dest-c2ra"), .text)
    #expect(network.contains("C2RA  (recipient:dest-c2ra)") && network.contains("contact@c2ra.example"))
    let funder = try report.card(.init(.recipient, "dest-dreets"), .json)
    #expect(funder.contains(#""outsider":"DREETS""#))
    let rows = try list(.recipient, "", .json, on: ground)
    #expect(rows.count == 2 && rows[0].contains(#""recipient":"dest-c2ra""#))
    #expect(try report.releases(.text).contains("DREETS"))
  }

  @Test("a card brings together missions, plans, people, consents, surveys, documents and former names")
  func cards() throws {
    let ground = try Ground(demo: true)
    _ = try ground.apply([
      #"{"command":"amendStructure","structure":"ateliers-buech","by":"c-roux","name":"Les Ateliers"}"#
    ])
    let report = ground.report()
    let told = try report.card(.init(.structure, "ateliers-buech"), .text)
    for text in ["Les Ateliers  (structure:ateliers-buech)", "Les Ateliers du Buëch", "05-003", "Plans", "Personnes"] {
      #expect(told.contains(text), "\(text)")
    }
    for row in try ground.rows {
      for structure in row.structureIDs {
        let json = try report.card(.init(.structure, structure.text), .json)
        #expect(json.contains("\"mission\":\"\(row.mission)\"") && json.contains("\"plan\":\"\(row.plan)\""))
      }
    }
    #expect(throws: NoSuchCard.self) { try report.card(.init(.structure, "ateliers-buec"), .text) }
    do { _ = try report.card(.init(.structure, "ateliers-buec"), .text) } catch let missing as NoSuchCard {
      #expect(missing.nearest == "ateliers-buech")
    }
  }

  @Test("what a person may ask to read holds her card, what it was, her acts, and the texts in which her name stands")
  func access() throws {
    let ground = try Ground(demo: true)
    _ = try ground.apply([
      #"{"command":"takeNote","mission":"05-014","by":"c-roux","on":"2026-11-20","text":"Vu avec Claire ROUX, d'accord."}"#,
      #"{"command":"amendPerson","person":"c-roux","by":"c-roux","phone":"04 92 00 00 99"}"#,
    ])
    let name = try #require(try ground.store.card("c-roux")?.name)
    _ = try ground.apply(
      [
        #"{"command":"takeNote","mission":"05-014","by":"n-haddad","on":"2026-11-20","text":"Dit par \#(name.uppercased())."}"#
      ], me: "n-haddad")
    let file = try ground.report().accessFile(of: .init(.person, "c-roux"))
    #expect(file.contains("04 92 00 00 99") && file.contains(name) && file.contains("Dit par \(name.uppercased())"))
    let (named, read) = try #require(file.split(separator: "Textes où son nom se lit").map(String.init).pair)
    #expect(named.contains("d’accord") || named.contains("d'accord"))
    #expect(read.contains("Dit par") && !named.contains("Dit par"))
  }
}

extension [String] {
  fileprivate var pair: (String, String)? { count == 2 ? (self[0], self[1]) : nil }
}
