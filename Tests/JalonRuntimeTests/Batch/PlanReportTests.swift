import JalonCore
import JalonRuntime
import Testing

@Suite("A plan as a report")
struct PlanReportTests {
  private static let shared = SupportPlanID("plan-04-012")

  @Test("tells days and money by operator and by funder, and what does not add up")
  func text() throws {
    let text = try Ground(demo: true).report().plan(Self.shared, .text).plain
    #expect(text.contains("10 j convenus, 4 j réalisés, 6 j restants"))
    #expect(text.contains("Fonds d’ingénierie du DLA 05, ingénierie : 2 500 € accordés"))
    #expect(text.contains("04-012 : 8 500,00 € de financements pour 9 400,00 € convenus, il manque 900,00 €"))
    #expect(text.contains("Comité de pilotage de la location, dans 15 j"))
  }

  @Test("gives a program the same, in whole cents and hundredths")
  func json() throws {
    let json = try Ground(demo: true).report().plan(Self.shared, .json)
    #expect(json.contains(#""days":{"agreed":1000,"done":400,"left":600},"cost":940000"#))
    #expect(json.contains(#""gap":"fundedBelow","mission":"04-012""#))
    #expect(
      json.contains(#""lead":"dla-05""#)
        && json.contains(#""convened":[{"meeting":"Comité de pilotage de la location""#))
    let seed = try Ground(demo: true).report().plan("ges-04-05", .json)
    #expect(seed.contains(#""wholeOn":"2012-10-18","adopted":true"#))
    #expect(seed.contains(#""links":[{"kind":"follows","mission":"05-001"},{"kind":"follows","mission":"04-001"}]"#))
  }

  @Test("gives a spreadsheet a row for each mission, operator, funder, and for the whole")
  func csv() throws {
    let rows = try Ground(demo: true).report().plan("ges-04-05", .csv).split(separator: "\r\n").map(String.init)
    #expect(rows.filter { $0.hasPrefix("mission;") }.count == 4)
    #expect(rows.filter { $0.hasPrefix("opérateur;") }.count == 2)
    #expect(rows.contains { $0.hasPrefix("plan;;36;36;0;33600;ingénierie;0;33600;33600;0") })
    #expect(rows.contains { $0.hasPrefix("plan;;;;;;investissement;0;35000;35000;0") })
  }

  @Test("an unknown code is answered with the one that was probably meant")
  func unknown() throws {
    let report = try Ground(demo: true).report()
    #expect(throws: NoSuchPlan.self) { try report.plan("ges-04-06", .text) }
    do { _ = try report.plan("ges-04-06", .text) } catch let unknown as NoSuchPlan {
      #expect(unknown.nearest == "ges-04-05")
    }
  }

  @Test("the report of a mission gives its own days, money and links")
  func mission() throws {
    let report = try Ground(demo: true).report()
    let (text, json) = (try report.show("04-012", .text).plain, try report.show("04-012", .json))
    #expect(text.contains("il manque 900,00 €") && text.contains("8 500 € accordés"))
    #expect(json.contains(#""account":{"mission":"04-012","days":{"agreed":1000,"done":400,"left":600},"cost":940000"#))
    #expect(try report.show("05-002", .text).contains("fait suite à 04-001"))
  }
}

extension String {
  fileprivate var plain: String { String(map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
}
