import JalonCore
import JalonFigures
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Money and the yearly report on the command line")
struct MoneyReportTests {
  private func ground() throws -> Ground {
    let ground = try Ground(demo: true)
    let lines = [
      #"{"command":"registerGrant","grant":"region-26","funder":"Région Sud","reference":"2026-014","operator":"dla-05","object":"engineering","amount":4000000,"fromYear":2026,"toYear":2026}"#,
      #"{"command":"allocateGrant","grant":"region-26","mission":"05-011","year":2026,"amount":500000,"on":"2026-11-20"}"#,
      #"{"command":"receiveInvoice","mission":"05-011","number":"F-1","untaxed":400000,"vatRate":2000,"total":480000,"on":"2026-11-20"}"#,
      #"{"command":"certifyService","mission":"05-011","days":100,"amount":480000,"invoice":"F-1","on":"2026-11-21"}"#,
      #"{"command":"pay","mission":"05-011","amount":180000,"payer":"dla-05","invoice":"F-1","grant":"region-26","on":"2026-11-22","reasons":{"vigilanceMissing":"demandée"}}"#,
    ]
    let answers = try ground.apply(lines).answers
    for answer in answers { #expect(answer.contains(#""ok":true"#), "\(answer)") }
    return ground
  }

  private let year = Result { try PeriodReading.read("2026").get() }

  @Test("each mission says what was engaged, invoiced, certified and paid, and what is left; all of them come last")
  func missions() throws {
    let ground = try ground()
    let sheet = try ground.report().money(in: year.get(), by: .mission, .json)
    #expect(sheet.contains(#""code":"05-011""#) && sheet.contains(#""paid":180000,"toPay":300000"#), "\(sheet)")
    #expect(sheet.split(separator: "\n").last?.contains(#""code":null"#) == true)
  }

  @Test("each funder says what was notified, allocated and paid, and what is left to allocate")
  func funders() throws {
    let ground = try ground()
    let report = ground.report()
    let line = try report.money(in: year.get(), by: .funder, .json)
    #expect(
      line.contains(#""name":"Région Sud","notified":4000000,"allocated":500000,"charged":180000,"toGive":3500000"#),
      "\(line)")
    #expect(try report.money(in: year.get(), by: .grant, .text).contains("Région Sud, 2026-014"))
  }

  @Test("the card of an agreement tells its allocations")
  func card() throws {
    let ground = try ground()
    let report = ground.report()
    let card = try report.card(DirectoryEntry.Key(.grant, "region-26"), .json)
    #expect(card.contains(#""allocations":[{"mission":"05-011","year":2026,"amount":500000,"on":"2026-11-20"}]"#))
    #expect(try report.card(DirectoryEntry.Key(.grant, "region-26"), .text).contains("05-011"))
  }

  @Test("the yearly report has the headings of the network, each table its definitions, and says what is not known")
  func report() throws {
    let ground = try ground()
    let report = ground.report()
    let text = try report.yearReport(year.get(), frozen: nil, isPage: false)
    for heading in [
      "Synthèse", "Éléments financiers", "Accueil", "Diagnostic", "Ingénierie", "Consolidation", "Typologie",
    ] {
      #expect(text.contains(heading), "\(heading)")
    }
    #expect(text.contains("Payé sur les conventions") && text.contains("inconnu"))
  }

  @Test("as a page it is whole by itself: its charts inside, nothing from a network, every number beside its bar")
  func page() throws {
    let ground = try ground()
    let page = try ground.report().yearReport(year.get(), frozen: "2026-11-23", isPage: true)
    #expect(
      page.hasPrefix("<!DOCTYPE html>") && page.contains("<svg role=\"img\"")
        && page.contains("figés au 23 novembre 2026"))
    #expect(!page.contains("<script") && !page.contains("http"))
    #expect(page.contains("Région Sud"))
  }
}
