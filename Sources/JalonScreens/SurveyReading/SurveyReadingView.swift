import JalonCore
import JalonTerminal
import JalonWording

/// Where the columns of the reading stand, from the left: label, axis, n, mean, share satisfied, distribution.
struct ReadingColumns {
  let label: Area
  let plot: Area
  let count: Area
  let mean: Area
  let satisfied: Area
  /// Empty where there is no room: the detail gives it in numbers.
  let distribution: Area

  init(_ line: Area) {
    let inside = line.dropLeft(2)
    let spread = inside.columns >= 76 ? 16 : 0
    let numbers = 3 + 5 + 6 + 3
    let label = min(44, max(16, (inside.columns - spread - numbers) * 9 / 20))
    let plot = ReadingPlot.columns(in: inside.columns - spread - numbers - label - (spread > 0 ? 2 : 1))
    self.label = inside.left(label)
    self.plot = inside.dropLeft(label + 1).left(plot)
    let rest = inside.dropLeft(label + 1 + plot)
    count = rest.dropLeft(1).left(3)
    mean = rest.dropLeft(5).left(5)
    satisfied = rest.dropLeft(11).left(6)
    distribution = rest.dropLeft(18).left(spread)
  }
}

extension SurveyReadingScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let dossier, let reading else {
      let words = dossier == nil ? SheetWords.reading : SheetWords.noSurvey
      return surface.draw(Paragraph(desk(words), role: .faint), in: area.inset(columns: 1))
    }
    drawHead(on: &surface, in: area.top(SurveyReadingScreen.head), reading, dossier, desk)
    let body = area.dropTop(SurveyReadingScreen.head)
    guard !lines.isEmpty else {
      return surface.draw(
        Paragraph(desk(SurveyReadingWords.nothing(dossier.advance)), role: .faint),
        in: body.inset(columns: 1, rows: 1))
    }
    let details = SurveyReadingScreen.details(in: area)
    drawDetails(on: &surface, in: details, desk)
    guard SurveyReadingScreen.isWide(area.columns) else {
      return drawLines(on: &surface, in: body.dropBottom(details.rows), desk)
    }
    let main = body.dropRight(details.columns + 1)
    drawLines(on: &surface, in: main, desk)
    surface.verticalRule(body.dropLeft(main.columns).left(1))
  }

  // MARK: The head

  private func drawHead(
    on surface: inout Surface, in area: Area, _ reading: SurveyReading, _ dossier: Dossier, _ desk: Desk
  ) {
    let answered = desk(SurveyReadingWords.answered(reading.answered.count, of: reading.respondents.count)) + " "
    let room = GlyphWidth.columns(of: answered) + 1
    surface.write(
      " \(dossier.mission.id.text) \(dossier.mission.opening.title)", in: area.dropRight(room), role: .status)
    surface.write(answered, in: area, role: .accent, alignment: .right)
    surface.write(legend(reading, dossier.names, desk), in: area.dropLeft(1), line: 1)
    let why = whyNoBenchmark(desk)
    let told = why == nil ? SurveyReadingWords.benchmark(group) : SurveyReadingWords.hidden
    surface.write(" " + desk(told), in: area.line(2), role: why == nil ? .faint : .caution)
  }

  private func legend(_ reading: SurveyReading, _ names: Names, _ desk: Desk) -> [Span] {
    reading.respondents.filter { $0.survey?.response != nil }.flatMap { respondent in
      [Span(letter(of: respondent.party), .accent), Span(" \(names.name(of: respondent.party))  ", .faint)]
    } + [Span(Glyphs.today, .accent), Span(" \(desk(SurveyReadingWords.together))", .faint)]
  }

  // MARK: The lines

  private func drawLines(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let present = lines.firstIndex { $0.id == focused?.id } ?? 0
    let wanted = lines[..<present].allSatisfy { !$0.isFocusable } ? 0 : present
    let scroll = Scroll().following(wanted, count: lines.count, height: area.rows)
    for (row, index) in scroll.visible(count: lines.count, height: area.rows).enumerated() {
      draw(lines[index], on: &surface, in: area.line(row), isFocused: index == present, desk)
    }
  }

  private func draw(
    _ line: ReadingLine, on surface: inout Surface, in area: Area, isFocused: Bool, _ desk: Desk
  ) {
    if isFocused {
      surface.write(Glyphs.focus, in: area, role: .focus)
      surface.cursor = area.origin
    }
    let columns = ReadingColumns(area)
    switch line.content {
    case .voice(let voice): drawHeading(desk(voice.shortWords), 1...4, on: &surface, in: area, columns, desk)
    case .followUp(let reading):
      drawHeading(
        desk(SurveyReadingWords.followUp(reading)), reading.recorded == nil ? nil : AppropriationAxis.marks,
        on: &surface, in: area, columns, desk)
    case .row(let row): draw(row, on: &surface, columns, isFocused: isFocused, desk)
    case .axis(let axis, let act): draw(axis, act, on: &surface, columns, isFocused: isFocused, desk)
    case .block(let block):
      let label = block.subject ?? desk(Words(block.dimension.wording))
      surface.write(label, in: columns.label, role: isFocused ? .focus : .text)
      let told = block.answers.compactMap { $0.answer.map($0.question.words) ?? $0.comment.map { Words(same: $0) } }
      let line = told.map { desk($0) }.filter { !$0.isBlank }.joined(separator: " \(Glyphs.quiet) ")
      surface.write(Prose(line).oneLine, in: area.dropLeft(columns.plot.column - area.column))
    case .fact(let fact, let act):
      surface.write(desk(fact.title), in: columns.label, role: isFocused ? .focus : .text)
      surface.write(fact.words(act).map { desk($0) } ?? "", in: area.dropLeft(columns.plot.column - area.column))
    }
  }

  private func drawHeading(
    _ title: String, _ marks: ClosedRange<Int>?, on surface: inout Surface, in area: Area, _ columns: ReadingColumns,
    _ desk: Desk
  ) {
    surface.rule(area)
    let room = marks == nil ? area : area.left(columns.plot.column - area.column)
    surface.write(" \(title) ", in: room.dropLeft(1), role: .heading)
    guard let marks else { return }
    surface.fill(area.dropLeft(columns.plot.column - area.column))
    ReadingPlot(marks: marks, points: []).drawTicks(on: &surface, in: columns.plot, role: .heading)
    guard marks == MarkScale.agreement4.marks else { return }
    for (title, place) in [
      ("n", columns.count), (desk(SurveyReadingWords.mean), columns.mean), ("3+4", columns.satisfied),
    ] {
      surface.write(title, in: place, role: .heading, alignment: .right)
    }
    for (index, mark) in marks.enumerated() where !columns.distribution.isEmpty {
      let place = columns.distribution.dropLeft(index * 4).left(4)
      surface.write(String(mark), in: place, role: .heading, alignment: .right)
    }
  }

  private func draw(
    _ row: SurveyReading.Row, on surface: inout Surface, _ columns: ReadingColumns, isFocused: Bool, _ desk: Desk
  ) {
    let about = row.topic.about.map { letter(of: .structure($0)) + " " } ?? ""
    let label = about + desk(Words(row.topic.dimension.wording))
    surface.write(label, in: columns.label, role: isFocused ? .focus : .text)
    guard let counts = row.counts else { return }
    surface.draw(ReadingPlot(marks: counts.scale.marks, points: points(row)), in: columns.plot)
    surface.write(String(counts.answered), in: columns.count, alignment: .right)
    surface.write(counts.mean?.inColumn(desk.language) ?? "–", in: columns.mean, alignment: .right)
    let isTen = counts.scale == .scale0to10
    surface.write(isTen ? "/10" : desk(counts.satisfiedTold), in: columns.satisfied, alignment: isTen ? .left : .right)
    if counts.scale == .agreement4 { draw(counts, on: &surface, in: columns.distribution) }
  }

  private func points(_ row: SurveyReading.Row) -> [ReadingPlot.Point] {
    var points = row.marks.compactMap { mark in
      mark.counts.mean.map { ReadingPlot.Point(sign: letter(of: mark.respondent), value: $0, role: .bar) }
    }
    if case .shown(let others, _, _)? = figures[row.topic], let mean = others.mean {
      points.append(ReadingPlot.Point(sign: Glyphs.milestoneMet, value: mean, role: .accent))
    }
    return points
  }

  /// `▂1 █4`: how many gave each mark, and how high that is beside the others.
  private func draw(_ counts: ScaleCounts, on surface: inout Surface, in area: Area) {
    guard !area.isEmpty else { return }
    let most = counts.distribution.map(\.count).max() ?? 0
    for (index, tally) in counts.distribution.enumerated() {
      let text = tally.count == 0 ? Glyphs.quiet : Glyphs.level(tally.count, of: most) + "\(tally.count)"
      surface.write(
        text, in: area.dropLeft(index * 4).left(4), role: tally.count == 0 ? .faint : .bar, alignment: .right)
    }
  }

  private func draw(
    _ axis: AppropriationAxis, _ act: RecordFollowUp, on surface: inout Surface, _ columns: ReadingColumns,
    isFocused: Bool, _ desk: Desk
  ) {
    let mark = act.appropriation(axis)
    surface.write(desk(axis.words), in: columns.label, role: isFocused ? .focus : .text)
    let point = ReadingPlot.Point(sign: Glyphs.milestone, value: Hundredths(whole: mark), role: .bar)
    surface.draw(ReadingPlot(marks: AppropriationAxis.marks, points: [point]), in: columns.plot)
    let end = columns.plot.column + columns.plot.columns + 2
    let rest = columns.satisfied.column + columns.satisfied.columns - end
    surface.write(
      "\(mark) \(desk(AppropriationAxis.meaning(mark)))",
      in: Area(column: end, row: columns.plot.row, columns: rest, rows: 1))
  }

  // MARK: The details

  private func drawDetails(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let details = ReadingDetails(screen: self, names: dossier?.names ?? desk.names, desk: desk)
    surface.draw(Panel(details.title), in: area)
    let inside = area.dropTop(1).inset(columns: 1)
    let wrapped = self.details(desk)
    let first = min(top, lastTop(desk))
    for (row, span) in wrapped.dropFirst(first).prefix(inside.rows).enumerated() {
      surface.write([span], in: inside, line: row)
    }
    let below = wrapped.count - first - inside.rows
    if below > 0 {
      surface.write(" \(Glyphs.down)\(below)", in: area.bottom(1).right(5), role: .faint, alignment: .right)
    }
  }
}
