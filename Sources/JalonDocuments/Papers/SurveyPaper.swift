import JalonCore
import JalonWording

extension PaperSource {
  /// What was answered to the surveys of the mission: who answered, the figures of each view, and what may be quoted.
  func surveySummary(_ reading: SurveyReading) -> Paper {
    paper(
      [.heading(SurveyPaperWords.answers), .table(respondents(reading))]
        + [ReadingTopic.Voice.structures, .provider].flatMap { figures($0, reading) } + quoted(reading))
  }

  private func respondents(_ reading: SurveyReading) -> Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(SurveyPaperWords.respondent), Paper.Table.Column(SurveyPaperWords.survey),
    ])
    table.rows = reading.respondents.map { [name(of: $0.party), SurveyPaperWords.state($0.survey)] }
    return table
  }

  // MARK: Figures

  private func figures(_ voice: ReadingTopic.Voice, _ reading: SurveyReading) -> [Paper.Part] {
    let rows = reading.rows.filter { $0.topic.voice == voice && $0.topic.scale != nil }
    guard !rows.isEmpty else { return [] }
    var table = Paper.Table([
      Paper.Table.Column(SurveyPaperWords.dimension), Paper.Table.Column(SurveyPaperWords.respondents, .right),
      Paper.Table.Column(SurveyPaperWords.answered, .right), Paper.Table.Column(SurveyPaperWords.mean, .right),
      Paper.Table.Column(SurveyPaperWords.satisfied, .right),
    ])
    table.rows = rows.map(cells)
    return [.heading(SurveyPaperWords.view(voice)), .table(table)] + remarks(rows).map { .text($0) }
  }

  private func cells(_ row: SurveyReading.Row) -> [Words] {
    let all = row.marks.map(\.respondent)
    let counted = release.countable(among: all)
    let label = row.topic.words(names)
    guard !counted.isEmpty, let counts = row.counts(of: counted) else {
      return [label, Words(same: "\(all.count)"), .nothing, SurveyPaperWords.withheld(all.count), .nothing]
    }
    return [
      label, Words(same: "\(counted.count)"), Words(same: "\(counts.answered)"), counts.meanTold, counts.satisfiedTold,
    ]
  }

  /// Why figures are missing, and whose they are where not everybody's are counted.
  private func remarks(_ rows: [SurveyReading.Row]) -> [Words] {
    let groups = rows.map { row in
      let all = row.marks.map(\.respondent)
      return (all: all, counted: release.countable(among: all))
    }
    let isWithheld = groups.contains { !$0.all.isEmpty && $0.counted.isEmpty }
    let some = groups.first { !$0.counted.isEmpty && $0.counted.count < $0.all.count }?.counted ?? []
    return (isWithheld ? [SurveyPaperWords.whyWithheld] : [])
      + (some.isEmpty ? [] : [SurveyPaperWords.only(some.map { names.name(of: $0) })])
  }

  // MARK: What was written

  /// A text may tell of any structure: none is quoted unless each is named.
  private func quoted(_ reading: SurveyReading) -> [Paper.Part] {
    let extracts = release.isWhole ? reading.extracts : []
    let kept = reading.testimonies.count - extracts.count
    guard !reading.testimonies.isEmpty else { return [] }
    let list: [Paper.Part] = extracts.isEmpty ? [] : [.list(extracts.map { $0.words(names) })]
    return [.heading(SurveyPaperWords.testimonies)] + list + (kept > 0 ? [.text(SurveyPaperWords.kept(kept))] : [])
  }
}

private enum SurveyPaperWords {
  static let answers = Words(fr: "Qui a répondu", en: "Who answered")
  static let respondent = Words(fr: "Répondant", en: "Respondent")
  static let survey = Words(fr: "Enquête", en: "Survey")
  static let dimension = Words(fr: "Dimension", en: "Dimension")
  static let respondents = Words(fr: "Répondants", en: "Respondents")
  static let answered = Words(fr: "Réponses", en: "Answers")
  static let mean = Words(fr: "Moyenne", en: "Mean")
  static let satisfied = Words(fr: "3 et 4", en: "3 and 4")
  static let testimonies = Words(fr: "Témoignages", en: "Testimonies")

  static func view(_ voice: ReadingTopic.Voice) -> Words {
    switch voice {
    case .structures: Words(fr: "Ce que disent les structures", en: "What the structures say")
    case .provider: Words(fr: "Ce que dit le prestataire", en: "What the provider says")
    }
  }

  static func state(_ survey: Survey?) -> Words {
    guard let survey else { return Words(fr: "pas encore adressée", en: "not sent yet") }
    if let response = survey.response {
      return Words(fr: "réponse du \(date: response.on)", en: "answered on \(date: response.on)")
    }
    if survey.writeOff != nil { return Words(fr: "classée sans réponse", en: "written off") }
    return Words(fr: "adressée le \(date: survey.issue.act.on)", en: "sent on \(date: survey.issue.act.on)")
  }

  static func withheld(_ respondents: Int) -> Words {
    respondents == 0 ? Words(same: "–") : Words(fr: "non montré", en: "not shown")
  }

  static let whyWithheld = Words(
    fr:
      "« Non montré » : moins de \(SmallNumbers.least) répondants, et leurs réponses ne sont pas toutes celles du destinataire. Il s'y lirait ce qu'un seul a dit.",
    en:
      "“Not shown”: fewer than \(SmallNumbers.least) respondents, and their answers are not all the reader's own. What one of them said could be read there."
  )

  static func only(_ names: [String]) -> Words {
    Words(
      fr: "Seules les réponses \(de: Lists.and(names)) sont comptées ici.",
      en: "Only the answers of \(Lists.and(names)) are counted here.")
  }

  static func kept(_ count: Int) -> Words {
    Words(
      fr:
        "\(count, "texte non cité", "textes non cités"), faute d'accord ou pour que nul ne soit reconnu.",
      en: "\(count, "text", "texts") not quoted, for want of consent or so that nobody is recognised.")
  }
}
