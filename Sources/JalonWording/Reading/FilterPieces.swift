import JalonCore

/// What somebody typed as a filter, cut at the spaces that no quotation marks hold together.
enum FilterPieces {
  static let quotes: Set<Character> = ["\"", "«", "»", "“", "”"]

  static func all(in typed: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    for character in typed {
      switch character {
      case let quote where quotes.contains(quote): isQuoted.toggle()
      case let space where space.isWhitespace && !isQuoted:
        pieces.append(piece)
        piece = ""
      default: piece.append(character)
      }
    }
    return joined((pieces + [piece]).map(trimmed).filter { !$0.isEmpty })
  }

  /// A number is one piece, as people write it: `budget>5 000,50 €`.
  private static func joined(_ pieces: [String]) -> [String] {
    pieces.reduce(into: []) { all, piece in
      if let last = all.last, goesOn(last, with: piece) { all[all.count - 1] += " " + piece } else { all.append(piece) }
    }
  }

  private static func goesOn(_ piece: String, with next: String) -> Bool {
    guard let parts = Parts(piece), let keyword = FilterKeywords.keyword(parts.key), keyword == .amount,
      parts.value.last?.isNumber == true
    else { return false }
    let digits = next.prefix(while: \.isNumber)
    let groups = parts.value.split(separator: " ")
    let isOpen = groups[0].count < 4 && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
    return next == "€" || isOpen && digits.count == 3 && next.dropFirst(3).allSatisfy { ",.€0123456789".contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// `budget>=5000`: what is asked about, how, and for what.
  struct Parts {
    let key: String
    let comparison: Filter.Comparison
    let value: String

    /// `nil` where the piece is a word alone.
    init?(_ piece: String) {
      guard let sign = piece.firstIndex(where: { ":<>=≤≥".contains($0) }), sign > piece.startIndex else { return nil }
      key = String(piece[..<sign])
      let rest = piece[sign...]
      let (found, length) = Parts.comparison(rest)
      comparison = found
      value = FilterPieces.trimmed(String(rest.dropFirst(length)))
    }

    /// `étape:appel,éval`
    var values: [String] { value.split(separator: ",").map { FilterPieces.trimmed(String($0)) }.filter { !$0.isEmpty } }

    private static func comparison(_ text: Substring) -> (Filter.Comparison, Int) {
      let body = text.first == ":" ? text.dropFirst() : text
      let skipped = text.count - body.count
      let signs: [(String, Filter.Comparison)] = [
        ("<=", .atMost), (">=", .atLeast), ("≤", .atMost), ("≥", .atLeast), ("<", .less), (">", .more), ("=", .equal),
      ]
      for (sign, comparison) in signs where body.hasPrefix(sign) { return (comparison, skipped + sign.count) }
      return (.equal, skipped)
    }
  }
}

/// The words of filters, folded, in both languages.
enum FilterKeywords {
  enum Keyword: CaseIterable {
    case stage, amount, days, due, department, officer, structure, provider, kind, state, typed

    var keys: [String] {
      switch self {
      case .stage: ["etape", "stage"]
      case .amount: ["budget", "montant", "amount"]
      case .days: ["jours", "j", "days"]
      case .due: ["echeance", "sous", "due"]
      case .department: ["dep", "dept", "departement", "department"]
      case .officer: ["referent", "ref", "charge", "officier", "suivi", "officer"]
      case .structure: ["structure", "str"]
      case .provider: ["prestataire", "prest", "provider"]
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

extension FilterKeywords.Keyword {
  var example: Words {
    switch self {
    case .stage: Words(fr: "étape:appel", en: "stage:call")
    case .amount: Words(fr: "budget>5000", en: "budget>5000")
    case .days: Words(fr: "jours>4", en: "days>4")
    case .due: Words(fr: "échéance:7", en: "due:7")
    case .department: Words(fr: "dép:05", en: "dep:05")
    case .officer: Words(fr: "référent:roux", en: "officer:roux")
    case .structure: Words(fr: "structure:jardins", en: "structure:jardins")
    case .provider: Words(fr: "prestataire:lise", en: "provider:lise")
    case .kind: Words(fr: "type:collectif", en: "kind:collective")
    case .state: Words(fr: "état:retard", en: "state:late")
    case .typed: Words(fr: "texte:recruter", en: "text:recruit")
    }
  }

  fileprivate var meaning: Words {
    switch self {
    case .stage:
      Words(fr: "à cette étape ; étape:appel,suivi : l'une ou l'autre", en: "at this stage; stage:call,work: either")
    case .amount: Words(fr: "montant ; aussi <, ≤, ≥, =", en: "amount; also <, ≤, ≥, =")
    case .days: Words(fr: "jours d'intervention ; aussi <, ≤, ≥, =", en: "days of work; also <, ≤, ≥, =")
    case .due: Words(fr: "échéance sous 7 jours ; 2s : deux semaines", en: "due within 7 days; 2w: two weeks")
    case .department: Words(fr: "département d'un DLA de la mission", en: "département of a DLA of the mission")
    case .officer: Words(fr: "suivie par cette personne", en: "followed by this person")
    case .structure: Words(fr: "nom d'une structure", en: "name of a structure")
    case .provider: Words(fr: "prestataire retenu", en: "retained provider")
    case .kind: Words(fr: "individuel ou collectif", en: "individual or collective")
    case .state: Words(fr: "comme « retard » seul", en: "like “late” alone")
    case .typed:
      Words(fr: "ce qui a été saisi dans la mission : notes, rapports…", en: "what was typed into it: notes, reports…")
    }
  }
}

/// The language of filters, as help shows it: an example, and what it finds.
public enum FilterGuide {
  public typealias Line = (example: Words, meaning: Words)

  public static let lines: [Line] = [word] + flags + keywords + signs

  private static let word: Line = (
    Words(same: "jardins"),
    Words(fr: "ce mot, dans un nom, un numéro ou l'objet", en: "this word, in a name, a number or the subject")
  )

  /// The words that are filters by themselves.
  static let flags: [Line] = [
    (Words(fr: "retard", en: "late"), Words(fr: "une échéance est dépassée", en: "something is overdue")),
    (Words(fr: "pause", en: "paused"), Words(fr: "suspendue", en: "on hold")),
    (Words(fr: "ouvert", en: "open"), Words(fr: "ni close ni abandonnée", en: "neither closed nor abandoned")),
    (
      Words(fr: "terminé", en: "ended"),
      Words(fr: "close, sans suite ou abandonnée", en: "closed, dropped or abandoned")
    ),
  ]

  private static let keywords: [Line] = FilterKeywords.Keyword.allCases.map { ($0.example, $0.meaning) }

  private static let signs: [Line] = [
    (
      Words(fr: "!retard", en: "!late"),
      Words(fr: "le contraire, devant tout filtre", en: "the opposite, before any filter")
    ),
    (
      Words(fr: "\"régie rurale\"", en: "\"régie rurale\""),
      Words(fr: "les guillemets gardent les mots ensemble", en: "quotation marks keep words together")
    ),
    (
      Words(fr: "retard dép:05", en: "late dep:05"),
      Words(
        fr: "l'un et l'autre ; ni accents ni capitales ne comptent",
        en: "both; accents and capitals do not count")
    ),
  ]
}
