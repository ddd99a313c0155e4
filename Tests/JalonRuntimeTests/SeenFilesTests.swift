import Foundation
import JalonCore
import JalonScreens
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Lists that leave as files", .serialized)
final class SeenFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let table = SeenTable(
    file: "missions", title: Words(fr: "Missions", en: "Missions"), filter: "retard",
    heads: [
      .init("number", Words(fr: "N°", en: "No.")), .init("structure", Words(fr: "Structure", en: "Structure")),
      .init("due", Words(fr: "Échéance", en: "Due")), .init("amount", Words(fr: "Montant", en: "Amount")),
    ],
    rows: [
      [.text("05-014"), .text("=cmd() & <Buëch>\u{1B}[2J"), .day("2026-07-31"), .euros(Euros(cents: 720_050))],
      [.text("05-009"), .text("Écrins"), .empty, .empty],
    ])

  private func desk(marked mark: StoreMark? = nil) throws -> ReleaseDesk {
    let ground = try Ground(demo: true, marked: mark)
    let ledger = Ledger(ground.store)
    let names = try Names(reading: ledger)
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.text], environment: [:])
    return ReleaseDesk(
      ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux", language: .fr, places: places,
      names: { names })
  }

  private func written(_ format: SeenFormat, marked mark: StoreMark? = nil) throws -> (path: String, text: String) {
    let path = try desk(marked: mark).write(Self.table, as: format)
    return (path, String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
  }

  @Test("the spreadsheet of a French office has real days and amounts, and no formula")
  func csv() throws {
    let (path, text) = try written(.csv)
    #expect(path.hasSuffix("/listes/2026-11-23-missions-interne.csv"))
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.count == 3 && lines[0].contains("N°;Structure;Échéance;Montant"))
    #expect(lines[1].contains("31/07/2026;7200,50") && !lines[1].contains(";=cmd"), "\(lines[1])")
  }

  @Test(
    "the page and the text say what they are, of which day, by whom, and hold nothing that steers",
    arguments: [SeenFormat.html, .txt])
  func told(format: SeenFormat) throws {
    let (_, text) = try written(format)
    for part in ["Missions", "retard", "23/11/2026", "Camille Roux", "INTERNE", "05-014"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("\u{1B}"))
    if format == .html { #expect(text.contains("&lt;Buëch&gt;") && !text.contains("<Buëch>")) }
  }

  @Test("a workbook is one, and each list has a name of its own")
  func workbook() throws {
    let (first, bytes) = try written(.xlsx)
    #expect(bytes.hasPrefix("PK") && first.hasSuffix(".xlsx"))
    let second = try desk().write(Self.table, as: .xlsx)
    #expect(second != first && FileManager.default.fileExists(atPath: second))
  }

  @Test("what is invented says so in its name and on its pages", arguments: [SeenFormat.html, .txt])
  func marked(format: SeenFormat) throws {
    let (path, text) = try written(format, marked: .demonstration)
    #expect(path.contains("/DEMO-2026-11-23-missions.") && text.contains("DÉMO"))
  }
}
