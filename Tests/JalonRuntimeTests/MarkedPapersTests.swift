import Foundation
import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("What leaves a store whose data are nobody's", .serialized)
final class MarkedPapersTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }
  private static let warning = "DÉMO : données inventées, à ne remettre à personne"
  private static let mission: MissionID = "04-010"

  @Test("every document says so in its name and on its pages, before it leaves and after, whatever the template")
  func documents() throws {
    let ground = try Ground(demo: true, marked: .demonstration)
    let desk = try desk(ground)
    try FileManager.default.createDirectory(atPath: "\(folder)/modeles", withIntermediateDirectories: true)
    try "<style>*{display:none!important}</style><!-- <body> -->{{ title }}{% for p in parts %}{{ p.text }}{% endfor %}"
      .write(toFile: "\(folder)/modeles/comparatif.html", atomically: true, encoding: .utf8)
    for kind in [DocumentKind.minutes, .comparison, .blankGrid, .letter, .surveySummary, .calendar] {
      let mission: MissionID = kind == .surveySummary ? "05-007" : Self.mission
      let act = try act(kind, of: mission, ground)
      for format in DocumentFormat.allCases {
        let page = try desk.preview(act, of: mission, as: format).joined(separator: "\n")
        #expect(page.contains(marked: Self.warning), "\(kind) \(format)")
      }
      for path in try desk.release(act, of: mission, as: [.text, .html]) {
        #expect(URL(fileURLWithPath: path).lastPathComponent.hasPrefix("DEMO-2026-11-23-"))
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains(marked: Self.warning), "\(path)")
      }
    }
  }

  @Test("a store of real work prints what it printed, to the letter")
  func unmarked() throws {
    let (marked, real) = (try Ground(demo: true, marked: .demonstration), try Ground(demo: true))
    for kind in [DocumentKind.minutes, .comparison] {
      let act = try act(kind, of: Self.mission, real)
      for format in DocumentFormat.allCases {
        let page = try desk(real).preview(act, of: Self.mission, as: format)
        #expect(!page.joined().contains("DÉMO"))
        let withMark = try desk(marked).preview(act, of: Self.mission, as: format)
        // The salts of a store of real work are drawn: its journal has another code.
        let same = page.filter { !$0.isEmpty && !$0.contains("jusqu’au fait") }
        #expect(same.count >= page.count { !$0.isEmpty } - 1)
        #expect(same.allSatisfy { line in withMark.contains { $0.contains(line) } })
      }
      let path = try #require(try desk(real).release(act, of: Self.mission, as: [.text]).first)
      #expect(URL(fileURLWithPath: path).lastPathComponent.hasPrefix("2026-11-23-"))
    }
  }

  @Test("every date of a calendar says so, as does its name")
  func calendar() throws {
    let ground = try Ground(demo: true, marked: .trial)
    let ledger = Ledger(ground.store)
    let calendar = CalendarDesk(
      ledger: ledger, clock: Ground.clock, me: "c-roux", language: .fr,
      names: Names(directory: try ledger.directory()))
    let file = try calendar.leaving(["05-016", "05-014"], for: nil, reasons: [:]).file
    #expect(file.name.hasPrefix("ESSAI · ") && !file.events.isEmpty)
    for event in file.events {
      #expect(event.summary.hasPrefix("ESSAI · "))
      #expect(event.description.contains(marked: "ESSAI : document sans valeur, à ne remettre à personne"))
    }
  }

  @Test("each line for a program says so, and what is said beside a sheet too")
  func reports() throws {
    let report = try Ground(demo: true, marked: .demonstration).report()
    for line in try report.list(.everything, .json).split(separator: "\n") {
      #expect(line.contains(#","store":"demonstration"}"#))
    }
    #expect(try report.show("05-015", .json).contains(#""store":"demonstration""#))
    _ = try report.list(.everything, .csv, asked: "retard")
    let beside = try #require(report.provenance).fr
    #expect(beside.contains(marked: Self.warning) && beside.contains("retard") && beside.contains("c-roux"))
    #expect(beside.contains(marked: "« jalon list » du 23 novembre 2026"))
    #expect(try !Ground(demo: true).report().list(.everything, .json).contains(#""store""#))
  }

  // MARK: -

  private func act(_ kind: DocumentKind, of mission: MissionID, _ ground: Ground) throws -> ReleaseDocument {
    let found = try #require(try Ledger(ground.store).mission(mission))
    let candidate = found.stage.call?.candidates.first
    let parties = kind == .letter ? candidate.map { [Party.provider($0)] } ?? [] : found.usualReaders(of: kind)
    return ReleaseDocument(document: kind, parties: parties, on: Ground.today)
  }

  private func desk(_ ground: Ground) throws -> ReleaseDesk {
    let ledger = Ledger(ground.store)
    let names = Names(directory: try ledger.directory())
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.text], environment: [:])
    return ReleaseDesk(
      ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux", language: .fr, places: places,
      names: { names })
  }
}

extension String {
  /// Whatever its spaces and apostrophes are like, and its letters in HTML.
  fileprivate func contains(marked text: String) -> Bool {
    replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(of: "\u{A0}", with: " ")
      .replacingOccurrences(of: "’", with: "'").contains(text)
  }
}
