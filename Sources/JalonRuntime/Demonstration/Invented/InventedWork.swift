import JalonCore

// Stages 5 and 6.
extension Invented {
  func frame() {
    missingSignatures()
    freshlyAwarded()
    secondChoice()
  }

  private func missingSignatures() {
    var tale = tale(
      "05-012", "Refonder le projet associatif", ["cirque-vallees"], ago: 85,
      DemoBrief(
        context: "Six salariés, trois cents élèves, une fondatrice qui part.",
        problem: "Quel projet sans sa fondatrice ?", results: "Un projet écrit avec les familles et les salariés.",
        days: 6, ceiling: 6_500),
      [Offer("besson", 5_900, days: 6, strength: 4), Offer("oeuvrer", 6_200, days: 6, strength: 3)])
    tale.runToConcertation()
    tale.agree()
    tale.award()
    tale.sendLetters()
    tale.holdKickOff()
    tale.draftAgreement()
    tale.sign(missing: [.provider("besson"), .operator("dla-05")])
  }

  private func freshlyAwarded() {
    var tale = tale(
      "05-013", "Tenir un café associatif à deux salariés", ["cafe-des-rails"], ago: 50,
      DemoBrief(
        context: "Deux salariés, quarante bénévoles, un loyer qui augmente.",
        problem: "Quelles recettes propres sans perdre l’esprit du lieu ?",
        results: "Un budget à l’équilibre, compris de tous.",
        days: 4, ceiling: 4_500),
      [Offer("gestion-asso", 3_900, days: 4, strength: 4), Offer("numerique-alpes", 4_200, days: 4, strength: 2)])
    tale.runToConcertation()
    tale.agree()
    tale.award()
  }

  /// The provider retained first gave up before signing.
  private func secondChoice() {
    var tale = tale(
      "04-010", "Gouverner une scène à vingt bénévoles", ["theatre-cour"], ago: 72,
      DemoBrief(
        context: "Huit salariés, une scène de deux cents places, un bureau épuisé.",
        problem: "Comment répartir les décisions ?", results: "Des statuts et un règlement revus.", days: 5,
        ceiling: 5_500),
      [Offer("cabinet-lise", 5_200, days: 5, strength: 4), Offer("oeuvrer", 4_900, days: 5, strength: 3)])
    tale.runToConcertation()
    tale.agree()
    tale.award()
    tale.enter(.withdrawAward, ["reason": "le cabinet renonce : arrêt maladie", "on": tale.day(52)], on: tale.day(52))
    tale.award(
      to: "oeuvrer", on: 55, because: ["onlyOneProposal": "La seule qui reste, et elle convient aux deux côtés."])
    tale.sendLetters(to: ["oeuvrer"], on: 56)
    tale.enter(.waiveKickOff, ["reason": "tout le monde s’est vu lors de la concertation"], on: tale.day(60))
    tale.draftAgreement()
  }

  func work() {
    atWork()
    suspended()
    reorientationOpen()
    amended()
  }

  private func atWork() {
    var tale = tale(
      "05-011", "Un accord sur le temps de travail", ["regie-haut-gap"], ago: 150,
      DemoBrief(
        context: "Vingt-sept salariés en insertion, trois encadrants.",
        problem: "Comment tenir les horaires des chantiers d’été ?", results: "Un accord signé et un planning annuel.",
        days: 6, ceiling: 6_500),
      [Offer("collectif-rh", 6_100, days: 6, strength: 4), Offer("ubac-formation", 5_800, days: 6, strength: 3)])
    tale.runToConcertation()
    tale.runToWork()
    tale.log(200, "Entretiens avec les encadrants.", on: 95)
    tale.log(150, "Premier atelier, douze participants.", on: 120)
    tale.review("L’accord avance ; reste la question des samedis.", on: 124)
  }

