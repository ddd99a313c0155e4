import JalonCore
import JalonWording

// What an operator attests: facts of the journal, and nothing of what was said.
extension PaperSource {
  /// « Attestation de service fait »: what was done and received, for whoever pays.
  func serviceDonePaper(_ running: Running) -> Paper {
    let reported = mission.stage.reported
    var facts = [
      fact(HandOverWords.provider, name(of: running.framing.provider)),
      fact(CertificateWords.signed, running.lastSignature.map { PaperWords.day($0) }),
      fact(AgreementWords.period, running.terms.flatMap { AgreementWords.period($0.start, $0.end) }),
      fact(CertificateWords.agreed, running.daysAgreed.map { PaperWords.days($0) }),
      fact(HandOverWords.daysDone, PaperWords.days(running.daysDone)),
      fact(CertificateWords.report, reported.map { PaperWords.day($0.report.on) }),
      fact(
        CertificateWords.restituted, reported.flatMap(\.lastRestitution).map { PaperWords.day($0) }
      ),
      fact(AgreementWords.amount, running.terms?.amount.map { BriefWords.taxIncluded($0) }),
    ]
    if case .ended(let ended) = mission.stage, case .abandoned(let act) = ended.ending {
      facts.append(fact(CertificateWords.abandoned, CertificateWords.owed(act.on, act.amountDue)))
    }
    facts += certified
    return paper(
      [.text(CertificateWords.serviceDone(Words(same: names.name(of: opening.lead)))), .facts(facts)]
        + logged(running) + [.signatures([place(attestingFor: .operator(opening.lead))])])
  }

  /// What was certified, all of it together; where nothing was, lines to be filled by hand.
  private var certified: [Paper.Fact] {
    let money = mission.money
    guard !money.services.isEmpty else {
      return [
        fact(CertificateWords.reserves, nil), fact(CertificateWords.invoice, nil), fact(CertificateWords.due, nil),
      ]
    }
    let reserves = money.services.compactMap(\.reserves).filter { !$0.isBlank }
    let numbers = money.services.compactMap(\.invoice).distinct
    return [
      fact(CertificateWords.daysCertified, PaperWords.days(money.daysCertified)),
      fact(CertificateWords.certifiedOn, Lists.and(money.services.map { PaperWords.day($0.on) })),
      fact(
        CertificateWords.reserves,
        reserves.isEmpty ? CertificateWords.noReserve : Words(same: reserves.map(\.oneLine).joined(separator: " ; "))),
      fact(CertificateWords.invoice, numbers.isEmpty ? nil : Words(same: numbers.joined(separator: ", "))),
      fact(CertificateWords.due, BriefWords.taxIncluded(money.certified)),
    ]
  }

  private func logged(_ running: Running) -> [Paper.Part] {
    guard !running.logged.isEmpty else { return [] }
    var table = Paper.Table([
      Paper.Table.Column(KickOffWords.date), Paper.Table.Column(GridWords.days, .right),
      Paper.Table.Column(CertificateWords.work),
    ])
    table.rows = running.logged.map {
      [PaperWords.day($0.on), Words(same: "\($0.days.written(.fr))"), $0.note.map { said($0) } ?? .nothing]
    }
    table.rows.append([CertificateWords.total, Words { running.daysDone.written($0) }, .nothing])
    (table.totals, table.widths) = (1, [3, 1, 6])
    return [.heading(CertificateWords.sessions), .table(table)]
  }

  /// « Attestation de fin d’accompagnement »: when, on what theme, how many days; never the content.
  func supportEndedPaper(_ reported: Reported) -> Paper {
    attested(
      CertificateWords.supported(names.names(of: opening.structures)), by: reported.running, reported,
      facts: [fact(HandOverWords.provider, name(of: reported.running.framing.provider))])
  }

  /// « Attestation de référence »: for the provider to show, as far as the structures agreed.
  func referencePaper(_ reported: Reported) -> Paper {
    attested(
      CertificateWords.worked(name(of: reported.running.framing.provider)), by: reported.running, reported, facts: [])
  }

  private func attested(_ sentence: Words, by running: Running, _ reported: Reported, facts: [Paper.Fact]) -> Paper {
    let last = reported.lastRestitution
    let dates = [
      fact(CertificateWords.begun, PaperWords.day(running.begunOn)),
      fact(CertificateWords.restituted, last.map { PaperWords.day($0) }),
      fact(HandOverWords.daysDone, PaperWords.days(running.daysDone)),
    ]
    return paper(
      [.text(CertificateWords.attests(Words(same: names.name(of: opening.lead)), sentence)), .facts(facts + dates)]
        + [.signatures([place(attestingFor: .operator(opening.lead))])])
  }

