import JalonCore

/// What a store holds of persons, in numbers: from it the record of processing is written.
public struct Holdings: Hashable, Sendable {
  /// The operators that have officers: who decides why and how data are kept.
  public var controllers: [String] = []
  /// How those are reached, one line each, where the directory says so.
  public var contacts: [String] = []
  public var officers = 0
  /// Persons, by the kind of organisation for which they work.
  public var ofStructures = 0
  public var ofProviders = 0
  public var ofOperators = 0
  public var erased = 0
  /// Those with a mail or a phone.
  public var reachable = 0
  public var structures = 0
  public var providers = 0
  public var missions = 0
  public var plans = 0
  public var surveysSent = 0
  public var surveysAnswered = 0
  /// Texts that somebody typed.
  public var texts = 0
  /// Who has received something without a part in its mission, by name.
  public var recipients: [String] = []
  public var periods = RetentionPeriods()
  /// It stands on a server.
  public var isShared = false
  /// It is kept who opened what.
  public var keepsConsultations = false

  public init() {}
}

/// What data of persons serve for: one sheet each of the record of processing (GDPR, art. 30).
public enum Processing: String, CaseIterable, Sendable {
  case missions, providers, surveys, consultations
}

extension Processing {
  public var title: Words {
    switch self {
    case .missions: Words(fr: "Accompagnements et missions", en: "Support plans and missions")
    case .providers: Words(fr: "Prestataires", en: "Providers")
    case .surveys: Words(fr: "Enquêtes de satisfaction et suivi", en: "Surveys and follow-up")
    case .consultations: Words(fr: "Journal des consultations", en: "Log of consultations")
    }
  }

  /// The sheet, heading by heading, as the law names them.
  public func sheet(_ holdings: Holdings) -> [(label: Words, value: Words)] {
    [
      (Headings.purposes, purposes), (Headings.persons, persons(holdings)), (Headings.data, data(holdings)),
      (Headings.recipients, recipients(holdings)), (Headings.transfers, Headings.noTransfer),
      (Headings.duration, duration(holdings.periods)), (Headings.security, security(holdings)),
    ]
  }

  private var purposes: Words {
    switch self {
    case .missions:
      Words(
        fr:
          "suivre les missions d'ingénierie d'un DLA : appel, choix d'un prestataire, convention, travail, restitution, paiement, comptes rendus aux financeurs",
        en:
          "following the support missions of a DLA: call, choice of a provider, agreement, work, restitution, payment, accounts to funders"
      )
    case .providers:
      Words(
        fr: "inviter des prestataires, comparer leurs propositions, garder ce que leurs missions ont donné",
        en: "inviting providers, comparing their proposals, keeping what their missions came to")
    case .surveys:
      Words(
        fr: "recueillir l'avis des structures et des prestataires, faire le diagnostic de suivi, en tirer des chiffres",
        en: "collecting what structures and providers think, making the follow-up diagnosis, drawing figures from it")
    case .consultations:
      Words(
        fr: "savoir qui a ouvert une mission ou une fiche, ou l'a exportée, et s'en apercevoir si c'est sans raison",
        en: "knowing who opened a mission or a card, or exported it, and noticing where that was without reason")
    }
  }

  private func persons(_ held: Holdings) -> Words {
    switch self {
    case .missions:
      Words(
        fr:
          "\(held.ofStructures, "personne", "personnes") de \(held.structures, "structure", "structures"), \(held.ofOperators, "personne", "personnes") des opérateurs",
        en:
          "\(held.ofStructures, "person", "persons") of \(held.structures, "structure", "structures"), \(held.ofOperators, "person", "persons") of operators"
      )
    case .providers:
      Words(
        fr:
          "\(held.ofProviders, "personne", "personnes") de \(held.providers, "prestataire", "prestataires"), les prestataires qui exercent seuls",
        en:
          "\(held.ofProviders, "person", "persons") of \(held.providers, "provider", "providers"), providers who work alone"
      )
    case .surveys:
      Words(
        fr: "qui répond pour une structure ou un prestataire", en: "whoever answers for a structure or a provider")
    case .consultations:
      Words(
        fr: "\(held.officers, "chargé de mission", "chargés de mission")", en: "\(held.officers, "officer", "officers")"
      )
    }
  }

