import JalonCore
import JalonStore
import JalonWording

/// What the lists of the directory say.
enum DirectoryWords {
  static let open = Words(fr: "Ouvrir la fiche", en: "Open the card")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let new = Words(fr: "Enregistrer une nouvelle fiche", en: "Register a new card")
  static let newShort = Words(fr: "Nouvelle", en: "New")
  static let amend = Words(fr: "Modifier la fiche", en: "Amend the card")
  static let amendShort = Words(fr: "Modifier", en: "Amend")
  static let filter = Words(fr: "Filtrer la liste", en: "Filter the list")
  static let filterShort = Words(fr: "Filtrer", en: "Filter")
  static let filterHint = Words(fr: "un nom, une commune, un code, dép:05…", en: "a name, a town, a code, dep:05…")
  static let filterHelp = Words(
    fr: "Des lettres d'un nom, d'un sigle, d'une commune, d'un code ; dép:05 pour un département",
    en: "Letters of a name, an acronym, a town, a code; dep:05 for a département")
  static let sort = Words(fr: "Trier autrement", en: "Sort another way")
  static let sortShort = Words(fr: "Trier", en: "Sort")
  static let clear = Words(fr: "Ôter le filtre", en: "Remove the filter")
  static let noFilter = Words(fr: "Il n'y a pas de filtre", en: "There is no filter")
  static let noRow = Words(fr: "Aucune fiche n'est choisie", en: "No card is chosen")
  static let nextKind = Words(fr: "Liste suivante de l'annuaire", en: "Next list of the directory")
  static let previousKind = Words(fr: "Liste précédente de l'annuaire", en: "Previous list of the directory")
  static let kindShort = Words(fr: "Liste", en: "List")
  static let noContact = Words(fr: "Ni téléphone, ni courriel, ni adresse", en: "No phone, no e-mail, no address")
  static let lastActElsewhere = Words(
    fr: "Votre dernier acte n'est pas sur l'annuaire : u l'annule depuis la liste des missions",
    en: "Your last act is not on the directory: u undoes it from the list of missions")
  static let empty = [
    Words(fr: "Aucune fiche pour l'instant.", en: "No card yet."),
    Words(fr: "n en enregistre une.", en: "n registers one."),
  ]
  static let emptyFiltered = [
    Words(fr: "Aucune fiche ne répond à ce filtre.", en: "No card answers this filter."),
    Words(fr: "Échap ôte le filtre, / le modifie.", en: "Esc removes the filter, / changes it."),
  ]

  static let name = Words(fr: "Nom", en: "Name")
  static let department = Words(fr: "Dép.", en: "Dép.")
  static let town = Words(fr: "Commune", en: "Town")
  static let organisation = Words(fr: "Organisation", en: "Organisation")
  static let function = Words(fr: "Fonction", en: "Function")
  static let mail = Words(fr: "Courriel", en: "E-mail")
  static let phone = Words(fr: "Téléphone", en: "Phone")
  static let notified = Words(fr: "Notifié", en: "Notified")
  static let toAllocate = Words(fr: "À affecter", en: "To allocate")
  static let lastOpened = Words(fr: "Dernière", en: "Last one")
  static let officer = Words(fr: "chargé(e) de mission", en: "officer")
  static let leader = Words(fr: "responsable", en: "leader")

  static func shown(_ shown: Int, of all: Int) -> Words {
    Words(fr: "\(shown) sur \(all)", en: "\(shown) of \(all)")
  }

  static func sorted(_ order: DirectoryOrder, _ kind: DirectoryEntry.Kind) -> Words {
    switch (order, kind) {
    case (.name, .person): Words(fr: "tri : code", en: "sort: code")
    case (.name, _): Words(fr: "tri : nom", en: "sort: name")
    case (.department, .person): Words(fr: "tri : organisation", en: "sort: organisation")
    case (.department, _): Words(fr: "tri : département", en: "sort: département")
    }
  }

  static func noDepartment(_ typed: String) -> Words {
    Words(
      fr: "« \(typed) » n'est pas un département. Essayez dép:05 ou dép:2A.",
      en: "“\(typed)” is no département. Try dep:05 or dep:2A.")
  }
}

extension DirectoryEntry.Kind {
  /// All of them, as a list is called.
  public var several: Words {
    switch self {
    case .structure: Words(fr: "Structures", en: "Structures")
    case .provider: Words(fr: "Prestataires", en: "Providers")
    case .person: Words(fr: "Personnes", en: "Persons")
    case .operator: Words(fr: "Opérateurs", en: "Operators")
    case .questionnaire: Words(fr: "Questionnaires", en: "Questionnaires")
    case .calendar: Words(fr: "Calendriers types", en: "Usual calendars")
    case .grant: Words(fr: "Conventions", en: "Agreements")
    case .recipient: Words(fr: "Destinataires", en: "Recipients")
    case .year: Words(fr: "Années figées", en: "Frozen years")
    }
  }

  /// As a line of keys has room for it.
  var severalShort: Words { self == .recipient ? Words(fr: "Destinat.", en: "Recipients") : several }

  /// One of them.
  public var one: Words {
    switch self {
    case .structure: Words(fr: "Structure", en: "Structure")
    case .provider: Words(fr: "Prestataire", en: "Provider")
    case .person: Words(fr: "Personne", en: "Person")
    case .operator: Words(fr: "Opérateur", en: "Operator")
    case .questionnaire: Words(fr: "Questionnaire", en: "Questionnaire")
    case .calendar: Words(fr: "Calendrier type", en: "Usual calendar")
    case .grant: Words(fr: "Convention de financement", en: "Funding agreement")
    case .recipient: Words(fr: "Destinataire", en: "Recipient")
    case .year: Words(fr: "Année figée", en: "Frozen year")
    }
  }

  /// A provider has a part in the calls to which it was invited.
  var missionsHead: Words {
    self == .provider ? Words(fr: "Appels", en: "Calls") : Words(fr: "Missions", en: "Missions")
  }

  var domainHead: Words {
    switch self {
    case .provider: Words(fr: "Compétences", en: "Skills")
    case .operator: Words(fr: "Territoire, secteurs", en: "Territory, fields")
    case .grant: Words(fr: "Objet, années", en: "Object, years")
    case .recipient: Words(fr: "Nature", en: "Nature")
    case .structure, .person, .questionnaire, .calendar, .year: Words(fr: "Secteur", en: "Field")
    }
  }
}

extension Names {
  /// What the card of an entry is called.
  public func name(of key: DirectoryEntry.Key) -> String {
    if key.kind == .grant { return name(of: GrantID(key.code)) }
    if key.kind == .recipient { return name(of: RecipientID(key.code)) }
    return key.party.map { name(of: $0) } ?? name(of: PersonID(key.code))
  }
}
