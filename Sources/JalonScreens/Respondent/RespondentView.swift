import JalonCore
import JalonTerminal
import JalonWording

extension RespondentScreen {
  /// One question a page, with every answer on a line of its own.
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let page = area.inset(columns: max(2, (area.columns - 90) / 2), rows: 0)
    if isBlank(desk) { return drawSentences([RespondentWords.blank], on: &surface, in: page, desk) }
    switch self.page {
    case .question: drawQuestion(on: &surface, in: page, desk)
    case .finished:
      drawSentences([RespondentWords.thanks, RespondentWords.giveBackNow], on: &surface, in: page, desk)
    case .unlocking(let field, _): drawCode(field, on: &surface, in: page, desk)
    }
  }

  private func drawSentences(_ sentences: [Words], on surface: inout Surface, in area: Area, _ desk: Desk) {
    let place = area.centred(columns: area.columns, rows: 2 * sentences.count)
    for (index, words) in sentences.enumerated() {
      surface.write(
        desk(words), in: place, line: 2 * index, role: index == 0 ? .heading : .faint, alignment: .centre)
    }
    surface.cursor = place.origin
  }

  private func drawCode(_ field: LineEditor, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let place = area.centred(columns: min(60, area.columns), rows: 3)
    let used = surface.write(desk(RespondentWords.code) + " ", in: place, role: .heading)
    surface.draw(FieldView(field.concealed), in: place.top(1).dropLeft(used))
    surface.write(desk(RespondentWords.codeHow), in: place, line: 2, role: .faint)
  }

  // MARK: - A question

  private func drawQuestion(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let question = entry.question else { return }
    let place = (entry.questions.firstIndex { $0.code == question.code } ?? 0) + 1
    let progress = desk(RespondentWords.progress(place, of: entry.questions.count))
    surface.write(desk(entry.heading(question)), in: area.dropTop(1).dropRight(progress.count + 2), role: .accent)
    surface.write(progress, in: area.dropTop(1), role: .faint, alignment: .right)
    let bar = BarChart.blocks(share: Double(place) / Double(entry.questions.count), columns: area.columns)
    surface.write(bar, in: area.dropTop(2), role: .bar)
    let wording = Paragraph(desk(question.wording.words), role: .heading)
    let lines = wording.wrapped(columns: area.columns).count
    surface.draw(wording, in: area.dropTop(4).top(lines))
    let help = Paragraph(desk(question.hint?.words ?? .nothing), role: .faint)
    let helpLines = question.hint == nil ? 0 : help.wrapped(columns: area.columns).count
    if helpLines > 0 { surface.draw(help, in: area.dropTop(4 + lines).top(helpLines)) }
    drawAnswers(question, on: &surface, in: area.dropTop(5 + lines + helpLines).dropBottom(3), desk)
    surface.draw(Paragraph(hints(question).map { desk($0) }, role: .faint), in: area.bottom(3))
  }

  private func drawAnswers(_ question: Question, on surface: inout Surface, in area: Area, _ desk: Desk) {
    if case .commenting = entry.mode { return surface.draw(TextAreaView(entry.text), in: area) }
    switch question.kind {
    case .agreement4: drawChoices(agreements, on: &surface, in: area, desk)
    case .choice, .several:
      drawChoices(question.options.enumerated().map { choice($1, key: $0 + 1) }, on: &surface, in: area, desk)
    case .scale0to10: drawTen(on: &surface, in: area, desk)
    case .text, .number, .decimal, .day: surface.draw(TextAreaView(entry.text), in: area)
    }
  }

  /// One answer that a key gives.
  private struct Choice {
    let key: String
    let words: Words
    let isGiven: Bool
    /// The space bar gives or takes it.
    var isInFocus = false
    /// The columns before its words: `> (•) 10  `.
    var head: Int { 8 + key.count }
  }

  private var given: JalonCore.Answer? { hidesAnswers ? nil : entry.question.flatMap { entry.response[$0.code] } }

  private var agreements: [Choice] {
    let marks = Agreement4.wordings.enumerated().map { index, wording in
      Choice(key: "\(index + 1)", words: wording.words, isGiven: given == .number(index + 1))
    }
    return marks + [
      Choice(key: "0", words: Agreement4.notApplicable.words, isGiven: given == .notApplicable),
      Choice(key: "-", words: Agreement4.noOpinion.words, isGiven: given == .noOpinion),
    ]
  }

  private func choice(_ option: Question.Option, key: Int) -> Choice {
    let isGiven =
      switch entry.question.flatMap({ entry.response[$0.code] }) {
      case .several(let codes)?: codes.contains(option.code) && (isTicking || !hidesAnswers)
      case .text(let code)?: code == option.code && !hidesAnswers
      case .number?, nil: false
      }
    return Choice(
      key: "\(key)", words: option.wording.words, isGiven: isGiven, isInFocus: key == entry.option + 1)
  }

  /// Two lines each where there is room, one where there is less, side by side where none has to be cut for it; else as
  /// many as there is room for, around the one in focus.
  private func drawChoices(_ choices: [Choice], on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.cursor = area.origin
    // The last column is for the signs of what is out of sight.
    let texts = choices.map { wrapped($0, columns: area.columns - 1, desk) }
    let count = texts.reduce(0) { $0 + $1.count }
    if count > area.rows, drawSideBySide(choices, on: &surface, in: area, desk) { return }
    let step = count * 2 <= area.rows + 1 ? 2 : 1
    let heads = texts.indices.map { place in texts[..<place].reduce(0) { $0 + $1.count } }
    let focus = choices.firstIndex(where: \.isInFocus).map { heads[$0] + texts[$0].count - 1 } ?? 0
    let top = Scroll().following(focus, count: count, height: area.rows).top
    for (place, choice) in choices.enumerated() {
      draw(choice, texts[place], on: &surface, in: area, from: (heads[place] - top) * step)
    }
    if top > 0 { surface.write(Glyphs.up, in: area.top(1).right(1), role: .faint) }
    if count > top + area.rows { surface.write(Glyphs.down, in: area.bottom(1).right(1), role: .faint) }
  }

  /// False where they do not fit so.
  private func drawSideBySide(_ choices: [Choice], on surface: inout Surface, in area: Area, _ desk: Desk) -> Bool {
    let (rows, half) = ((choices.count + 1) / 2, area.columns / 2)
    let texts = choices.map { wrapped($0, columns: half, desk) }
    guard rows <= area.rows, texts.allSatisfy({ $0.count == 1 }) else { return false }
    for (index, choice) in choices.enumerated() {
      let column = area.dropLeft(index / rows * half).left(half)
      draw(choice, texts[index], on: &surface, in: column, from: index % rows)
    }
    return true
  }

  private func wrapped(_ choice: Choice, columns: Int, _ desk: Desk) -> [String] {
    WordWrap.lines(of: desk(choice.words), columns: max(1, columns - choice.head))
  }

  /// - Parameter first: its first line in `area`; those above it or below are out of sight.
  private func draw(_ choice: Choice, _ text: [String], on surface: inout Surface, in area: Area, from first: Int) {
    let role: Role = choice.isGiven ? .focus : .text
    for (place, part) in text.enumerated() where (0..<area.rows).contains(first + place) {
      let line = area.line(first + place)
      surface.write(part, in: line.dropLeft(choice.head), role: role)
      guard place == 0 else { continue }
      if choice.isInFocus {
        surface.write(Glyphs.focus, in: line, role: .focus)
        surface.cursor = line.origin
      }
      surface.write([Span(choice.isGiven ? "(•) " : "( ) ", role), Span(choice.key, .key)], in: line.dropLeft(2))
    }
  }

  private func drawTen(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let mark: String
    if let digit = entry.digit {
      mark = "\(digit)"
    } else if case .number(let number)? = given {
      mark = number < 0 ? "-" : "\(number)"
    } else {
      mark = ""
    }
    surface.draw(BigNumber(mark, role: .accent), in: area.top(BigNumber.rows))
    surface.cursor = area.origin
  }

  private func hints(_ question: Question) -> [Words] {
    if case .commenting = entry.mode { return [RespondentWords.commenting] }
    if let digit = entry.digit, question.kind.hasOptions {
      return [SurveyWords.hintDigit(digit, of: question.options.count)]
    }
    let how: Words =
      switch question.kind {
      case .agreement4, .choice: RespondentWords.skip
      case .several: RespondentWords.tick
      case .scale0to10: RespondentWords.ten
      case .text: RespondentWords.write
      case .number, .decimal: SurveyWords.hintNumber
      case .day: SurveyWords.hintDay
      }
    let more = entry.isWriting ? [] : [RespondentWords.comment]
    let isHidden = hidesAnswers && !isTicking && entry.response[question.code] != nil
    return [how] + more + (isHidden ? [RespondentWords.hidden] : [])
  }
}
