// Written by « make shipped » from followup.toml: change that file.
extension Questionnaire {
  public static let followUp = Questionnaire(
    code: "followup", version: 1,
    purpose: .followUp, title: Bilingual("Diagnostic de suivi post-accompagnement", "Follow-up diagnosis"),
    dimensions: [
      Dimension("frame", "Cadre de l’entretien", "Setting of the interview"),
      Dimension("actions", "Préconisations du rapport", "Actions that the report recommended", repeats: .action),
      Dimension("tools", "Outils remis", "Tools handed over"),
      Dimension("appropriation", "Appropriation", "Appropriation"),
      Dimension("jobs", "Emploi, avant et après", "Jobs, before and after"),
      Dimension("economy", "Économie, avant et après", "Finances, before and after"),
      Dimension("strategy", "Stratégie et gouvernance", "Strategy and governance"),
      Dimension("partners", "Partenaires et financeurs", "Partners and funders"),
      Dimension("difficulties", "Difficultés nouvelles", "New difficulties"),
      Dimension("needs", "Nouveaux besoins", "New needs", repeats: .need),
      Dimension("closing", "Suites et synthèse", "What comes next"),
    ],
    questions: followUpFrame + followUpActions + followUpTools + followUpAppropriation + followUpJobs + followUpEconomy
      + followUpStrategy + followUpPartners + followUpDifficulties + followUpNeeds + followUpClosing)

  private static let followUpFrame: [Question] = [
    Question(
      "F01", "frame", .day, "Date de l’entretien", "Date of the interview", required: .key,
      constraint: Question.Constraint(
        ". <= today()",
        Bilingual(
          "L’entretien a déjà eu lieu\u{202F}: choisissez un jour passé ou aujourd’hui.",
          "The interview has taken place: choose a past day or today.")), records: .on),
    Question(
      "F01b", "frame", .choice, "Comment s’est-il tenu\u{202F}?", "How was it held?",
      options: [
        .init("visit", "Sur place", "On site"), .init("remote", "À distance", "Remotely"),
        .init("phone", "Par téléphone", "By telephone"),
      ]),
    Question(
      "F01c", "frame", .text, "Quels ont été les interlocuteurs\u{202F}?", "Who was met?",
      hint: Bilingual("Des fonctions plutôt que des noms.", "Functions rather than names.")),
    Question("F01d", "frame", .day, "Date de la restitution", "Date of the restitution", prefill: .restitutionDay),
    Question(
      "F01e", "frame", .number, "Mois écoulés depuis la restitution", "Months since the restitution",
      prefill: .monthsSinceRestitution),
  ]

  private static let followUpActions: [Question] = [
    Question(
      "F02", "actions", .text, "Action préconisée", "Recommended action", required: .key, prefill: .actionTitle,
      records: .action),
    Question(
      "F02b", "actions", .choice, "Où en est-elle\u{202F}?", "Where does it stand?",
      options: [
        .init("notBegun", "Non engagée", "Not begun"), .init("underWay", "En cours", "Under way"),
        .init("done", "Réalisée", "Done"), .init("givenUp", "Abandonnée", "Given up"),
      ], required: .key, records: .actionState),
    Question(
      "F02c", "actions", .day, "Échéance", "Due on", relevant: "${F02b} = 'notBegun' or ${F02b} = 'underWay'",
      prefill: .actionDay),
    Question(
      "F02d", "actions", .text, "Pour quelle raison\u{202F}?", "For what reason?", required: .key,
      relevant: "${F02b} = 'notBegun' or ${F02b} = 'givenUp'", records: .actionCause),
    Question("F02e", "actions", .text, "Fonction de la personne responsable", "Function of the person in charge"),
  ]

  private static let followUpTools: [Question] = [
    Question(
      "F03", "tools", .choice, "Les outils remis sont-ils utilisés\u{202F}?",
      "Are the tools that were handed over in use?",
      options: [
        .init("regularly", "Régulièrement", "Regularly"), .init("sometimes", "Parfois", "Sometimes"),
        .init("noLonger", "Plus maintenant", "No longer"), .init("never", "Jamais", "Never"),
      ]),
    Question(
      "F03b", "tools", .text, "Lesquels, et qu’est-ce qui les a fait laisser de côté\u{202F}?",
      "Which ones, and what made people leave them aside?", relevant: "${F03} = 'noLonger' or ${F03} = 'never'"),
  ]

