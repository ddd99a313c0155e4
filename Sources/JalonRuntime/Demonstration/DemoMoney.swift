import JalonCore

/// The money of one mission that is over, from the funding agreement to the payment, and a year that was handed in.
struct DemoMoney {
  let diary: Diary
  let today: Day

  private let mission: MissionID = "05-004"
  private let carrier: OperatorID = "dla-05"
  private let grant: GrantID = "region-05"
  private let officer = Demonstration.officer
  private let cost = Euros(cents: 4_900_00)

  /// « Un plan de formation des salariés en insertion » was opened so long ago.
  private static let opening = 900

  private func day(_ count: Int) -> Day { (today - DemoMoney.opening + count).workingDayOnOrBefore }

  func tell() {
    fund()
    pay()
    freeze()
    prove()
  }

  private func fund() {
    let (granted, paid) = (day(150), day(205))
    diary.enter(
      .directory(.registerGrant),
      [
        "grant": grant, "funder": "Région Provence-Alpes-Côte d’Azur", "reference": "\(granted.parts.year)-DLA-05",
        "operator": carrier,
        "object": GrantObject.engineering, "amount": Euros(cents: 30_000_00), "fromYear": granted.parts.year,
        "toYear": granted.parts.year + 1, "european": false, "notifiedOn": granted - 20,
      ], on: granted, by: officer)
    diary.enter(
      .directory(.amendGrant),
      ["grant": grant, "mentions": "Avec le soutien de la Région Provence-Alpes-Côte d’Azur"], on: granted, by: officer)
    diary.enter(
      .directory(.allocateGrant),
      ["grant": grant, "mission": mission, "year": paid.parts.year, "amount": cost, "on": granted], on: granted,
      by: officer)
  }

  private func pay() {
    let number = "\(day(185).parts.year)-118"
    enter(.setTheme, ["theme": "Fonction employeur"], on: day(150))
    enter(
      .receiveInvoice,
      [
        "number": number, "untaxed": Euros(cents: 4_083_33), "vatRate": Hundredths(whole: 20),
        "vat": Euros(cents: 816_67), "total": cost, "on": day(185),
      ], on: day(185))
    enter(
      .certifyService,
      ["days": Hundredths(whole: 5), "amount": cost, "invoice": number, "halfDaysSigned": 10, "on": day(195)],
      on: day(195))
    enter(
      .pay,
      [
        "amount": cost, "payer": carrier, "invoice": number, "grant": grant, "proof": "virement 0412",
        "on": day(205),
      ], on: day(205))
  }

  /// What an audit asks for of a mission that is closed, but for the attendance sheets, which nobody has filed.
  private func prove() {
    let number = "\(day(185).parts.year)-URSSAF-204"
    let filed: [(ProofPiece, String?, Day?)] = [
      (.vigilance, number, nil), (.registration, "RNE", nil), (.insurance, "RC pro", day(150) + 365),
      (.accounting, "DLA-4-118", nil),
    ]
    for (piece, reference, until) in filed {
      enter(
        .fileProof,
        [
          "piece": piece, "reference": reference, "securityCode": piece == .vigilance ? "7F3KQ2" : nil,
          "until": until, "on": day(150),
        ], on: today)
    }
  }

  /// The year before the first mission: what it counts is known by heart.
  private func freeze() {
    let year = min(today - 1_300, SeedCase.founding).parts.year - 1
    diary.enter(
      .directory(.freezeYear),
      ["year": year, "figures": [FrozenFigure(figure: "I05.started", number: 0, counted: [])], "on": today], on: today,
      by: officer)
  }

  /// What the agreement asked for in its last year, and what the operator aimed at besides.
  func aim() {
    let aims: [(ObjectiveFigure, Int, ObjectiveOrigin)] = [
      (.structures, 12, .imposed), (.individual, 4, .imposed), (.followUps, 2, .own),
    ]
    for (figure, target, origin) in aims {
      diary.enter(
        .directory(.setObjective),
        [
          "grant": grant, "year": day(150).parts.year + 1, "figure": figure, "target": target, "origin": origin,
          "on": today,
        ], on: today, by: officer)
    }
  }

  private func enter(_ name: MissionCommand.Kind, _ fields: Diary.Fields, on day: Day) {
    diary.enter(.mission(name), for: mission.text, fields, on: day, by: officer)
  }
}
