// Written by « make shipped » from provider.toml: change that file.
extension Questionnaire {
  public static let provider = Questionnaire(
    code: "provider", version: 1,
    purpose: .provider, title: Bilingual("Enquête auprès du prestataire", "Survey of the provider"),
    dimensions: [
      Dimension("withOperator", "Avec le DLA", "With the DLA"),
      Dimension("withStructure", "Avec la structure", "With the structure", repeats: .structure),
      Dimension("prospects", "Suites", "What comes next"),
    ], questions: providerWithOperator + providerWithStructure + providerProspects)

  private static let providerWithOperator: [Question] = [
    Question(
      "P01", "withOperator", .agreement4,
      "Le diagnostic et le cahier des charges suffisaient pour bâtir une proposition juste.",
      "The diagnosis and the brief were enough to build a fair proposal."),
    Question(
      "P02", "withOperator", .agreement4, "Le délai de réponse était raisonnable.", "The time to answer was reasonable."
    ),
    Question(
      "P03", "withOperator", .agreement4, "Les critères, le calendrier et le résultat du choix ont été clairs.",
      "Criteria, calendar and outcome of the choice were clear."),
    Question(
      "P04", "withOperator", .agreement4, "Les formalités (convention, justificatifs) sont restées simples.",
      "Formalities (agreement, supporting documents) stayed simple."),
    Question(
      "P05", "withOperator", .agreement4, "Les jours et le budget étaient cohérents avec ce qui était attendu.",
      "Days and budget matched what was expected."),
    Question(
      "P06", "withOperator", .agreement4,
      "Le ou la chargé(e) de mission a été disponible au bon moment (lancement, points d’étape).",
      "The officer was available at the right moments (kick-off, progress reviews)."),
    Question(
      "P07", "withOperator", .agreement4, "Vos propositions de réorientation ont été entendues.",
      "Your proposals of reorientation were heard.", relevant: "${reorientationProposed} = 'yes'"),
    Question(
      "P08", "withOperator", .agreement4, "Le règlement a suivi le délai prévu.", "Payment came when it was due."),
  ]

  private static let providerWithStructure: [Question] = [
    Question("P09", "withStructure", .agreement4, "Les dirigeants se sont mobilisés.", "The leaders got involved."),
    Question(
      "P10", "withStructure", .agreement4, "Les informations utiles vous ont été transmises.",
      "You were given the information you needed."),
    Question(
      "P11", "withStructure", .agreement4, "Les rendez-vous et le calendrier ont été respectés.",
      "Appointments and calendar were kept."),
    Question(
      "P12", "withStructure", .agreement4, "La structure s’est approprié la démarche.",
      "The structure made the work its own.", required: .key),
  ]

  private static let providerProspects: [Question] = [
    Question(
      "P13", "prospects", .several, "Quels nouveaux besoins avez-vous repérés\u{202F}?", "What new needs did you see?",
      options: [
        .init("project", "Projet et stratégie", "Project and strategy"),
        .init("model", "Modèle économique", "Business model"), .init("finances", "Finances", "Finances"),
        .init("organisation", "Organisation interne", "Internal organisation"),
        .init("governance", "Gouvernance", "Governance"),
        .init("staff", "Ressources humaines, fonction employeur", "Human resources, duties of an employer"),
        .init("partnerships", "Partenariats et territoire", "Partnerships and territory"),
        .init("merger", "Fusion, mutualisation", "Merger, pooling"),
        .init("communication", "Communication", "Communication"), .init("digital", "Numérique", "Digital tools"),
        .init("none", "Aucun", "None", exclusive: true),
      ]),
    Question(
      "P13b", "prospects", .text, "Pouvez-vous préciser ces besoins\u{202F}?", "Can you say more about these needs?"),
    Question(
      "P14", "prospects", .choice, "Répondriez-vous à un prochain appel\u{202F}?", "Would you answer another call?",
      options: [
        .init("yes", "Oui", "Yes"), .init("depends", "Selon le sujet", "It depends on the subject"),
        .init("no", "Non", "No"),
      ]),
    Question("P14b", "prospects", .text, "Pourquoi\u{202F}?", "Why?", relevant: "${P14} = 'no'"),
    Question(
      "P15", "prospects", .text, "Avez-vous une suggestion pour le DLA\u{202F}?", "Have you a suggestion for the DLA?"),
  ]
}
