import Foundation
import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

/// Writes pages of questionnaires that nobody would think of, and what the core says of many fillings of each: `make browser`
/// has a browser say the same.
@Suite("Pages for a browser")
struct BrowserPages {
  private static let folder = ProcessInfo.processInfo.environment["JALON_BROWSER"]
  private static let today: Day = "2026-11-23"

  @Test("pages and fillings are written for the browser", .enabled(if: folder != nil))
  func write() throws {
    let folder = try #require(Self.folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var dice = Dice(seed: 20_261_202)
    let drawn = (0..<60).map { _ in Questionnaire.drawn(&dice) }
    for (number, sheet) in (Questionnaire.shipped + drawn).enumerated() {
      let facts = Set(Clause.Fact.allCases.filter { _ in dice.once(in: 2) })
      let asked = sheet.asked(about: ["ateliers-buech", "chantiers-durance"]).asked(actions: 2, needs: 2)
      let form = SurveyForm(
        mission: "05-001", respondent: .structure("ateliers-buech"), sheet: asked, facts: facts, names: [:],
        mail: "dla@example.org", back: Words(same: "DLA"))
      let paper = Paper(
        kind: .webSurvey, title: Words(asked.title), heading: [], notices: [], parts: [], colophon: [])
      let page = SurveyPage(paper: paper, form: form, language: .fr).html
      try page.write(toFile: "\(folder)/\(number).html", atomically: true, encoding: .utf8)
      let fillings = (0..<40).map { _ in filling(form, &dice) }
      try JSON.list(fillings).line.write(toFile: "\(folder)/\(number).json", atomically: true, encoding: .utf8)
    }
  }

  private func filling(_ form: SurveyForm, _ dice: inout Dice) -> JSON {
    // Only what the page asks can be answered there.
    let known = Set(form.questions.map(\.code))
    let response = form.sheet.answered(&dice).filter { known.contains($0.key) && !dice.once(in: 4) }
    let asked = form.sheet.relevant(response, facts: form.facts).map(\.code).filter(known.contains)
    let unfulfilled = form.sheet.misfits(response, on: Self.today).compactMap { misfit -> String? in
      if case .unfulfilled(let question, _) = misfit { question } else { nil }
    }
    let answers = response.sorted { $0.key < $1.key }.map { code, answer in
      JSON.Member(code, ValueWriter.value(of: answer).json)
    }
    return [
      "answers": .group(answers), "asked": .list(asked.map(JSON.text)),
      "unfulfilled": .list(unfulfilled.map(JSON.text)),
      "today": .text(Self.today.iso),
    ]
  }
}
