import JalonCore

/// The words of filters, folded, in both languages.
enum FilterKeywords {
  enum Keyword: CaseIterable {
    case stage, amount, days, due, year, from, to, department, officer, structure, provider, person, kind, theme, state,
      typed

    var keys: [String] {
      switch self {
      case .stage: ["etape", "stage"]
      case .amount: ["budget", "montant", "amount"]
      case .days: ["jours", "j", "days"]
      case .due: ["echeance", "sous", "due"]
      case .year: ["annee", "an", "year"]
      case .from: ["du", "depuis", "from"]
      case .to: ["au", "jusqu'au", "to"]
      case .department: ["dep", "dept", "departement", "department"]
      case .officer: ["referent", "ref", "charge", "officier", "suivi", "officer"]
      case .structure: ["structure", "str"]
      case .provider: ["prestataire", "prest", "provider"]
      case .person: ["personne", "person"]
      case .theme: ["theme"]
      case .kind: ["type", "kind", "accompagnement"]
      case .state: ["etat", "state", "is"]
      case .typed: ["texte", "text", "textes"]
      }
    }
  }

  static let keys = Keyword.allCases.flatMap(\.keys)

  static func keyword(_ key: String) -> Keyword? {
    let folded = key.folded
    return Keyword.allCases.first { $0.keys.contains(folded) }
  }

  /// A word that is a filter by itself.
  static func flag(_ word: String) -> Filter? {
    switch word {
    case "retard", "retards", "enretard", "late", "overdue": .late
    case "pause", "enpause", "suspendu", "suspendue", "suspended", "paused": .suspended
    case "fini", "finie", "termine", "terminee", "ended", "done": .ended
    case "ouvert", "ouverte", "encours", "actif", "active", "open": .open
    default: nil
    }
  }

  /// Those words as each language writes them.
  static func flags(_ language: Language) -> [String] { FilterGuide.flags.map { $0.example(language) } }

  /// By code, by name or by the start of one; and by the words of the trade for several stages together.
  static func stages(_ word: String) -> [StageName] {
    if let group = groups[word] { return group }
    guard !word.isEmpty else { return [] }
    let exact = StageName.allCases.filter { names(of: $0).contains(word) }
    return exact.isEmpty ? StageName.allCases.filter { names(of: $0).contains { $0.hasPrefix(word) } } : exact
  }

  static func unknownStage(_ typed: String) -> Words {
    let nearest = Nearest.match(to: typed.folded, among: StageName.allCases.flatMap(names) + groups.keys)
    guard let nearest else {
      return Words(
        fr: "« \(typed) » n'est pas une étape. Essayez appel, évaluation, cadrage, intervention ou suivi.",
        en: "“\(typed)” is not a stage. Try call, evaluation, framing, work or follow-up.")
    }
    return Words(
      fr: "« \(typed) » n'est pas une étape. Peut-être « \(nearest) » ?",
      en: "“\(typed)” is not a stage. Perhaps “\(nearest)”?")
  }

  static func missing(_ keyword: Keyword, _ key: String) -> Words {
    Words(
      fr: "« \(key) » attend une valeur, comme \(keyword.example).",
      en: "“\(key)” needs a value, such as \(keyword.example).")
  }

  private static func names(of stage: StageName) -> [String] {
    [stage.rawValue.folded, stage.words.fr.folded, stage.words.en.folded, stage.short.fr.folded, stage.short.en.folded]
  }

  static func names(of kind: MissionKind) -> [String] {
    switch kind {
    case .individual: ["individuel", "individuelle", "individual"]
    case .collective: ["collectif", "collective"]
    }
  }

  private static let groups: [String: [StageName]] = [
    "selection": [.evaluating, .concerting], "consultation": [.calling], "convention": [.framing],
    "mission": [.running], "restitution": [.reported], "fin": StageName.allCases.filter(\.isEnd),
    "sans": [.dropped],
  ]
}
