import JalonTesting
import Testing

@testable import JalonCore

@Suite("What may be quoted")
struct QuoteConsentTests {
  private let ateliers = SurveyReadingTests.ateliers
  private let chantiers = SurveyReadingTests.chantiers

  /// Two structures answer, the first with this consent and the second with that one.
  private func extracts(_ consent: Answer?, beside other: String? = "no") throws -> [Extract] {
    let best = Answer.text("Une méthode claire.")
    var given: [(Party, [String: Answer])] = [(ateliers, ["B24a": best, "B24b": .text(" ")])]
    given[0].1["B25"] = consent ?? .noOpinion
    if let other { given.append((chantiers, ["B25": .text(other)])) }
    let mission = try Story.at(.surveying).surveyed(given).theMission
    return try #require(SurveyReading(mission, in: Directory())).extracts
  }

  @Test("whoever says no is not quoted, and neither is whoever says nothing")
  func refused() throws {
    #expect(try extracts(.text("no")).isEmpty)
    #expect(try extracts(nil).isEmpty)
    #expect(try extracts(.notApplicable).isEmpty)
  }

  @Test("whoever agrees without its name is quoted without name and without function")
  func anonymous() throws {
    #expect(try extracts(.text("anonymous")) == [Extract(text: "Une méthode claire.", author: nil)])
  }

  @Test("alone to have answered, whoever agrees without its name is not quoted: everybody would know")
  func alone() throws {
    #expect(try extracts(.text("anonymous"), beside: nil).isEmpty)
    #expect(try extracts(.text("named"), beside: nil).count == 1)
  }

  @Test("beside those who sign alone, whoever agrees without its name is not quoted: only one could have written it")
  func signedBeside() throws {
    #expect(try !extracts(.text("anonymous"), beside: "named").map(\.text).contains("Une méthode claire."))
    let both = try extracts(.text("anonymous"), beside: "anonymous")
    #expect(both.contains(Extract(text: "Une méthode claire.", author: nil)))
  }

  @Test("whoever agrees with its name is quoted with its name, and its function where it gave it")
  func named() throws {
    let author = Extract.Author(respondent: ateliers, function: nil)
    #expect(try extracts(.text("named")) == [Extract(text: "Une méthode claire.", author: author)])
  }

  @Test("the provider, who is not asked, is not quoted")
  func provider() throws {
    let given = [(SurveyReadingTests.lise, ["P15": Answer.text("Plus de temps.")])]
    let reading = try #require(SurveyReading(try Story.at(.surveying).surveyed(given).theMission, in: Directory()))
    #expect(reading.testimonies.contains { $0.text == "Plus de temps." && $0.consent == .no })
    #expect(reading.extracts.isEmpty)
  }

  @Test("a comment beside a mark is a testimony like a text, under the same consent")
  func comments() throws {
    var act = try #require(
      try Story.at(.surveying).surveyed([(ateliers, ["B25": .text("named")])]).mission?.stage.surveys?.issued[ateliers]?
        .response)
    let place = try #require(act.answers.firstIndex { $0.question == "B01" })
    act.answers[place].comment = "Bien préparé."
    let found = act.testimonies(in: .beneficiary)
    #expect(found.first?.text == "Bien préparé." && found.first?.isComment == true && found.first?.consent == .named)
  }

  @Test("the question of consent offers exactly what consent may be")
  func question() throws {
    let question = Questionnaire.beneficiary[QuoteConsent.question]
    #expect(question?.kind == .choice && question?.options.map(\.code) == QuoteConsent.allCases.map(\.rawValue))
  }
}
