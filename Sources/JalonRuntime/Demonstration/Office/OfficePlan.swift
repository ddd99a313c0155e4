import JalonCore

/// One plan of the office and its missions, each at the stage that chance gives it.
struct OfficePlan {
  private let plan: Int
  private let office: Office
  private let diary: Diary
  private var chance: Chance

  init(_ plan: Int, of office: Office, _ diary: Diary) {
    self.plan = plan
    self.office = office
    self.diary = diary
    chance = Chance(seed: office.seed, of: 50_000_000 + plan)
  }

  /// - Parameter missions: their places among all; the oldest opens the plan.
  func tell(_ missions: Range<Int>) {
    var teller = self
    let lives = missions.map { teller.life($0) }.sorted { $0.ago > $1.ago }
    for (place, life) in zip(missions, lives) {
      var tale = teller.tale(place, life)
      if place == missions.lowerBound { tale.openPlan(tale.title) }
      tale.live(life, content: teller.chance.among(2...4))
    }
  }

  /// Dealt like cards, so that each hundred missions have every stage.
  private mutating func life(_ mission: Int) -> OfficeLife {
    let drawn = OfficeLife.Stage.drawn
    let stage = drawn[(mission * 37 + abs(office.seed % drawn.count)) % drawn.count]
    return OfficeLife(stage: stage, ago: chance.among(stage.ago))
  }

  private var carrier: Int { plan % office.size.operators }
  private var own: StructureID { OfficePeople.structure(plan % office.size.structures) }

  /// One plan in eight has a second structure.
  private var neighbours: [StructureID] {
    let other = OfficePeople.structure((plan + office.size.plans) % office.size.structures)
    return plan % 8 == 0 && other != own ? [other] : []
  }

  private var officer: PersonID {
    let colleagues = max(1, office.size.officers / office.size.operators)
    return OfficePeople.officer((plan / office.size.operators % colleagues) * office.size.operators + carrier)
  }

  private mutating func tale(_ mission: Int, _ life: OfficeLife) -> Tale {
    let brief = chance.among(OfficeTexts.themes)
    let number = "\(OfficePeople.department(carrier))-\(OfficePeople.padded(mission + 1, to: 5))"
    return Tale(
      diary: diary, number: MissionID(number), title: chance.among(OfficeTexts.titles),
      plan: SupportPlanID("plan-\(OfficePeople.padded(plan + 1, to: 5))"), structures: [own] + neighbours,
      operators: [OfficePeople.carrier(carrier)], officer: officer, start: office.today - life.ago, brief: brief,
      offers: offers(brief))
  }

  private mutating func offers(_ brief: DemoBrief) -> [Offer] {
    var providers: [Int] = []
    let most = min(3, office.size.providers)
    while providers.count < most {
      let provider = chance.among(0...office.size.providers - 1)
      if !providers.contains(provider) { providers.append(provider) }
    }
    return zip(providers, [4, 3, 2]).map { provider, strength in
      Offer(
        OfficePeople.provider(provider), brief.ceiling - chance.among(1...9) * 100, days: brief.days, strength: strength
      )
    }
  }
}
