import JalonCore

extension MissionKind: WordedChoice {
  public var words: Words {
    switch self {
    case .individual: Words(fr: "individuelle", en: "individual")
    case .collective: Words(fr: "collective", en: "collective")
    }
  }
}

extension MissionLinkKind: WordedChoice {
  public var words: Words {
    switch self {
    case .phaseOf: Words(fr: "phase de", en: "phase of")
    case .follows: Words(fr: "fait suite à", en: "follows")
    case .relaunchOf: Words(fr: "relance de", en: "relaunch of")
    case .replaces: Words(fr: "remplace", en: "replaces")
    }
  }
}

extension Counting: WordedChoice {
  public var words: Words {
    switch self {
    case .percents: Words(fr: "en pourcents", en: "in percents")
    case .points: Words(fr: "en points", en: "in points")
    }
  }
}

extension PriceFormula: WordedChoice {
  /// The formula itself, written out: nicknames name several formulas.
  public var words: Words {
    switch self {
    case .judged: Words(fr: "note donnée comme les autres", en: "a mark like any other")
    case .proportional: Words(fr: "note max × prix le plus bas ÷ prix", en: "top mark × lowest price ÷ price")
    case .interpolated:
      Words(
        fr: "note max × (prix le plus haut − prix) ÷ (prix le plus haut − prix le plus bas)",
        en: "top mark × (highest price − price) ÷ (highest price − lowest price)")
    }
  }
}

extension ConsensusRule: WordedChoice {
  public var words: Words {
    switch self {
    case .agreedMark: Words(fr: "note convenue ensemble", en: "mark agreed together")
    case .mean: Words(fr: "moyenne des fiches", en: "mean of the sheets")
    }
  }
}

extension Intent: WordedChoice {
  public var words: Words {
    switch self {
    case .willing: Words(fr: "compte répondre", en: "means to answer")
    case .declined: Words(fr: "décline", en: "declines")
    case .unreachable: Words(fr: "injoignable", en: "could not be reached")
    }
  }
}

extension InterestKind: WordedChoice {
  public var words: Words {
    switch self {
    case .none: Words(fr: "aucun lien", en: "no link")
    case .declared: Words(fr: "lien déclaré", en: "link declared")
    case .recused: Words(fr: "se récuse", en: "recused")
    }
  }
}

extension SetAsideCause: WordedChoice {
  public var words: Words {
    switch self {
    case .incomplete: Words(fr: "incomplète", en: "incomplete")
    case .offTopic: Words(fr: "hors sujet", en: "off topic")
    case .overBudget: Words(fr: "au-dessus du budget", en: "over budget")
    case .ineligible: Words(fr: "non recevable", en: "ineligible")
    }
  }
}

extension Position: WordedChoice {
  public var words: Words {
    switch self {
    case .favourable: Words(fr: "favorable", en: "in favour")
    case .unfavourable: Words(fr: "défavorable", en: "against")
    case .abstains: Words(fr: "s'abstient", en: "abstains")
    }
  }
}

extension HandOverReason: WordedChoice {
  public var words: Words {
    switch self {
    case .departure: Words(fr: "départ", en: "departure")
    case .absence: Words(fr: "absence", en: "absence")
    case .workload: Words(fr: "charge de travail", en: "workload")
    case .fit: Words(fr: "secteur, territoire ou demande", en: "sector, place or request")
    case .loanEnded: Words(fr: "retour de prêt", en: "end of the loan")
    }
  }
}

extension Channel: WordedChoice {
  public var words: Words {
    switch self {
    case .mail: Words(fr: "par courriel", en: "by e-mail")
    case .letter: Words(fr: "par courrier", en: "by letter")
    case .phone: Words(fr: "par téléphone", en: "by phone")
    case .meeting: Words(fr: "de vive voix", en: "in person")
    }
  }
}

