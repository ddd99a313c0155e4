import JalonWording

extension Indicator {
  /// Of the indicators from I13 on.
  var resultDefinition: Words {
    switch self {
    case .jobs:
      Words(
        fr:
          "Emplois que disent les fiches des structures en ingénierie, une fois par personne morale ; d'un groupe présent avec ses membres, les membres seuls. Une fiche sans nombre n'est pas zéro.",
        en:
          "Jobs that the cards of the structures with engineering say, once a legal person; of a group beside its members, the members alone. A card without a number is not zero."
      )
    case .sizes:
      Words(
        fr: "Structures en ingénierie par nombre de personnes employées.",
        en: "Structures with engineering by the people they employ.")
    case .identity:
      Words(
        fr: "Structures en ingénierie ; d'un secteur, le principal : les parts font cent.",
        en: "Structures with engineering; of sectors, the main one: shares make a hundred.")
    case .territory:
      Words(
        fr: "Structures en ingénierie, à l'adresse de leur fiche.",
        en: "Structures with engineering, at the address of their card.")
    case .objectives:
      Words(
        fr:
          "Conventions de financement en cours dans la période. Notifié : pour toutes leurs années. Affecté : aux années de la période. Payé : au jour du paiement, sur la convention qu'il nomme. Reste à affecter : du notifié, aujourd'hui. Objectifs : des années que touche la période, chacun compté sur toute son année, à ce jour, pour l'opérateur de la convention, comme le chiffre qu'il nomme.",
        en:
          "Funding agreements that run in the period. Notified: for all their years. Allocated: to the years of the period. Paid: on the day of the payment, of the agreement that it names. Left to allocate: of what was notified, today. Objectives: of the years that the period touches, each counted over its whole year, by now, for the operator of the agreement, as the figure that it names."
      )
    case .satisfaction:
      Words(
        fr:
          "Enquêtes à leur jour d'envoi, réponses à leur jour ; taux : des envois de la période, ceux qui ont reçu une réponse depuis. Notes des structures de 1 à 4 ; n compte les structures, masqué sous cinq.",
        en:
          "Surveys on the day they were sent, answers on theirs; rate: of those sent in the period, those answered since. Marks of structures from 1 to 4; n counts structures, hidden under five."
      )
    case .followUps:
      Words(
        fr:
          "Échéance : le jour choisi, sinon douze mois après la dernière restitution. En retard : échue, ni réalisée ni abandonnée à ce jour. Réalisés, abandonnés et besoins : à leur jour.",
        en:
          "Due: the day chosen, else twelve months after the last restitution. Late: past, neither done nor waived by now. Done, waived and needs: on their day."
      )
    case .beforeAfter:
      Words(
        fr:
          "Accompagnements commencés dans la période dont le diagnostic de suivi dit les deux valeurs, avant et après.",
        en: "Supports started in the period whose follow-up says both values, before and after.")
    case .entities:
      Words(
        fr:
          "Structures en ingénierie, une fois dans la période quel que soit le nombre de missions : moins de 10, de 50, de 250 personnes. Le chiffre d'affaires n'est pas tenu.",
        en:
          "Structures with engineering, once in the period however many missions: fewer than 10, 50, 250 people. Turnover is not kept."
      )
    case .returning:
      Words(
        fr: "Structures d'un accompagnement commencé dont un autre s'est achevé moins de trois ans avant.",
        en: "Structures of a support started, another of which finished less than three years before.")
    default: .nothing
    }
  }
}
