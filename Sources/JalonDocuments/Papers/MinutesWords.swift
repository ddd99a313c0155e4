import JalonCore
import JalonWording

/// What the minutes of the selection say: only what the journal of the mission holds.
enum MinutesWords {
  static let need = Words(fr: "Besoin", en: "Need")
  static let problem = Words(fr: "Problématique", en: "Problem")
  static let expected = Words(fr: "Résultats attendus", en: "Expected results")
  static let briefNotAgreed = Words(fr: "Sans accord consigné de", en: "No agreement on record from")
  static let nobody = Words(fr: "aucune structure", en: "no structure")

  static let call = Words(fr: "Appel à propositions", en: "Call for proposals")
  static let link = Words(fr: "Origine", en: "Origin")
  static let launched = Words(fr: "Lancé", en: "Launched")
  static let deadline = Words(fr: "Date limite de réponse", en: "Deadline for answers")
  static let closed = Words(fr: "Clos", en: "Closed")
  static let invited = Words(fr: "Prestataire sollicité", en: "Provider invited")
  static let why = Words(fr: "Pourquoi", en: "Why")
  static let answer = Words(fr: "Suite donnée", en: "Outcome")
  static let silent = Words(fr: "sans réponse", en: "no answer")
  static let nothingCame = Words(fr: "aucune proposition reçue", en: "no proposal received")
  static let shared = Words(
    fr: "Questions posées, et réponses communiquées aux prestataires sollicités :",
    en: "Questions asked, and answers shared with the providers invited:")
  static let criteria = Words(fr: "Critères", en: "Criteria")
  static let evaluation = Words(fr: "Évaluation", en: "Evaluation")
  static let noSeat = Words(fr: "Personne n'a été désigné pour noter.", en: "Nobody was asked to mark.")
  static let neverOpened = Words(
    fr: "L'appel a pris fin avant que les fiches soient ouvertes : les notes restent scellées.",
    en: "The call ended before the sheets were opened: the marks stay sealed.")
  static let notOpenedAgain = Words(
    fr: "L'appel a pris fin avant que les fiches soient ouvertes de nouveau.",
    en: "The call ended before the sheets were opened again.")
  static let nothingLeft = Words(
    fr: "Il ne reste aucune proposition à comparer.", en: "There is no proposal left to compare.")
  static let remaining = Words(
    fr: "Propositions restées en lice après le retrait du premier choix :",
    en: "Proposals that remained after the first choice was taken back:")
  static let changed = Words(
    fr: "Notes modifiées depuis la première ouverture :", en: "Marks changed since the first opening:")
  static let decision = Words(fr: "Décision", en: "Decision")
  static let motive = Words(fr: "Motif du choix", en: "Reason for the choice")
  static let letters = Words(fr: "Information des candidats", en: "Candidates informed")

  /// Ended by a full stop, where it has none of its own.
  static func sentence(_ words: Words) -> Words { words.map { $0.hasSuffix(".") ? $0 : $0 + "." } }

  static func on(_ day: Day) -> Words { Words(fr: "le \(date: day)", en: "on \(date: day)") }

  /// One after the other: each may hold commas of its own.
  static func inARow(_ facts: [Words]) -> Words {
    Words { language in facts.map { $0(language) }.joined(separator: language == .fr ? "\u{202F}; " : "; ") }
  }

  static func briefAgreed(_ version: Int) -> Words {
    Words(
      fr: "Cahier des charges, version \(version), approuvé par", en: "Brief, version \(version), agreed by")
  }

  /// `nil` for a link that says nothing of the call.
  /// - Parameter number: of the other mission, as the reader may read it.
  static func origin(_ link: MissionLink, _ number: String) -> Words? {
    switch link.kind {
    case .relaunchOf:
      Words(fr: "relance de l'appel de la mission \(number)", en: "relaunch of the call of mission \(number)")
    case .replaces:
      Words(fr: "remplace la mission \(number)", en: "replaces mission \(number)")
    case .phaseOf, .follows: nil
    }
  }

  static func question(_ question: Words, _ answer: Words, on day: Day) -> Words {
    Words(fr: "\(question) Réponse du \(date: day) : \(answer)", en: "\(question) Answer of \(date: day): \(answer)")
  }

  static func frozen(_ day: Day) -> Words {
    Words(
      fr: "Figés avec le cahier des charges au lancement de l'appel, le \(date: day).",
      en: "Frozen with the brief when the call was launched, on \(date: day).")
  }

