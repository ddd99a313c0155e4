import JalonWording

extension Indicator {
  public var title: Words {
    switch self {
    case .welcomes: Words(fr: "Accueils", en: "Welcomes")
    case .referrals: Words(fr: "Orientations", en: "Referrals")
    case .diagnoses: Words(fr: "Diagnostics partagés", en: "Shared diagnoses")
    case .committee: Words(fr: "Comité d'appui", en: "Support committee")
    case .missions: Words(fr: "Accompagnements", en: "Supports")
    case .participations: Words(fr: "Participations", en: "Participations")
    case .engineered: Words(fr: "Structures en ingénierie", en: "Structures with engineering")
    case .touched: Words(fr: "Structures touchées", en: "Structures touched")
    case .days: Words(fr: "Jours", en: "Days")
    case .money: Words(fr: "Coût", en: "Cost")
    case .providers: Words(fr: "Prestataires", en: "Providers")
    case .consultation: Words(fr: "Consultation", en: "Consultation")
    case .jobs: Words(fr: "Emplois concernés", en: "Jobs concerned")
    case .sizes: Words(fr: "Taille des structures", en: "Size of the structures")
    case .identity: Words(fr: "Forme, secteur, thème", en: "Form, sector, theme")
    case .territory: Words(fr: "Territoire", en: "Territory")
    case .objectives: Words(fr: "Objectifs", en: "Objectives")
    case .satisfaction: Words(fr: "Satisfaction", en: "Satisfaction")
    case .followUps: Words(fr: "Suivi", en: "Follow-up")
    case .beforeAfter: Words(fr: "Avant et après", en: "Before and after")
    case .entities: Words(fr: "Entités FSE+", en: "ESF+ entities")
    case .returning: Words(fr: "Structures revenues", en: "Returning structures")
    }
  }

  /// How it is counted, as it is printed under the figure.
  public var definition: Words {
    switch self {
    case .welcomes: Words(fr: "Premiers accueils, à leur jour.", en: "First welcomes, on their day.")
    case .referrals:
      Words(fr: "Structures orientées vers d'autres réseaux.", en: "Structures referred to other networks.")
    case .diagnoses:
      Words(
        fr:
          "Diagnostics partagés inscrits aux plans, à leur jour ; structures membres du plan ce jour-là, une fois par personne morale.",
        en:
          "Shared diagnoses recorded in plans, on their day; structures that were in the plan that day, once a legal person."
      )
    case .committee:
      Words(
        fr: "Avis du comité d'appui inscrits aux plans, à leur jour.",
        en: "Opinions of the support committee recorded in plans, on their day.")
    case .missions: missionDefinition
    case .participations:
      Words(
        fr: "Somme des structures sur les accompagnements : un collectif de huit structures compte huit.",
        en: "Structures added up over the supports: a collective one of eight structures counts eight.")
    case .engineered:
      Words(
        fr:
          "Structures différentes des accompagnements actifs. Une personne morale (SIREN, à défaut sa fiche) compte une fois, telle qu'elle était alors : fusions et dissolutions n'y changent rien.",
        en:
          "Different structures of the supports under way. A legal person (SIREN, else its card) counts once, as it was then: mergers and dissolutions change nothing."
      )
    case .touched:
      Words(
        fr: "Structures diagnostiquées ou en ingénierie, une fois chacune ; les accueils n'y sont pas encore.",
        en: "Structures diagnosed or with engineering, once each; welcomes are not in it yet.")
    case .days: dayDefinition
    case .money: moneyDefinition
    case .providers:
      Words(
        fr:
          "Prestataires retenus des accompagnements actifs, une fois par personne morale (SIREN, à défaut la fiche). Qui a changé de SIREN compte deux fois. Cinq premiers : par jours réalisés dans la période.",
        en:
          "Providers retained in the supports under way, once a legal person (SIREN, else the card). Who changed SIREN counts twice. First five: by days done in the period."
      )
    case .consultation: consultationDefinition
    default: resultDefinition
    }
  }

  private var missionDefinition: Words {
    Words(
      fr:
        "Commencé : première signature ou premier jour de travail. Actif : entre ce jour et la restitution ou l'arrêt. Achevé : restitution à chaque structure, ou arrêt après un jour fait au moins. Un collectif compte un ; à plusieurs opérateurs, chacun le compte et l'ensemble une fois.",
      en:
        "Started: first signature or first day of work. Under way: between that day and the restitution or the stop. Finished: restitution to each structure, or a stop after one day at least. A collective one counts one; of several operators each counts it, and all together once."
    )
  }

  private var dayDefinition: Words {
    Words(
      fr:
        "Convenus : des accompagnements commencés, avenants compris. Réalisés : à leur jour ; d'un arrêt, ceux qu'il déclare. Restants : au dernier jour de la période, de ce qui n'est ni achevé ni arrêté. Moyenne et médiane : des achevés. Partagés entre opérateurs selon leurs parts.",
      en:
        "Agreed: of the supports started, amendments included. Done: on their day; of a stop, those that it declares. Left: on the last day of the period, of what is neither finished nor stopped. Mean and median: of those finished. Shared among operators by their shares."
    )
  }

  private var moneyDefinition: Words {
    Words(
      fr:
        "TTC. Engagé : convention des accompagnements commencés. Des achevés : leur coût, ou le dû à l'arrêt. Facturé : au jour de la facture. Réalisé : montant dû au service fait, à son jour. Payé : au jour du paiement, à l'opérateur payeur. Reste à payer : service fait moins paiements, au dernier jour. Rien ne s'additionne de l'un à l'autre. Inconnu : des achevés dont rien n'est noté. Partagés entre opérateurs selon leurs parts au plan.",
      en:
        "All taxes included. Engaged: agreement of the supports started. Of those finished: their cost, or what is due at the stop. Invoiced: on the day of the invoice. Carried out: due for the work certified, on its day. Paid: on the day of the payment, by the operator that pays. Left to pay: work certified less payments, on the last day. None is added to another. Unknown: those finished of which nothing is recorded. Shared among operators by their shares in the plan."
    )
  }

  private var consultationDefinition: Words {
    Words(
      fr:
        "Appels lancés dans la période et ce qu'ils sont devenus depuis. Sans réponse : ni mot ni offre une fois l'appel clos. Offre unique : parmi les appels clos qui ont reçu une offre. Signature : la dernière des parties.",
      en:
        "Calls launched in the period, and what has become of them since. Silent: neither a word nor an offer once the call is closed. Single offer: among closed calls that received one. Signature: the last of the parties."
    )
  }
}
