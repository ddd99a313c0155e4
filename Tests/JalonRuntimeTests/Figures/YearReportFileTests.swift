import JalonCore
import JalonFigures
import JalonTables
import JalonTesting
import Testing

@testable import JalonDocuments
@testable import JalonRuntime

@Suite("The yearly report as files")
struct YearReportFileTests {
  private let year = PeriodReading.read("2026")

  private static let headings = [
    "Synthèse", "Objectifs quantitatifs", "Éléments financiers", "Accueil", "Diagnostic", "Ingénierie",
    "Consolidation", "Emplois des structures accompagnées", "Typologie",
  ]

  @Test("as a paper it has the headings of the network, bars of signs, each definition and a place to sign")
  func paper() throws {
    let ground = try Ground(demo: true)
    let bytes = try ground.report().yearReportPaper(year.get(), frozen: "2026-11-23")
    let text = OfficeText.lines(of: bytes, .odt) { $0.count }.joined(separator: "\n")
    for heading in Self.headings { #expect(text.contains(heading), "\(heading)") }
    #expect(text.contains("█") && text.contains("Rapport d’activité 2026"))
    #expect(text.contains("figés au 23 novembre 2026") && text.contains("2025"))
    #expect(text.contains("la présidente ou le président"))
  }

  @Test("as a workbook it has one sheet a table, one of definitions, and what it is in the first")
  func workbook() throws {
    let ground = try Ground(demo: true)
    let context = ground.report()
    try context.keepYearReport(year.get(), frozen: nil)
    #expect(context.kept.map(\.sheet.name) == Self.headings + ["Définitions"])
    let money = try #require(context.kept.first { $0.sheet.name == "Éléments financiers" })
    #expect(money.sheet.heads.contains("2026") && money.sheet.heads.contains("2025"))
    #expect(money.sheet.rows.contains { $0.contains { if case .euros = $0 { true } else { false } } })
    #expect(context.workbook().count > 10_000)
  }

  @Test("an objective stands in the report with its target and what was done")
  func objectives() throws {
    let ground = try Ground(demo: true)
    let context = ground.report()
    let period = try PeriodReading.read("2020..2026").get()
    #expect(try context.yearReport(period, frozen: nil, isPage: false).contains(" sur 12"))
    try context.keepYearReport(period, frozen: nil)
    let sheet = try #require(context.kept.first { $0.sheet.name == "Objectifs quantitatifs" })
    #expect(sheet.sheet.rows.contains { $0.contains(.whole(12)) })
  }

  @Test("the period beside may be any other one, in every form of the report")
  func beside() throws {
    let ground = try Ground(demo: true)
    let context = ground.report()
    let other = try PeriodReading.read("2020..2024").get()
    for isPage in [false, true] {
      let told = try context.yearReport(year.get(), beside: other, frozen: nil, isPage: isPage)
      #expect(told.contains("à côté, 2020..2024") && !told.contains("2025"), "\(told)")
    }
    try context.keepYearReport(year.get(), beside: other, frozen: nil)
    #expect(context.kept.first?.sheet.heads.contains("2020..2024") == true)
  }

  @Test("that lines do not add up is said under lines alone, and what a number counts in words")
  func lines() throws {
    let ground = try Ground(demo: true)
    let context = ground.report()
    let report = try context.yearReport(of: year.get(), beside: nil, frozen: nil)
    let (bare, told) = (
      report.sections.flatMap(\.figures).map(\.figure).filter(\.parts.isEmpty), "ne s’additionnent pas"
    )
    #expect(bare.contains { !$0.isAdditive })
    for figure in bare { #expect(context.notes(figure)?.contains(told) != true, "\(figure.id)") }
    try context.keepYearReport(year.get(), frozen: nil)
    let words = Set(
      context.kept.flatMap(\.sheet.rows).flatMap { $0 }.compactMap { cell in
        if case .text(let text) = cell { text } else { nil }
      })
    #expect(words.contains("€") && words.contains("jours") && words.isDisjoint(with: ["cents", "count", "days"]))
  }
}