extension EntryMode: WordedChoice {
  public var words: Words {
    switch self {
    case .paper: Words(fr: "sur papier", en: "on paper")
    case .phone: Words(fr: "par téléphone", en: "by phone")
    case .faceToFace: Words(fr: "en face à face", en: "face to face")
    case .mail: Words(fr: "par courriel", en: "by e-mail")
    case .online: Words(fr: "en ligne", en: "online")
    }
  }
}

extension ActionState: WordedChoice {
  public var words: Words {
    switch self {
    case .notBegun: Words(fr: "non engagée", en: "not begun")
    case .underWay: Words(fr: "en cours", en: "under way")
    case .done: Words(fr: "réalisée", en: "done")
    case .givenUp: Words(fr: "abandonnée", en: "given up")
    }
  }
}

extension NeedAnswer: WordedChoice {
  public var words: Words {
    switch self {
    case .nothing: Words(fr: "aucune suite", en: "nothing")
    case .actionByOperator: Words(fr: "action du DLA", en: "action by the DLA")
    case .referral: Words(fr: "orientation vers un autre acteur", en: "referral to somebody else")
    case .newDiagnosis: Words(fr: "nouveau diagnostic", en: "new diagnosis")
    case .newMission: Words(fr: "nouvelle mission", en: "new mission")
    }
  }
}

extension DocumentKind: WordedChoice {
  public var words: Words {
    switch self {
    case .blankGrid: Words(fr: "grille vierge", en: "blank grid")
    case .comparison: Words(fr: "tableau comparatif", en: "comparison table")
    case .minutes: Words(fr: "PV de sélection", en: "minutes of the selection")
    case .letter: Words(fr: "lettre au candidat", en: "letter to the candidate")
    case .surveySummary: Words(fr: "synthèse des enquêtes", en: "summary of the surveys")
    case .calendar: Words(fr: "calendrier", en: "calendar")
    case .handOver: Words(fr: "fiche de passation", en: "hand-over sheet")
    case .brief: Words(fr: "cahier des charges", en: "brief")
    case .consultation: Words(fr: "lettre de consultation", en: "letter of consultation")
    case .agreement: Words(fr: "convention", en: "agreement")
    case .amendment: Words(fr: "avenant", en: "amendment")
    case .kickOffMinutes: Words(fr: "compte rendu de lancement", en: "minutes of the kick-off")
    case .attendanceSheet: Words(fr: "feuille d'émargement", en: "attendance sheet")
    case .reportOutline: Words(fr: "trame de rapport", en: "outline of the report")
    case .restitutionMinutes: Words(fr: "PV de restitution", en: "minutes of the restitution")
    case .paperSurvey: Words(fr: "questionnaire papier", en: "paper questionnaire")
    case .webSurvey: Words(fr: "questionnaire à remplir à l'écran", en: "questionnaire to fill in on screen")
    case .serviceDone: Words(fr: "attestation de service fait", en: "statement of work done")
    case .supportEnded: Words(fr: "attestation de fin d'accompagnement", en: "certificate of support")
    case .providerReference: Words(fr: "attestation de référence", en: "reference for the provider")
    case .participation: Words(fr: "attestation de participation", en: "certificate of participation")
    case .noConflict: Words(fr: "déclaration d'absence de conflit d'intérêts", en: "statement of no conflict")
    case .followUpSheet: Words(fr: "diagnostic de suivi", en: "follow-up diagnosis")
    case .lessons: Words(fr: "fiche de capitalisation", en: "sheet of lessons")
    case .providerGuide: Words(fr: "guide à l'usage des prestataires", en: "guide for providers")
    }
  }
}

extension Showing: WordedChoice {
  public var words: Words {
    switch self {
    case .named: Words(fr: "avec son nom", en: "with its name")
    case .anonymous: Words(fr: "sans son nom", en: "without its name")
    case .masked: Words(fr: "nom masqué", en: "name masked")
    }
  }
}

extension DisclosureScope: WordedChoice {
  public var words: Words {
    switch self {
    case .named: Words(fr: "nominatif", en: "with names")
    case .anonymous: Words(fr: "anonyme", en: "anonymous")
    }
  }
}
