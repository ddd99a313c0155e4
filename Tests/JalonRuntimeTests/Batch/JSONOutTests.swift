import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import Testing

@Suite("What programs read")
struct JSONOutTests {
  private static func outputs(_ ground: Ground) throws -> [String: String] {
    let report = ground.report()
    return [
      "list": try report.list(.everything, .json, asked: "retard"), "due": try report.due(within: 400, .json),
      "show": try report.show("05-015", .json), "log": try report.log(.named("05-015"), .json),
      "log of a plan": try report.log(.named("ges-04-05"), .json),
      "log of the directory": try report.log(.directory, .json),
      "plan": try report.plan("ges-04-05", .json), "providers": try report.providers(.json),
      "releases": try report.releases(.json), "surveys": try report.surveys(.json),
      "surveys of a mission": try report.surveys(of: "05-007", .json), "holidays": try report.holidays(in: 2026, .json),
      "questionnaires": try report.questionnaires(.json),
      "questionnaire": try report.questionnaire("beneficiary", version: nil, .json),
    ]
  }

  @Test("each line of each output is one object, with the number of its conventions and what it is about")
  func heads() throws {
    for (name, output) in try Self.outputs(Ground(demo: true)) {
      #expect(!output.isEmpty, "\(name)")
      for line in output.split(separator: "\n") {
        let value = try JSONReader.read(Array(line.utf8))
        #expect(value["format"] == 2, "\(name)")
        #expect(value["about"]?["report"] != nil && value["about"]?["day"] == "2026-11-23", "\(name)")
        #expect(value["about"]?["by"] == "c-roux", "\(name)")
      }
    }
    for line in Catalogue.json(.fr) { #expect(line.hasPrefix(#"{"format":2,"#)) }
  }

  @Test("several things are a list, never one text with commas or points between them")
  func lists() throws {
    let outputs = try Self.outputs(Ground(demo: true))
    let joined = [
      "structures", "departments", "skills", "sectors", "also", "operators", "attendees", "parties", "unsigned",
    ]
    for (name, output) in outputs {
      for line in output.split(separator: "\n") {
        check(try JSONReader.read(Array(line.utf8)), joined, name)
      }
    }
    let list = try #require(outputs["list"])
    #expect(list.contains(#""structures":[""#) && list.contains(#""departments":["04","05"]"#))
  }

  private func check(_ value: Value, _ names: [String], _ output: String) {
    switch value {
    case .group(let members):
      for (name, member) in members {
        if names.contains(name), member != .null, member.text != nil { Issue.record("\(output): \(name) is one text") }
        check(member, names, output)
      }
    case .list(let elements): for element in elements { check(element, names, output) }
    case .null, .flag, .whole, .fraction, .text: break
    }
  }

  @Test("a département stays a text in a spreadsheet")
  func departments() throws {
    let report = try Ground(demo: true).report()
    #expect(try report.list(.everything, .csv).contains(";05 Hautes-Alpes;"))
    #expect(try report.providers(.csv).contains("05 Hautes-Alpes"))
  }

  @Test("what cannot be seen is in no cell of a spreadsheet, nor a mark in its place")
  func invisible() throws {
    let ground = try Ground(demo: true)
    _ = try ground.apply([
      #"{"command":"takeNote","mission":"05-015","by":"c-roux","on":"2026-11-20","text":"Caf\u00ade\u200b voisin"}"#
    ])
    let csv = try ground.report().log(.named("05-015"), .csv)
    #expect(csv.contains("Cafe voisin") && !csv.contains("‹U+"))
  }

  @Test("each list has its sheet for a spreadsheet, one row a line")
  func sheets() throws {
    let report = try Ground(demo: true).report()
    let sheets = [
      try report.due(within: 60, .csv), try report.show("05-015", .csv), try report.log(.named("05-015"), .csv),
      try report.log(.named("05-015"), .csv, full: true), try report.log(.directory, .csv), try report.releases(.csv),
    ]
    for sheet in sheets {
      #expect(sheet.hasPrefix("\u{FEFF}") && sheet.components(separatedBy: "\r\n").count > 2)
      #expect(!sheet.replacing("\r\n", with: "").contains { $0.isNewline })
    }
  }
}

@Suite("Sheets for other programs")
struct SheetTests {
  @Test("each list has its sheet in commas, points and days that sort, with the rows of the other sheet")
  func rfc() throws {
    let report = try Ground(demo: true).report()
    let sheets: [(String, (ReportFormat) throws -> String)] = [
      ("list", { try report.list(.everything, $0) }), ("due", { try report.due(within: 60, $0) }),
      ("show", { try report.show("05-015", $0) }), ("log", { try report.log(.named("05-015"), $0) }),
      ("log of a plan", { try report.log(.named("ges-04-05"), $0) }),
      ("full log", { try report.log(.named("05-015"), $0, full: true) }),
      ("log of the directory", { try report.log(.directory, $0) }), ("plan", { try report.plan("ges-04-05", $0) }),
      ("plans", { try report.plans($0) }),
      ("providers", { try report.providers($0) }), ("releases", { try report.releases($0) }),
      ("surveys", { try report.surveys($0) }), ("surveys of one", { try report.surveys(of: "05-007", $0) }),
      ("holidays", { try report.holidays(in: 2026, $0) }), ("questionnaires", { try report.questionnaires($0) }),
    ]
    for (name, sheet) in sheets {
      let (rfc, excel) = (try sheet(.rfc), try sheet(.csv))
      #expect(!rfc.hasPrefix("\u{FEFF}") && excel.hasPrefix("\u{FEFF}"), "\(name)")
      let (rows, others) = (Self.rows(rfc, ","), Self.rows(String(excel.dropFirst()), ";"))
      #expect(rows.count == others.count && rows.count > 1, "\(name)")
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
      for (row, other) in zip(rows, others) {
        for (cell, twin) in zip(row, other) where cell != twin {
          #expect(Day(iso: cell)?.short == twin || cell.replacing(".", with: ",") == twin, "\(name): \(cell) / \(twin)")
        }
      }
    }
  }

  @Test("a département stays a text there too, and every word is in the language that was asked")
  func texts() throws {
    let ground = try Ground(demo: true)
    let english = ReportContext(
      ground.store, ledger: Ledger(ground.store), today: Ground.today, reader: "c-roux", language: .en)
    let sheet = try english.list(.everything, .rfc)
    #expect(sheet.contains(",05 Hautes-Alpes,") && sheet.contains(",no,") && !sheet.contains(",non,"))
    #expect(try ground.report().list(.everything, .csv).contains(";non;"))
  }

  /// As RFC 4180 reads them.
  private static func rows(_ sheet: String, _ separator: Character) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var rest = Array(sheet)[...]
    while let next = rest.popFirst() {
      if isQuoted {
        guard next == "\"" else {
          cell.append(next)
          continue
        }
        if rest.first == "\"" { cell.append(rest.removeFirst()) } else { isQuoted = false }
      } else if next == "\"" {
        isQuoted = true
      } else if next == separator || next == "\r\n" {
        row.append(cell)
        cell = ""
        if next == "\r\n" {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(next)
      }
    }
    return rows
  }
}
