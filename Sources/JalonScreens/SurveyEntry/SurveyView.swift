import JalonCore
import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if case .confirming(let panel) = mode { return panel.draw(on: &surface, in: area, dossier.names, desk) }
    let side = area.columns >= 110 ? area.right(34) : area.right(0)
    let main = area.dropRight(side.isEmpty ? 0 : side.columns + 1)
    drawHead(on: &surface, in: main.top(3), desk)
    let detail = main.rows < 30 ? 6 : 8
    drawList(on: &surface, in: main.dropTop(3).dropBottom(detail), desk)
    drawDetail(on: &surface, in: main.bottom(detail), desk)
    if !side.isEmpty { drawSide(on: &surface, in: side, desk) }
    if case .offering(let offer) = mode { offer.draw(on: &surface, in: area, desk) }
  }

  private func drawHead(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let all = questions.count
    let progress = desk(SurveyWords.progress(all - unanswered.count, of: all))
    surface.write(
      [Span(" \(dossier.mission.id) \(dossier.mission.opening.title)", .faint)], in: area.dropRight(progress.count + 2))
    surface.write(progress + " ", in: area, role: .accent, alignment: .right)
    surface.rule(area.dropTop(1))
    if isFollowUp { return _ = surface.write(" " + desk(sheet.named), in: area, line: 2, role: .faint) }
    let scale = desk(SurveyWords.scale)
    let fits = GlyphWidth.columns(of: scale) + 2 <= area.columns
    surface.write(" " + (fits ? scale : desk(SurveyWords.scaleShort)), in: area, line: 2, role: .faint)
  }

  // MARK: - The questions

  private enum Row {
    case heading(Words)
    case place(Place)
  }

  private var listRows: [Row] {
    var rows: [Row] = []
    var last: (DimensionID, String?)?
    for question in questions {
      if last?.0 != question.dimension || last?.1 != question.repetition {
        rows.append(.heading(heading(question)))
        last = (question.dimension, question.repetition)
      }
      rows.append(.place(.question(question.code)))
    }
    guard !isFollowUp else { return rows + [.place(.end)] }
    return rows + [.heading(SurveyWords.received), .place(.mode), .place(.function), .place(.day)]
  }

  func heading(_ question: Question) -> Words {
    if let turn = question.turn { return heading(question, inTurn: turn) }
    let dimension = questionnaire[question.dimension].map { Words($0.wording) } ?? .nothing
    guard let structure = question.about else { return dimension }
    return Words { "\(dimension($0)), \(dossier.names.name(of: structure))" }
  }

  private func drawList(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let rows = listRows
    let focus = rows.firstIndex { if case .place(place) = $0 { true } else { false } } ?? 0
    let scroll = Scroll(top: focus - area.rows / 2).following(focus, count: rows.count, height: area.rows)
    for (line, index) in scroll.visible(count: rows.count, height: area.rows).enumerated() {
      switch rows[index] {
      case .heading(let words): surface.draw(Panel(desk(words)), in: area.line(line))
      case .place(let row): draw(row, on: &surface, in: area.line(line), desk)
      }
    }
  }

  private func draw(_ row: Place, on surface: inout Surface, in line: Area, _ desk: Desk) {
    let isFocused = row == place
    if isFocused {
      surface.write(Glyphs.focus, in: line, role: .focus)
      surface.cursor = line.origin
    }
    let cells = line.right(31)
    let label = line.dropLeft(2).dropRight(32)
    surface.write(self.label(row, desk), in: label, role: isFocused ? .focus : .text)
    surface.write(answered(row, desk), in: cells, role: isFocused ? .focus : .field)
  }

  private func label(_ row: Place, _ desk: Desk) -> String {
    switch row {
    case .question(let code):
      guard let question = questionnaire[code] else { return code }
      let number = code.prefix { $0 != ":" }
      let padded = number + String(repeating: " ", count: max(0, 5 - number.count))
      return padded + desk(question.wording.words) + (question.isKey ? " *" : "")
    case .mode: return desk(SurveyWords.mode)
    case .function: return desk(SurveyWords.function)
    case .day: return desk(SurveyWords.day)
    case .end: return desk(FollowUpWords.end)
    }
  }

  private func answered(_ row: Place, _ desk: Desk) -> String {
    switch row {
    case .question(let code): questionnaire[code].map { answered($0, desk) } ?? ""
    case .mode: desk(entryMode.words)
    case .function: function.text
    case .day: day.text
    case .end: ""
    }
  }

  private func answered(_ question: Question, _ desk: Desk) -> String {
    let answer = response[question.code]
    let note = comments[question.code]?.isBlank == false ? " …" : ""
    switch question.kind {
    case .agreement4: return marks(answer) + note
    case .scale0to10: return ten(answer, isHere: place == .question(question.code)) + note
    case .choice, .several: return chosen(answer, question.options, desk) + note
    case .text, .number, .decimal, .day: return String(written(answer, to: question).prefix { !$0.isNewline }) + note
    }
  }

  private func marks(_ answer: JalonCore.Answer?) -> String {
    ([1, 2, 3, 4, 0].map { (JalonCore.Answer.number($0), "\($0)") } + [(.noOpinion, "-")])
      .map { "(\(answer == $0 ? "•" : " "))\($1)" }.joined(separator: " ")
  }

  private func ten(_ answer: JalonCore.Answer?, isHere: Bool) -> String {
    if isHere, let digit { return "[ \(digit)_ ] / 10" }
    switch answer {
    case .number(let mark)? where mark >= 0: return "[ \(mark < 10 ? " " : "")\(mark) ] / 10"
    case .number?: return "[ - ]"
    case .text?, .several?, nil: return "[    ] / 10"
    }
  }

  private func chosen(_ answer: JalonCore.Answer?, _ options: [Question.Option], _ desk: Desk) -> String {
    switch answer {
    case .text(let code)?: return options.first { $0.code == code }.map { desk($0.wording.words) } ?? code
    case .several(let codes)?:
      return options.filter { codes.contains($0.code) }.map { desk($0.wording.words) }.joined(separator: ", ")
    case .number(0)?: return desk(Agreement4.notApplicable.words)
    case .number?: return desk(Agreement4.noOpinion.words)
    case nil: return ""
    }
  }

  // MARK: - The question in focus

  private func drawDetail(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let head = question.map { "\($0.code)" } ?? desk(isFollowUp ? FollowUpWords.end : SurveyWords.received)
    surface.draw(Panel(head, note: desk(question?.required.note ?? .nothing)), in: area.top(1))
    let inside = area.dropTop(1).inset(columns: 1)
    let wording = question.map { desk($0.wording.words) } ?? label(place, desk)
    let lines = min(2, WordWrap.lines(of: wording, columns: inside.columns).count)
    surface.draw(Paragraph(wording), in: inside.top(lines))
    let help = question?.hint == nil ? 0 : 1
    if let hint = question?.hint { surface.write(desk(hint.words), in: inside, line: lines, role: .faint) }
    drawEntry(on: &surface, in: inside.dropTop(lines + help).dropBottom(1), desk)
    surface.write(desk(hint), in: inside.bottom(1), role: .faint)
  }

  private func drawEntry(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if case .commenting = mode { return drawText(SurveyWords.comment, on: &surface, in: area, desk) }
    switch (place, question?.kind) {
    case (.function, _):
      surface.draw(FieldView(function), in: area.top(1))
      drawNotes(on: &surface, in: area.dropTop(1), desk)
    case (.day, _): drawDay(on: &surface, in: area, desk)
    case (_, .text?), (_, .number?), (_, .decimal?), (_, .day?):
      drawText(SurveyWords.answer, on: &surface, in: area, desk)
    case (_, .choice?), (_, .several?): drawOptions(question?.options ?? [], on: &surface, in: area, desk)
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

  private func drawOptions(_ options: [Question.Option], on surface: inout Surface, in area: Area, _ desk: Desk) {
    var line = 0
    var rest = area.top(1)
    for (index, option) in options.enumerated() {
      let text = "(\(isChosen(option) ? "•" : " ")) \(index + 1) \(desk(option.wording.words))"
      if GlyphWidth.columns(of: text) > rest.columns {
        line += 1
        rest = area.line(line)
      }
      let isHere = index == self.option
      if isHere, !rest.isEmpty { surface.cursor = rest.origin }
      rest = rest.dropLeft(surface.write(text, in: rest, role: isHere ? .focus : .text) + 2)
    }
  }

  private func isChosen(_ option: Question.Option) -> Bool {
    switch question.flatMap({ response[$0.code] }) {
    case .text(let code)?: code == option.code
    case .several(let codes)?: codes.contains(option.code)
    case .number?, nil: false
    }
  }

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

  private var hint: Words {
    if case .commenting = mode { return SurveyWords.hintComment }
    switch question?.kind {
    case .agreement4?: return SurveyWords.hintMarks
    case .scale0to10?: return SurveyWords.hintTen
    case .choice?: return SurveyWords.hintOne
    case .several?: return SurveyWords.hintSeveral
    case .text?: return SurveyWords.hintText
    case .number?, .decimal?: return SurveyWords.hintNumber
    case .day?: return SurveyWords.hintDay
    case nil: return hintOfPlace
    }
  }

  private var hintOfPlace: Words {
    switch place {
    case .day: FormWords.hintDay
    case .mode: FormWords.hintChoice
    case .end: FollowUpWords.hintEnd
    case .function, .question: FormWords.hintOptional
    }
  }
}
