import JalonCore
import JalonTables
import JalonWording

/// One question of the page: what is asked, where it is answered, and the place of what is wrong.
struct QuestionMarkup {
  let question: Question
  let form: SurveyForm
  /// Within the page.
  let id: String

  var html: String {
    """
    <\(element) class="question" id="\(id)" data-code="\(Markup.escaped(question.code))"\(attributes)>
    \(label)
    \(notes)\(fields)
    \(error)
    \(comment)</\(element)>

    """
  }

  private var isOfOptions: Bool { !question.kind.isWritten }
  private var isOfOne: Bool { isOfOptions && question.kind != .several }
  private var element: String { isOfOptions ? "fieldset" : "div" }

  private var attributes: String {
    guard isOfOptions else { return "" }
    let role = isOfOne ? " role=\"radiogroup\" aria-labelledby=\"\(id)-label\"" : ""
    let needed = isOfOne && question.isKey ? " aria-required=\"true\"" : ""
    return role + needed + described
  }

  private var described: String { " aria-describedby=\"\(id)-note \(id)-error\"" }

  // MARK: What is asked

  private var label: String {
    let code = "<span class=\"code\">\(Markup.escaped(question.ownCode))</span>"
    let words = SurveyPage.both(form.wording(question))
    let need = question.isKey ? " <span class=\"need\">(\(SurveyPage.both(SurveyPageWords.need)))</span>" : ""
    let content = code + words + need + following
    guard !isOfOptions else { return "<legend class=\"label\" id=\"\(id)-label\">\(content)</legend>" }
    return "<label class=\"label\" for=\"\(id)-a\">\(content)</label>"
  }

  private var following: String {
    guard let other = question.followed.first else { return "" }
    return " <span class=\"following\">(\(SurveyPage.both(SurveyPageWords.following(other))))</span>"
  }

  private var notes: String {
    let all = [question.hint.map { Words($0) }, usualHint].compactMap { $0 }
    let told = all.map { "<span>\(SurveyPage.both($0))</span>" }.joined(separator: "<br>")
    return "<p class=\"hint\" id=\"\(id)-note\"\(all.isEmpty ? " hidden" : "")>\(told)</p>\n"
  }

  private var usualHint: Words? {
    switch question.kind {
    case .scale0to10: SurveyPageWords.scaleHint
    case .several: SurveyPageWords.several
    case .number: SurveyPageWords.wholeHint
    case .decimal: SurveyPageWords.decimalHint
    case .agreement4, .choice, .text, .day: nil
    }
  }

  private var error: String { "<p class=\"error\" id=\"\(id)-error\" hidden></p>" }

  private var comment: String {
    guard question.kind != .text else { return "" }
    let code = Markup.escaped(question.code)
    return """
      <details><summary>\(SurveyPage.both(SurveyPageWords.comment)) <span class="code">\(Markup.escaped(question.ownCode))</span></summary>
      <textarea id="\(id)-c" data-comment="\(code)" aria-labelledby="\(id)-c-label" maxlength="\(Shape.lineLimit)" rows="2"></textarea>
      <span id="\(id)-c-label" hidden>\(SurveyPage.both(SurveyPageWords.comment)) \(Markup.escaped(question.ownCode))</span>
      </details>

      """
  }

  // MARK: Where it is answered

  private var fields: String {
    switch question.kind {
    case .agreement4:
      options(Agreement4.wordings.enumerated().map { ("\($0 + 1)", Words($1)) } + silences, "options scale")
    case .scale0to10: options((0...10).map { ("\($0)", Words(same: "\($0)")) } + silences, "options marks")
    case .choice, .several: options(question.options.map { ($0.code, Words($0.wording)) })
    case .text: "<textarea \(field) rows=\"3\" maxlength=\"4000\"></textarea>"
    case .number: "<input type=\"text\" inputmode=\"numeric\" \(field)>"
    case .decimal: "<input type=\"text\" inputmode=\"decimal\" \(field)>"
    case .day: "<input type=\"date\" min=\"1900-01-01\" max=\"2199-12-31\" \(field)>"
    }
  }

  private var field: String {
    "id=\"\(id)-a\" data-answer\(question.isKey ? " aria-required=\"true\"" : "")\(described)"
  }

  /// « sans objet » where it is an answer, and « ne se prononce pas ».
  private var silences: [(String, Words)] {
    let all = [(Answer.notApplicable, Agreement4.notApplicable), (.noOpinion, Agreement4.noOpinion)]
    let told = all.filter { question.takesSilence && question.silence($0.0) != nil }
    return told.map { ($0.0 == .notApplicable ? "0" : "-1", Words($0.1)) }
  }

  private func options(_ all: [(code: String, words: Words)], _ style: String = "options") -> String {
    let type = isOfOne ? "radio" : "checkbox"
    let alone = Set(question.options.filter(\.exclusive).map(\.code))
    let labels = all.enumerated().map { index, option in
      let place = index == 0 ? "\(id)-a" : "\(id)-a\(index)"
      let mark = alone.contains(option.code) ? " data-alone" : ""
      let described = isOfOne ? "" : " aria-describedby=\"\(id)-error\""
      return
        "<label><input type=\"\(type)\" name=\"\(id)\" id=\"\(place)\" value=\"\(Markup.escaped(option.code))\" data-answer\(mark)\(described)>"
        + "<span>\(SurveyPage.both(option.words))</span></label>"
    }
    let clear =
      isOfOne
      ? "\n<button type=\"button\" class=\"clear\" hidden>\(SurveyPage.both(SurveyPageWords.clear)) <span class=\"code\">\(Markup.escaped(question.ownCode))</span></button>"
      : ""
    return "<div class=\"\(style)\">\(labels.joined(separator: "\n"))</div>\(clear)"
  }
}
