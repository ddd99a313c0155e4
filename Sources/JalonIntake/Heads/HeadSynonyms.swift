// What people call what cards say, as the files of the field have it; case, accents and punctuation do not count.
enum HeadSynonyms {
  /// Of several kinds of cards.
  static let shared: [String: [String]] = [
    "name": ["nom", "dénomination", "raison sociale", "libellé", "nom usuel", "intitulé"],
    "acronym": ["sigle", "acronyme", "nom court", "abréviation"],
    "legalForm": [
      "forme juridique", "statut juridique", "statut", "forme", "catégorie juridique", "nature juridique",
      "type de structure",
    ],
    "siren": ["siren"],
    "siret": ["siret", "siret du siège", "siret siège", "siren/siret", "siret/siren", "siren ou siret"],
    "rna": ["rna", "waldec", "identifiant association", "rna/waldec"],
    "address": [
      "adresse", "adresse postale", "rue", "adresse 1", "adresse du siège", "adresse siège", "voie", "siège social",
      "n° et rue",
    ],
    "postcode": [
      "cp", "code postal", "code post", "cp ville", "cp commune", "code postal et commune", "code postal ville",
    ],
    "town": ["commune", "ville", "localité", "commune du siège", "ville du siège"],
    "commune": ["code insee", "insee", "code commune", "code insee commune", "code insee de la commune", "cog"],
    "qpv": ["qpv", "en qpv", "quartier prioritaire", "située en qpv"],
    "phone": [
      "téléphone", "tél", "tel fixe", "téléphone fixe", "portable", "mobile", "téléphone portable",
      "numéro de téléphone",
      "tél portable", "téléphone mobile", "phone",
    ],
    "mail": [
      "courriel", "mail", "email", "mél", "adresse mail", "adresse email", "adresse électronique", "adresse courriel",
      "messagerie",
    ],
    "site": ["site", "site web", "site internet", "url", "web"],
    "department": ["département", "dépt", "dpt", "dept", "code département"],
    "function": ["fonction", "rôle", "poste", "qualité", "titre", "mandat"],
    "isLeader": ["dirigeant", "dirigeante", "dirige", "responsable légal", "représentant légal", "signataire"],
  ]

  /// Before those that are shared.
  static let own: [IntakeKind: [String: [String]]] = [
    .structures: structures, .providers: providers, .missions: MissionColumns.heads,
    .persons: [
      "name": [
        "nom", "nom prénom", "nom et prénom", "prénom nom", "prénom et nom", "nom complet", "personne", "contact",
      ],
      "party": [
        "structure", "organisme", "association", "employeur", "prestataire", "opérateur", "cabinet", "organisation",
        "partie",
        "nom de la structure", "entreprise",
      ],
    ],
  ]

  /// What is no field of a card.
  static func besides(_ kind: IntakeKind) -> [([String], ColumnTarget)] {
    let code = (
      ["code", "identifiant", "id", "code jalon", "code de la structure", "code du prestataire"], ColumnTarget.code
    )
    switch kind {
    case .structures: return [code] + people + accreditations
    case .providers: return [code, (["actif", "en activité", "active"], .active)] + workers
    case .persons: return [code, (["prénom", "prénoms", "first name"], .firstName)]
    case .missions: return [(MissionColumns.numberHeads, .code)]
    }
  }

  private static let structures: [String: [String]] = [
    "name": ["structure", "association", "organisme", "nom de la structure", "nom de l'association", "bénéficiaire"],
    "sector": [
      "secteur", "secteur d'activité", "secteur principal", "domaine", "activité", "domaine d'activité",
      "activité principale",
      "champ d'activité",
    ],
    "otherSectors": ["autres secteurs", "secteurs secondaires", "autres activités"],
    "networks": ["réseau", "réseaux", "fédération", "tête de réseau", "affiliation", "fédération ou réseau"],
    "accreditations": ["agrément", "agréments", "labels", "label", "agréments et labels", "conventionnement"],
    "founded": [
      "année de création", "date de création", "création", "créée en", "créée le", "créé en", "créé le", "fondée en",
      "année création", "date création",
    ],
    "employees": [
      "salariés", "effectif", "effectifs", "effectif salarié", "nombre de salariés", "nb salariés", "nb de salariés",
      "salarié",
    ],
    "employeesOn": ["salariés au", "date effectif", "date de l'effectif"],
    "fullTimeEquivalents": ["etp", "équivalent temps plein", "équivalents temps plein", "nombre d'etp", "nb etp"],
    "fullTimeEquivalentsOn": ["etp au", "date etp"],
    "permanent": ["cdi", "dont cdi", "salariés en cdi"],
    "fixedTerm": ["cdd", "dont cdd", "salariés en cdd"],
    "volunteers": ["bénévoles", "bénévoles actifs", "nombre de bénévoles", "nb bénévoles"],
    "budget": ["budget", "budget annuel", "charges", "total des charges", "total charges", "budget total"],
    "budgetYear": ["année budget", "année du budget", "exercice"],
  ]

  private static let providers: [String: [String]] = [
    "name": ["nom", "prestataire", "cabinet", "nom du prestataire", "nom du cabinet"],
    "skills": [
      "compétences", "compétence", "domaines de compétences", "domaines de compétence", "expertise", "expertises",
      "spécialités",
      "spécialité", "domaines d'intervention", "thèmes", "thématiques",
    ],
    "departments": [
      "départements d'intervention", "départements", "zone d'intervention", "zones d'intervention",
      "territoire d'intervention",
      "territoires d'intervention", "département", "secteur géographique",
    ],
    "sectors": ["secteurs", "secteurs d'activité", "secteur", "secteur d'activité"],
    "dayRate": [
      "tarif jour", "tarif journalier", "tjm", "tarif jour ht", "tarif journalier ht", "prix jour", "coût jour",
      "tarif", "prix journée",
    ],
    "vat": ["tva", "assujetti tva", "assujetti à la tva", "assujettissement tva"],
    "references": ["références", "référence"],
    "listedOn": ["référencé le", "date de référencement", "référencement", "référencé depuis"],
    "charterSignedOn": [
      "charte signée le", "charte signée", "charte", "date charte", "signature charte", "signature de la charte",
    ],
  ]

  private static let people: [([String], ColumnTarget)] = [
    (
      ["président", "présidente", "président(e)", "nom du président", "présidence", "président·e"], .people(.president)
    ),
    (
      [
        "directeur", "directrice", "direction", "directeur(trice)", "directeur/directrice", "nom du directeur",
        "directeur·rice",
      ],
      .people(.director)
    ),
    (["trésorier", "trésorière", "trésorier(e)", "nom du trésorier"], .people(.treasurer)),
    (
      ["contact", "personne contact", "interlocuteur", "personne à contacter", "référent", "nom du contact"],
      .people(.contact)
    ),
  ]

  private static let workers: [([String], ColumnTarget)] = [
    (["intervenants", "intervenant", "consultants", "consultant", "équipe"], .people(.worker)),
    (["contact", "interlocuteur", "référent", "nom du contact"], .people(.contact)),
  ]

  /// One column each, ticked or not.
  private static let accreditations: [([String], ColumnTarget)] = [
    "ESUS", "ACI", "EI", "AI", "ETTI", "EA", "JEP", "IAE",
  ].map {
    ([$0, "agrément \($0)", "label \($0)"], .accreditation($0))
  }
}
