import JalonCore

// What is said of answered surveys wherever they are read: on the screen, at the command line, on paper.

extension QuoteConsent: WordedChoice {
  public var words: Words {
    switch self {
    case .no: Words(fr: "ne pas citer", en: "not to be quoted")
    case .anonymous: Words(fr: "citable sans son nom", en: "may be quoted without its name")
    case .named: Words(fr: "citable avec son nom", en: "may be quoted by name")
    }
  }
}

extension ReadingTopic {
  /// « Modalités », « Avec la structure : Les Ateliers du Buëch ».
  public func words(_ names: Names) -> Words {
    let dimension = Words(dimension.wording)
    guard let about else { return dimension }
    return Words(fr: "\(dimension) : \(names.name(of: about))", en: "\(dimension): \(names.name(of: about))")
  }
}

extension ReadingTopic.Voice {
  /// Whose view it is.
  public var shortWords: Words {
    switch self {
    case .structures: Words(fr: "Structures", en: "Structures")
    case .provider: Words(fr: "Prestataire", en: "Provider")
    }
  }
}

extension ScaleCounts {
  /// `3,17/4`, `–` where nobody has answered.
  public var meanTold: Words {
    mean.map { Words(fr: "\($0)/\(scale.marks.upperBound)", en: "\($0)/\(scale.marks.upperBound)") } ?? Words(same: "–")
  }
  /// `67 %`, rounded half up; `–` where nobody has answered, nothing on another scale.
  public var satisfiedTold: Words {
    guard scale == .agreement4 else { return .nothing }
    return satisfied.map { $0.percentTold } ?? Words(same: "–")
  }
}

extension Hundredths {
  /// Hundredths of a percent as a whole percent, rounded half up: `67 %`.
  public var percentTold: Words { Words { Numbers.percent((value + 50) / 100, $0) } }
}

extension SurveyBenchmark.Figure {
  /// What stands beside a topic, in words: the others' figures, or why they are not shown.
  public func words(_ names: Names) -> Words {
    switch self {
    case .hidden(let parties):
      let who = Lists.and(parties.map { names.name(of: $0) })
      return Words(
        fr: "masqué pour ne pas influencer la saisie : visible quand l'enquête \(de: who) sera saisie ou classée",
        en: "hidden so as not to sway whoever types: shown once the survey of \(who) is entered or written off")
    case .none: return Words(fr: "aucune réponse ailleurs", en: "no answer elsewhere")
    case .withheld(let respondents):
      return Words(
        fr:
          "non montré : \(respondents, "répondant", "répondants") ailleurs, il en faut \(SmallNumbers.least) pour que nul ne soit reconnu",
        en:
          "not shown: \(respondents, "respondent", "respondents") elsewhere, \(SmallNumbers.least) are needed so that nobody is recognised"
      )
    case .shown(let counts, let respondents, let missions):
      let satisfied = counts.satisfiedTold == .nothing ? Words.nothing : counts.satisfiedTold.map { ", \($0)" }
      return Words(
        fr:
          "\(counts.meanTold)\(satisfied), n = \(counts.answered) (\(respondents, "répondant", "répondants"), \(missions, "mission", "missions"))",
        en:
          "\(counts.meanTold)\(satisfied), n = \(counts.answered) (\(respondents, "respondent", "respondents"), \(missions, "mission", "missions"))"
      )
    }
  }
}

extension BenchmarkGroup {
  public var words: Words {
    switch self {
    case .operators: Words(fr: "autres missions de l'opérateur", en: "other missions of the operator")
    case .provider: Words(fr: "autres missions du même prestataire", en: "other missions of the same provider")
    case .officer: Words(fr: "autres missions du même chargé de mission", en: "other missions of the same officer")
    case .territory: Words(fr: "autres missions du même département", en: "other missions of the same département")
    }
  }
}

extension AppropriationAxis {
  public var words: Words {
    switch self {
    case .board: Words(fr: "Élus", en: "Board")
    case .direction: Words(fr: "Direction", en: "Management")
    case .team: Words(fr: "Équipe", en: "Team")
    case .management: Words(fr: "Gestion au quotidien", en: "Daily practice")
    }
  }

