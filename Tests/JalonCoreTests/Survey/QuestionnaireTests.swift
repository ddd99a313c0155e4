import Testing

@testable import JalonCore

@Suite("The two questionnaires")
struct QuestionnaireTests {
  let beneficiary = Questionnaire.beneficiary
  let provider = Questionnaire.provider

  @Test("the structure is asked B01 to B25, the provider P01 to P15")
  func codes() {
    #expect(numbers(of: beneficiary, "B") == Array(1...25))
    #expect(numbers(of: provider, "P") == Array(1...15))
  }

  @Test("the structure is asked about the six dimensions of the document, then for an overall view")
  func dimensions() {
    #expect(
      beneficiary.dimensions.map(\.code.text) == [
        "terms", "course", "skills", "results", "impact", "durability", "overall",
      ])
    #expect(provider.dimensions.map(\.code.text) == ["withOperator", "withStructure", "prospects"])
  }

  @Test("the follow-up diagnosis has its eleven blocks, in order, and asks what the register knows beforehand")
  func followUp() {
    let followUp = Questionnaire.followUp
    #expect(
      followUp.dimensions.map(\.code.text) == [
        "frame", "actions", "tools", "appropriation", "jobs", "economy", "strategy", "partners", "difficulties",
        "needs", "closing",
      ])
    #expect(numbers(of: followUp, "F") == Array(1...11))
    #expect(followUp.dimensions.compactMap(\.repeats) == [.action, .need])
    #expect(Set(followUp.questions.compactMap(\.prefill)) == Set(Question.Prefill.allCases))
  }

  @Test("those that come with Jalon hold together", arguments: Questionnaire.shipped)
  func sound(_ questionnaire: Questionnaire) {
    #expect(questionnaire.flaws == [])
  }

  @Test("three answers of the structure and one of the provider cannot be done without")
  func keys() {
    #expect(beneficiary.questions.filter(\.isKey).map(\.code) == ["B14", "B17", "B23"])
    #expect(provider.questions.filter(\.isKey).map(\.code) == ["P12"])
    #expect(beneficiary.missingKeys(["B14": .number(4), "B23": .number(0)], facts: []).map(\.code) == ["B17"])
    #expect(beneficiary.missingKeys(["B14": .noOpinion, "B17": .number(1), "B23": .number(9)], facts: []).isEmpty)
  }

  @Test("a new register sends the questionnaires that come with Jalon, and none to an operator")
  func versions() {
    let directory = Directory()
    #expect(directory.questionnaire(.init("beneficiary", 1)) == beneficiary)
    #expect(directory.questionnaire(.init("beneficiary", 2)) == nil)
    #expect(directory.questionnaire(for: .structure) == beneficiary)
    #expect(directory.questionnaire(for: .provider) == provider)
    #expect(Questionnaire.Purpose(.operator("dla-05")) == nil)
  }

  @Test("in a collective mission the provider answers P09 to P12 for each structure")
  func perStructure() {
    let both = provider.asked(about: ["ateliers", "recup"])
    #expect(
      both.questions.map(\.code).filter { $0.contains(":") } == [
        "P09:ateliers", "P10:ateliers", "P11:ateliers", "P12:ateliers",
        "P09:recup", "P10:recup", "P11:recup", "P12:recup",
      ])
    #expect(both["P09"] == nil && both["P12:recup"]?.about == "recup" && both["P12:recup"]?.isKey == true)
    #expect(both.questions.count == provider.questions.count + 4)
    #expect(both.questions.last?.code == "P15" && both.questions.first?.code == "P01")
    #expect(provider.asked(about: ["ateliers"]) == provider)
  }

  private func numbers(of questionnaire: Questionnaire, _ letter: String) -> [Int] {
    let numbers = questionnaire.questions.compactMap { Int($0.code.dropFirst(letter.count).prefix(2)) }
    return numbers.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

@Suite("Answers to a questionnaire")
struct ResponseTests {
  let beneficiary = Questionnaire.beneficiary

  @Test(
    "an answer that its question does not offer is pointed out",
    arguments: [
      ("B01", .number(5)), ("B01", .number(-2)), ("B01", .text("oui")), ("B23", .number(11)), ("B25", .text("maybe")),
      ("B25", .number(1)), ("B18", .several(["none", "project"])), ("B18", .several(["project", "project"])),
      ("B18", .several([])), ("B18", .several(["pets"])), ("B24a", .number(0)),
    ] as [(String, Answer)])
  func outside(code: String, answer: Answer) {
    #expect(beneficiary.misfits([code: answer], on: "2026-11-23") == [.outside(question: code)])
  }

  @Test(
    "« sans objet », « ne se prononce pas » and every mark of the scale fit",
    arguments: [
      ("B01", .notApplicable), ("B01", .noOpinion), ("B01", .number(1)), ("B01", .number(4)), ("B23", .number(0)),
      ("B23", .number(10)), ("B23", .noOpinion), ("B25", .text("anonymous")), ("B25", .noOpinion),
      ("B18", .several(["none"])), ("B18", .several(["staff", "project"])), ("B24a", .text("La méthode")),
    ] as [(String, Answer)])
  func inside(code: String, answer: Answer) {
    #expect(beneficiary.misfits([code: answer], on: "2026-11-23") == [])
  }

  @Test("a question that does not exist is pointed out, with the nearest one")
  func unknown() {
    #expect(beneficiary.misfits(["B4b": .number(1)], on: "2026-11-23") == [.unknownQuestion("B4b", nearest: "B04b")])
    #expect(
      beneficiary.misfits(["unheard of": .number(1)], on: "2026-11-23") == [
        .unknownQuestion("unheard of", nearest: nil)
      ])
  }

  @Test("who finds the number of days wrong is asked why, and nobody else is")
  func follows() {
    #expect(asks("B04b", ["B04": .number(2)]))
    #expect(!asks("B04b", ["B04": .number(3)]) && !asks("B04b", ["B04": .notApplicable]) && !asks("B04b", [:]))
    let provider = Questionnaire.provider
    #expect(provider.relevant(["P14": .text("no")], facts: []).contains { $0.code == "P14b" })
    #expect(!provider.relevant(["P14": .text("yes")], facts: []).contains { $0.code == "P14b" })
  }

  @Test("the kick-off is asked about only where it was held, changes only where there were some")
  func facts() {
    #expect(asks("B05", [:], facts: [.kickOffHeld]) && !asks("B05", [:]))
    #expect(asks("B08", [:], facts: [.reorientationProposed]) && !asks("B08", [:], facts: [.kickOffHeld]))
  }

  @Test("an answer whose question no longer applies is announced before it is dropped")
  func dropped() {
    let response: Questionnaire.Response = ["B04": .number(4), "B04b": .text("tooFew"), "B21b": .text("un tuteur")]
    #expect(beneficiary.dropped(response, facts: []).map(\.code) == ["B04b", "B21b"])
  }

  @Test("entry resumes on the first question without an answer")
  func resume() {
    #expect(beneficiary.unanswered([:], facts: []).first?.code == "B01")
    #expect(beneficiary.unanswered(["B01": .noOpinion, "B02": .number(3)], facts: []).first?.code == "B03")
  }

  private func asks(_ code: String, _ response: Questionnaire.Response, facts: Set<Clause.Fact> = []) -> Bool {
    beneficiary.relevant(response, facts: facts).contains { $0.code == code }
  }
}
