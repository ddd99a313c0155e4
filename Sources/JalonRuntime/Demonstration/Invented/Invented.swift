import JalonCore

/// The invented missions. Their days are counted from today, so that the list always holds something late.
struct Invented {
  let diary: Diary

  /// A mission of the Hautes-Alpes or of the Alpes-de-Haute-Provence, whose plan is opened with it.
  func tale(
    _ number: MissionID, _ title: String, _ structures: [StructureID], ago days: Int, _ brief: DemoBrief,
    _ offers: [Offer], operators: [OperatorID]? = nil, others: [StructureID] = []
  ) -> Tale {
    let isSouth = number.text.hasPrefix("04")
    let isNadias = ["05-007", "05-009", "05-011", "05-012", "05-018"].contains(number)
    let officer: PersonID = isSouth ? "p-giraud" : isNadias ? "n-haddad" : "c-roux"
    let tale = Tale(
      diary: diary, number: number, title: title, plan: SupportPlanID("plan-\(number)"), structures: structures,
      operators: operators ?? [isSouth ? "dla-04" : "dla-05"], officer: officer, start: diary.today - days,
      brief: brief,
      offers: offers)
    tale.openPlan("Accompagnement : \(title.prefix(1).lowercased())\(title.dropFirst())", others: others)
    return tale
  }

  // MARK: - Stage 1

  func prepare() {
    let fresh = tale(
      "05-019", "Un projet d’accueil pour les familles", ["creche-marmottes"], ago: 6,
      DemoBrief(
        context: "Neuf salariées, une liste d’attente, un bail qui finit dans dix-huit mois.",
        problem: "Où accueillir demain, et à quel prix pour les familles ?",
        results: "Un projet d’établissement chiffré.",
        days: 6, ceiling: 6_000), [])
    fresh.open()
    let note = fresh.enter(
      .takeNote, ["text": "La mairie prêterait une salle pour les ateliers.", "on": fresh.day(2)], on: fresh.day(2))
    fresh.enter(.undo, ["act": note], on: fresh.day(2))
    fresh.enter(.redo, ["act": note], on: fresh.day(3))

    let ready = tale(
      "05-018", "Une programmation tenable à cinq salariés", ["oeil-du-guil"], ago: 45,
      DemoBrief(
        context: "Cinq salariés, quarante films par an, une itinérance dans six villages.",
        problem: "Que garder du programme avec deux postes aidés de moins ?",
        results: "Un programme et un budget à trois ans, votés.", days: 5, ceiling: 5_500), [])
    ready.open()
    ready.writeBrief()
    ready.setGrid()
    ready.agreeBrief()
    ready.enter(
      .correct,
      [
        "event": 1, "field": "title", "newValue": "Une programmation tenable à cinq salariés, sans les postes aidés",
        "reason": "titre précisé avec le président",
      ], on: ready.day(15))
  }

  // MARK: - Stages 2 to 4

  func select() {
    callEndingToday()
    callPastItsDeadline()
    halfMarked()
    nobodySeated()
    concertingWithGaps()
    evaluationReopened()
  }

  private func callEndingToday() {
    var tale = tale(
      "05-016", "Passer de la livraison à la mobilité partagée", ["mobil-alpes"], ago: 37,
      DemoBrief(
        context: "Neuf salariés, quatorze véhicules, deux communautés de communes.",
        problem: "Quelle place pour l’autopartage à côté de la location sociale ?",
        results: "Une étude d’opportunité et trois scénarios chiffrés.", days: 7, ceiling: 7_500),
      [Offer("numerique-alpes", 6_900, days: 7, strength: 3), Offer("adret-etudes", 7_200, days: 7, strength: 3)])
    tale.answerDays = diary.today - tale.day(16)
    tale.runToCall(silent: ["mutations"])
    tale.receiveAll()
    tale.enter(
      .recordIntent,
      [
        "provider": ProviderID("mutations"), "intent": Intent.declined, "reason": "trop loin de son métier",
        "on": tale.day(22),
      ], on: tale.day(22))
    tale.enter(
      .shareAnswer,
      [
        "question": "Les véhicules appartiennent-ils à l’association ?",
        "answer": "Neuf lui appartiennent, cinq sont prêtés par le département.", "on": tale.day(24),
      ], on: tale.day(24))
  }

  private func callPastItsDeadline() {
    let tale = tale(
      "05-017", "Un modèle économique pour l’antenne", ["radio-ecrins"], ago: 47,
      DemoBrief(
        context: "Quatre salariés, une fréquence, des ateliers dans les collèges.",
        problem: "Comment vivre avec moins d’aides à l’emploi ?", results: "Un plan de ressources à trois ans.",
        days: 5,
        ceiling: 5_500),
      [Offer("besson", 4_900, days: 5, strength: 3), Offer("gestion-asso", 5_100, days: 5, strength: 2)])
    tale.runToCall(silent: ["strateges-ess"])
    tale.enter(
      .extendDeadline,
      ["deadline": tale.deadline + 7, "reason": "pont de l’Ascension, deux demandes de délai", "on": tale.day(30)],
      on: tale.day(30))
    tale.enter(
      .invite, ["provider": ProviderID("cabinet-lise"), "why": "recommandée par la fédération", "on": tale.day(31)],
      on: tale.day(31))
    tale.enter(
      .recordIntent,
      [
        "provider": ProviderID("cabinet-lise"), "intent": Intent.declined, "reason": "calendrier complet",
        "on": tale.day(34),
      ], on: tale.day(34))
    tale.enter(
      .layCalendar,
      [
        "rules": [
          CalendarRule(.evaluation, after: .proposals, workingDays: 8),
          CalendarRule(.choice, after: .evaluation, workingDays: 6),
          CalendarRule(.kickOff, after: .choice, workingDays: 8),
          CalendarRule(.signatures, after: .choice, workingDays: 12),
        ]
      ], on: tale.day(31))
    tale.receive(tale.offers[0], on: tale.day(36))
    tale.receive(tale.offers[1], on: diary.today - 1)
  }