  static func regridded(_ day: Day, _ reason: Words) -> Words {
    Words(
      fr: "Corrigés depuis, le \(date: day), tels qu'ils suivent. Motif : \(reason)",
      en: "Corrected since, on \(date: day), as follows. Reason: \(reason)")
  }

  // MARK: The evaluation

  /// - Parameters:
  ///   - typed: who typed the sheet, where it was another.
  ///   - late: that it was added after an opening of the sheets.
  static func seat(_ seat: Seat, typed: [Words], late: Words?, _ names: Names) -> Words {
    let who = Words(same: "\(names.name(of: seat.evaluator)), \(names.name(of: seat.side))")
    let with = seat.interest?.provider.linked(names) ?? .nothing
    let told = inARow([interest(seat, with)] + typed + (late.map { [$0] } ?? []))
    return Words(fr: "\(who) : \(told)", en: "\(who): \(told)")
  }

  static func lookedAt(_ reading: SheetReading, _ names: Names) -> Words {
    Words(
      fr:
        "\(names.name(of: reading.by)) a ouvert la fiche scellée \(de: names.name(of: reading.evaluator)) le \(date: reading.on).",
      en:
        "\(names.name(of: reading.by)) opened the sealed sheet of \(names.name(of: reading.evaluator)) on \(date: reading.on)."
    )
  }

  /// « fiche saisie par C. Roux, sous dictée »; « 3 notes sur 18 saisies par C. Roux, sous dictée »
  static func typed(_ typist: Typist, _ marks: Int, of all: Int, _ names: Names) -> Words {
    let who = names.name(of: typist.person)
    let how = typist.isDictated ? Words(fr: " sous sa dictée", en: ", as dictated") : .nothing
    guard marks < all else { return Words(fr: "fiche saisie par \(who)\(how)", en: "sheet typed by \(who)\(how)") }
    return Words(
      fr: "\(marks, "note saisie", "notes saisies") par \(who)\(how), sur \(all)",
      en: "\(marks, "mark", "marks") of \(all) typed by \(who)\(how)")
  }

  static func because(_ fact: Words, _ reason: Words) -> Words {
    Words(fr: "\(fact). Motif : \(reason)", en: "\(fact). Reason: \(reason)")
  }

  private static func interest(_ seat: Seat, _ with: Words) -> Words {
    switch seat.interest?.interest {
    case InterestKind.none?:
      Words(fr: "déclare n'avoir de lien avec aucun candidat", en: "declares no link with any candidate")
    case .declared?: Words(fr: "déclare un lien avec un candidat\(with)", en: "declares a link with a candidate\(with)")
    case .recused?:
      Words(fr: "se récuse\(with) ; sa fiche ne compte pas", en: "steps aside\(with); the sheet does not count")
    case nil: Words(fr: "liens non déclarés", en: "links not declared")
    }
  }

  static func opened(_ day: Day) -> Words {
    Words(
      fr: "Fiches closes, puis ouvertes le \(date: day).", en: "Sheets closed, then opened on \(date: day).")
  }

  /// - Parameter sheet: whose sheet alone was taken up again.
  static func resumed(_ day: Day, _ sheet: Words?, _ reason: Words) -> Words {
    guard let sheet else {
      return Words(
        fr: " Évaluation reprise le \(date: day). Motif : \(reason)",
        en: " Evaluation taken up again on \(date: day). Reason: \(reason)")
    }
    return Words(
      fr: " Fiche de \(sheet) reprise le \(date: day). Motif : \(reason)",
      en: " Sheet of \(sheet) taken up again on \(date: day). Reason: \(reason)")
  }

  /// What stands in each cell of the marks.
  static func cells(_ concertation: Concerting, _ names: Names) -> Words {
    let seats = names.names(of: concertation.evaluation.markingSeats.map(\.evaluator))
    let settled: Words =
      switch concertation.evaluation.grid.consensus {
      case .agreedMark: Words(fr: "la note convenue", en: "the agreed mark")
      case .mean: Words(fr: "leur moyenne", en: "their mean")
      }
    return Words(
      fr: "Dans chaque case : les notes de \(seats), dans cet ordre, puis \(settled).",
      en: "In each cell: the marks of \(seats), in that order, then \(settled).")
  }

  /// For whoever may not read what each one gave.
  static func settled(_ concertation: Concerting) -> Words {
    switch concertation.evaluation.grid.consensus {
    case .agreedMark: Words(fr: "Dans chaque case : la note convenue.", en: "In each cell: the agreed mark.")
    case .mean: Words(fr: "Dans chaque case : la moyenne des fiches.", en: "In each cell: the mean of the sheets.")
    }
  }

