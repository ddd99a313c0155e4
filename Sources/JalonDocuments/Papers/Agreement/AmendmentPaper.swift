import JalonCore
import JalonWording

extension PaperSource {
  /// « Avenant n° k »: what was agreed, what stands instead, and who signs.
  func amendmentPaper(_ amendment: NumberedAmendment, _ framing: Framing) -> Paper {
    let (change, told) = (amendment.reorientation.proposal, amendment.reorientation)
    return paper(
      [.heading(AmendmentWords.references), .facts(references(amendment, framing))]
        + [.heading(AmendmentWords.why), .text(said(change.what))]
        + [.facts([fact(AmendmentWords.proposedBy, AmendmentWords.by(name(of: change.proposedBy), change.on))])]
        + [.heading(AmendmentWords.changes), .table(changes(change, told.before))]
        + [.text(AmendmentWords.rest), .facts([fact(AmendmentWords.from, inForceSince(told, framing))])]
        + [.heading(PaperWords.signatures), places { told.amendment[$0].map { ($0.signatory, $0.on) } }],
      title: AmendmentWords.title(amendment.number))
  }

  private func references(_ amendment: NumberedAmendment, _ framing: Framing) -> [Paper.Fact] {
    let earlier = framing.amendments.prefix(amendment.number - 1).map { earlier in
      let signed = earlier.reorientation.amendment.values.map(\.on).max()
      return AmendmentWords.earlier(earlier.number, signed)
    }
    return [
      fact(AmendmentWords.agreement, framing.lastSignature.map { AmendmentWords.signed($0) }),
      fact(AmendmentWords.parties, Lists.and(framing.parties.map { name(of: $0) })),
    ] + (earlier.isEmpty ? [] : [Paper.Fact(AmendmentWords.before, Lists.and(Array(earlier)))])
  }

  /// Once all have signed: that day.
  private func inForceSince(_ reorientation: Reorientation, _ framing: Framing) -> Words? {
    guard framing.outcome(of: reorientation) == .inForce else { return nil }
    return reorientation.amendment.values.map(\.on).max().map { PaperWords.day($0) }
  }

  private func changes(_ change: ProposeReorientation, _ before: Terms?) -> Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(AmendmentWords.what), Paper.Table.Column(AmendmentWords.old),
      Paper.Table.Column(AmendmentWords.new),
    ])
    if let days = change.days {
      table.rows.append([GridWords.days, before?.days.map { PaperWords.days($0) } ?? .nothing, PaperWords.days(days)])
    }
    if let amount = change.amount {
      let old = before?.amount.map { BriefWords.taxIncluded($0) } ?? .nothing
      table.rows.append([AgreementWords.amount, old, BriefWords.taxIncluded(amount)])
    }
    if let end = change.end {
      table.rows.append([AmendmentWords.end, before?.end.map { PaperWords.day($0) } ?? .nothing, PaperWords.day(end)])
    }
    if let objectives = change.objectives {
      let old = before?.objectives ?? mission.stage.framing?.heldKickOff?.objectives
      table.rows.append([AmendmentWords.objectives, old.map { said($0) } ?? AmendmentWords.asAgreed, said(objectives)])
    }
    if let team = change.team {
      let old = mission.stage.framing?.retained?.members.map { name(of: $0.person) } ?? []
      table.rows.append([AgreementWords.team, old.isEmpty ? AmendmentWords.asAgreed : Lists.and(old), said(team)])
    }
    table.widths = [2, 4, 4]
    return table
  }
}

private enum AmendmentWords {
  static let references = Words(fr: "Références", en: "References")
  static let agreement = Words(fr: "Convention", en: "Agreement")
  static let parties = Words(fr: "Entre", en: "Between")
  static let before = Words(fr: "Avenants précédents", en: "Earlier amendments")
  static let why = Words(fr: "Motif", en: "Reason")
  static let proposedBy = Words(fr: "Proposé par", en: "Proposed by")
  static let changes = Words(fr: "Ce qui change", en: "What changes")
  static let what = Words(fr: "Objet", en: "What")
  static let old = Words(fr: "Avant", en: "Before")
  static let new = Words(fr: "Après", en: "After")
  static let end = Words(fr: "Fin de l'intervention", en: "End of the work")
  static let objectives = Words(fr: "Objectifs", en: "Objectives")
  static let asAgreed = Words(fr: "ceux de la convention", en: "as agreed")
  static let from = Words(fr: "Prend effet le", en: "In force from")
  static let rest = Words(
    fr: "Les autres articles de la convention restent inchangés.",
    en: "The other articles of the agreement are unchanged.")

  static func title(_ number: Int) -> Words {
    Words(fr: "Avenant n° \(number) à la convention", en: "Amendment no. \(number) to the agreement")
  }

  static func by(_ party: Words, _ day: Day) -> Words {
    Words(fr: "\(party), le \(date: day)", en: "\(party), on \(date: day)")
  }

  static func signed(_ day: Day) -> Words {
    Words(fr: "dernière signature le \(date: day)", en: "last signed on \(date: day)")
  }

  static func earlier(_ number: Int, _ day: Day?) -> Words {
    let told = Words(fr: "n° \(number)", en: "no. \(number)")
    guard let day else { return told }
    return told + Words(fr: " du \(date: day)", en: " of \(date: day)")
  }
}
