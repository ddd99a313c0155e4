import JalonCore

/// What was entered on the plan of the case: who takes part, what was decided, who paid.
struct SeedPlan {
  let diary: Diary
  let plan: SupportPlanID
  let pair: [StructureID]

  private static let pooling = "Mutualisation et création d’un Groupement économique solidaire (GES)"
  private static let group: StructureID = "ges-alpes-du-sud"
  private static let funders = [
    "DIRECCTE", "Région Provence-Alpes-Côte d’Azur", "Conseil général des Hautes-Alpes",
    "Conseil général des Alpes-de-Haute-Provence",
  ]

  private func at(_ year: Int, _ month: Int, _ day: Int) -> Day { SeedCase.at(year, month, day) }

  @discardableResult
  private func enter(_ kind: PlanCommand.Kind, _ fields: Diary.Fields, on day: Day) -> OrderID {
    diary.enter(.plan(kind), for: plan.text, fields, on: day, by: "c-roux")
  }

  // MARK: - The beginning

  func open() {
    let day = at(2011, 2, 14)
    enter(
      .openPlan,
      [
        "plan": plan, "title": "Rapprochement de deux structures d’insertion, Hautes-Alpes et Alpes-de-Haute-Provence",
        "aim": "Fusionner pour consolider leur modèle économique et développer leurs activités.",
        "lead": OperatorID("dla-05"), "on": day,
      ], on: day)
    enter(.addOperator, ["operator": OperatorID("dla-04"), "on": day], on: day)
    for structure in pair {
      enter(.addStructure, ["structure": structure, "role": StructureRole.carrier, "on": day], on: day)
    }
    diagnose()
  }

  private func diagnose() {
    enter(
      .shareDiagnosis,
      [
        "summary": """
        Deux structures d’insertion par l’activité économique, même métier (espaces verts, petit patrimoine), \
        départements voisins, modèles fragiles.
        """, "on": at(2011, 3, 8),
      ], on: at(2011, 3, 8))
    enter(
      .recordOpinion,
      [
        "opinion": OpinionKind.favourable,
        "text": "Un bilan organisationnel et financier de chacune avant de poursuivre la démarche.",
        "on": at(2011, 3, 22),
      ], on: at(2011, 3, 22))
    enter(
      .shareDiagnosis,
      [
        "summary":
          "Le bilan des deux accompagnements conforte les gouvernances des deux structures dans la décision d’un rapprochement.",
        "on": at(2012, 1, 19),
      ], on: at(2012, 1, 19))
  }

  // MARK: - Scenarios and decisions

  func decide() {
    let scenarios = [
      ("Fusion-absorption par l’une des deux", "Une seule gouvernance.", "L’une des deux équipes perd son nom."),
      ("Fusion et création d’une nouvelle structure", "Un projet commun.", "Deux conventionnements à renégocier."),
      (Self.pooling, "Chacune reste elle-même ; les moyens sont partagés.", "Une coordination à financer."),
    ]
    for (title, pros, cons) in scenarios {
      enter(
        .studyScenario, ["scenario": title, "pros": pros, "cons": cons, "on": at(2012, 6, 14)], on: at(2012, 6, 14))
    }
    vote()
    for (title, _, _) in scenarios {
      let state = title == Self.pooling ? ScenarioState.retained : .dropped
      enter(.settleScenario, ["scenario": title, "state": state, "on": at(2012, 10, 19)], on: at(2012, 10, 19))
    }
    enter(
      .changeAim,
      [
        "aim": "Mutualiser les moyens dans un Groupement économique solidaire (GES), chacune restant elle-même.",
        "scenario": Self.pooling, "on": at(2012, 10, 19),
      ], on: at(2012, 10, 19))
  }

  private func vote() {
    let votes = [(at(2012, 10, 11), 9, 1), (at(2012, 10, 18), 7, 0)]
    for (structure, (day, inFavour, against)) in zip(pair, votes) {
      enter(
        .recordBoardDecision,
        [
          "structure": structure, "body": BoardBody.board, "scenario": Self.pooling, "adopted": true,
          "vote": Value.form(["inFavour": inFavour, "against": against, "abstained": 1]), "on": day,
        ], on: day)
    }
  }

