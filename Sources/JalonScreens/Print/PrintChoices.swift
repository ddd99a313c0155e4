import JalonCore

extension PrintScreen {
  /// Every document, in the order in which a mission needs them.
  var choices: [Choice] {
    let stage = dossier?.mission.stage
    let letters = stage?.call?.candidates.map { Choice(document: .letter, readers: [.provider($0)]) } ?? []
    let answered = stage?.surveys?.respondents.map { Choice(document: .surveySummary, readers: [$0]) } ?? []
    return called + usual([.blankGrid, .noConflict, .comparison, .minutes]) + letters
      + usual([
        .kickOffMinutes, .agreement, .attendanceSheet, .reportOutline, .amendment, .serviceDone, .restitutionMinutes,
        .participation, .supportEnded,
      ]) + reference + asked + usual([.surveySummary]) + answered
      + usual([.followUpSheet, .lessons, .handOver, .providerGuide])
  }

  private func usual(_ documents: [DocumentKind]) -> [Choice] { documents.map { Choice(document: $0) } }

  /// The brief for the sides, then for all those whom the call invites, and a letter to each.
  private var called: [Choice] {
    let invited = dossier?.mission.stage.call?.invitations.map { Party.provider($0.provider) } ?? []
    let forAll = invited.isEmpty ? [] : [Choice(document: .brief, readers: invited)]
    return usual([.brief]) + forAll + invited.map { Choice(document: .consultation, readers: [$0]) }
  }

  /// A questionnaire for each of those who answer, on paper and as a page.
  private var asked: [Choice] {
    guard dossier?.mission.stage.reported != nil else { return [] }
    let respondents = (dossier?.mission.stage.framing?.parties ?? []).filter { Questionnaire.Purpose($0) != nil }
    return respondents.flatMap { respondent in
      [DocumentKind.paperSurvey, .webSurvey].map { Choice(document: $0, readers: [respondent]) }
    }
  }

  private var reference: [Choice] {
    guard let dossier, let provider = dossier.mission.stage.reported?.running.framing.provider else { return [] }
    return [Choice(document: .providerReference, outsider: dossier.names.name(of: provider))]
  }

  /// The paper that the last act calls for, or the nearest act before it that called for one; else the first that may be
  /// printed.
  func firstFocus(_ desk: Desk) -> Int {
    let (choices, acts) = (choices, dossier?.mission.effective ?? [])
    if let wanted, let place = choices.firstIndex(where: { $0.document == wanted }) { return place }
    for entry in acts.reversed() {
      guard let paper = entry.event.kind.paper else { continue }
      let found = choices.firstIndex { $0.document == paper && refusal($0, desk) == nil }
      if let found { return found }
    }
    return choices.firstIndex { refusal($0, desk) == nil } ?? 0
  }
}
