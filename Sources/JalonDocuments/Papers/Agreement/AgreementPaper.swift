import JalonCore
import JalonWording

extension PaperSource {
  /// « Convention »: between whom, on which terms, under which articles; as many places to sign as there are parties.
  func agreementPaper(_ agreement: DraftAgreement, _ framing: Framing) -> Paper {
    let isManifold = framing.parties.count > 3
    var parts: [Paper.Part] = [.heading(AgreementWords.between)]
    for party in framing.parties { parts += [.text(party.role), .facts(identity(of: party))] }
    parts += [.heading(AgreementWords.terms), .facts(terms(agreement, framing))]
    parts += Articles.parts(articles ?? "") + commitments(agreement) + team(framing)
    if isManifold { parts += shares }
    parts += [.heading(AgreementWords.annexes), .list(annexes(framing)), .heading(PaperWords.signatures)]
    parts += [.text(AgreementWords.originals(framing.parties.count)), places { self.signature(of: $0, framing) }]
    return paper(parts, title: isManifold ? AgreementWords.manifold : AgreementWords.tripartite)
  }

  private func signature(of party: Party, _ framing: Framing) -> (by: PersonID, on: Day)? {
    framing.signatures[party].map { ($0.signatory, $0.on) }
  }

  private func terms(_ agreement: DraftAgreement, _ framing: Framing) -> [Paper.Fact] {
    [
      fact(AgreementWords.period, AgreementWords.period(agreement.start, agreement.end)),
      fact(GridWords.days, PaperWords.days(agreement.days)),
      fact(AgreementWords.amount, BriefWords.taxIncluded(agreement.amount)),
      fact(AgreementWords.tax, nil), fact(AgreementWords.expenses, nil),
    ] + instalments(agreement) + [
      fact(AgreementWords.brief, currentBrief.map { Words(same: "\($0.version)") }),
      fact(AgreementWords.proposal, framing.retained.map { PaperWords.day($0.on) }),
    ]
  }

  /// Each with its day, its amount and on which papers it is paid; one line to fill where none was agreed.
  private func instalments(_ agreement: DraftAgreement) -> [Paper.Fact] {
    guard let agreed = agreement.instalments, !agreed.isEmpty else { return [fact(AgreementWords.instalments, nil)] }
    return agreed.map { each in
      let papers = each.papers.map { Words(same: ". ") + said($0) } ?? .nothing
      return Paper.Fact(
        Words(same: each.name),
        BriefWords.taxIncluded(each.amount) + Words(fr: ", le \(date: each.due)", en: ", on \(date: each.due)")
          + papers)
    }
  }

  private func commitments(_ agreement: DraftAgreement) -> [Paper.Part] {
    guard !agreement.commitments.isEmpty else { return [] }
    let told = agreement.commitments.map { Paper.Fact(name(of: $0.party), said($0.text)) }
    return [.heading(AgreementWords.commitments), .facts(told)]
  }

  /// Those whom the proposal named, who are replaced only by agreement.
  private func team(_ framing: Framing) -> [Paper.Part] {
    let members = framing.retained?.members ?? []
    let told = members.map { Paper.Fact(name(of: $0.person), said($0.profile)) }
    return [.heading(AgreementWords.team), .facts(told.isEmpty ? [fact(AgreementWords.named, nil)] : told)]
  }

  /// Of several structures or operators: what each has, and what each pays.
  private var shares: [Paper.Part] {
    var days = Paper.Table([
      Paper.Table.Column(AgreementWords.structure), Paper.Table.Column(AgreementWords.ownDays, .right),
    ])
    days.rows = opening.structures.map { [name(of: .structure($0)), .nothing] } + [[AgreementWords.common, .nothing]]
    days.isToBeFilled = true
    var paid = Paper.Table([
      Paper.Table.Column(AgreementWords.operatorHead), Paper.Table.Column(GridWords.days, .right),
      Paper.Table.Column(AgreementWords.amount, .right),
    ])
    paid.rows = opening.operators.map { [name(of: .operator($0)), .nothing, .nothing] }
    paid.isToBeFilled = true
    let isShared = opening.operators.count > 1
    return (opening.structures.count > 1 ? [.heading(AgreementWords.shared), .table(days)] : [])
      + (isShared ? [.heading(AgreementWords.paid), .table(paid)] : [])
  }

  private func annexes(_ framing: Framing) -> [Words] {
    [
      BriefWords.title(currentBrief?.version ?? 1), AgreementWords.proposalOf(name(of: framing.provider)),
      AgreementWords.attendance, AgreementWords.outline,
    ]
  }
}

enum AgreementWords {
  static let tripartite = Words(fr: "Convention tripartite", en: "Tripartite agreement")
  static let manifold = Words(fr: "Convention multipartite", en: "Agreement of several parties")
  static let between = Words(fr: "Entre", en: "Between")
  static let terms = Words(fr: "Conditions", en: "Terms")
  static let period = Words(fr: "Intervention", en: "Work")
  static let amount = Words(fr: "Montant", en: "Amount")
  static let tax = Words(fr: "TVA, ou mention d'exonération", en: "VAT, or mention of exemption")
  static let expenses = Words(fr: "Frais de déplacement", en: "Travel expenses")
  static let instalments = Words(fr: "Versements, et sur quelles pièces", en: "Instalments, and on which papers")
  static let brief = Words(fr: "Cahier des charges, version", en: "Brief, version")
  static let proposal = Words(fr: "Proposition du", en: "Proposal of")
  static let commitments = Words(fr: "Engagements de chacun", en: "Commitments of each")
  static let team = Words(fr: "Intervenants", en: "Team")
  static let named = Words(fr: "Nom et profil", en: "Name and profile")
  static let shared = Words(
    fr: "Jours communs et propres à chaque structure", en: "Days in common and of each structure")
  static let structure = Words(fr: "Structure", en: "Structure")
  static let ownDays = Words(fr: "Jours", en: "Days")
  static let common = Words(fr: "En commun", en: "In common")
  static let paid = Words(fr: "Part de chaque opérateur", en: "Share of each operator")
  static let operatorHead = Words(fr: "Opérateur", en: "Operator")
  static let annexes = Words(fr: "Annexes", en: "Annexes")
  static let attendance = Words(fr: "Modèle de feuille d'émargement", en: "Model of the attendance sheet")
  static let outline = Words(fr: "Trame du rapport final", en: "Outline of the final report")

  /// `nil` where the end is not known.
  static func period(_ start: Day, _ end: Day?) -> Words? {
    guard let end else { return nil }
    return Words(fr: "du \(date: start) au \(date: end)", en: "from \(date: start) to \(date: end)")
  }

  static func proposalOf(_ provider: Words) -> Words {
    Words(fr: "Proposition \(de: provider)", en: "Proposal of \(provider)")
  }

  static func originals(_ count: Int) -> Words {
    Words(
      fr: "Fait en \(count) originaux, un pour chaque signataire.", en: "In \(count) originals, one for each party.")
  }
}