  private static let followUpAppropriation: [Question] = [
    Question(
      "F04a", "appropriation", .number, "Gouvernance (élus)", "Governance (board)",
      hint: Bilingual("0 nulle, 1 partielle, 2 réelle, 3 autonome.", "0 none, 1 partial, 2 real, 3 self-reliant."),
      required: .key,
      constraint: Question.Constraint(
        ". <= 3", Bilingual("L’appropriation va de 0 à 3.", "Appropriation goes from 0 to 3.")), records: .board),
    Question(
      "F04b", "appropriation", .number, "Direction", "Management team",
      hint: Bilingual("0 nulle, 1 partielle, 2 réelle, 3 autonome.", "0 none, 1 partial, 2 real, 3 self-reliant."),
      required: .key,
      constraint: Question.Constraint(
        ". <= 3", Bilingual("L’appropriation va de 0 à 3.", "Appropriation goes from 0 to 3.")), records: .direction),
    Question(
      "F04c", "appropriation", .number, "Équipe", "Team",
      hint: Bilingual("0 nulle, 1 partielle, 2 réelle, 3 autonome.", "0 none, 1 partial, 2 real, 3 self-reliant."),
      required: .key,
      constraint: Question.Constraint(
        ". <= 3", Bilingual("L’appropriation va de 0 à 3.", "Appropriation goes from 0 to 3.")), records: .team),
    Question(
      "F04d", "appropriation", .number, "Pratiques de gestion", "Management practices",
      hint: Bilingual("0 nulle, 1 partielle, 2 réelle, 3 autonome.", "0 none, 1 partial, 2 real, 3 self-reliant."),
      required: .key,
      constraint: Question.Constraint(
        ". <= 3", Bilingual("L’appropriation va de 0 à 3.", "Appropriation goes from 0 to 3.")), records: .management),
  ]

  private static let followUpJobs: [Question] = [
    Question(
      "F05a", "jobs", .decimal, "Équivalents temps plein avant l’accompagnement",
      "Full-time equivalents before the support",
      constraint: Question.Constraint(". >= 0", Bilingual("Un effectif n’est pas négatif.", "Staff is not negative.")),
      prefill: .employees, records: .jobsBefore),
    Question(
      "F05b", "jobs", .decimal, "Équivalents temps plein aujourd’hui", "Full-time equivalents today",
      constraint: Question.Constraint(". >= 0", Bilingual("Un effectif n’est pas négatif.", "Staff is not negative.")),
      records: .jobsAfter),
    Question("F05c", "jobs", .number, "Contrats à durée indéterminée avant", "Permanent contracts before"),
    Question("F05d", "jobs", .number, "Contrats à durée indéterminée aujourd’hui", "Permanent contracts today"),
    Question("F05e", "jobs", .number, "Contrats à durée déterminée avant", "Fixed-term contracts before"),
    Question("F05f", "jobs", .number, "Contrats à durée déterminée aujourd’hui", "Fixed-term contracts today"),
    Question(
      "F05g", "jobs", .number, "Contrats aidés ou d’insertion avant", "Subsidised or insertion contracts before"),
    Question(
      "F05h", "jobs", .number, "Contrats aidés ou d’insertion aujourd’hui", "Subsidised or insertion contracts today"),
    Question("F05i", "jobs", .number, "Bénévoles avant", "Volunteers before"),
    Question("F05j", "jobs", .number, "Bénévoles aujourd’hui", "Volunteers today"),
    Question(
      "F05k", "jobs", .choice, "Quelle part de cette évolution vient de l’accompagnement\u{202F}?",
      "How much of this change comes from the support?",
      options: [
        .init("small", "Faible", "Small"), .init("medium", "Moyenne", "Medium"), .init("large", "Forte", "Large"),
      ]),
  ]

  private static let followUpEconomy: [Question] = [
    Question(
      "F06a", "economy", .decimal, "Budget annuel avant, en euros", "Yearly budget before, in euros",
      hint: Bilingual(
        "«\u{202F}Ne se prononce pas\u{202F}» vaut «\u{202F}non communiqué\u{202F}».",
        "“No opinion” stands for “not disclosed”."), records: .budgetBefore),
    Question(
      "F06b", "economy", .decimal, "Budget annuel aujourd’hui, en euros", "Yearly budget today, in euros",
      records: .budgetAfter),
    Question(
      "F06c", "economy", .decimal, "Résultat avant, en euros", "Result before, in euros",
      hint: Bilingual("Négatif pour un déficit.", "Negative for a deficit.")),
    Question(
      "F06d", "economy", .decimal, "Résultat aujourd’hui, en euros", "Result today, in euros",
      hint: Bilingual("Négatif pour un déficit.", "Negative for a deficit.")),
    Question("F06e", "economy", .decimal, "Fonds propres avant, en euros", "Equity before, in euros"),
    Question("F06f", "economy", .decimal, "Fonds propres aujourd’hui, en euros", "Equity today, in euros"),
    Question("F06g", "economy", .number, "Trésorerie avant, en jours de dépenses", "Cash before, in days of spending"),
    Question(
      "F06h", "economy", .number, "Trésorerie aujourd’hui, en jours de dépenses", "Cash today, in days of spending"),
    Question(
      "F06i", "economy", .number, "Part des ressources propres avant, en pour cent",
      "Share of own resources before, in percent",
      constraint: Question.Constraint(". <= 100", Bilingual("Une part va de 0 à 100.", "A share goes from 0 to 100."))),
    Question(
      "F06j", "economy", .number, "Part des ressources propres aujourd’hui, en pour cent",
      "Share of own resources today, in percent",
      constraint: Question.Constraint(". <= 100", Bilingual("Une part va de 0 à 100.", "A share goes from 0 to 100."))),
  ]

