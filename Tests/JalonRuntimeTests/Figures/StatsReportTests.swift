import JalonCore
import JalonFigures
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("The figures as a report")
struct StatsReportTests {
  private func request(_ period: String, _ change: (inout FigureRequest) throws -> Void = { _ in }) throws -> FigureRequest {
    var request = FigureRequest(try PeriodReading.read(period).get())
    try change(&request)
    return request
  }

  @Test("each indicator stands with its definition, and what is not known with its reason")
  func text() throws {
    let ground = try Ground(demo: true)
    let page = try ground.report().stats(request("2026"), .text)
    #expect(page.hasPrefix("Chiffres de 2026, au 23 novembre 2026, pour c-roux."))
    for indicator in Indicator.allCases {
      #expect(page.contains("\(indicator.rawValue)  ") && !indicator.definition.fr.isEmpty, "\(indicator)")
      #expect(indicator.definition.fr.hasSuffix(".") && indicator.definition.en.hasSuffix("."), "\(indicator)")
    }
    #expect(page.contains("inconnu\u{202F}: Jalon ne tient pas encore les accueils"))
  }

  @Test("every line for a program says period, rule, day, author and definition")
  func provenance() throws {
    let ground = try Ground(demo: true)
    let asked = try request("2025..2026") {
      $0.breakdown = .kind
      $0.only = [.missions]
    }
    for line in try ground.report().stats(asked, .json).split(separator: "\n") {
      for part in [
        #""subject":"2025..2026""#, #""filter":"by kind, only I05""#, #""by":"c-roux""#, #""day":"2026-11-23""#,
        #""rule":"D A F""#, #""from":"2025-01-01""#, "première signature",
      ] {
        #expect(line.contains(part), "\(part) in \(line)")
      }
    }
    let sheet = try ground.report().stats(asked, .csv)
    #expect(sheet.contains("Définition") && sheet.contains("2026"))
  }

  @Test("another period stands beside, whole and part by part, and a class that it alone has is none in the first")
  func beside() throws {
    let ground = try Ground(demo: true)
    func asked(_ period: String, beside: String? = nil) throws -> FigureRequest {
      try request(period) {
        $0.beside = try beside.map { try PeriodReading.read($0).get() }
        ($0.only, $0.measure, $0.breakdown) = ([.missions], "started", .year)
      }
    }
    let lines = try ground.report().stats(asked("2026", beside: "2025"), .json).split(separator: "\n").map(String.init)
    let alone = try ground.report().stats(asked("2025"), .json).split(separator: "\n").map(String.init)
    func value(_ name: String, of line: String) -> Substring? {
      line.split(separator: "\"\(name)\":").dropFirst().first?.prefix { $0 != "," }
    }
    let (whole, other) = (try #require(lines.first), try #require(alone.first))
    #expect(value("beside", of: whole) == value("value", of: other) && value("beside", of: whole) != "0")
    #expect(value("besideFrom", of: whole) == "\"2025-01-01\"")
    let gone = try #require(lines.first { $0.contains(#""class":"2025""#) })
    #expect(value("value", of: gone) == "0" && value("beside", of: gone) == value("beside", of: whole))
    let text = try ground.report().stats(asked("2026", beside: "2025"), .text)
    #expect(text.hasPrefix("Chiffres de 2026, à côté de 2025, au ") && text.contains("(2025\u{202F}: "), "\(text)")
  }

  @Test("frozen figures tell what was entered by that evening, and what has changed since")
  func frozen() throws {
    let ground = try Ground(demo: true)
    let early = try request("2020..2030") {
      $0.frozen = "2026-06-30"
      $0.only = [.consultation]
    }
    let page = try ground.report().stats(early, .text)
    #expect(page.contains("figés au 30 juin 2026") && page.contains(" depuis)"), "\(page)")
    let never = try request("2020..2030") {
      $0.frozen = "2010-01-01"
      $0.only = [.missions]
    }
    #expect(try ground.report().stats(never, .json).contains(#""figure":"I05.started","#))
    #expect(try ground.report().stats(never, .text).contains("Accompagnements commencés                 0"))
  }

  @Test("the list behind a figure holds as many lines as the figure says, each under its code")
  func list() throws {
    let ground = try Ground(demo: true)
    let asked = try request("2020..2030") {
      $0.only = [.missions]
      $0.measure = "started"
    }
    let context = ground.report()
    let lines = try context.statsList(asked, .json).split(separator: "\n")
    let figure = try context.stats(asked, .json)
    #expect(lines.count > 3 && figure.contains("\"value\":\(lines.count),"), "\(lines.count) \(figure)")
    #expect(lines.allSatisfy { $0.contains(#""subject":"0"#) })
  }

  @Test("an indicator is named as people name it; another one is refused with those that there are")
  func names() throws {
    for typed in ["I05", "i5", "5"] { #expect(try FigureRequest.read(typed).get().0 == .missions, "\(typed)") }
    #expect(try FigureRequest.read("I11.providers").get().measure == "providers")
    for typed in ["I23", "I00", "x", "I11.prestataires", ""] {
      guard case .failure(let words) = FigureRequest.read(typed) else {
        Issue.record("« \(typed) » was read")
        continue
      }
      #expect(words.fr.hasSuffix("."))
    }
    #expect(try Breakdown.read("opérateur").get() == .operator && Breakdown.read("CHARGE DE MISSION").get() == .officer)
    guard case .failure(let words) = Breakdown.read("lune") else { return _ = Issue.record("a moon was read") }
    #expect(words.fr.contains("opérateur") && words.en.contains("operator"))
  }
}
