import JalonCore

/// « Une expérience innovante en territoire alpin » : two structures of insertion, two départements, one economic group.
///
/// The days are those of the document where it gives them; the others are plausible.
enum SeedCase {
  static let structures: [StructureID] = ["ateliers-buech", "chantiers-durance", "ges-alpes-du-sud"]
  /// Before the first act, so that everybody stands in the directory.
  static let founding = at(2011, 1, 10)
  private static let plan: SupportPlanID = "ges-04-05"
  private static let pair: [StructureID] = ["ateliers-buech", "chantiers-durance"]

  static func tell(in diary: Diary) {
    let plan = SeedPlan(diary: diary, plan: plan, pair: pair)
    plan.open()
    individual(diary)
    plan.decide()
    var first = firstPhase(diary)
    tellAll(&first, link: (.follows, "05-001"), needs: ["Mettre en place le modèle définitif"])
    plan.steer()
    var second = secondPhase(diary)
    tellAll(&second, link: (.phaseOf, "05-002"))
    second.enter(
      .takeNote,
      [
        "text": """
        Les deux DLA ont travaillé de concert : ils se connaissent mieux, ont échangé sur leurs territoires ruraux et \
        alpins, et envisagent d’autres partenariats.
        """, "on": second.day(215),
      ], on: second.day(215))
    plan.link()
    plan.fund()
  }

  static func at(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day in the case") }
    return day
  }

  // MARK: - The two individual missions of 2011

  private static func individual(_ diary: Diary) {
    var first = Tale(
      diary: diary, number: "04-001", title: "Bilan organisationnel et financier des Chantiers de la Moyenne-Durance",
      plan: plan, structures: ["chantiers-durance"], operators: ["dla-04"], officer: "p-giraud", start: at(2011, 3, 28),
      brief: DemoBrief(
        context: "Chantier d’insertion, espaces verts et petit patrimoine, vingt-quatre salariés.",
        problem: "Jusqu’où la structure peut-elle se développer seule ?",
        results: "Un bilan de l’organisation et des finances, partagé avec le conseil d’administration.", days: 6,
        ceiling: 6_000),
      offers: [
        Offer("durance-expertise", 5_400, days: 6, strength: 4), Offer("strateges-ess", 5_900, days: 6, strength: 2),
      ])
    first.summary = """
      Seule, la structure atteint les limites de son développement ; ni les équipes ni la trésorerie ne permettent \
      d’ouvrir de nouveaux chantiers.
      """
    first.testimony = "Écoute, analyse, présence, propositions : une intervention riche et positive du DLA."
    tellAll(&first, needs: ["Préparer un rapprochement"])
    var second = Tale(
      diary: diary, number: "05-001", title: "Bilan organisationnel et financier des Ateliers du Buëch",
      plan: plan, structures: ["ateliers-buech"], operators: ["dla-05"], officer: "c-roux", start: at(2011, 4, 4),
      brief: DemoBrief(
        context: "Chantier d’insertion ; la directrice part bientôt à la retraite.",
        problem: "Quelles orientations, et avec quelle direction demain ?",
        results: "Une analyse du fonctionnement et de nouvelles orientations stratégiques.", days: 8, ceiling: 8_000),
      offers: [Offer("trait-union", 7_200, days: 8, strength: 4), Offer("adret-etudes", 6_800, days: 7, strength: 3)])
    second.summary = """
      Analyse globale du fonctionnement, nouvelles orientations stratégiques avant le départ à la retraite de la \
      directrice.
      """
    second.testimony = """
      Une expérience riche et nécessaire qui a été essentielle dans l’évolution de notre association. Avoir quelqu’un à \
      l’écoute et force de proposition a été pour nous une aide incroyable pour structurer nos projets.
      """
    tellAll(&second, needs: ["Étudier un rapprochement avec la structure voisine"])
  }

  private static func tellAll(
    _ tale: inout Tale, link: (MissionLinkKind, MissionID)? = nil, needs: [String] = []
  ) {
    tale.runToConcertation(link: link)
    tale.runToFollowUp(needs: needs)
    tale.recordFollowUp(on: 545)
    tale.close(on: 560)
  }

  // MARK: - The two phases

  private static func firstPhase(_ diary: Diary) -> Tale {
    Tale(
      diary: diary, number: "05-002", title: "GES, phase 1 : conduite de la période transitoire", plan: plan,
      structures: pair, operators: ["dla-05", "dla-04"], officer: "c-roux", start: at(2012, 6, 25),
      brief: DemoBrief(
        context: "Les deux conseils d’administration vont vers une mutualisation, à décider à l’automne.",
        problem: "Comment vivre la période transitoire sans fragiliser les équipes ?",
        results: "Une feuille de route commune, et les statuts du groupement.", days: 10, ceiling: 10_000),
      offers: [Offer("trait-union", 9_600, days: 10, strength: 4), Offer("mutations", 9_900, days: 10, strength: 3)])
  }

  private static func secondPhase(_ diary: Diary) -> Tale {
    Tale(
      diary: diary, number: "05-003", title: "GES, phase 2 : mise en place progressive du modèle définitif", plan: plan,
      structures: pair, operators: ["dla-05", "dla-04"], officer: "c-roux", start: at(2013, 1, 28),
      brief: DemoBrief(
        context: "Le groupement est créé ; ses outils restent à construire.",
        problem: "Quels moyens mettre en commun, et comment les répartir ?",
        results: "Un modèle économique du groupement, et une gouvernance qui fonctionne.", days: 12, ceiling: 12_000),
      offers: [
        Offer("trait-union", 11_400, days: 12, strength: 4), Offer("oeuvrer", 11_000, days: 11, strength: 3),
        Offer("cabinet-lise", 11_900, days: 12, strength: 2),
      ])
  }
}
