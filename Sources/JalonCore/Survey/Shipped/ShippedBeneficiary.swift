// Written by « make shipped » from beneficiary.toml: change that file.
extension Questionnaire {
  public static let beneficiary = Questionnaire(
    code: "beneficiary", version: 1,
    purpose: .structure,
    title: Bilingual("Enquête de satisfaction de la structure", "Satisfaction survey of the structure"),
    dimensions: [
      Dimension("terms", "Modalités", "Terms"),
      Dimension("course", "Déroulement", "Course of the mission"),
      Dimension("skills", "Compétences", "Skills"),
      Dimension("results", "Résultats", "Results"),
      Dimension("impact", "Impact", "Impact"),
      Dimension("durability", "Durabilité", "Durability"),
      Dimension("overall", "Bilan", "Overall"),
    ],
    questions: beneficiaryTerms + beneficiaryCourse + beneficiarySkills + beneficiaryResults + beneficiaryImpact
      + beneficiaryDurability + beneficiaryOverall)

  private static let beneficiaryTerms: [Question] = [
    Question(
      "B01", "terms", .agreement4, "Le cahier des charges traduisait bien les besoins repérés avec vous au diagnostic.",
      "The brief expressed well the needs identified with you in the diagnosis."),
    Question(
      "B02", "terms", .agreement4, "Vous avez réellement participé au choix du prestataire.",
      "You really took part in choosing the provider."),
    Question(
      "B03", "terms", .agreement4, "Les lieux, le rythme et le format (en présence, à distance) vous convenaient.",
      "Places, pace and format (in person, remote) suited you."),
    Question(
      "B04", "terms", .agreement4, "Le nombre de jours d’intervention était adapté.",
      "The number of days of intervention was right."),
    Question(
      "B04b", "terms", .choice, "Qu’est-ce qui n’allait pas dans le nombre de jours\u{202F}?",
      "What was wrong with the number of days?",
      options: [
        .init("tooFew", "Trop peu", "Too few"), .init("tooMany", "Trop", "Too many"),
        .init("badlySpread", "Mal répartis", "Badly spread"),
      ], relevant: "${B04} <= 2"),
  ]

  private static let beneficiaryCourse: [Question] = [
    Question(
      "B05", "course", .agreement4, "La réunion de lancement a clarifié les objectifs, la méthode et les rôles.",
      "The kick-off made objectives, method and roles clear.", relevant: "${kickOffHeld} = 'yes'"),
    Question("B06", "course", .agreement4, "Le calendrier convenu a été tenu.", "The agreed calendar was kept."),
    Question(
      "B06b", "course", .choice, "D’où venait le décalage\u{202F}?", "Where did the delay come from?",
      options: [
        .init("structure", "La structure", "The structure"), .init("provider", "Le prestataire", "The provider"),
        .init("operator", "Le DLA", "The DLA"), .init("outside", "Un événement extérieur", "An outside event"),
        .init("other", "Autre", "Other"),
      ], relevant: "${B06} <= 2"),
    Question(
      "B07", "course", .agreement4, "Les bonnes personnes (élus, direction, équipe) ont pu s’impliquer.",
      "The right people (board, direction, team) could be involved."),
    Question(
      "B08", "course", .agreement4, "Les changements en cours de mission ont été expliqués et décidés avec vous.",
      "Changes during the mission were explained and decided with you.", relevant: "${reorientationProposed} = 'yes'"),
    Question(
      "B09", "course", .agreement4, "Le suivi par le ou la chargé(e) de mission DLA vous a été utile.",
      "The DLA officer’s follow-up was useful to you."),
  ]

  private static let beneficiarySkills: [Question] = [
    Question("B10", "skills", .agreement4, "Le prestataire maîtrisait le sujet.", "The provider mastered the subject."),
    Question(
      "B11", "skills", .agreement4, "Il connaissait votre secteur et le fonctionnement associatif ou de l’ESS.",
      "The provider knew your sector and how associations and the social economy work."),
    Question(
      "B12", "skills", .agreement4, "Il a travaillé avec vous, sans faire à votre place.",
      "The provider worked with you, not in your place."),
    Question(
      "B13", "skills", .agreement4, "Il a été à l’écoute, neutre et respectueux de la confidentialité.",
      "The provider listened, stayed neutral and respected confidentiality."),
  ]

