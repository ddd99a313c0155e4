import JalonCore

// Stages 7 to 10, and the ends before term.
extension Invented {
  func finish() {
    reported()
    surveysRunning()
    surveysToSend()
    followUpOverdue()
    followUpSoon()
    toBeClosed()
    closed()
  }

  private func reported() {
    var tale = tale(
      "05-009", "Ouvrir un second site de collecte", ["ressourcerie-gap"], ago: 185,
      DemoBrief(
        context: "Vingt-deux salariés, quatre cents tonnes par an.", problem: "Faut-il un second site, et où ?",
        results: "Une étude de site et un plan de financement.", days: 8, ceiling: 9_000),
      [
        Offer("durance-expertise", 8_300, days: 8, strength: 4), Offer("mutations", 8_700, days: 8, strength: 3),
        Offer("cabinet-lise", 8_000, days: 7, strength: 2),
      ])
    tale.runToConcertation()
    tale.runToWork()
    tale.work()
    tale.report(needs: ["Former les encadrants à la sécurité"])
  }

  /// One survey answered, one reminded twice.
  private func surveysRunning() {
    var tale = tale(
      "05-008", "Structurer l’épicerie et ses deux antennes", ["epicerie-champsaur"], ago: 240,
      DemoBrief(
        context: "Trois salariées, deux antennes, cent vingt familles.", problem: "Comment tenir trois lieux ?",
        results: "Une organisation simple et un budget par lieu.", days: 5, ceiling: 5_500),
      [Offer("besson", 4_800, days: 5, strength: 4), Offer("ubac-formation", 5_200, days: 5, strength: 3)])
    tale.runToConcertation()
    tale.runToWork()
    tale.work()
    tale.report()
    tale.restitute()
    tale.issueSurveys()
    tale.answerSurvey(.provider("besson"), on: 196)
    tale.remind(.structure("epicerie-champsaur"), on: 204)
    tale.remind(.structure("epicerie-champsaur"), on: 219)
  }

  private func surveysToSend() {
    var tale = tale(
      "04-009", "Un projet de santé par le sport", ["sport-sante-04"], ago: 192,
      DemoBrief(
        context: "Cinq salariés, dix créneaux, un conventionnement avec l’hôpital.",
        problem: "Comment grandir sans s’épuiser ?",
        results: "Un plan de développement et un temps plein de plus.", days: 6, ceiling: 6_500),
      [Offer("adret-etudes", 6_100, days: 6, strength: 4), Offer("collectif-rh", 6_400, days: 6, strength: 2)])
    tale.runToConcertation()
    tale.runToWork()
    tale.work()
    tale.report()
    tale.restitute()
  }

  private func followUpOverdue() {
    var tale = tale(
      "05-007", "Regrouper deux associations de service", ["services-serre-poncon"], ago: 570,
      DemoBrief(
        context: "Quatorze salariés, deux associations voisines.", problem: "Fusionner, ou seulement coopérer ?",
        results: "Un choix préparé, soumis aux deux assemblées.", days: 9, ceiling: 10_000),
      [Offer("trait-union", 9_300, days: 9, strength: 4), Offer("mutations", 9_600, days: 9, strength: 3)])
    tale.runToConcertation()
    tale.runToFollowUp(content: 3)
    tale.enter(
      .grantDisclosure,
      [
        "structure": StructureID("services-serre-poncon"), "object": "Témoignage de la présidente",
        "recipient": "C2RA", "scope": DisclosureScope.named, "until": tale.day(215) + 730,
        "signatory": PersonID("resp-services-serre-poncon"), "on": tale.day(215),
      ], on: tale.day(215))
    tale.enter(
      .withdrawDisclosure,
      [
        "structure": StructureID("services-serre-poncon"), "object": "Témoignage de la présidente",
        "recipient": "C2RA", "on": tale.day(400),
      ], on: tale.day(400))
    tale.enter(
      .release,
      [
        "document": DocumentKind.minutes, "parties": [Party](), "recipient": "DREETS",
        "legalGround": "contrôle de service fait, règlement (UE) 2021/1060, article 74", "on": tale.day(401),
      ],
      on: tale.day(401))
  }

