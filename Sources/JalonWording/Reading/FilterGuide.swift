import JalonCore

extension FilterKeywords.Keyword {
  var example: Words {
    switch self {
    case .stage: Words(fr: "étape:appel", en: "stage:call")
    case .amount: Words(fr: "budget>5000", en: "budget>5000")
    case .days: Words(fr: "jours>4", en: "days>4")
    case .due: Words(fr: "échéance:7", en: "due:7")
    case .year: Words(fr: "année:2026", en: "year:2026")
    case .from: Words(fr: "du:01/01/2026", en: "from:01/01/2026")
    case .to: Words(fr: "au:31/03/2026", en: "to:31/03/2026")
    case .department: Words(fr: "dép:05", en: "dep:05")
    case .officer: Words(fr: "référent:roux", en: "officer:roux")
    case .structure: Words(fr: "structure:jardins", en: "structure:jardins")
    case .provider: Words(fr: "prestataire:lise", en: "provider:lise")
    case .person: Words(fr: "personne:maurel", en: "person:maurel")
    case .theme: Words(fr: "thème:emploi", en: "theme:jobs")
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
    case .year:
      Words(
        fr: "ouverte un jour au moins de l'année, de son ouverture à sa fin",
        en: "open on one day of the year at least, from its opening to its end")
    case .from:
      Words(
        fr: "ouverte ce jour-là ou après ; aussi 2026, 03/2026", en: "open on that day or later; also 2026, 03/2026")
    case .to: Words(fr: "ouverte au plus tard ce jour-là", en: "opened by that day")
    case .department: Words(fr: "département d'un DLA de la mission", en: "département of a DLA of the mission")
    case .officer: Words(fr: "suivie par cette personne", en: "followed by this person")
    case .structure: Words(fr: "nom d'une structure", en: "name of a structure")
    case .provider: Words(fr: "prestataire retenu", en: "retained provider")
    case .person:
      Words(
        fr: "quelqu'un d'une structure, d'un prestataire ou d'un DLA de la mission",
        en: "somebody of a structure, a provider or a DLA of the mission")
    case .theme: Words(fr: "thème de la mission", en: "theme of the mission")
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
    (Words(fr: "ouvert", en: "open"), Words(fr: "ni close ni interrompue", en: "neither closed nor abandoned")),
    (
      Words(fr: "terminé", en: "ended"),
      Words(fr: "close, sans suite ou interrompue", en: "closed, dropped or abandoned")
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
