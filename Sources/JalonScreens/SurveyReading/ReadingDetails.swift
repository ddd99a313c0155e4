import JalonCore
import JalonTerminal
import JalonWording

/// All that is known of the row in focus, in lines: each respondent, the others, each question, what was written.
struct ReadingDetails {
  let screen: SurveyReadingScreen
  let names: Names
  let desk: Desk

  var lines: [Span] {
    switch screen.focused?.content {
    case .row(let row)?: of(row)
    case .axis(let axis, let act)?: of(axis, act)
    case .fact(let fact, let act)?: of(fact, act)
    case .block(let block)?: block.answers.flatMap(given)
    case .voice?, .followUp?, nil: []
    }
  }

  var title: String {
    switch screen.focused?.content {
    case .row(let row)?: desk(row.topic.words(names))
    case .axis(let axis, _)?: desk(.label(SurveyReadingWords.appropriation, axis.words))
    case .fact(let fact, _)?: desk(fact.title)
    case .block(let block)?: desk(block.words)
    case .voice?, .followUp?, nil: ""
    }
  }

  // MARK: A dimension

  private func of(_ row: SurveyReading.Row) -> [Span] {
    respondents(row) + others(row) + row.testimonies.flatMap(written) + row.questions.flatMap(asked)
  }

  private func respondents(_ row: SurveyReading.Row) -> [Span] {
    row.marks.map { mark in
      let letter = screen.letter(of: mark.respondent)
      return Span(desk(.label("\(letter) \(names.name(of: mark.respondent))", Words(same: told(mark.counts)))))
    }
  }

  private func told(_ counts: ScaleCounts) -> String {
    let satisfied = desk(counts.satisfiedTold)
    return desk(counts.meanTold) + (satisfied.isEmpty ? "" : ", \(satisfied)") + ", n = \(counts.answered)"
  }

  private func others(_ row: SurveyReading.Row) -> [Span] {
    guard row.counts != nil, let figure = screen.figures[row.topic] else { return [] }
    return [
      Span("\(Glyphs.milestoneMet) " + desk(.label(screen.group.words.capitalised, figure.words(names))), .faint)
    ]
  }

  private func asked(_ figures: QuestionFigures) -> [Span] {
    guard figures.question.kind != .text else { return [] }
    let wording = "\(figures.question.code.prefix { $0 != ":" }) \(desk(Words(figures.question.wording)))"
    return [Span(wording, .heading), Span("  " + answers(figures))]
  }

  private func answers(_ figures: QuestionFigures) -> String {
    let mean =
      figures.mean.map { [$0.written(desk.language), "n = \(figures.answered)"] } ?? ["n = \(figures.answered)"]
    let given = figures.distribution.filter { $0.count > 0 }.map {
      "\(label(of: $0, in: figures.question)) × \($0.count)"
    }
    let silences =
      figures.notApplicable + figures.noOpinion > 0
      ? [desk(SurveyReadingWords.silences(figures.notApplicable, figures.noOpinion))] : []
    return (mean + given + silences).joined(separator: " \(Glyphs.quiet) ")
  }

  private func label(of tally: Tally, in question: Question) -> String {
    question.options.first { $0.code == tally.answer }.map { desk(Words($0.wording)) } ?? tally.answer
  }

  /// What was written, and beside it whether it may be quoted.
  private func written(_ testimony: Testimony) -> [Span] {
    [
      Span(Typography.quoted(Prose(testimony.text).oneLine, desk.language)),
      Span("  " + desk(testimony.source(names)), testimony.consent == .no ? .caution : .faint),
    ]
  }

  // MARK: The follow-up

  private func of(_ axis: AppropriationAxis, _ act: RecordFollowUp) -> [Span] {
    let mark = act.appropriation(axis)
    return [Span(desk(.label("\(mark)/3", AppropriationAxis.meaning(mark))))] + synthesis(act)
  }

  private func synthesis(_ act: RecordFollowUp) -> [Span] {
    act.synthesis.isBlank ? [] : [Span(act.synthesis.oneLine, .faint)]
  }

  private func given(_ given: FollowUpReading.Given) -> [Span] {
    let code = given.question.code.prefix { $0 != ":" }
    let answer = given.answer.map { Span("  " + Prose(desk(given.question.words(of: $0))).oneLine) }
    let comment = given.comment.map { Span("  " + Prose($0).oneLine, .faint) }
    return [Span("\(code) \(desk(Words(given.question.wording)))", .heading)] + [answer, comment].compactMap(\.self)
  }

  private func of(_ fact: ReadingLine.Fact, _ act: RecordFollowUp) -> [Span] {
    switch fact {
    case .jobs, .budget: fact.words(act).map { [Span(desk($0))] } ?? []
    case .actions:
      act.actions.map { action in
        let cause = action.cause.map { " (\($0))" } ?? ""
        return Span(desk(.label(action.action, action.state.words)) + cause)
      }
    case .needs:
      act.needs.map { need in
        Span(desk(.label(need.need, need.answer.words)) + (need.mission.map { " \($0.text)" } ?? ""))
      }
    }
  }
}

extension SurveyReadingScreen {
  /// What is told of the row in focus, as it falls in the room that it has.
  func details(_ desk: Desk) -> [Span] {
    let room = max(1, SurveyReadingScreen.detailColumns(desk.size.columns) - 2)
    return ReadingDetails(screen: self, names: dossier?.names ?? desk.names, desk: desk).lines.flatMap { span in
      WordWrap.lines(of: span.text, columns: room).map { Span($0, span.role) }
    }
  }

  /// The head of the screen, in lines.
  static let head = 3

  /// Where the details stand in the room of the screen: beside the lines where it is wide, under them where it is not.
  static func details(in area: Area) -> Area {
    let body = area.dropTop(head)
    return isWide(area.columns)
      ? body.right(detailColumns(area.columns)) : body.bottom(max(5, body.rows * 2 / 5))
  }

  /// The first line in sight when the last one is.
  func lastTop(_ desk: Desk) -> Int {
    let title = 1
    return max(0, details(desk).count - (SurveyReadingScreen.details(in: App.room(of: desk.size)).rows - title))
  }

  /// Beside the lines where the screen is wide, under them where it is not.
  static func isWide(_ columns: Int) -> Bool { columns >= 118 }
  static func detailColumns(_ columns: Int) -> Int { isWide(columns) ? columns / 3 : columns }

  /// `A`, `B`… for the structures in their order, `P` for the provider.
  func letter(of party: Party) -> String {
    guard case .structure(let structure) = party,
      let place = dossier?.mission.opening.structures.firstIndex(of: structure)
    else { return SurveyReadingWords.provider }
    return String(UnicodeScalar(UInt8(65 + place % 15)))
  }
}
