import JalonCore

/// What is known of a provider, in words: each figure beside the number that it rests on.
extension TrackRecord {
  /// `3,8/4 (n = 2)`; « sans historique » where no structure has said anything.
  public var results: Words {
    guard let mean = skillsMean ?? overallMean else { return Words(fr: "sans historique", en: "no history") }
    return Words(fr: "\(mean)/4 (n = \(surveyCount))", en: "\(mean)/4 (n = \(surveyCount))")
  }

  /// The results at length, with the days of the answers.
  public var resultsTold: Words {
    guard surveyCount > 0, let overall = overallMean else {
      return isUntried
        ? Words(fr: "sans historique : ni enquête ni rapport", en: "no history: neither survey nor report")
        : Words(fr: "aucune structure n'a encore répondu", en: "no structure has answered yet")
    }
    return Words(
      fr: "\(skills)ensemble \(overall)/4, \(surveyCount, "enquête", "enquêtes") (\(surveyDates))",
      en: "\(skills)overall \(overall)/4, \(surveyCount, "survey", "surveys") (\(surveyDates))")
  }

  /// The first and the last day on which a structure answered, `12/03/2024 – 20/10/2026`; nothing where none did.
  public var surveyDates: Words {
    guard let first = firstSurvey, let last = lastSurvey else { return .nothing }
    return Words(same: first == last ? first.short : "\(first.short) – \(last.short)")
  }

  private var skills: Words {
    skillsMean.map { Words(fr: "compétences \($0)/4, ", en: "skills \($0)/4, ") } ?? .nothing
  }

  /// `7,5 j (2)`: what is left to do, and over how many missions.
  public var load: Words {
    missionsUnderWay == 0
      ? Words(same: "–")
      : Words(fr: "\(days: daysLeft) (\(missionsUnderWay))", en: "\(days: daysLeft) (\(missionsUnderWay))")
  }

  public var loadTold: Words {
    guard missionsUnderWay > 0 else { return Words(fr: "aucune mission en cours", en: "no mission under way") }
    return Words(
      fr: "\(missionsUnderWay, "mission", "missions") en cours, \(days: daysLeft) à faire",
      en: "\(missionsUnderWay, "mission", "missions") under way, \(days: daysLeft) to do")
  }

  /// How often it was invited, and what came of it.
  public var invitationsTold: Words {
    guard let last = lastInvited else { return Words(fr: "jamais invité", en: "never invited") }
    let parts = [
      Words(
        fr: "\(invitations, "fois", "fois"), la dernière le \(last.short)",
        en: "\(invitations, "time", "times"), last on \(last.short)")
    ]
    return Words { language in (parts + outcomes).map { $0(language) }.joined(separator: ", ") }
  }

  private var outcomes: [Words] {
    [
      (retained, Words(fr: "retenu", en: "retained")),
      (count(.declined), Words(fr: "décliné", en: "declined")),
      (count(.silent), Words(fr: "sans réponse", en: "silent")),
      (count(.unreachable), Words(fr: "injoignable", en: "out of reach")),
      (count(.late), Words(fr: "hors délai", en: "too late")),
      (count(.setAside), Words(fr: "écarté", en: "set aside")),
    ].filter { $0.0 > 0 }.map { number, words in
      Words(fr: "\(words) \(number) fois", en: "\(words) \(number, "time", "times")")
    }
  }

  /// How its work went, beside what structures say; nothing where nothing was handed in.
  public var workTold: Words? {
    guard reports > 0 || reorientations > 0 else { return nil }
    let late =
      lateReports == 0
      ? Words(fr: "aucun en retard", en: "none late")
      : Words(
        fr: "\(lateReports) en retard (\(mostDaysLate, "jour", "jours") au plus)",
        en: "\(lateReports) late (\(mostDaysLate, "day", "days") at most)")
    return Words(
      fr:
        "\(reports, "rapport rendu", "rapports rendus"), \(late), \(reorientations, "réorientation", "réorientations")",
      en: "\(reports, "report", "reports"), \(late), \(reorientations, "reorientation", "reorientations")")
  }
}

extension InvitationRecord {
  /// `05-014, 12/01/2026 : compte répondre, retenu — connaît les groupements`
  public var told: Words {
    let outcome =
      work.map { _ in Words(fr: ", retenu", en: ", retained") }
      ?? proposal.map { Words(fr: ", \($0.words)", en: ", \($0.words)") }
    return Words(
      fr: "\(mission.text), \(on.short) : \(reply.words)\(outcome ?? .nothing) — \(why)",
      en: "\(mission.text), \(on.short): \(reply.words)\(outcome ?? .nothing) — \(why)")
  }
}

extension InvitationRecord.Reply {
  public var words: Words {
    switch self {
    case .awaited: Words(fr: "réponse attendue", en: "answer awaited")
    case .willing: Words(fr: "a répondu", en: "answered")
    case .declined: Words(fr: "a décliné", en: "declined")
    case .unreachable: Words(fr: "injoignable", en: "out of reach")
    case .silent: Words(fr: "sans réponse", en: "silent")
    case .takenOver: TakeOver.mark
    }
  }
}

extension InvitationRecord.Proposal {
  public var words: Words {
    switch self {
    case .received: Words(fr: "proposition reçue", en: "proposal received")
    case .late: Words(fr: "proposition hors délai", en: "proposal too late")
    case .setAside: Words(fr: "proposition écartée", en: "proposal set aside")
    case .withdrawn: Words(fr: "proposition retirée", en: "proposal withdrawn")
    }
  }
}

extension DeclaredInterest {
  public func told(in mission: MissionID, _ names: Names) -> Words {
    let person = names.name(of: evaluator)
    return isNamed
      ? Words(
        fr: "\(person) a déclaré un lien avec ce prestataire (\(mission.text))",
        en: "\(person) declared a link with this provider (\(mission.text))")
      : Words(
        fr: "\(person) a déclaré un lien avec un candidat, sans dire lequel (\(mission.text))",
        en: "\(person) declared a link with a candidate, without naming it (\(mission.text))")
  }
}

extension InvitationOrder {
  public var words: Words {
    switch self {
    case .fit: Words(fr: "au plus près de la mission", en: "closest to the mission")
    case .name: Words(fr: "nom", en: "name")
    case .leastInvited: Words(fr: "invités il y a longtemps", en: "longest uninvited")
    case .results: Words(fr: "résultats", en: "results")
    case .load: Words(fr: "charge", en: "load")
    }
  }
}
