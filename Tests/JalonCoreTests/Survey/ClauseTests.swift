import Testing

@testable import JalonCore

@Suite("When a question is asked")
struct ClauseTests {
  private func holds(_ text: String, _ answers: [String: Clause.Content] = [:], own: Clause.Content = .nothing) throws
    -> Bool
  {
    try Clause(reading: text).holds(on: "2026-11-23") {
      switch $0 {
      case .own: own
      case .named(let name): answers[name] ?? .nothing
      }
    }
  }

  @Test(
    "marks, options, texts and days are compared",
    arguments: [
      ("${B04} <= 2", true), ("${B04} > 2", false), ("${B04} = 2", true), ("${B04} != 2", false),
      ("${B04} >= 2.5", false),
      ("2 = ${B04}", true), ("${B04} = '2'", true), ("${P14} = 'no'", true), ("${P14} = \"no\"", true),
      ("${P14} != 'no'", false), ("selected(${P14}, 'no')", true), ("selected(${B18}, 'staff')", true),
      ("selected(${B18}, 'none')", false), ("count-selected(${B18}) = 2", true), ("${F01} < date('2026-11-24')", true),
      ("${F01} = today()", true), ("${F01} > '2026-11-24'", false), ("${B04} = 'no'", false), ("${B04} != 'no'", true),
      ("string-length(${P14}) = 2", true),
    ])
  func compares(text: String, expected: Bool) throws {
    let answers: [String: Clause.Content] = [
      "B04": .number(Hundredths(whole: 2)), "P14": .text("no"), "B18": .words(["project", "staff"]),
      "F01": .day("2026-11-23"),
    ]
    #expect(try holds(text, answers) == expected)
  }

  @Test(
    "a silence is neither more, nor less, nor the same; it differs from everything",
    arguments: [
      ("${B04} <= 2", false), ("${B04} >= 0", false), ("${B04} = 1", false), ("${B04} != 1", true),
      ("${B04} = ''", true),
    ])
  func silence(text: String, expected: Bool) throws {
    #expect(try holds(text) == expected)
  }

  @Test("« or » binds less than « and », and brackets decide")
  func binding() throws {
    let one: [String: Clause.Content] = ["A": .number(Hundredths(whole: 1))]
    #expect(try holds("${A} = 1 or ${A} = 2 and ${A} = 3", one))
    #expect(try !holds("(${A} = 1 or ${A} = 2) and ${A} = 3", one))
    #expect(try holds("not(${A} = 2) and ${A} = 1", one))
  }

  @Test(
    "what is no condition is told from where it stops being one",
    arguments: [
      ("", .unfinished), ("${B04}", .unfinished), ("${B04} <=", .unfinished), ("${B04", .unfinished),
      ("'no", .unfinished), ("${B04} <= 2 2", .unexpected("2")), ("B04 <= 2", .unknownFunction("B", nearest: nil)),
      ("${B04} ! 2", .unexpected("!")), ("${B04} + 2", .unexpected("+")),
      ("selectd(${B18}, 'x')", .unknownFunction("selectd", nearest: "selected")),
      ("${B04} <= 2.345", .unexpected("2.345")), ("date('demain') < .", .unexpected("date")),
      ("$B04", .unexpected("$")),
    ] as [(String, ClauseFault)])
  func faults(text: String, fault: ClauseFault) {
    #expect(throws: fault) { try Clause(reading: text) }
  }

  @Test("a thousand brackets are refused, not followed")
  func deep() {
    let text = String(repeating: "(", count: 5_000) + "${A} = 1" + String(repeating: ")", count: 5_000)
    #expect(throws: ClauseFault.unexpected("(")) { try Clause(reading: text) }
  }

  @Test("whoever answers about several structures is asked on by what was said of that one")
  func perStructure() throws {
    var provider = Questionnaire.provider
    let place = try #require(provider.questions.firstIndex { $0.code == "P13" })
    provider.questions.insert(
      Question("P12b", "withStructure", .text, "Pourquoi ?", "Why?", relevant: "${P12} <= 2"), at: place)
    let asked = provider.asked(about: ["ateliers", "recup"])
    let codes = asked.relevant(["P12:ateliers": .number(1), "P12:recup": .number(4)], facts: []).map(\.code)
    #expect(codes.contains("P12b:ateliers") && !codes.contains("P12b:recup"))
  }

  @Test("decimals are read and written with a point, two at most", arguments: ["0", "-12.5", "7.05", "1000", "0.1"])
  func decimals(text: String) {
    #expect(Hundredths(decimal: text)?.decimal == text)
    #expect(Hundredths(decimal: text + ".") == nil && Hundredths(decimal: text + ",5") == nil)
    #expect(Hundredths(decimal: "") == nil && Hundredths(decimal: "-") == nil && Hundredths(decimal: "1.234") == nil)
  }

  @Test("a question that is no longer asked asks for nothing after it, even where it was answered before")
  func chained() throws {
    var questionnaire = Questionnaire.beneficiary
    let place = try #require(questionnaire.questions.firstIndex { $0.code == "B04b" })
    questionnaire.questions.insert(
      Question("B04c", "terms", .text, "Combien ?", "How many?", required: .key, relevant: "${B04b} = 'tooFew'"),
      at: place + 1)
    let few: Questionnaire.Response = ["B04": .number(1), "B04b": .text("tooFew"), "B04c": .text("deux")]
    #expect(questionnaire.relevant(few, facts: []).contains { $0.code == "B04c" })
    let enough = few.merging(["B04": .number(4)]) { $1 }
    #expect(!questionnaire.relevant(enough, facts: []).contains { $0.code == "B04c" })
    #expect(questionnaire.dropped(enough, facts: []).map(\.code) == ["B04b", "B04c"])
  }
}