  private static let beneficiaryResults: [Question] = [
    Question(
      "B14", "results", .agreement4, "Les objectifs du cahier des charges sont atteints.",
      "The objectives of the brief are met.", required: .key),
    Question(
      "B15", "results", .agreement4, "Le rapport et les outils remis sont clairs et utilisables tels quels.",
      "The report and the tools handed over are clear and usable as they are."),
    Question(
      "B16", "results", .agreement4,
      "La restitution a permis de partager les constats, les perspectives et les suites.",
      "The restitution made findings, prospects and next steps common ground."),
  ]

  private static let beneficiaryImpact: [Question] = [
    Question(
      "B17", "impact", .agreement4, "La mission vous a aidés à prendre des décisions importantes.",
      "The mission helped you take important decisions.", required: .key),
    Question(
      "B18", "impact", .several, "Sur quoi des effets sont-ils déjà visibles\u{202F}?",
      "Where can effects already be seen?",
      options: [
        .init("project", "Projet", "Project"), .init("model", "Modèle économique", "Business model"),
        .init("finances", "Finances", "Finances"), .init("organisation", "Organisation", "Organisation"),
        .init("governance", "Gouvernance", "Governance"), .init("staff", "Ressources humaines", "Human resources"),
        .init("partnerships", "Partenariats", "Partnerships"), .init("communication", "Communication", "Communication"),
        .init("none", "Aucun à ce jour", "None so far", exclusive: true),
      ]),
    Question(
      "B19", "impact", .several, "Pour l’emploi, à quoi la mission contribue-t-elle\u{202F}?",
      "What does the mission do for employment?",
      options: [
        .init("create", "Créer", "Create jobs"), .init("keep", "Maintenir", "Keep jobs"),
        .init("improve", "Améliorer la qualité", "Improve their quality"),
        .init("avoidLoss", "Éviter une suppression", "Avoid a loss"),
        .init("none", "Sans effet repérable", "No effect to be seen", exclusive: true),
      ]),
  ]

  private static let beneficiaryDurability: [Question] = [
    Question(
      "B20", "durability", .agreement4, "Des personnes identifiées portent les actions à venir.",
      "Named people are in charge of the actions to come."),
    Question(
      "B21", "durability", .agreement4, "Vous pouvez poursuivre sans appui extérieur.",
      "You can go on without outside support."),
    Question(
      "B21b", "durability", .text, "Quel appui souhaiteriez-vous\u{202F}?", "What support would you wish for?",
      relevant: "${B21} <= 2"),
    Question(
      "B22", "durability", .several, "Quels sont les principaux freins\u{202F}?", "What mainly stands in the way?",
      options: [
        .init("time", "Temps", "Time"), .init("money", "Argent", "Money"), .init("skills", "Compétences", "Skills"),
        .init("support", "Adhésion interne", "Support within"), .init("partners", "Partenaires", "Partners"),
        .init("other", "Autre", "Other"), .init("none", "Aucun", "None", exclusive: true),
      ]),
  ]

  private static let beneficiaryOverall: [Question] = [
    Question(
      "B23", "overall", .scale0to10, "Recommanderiez-vous le DLA à une structure proche\u{202F}?",
      "Would you recommend the DLA to a structure close to you?", required: .key),
    Question("B24a", "overall", .text, "Qu’est-ce qui a le mieux marché\u{202F}?", "What worked best?"),
    Question("B24b", "overall", .text, "Que faut-il améliorer\u{202F}?", "What should be improved?"),
    Question(
      "B25", "overall", .choice, "Acceptez-vous qu’un extrait de vos réponses soit cité\u{202F}?",
      "May an extract of your answers be quoted?",
      options: [
        .init("no", "Non", "No"), .init("anonymous", "Oui, anonymement", "Yes, without the name"),
        .init("named", "Oui, avec le nom", "Yes, with the name"),
      ]),
  ]
}