  private func suspended() {
    var tale = tale(
      "05-010", "Diversifier les récoltes et les débouchés", ["jardins-durance"], ago: 130,
      DemoBrief(
        context: "Douze salariés, trois hectares, deux cents paniers.",
        problem: "Que cultiver, pour qui, avec moins d’eau ?", results: "Un plan de culture et un plan commercial.",
        days: 7, ceiling: 7_500),
      [Offer("adret-etudes", 6_800, days: 7, strength: 4), Offer("mutations", 7_100, days: 7, strength: 3)])
    tale.runToConcertation()
    tale.runToWork()
    tale.log(250, "Visites et entretiens.", on: 96)
    tale.enter(
      .suspend,
      ["reason": "crue : les parcelles sont inaccessibles", "until": diary.today + 25, "on": tale.day(110)],
      on: tale.day(110))
  }

  private func reorientationOpen() {
    var tale = tale(
      "04-008", "Un réseau de points de retrait", ["paysans-relais"], ago: 140,
      DemoBrief(
        context: "Trois salariés, quarante producteurs, douze points de retrait.",
        problem: "Combien de points faut-il pour vivre ?", results: "Un plan de tournées et un prix de revient.",
        days: 6, ceiling: 6_500),
      [Offer("strateges-ess", 6_300, days: 6, strength: 4), Offer("gestion-asso", 5_700, days: 6, strength: 3)])
    tale.runToConcertation()
    tale.runToWork()
    tale.log(200, "Tournées suivies.", on: 90)
    propose(tale, "R1", "Ajouter une enquête auprès des mangeurs.", days: 700, on: 95)
    tale.enter(
      .withdrawReorientation,
      ["reorientation": ReorientationID("R1"), "reason": "une étudiante s’en charge", "on": tale.day(98)],
      on: tale.day(98))
    propose(
      tale, "R2", "Remplacer l’atelier d’avril par deux visites.", team: "Une géographe rejoint la mission.", on: 134)
    tale.enter(
      .answerReorientation,
      [
        "reorientation": ReorientationID("R2"), "party": Party.structure("paysans-relais"), "accepted": true,
        "on": tale.day(136),
      ], on: tale.day(136))
  }

  /// Two structures, two operators, one amendment in force; a third structure has left the plan.
  private func amended() {
    var tale = tale(
      "04-012", "Un service commun de location de matériel", ["gites-verdon", "ecolieu-jabron"], ago: 160,
      DemoBrief(
        context: "Deux lieux d’accueil, du matériel qui dort une partie de l’année.",
        problem: "Peut-on louer ensemble sans se gêner ?", results: "Un règlement commun et un outil de réservation.",
        days: 8, ceiling: 9_500),
      [Offer("numerique-alpes", 7_900, days: 8, strength: 4), Offer("mutations", 8_400, days: 8, strength: 3)],
      operators: ["dla-04", "dla-05"], others: ["sport-sante-04"])
    tale.plan(
      .leaveStructure,
      [
        "structure": StructureID("sport-sante-04"), "reason": "le service ne correspond plus à son activité",
        "on": tale.day(5),
      ], on: tale.day(5))
    tale.runToConcertation()
    tale.runToWork()
    tale.log(400, "Inventaire et entretiens.", on: 100)
    propose(tale, "R1", "Deux jours de plus pour l’outil de réservation.", days: 1_000, euros: 9_400, on: 110)
    for party in [Party.structure("gites-verdon"), .structure("ecolieu-jabron"), .operator("dla-04")] {
      tale.enter(
        .answerReorientation,
        ["reorientation": ReorientationID("R1"), "party": party, "accepted": true, "on": tale.day(115)],
        on: tale.day(115))
    }
    for party in tale.parties {
      tale.enter(
        .signAmendment,
        [
          "reorientation": ReorientationID("R1"), "party": party, "signatory": DemoPeople.voice(of: party),
          "on": tale.day(120),
        ], on: tale.day(120))
    }
    tellPlan(of: tale)
    tale.review("L’outil est choisi ; le règlement est en relecture.", on: 150)
  }

  private func propose(
    _ tale: Tale, _ id: ReorientationID, _ what: String, days: Int? = nil, euros: Int? = nil, team: String? = nil,
    on count: Int
  ) {
    tale.enter(
      .proposeReorientation,
      [
        "reorientation": id, "proposedBy": tale.retained.map(Party.provider), "what": what,
        "days": days.map { Hundredths($0) }, "amount": euros.map { Euros(cents: $0 * 100) }, "team": team,
        "on": tale.day(count),
      ], on: tale.day(count))
  }
}
