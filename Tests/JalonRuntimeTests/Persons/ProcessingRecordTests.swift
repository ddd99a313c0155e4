import JalonCore
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The record of processing")
struct ProcessingRecordTests {
  private let ground: Ground

  init() throws { ground = try Ground(demo: true) }

  private func record(_ periods: RetentionPeriods = RetentionPeriods(), isPage: Bool = false) throws -> String {
    try ground.report().processingRecord(periods, isShared: false, isPage: isPage)
      .map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : String($0) }.joined()
  }

  @Test("has a sheet for each activity, with the headings that the law asks for")
  func sheets() throws {
    let record = try record()
    for title in ["Responsable", "Accompagnements et missions", "Prestataires", "Enquêtes"] {
      #expect(record.contains(title), "\(title)")
    }
    for heading in ["Finalités", "Personnes concernées", "Données", "Destinataires", "Durées", "Sécurité"] {
      #expect(record.components(separatedBy: heading).count > 3, "\(heading)")
    }
  }

  @Test("counts what is really held: one person more is told, one erased is told as gone")
  func counted() throws {
    func holdings() throws -> Holdings {
      let ledger = Ledger(ground.store)
      return try HoldingsReading(store: ground.store, ledger: ledger).holdings(
        RetentionPeriods(), isShared: false, keepsConsultations: false)
    }
    let before = try holdings()
    let listed = try ground.rows.count
    #expect(before.ofStructures > 0 && before.missions >= listed)
    let lines = [
      #"{"command":"registerPerson","person":"nouvelle","name":"Zoé Nouvelle","mail":"z@exemple.fr","party":"structure:ateliers-buech","isLeader":false,"isOfficer":false}"#
    ]
    #expect(try ground.apply(lines).answers.allSatisfy { $0.contains(#""ok":true"#) })
    var expected = before
    (expected.ofStructures, expected.reachable) = (before.ofStructures + 1, before.reachable + 1)
    #expect(try holdings() == expected)
    let erase =
      #"{"command":"erasePerson","person":"nouvelle","reason":"à sa demande","on":"2026-11-23"}"#
    #expect(try ground.apply([erase]).answers.allSatisfy { $0.contains(#""ok":true"#) })
    let after = try holdings()
    #expect(after.ofStructures == before.ofStructures && after.erased == before.erased + 1)
  }

  @Test("says the periods of the settings, and names nobody of a structure")
  func periods() throws {
    var periods = RetentionPeriods()
    (periods.contacts, periods.european) = (4, 7)
    let record = try record(periods)
    #expect(record.contains("4 ans après la fin") && record.contains("7 ans à compter du 31 décembre"))
    let names = try ground.store.cards().map(\.name).filter { $0.contains(" ") }
    #expect(!names.isEmpty)
    for name in names { #expect(!record.contains(name), "\(name)") }
  }

  @Test("as a page holds the same sheets, and no address")
  func page() throws {
    let page = try record(isPage: true)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<h2>Prestataires</h2>") && !page.contains("http"))
  }
}