  private func followUpSoon() {
    var tale = tale(
      "04-006", "Tourner une bibliothèque sur douze villages", ["bibliobus-ubaye"], ago: 533,
      DemoBrief(
        context: "Trois salariés, un bus de vingt ans, douze villages.",
        problem: "Quel bus, quelles tournées, quels soutiens ?",
        results: "Un plan de tournées et un dossier de financement.", days: 4, ceiling: 4_500),
      [Offer("besson", 4_100, days: 4, strength: 4), Offer("durance-expertise", 4_300, days: 4, strength: 3)])
    tale.runToConcertation()
    tale.runToFollowUp()
    tale.enter(.scheduleFollowUp, ["due": diary.today + 12], on: tale.day(210))
  }

  /// The follow-up was done ten days ago; it opened a new draft, and only the closing is left.
  private func toBeClosed() {
    var tale = tale(
      "05-005", "Un tableau de bord pour le conseil d’administration", ["radio-ecrins"], ago: 560,
      DemoBrief(
        context: "Quatre salariés, des comptes tenus par un bénévole.",
        problem: "Que doit savoir le conseil chaque mois ?",
        results: "Un tableau de bord d’une page.", days: 3, ceiling: 3_500),
      [Offer("gestion-asso", 2_900, days: 3, strength: 4), Offer("numerique-alpes", 3_200, days: 3, strength: 3)])
    tale.runToConcertation()
    tale.runToFollowUp()
    let need = Value.form([
      "need": "Refondre la grille des programmes avec les bénévoles", "answer": NeedAnswer.newMission,
      "mission": MissionID("05-020"),
    ])
    tale.recordFollowUp(on: 550, needs: [need])
  }

  private func closed() {
    var first = tale(
      "05-004", "Un plan de formation des salariés en insertion", ["regie-haut-gap"], ago: 900,
      DemoBrief(
        context: "Vingt-cinq salariés en insertion.", problem: "Comment former pendant les chantiers ?",
        results: "Un plan de formation financé.", days: 5, ceiling: 5_500),
      [Offer("ubac-formation", 4_900, days: 5, strength: 4), Offer("collectif-rh", 5_300, days: 5, strength: 3)])
    first.runToConcertation()
    first.runToFollowUp()
    first.enter(.waiveFollowUp, ["reason": "la structure a changé d’opérateur"], on: first.day(560))
    first.close(on: 575)

    var second = tale(
      "04-002", "Le modèle économique d’une distillerie coopérative", ["terres-de-lavande"], ago: 1_000,
      DemoBrief(
        context: "Sept salariés, un alambic partagé.", problem: "À quel prix distiller pour les autres ?",
        results: "Une tarification et un règlement.", days: 6, ceiling: 6_500),
      [Offer("strateges-ess", 5_900, days: 6, strength: 4), Offer("gestion-asso", 6_100, days: 6, strength: 3)])
    second.runToConcertation()
    second.runToFollowUp()
    second.recordFollowUp(on: 545)
    second.close(on: 560, because: ["invoiceUnpaid": "avoir en attente du trésorier"], paid: false)
    second.enter(.reopen, ["reason": "la facture manquante est arrivée", "on": second.day(580)], on: second.day(580))
    second.close(on: 585)
  }

  // MARK: - Ends before term

  func end() {
    dropped()
    unsuccessfulThenRelaunched()
    abandoned()
  }

