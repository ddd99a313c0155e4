import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

@Suite("A questionnaire as a page to fill in")
struct FillablePageTests {
  private func page(_ respondent: Party? = nil, in language: Language = .fr) throws -> String {
    let story = Story.at(.surveying)
    let parties = respondent.map { [$0] } ?? story.mission?.readers(of: .webSurvey)
    return try written(.webSurvey, story, parties: parties, in: language, as: .html)
  }

  private static let structure = Party.structure("ateliers-buech")

  @Test("everything stands in the page: it fetches nothing, sends nothing, and its policy lets it do neither")
  func alone() throws {
    let page = try page()
    #expect(page.contains("default-src 'none'") && page.contains("form-action 'none'"))
    for reach in ["http:", "https:", "://", " src=", "@import", "url(", "fetch(", "XMLHttpRequest", "<link"] {
      #expect(!page.contains(reach), "\(reach)")
    }
  }

  @Test("each question stands there in both languages, with a place to answer and a place to say what is wrong")
  func questions() throws {
    let page = try page(Self.structure)
    let story = Story.at(.surveying)
    let sheet = try #require(
      story.mission?.questionnaire(of: Self.structure, in: story.directory)
        ?? story.directory.questionnaire(for: .structure))
    let facts = try #require(story.mission).surveyFacts
    let asked = sheet.questions.filter { sheet.mayBeAsked($0, facts) }
    #expect(asked.count > 10)
    for question in asked {
      #expect(page.contains("data-code=\"\(question.code)\""), "\(question.code)")
      #expect(page.contains(SurveyPage.both(Words(question.wording))), "\(question.code)")
    }
    #expect(page.count(of: "<p class=\"error\"") == asked.count)
  }

  @Test("every place to answer has a name that is read aloud")
  func labels() throws {
    let page = try page()
    for match in page.matches(of: /<(?:input|textarea)[^>]* id="([^"]+)"[^>]*>/) {
      let id = match.1
      let isNamed =
        page.contains("for=\"\(id)\"") || page.contains("aria-labelledby=\"\(id)-label\"")
        || match.0.contains("type=\"radio\"")
        || match.0.contains("type=\"checkbox\"")
      #expect(isNamed, "\(id)")
    }
    #expect(page.contains("<html lang=\"fr\""))
    #expect(try self.page(in: .en).contains("<html lang=\"en\""))
  }

  @Test("words that look like a page or a script are words")
  func hostile() throws {
    let mean = "</script><img onerror=x>'\"\\ ${x} `"
    let sheet = Questionnaire(
      code: "mine", version: 1, purpose: .structure, title: Bilingual(mean, mean),
      dimensions: [Dimension("d", mean, mean)],
      questions: [
        Question("A1", "d", .choice, mean, mean, options: [.init("o", mean, mean)]),
        Question(
          "A2", "d", .text, mean, mean, relevant: "${A1} = '</script>'",
          constraint: .init("string-length(.) <= 3", Bilingual(mean, mean))),
      ])
    let form = SurveyForm(
      mission: "05-001", respondent: Self.structure, sheet: sheet, facts: [], names: [:], mail: "a@b.fr",
      back: Words(same: mean))
    let paper = Paper(
      kind: .webSurvey, title: Words(same: mean), heading: [], notices: [], parts: [], colophon: [Words(same: mean)])
    let page = SurveyPage(paper: paper, form: form, language: .fr).html
    #expect(page.count(of: "</script>") == 1 && !page.contains("<img"))
  }

  @Test("a condition becomes a function that reads the same places")
  func scripts() throws {
    let sheet = Questionnaire.beneficiary
    let question = try #require(sheet.questions.first { $0.relevant == "${B06} <= 2" })
    let script = ClauseScript(sheet: sheet, facts: [.kickOffHeld])
    #expect(script.relevance(of: question) == "(answer) => compared(answer(\"B06\"), \"<=\", number(200))")
    let held = Question("X", "d", .text, "x", "x", relevant: "${kickOffHeld} = 'yes' and not(selected(${B18}, 'a'))")
    #expect(
      script.relevance(of: held)
        == "(answer) => (compared(text(\"yes\"), \"=\", text(\"yes\")) && !chosen(answer(\"B18\"), \"a\"))")
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