  private static let followUpStrategy: [Question] = [
    Question(
      "F07", "strategy", .several, "Qu’est-ce qui a changé\u{202F}?", "What has changed?",
      options: [
        .init("project", "Le projet a été réécrit", "The project was rewritten"),
        .init("board", "Une instance a été renouvelée", "A body was renewed"),
        .init("decision", "Une décision importante a été tenue", "An important decision was kept"),
        .init("pooling", "La mutualisation prévue est effective", "The planned pooling is in place"),
        .init("none", "Rien à ce jour", "Nothing so far", exclusive: true),
      ]),
    Question(
      "F07b", "strategy", .text, "Pouvez-vous préciser\u{202F}?", "Can you say more?",
      relevant: "count-selected(${F07}) >= 1 and not(selected(${F07}, 'none'))",
      constraint: Question.Constraint(
        "string-length(.) <= 2000", Bilingual("Restez sous 2\u{202F}000 signes.", "Stay under 2,000 characters."))),
  ]

  private static let followUpPartners: [Question] = [
    Question("F08a", "partners", .text, "Nouveaux", "New"),
    Question("F08b", "partners", .text, "Perdus", "Lost"),
    Question("F08c", "partners", .text, "Renforcés", "Strengthened"),
  ]

  private static let followUpDifficulties: [Question] = [
    Question(
      "F09", "difficulties", .several, "Dans quels domaines\u{202F}?", "In which fields?",
      options: [
        .init("project", "Projet et stratégie", "Project and strategy"),
        .init("model", "Modèle économique", "Business model"), .init("finances", "Finances", "Finances"),
        .init("organisation", "Organisation interne", "Internal organisation"),
        .init("governance", "Gouvernance", "Governance"),
        .init("staff", "Ressources humaines, fonction employeur", "Human resources, duties of an employer"),
        .init("partnerships", "Partenariats et territoire", "Partnerships and territory"),
        .init("merger", "Fusion, mutualisation", "Merger, pooling"),
        .init("communication", "Communication", "Communication"), .init("digital", "Numérique", "Digital tools"),
        .init("none", "Aucune", "None", exclusive: true),
      ]),
    Question(
      "F09b", "difficulties", .number, "Degré d’urgence", "Degree of urgency",
      hint: Bilingual("1 peut attendre, 2 dans l’année, 3 immédiat.", "1 can wait, 2 within the year, 3 at once."),
      relevant: "count-selected(${F09}) >= 1 and not(selected(${F09}, 'none'))",
      constraint: Question.Constraint(
        ". >= 1 and . <= 3", Bilingual("L’urgence va de 1 à 3.", "Urgency goes from 1 to 3."))),
  ]

  private static let followUpNeeds: [Question] = [
    Question("F10", "needs", .text, "Besoin", "Need", prefill: .newNeed, records: .need),
    Question(
      "F10b", "needs", .choice, "Quelle réponse lui donner\u{202F}?", "What is the answer to it?",
      options: [
        .init("nothing", "Aucune", "None"), .init("actionByOperator", "Une action du DLA", "An action of the DLA"),
        .init("referral", "Une orientation", "A referral"),
        .init("newDiagnosis", "Un nouveau diagnostic", "A new diagnosis"),
        .init("newMission", "Une nouvelle mission", "A new mission"),
      ], required: .key, relevant: "string-length(${F10}) >= 1", records: .needAnswer),
    Question(
      "F10c", "needs", .text, "Vers quel réseau ou dispositif\u{202F}?", "To which network or scheme?",
      relevant: "${F10b} = 'referral'"),
    Question(
      "F10d", "needs", .text, "Sous quel numéro ouvrir la mission\u{202F}?",
      "Under which number is the mission to be opened?",
      hint: Bilingual(
        "Un premier projet de mission s’ouvre sous ce numéro, lié à celle-ci.",
        "A draft of the mission opens under this number, linked to this one."), required: .key,
      relevant: "${F10b} = 'newMission'", prefill: .newMission, records: .needMission),
  ]

  private static let followUpClosing: [Question] = [
    Question("F11a", "closing", .day, "Prochain contact", "Next contact"),
    Question("F11b", "closing", .text, "Synthèse", "Synthesis", required: .key, records: .synthesis),
    Question(
      "F11c", "closing", .choice, "La structure accepte-t-elle que ce diagnostic soit diffusé\u{202F}?",
      "Does the structure agree to this diagnosis being passed on?",
      options: [
        .init("no", "Non", "No"), .init("anonymous", "Oui, anonymement", "Yes, without the name"),
        .init("named", "Oui, avec le nom", "Yes, with the name"),
      ]),
    Question(
      "F11d", "closing", .text, "Auprès de qui\u{202F}?", "To whom?",
      relevant: "${F11c} = 'anonymous' or ${F11c} = 'named'"),
  ]
}