  /// What a mark means.
  public static func meaning(_ mark: Int) -> Words {
    switch mark {
    case 0: Words(fr: "nulle", en: "none")
    case 1: Words(fr: "partielle", en: "partial")
    case 2: Words(fr: "réelle", en: "real")
    default: Words(fr: "autonome", en: "self-reliant")
    }
  }
}

extension RecordFollowUp {
  /// « réalisée : 2 et en cours : 1 »: the actions of the report by where they stand.
  public var actionsTold: Words {
    let parts = ActionState.allCases.filter { actions($0) > 0 }.map { state in
      Words(fr: "\(state.words) : \(actions(state))", en: "\(state.words): \(actions(state))")
    }
    return parts.isEmpty ? Words(fr: "aucune action", en: "no action") : Lists.and(parts)
  }

  /// « 8,5 → 10 ETP (+1,5) »
  public var jobsTold: Words? {
    guard jobsBefore != nil || jobsAfter != nil else { return nil }
    return Words { language in
      let told = [jobsBefore, jobsAfter].map { $0?.written(language) ?? "?" }.joined(separator: " → ")
      return told + (language == .fr ? " ETP" : " FTE")
        + change(jobsBefore?.value, jobsAfter?.value) { Hundredths($0).written(language) }
    }
  }

  /// « 310 000 € → 352 000 € (+42 000 €) »
  public var budgetTold: Words? {
    guard budgetBefore != nil || budgetAfter != nil else { return nil }
    return Words { language in
      let told = [budgetBefore, budgetAfter].map { $0?.brief(language) ?? "?" }.joined(separator: " → ")
      return told + change(budgetBefore?.cents, budgetAfter?.cents) { Euros(cents: $0).brief(language) }
    }
  }

  private func change(_ before: Int?, _ after: Int?, _ written: (Int) -> String) -> String {
    guard let before, let after, before != after else { return "" }
    return " (\(after > before ? "+" : "")\(written(after - before)))"
  }
}

extension FollowUpReading {
  /// Where the diagnosis of follow-up stands.
  public var words: Words {
    switch outcome {
    case .recorded(let act):
      Words(fr: "diagnostic de suivi du \(act.on)", en: "follow-up diagnosis of \(act.on)")
    case .waived(let reason):
      Words(fr: "pas de diagnostic de suivi : \(reason)", en: "no follow-up diagnosis: \(reason)")
    case nil where due > latest:
      Words(
        fr: "diagnostic de suivi prévu le \(due), plus de 18 mois après la restitution",
        en: "follow-up diagnosis due on \(due), more than 18 months after the restitution")
    case nil:
      Words(
        fr: "diagnostic de suivi prévu le \(due), au plus tard le \(latest)",
        en: "follow-up diagnosis due on \(due), by \(latest) at the latest")
    }
  }
}

extension Testimony {
  /// « Citable avec son nom » beside who wrote it and where.
  public func source(_ names: Names) -> Words {
    let who = names.name(of: respondent) + (function.map { ", \($0)" } ?? "")
    return Words(fr: "\(who) : \(consent.words)", en: "\(who): \(consent.words)")
  }
}

extension Extract {
  /// `« … » (Les Ateliers du Buëch, directrice)`, or without a name.
  public func words(_ names: Names) -> Words {
    let quoted = Words { Typography.quoted(text, $0) }
    guard let author else { return quoted }
    let who = names.name(of: author.respondent) + (author.function.map { ", \($0)" } ?? "")
    return Words { "\(quoted($0)) (\(who))" }
  }
}

extension Words {
  /// `Élus : 2/3`; `Board: 2/3`.
  public static func label(_ label: Words, _ value: Words) -> Words {
    Words(fr: "\(label) : \(value)", en: "\(label): \(value)")
  }

  public static func label(_ label: String, _ value: Words) -> Words { self.label(Words(same: label), value) }
}