  static func change(_ change: ChangedMark, _ names: Names) -> Words {
    let cell = Words {
      "\(names.name(of: change.evaluator)), \(names.name(of: change.cell.provider)), \(names.name(of: change.cell.criterion)($0))"
    }
    return Words(
      fr: "\(cell) : \(change.before), puis \(change.after)", en: "\(cell): \(change.before), then \(change.after)")
  }

  // MARK: The decision

  static func retained(_ provider: Words, on day: Day) -> Words {
    Words(
      fr: "Proposition retenue par concertation le \(date: day) : \(provider)",
      en: "Proposal retained by concertation on \(date: day): \(provider)")
  }

  static func terms(_ proposal: ReceiveProposal) -> Words {
    Words(
      fr:
        ", \(proposal.amount) TTC, \(PaperWords.days(proposal.days)), du \(date: proposal.start) au \(date: proposal.end)",
      en:
        ", \(proposal.amount) tax included, \(PaperWords.days(proposal.days)), from \(date: proposal.start) to \(date: proposal.end)"
    )
  }

  static func decider(_ decider: DecidingPerson, party: Words, _ names: Names) -> Words {
    let who = Words { "\(names.name(of: decider.person)), \(party($0))" }
    return Words(fr: "\(who) : \(decider.position.words)", en: "\(who): \(decider.position.words)")
  }

  static func takenBack(_ day: Day, _ reason: Words) -> Words {
    Words(
      fr: "Ce choix a été retiré le \(date: day). Motif : \(reason)",
      en: "This choice was taken back on \(date: day). Reason: \(reason)")
  }

  static func reopened(_ day: Day, _ reason: Words) -> Words {
    Words(
      fr: "La mission a été rouverte le \(date: day). Motif : \(reason)",
      en: "The mission was opened again on \(date: day). Reason: \(reason)")
  }

  static func advice(_ opening: Opening) -> Words {
    Words(
      fr: "Le classement éclaire la décision, que prennent ensemble \(PaperWords.sides(opening)).",
      en: "The ranking informs the decision, which \(PaperWords.sides(opening)) take together.")
  }

  static func ending(_ ending: Ending, _ said: (String) -> Words) -> Words {
    switch ending {
    case .unsuccessful(let act):
      Words(
        fr: "L'appel à propositions a été déclaré infructueux le \(date: act.on). Motif : \(said(act.reason))",
        en: "The call for proposals was declared unsuccessful on \(date: act.on). Reason: \(said(act.reason))")
    case .dropped(let act) where act.openedByMistake == true:
      Words(
        fr: "La mission, ouverte par erreur, a été annulée le \(date: act.on). Motif : \(said(act.reason))",
        en: "The mission, opened by mistake, was cancelled on \(date: act.on). Reason: \(said(act.reason))")
    case .dropped(let act):
      Words(
        fr: "L'appel à propositions a été classé sans suite le \(date: act.on). Motif : \(said(act.reason))",
        en: "The call for proposals was dropped on \(date: act.on). Reason: \(said(act.reason))")
    case .abandoned(let act):
      Words(
        fr: "La mission a été interrompue le \(date: act.on). Motif : \(said(act.reason.text))",
        en: "The mission was abandoned on \(date: act.on). Reason: \(said(act.reason.text))")
    case .takenOver(let act): act.endTold
    }
  }

  // MARK: Letters

  static func told(_ decision: SelectionTurn.Decision) -> Words {
    switch decision {
    case .awarded(let act, _):
      Words(fr: "Après le choix du \(date: act.on) :", en: "After the choice of \(date: act.on):")
    case .awardWithdrawn(let act):
      Words(
        fr: "Après le retrait du choix, le \(date: act.on) :",
        en: "After the choice was taken back, on \(date: act.on):")
    case .ended(let ending):
      Words(
        fr: "Après la fin de l'appel, le \(date: ending.on) :", en: "After the end of the call, on \(date: ending.on):")
    case .reopened(let act):
      Words(fr: "Après la réouverture du \(date: act.on) :", en: "After the reopening of \(date: act.on):")
    }
  }

  static func letter(_ act: NotifyCandidate, _ names: Names) -> Words {
    Words(
      fr: "\(names.name(of: act.provider)) : \(act.how.words), le \(date: act.on)",
      en: "\(names.name(of: act.provider)): \(act.how.words), on \(date: act.on)")
  }
}
