import JalonCore

extension Filter {
  /// What the list shows under it, in one sentence; `nil` where it takes every mission.
  public func meaning(_ names: Names) -> Words? {
    let parts: [Filter] = if case .all(let filters) = self { filters } else { [self] }
    guard !parts.isEmpty else { return nil }
    let told = parts.map { $0.clause(names) }
    return Words { language in
      "Missions \(told.map { $0(language) }.joined(separator: ", "))."
    }
  }

  /// What is true of the missions: « à l'étape Appel », « ouvertes au moins un jour en 2026 ».
  private func clause(_ names: Names) -> Words {
    switch self {
    case .text(let text):
      let quoted = Words { Typography.quoted(text, $0) }
      return Words(
        fr: "dont un nom, le numéro ou l'objet contient \(quoted)",
        en: "of which a name, the number or the subject holds \(quoted)")
    case .stage(let codes):
      let stages = Lists.or(codes.map { code in StageName(rawValue: code)?.words ?? Words(same: code) })
      return Words(fr: "à l'étape \(stages)", en: "at the stage \(stages)")
    case .late: return Words(fr: "en retard", en: "that are late")
    case .dueWithin(let days):
      return Words(
        fr: "dont l'échéance tombe sous \(days, "jour", "jours")", en: "due within \(days, "day", "days")")
    case .suspended: return Words(fr: "en pause", en: "on hold")
    case .ended: return Words(fr: "terminées", en: "that have ended")
    case .open: return Words(fr: "ni closes ni arrêtées", en: "that have not ended")
    case .amount(let comparison, let amount):
      return Words { "\($0 == .fr ? "de montant" : "of an amount") \(comparison.sign) \(amount.brief($0))" }
    case .days(let comparison, let days):
      return Words { "\($0 == .fr ? "dont les jours sont" : "whose days are") \(comparison.sign) \(days.written($0))" }
    case .operatorDepartment(let code): return Words(fr: "du département \(code)", en: "of the département \(code)")
    case .officer(let person):
      return Words(fr: "suivies par \(names.name(of: person))", en: "followed by \(names.name(of: person))")
    case .structure, .provider, .theme, .person, .typed: return sought
    case .kind(.individual): return Words(fr: "individuelles", en: "that are individual")
    case .kind(.collective): return Words(fr: "collectives", en: "that are collective")
    case .openDuring(let span): return span.clause
    case .openedBy(let day): return DaySpan(to: day).clause
    case .among(let missions):
      return Words(fr: "parmi \(missions.count) choisies", en: "among \(missions.count) chosen ones")
    case .not(let filter):
      return Words(fr: "mais non celles \(filter.clause(names))", en: "but not those \(filter.clause(names))")
    case .all(let filters): return Lists.and(filters.map { $0.clause(names) })
    case .any(let filters):
      return filters.isEmpty
        ? Words(fr: "qui n'existent pas", en: "that do not exist") : Lists.or(filters.map { $0.clause(names) })
    }
  }

  /// What is looked for by a piece of a name or of a text.
  private var sought: Words {
    switch self {
    case .structure(let piece): Self.told(piece, Words(fr: "d'une structure nommée", en: "of a structure named"))
    case .provider(let piece): Self.told(piece, Words(fr: "confiées au prestataire", en: "given to the provider"))
    case .theme(let piece): Self.told(piece, Words(fr: "de thème", en: "of the theme"))
    case .person(let piece):
      Self.told(
        piece,
        Words(
          fr: "dont une structure, un prestataire ou un DLA compte une personne nommée",
          en: "of which a structure, a provider or a DLA has a person named"))
    case .typed(let query):
      Self.told(query.text, Words(fr: "où a été saisi", en: "into which was typed"))
    default: .nothing
    }
  }

  private static func told(_ piece: String, _ before: Words) -> Words {
    Words { "\(before($0)) \(Typography.quoted(piece, $0))" }
  }
}

extension DaySpan {
  /// A few words: « ouvertes en 2026 ».
  var chip: Words { Words(fr: "ouvertes \(days)", en: "open \(days)") }

  /// With what being open means: from the opening to the end, both included.
  fileprivate var clause: Words {
    guard from != nil else { return Words(fr: "ouvertes \(days)", en: "opened \(days)") }
    return Words(
      fr: "ouvertes au moins un jour \(days), de leur ouverture à leur fin",
      en: "open on at least one day \(days), from their opening to their end")
  }

  private var days: Words {
    switch (from, to) {
    case (_?, _?) where year != nil: Words(fr: "en \(year ?? "")", en: "in \(year ?? "")")
    case (let from?, let to?): Words(fr: "du \(date: from) au \(date: to)", en: "from \(date: from) to \(date: to)")
    case (let from?, nil): Words(fr: "depuis le \(date: from)", en: "since \(date: from)")
    case (nil, let to?): Words(fr: "au plus tard le \(date: to)", en: "by \(date: to)")
    case (nil, nil): Words(fr: "un jour", en: "on some day")
    }
  }

  /// Where it is all of one year.
  private var year: String? {
    guard let from, let to, from.month == 1, from.day == 1, to.month == 12, to.day == 31, from.year == to.year else {
      return nil
    }
    return "\(from.year)"
  }
}
