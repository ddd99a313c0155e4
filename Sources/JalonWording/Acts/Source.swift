/// The sentences of « Rôle du prestataire dans le dispositif » that rules rest on, quoted.
enum Source {
  static let partOfThePlan = Words(
    fr: "« Leur mission fait partie intégrante du plan d'accompagnement. »",
    en: "“Their mission is an integral part of the support plan.”")
  static let diagnosisAndBrief = Words(
    fr: "« Ils s'appuient ainsi sur le diagnostic et le cahier des charges »",
    en: "“They thus rely on the diagnosis and the brief”")
  static let criteria = Words(
    fr: """
      « leur proposition qui sera évaluée au regard de la compréhension de la problématique, des résultats attendus, \
      de la méthodologie proposée, du profil et des références des intervenants, de la durée d'intervention, et du \
      budget »
      """,
    en: """
      “their proposal, assessed on the understanding of the problem, the expected results, the proposed method, the \
      profile and references of the team, the length of the work, and the budget”
      """)
  static let call = Words(
    fr: "« celle-ci fait l'objet d'un appel à proposition »",
    en: "“it is the subject of a call for proposals”")
  static let twoToFour = Words(
    fr: "« L'opérateur DLA sollicite alors des prestataires (de 2 à 4 en général) »",
    en: "“The DLA operator then approaches providers (2 to 4 as a rule)”")
  static let wishingToAnswer = Words(
    fr: "« Les prestataires souhaitant répondre envoient en retour leur proposition »",
    en: "“The providers who wish to answer send their proposal in return”")
  static let concertation = Words(
    fr: "« sélectionné par concertation entre le chargé de mission DLA et la structure bénéficiaire »",
    en: "“selected by concertation between the DLA officer and the beneficiary structure”")
  static let kickOff = Words(
    fr: "« Dans la mesure du possible, le lancement de la mission s'effectue au cours d'une réunion »",
    en: "“As far as possible, the mission is launched at a meeting”")
  static let agreement = Words(
    fr: "« Une convention tripartite (DLA / association / prestataire) est alors signée »",
    en: "“A tripartite agreement (DLA / association / provider) is then signed”")
  static let reorientation = Words(
    fr: "« Il peut, à tout moment de sa mission, informer le DLA et proposer des réorientations »",
    en: "“At any time of the mission, they may inform the DLA and propose reorientations”")
  static let report = Words(
    fr: "« il réalise un rapport final faisant état des actions concrètes de l'accompagnement »",
    en: "“they write a final report that sets out the concrete actions of the support”")
  static let restitution = Words(
    fr: """
      « le prestataire organise un temps de restitution associant les responsables de la structure concernée et le \
      chargé de mission DLA »
      """,
    en: "“the provider holds a restitution with the leaders of the structure and the DLA officer”")
  static let surveys = Words(
    fr: "« une enquête de satisfaction est adressée par le DLA à l'association bénéficiaire »",
    en: "“the DLA sends the beneficiary association a satisfaction survey”")
  static let followUp = Words(
    fr: "« le DLA peut réaliser un “diagnostic de suivi post-accompagnement” »",
    en: "“the DLA may carry out a post-support follow-up diagnosis”")
  static let confidentiality = Words(
    fr: "« ne sont, en aucun cas, diffusées sans accord préalable de la structure bénéficiaire »",
    en: "“are never disclosed without the prior consent of the beneficiary structure”")
  static let steering = Words(
    fr: "« comité de pilotages entre les deux phases, soutiens financiers complémentaires pour l'investissement »",
    en: "“steering meetings between the two phases, further funding for investment”")
  static let boards = Words(
    fr: "« les Conseils d'Administrations des 2 structures adoptent la solution de la mutualisation »",
    en: "“the boards of the two structures adopt the solution of pooling”")
  static let scenarios = Words(
    fr: "« Après plusieurs scénarii proposés par le consultant »",
    en: "“After several scenarios put forward by the consultant”")
  static let twoPhases = Words(
    fr: "« Le plan d'accompagnement des DLA 04 et 05 propose deux phases de travail autour de la création du GES »",
    en: "“The support plan of the DLAs 04 and 05 proposes two phases of work around the creation of the group”")
  static let inConcert = Words(
    fr: "« Les deux DLA ont travaillé de concert tout au long des différentes phases d'accompagnement. »",
    en: "“The two DLAs worked in concert throughout the phases of the support.”")
}
