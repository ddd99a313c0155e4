import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

extension ReportContext {
  /// What was answered about one mission, as on the screen. What was written is quoted only as its consent allows.
  public func surveys(of id: MissionID, _ format: ReportFormat) throws -> String {
    guard let dossier = try dossier(id) else { throw try noSuchMission(id) }
    guard let reading = SurveyReading(dossier.mission, in: dossier.names.directory) else {
      throw NoSurveyOwed(mission: id)
    }
    let benchmark = try benchmark(for: dossier)
    switch format {
    case .csv, .rfc, .xlsx: return figures(reading, benchmark, dossier.names).written(format)
    case .json: return line(ReportAbout("surveys", of: id.text), whole(reading, benchmark))
    case .text: return text(reading, benchmark, dossier)
    }
  }

  /// The other missions of the operator are read, and only where they may be compared.
  private func benchmark(for dossier: Dossier) throws -> SurveyBenchmark {
    var benchmark = SurveyBenchmark(for: dossier.mission, in: dossier.names.directory)
    guard benchmark.hidden == nil else { return benchmark }
    let lead = dossier.mission.opening.lead
    try forEachRow(.stage(SurveyReading.stages)) { row in
      guard row.parties.contains(.operator(lead)), let other = try ledger.mission(row.mission) else { return }
      benchmark.add(other)
    }
    return benchmark
  }

  private func whole(_ reading: SurveyReading, _ benchmark: SurveyBenchmark) -> JSON {
    guard case .group(let members) = json(reading, benchmark) else { return .null }
    let blocks = reading.followUp?.quotableBlocks ?? []
    return .group(members + [JSON.Member("followUpAnswers", .list(blocks.flatMap { $0.answers.map(json) }))])
  }

  private func json(_ given: FollowUpReading.Given) -> JSON {
    [
      "question": .text(given.question.code), "wording": .text(self(Words(given.question.wording))),
      "answer": JSON(given.answer.map { self(given.question.words(of: $0)) }),
    ]
  }

  // MARK: - For people

  private func text(_ reading: SurveyReading, _ benchmark: SurveyBenchmark, _ dossier: Dossier) -> String {
    let names = dossier.names
    let head = ["\(dossier.mission.id)  \(dossier.mission.opening.title)", ""].map { SafeText.visible($0) + "\n" }
    let respondents = reading.respondents.map {
      SafeText.visible(self(.label(names.name(of: $0.party), state($0)))) + "\n"
    }
    let table = reading.rows.isEmpty ? "" : "\n" + figures(reading, benchmark, names, isShort: true).written(.text)
    return head.joined() + respondents.joined() + table + section(others(reading, benchmark, names))
      + section(followUp(reading)) + section(quoted(reading, names))
  }

  private func section(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.map { SafeText.visible($0) + "\n" }.joined()
  }

  private func state(_ respondent: SurveyReading.Respondent) -> Words {
    guard let survey = respondent.survey else { return Words(fr: "pas encore adressée", en: "not sent yet") }
    if let response = survey.response {
      return Words(
        fr: "réponse du \(response.on), \(response.mode.words)",
        en: "answered on \(response.on), \(response.mode.words)")
    }
    if survey.writeOff != nil { return Words(fr: "classée sans réponse", en: "written off") }
    let reminders = survey.reminders.count
    return Words(
      fr: "adressée le \(survey.issue.act.on), \(reminders, "relance", "relances")",
      en: "sent on \(survey.issue.act.on), \(reminders, "reminder", "reminders")")
  }

  /// Why the others are not shown, once for each reason and each view.
  private func others(_ reading: SurveyReading, _ benchmark: SurveyBenchmark, _ names: Names) -> [String] {
    if let hidden = benchmark.hidden {
      return reading.rows.isEmpty ? [] : [self(.label(BenchmarkGroup.operators.words.capitalised, hidden.words(names)))]
    }
    let reasons = reading.rows.filter { $0.counts != nil }.compactMap { row -> String? in
      let figure = benchmark.figure(row.topic, among: .operators)
      if case .shown = figure { return nil }
      return self(.label(row.topic.voice.shortWords, figure.words(names)))
    }
    let told = reasons.distinct.map { "  " + $0 }
    return told.isEmpty ? [] : [self(BenchmarkGroup.operators.words.capitalised)] + told
  }

  private func followUp(_ reading: SurveyReading) -> [String] {
    guard let followUp = reading.followUp else { return [] }
    guard let act = followUp.recorded else { return [self(followUp.words.capitalised)] }
    let axes = AppropriationAxis.allCases.map { axis in
      let mark = act.appropriation(axis)
      return "  " + self(.label(axis.words, Words { "\(mark)/3, \(AppropriationAxis.meaning(mark)($0))" }))
    }
    let facts = [act.jobsTold, act.budgetTold, act.actionsTold].compactMap { $0.map { "  " + self($0) } }
    let blocks = followUp.quotableBlocks.flatMap { block in
      ["  " + self(block.words)] + block.answers.map { "    " + Prose(self($0.words)).oneLine }
    }
    return [self(followUp.words.capitalised)] + axes + facts + blocks
  }

