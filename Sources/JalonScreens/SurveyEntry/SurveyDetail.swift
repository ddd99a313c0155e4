import JalonCore
import JalonTerminal
import JalonWording

/// What is said of the place in focus, under the questions, as it falls in that many columns.
///
/// ```
/// ── B22 ──────────────────────────────────────────────
///  Quels sont les principaux freins ?
///  ( ) 1 Temps  (•) 2 Argent  ( ) 3 Compétences
///  ( ) 4 Adhésion interne  ( ) 5 Partenaires
///  Chiffres ou espace pour cocher, Entrée pour continuer
/// ```
struct SurveyDetail {
  let wording: [String]
  /// What helps to answer.
  let help: [String]
  let options: OptionLines
  /// What the keys do.
  let hint: [String]

  init(_ screen: SurveyEntryScreen, columns: Int, _ desk: Desk) {
    let columns = max(1, columns - 2)
    let question = screen.question
    wording = WordWrap.lines(
      of: question.map { desk($0.wording.words) } ?? screen.label(screen.place, desk), columns: columns)
    help = question?.hint.map { WordWrap.lines(of: desk($0.words), columns: columns) } ?? []
    options = OptionLines(screen.optionTexts(desk), columns: columns - 1)
    hint = WordWrap.lines(of: desk(screen.hint), columns: columns)
  }

  /// So many lines of `all` as nothing needs to be cut, some of the list left in sight.
  func rows(in all: Int) -> Int {
    let usual = all < 30 ? 6 : 8
    let needed = 1 + wording.count + help.count + max(1, options.count) + hint.count
    return max(usual, min(needed, all - SurveyDetail.head - SurveyDetail.list))
  }

  /// Above the list: the mission, a rule, the scale of the marks.
  private static let head = 3
  /// The lines of the list that stay in sight.
  private static let list = 5
}

/// The options of a question one after the other, turned to the next line where one does not fit, and to a second line of
/// its own where it is wider than all the room.
struct OptionLines {
  struct Piece {
    let option: Int
    let line: Int
    let column: Int
    let text: String
  }

  private(set) var pieces: [Piece] = []
  var count: Int { pieces.last.map { $0.line + 1 } ?? 0 }

  init(_ texts: [String], columns: Int) {
    var (line, column) = (0, 0)
    for (option, text) in texts.enumerated() {
      let wrapped = WordWrap.lines(of: text, columns: columns)
      if column > 0, column + GlyphWidth.columns(of: text) > columns { (line, column) = (line + 1, 0) }
      for (place, part) in wrapped.enumerated() {
        if place > 0 { (line, column) = (line + 1, 0) }
        pieces.append(Piece(option: option, line: line, column: column, text: part))
        column += GlyphWidth.columns(of: part) + OptionLines.gap
      }
    }
  }

  private static let gap = 2

  /// The last line of an option: the one to keep in sight with it.
  func lastLine(of option: Int) -> Int { pieces.last { $0.option == option }?.line ?? 0 }
}

extension SurveyEntryScreen {
  func drawDetail(_ detail: SurveyDetail, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let head = question.map { "\($0.code)" } ?? desk(headOfPlace)
    surface.draw(Panel(head, note: desk(question?.required.note ?? .nothing)), in: area.top(1))
    let inside = area.dropTop(1).inset(columns: 1)
    let entry = min(3, max(1, detail.options.count))
    let told = max(1, inside.rows - detail.hint.count - entry)
    let wording = min(detail.wording.count, told)
    let help = min(detail.help.count, told - wording)
    surface.draw(Paragraph(detail.wording), in: inside.top(wording))
    surface.draw(Paragraph(detail.help, role: .faint), in: inside.dropTop(wording).top(help))
    let keys = min(detail.hint.count, max(1, inside.rows - wording - help - 1))
    drawEntry(detail, on: &surface, in: inside.dropTop(wording + help).dropBottom(keys), desk)
    surface.draw(Paragraph(detail.hint, role: .faint), in: inside.bottom(keys))
  }

  private var headOfPlace: Words {
    if place == .reason { return FieldWording.correctionReason.label }
    return isFollowUp ? FollowUpWords.end : SurveyWords.received
  }

