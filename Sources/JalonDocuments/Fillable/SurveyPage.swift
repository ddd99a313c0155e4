import JalonCore
import JalonTables
import JalonWording

/// A questionnaire as one page that any browser opens: words, styles and script stand in it, and nothing is fetched.
///
/// Both languages stand in the page, the one that is not read hidden. The script needs no permission but its own.
struct SurveyPage {
  let paper: Paper
  let form: SurveyForm
  let language: Language

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)" data-lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(SurveyPage.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>\(Markup.escaped(paper.title(language)))</title>
    <style>
    \(Asset.styles)</style>
    </head>
    <body>
    \(head)
    <main id="main">
    \(introduction)
    <form id="questions" novalidate autocomplete="off">
    \(faults)
    \(form.sheet.dimensions.map(section).joined())\(you)
    \(sending)
    </form>
    </main>
    <footer>
    \(paper.colophon.map { "<p>\(SurveyPage.both($0))</p>" }.joined(separator: "\n"))
    </footer>
    <script>
    "use strict";
    \(SurveyScript(form: form, title: paper.title).data)
    \(Asset.rules)
    \(Asset.page)</script>
    </body>
    </html>

    """
  }

  /// Nothing is fetched and nothing is sent; what stands in the page may run and may dress it.
  private static let policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// In both languages, side by side.
  static func both(_ words: Words) -> String {
    Language.allCases.map { "<span lang=\"\($0.rawValue)\">\(Markup.escaped(words($0)))</span>" }.joined()
  }

  /// What is read aloud and not seen, in the language in which the page opens.
  private func spoken(_ words: Words) -> String { Markup.escaped(words(language)) }

  // MARK: Around the questions

  private var head: String {
    let sender = paper.letterhead
    let lines = sender.lines.map { "<div>\(SurveyPage.both($0))</div>" }.joined()
    let buttons = [("fr", "Français"), ("en", "English")].map { code, name in
      "<button type=\"button\" data-speak=\"\(code)\" lang=\"\(code)\" aria-pressed=\"\(code == language.rawValue)\">\(name)</button>"
    }
    return """
      <a class="skip" href="#questions">\(SurveyPage.both(SurveyPageWords.skip))</a>
      <header>
      <div class="languages" role="group" aria-label="\(spoken(SurveyPageWords.language))">\(buttons.joined())</div>
      <div class="sender"><strong>\(SurveyPage.both(sender.name))</strong>\(lines)</div>
      <h1>\(SurveyPage.both(paper.title))</h1>
      </header>
      """
  }

  private var introduction: String {
    let facts = paper.heading.map { fact in
      "<div><dt>\(SurveyPage.both(fact.label))</dt><dd>\(SurveyPage.both(fact.value))</dd></div>"
    }
    let notices = paper.notices.map { "<p class=\"notice\">\(SurveyPage.both($0))</p>" }
    let told = [form.back, SurveyPageWords.intro, SurveyPageWords.needed].map { "<p>\(SurveyPage.both($0))</p>" }
    return
      (["<dl>"] + facts + ["</dl>"] + notices + told + [
        "<noscript><p class=\"notice\">\(SurveyPage.both(SurveyPageWords.noScript))</p></noscript>",
        "<p id=\"progress\" role=\"status\"></p>",
      ]).joined(separator: "\n")
  }

  private var faults: String {
    """
    <div id="faults" role="alert" tabindex="-1" hidden><h2>\(SurveyPage.both(SurveyPageWords.faults))</h2><ul></ul></div>
    """
  }

  private func section(_ dimension: Dimension) -> String {
    let own = form.questions.enumerated().filter { $1.dimension == dimension.code }
    guard !own.isEmpty else { return "" }
    let id = "d-\(dimension.code.text)"
    let questions = own.map { QuestionMarkup(question: $1, form: form, id: "q\($0 + 1)").html }.joined()
    return """
      <section data-dimension="\(dimension.code.text)" aria-labelledby="\(id)">
      <h2 id="\(id)">\(SurveyPage.both(Words(dimension.wording)))</h2>
      \(questions)</section>

      """
  }

  private var you: String {
    """
    <section aria-labelledby="d-you">
    <h2 id="d-you">\(SurveyPage.both(SurveyPageWords.you))</h2>
    <div class="question"><label class="label" for="function">\(SurveyPage.both(SurveyPageWords.function))</label>
    <input type="text" id="function" maxlength="200"></div>
    </section>
    """
  }

  private var sending: String {
    """
    <label class="keep"><input type="checkbox" id="keep"><span>\(SurveyPage.both(SurveyPageWords.keep))</span></label>
    <p class="actions"><button type="submit" class="main">\(SurveyPage.both(SurveyPageWords.save))</button>
    <button type="button" id="to-mail">\(SurveyPage.both(SurveyPageWords.mail))</button></p>
    <p id="done" class="done" role="status" hidden></p>
    <div id="mail" hidden><p id="mail-told"></p>
    <label class="label" for="block">\(SurveyPage.both(SurveyPageWords.block))</label>
    <textarea id="block" class="block" rows="8" readonly></textarea>
    <p class="actions"><button type="button" id="copy">\(SurveyPage.both(SurveyPageWords.copy))</button>
    <a id="mail-link" href="mailto:">\(SurveyPage.both(SurveyPageWords.openMail))</a></p></div>
    """
  }
}

/// What the page carries, each as it stands in its file.
private enum Asset {
  static let styles = String(decoding: PackageResources.questionnaire_css, as: UTF8.self)
  static let rules = String(decoding: PackageResources.questionnaire_rules_js, as: UTF8.self)
  static let page = String(decoding: PackageResources.questionnaire_page_js, as: UTF8.self)
}