  private func halfMarked() {
    var tale = tale(
      "05-015", "Consolider la fonction employeur", ["domicile-queyras"], ago: 46,
      DemoBrief(
        context: "Trente et une salariées, trois vallées, un conseil d’administration de huit bénévoles.",
        problem: "Qui décide des plannings, qui encadre, qui recrute ?",
        results: "Une organisation écrite et comprise.",
        days: 8, ceiling: 8_500),
      [
        Offer("ubac-formation", 7_600, days: 8, strength: 3), Offer("collectif-rh", 8_200, days: 8, strength: 4),
        Offer("oeuvrer", 7_000, days: 7, strength: 2),
      ])
    tale.runToCall()
    tale.receiveAll()
    tale.closeCall()
    tale.takeSeats()
    tale.mark(tale.officer)
    tale.closeSheet(tale.officer)
    tale.enter(.reopenSheet, ["evaluator": tale.officer, "reason": "note du budget à relire"], on: tale.day(43))
    tale.closeSheet(tale.officer)
    for leader in tale.leaders { tale.mark(leader, limit: 9) }
    let board = boardDay(otherThan: tale.plannedChoice)
    tale.enter(
      .moveStep,
      [
        "step": PlannedStep.choice, "day": board, "reason": "le conseil d’administration se réunit ce jour-là",
      ], on: tale.day(44))
  }

  /// Some three weeks ahead; a date that is moved goes to another day.
  private func boardDay(otherThan planned: Day) -> Day {
    let (first, working) = (diary.today + 24, WorkingCalendar())
    let day = working.workingDay(onOrAfter: first)
    return day == planned ? working.workingDay(onOrAfter: day + 1) : day
  }

  private func nobodySeated() {
    let tale = tale(
      "04-011", "Réussir le déménagement de la recyclerie", ["recyclerie-manosque"], ago: 40,
      DemoBrief(
        context: "Seize salariés, un local trop petit, un terrain proposé par l’agglomération.",
        problem: "Comment déménager sans arrêter l’activité ?", results: "Un plan de déménagement et un budget.",
        days: 6,
        ceiling: 6_500),
      [
        Offer("strateges-ess", 6_200, days: 6, strength: 3), Offer("durance-expertise", 5_800, days: 6, strength: 3),
        Offer("gestion-asso", 5_500, days: 5, strength: 2),
      ])
    tale.runToCall()
    tale.receiveAll()
    tale.closeCall()
    tale.enter(
      .setAside,
      [
        "provider": ProviderID("durance-expertise"), "cause": SetAsideCause.incomplete,
        "reason": "Budget absent, demandé deux fois.",
      ], on: tale.day(40))
    tale.enter(
      .withdrawProposal,
      ["provider": ProviderID("gestion-asso"), "reason": "plan de charge", "on": diary.today], on: diary.today)
  }

  private func concertingWithGaps() {
    var tale = tale(
      "05-014", "Mutualiser l’accueil et la comptabilité", ["services-serre-poncon", "epicerie-champsaur"], ago: 50,
      DemoBrief(
        context: "Deux associations rurales, un même bassin, des fonctions support tenues par des bénévoles.",
        problem: "Que mettre en commun sans perdre la proximité ?",
        results: "Un schéma de mutualisation accepté des deux.",
        days: 9, ceiling: 9_500),
      [
        Offer("mutations", 8_900, days: 9, strength: 3), Offer("gestion-asso", 8_100, days: 8, strength: 2),
        Offer("trait-union", 9_200, days: 9, strength: 4),
      ])
    tale.runToCall()
    tale.receiveAll()
    tale.closeCall()
    tale.takeSeats()
    tale.markAll(disputed: "mutations")
    tale.reveal()
    tale.agree(leaving: 5)
  }

  private func evaluationReopened() {
    var tale = tale(
      "04-013", "Un lieu de fabrication pour la laine", ["laine-dici"], ago: 56,
      DemoBrief(
        context: "Six associés, trente éleveurs, une filature à deux cents kilomètres.",
        problem: "Faut-il filer sur place ?", results: "Une étude de faisabilité partagée avec les éleveurs.", days: 7,
        ceiling: 7_500),
      [Offer("adret-etudes", 6_900, days: 7, strength: 3), Offer("strateges-ess", 7_300, days: 7, strength: 2)])
    tale.runToConcertation()
    tale.enter(.reopenEvaluation, ["reason": "une note avait été saisie pour l’autre candidat"], on: tale.day(47))
    tale.enter(
      .mark,
      [
        "evaluator": tale.officer, "provider": ProviderID("strateges-ess"), "criterion": CriterionID("profile"),
        "mark": Hundredths(300),
      ], on: tale.day(47))
    for evaluator in tale.evaluators { tale.enter(.closeSheet, ["evaluator": evaluator], on: tale.day(47)) }
    tale.enter(.reveal, [:], on: tale.day(48))
  }
}
