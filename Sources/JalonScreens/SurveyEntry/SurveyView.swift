import JalonCore
import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if case .confirming(let panel) = mode { return panel.draw(on: &surface, in: area, dossier.names, desk) }
    let side = area.columns >= 110 ? area.right(34) : area.right(0)
    let main = area.dropRight(side.isEmpty ? 0 : side.columns + 1)
    drawHead(on: &surface, in: main.top(3), desk)
    let detail = SurveyDetail(self, columns: main.columns, desk)
    let rows = detail.rows(in: main.rows)
    drawList(on: &surface, in: main.dropTop(3).dropBottom(rows), desk)
    drawDetail(detail, on: &surface, in: main.bottom(rows), desk)
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
    return rows + (isFollowUp ? [] : [.heading(SurveyWords.received)]) + placesAfterQuestions.map(Row.place)
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

  func label(_ row: Place, _ desk: Desk) -> String {
    switch row {
    case .question(let code):
      guard let question = questionnaire[code] else { return code }
      let number = code.prefix { $0 != ":" }
      let padded = number + String(repeating: " ", count: max(0, 5 - number.count))
      return padded + desk(question.wording.words) + (question.isKey ? " *" : "")
    case .mode: return desk(SurveyWords.mode)
    case .function: return desk(SurveyWords.function)
    case .day: return desk(SurveyWords.day)
    case .reason: return desk(FieldWording.correctionReason.label)
    case .end: return desk(FollowUpWords.end)
    }
  }

  private func answered(_ row: Place, _ desk: Desk) -> String {
    switch row {
    case .question(let code): questionnaire[code].map { answered($0, desk) } ?? ""
    case .mode: desk(entryMode.words)
    case .function: function.text
    case .day: day.text
    case .reason: correctionReason.text
    case .end: ""
    }
  }

  /// What stands at a place, in words.
  func answered(_ row: Place, inWords desk: Desk) -> String {
    guard case .question(let code) = row, let question = questionnaire[code] else { return answered(row, desk) }
    switch (question.kind, response[code]) {
    case (_, nil): return ""
    case (.agreement4, .number(0)?), (.agreement4, .noOpinion?), (.scale0to10, .noOpinion?), (.choice, _),
      (.several, _):
      return chosen(response[code], question.options, desk)
    case (.agreement4, .number(let mark)?), (.scale0to10, .number(let mark)?): return "\(mark)"
    case (.agreement4, _), (.scale0to10, _), (.text, _), (.number, _), (.decimal, _), (.day, _):
      return written(response[code], to: question)
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
}