  private func drawEntry(_ detail: SurveyDetail, on surface: inout Surface, in area: Area, _ desk: Desk) {
    if case .commenting = mode { return drawText(SurveyWords.comment, on: &surface, in: area, desk) }
    switch (place, question?.kind) {
    case (.function, _), (.reason, _):
      surface.draw(FieldView(place == .function ? function : correctionReason), in: area.top(1))
      drawNotes(on: &surface, in: area.dropTop(1), desk)
    case (.day, _): drawDay(on: &surface, in: area, desk)
    case (_, .text?), (_, .number?), (_, .decimal?), (_, .day?):
      drawText(SurveyWords.answer, on: &surface, in: area, desk)
    case (_, .choice?), (_, .several?): drawOptions(detail.options, on: &surface, in: area)
    case (.mode, _), (.end, _), (.question, _): drawNotes(on: &surface, in: area, desk)
    }
  }

  private func drawText(_ label: Words, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let used = surface.write(desk(label) + " ", in: area.top(1), role: .focus)
    surface.draw(TextAreaView(text), in: area.dropLeft(used))
  }

  private func drawDay(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(FieldView(day), in: area.top(1).left(14))
    surface.write(desk(DayReader.echo(day.text, today: desk.today)), in: area.top(1).dropLeft(16), role: .faint)
  }

  // MARK: - Options

  /// `( ) 1 Temps`, each with the number that is typed for it.
  func optionTexts(_ desk: Desk) -> [String] {
    (question?.options ?? []).enumerated().map { index, option in
      "(\(isChosen(option) ? "•" : " ")) \(index + 1) \(desk(option.wording.words))"
    }
  }

  private func drawOptions(_ options: OptionLines, on surface: inout Surface, in area: Area) {
    let scroll = Scroll().following(options.lastLine(of: option), count: options.count, height: area.rows)
    for piece in options.pieces where piece.line >= scroll.top {
      let line = area.line(piece.line - scroll.top).dropLeft(piece.column)
      let isHere = piece.option == option
      if isHere, !line.isEmpty { surface.cursor = line.origin }
      surface.write(piece.text, in: line, role: isHere ? .focus : .text)
    }
    if scroll.top > 0 { surface.write(Glyphs.up, in: area.top(1).right(1), role: .faint) }
    if options.count > scroll.top + area.rows {
      surface.write(Glyphs.down, in: area.bottom(1).right(1), role: .faint)
    }
  }

  private func isChosen(_ option: Question.Option) -> Bool {
    switch question.flatMap({ response[$0.code] }) {
    case .text(let code)?: code == option.code
    case .several(let codes)?: codes.contains(option.code)
    case .number?, nil: false
    }
  }

  // MARK: - Notes and keys

  /// The comment that was made, what one hoped to know before it is all recorded, and what validation will drop.
  private func drawNotes(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let comment = question.flatMap { comments[$0.code] } ?? ""
    if !comment.isBlank {
      surface.write([Span(desk(SurveyWords.comment) + " ", .faint), Span(comment)], in: area.top(1))
    }
    let missed = questionnaire.missed(response, facts: facts).map(\.code)
    if question == nil, !missed.isEmpty {
      surface.draw(Paragraph(desk(SurveyWords.missed(missed)), role: .caution), in: area.top(1))
    }
    let dropped = questionnaire.dropped(response, facts: facts).map(\.code).filter { response[$0] != known[$0] }
    if !dropped.isEmpty {
      surface.draw(Paragraph(desk(SurveyWords.dropped(dropped)), role: .caution), in: area.dropTop(1))
    }
  }

  /// What the keys do at the place in focus.
  var hint: Words {
    if case .commenting = mode { return SurveyWords.hintComment }
    guard let question else { return hintOfPlace }
    if let digit, question.kind.hasOptions { return SurveyWords.hintDigit(digit, of: question.options.count) }
    switch question.kind {
    case .agreement4: return SurveyWords.hintMarks
    case .scale0to10: return SurveyWords.hintTen
    case .choice: return SurveyWords.hintOne
    case .several: return question.takesSilence ? SurveyWords.hintSeveral : SurveyWords.hintSeveralNeeded
    case .text: return SurveyWords.hintText
    case .number, .decimal: return question.takesSilence ? SurveyWords.hintNumber : SurveyWords.hintNumberNeeded
    case .day: return question.takesSilence ? SurveyWords.hintDay : SurveyWords.hintDayNeeded
    }
  }

  private var hintOfPlace: Words {
    switch place {
    case .day: FormWords.hintDay
    case .mode: FormWords.hintChoice
    case .end: FollowUpWords.hintEnd
    case .reason: FieldWording.correctionReason.hint ?? .nothing
    case .function, .question: FormWords.hintOptional
    }
  }
}
