import JalonCore
import JalonWording

extension PaperSource {
  /// « PV de restitution »: what was given back, to whom, and what each says of it.
  func restitutionPaper(_ reported: Reported) -> Paper {
    let held = reported.restitutions
    let alone = held.count == 1
    return paper(
      held.flatMap { restitution($0, alone: alone) } + commitments(reported) + needs(reported.report.received)
        + [.heading(RestitutionWords.report), .facts(reportFacts(reported))]
        + [.heading(RestitutionWords.next), .facts(next(reported))]
        + [.heading(PaperWords.signatures), places()],
      heading: alone ? [fact(KickOffWords.date, LetterWords.day(held[0].on))] : [])
  }

  private func restitution(_ held: RestitutionHeld, alone: Bool) -> [Paper.Part] {
    let act = held.act
    let head: [Paper.Part] =
      alone
      ? [] : [.heading(RestitutionWords.heldFor(names.names(of: held.covered), isNone: held.covered.isEmpty, act.on))]
    let texts = [
      (RestitutionWords.synthesis, act.synthesis), (RestitutionWords.situation, act.situation),
      (RestitutionWords.perspectives, act.perspectives), (KickOffWords.objectives, act.objectives),
    ]
    return head + [.heading(PaperWords.present), attendees(act.attendees)]
      + texts.flatMap { [Paper.Part.heading($0.0), .text(filled($0.1))] }
  }

  /// What each promised in the agreement, to be marked by hand.
  private func commitments(_ reported: Reported) -> [Paper.Part] {
    let promised = reported.agreement?.commitments ?? []
    guard !promised.isEmpty else { return [] }
    var table = Paper.Table(RestitutionWords.heads.map { Paper.Table.Column($0) })
    table.rows = promised.map { [name(of: $0.party), said($0.text), RestitutionWords.kept, .nothing] }
    table.widths = [3, 5, 3, 4]
    return [.heading(RestitutionWords.commitments), .table(table)]
  }

  private func needs(_ report: ReceiveReport?) -> [Paper.Part] {
    guard let report else { return [.heading(RestitutionWords.needs), .text(PaperWords.blank)] }
    let told: Paper.Part =
      report.newNeeds.isEmpty
      ? .text(report.noNewNeed ? RestitutionWords.noNeed : PaperWords.blank) : .list(report.newNeeds.map { said($0) })
    return [.heading(RestitutionWords.needs), told]
  }

  private func reportFacts(_ reported: Reported) -> [Paper.Fact] {
    let papers = (reported.report.received?.documents ?? []).map { said($0.name) }
    return [
      fact(RestitutionWords.received, PaperWords.day(reported.report.on)),
      fact(RestitutionWords.accepted, RestitutionWords.verdict),
      fact(RestitutionWords.handed, papers.isEmpty ? nil : MinutesWords.inARow(papers)),
      fact(HandOverWords.daysDone, PaperWords.days(reported.daysDone)),
    ]
  }

  private func next(_ reported: Reported) -> [Paper.Fact] {
    let chosen = mission.stage.followingUp?.due ?? reported.lastRestitution?.adding(months: 12)
    let sent = mission.stage.surveys?.issued.values.map(\.issue.act) ?? []
    let surveys = sent.sorted { ($0.on, $0.respondent) < ($1.on, $1.respondent) }.map {
      RestitutionWords.sent(name(of: $0.respondent), $0.on)
    }
    return [
      fact(RestitutionWords.followUp, chosen.map { RestitutionWords.around($0) }),
      fact(RestitutionWords.surveys, surveys.isEmpty ? nil : MinutesWords.inARow(surveys)),
    ]
  }
}

private enum RestitutionWords {
  static let synthesis = Words(fr: "Synthèse du travail", en: "Summary of the work")
  static let situation = Words(fr: "Situation après l'intervention", en: "Situation after the work")
  static let perspectives = Words(fr: "Perspectives", en: "Prospects")
  static let commitments = Words(fr: "Engagements", en: "Commitments")
  static let kept = Words(fr: "☐ tenu  ☐ en partie  ☐ non", en: "☐ kept  ☐ in part  ☐ no")
  static let needs = Words(fr: "Nouveaux besoins", en: "New needs")
  static let noNeed = Words(fr: "Aucun, selon le rapport.", en: "None, says the report.")
  static let report = Words(fr: "Rapport final", en: "Final report")
  static let received = Words(fr: "Reçu le", en: "Received on")
  static let accepted = Words(fr: "Rapport", en: "Report")
  static let verdict = Words(
    fr: "☐ accepté   ☐ accepté avec réserves   ☐ refusé", en: "☐ accepted   ☐ accepted with reserves   ☐ refused")
  static let handed = Words(fr: "Outils et documents remis", en: "Tools and documents handed over")
  static let next = Words(fr: "Suites", en: "What follows")
  static let followUp = Words(fr: "Diagnostic de suivi", en: "Follow-up diagnosis")
  static let surveys = Words(fr: "Enquêtes de satisfaction", en: "Satisfaction surveys")
  static let heads = [
    Words(fr: "Partie", en: "Party"), Words(fr: "Engagement", en: "Commitment"), Words(fr: "Tenu ?", en: "Kept?"),
    Words(fr: "Écart et cause", en: "Gap and cause"),
  ]

  static func heldFor(_ structures: Words, isNone: Bool, _ day: Day) -> Words {
    guard !isNone else { return Words(fr: "Restitution du \(date: day)", en: "Restitution of \(date: day)") }
    return Words(
      fr: "Restitution du \(date: day), \(structures)", en: "Restitution of \(date: day), \(structures)")
  }

  static func around(_ day: Day) -> Words { Words(fr: "vers le \(date: day)", en: "around \(date: day)") }

  static func sent(_ party: Words, _ day: Day) -> Words {
    Words(fr: "\(party), adressée le \(date: day)", en: "\(party), sent on \(date: day)")
  }
}
