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
  private static let pooling = "Mutualisation et création d’un Groupement économique solidaire"

  static func tell(in diary: Diary) {
    openPlan(diary)
    individual(diary)
    decide(diary)
    var first = firstPhase(diary)
    tellAll(&first, link: (.follows, "05-001"), needs: ["Mettre en place le modèle définitif"])
    steer(diary)
    var second = secondPhase(diary)
    tellAll(&second, link: (.phaseOf, "05-002"))
    fund(diary)
  }

  private static func at(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day in the case") }
    return day
  }

  private static func plan(
    _ diary: Diary, _ kind: PlanCommand.Kind, _ fields: Diary.Fields, on day: Day,
    because reasons: [String: String] = [:]
  ) {
    diary.enter(.plan(kind), for: plan.text, fields, on: day, by: "c-roux", because: reasons)
  }

  private static func openPlan(_ diary: Diary) {
    let day = at(2011, 2, 14)
    plan(
      diary, .openPlan,
      [
        "plan": plan, "title": "Rapprochement de deux structures d’insertion, Hautes-Alpes et Alpes-de-Haute-Provence",
        "lead": OperatorID("dla-05"), "on": day,
      ], on: day)
    plan(diary, .addOperator, ["operator": OperatorID("dla-04"), "on": day], on: day)
    for structure in pair {
      plan(diary, .addStructure, ["structure": structure, "role": StructureRole.carrier, "on": day], on: day)
    }
    plan(
      diary, .shareDiagnosis,
      [
        "summary":
          "Deux chantiers d’insertion voisins, même métier (espaces verts, petit patrimoine), modèles fragiles.",
        "on": at(2011, 3, 8),
      ], on: at(2011, 3, 8))
    plan(
      diary, .recordOpinion,
      [
        "opinion": OpinionKind.favourable,
        "text": "Bilan organisationnel et financier de chacune avant d’aller plus loin.",
        "on": at(2011, 3, 22),
      ], on: at(2011, 3, 22))
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
    tellAll(&first, needs: ["Préparer un rapprochement"])
    var second = Tale(
      diary: diary, number: "05-001", title: "Analyse globale et orientations stratégiques des Ateliers du Buëch",
      plan: plan, structures: ["ateliers-buech"], operators: ["dla-05"], officer: "c-roux", start: at(2011, 4, 4),
      brief: DemoBrief(
        context: "Chantier d’insertion ; la directrice part bientôt à la retraite.",
        problem: "Quelles orientations, et avec quelle direction demain ?",
        results: "Une analyse du fonctionnement et de nouvelles orientations stratégiques.", days: 8, ceiling: 8_000),
      offers: [Offer("trait-union", 7_200, days: 8, strength: 4), Offer("adret-etudes", 6_800, days: 7, strength: 3)])
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

  // MARK: - Scenarios and decisions

  private static func decide(_ diary: Diary) {
    let scenarios = [
      ("Fusion-absorption par l’une des deux", "Une seule gouvernance.", "L’une des deux équipes perd son nom."),
      ("Fusion et création d’une nouvelle structure", "Un projet commun.", "Deux conventionnements à renégocier."),
      (pooling, "Chacune reste elle-même ; les moyens sont partagés.", "Une coordination à financer."),
    ]
    for (title, pros, cons) in scenarios {
      plan(
        diary, .studyScenario, ["scenario": title, "pros": pros, "cons": cons, "on": at(2012, 6, 14)],
        on: at(2012, 6, 14))
    }
    for (structure, day) in zip(pair, [at(2012, 10, 11), at(2012, 10, 18)]) {
      plan(
        diary, .recordBoardDecision,
        ["structure": structure, "body": BoardBody.board, "scenario": pooling, "adopted": true, "on": day], on: day)
    }
    for (title, _, _) in scenarios {
      let state = title == pooling ? ScenarioState.retained : .dropped
      plan(
        diary, .settleScenario, ["scenario": title, "state": state, "on": at(2012, 10, 19)], on: at(2012, 10, 19))
    }
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

  private static func steer(_ diary: Diary) {
    plan(
      diary, .addStructure,
      ["structure": StructureID("ges-alpes-du-sud"), "role": StructureRole.associate, "on": at(2013, 1, 10)],
      on: at(2013, 1, 10))
    for structure in pair {
      plan(
        diary, .linkStructures,
        [
          "from": structure, "to": StructureID("ges-alpes-du-sud"), "kind": StructureLinkKind.groupMember,
          "on": at(2013, 1, 10),
        ], on: at(2013, 1, 10))
    }
    plan(
      diary, .holdSteering,
      [
        "attendees": [
          "DIRECCTE", "Région Provence-Alpes-Côte d’Azur", "Conseil général des Hautes-Alpes",
          "Conseil général des Alpes-de-Haute-Provence", "Les deux DLA", "Les deux présidences",
        ],
        "decisions": "La phase 2 est soutenue ; les aides à l’investissement sont demandées avant l’été.",
        "after": MissionID("05-002"), "on": at(2013, 1, 17),
      ], on: at(2013, 1, 17))
  }

  private static func fund(_ diary: Diary) {
    let day = at(2013, 10, 15)
    let lines: [(String, OperatorID?, MissionID?, FundingObject, Int, FundingState)] = [
      ("Fonds d’ingénierie du DLA 05", "dla-05", "05-002", .engineering, 5_600, .paid),
      ("Fonds d’ingénierie du DLA 04", "dla-04", "05-002", .engineering, 4_000, .paid),
      ("Fonds d’ingénierie du DLA 05", "dla-05", "05-003", .engineering, 6_400, .granted),
      ("Fonds d’ingénierie du DLA 04", "dla-04", "05-003", .engineering, 5_000, .granted),
      ("Conseil général des Hautes-Alpes", nil, nil, .investment, 15_000, .granted),
      ("Région Provence-Alpes-Côte d’Azur", nil, nil, .investment, 20_000, .asked),
    ]
    for (funder, carrier, mission, object, euros, state) in lines {
      plan(
        diary, .addFunding,
        [
          "funder": funder, "operator": carrier, "mission": mission, "object": object,
          "amount": Euros(cents: euros * 100), "state": state, "on": day,
        ], on: day)
    }
    plan(diary, .closePlan, ["on": at(2015, 3, 31)], on: at(2015, 3, 31))
  }
}