  private func quoted(_ reading: SurveyReading, _ names: Names) -> [String] {
    let extracts = reading.extracts
    let withheld = reading.textsNotQuoted
    let kept = Words(
      fr: "\(withheld, "texte non citable", "textes non citables") : à lire à l'écran, par « r » sur la mission",
      en: "\(withheld, "text", "texts") not to be quoted: to be read on the screen, by “r” on the mission")
    return extracts.map { Prose(self($0.words(names))).oneLine } + (withheld > 0 ? [self(kept)] : [])
  }

  // MARK: - Figures

  private func figures(
    _ reading: SurveyReading, _ benchmark: SurveyBenchmark, _ names: Names, isShort: Bool = false
  ) -> ReportTable {
    var table = table(
      isShort ? ReportContext.shortFigureColumns : ReportContext.figureColumns,
      ReportAbout("surveys", of: reading.mission.text))
    for row in reading.rows {
      guard let counts = row.counts else { continue }
      let others = benchmark.figure(row.topic, among: .operators)
      if isShort {
        table.add(shortCells(row, counts, others, names))
      } else {
        for mark in row.marks { table.add(cells(row.topic, mark.respondent, mark.counts, names) + none) }
        table.add(cells(row.topic, nil, counts, names) + cells(others))
      }
    }
    return table
  }

  private static let shortFigureColumns = [
    ReportColumn("voice", "Vue de", "View of", most: 12), ReportColumn("dimension", "Dimension", "Dimension", most: 44),
    ReportColumn("n", "n", "n", .right), ReportColumn("mean", "Moyenne", "Mean", .right),
    ReportColumn("satisfied", "3+4", "3+4", .right),
    ReportColumn("distribution", "1·2·3·4", "1·2·3·4", .right),
    ReportColumn("others", "Ailleurs", "Elsewhere", .right, most: 16),
  ]

  private func shortCells(
    _ row: SurveyReading.Row, _ counts: ScaleCounts, _ others: SurveyBenchmark.Figure, _ names: Names
  ) -> [ReportCell] {
    let spread = counts.scale == .agreement4 ? counts.distribution.map { String($0.count) }.joined(separator: "·") : ""
    var elsewhere = "–"
    if case .shown(let counts, _, _) = others { elsewhere = self(counts.meanTold) + " (n = \(counts.answered))" }
    return [
      .text(self(row.topic.voice.shortWords)), .text(self(row.topic.words(names))), .whole(counts.answered),
      .text(self(counts.meanTold)), .text(self(counts.satisfiedTold)), .text(spread), .text(elsewhere),
    ]
  }

  private static let figureColumns =
    [
      ReportColumn("voice", "Vue de", "View of"), ReportColumn("dimension", "Dimension", "Dimension"),
      ReportColumn("about", "À propos de", "About"),
      ReportColumn("respondent", "Répondant (vide : tous)", "Respondent"),
      ReportColumn("outOf", "Note sur", "Out of"), ReportColumn("n", "n", "n"), ReportColumn("mean", "Moyenne", "Mean"),
      ReportColumn("satisfied", "% de 3 et 4", "% of 3 and 4"),
    ] + (1...4).map { ReportColumn("marks\($0)", "Notes \($0)", "Marks \($0)") } + [
      ReportColumn("othersN", "Autres missions : n", "Other missions: n"),
      ReportColumn("othersMean", "Autres missions : moyenne", "Other missions: mean"),
      ReportColumn("othersSatisfied", "Autres missions : % de 3 et 4", "Other missions: % of 3 and 4"),
      ReportColumn("othersRespondents", "Autres missions : répondants", "Other missions: respondents"),
    ]

  private var none: [ReportCell] { [.empty, .empty, .empty, .empty] }

  private func cells(_ topic: ReadingTopic, _ respondent: Party?, _ counts: ScaleCounts, _ names: Names) -> [ReportCell]
  {
    [
      .text(self(topic.voice.shortWords)), .text(self(Words(topic.dimension.wording))),
      ReportCell(topic.about.map { names.name(of: $0) }), ReportCell(respondent.map { names.name(of: $0) }),
      .whole(counts.scale.marks.upperBound), .whole(counts.answered), counts.mean.map { .days($0) } ?? .empty,
      counts.satisfied.map { .days($0) } ?? .empty,
    ] + (1...4).map { counts.scale == .agreement4 ? .whole(counts.count($0)) : .empty }
  }

  private func cells(_ others: SurveyBenchmark.Figure) -> [ReportCell] {
    guard case .shown(let counts, let respondents, _) = others else { return none }
    return [
      .whole(counts.answered), counts.mean.map { .days($0) } ?? .empty, counts.satisfied.map { .days($0) } ?? .empty,
      .whole(respondents),
    ]
  }
}

/// Nothing can be read of a mission that owes no survey yet.
public struct NoSurveyOwed: Error, Sendable {
  let mission: MissionID

  public var words: Words {
    Words(
      fr:
        "La mission \(mission.text) n'a pas encore d'enquêtes : elles suivent la restitution. « jalon surveys » donne celles qui en ont.",
      en:
        "Mission \(mission.text) has no surveys yet: they follow the restitution. “jalon surveys” gives those that have."
    )
  }
}