  private func data(_ held: Holdings) -> Words {
    switch self {
    case .missions:
      Words(
        fr:
          "nom, fonction, courriel et téléphone (\(held.reachable, "personne jointe", "personnes jointes") ainsi) ; actes, signatures et accords dans \(held.missions, "mission", "missions") et \(held.plans, "plan", "plans") ; liens d'intérêt déclarés ; \(held.texts, "texte saisi", "textes saisis"), où quelqu'un peut être nommé",
        en:
          "name, function, mail and phone (\(held.reachable, "person", "persons") can be reached so); acts, signatures and consents in \(held.missions, "mission", "missions") and \(held.plans, "plan", "plans"); declared links; \(held.texts, "typed text", "typed texts"), which may name somebody"
      )
    case .providers:
      Words(
        fr:
          "nom, fonction, courriel et téléphone ; propositions, prix, notes et motifs du choix ; moyennes des enquêtes, à partir de cinq réponses",
        en:
          "name, function, mail and phone; proposals, prices, marks and reasons of the choice; means of surveys, from five answers on"
      )
    case .surveys:
      Words(
        fr:
          "réponses et textes libres (\(held.surveysSent, "enquête envoyée", "enquêtes envoyées"), \(held.surveysAnswered, "rendue", "rendues")), nom et fonction de qui répond s'ils sont donnés",
        en:
          "answers and free texts (\(held.surveysSent, "survey", "surveys") sent, \(held.surveysAnswered) answered), name and function of whoever answers where they are given"
      )
    case .consultations:
      Words(
        fr: "qui, quand, quelle mission ou fiche, ouverte ou exportée ; rien de son contenu",
        en: "who, when, which mission or card, opened or exported; nothing of what it holds")
    }
  }

  private func recipients(_ held: Holdings) -> Words {
    switch self {
    case .missions, .providers:
      let named = held.recipients.isEmpty ? Headings.nobody : Words { _ in held.recipients.joined(separator: ", ") }
      return Words(
        fr:
          "les parties de chaque mission ; hors d'elles, avec l'accord de chaque structure ou parce que la loi le veut, au registre (« jalon releases ») : \(named)",
        en:
          "the parties of each mission; beyond them, with the consent of each structure or because the law asks for it, in the register (“jalon releases”): \(named)"
      )
    case .surveys:
      return Words(
        fr: "personne nommément : des moyennes à partir de cinq réponses, des citations avec l'accord de qui a répondu",
        en: "nobody by name: means from five answers on, quotations with the consent of whoever answered")
    case .consultations:
      return Words(fr: "l'opérateur seul", en: "the operator alone")
    }
  }

  private func duration(_ periods: RetentionPeriods) -> Words {
    switch self {
    case .missions:
      Words(
        fr:
          "personnes : \(periods.contacts, "an", "ans") après la fin de la dernière mission ; \(periods.european, "an", "ans") à compter du 31 décembre du dernier paiement européen ; conventions et factures, 10 ans, hors de Jalon",
        en:
          "persons: \(periods.contacts, "year", "years") after the end of the last mission; \(periods.european, "year", "years") from 31 December of the last European payment; agreements and invoices, 10 years, outside Jalon"
      )
    case .providers:
      Words(
        fr:
          "\(periods.contacts, "an", "ans") après la fin de la dernière mission, \(periods.proposals, "an", "ans") après le choix d'un autre pour qui n'a été que candidat",
        en:
          "\(periods.contacts, "year", "years") after the end of the last mission, \(periods.proposals, "year", "years") after another was chosen for whoever was only a candidate"
      )
    case .surveys:
      Words(
        fr: "avec la mission ; le nom de qui a répondu, comme toute personne",
        en: "with the mission; the name of whoever answered, like that of any person")
    case .consultations: Words(fr: "12 mois", en: "12 months")
    }
  }

  private func security(_ held: Holdings) -> Words {
    let place =
      held.isShared
      ? Words(
        fr: "base PostgreSQL, un rôle par personne, droits tenus par le serveur",
        en: "PostgreSQL base, one role a person, rights held by the server")
      : Words(
        fr: "fichier lisible de son seul propriétaire, à garder sur un disque chiffré",
        en: "a file that only its owner reads, to be kept on an encrypted disk")
    return place
      + Words(
        fr:
          " ; copies vérifiées ; chaque fait scellé par ceux qui le suivent (« jalon verify ») ; noms à part, effaçables",
        en: "; verified copies; each fact sealed by those after it (“jalon verify”); names apart, which can be erased")
  }
}

extension Processing {
  /// Whether there is such a thing in a store.
  public func isDone(_ held: Holdings) -> Bool {
    switch self {
    case .missions, .providers, .surveys: true
    case .consultations: held.keepsConsultations
    }
  }

  private enum Headings {
    static let purposes = Words(fr: "Finalités", en: "Purposes")
    static let persons = Words(fr: "Personnes concernées", en: "Persons concerned")
    static let data = Words(fr: "Données", en: "Data")
    static let recipients = Words(fr: "Destinataires", en: "Recipients")
    static let transfers = Words(fr: "Transferts hors de l'Union", en: "Transfers outside the Union")
    static let noTransfer = Words(
      fr: "aucun par Jalon, qui n'envoie rien", en: "none by Jalon, which sends nothing")
    static let duration = Words(fr: "Durées de conservation", en: "Time of retention")
    static let security = Words(fr: "Sécurité", en: "Security")
    static let nobody = Words(fr: "personne à ce jour", en: "nobody so far")
  }
}