  // MARK: - Between the two phases

  func steer() {
    let (meeting, asked, day) = ("Comité de pilotage entre les deux phases", at(2012, 12, 12), at(2013, 1, 17))
    let parties =
      pair.map(Party.structure) + [.operator("dla-05"), .operator("dla-04"), .provider("trait-union")]
    enter(
      .conveneSteering,
      [
        "meeting": meeting, "day": day, "after": MissionID("05-002"), "parties": parties, "attendees": Self.funders,
        "agenda": "La période transitoire ; la phase 2 et son financement.", "on": asked,
      ], on: asked)
    enter(
      .addStructure, ["structure": Self.group, "role": StructureRole.associate, "on": at(2013, 1, 10)],
      on: at(2013, 1, 10))
    for structure in pair {
      enter(
        .linkStructures,
        ["from": structure, "to": Self.group, "kind": StructureLinkKind.groupMember, "on": at(2013, 1, 10)],
        on: at(2013, 1, 10))
    }
    enter(
      .holdSteering,
      [
        "meeting": meeting, "attendees": Self.funders, "parties": parties + [.structure(Self.group)],
        "decisions": "La phase 2 est soutenue ; les aides à l’investissement sont demandées avant l’été.",
        "after": MissionID("05-002"), "on": day,
      ], on: day)
  }

  /// The first phase comes after both supports of 2011.
  func link() {
    enter(
      .linkMissions,
      [
        "mission": MissionID("05-002"), "kind": MissionLinkKind.follows, "to": MissionID("04-001"),
        "on": at(2012, 7, 2),
      ], on: at(2012, 7, 2))
  }

  // MARK: - Money

  func fund() {
    let shares: [(OperatorID, MissionID, Int, Day)] = [
      ("dla-04", "04-001", 5_400, at(2011, 12, 15)), ("dla-05", "05-001", 7_200, at(2011, 12, 15)),
      ("dla-05", "05-002", 5_600, at(2013, 10, 15)), ("dla-04", "05-002", 4_000, at(2013, 10, 15)),
      ("dla-05", "05-003", 6_400, at(2014, 2, 20)), ("dla-04", "05-003", 5_000, at(2014, 2, 20)),
    ]
    for (index, (carrier, mission, euros, day)) in shares.enumerated() {
      enter(
        .addFunding,
        [
          "line": FundingID("F\(index + 1)"),
          "funder": carrier == "dla-05" ? "Fonds d’ingénierie du DLA 05" : "Fonds d’ingénierie du DLA 04",
          "operator": carrier, "mission": mission, "object": FundingObject.engineering,
          "amount": Euros(cents: euros * 100), "state": FundingState.paid, "on": day,
        ], on: day)
    }
    invest()
    enter(.closePlan, ["on": at(2015, 3, 31)], on: at(2015, 3, 31))
  }

  /// « soutiens financiers complémentaires pour l’investissement »: asked before the summer, granted after it.
  private func invest() {
    let aids: [(FundingID, String, Int)] = [("I1", Self.funders[2], 15_000), ("I2", Self.funders[1], 20_000)]
    for (line, funder, euros) in aids {
      enter(
        .addFunding,
        [
          "line": line, "funder": funder, "object": FundingObject.investment, "amount": Euros(cents: euros * 100),
          "state": FundingState.asked, "on": at(2013, 5, 28),
        ], on: at(2013, 5, 28))
      advance(line, .granted, on: at(2013, 9, 19))
    }
    advance("I1", .paid, euros: 9_000, on: at(2013, 12, 12))
    advance("I1", .paid, on: at(2014, 6, 16))
    advance("I2", .paid, on: at(2014, 7, 3))
  }

  private func advance(_ line: FundingID, _ state: FundingState, euros: Int? = nil, on day: Day) {
    enter(
      .advanceFunding,
      ["line": line, "state": state, "amount": euros.map { Euros(cents: $0 * 100) }, "on": day], on: day)
  }
}
