import JalonCore
import JalonWording

extension PaperSource {
  /// « Diagnostic de suivi », as it was recorded.
  func followUpPaper(_ act: RecordFollowUp) -> Paper {
    paper(
      [.heading(FollowUpPaperWords.actions)] + actions(act.actions) + [.heading(FollowUpPaperWords.taken)]
        + [.table(appropriation(act)), .text(FollowUpPaperWords.scale)]
        + [.heading(FollowUpPaperWords.figures), .table(figures(act)), .heading(RestitutionHeads.needs)]
        + needs(act.needs)
        + [.heading(FollowUpPaperWords.synthesis), .text(said(act.synthesis))] + further
        + [.facts([fact(FollowUpPaperWords.contact, nil)])]
        + [.signatures(opening.seatParties.map { place(for: $0, role: $0.role) })],
      heading: [fact(KickOffWords.date, LetterWords.day(act.on))])
  }

  private func actions(_ actions: [ActionFollowUp]) -> [Paper.Part] {
    guard !actions.isEmpty else { return [.text(FollowUpPaperWords.noAction)] }
    var table = Paper.Table(FollowUpPaperWords.actionHeads.map { Paper.Table.Column($0) })
    table.rows = actions.map { [said($0.action), $0.state.words, $0.cause.map { said($0) } ?? .nothing] }
    return [.table(table)]
  }

  private func appropriation(_ act: RecordFollowUp) -> Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(FollowUpPaperWords.axis), Paper.Table.Column(FollowUpPaperWords.mark, .right),
    ])
    table.rows = AppropriationAxis.allCases.map { axis in
      [axis.words, mayTellMarks ? Words(same: "\(act.appropriation(axis))") : GridWords.noMark]
    }
    table.widths = [4, 1]
    return table
  }

  /// What a single structure came to is for those who may know which it is.
  private var mayTellMarks: Bool { release.isWhole }

  private func figures(_ act: RecordFollowUp) -> Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(FollowUpPaperWords.figure), Paper.Table.Column(FollowUpPaperWords.before, .right),
      Paper.Table.Column(FollowUpPaperWords.after, .right),
    ])
    let jobs = [act.jobsBefore, act.jobsAfter].map { told($0.map { jobs in Words { jobs.written($0) } }) }
    let budgets = [act.budgetBefore, act.budgetAfter].map { told($0.map { amount in Words { amount.brief($0) } }) }
    table.rows = [[FollowUpPaperWords.jobs] + jobs, [BriefWords.budget] + budgets]
    return table
  }

  private func told(_ figure: Words?) -> Words { mayTellMarks ? figure ?? PaperWords.blank : GridWords.noMark }

  private func needs(_ needs: [FollowUpNeed]) -> [Paper.Part] {
    guard !needs.isEmpty else { return [.text(FollowUpPaperWords.noNeed)] }
    return [.facts(needs.map { Paper.Fact(said($0.need), $0.answer.words) })]
  }

  /// What the questionnaire asked beside, block by block.
  private var further: [Paper.Part] {
    guard release.isWhole, let reading = SurveyReading(mission, in: names.directory)?.followUp else { return [] }
    return reading.blocks.flatMap { block in
      [Paper.Part.heading(block.words), .list(block.answers.map { answer in answer.words.map { names.masked($0) } })]
    }
  }

  /// « Fiche de capitalisation »: what others may learn of it.
  func lessonsPaper(_ stage: FollowingUp) -> Paper {
    let brief = currentBrief?.text
    let recorded = stage.recorded
    let card = opening.structures.compactMap { names.directory.structures[$0]?.act.details.activity.sector }
    let sectors = card.isEmpty || !release.tellsTexts ? nil : Lists.and(Array(Set(card)).sorted())
    return paper(
      [.facts([fact(BriefWords.activity, sectors), fact(BriefWords.kind, opening.kind.words)])]
        + told(BriefWords.context, brief?.context) + told(BriefWords.problem, brief?.problem)
        + told(KickOffWords.objectives, stage.heldKickOff?.objectives)
        + told(KickOffWords.method, stage.heldKickOff?.method)
        + [.facts([fact(GridWords.days, PaperWords.days(stage.daysDone))])]
        + told(FollowUpPaperWords.results, recorded?.synthesis)
        + [FollowUpPaperWords.success, FollowUpPaperWords.care, FollowUpPaperWords.tools].flatMap { told($0, nil) }
        + [.facts([fact(BriefWords.contact, person(mission.officer))])])
  }

  private func told(_ heading: Words, _ text: Prose?) -> [Paper.Part] { [.heading(heading), .text(filled(text))] }
}

private enum RestitutionHeads {
  static let needs = Words(fr: "Nouveaux besoins, et réponse", en: "New needs, and the answer")
}

private enum FollowUpPaperWords {
  static let actions = Words(fr: "Préconisations, une à une", en: "Recommendations, one by one")
  static let noAction = Words(fr: "Le rapport n'en listait aucune.", en: "The report listed none.")
  static let taken = Words(fr: "Appropriation", en: "Appropriation")
  static let scale = Words(fr: "De 0, aucune, à 3, autonome.", en: "From 0, none, to 3, self-reliant.")
  static let figures = Words(fr: "Emploi et économie", en: "Jobs and money")
  static let synthesis = Words(fr: "Synthèse", en: "Summary")
  static let noNeed = Words(fr: "Aucun.", en: "None.")
  static let contact = Words(fr: "Prochain contact", en: "Next contact")
  static let axis = Words(fr: "Axe", en: "Axis")
  static let mark = Words(fr: "De 0 à 3", en: "0 to 3")
  static let figure = Words(fr: "Chiffre", en: "Figure")
  static let before = Words(fr: "Avant", en: "Before")
  static let after = Words(fr: "Après", en: "After")
  static let jobs = Words(fr: "Équivalents temps plein", en: "Full-time equivalents")
  static let results = Words(fr: "Résultats, un an après", en: "Results, a year later")
  static let success = Words(fr: "Ce qui a réussi", en: "What made it work")
  static let care = Words(fr: "Points de vigilance", en: "What to watch")
  static let tools = Words(fr: "Outils transférables", en: "Tools that others may use")
  static let actionHeads = [
    Words(fr: "Préconisation", en: "Recommendation"), Words(fr: "Où elle en est", en: "Where it stands"),
    Words(fr: "Cause", en: "Cause"),
  ]
}
