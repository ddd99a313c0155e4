import JalonCore

extension Watch.Kind {
  /// What is due, for a column.
  public var words: Words {
    switch self {
    case .preparation: Words(fr: "préparation de l'appel", en: "preparation of the call")
    case .intent: Words(fr: "intention de répondre", en: "intent to answer")
    case .proposals: Words(fr: "propositions attendues", en: "proposals due")
    case .silence: Words(fr: "prestataire sans nouvelles", en: "silent provider")
    case .closing: Words(fr: "clôture de l'appel", en: "closing of the call")
    case .evaluation: Words(fr: "évaluation des propositions", en: "evaluation of the proposals")
    case .choice: Words(fr: "choix du prestataire", en: "choice of the provider")
    case .letters: Words(fr: "réponse aux candidats", en: "answer to the candidates")
    case .kickOff: Words(fr: "réunion de lancement", en: "kick-off meeting")
    case .agreement: Words(fr: "convention à préparer", en: "agreement to draft")
    case .signatures: Words(fr: "signatures de la convention", en: "signatures of the agreement")
    case .beginning: Words(fr: "début de l'intervention", en: "beginning of the work")
    case .review: Words(fr: "point d'étape", en: "progress review")
    case .reorientation: Words(fr: "réorientation en attente", en: "pending reorientation")
    case .report: Words(fr: "rapport final", en: "final report")
    case .restitution: Words(fr: "restitution", en: "restitution")
    case .surveyIssue: Words(fr: "enquête à adresser", en: "survey to send")
    case .surveyAnswer: Words(fr: "réponse à l'enquête", en: "survey answer")
    case .followUp: Words(fr: "diagnostic de suivi", en: "follow-up diagnosis")
    case .followUpEnd: Words(fr: "suivi : 18 mois au plus", en: "follow-up: 18 months at most")
    case .closure: Words(fr: "clôture de la mission", en: "closing of the mission")
    case .loanEnd: Words(fr: "retour de la mission prêtée", en: "return of the lent mission")
    case .service: Words(fr: "service fait à attester", en: "work to certify")
    case .payment: Words(fr: "prestataire à payer", en: "provider to pay")
    case .vigilance: Words(fr: "attestation de vigilance", en: "certificate of vigilance")
    case .renewal: Words(fr: "pièce à renouveler", en: "paper to renew")
    case .instalment: Words(fr: "versement à facturer", en: "instalment to invoice")
    case .resumption: Words(fr: "reprise de la mission", en: "resumption of the mission")
    }
  }
}

extension Watch {
  /// What is due and whom to call: « signatures de la convention : Cabinet Lise », « intention de répondre : Cabinet Lise
  /// (relance 25/11, 27/11) ».
  public func words(_ names: Names, on today: Day) -> Words { whoAndWhat(names) + besides(today) }

  private func whoAndWhat(_ names: Names) -> Words { kind.words(for: who, names) }

  /// What is due, for a column.
  public var title: Words { kind.title(for: who) }

  /// What is due, with what else the same act settles.
  public func what(on today: Day) -> Words { title + besides(today) }

  /// « (relance 25/11, 27/11) »: each sort of day once, a day of another year than today with its year.
  private func besides(_ today: Day) -> Words {
    let kinds = others.map(\.kind).reduce(into: [Kind]()) { all, one in if !all.contains(one) { all.append(one) } }
    guard !kinds.isEmpty else { return .nothing }
    return Words { language in
      let told = kinds.map { kind in
        "\(kind.besides(language)) "
          + others.filter { $0.kind == kind }.map { $0.day.dayAndMonth(on: today) }.joined(separator: ", ")
      }
      return " (\(told.joined(separator: "; ")))"
    }
  }

  /// With the day: « rapport final : Cabinet Lise, retard 3 j ».
  public func words(_ names: Names, today: Day) -> Words {
    whoAndWhat(names) + Words(same: ", ") + day.dueWords(on: today) + besides(today)
  }
}

extension Watch.Kind {
  /// A reminder before a deadline is not the deadline.
  fileprivate func title(for who: Party?) -> Words {
    isReminder(to: who) ? Words(fr: "relance avant la date limite", en: "reminder before the deadline") : words
  }

  fileprivate func words(for who: Party?, _ names: Names) -> Words {
    let title = title(for: who)
    guard let who else { return title }
    return Words(fr: "\(title) : \(names.name(of: who))", en: "\(title): \(names.name(of: who))")
  }

  /// What such a day is, beside another one that the same act settles.
  fileprivate var besides: Words {
    switch self {
    case .silence, .proposals: Words(fr: "relance", en: "reminder")
    case .followUpEnd: Words(fr: "au plus tard", en: "at the latest")
    default: words
    }
  }
}

extension MeetingRow {
  /// « réunion : COPIL 2 »
  public var what: Words { Words(fr: "réunion : \(name)", en: "meeting: \(name)") }

  /// With whoever holds it: « réunion : COPIL 2, DLA des Hautes-Alpes ».
  public func words(_ names: Names) -> Words {
    let lead = names.name(of: .operator(lead))
    return Words(fr: "\(what), \(lead)", en: "\(what), \(lead)")
  }
}

extension NextDue {
  /// The same as the watch that the row was made of; a code that is not known is shown as it is.
  public func words(_ names: Names) -> Words {
    if let kind = Watch.Kind(rawValue: watch) { return kind.words(for: Party(who), names) }
    guard let party = Party(who) else { return Words(same: watch) }
    return Words(fr: "\(watch) : \(names.name(of: party))", en: "\(watch): \(names.name(of: party))")
  }
}

extension Appointment {
  /// What it is and whom it concerns: « signatures de la convention : Cabinet Lise ».
  public func words(_ names: Names) -> Words { kind.words(for: who, names) }
}