  private func dropped() {
    let tale = tale(
      "05-006", "Une étude de marché pour une navette", ["mobil-alpes"], ago: 400,
      DemoBrief(
        context: "Une ligne supprimée, une demande des habitants.", problem: "Une navette est-elle viable ?",
        results: "Une étude de marché.", days: 4, ceiling: 4_500),
      [Offer("adret-etudes", 4_200, days: 4, strength: 3), Offer("strateges-ess", 4_400, days: 4, strength: 3)])
    tale.runToCall()
    tale.receive(tale.offers[0], on: tale.day(34))
    tale.enter(
      .dropCall, ["reason": "la région reprend la ligne : l’étude n’a plus d’objet", "on": tale.day(36)],
      on: tale.day(36))
    tale.sendLetters(to: ["adret-etudes"], on: 38)
  }

  private func unsuccessfulThenRelaunched() {
    let tale = tale(
      "04-004", "La fonction employeur d’une maison des familles", ["familles-oraison"], ago: 120,
      DemoBrief(
        context: "Onze salariées, un bureau renouvelé.", problem: "Qui encadre, qui arbitre ?",
        results: "Une organisation écrite.", days: 5, ceiling: 5_500),
      [Offer("collectif-rh", 5_100, days: 5, strength: 3), Offer("oeuvrer", 5_300, days: 5, strength: 3)])
    tale.runToCall()
    tale.enter(
      .declareUnsuccessful, ["reason": "aucune proposition reçue", "on": tale.day(45)], on: tale.day(45))
    relaunch(tale)
  }

  /// The same brief and grid, other providers, and a proposal that came late.
  private func relaunch(_ origin: Tale) {
    let again = Tale(
      diary: diary, number: "04-005", title: origin.title, plan: origin.plan, structures: origin.structures,
      operators: origin.operators, officer: origin.officer, start: diary.today - 45, brief: origin.brief,
      offers: [
        Offer("cabinet-lise", 5_200, days: 5, strength: 3), Offer("ubac-formation", 4_900, days: 5, strength: 3),
      ])
    again.enter(
      .relaunch, ["mission": again.number, "of": origin.number, "on": again.day(10)], on: again.day(10))
    again.agreeBrief()
    again.launch()
    again.intents()
    again.receive(again.offers[0], on: again.day(36))
    again.receive(again.offers[1], on: again.deadline + 1)
    again.enter(
      .admitLate,
      ["provider": ProviderID("ubac-formation"), "reason": "panne de messagerie attestée, reçue le lendemain"],
      on: again.deadline + 2)
  }

  /// A day was done: both surveys are owed all the same.
  private func abandoned() {
    var tale = tale(
      "04-003", "Un plan de relance du chantier d’insertion", ["tremplin-dignois"], ago: 200,
      DemoBrief(
        context: "Dix-neuf salariés, un agrément à renouveler.", problem: "Quels chantiers pour demain ?",
        results: "Un plan de relance.", days: 7, ceiling: 7_500),
      [Offer("durance-expertise", 6_900, days: 7, strength: 4), Offer("cabinet-lise", 7_200, days: 7, strength: 3)])
    tale.runToConcertation()
    tale.runToWork()
    tale.log(300, "Entretiens et analyse des comptes.", on: 90)
    tale.enter(
      .suspend, ["reason": "changement de direction", "until": tale.day(112), "on": tale.day(98)], on: tale.day(98))
    tale.enter(.resume, ["shiftsDates": true, "on": tale.day(112)], on: tale.day(112))
    tale.enter(
      .abandon,
      [
        "reason": "Liquidation judiciaire prononcée.", "daysDone": Hundredths(300), "amountDue": Euros(cents: 295_000),
        "on": tale.day(125),
      ], on: tale.day(125))
    tale.issueSurveys(on: 130)
    tale.answerSurvey(.provider("durance-expertise"), content: 2, on: 140)
    tale.enter(
      .reopenSurvey,
      ["respondent": Party.provider("durance-expertise"), "reason": "réponses d’une autre mission"], on: tale.day(142))
    tale.answerSurvey(.provider("durance-expertise"), content: 3, on: 144)
    for count in [146, 161] { tale.remind(.structure("tremplin-dignois"), on: count) }
    tale.writeOff(.structure("tremplin-dignois"), on: 180)
  }
}