  /// « Attestation de participation »: who was at which meeting.
  func participationPaper() -> Paper {
    let stage = mission.stage
    let kickOff = stage.framing?.heldKickOff.map { [(CertificateWords.kickOff, $0.on, $0.attendees)] } ?? []
    let meetings =
      kickOff
      + (stage.reported?.restitutions ?? []).map {
        (CertificateWords.restitution, $0.act.on, $0.act.attendees)
      }
    var people: [PersonID] = []
    for person in meetings.flatMap(\.2) where !people.contains(person) { people.append(person) }
    var table = Paper.Table([
      Paper.Table.Column(CertificateWords.person), Paper.Table.Column(PaperWords.organisation),
      Paper.Table.Column(CertificateWords.meetings),
    ])
    table.rows = people.map { id in
      let held = meetings.filter { $0.2.contains(id) }.map { CertificateWords.meeting($0.0, $0.1) }
      return [person(id), names.directory.people[id].map { name(of: $0.party) } ?? .nothing, MinutesWords.inARow(held)]
    }
    return paper(
      [
        .text(CertificateWords.attests(Words(same: names.name(of: opening.lead)), CertificateWords.tookPart)),
        .table(table),
      ]
        + [.signatures([place(attestingFor: .operator(opening.lead))])])
  }

  /// « Déclaration d’absence de conflit d’intérêts »: each evaluator signs her own; whoever told of a link has none to sign.
  func noConflictPaper(_ evaluation: Evaluating) -> Paper {
    let linked = evaluation.seats.filter { [.declared, .recused].contains($0.interest?.interest) }
    let told = linked.map { seat in
      MinutesWords.seat(seat, typed: [], late: nil, names)
    }
    return paper(
      [.text(CertificateWords.declares), .list(evaluation.call.candidates.map { name(of: $0) })]
        + [.text(CertificateWords.otherwise)] + (told.isEmpty ? [] : [.list(told)])
        + [.signatures(evaluation.seats.filter { !linked.contains($0) }.map(declaration))])
  }

  private func declaration(_ seat: Seat) -> Words {
    let told = seat.interest == nil ? .nothing : CertificateWords.toldBefore
    return person(seat.evaluator) + Words { "\n\(name(of: seat.side)($0))" } + told + CertificateWords.dated
  }
}

enum CertificateWords {
  static let signed = Words(fr: "Convention signée le", en: "Agreement signed on")
  static let agreed = Words(fr: "Jours convenus", en: "Days agreed")
  static let report = Words(fr: "Rapport final reçu le", en: "Final report received on")
  static let restituted = Words(fr: "Restitution du", en: "Restitution of")
  static let reserves = Words(fr: "Réserves", en: "Reserves")
  static let noReserve = Words(fr: "aucune", en: "none")
  static let daysCertified = Words(fr: "Jours attestés", en: "Days certified")
  static let certifiedOn = Words(fr: "Service fait attesté le", en: "Work certified on")
  static let invoice = Words(fr: "Facture, n° et date", en: "Invoice, number and date")
  static let due = Words(fr: "Montant dû TTC", en: "Amount due, tax included")
  static let abandoned = Words(fr: "Mission interrompue", en: "Mission abandoned")
  static let work = Words(fr: "Travail", en: "Work")
  static let total = Words(fr: "Total", en: "Total")
  static let sessions = Words(fr: "Jours d'intervention", en: "Days of work")
  static let begun = Words(fr: "Intervention commencée le", en: "Work begun on")
  static let person = Words(fr: "Personne", en: "Person")
  static let meetings = Words(fr: "Réunions", en: "Meetings")
  static let kickOff = Words(fr: "lancement", en: "kick-off")
  static let restitution = Words(fr: "restitution", en: "restitution")
  static let tookPart = Words(
    fr: "que les personnes suivantes ont pris part à ces réunions de la mission.",
    en: "that these persons took part in these meetings of the mission.")
  static let declares = Words(
    fr: "Chaque évaluateur déclare n'avoir aucun lien, d'intérêt, de famille ni de travail, avec ces candidats :",
    en: "Each evaluator declares no link, of interest, of family or of work, with these candidates:")
  static let otherwise = Words(
    fr: "Un lien se dit avant de noter ; celui qui en a un ne note pas, ou le fait inscrire.",
    en: "A link is told before marking; whoever has one does not mark, or has it recorded.")

  static let dated = Words(
    fr: "\nLe \(PaperWords.blank)\nSignature :", en: "\nOn \(PaperWords.blank)\nSignature:")

  static let toldBefore = Words(
    fr: "\nA déjà dit au dossier n'avoir aucun lien.", en: "\nHas told the file already of no link.")

  static func owed(_ day: Day, _ amount: Euros) -> Words {
    Words(fr: "le \(date: day), reste dû : \(amount)", en: "on \(date: day), still due: \(amount)")
  }

  static func serviceDone(_ lead: Words) -> Words {
    Words(
      fr: "\(lead) atteste que le service décrit ci-dessous a été fait.",
      en: "\(lead) attests that the work told below was done.")
  }

  static func attests(_ lead: Words, _ sentence: Words) -> Words {
    Words(fr: "\(lead) atteste \(sentence)", en: "\(lead) attests \(sentence)")
  }

  static func supported(_ structures: Words) -> Words {
    Words(
      fr: "que cet accompagnement du dispositif local d'accompagnement a été mené auprès de : \(structures).",
      en: "that this support of the local support scheme was given to: \(structures).")
  }

  static func worked(_ provider: Words) -> Words {
    Words(
      fr: "\(que: provider) a mené cette mission d'ingénierie.", en: "that \(provider) carried out this mission.")
  }

  static func meeting(_ what: Words, _ day: Day) -> Words {
    Words(fr: "\(what) du \(date: day)", en: "\(what) of \(date: day)")
  }
}
