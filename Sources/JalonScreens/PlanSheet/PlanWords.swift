import JalonCore
import JalonWording

/// What the sheet of a plan says.
enum PlanWords {
  static let open = Words(
    fr: "Ouvrir ce dont parle la ligne, faire ce qu'elle appelle",
    en: "Open what the line is about, do what it calls for"
  )
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let acts = Words(fr: "Tous les actes du plan", en: "Every act on the plan")
  static let actsShort = Words(fr: "Actes", en: "Acts")
  static let actsTitle = Words(fr: "Actes du plan", en: "Acts on the plan")
  static let chooseAct = Words(fr: "Ouvrir l'acte choisi", en: "Open the chosen act")
  static let close = Words(fr: "Fermer", en: "Close")
  static let newShort = Words(fr: "Mission", en: "Mission")
  static let timeline = Words(fr: "Échéancier du plan", en: "Timeline of the plan")
  static let timelineShort = Words(fr: "Échéancier", en: "Timeline")
  static let nextSection = Words(fr: "Rubrique suivante", en: "Next section")
  static let sectionShort = Words(fr: "Rubrique", en: "Section")
  static let previousSection = Words(fr: "Rubrique précédente", en: "Section before")
  static let details = Words(fr: "En entier", en: "In full")
  static let openMission = Words(fr: "Ouvrir la mission", en: "Open the mission")
  static let openFact = Words(fr: "Voir ce fait au journal", en: "See this fact in the journal")
  static let journal = Words(fr: "Journal du plan", en: "Journal of the plan")
  static let journalShort = Words(fr: "Journal", en: "Journal")

  static let reading = Words(fr: "Le plan se charge…", en: "The plan is being read…")
  static let nothingHere = Words(
    fr: "Rien à ouvrir sur cette ligne ; e montre tous les actes.",
    en: "Nothing to open on this line; e shows every act.")
  static func unknown(_ id: SupportPlanID) -> Words {
    Words(fr: "Aucun plan « \(id.text) ». Échap revient en arrière.", en: "No plan “\(id.text)”. Esc goes back.")
  }
  static func closed(_ day: Day) -> Words { Words(fr: "CLOS le \(day.short)", en: "CLOSED on \(day.short)") }

  static let lead = Words(fr: "chef de file", en: "lead")
  static let associate = Words(fr: "associé", en: "associate")
  static let awaited = Words(
    fr: "La décision du plan n'est entière que lorsque chaque structure a pris la sienne.",
    en: "The decision of the plan is whole only when every structure has taken its own.")

  static func nothing(_ section: PlanLine.Section) -> Words {
    switch section {
    case .structures:
      Words(fr: "Aucune structure encore : Entrée en ajoute une.", en: "No structure yet: Enter adds one.")
    case .operators: Words(fr: "Aucun opérateur.", en: "No operator.")
    case .diagnosis: Words(fr: "Pas encore consigné : Entrée le consigne.", en: "Not recorded yet: Enter records it.")
    case .opinion: Words(fr: "Pas d'avis encore : Entrée le note.", en: "No opinion yet: Enter records it.")
    case .missions: Words(fr: "Aucune mission encore : Entrée en ouvre une.", en: "No mission yet: Enter opens one.")
    case .meetings: Words(fr: "Aucun comité encore : Entrée en prévoit un.", en: "No meeting yet: Enter convenes one.")
    case .scenarios: Words(fr: "Aucun scénario : Entrée en étudie un.", en: "No scenario: Enter studies one.")
    case .aim, .account: .nothing
    case .funding: Words(fr: "Aucun financement : Entrée en ajoute un.", en: "No funding: Enter adds a line.")
    case .links: Words(fr: "Aucun lien : Entrée relie deux structures.", en: "No link: Enter links two structures.")
    }
  }
}
