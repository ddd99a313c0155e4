import JalonCore
import JalonTables
import JalonWording

/// What the script of the page knows of its questionnaire: the questions, the conditions, and what it says.
struct SurveyScript {
  let form: SurveyForm
  let title: Words

  var data: String {
    let clauses = ClauseScript(sheet: form.sheet, facts: form.facts)
    return """
      const sheet = \(ClauseScript.safe(sheet));
      const conditions = {\(functions { clauses.relevance(of: $0) })};
      const constraints = {\(functions { clauses.constraint(of: $0) })};
      """
  }

  private func functions(_ script: (Question) -> String?) -> String {
    let all = form.questions.compactMap { question in
      script(question).map { "\n  \(ClauseScript.quoted(question.code)): \($0)" }
    }
    return all.joined(separator: ",") + (all.isEmpty ? "" : "\n")
  }

  private var sheet: JSON {
    [
      "mission": .text(form.mission.text), "respondent": .text(form.respondent.text),
      "questionnaire": .text(form.sheet.code), "version": .whole(form.sheet.version), "title": json(title),
      "fileName": .text(form.fileName), "mail": .text(form.mail ?? ""), "questions": .list(form.questions.map(json)),
      "words": .group(SurveyPageWords.told(form).map { JSON.Member($0.0, json($0.1)) }),
    ]
  }

  private func json(_ question: Question) -> JSON {
    [
      "code": .text(question.code), "short": .text(question.ownCode), "kind": .text(question.kind.rawValue),
      "required": .text(question.required.rawValue),
      "message": question.constraint?.message.map { json(Words($0)) } ?? .null,
    ]
  }

  private func json(_ words: Words) -> JSON { ["fr": .text(words.fr), "en": .text(words.en)] }
}
