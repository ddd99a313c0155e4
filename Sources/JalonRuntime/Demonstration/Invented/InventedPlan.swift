import JalonCore

extension Invented {
  /// What two operators enter on the plan that they carry together: a meeting to come, one that was called off, shares
  /// that do not make the cost, a slip of the hand mended.
  func tellPlan(of tale: Tale) {
    shares(tale)
    meetings(tale)
    tale.plan(
      .changeLead,
      [
        "operator": OperatorID("dla-05"), "reason": "le matériel est stocké dans les Hautes-Alpes", "on": tale.day(140),
      ], on: tale.day(140))
    tale.plan(
      .correctInPlan,
      [
        "event": 7, "field": "text", "newValue": "Diagnostic partagé, besoin clair, trois structures intéressées.",
        "reason": "phrase du compte rendu",
      ], on: tale.day(141))
    let slip = tale.plan(
      .studyScenario, ["scenario": "Achat en commun", "on": tale.day(142)], on: tale.day(142))
    tale.plan(.undoInPlan, ["act": slip], on: tale.day(142))
    tale.plan(.redoInPlan, ["act": slip], on: tale.day(142))
  }

  private func shares(_ tale: Tale) {
    let lines: [(String, OperatorID, Int)] = [
      ("Fonds d’ingénierie du DLA 04", "dla-04", 6_000), ("Fonds d’ingénierie du DLA 05", "dla-05", 2_500),
    ]
    for (funder, carrier, euros) in lines {
      tale.plan(
        .addFunding,
        [
          "funder": funder, "operator": carrier, "mission": tale.number, "object": FundingObject.engineering,
          "amount": Euros(cents: euros * 100), "state": FundingState.granted, "on": tale.day(122),
        ], on: tale.day(122), because: ["sharesDoNotAddUp": "l’avenant reste à financer"])
    }
    tale.plan(
      .addFunding,
      [
        "structure": StructureID("gites-verdon"), "object": FundingObject.investment,
        "amount": Euros(cents: 180_000), "state": FundingState.asked, "on": tale.day(123),
      ], on: tale.day(123))
  }

  private func meetings(_ tale: Tale) {
    let parties = tale.parties.map(\.text)
    tale.plan(
      .conveneSteering,
      [
        "meeting": "Point avec la région", "day": tale.day(130), "after": tale.number,
        "attendees": ["Région Provence-Alpes-Côte d’Azur"], "on": tale.day(118),
      ], on: tale.day(118))
    tale.plan(
      .cancelSteering,
      ["meeting": "Point avec la région", "reason": "la région a répondu par écrit", "on": tale.day(126)],
      on: tale.day(126))
    tale.plan(
      .conveneSteering,
      [
        "meeting": "Comité de pilotage de la location", "day": diary.today + 15, "after": tale.number,
        "parties": parties, "attendees": ["Communauté de communes"], "agenda": "Le règlement commun ; la suite.",
        "on": tale.day(144),
      ], on: tale.day(144))
  }
}
