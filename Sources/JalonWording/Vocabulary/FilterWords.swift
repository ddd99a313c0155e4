import JalonCore

extension Filter {
  /// One chip for each piece that narrows the list, as they stand above it. None when the filter takes everything.
  public func chips(_ names: Names) -> [Words] {
    if case .all(let filters) = self { return filters.map { $0.chip(names) } }
    return [chip(names)]
  }

  /// A few words for one piece: « étape : Appel », « pas en pause ».
  public func chip(_ names: Names) -> Words {
    switch self {
    case .text(let text): Words { Typography.quoted(text, $0) }
    case .stage(let codes):
      Words(fr: "étape : \(Filter.stages(codes))", en: "stage: \(Filter.stages(codes))")
    case .late: Words(fr: "en retard", en: "late")
    case .dueWithin(let days):
      Words(fr: "échéance sous \(days, "jour", "jours")", en: "due within \(days, "day", "days")")
    case .suspended: Words(fr: "en pause", en: "paused")
    case .ended: Words(fr: "terminées", en: "ended")
    case .open: Words(fr: "ouvertes", en: "open")
    case .amount(let comparison, let amount):
      Words { "budget \(comparison.sign) \(amount.brief($0))" }
    case .days(let comparison, let days):
      Words { "\($0 == .fr ? "jours" : "days") \(comparison.sign) \(days.written($0))" }
    case .operatorDepartment(let code): Words(fr: "dép. \(code)", en: "dep. \(code)")
    case .officer(let person):
      Words(fr: "référent : \(names.name(of: person))", en: "officer: \(names.name(of: person))")
    case .structure(let piece): Words(fr: "structure : \(piece)", en: "structure: \(piece)")
    case .provider(let piece): Words(fr: "prestataire : \(piece)", en: "provider: \(piece)")
    case .kind(let kind): kind.words
    case .openDuring(let span): span.chip
    case .openedBy(let day): DaySpan(to: day).chip
    case .theme(let piece): Words(fr: "thème : \(piece)", en: "theme: \(piece)")
    case .person(let piece): Words(fr: "personne : \(piece)", en: "person: \(piece)")
    case .typed(let query): Words(fr: "texte : \(query.text)", en: "text: \(query.text)")
    case .among(let missions):
      Words(fr: "\(missions.count, "mission", "missions")", en: "\(missions.count, "mission", "missions")")
    case .not(let filter): Words(fr: "sauf \(filter.chip(names))", en: "not \(filter.chip(names))")
    case .all(let filters):
      filters.isEmpty ? Words(fr: "tout", en: "everything") : Lists.and(filters.map { $0.chip(names) })
    case .any(let filters):
      filters.isEmpty ? Words(fr: "rien", en: "nothing") : Lists.or(filters.map { $0.chip(names) })
    }
  }

  private static func stages(_ codes: [String]) -> Words {
    Lists.or(codes.map { code in StageName(rawValue: code)?.words ?? Words(same: code) })
  }
}

extension Filter.Comparison {
  /// `≤` rather than `<=`.
  public var sign: String {
    switch self {
    case .less: "<"
    case .atMost: "≤"
    case .equal: "="
    case .atLeast: "≥"
    case .more: ">"
    }
  }
}

extension BoardOrder.Column {
  /// The head of the column.
  public var words: Words {
    switch self {
    case .due: Words(fr: "Échéance", en: "Due")
    case .number: Words(fr: "N°", en: "No.")
    case .structure: Words(fr: "Structure", en: "Structure")
    case .stage: Words(fr: "Étape", en: "Stage")
    case .officer: Words(fr: "Référent", en: "Officer")
    case .amount: Words(fr: "Montant", en: "Amount")
    case .opened: Words(fr: "Ouverture", en: "Opened")
    }
  }
}

extension BoardOrder {
  /// « Échéance ↑ »
  public var words: Words { Words { "\(column.words($0)) \(ascending ? "↑" : "↓")" } }
}
