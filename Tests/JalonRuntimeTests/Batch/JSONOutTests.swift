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
