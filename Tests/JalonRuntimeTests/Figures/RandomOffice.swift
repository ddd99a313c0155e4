import JalonCore
import JalonRuntime
import JalonStore
import JalonTesting

/// A small office invented from a seed, whose acts are then corrected, undone and added to at random, all through the rules:
/// what figures must not be misled by.
struct RandomOffice {
  typealias Region = JalonRuntime.Office

  static let today: Day = "2026-11-23"
  let store = MemoryStore()
  let ledger: Ledger
  private var dice: Dice
  private var orders = 0
  /// How many acts the rules let through.
  private(set) var accepted = 0

  init(seed: UInt64) throws {
    dice = Dice(seed: seed)
    var size = Region.Size()
    (size.structures, size.providers, size.operators, size.officers) = (12, 5, 3, 5)
    (size.plans, size.missions) = (6, dice.throwing(6...16))
    try Region(size, seed: Int(seed), today: RandomOffice.today).fill(store)
    ledger = Ledger(store)
    for structure in try ledger.directory().structures.keys.sorted() { try amend(structure) }
    for provider in try ledger.directory().providers.keys.sorted() { try amend(provider) }
    for number in 1...3 { try grant(number) }
    for _ in 0..<dice.throwing(20...60) { try meddle() }
  }

  var missions: [MissionID] { get throws { try store.streams(prefix: "mission/").compactMap(\.stream.mission) } }
  var plans: [SupportPlanID] { get throws { try store.streams(prefix: "plan/").compactMap(\.stream.plan) } }

  // MARK: - Cards

  private static let sirens = ["732829320", "552100554", "443061841", "123456789"]

  private mutating func amend(_ structure: StructureID) throws {
    var fields: Fields = ["structure": .name(structure)]
    if dice.once(in: 2) { fields["siren"] = .text(dice.choosing(among: Self.sirens)) }
    if dice.once(in: 3) { fields["siret"] = .text(dice.choosing(among: Self.sirens) + "00012") }
    if dice.once(in: 2) { fields["sector"] = .text(dice.choosing(among: ["culture", "sport", "insertion"])) }
    if dice.once(in: 2) { fields["qpv"] = .text(dice.choosing(among: PriorityNeighbourhood.allCases).rawValue) }
    if dice.once(in: 2) { fields["commune"] = .text(dice.choosing(among: ["05061", "04070", "2A004"])) }
    if dice.once(in: 2) { fields["legalForm"] = .text(dice.choosing(among: LegalForm.allCases).rawValue) }
    if dice.once(in: 2) { fields["fullTimeEquivalents"] = .whole(dice.throwing(0...4_000)) }
    if dice.once(in: 2) { fields["permanent"] = .whole(dice.throwing(0...30)) }
    if dice.once(in: 3) { fields["clear"] = ["employees"] }
    try enter(.directory(.amendStructure), for: "", fields, on: Self.today - 1_999)
  }

  private mutating func amend(_ provider: ProviderID) throws {
    var fields: Fields = ["provider": .name(provider)]
    if dice.once(in: 2) { fields["siren"] = .text(dice.choosing(among: Self.sirens)) }
    if dice.once(in: 2) { fields["postcode"] = .text(dice.choosing(among: ["05000", "13001", "84000"])) }
    try enter(.directory(.amendProvider), for: "", fields, on: Self.today - 1_999)
  }

  private mutating func grant(_ number: Int) throws {
    let carriers = [OperatorID](try ledger.directory().operators.keys.sorted())
    let first = 2026 - dice.throwing(0...4)
    try enter(
      .directory(.registerGrant), for: "",
      [
        "grant": .text("g-\(number)"), "funder": dice.once(in: 2) ? "Région" : "FSE+", "reference": .text("R\(number)"),
        "operator": .name(dice.choosing(among: carriers)), "object": "engineering",
        "amount": .whole(dice.throwing(1...90) * 100_000), "fromYear": .whole(first),
        "toYear": .whole(first + dice.throwing(0...3)),
      ], on: Self.today - 1_999)
  }

  /// What would be too much is refused, and leaves what stood.
  private mutating func allocate(to mission: Mission) throws {
    let grant = "g-\(dice.throwing(1...3))"
    if dice.once(in: 8) {
      return try enter(
        .directory(.amendGrant), for: "", ["grant": .text(grant), "amount": .whole(dice.throwing(1...90) * 100_000)])
    }
    if dice.once(in: 2) { try aim(at: grant) }
    try enter(
      .directory(.allocateGrant), for: "",
      [
        "grant": .text(grant), "mission": .name(mission.id), "year": .whole(2026 - dice.throwing(0...4)),
        "amount": .whole(dice.throwing(0...20) * 50_000), "on": .day(Self.today - dice.throwing(0...300)),
      ])
    if dice.once(in: 4), let act = try ledger.directory().undoable.first {
      try enter(.directory(.undoInDirectory), for: "", ["act": .name(act)])
    }
  }

  /// A few of them are taken back, or were set before.
  private mutating func aim(at grant: String) throws {
    try enter(
      .directory(.setObjective), for: "",
      [
        "grant": .text(grant), "year": .whole(2026 - dice.throwing(0...4)),
        "figure": .text(dice.choosing(among: ObjectiveFigure.allCases).rawValue),
        "target": .whole(dice.once(in: 6) ? 0 : dice.throwing(1...30)),
        "origin": .text(dice.choosing(among: ObjectiveOrigin.allCases).rawValue), "on": .day(Self.today - 100),
      ])
  }

  // MARK: - Acts

  private mutating func meddle() throws {
    let mission = try ledger.mission(dice.choosing(among: try missions))
    let plan = try ledger.plan(dice.choosing(among: try plans))
    guard let mission, let plan else { return }
    switch dice.throwing(1...11) {
    case 1, 2: try correct(mission)
    case 3: try undo(mission)
    case 4: try share(mission)
    case 5: try advise(plan)
    case 6: try join(plan)
    case 7: try handOver(mission)
    case 8: try act(on: mission)
    case 9: try takeOver(mission)
    case 10: try allocate(to: mission)
    default: try end(mission)
    }
  }

  private mutating func correct(_ mission: Mission) throws {
    let facts = mission.effective.filter { !$0.event.correctableFields.isEmpty && $0.event.kind != .corrected }
    guard let fact = facts.randomElement(using: &dice),
      let field = fact.event.correctableFields.randomElement(using: &dice),
      let standing = fact.event.standing(in: field)
    else { return }
    let text: String? =
      switch standing.declared.shape {
      case .day: standing.value.text.flatMap { Day(iso: $0) }.map { ($0 + dice.throwing(-40...40)).iso }
      case .euros: String(dice.throwing(1...9) * 100_000)
      case .hundredths: String(dice.throwing(1...12) * 50)
      default: nil
      }
    guard let text else { return }
    try enter(
      .mission(.correct), for: mission.id.text,
      ["event": .whole(fact.position), "field": .text(field), "newValue": .text(text), "reason": "lapsus"])
  }

  private mutating func undo(_ mission: Mission) throws {
    if let act = mission.redoable {
      try enter(.mission(.redo), for: mission.id.text, ["act": .name(act)])
    } else if let act = mission.undoable {
      try enter(.mission(.undo), for: mission.id.text, ["act": .name(act)])
    }
  }

  /// A draft that had begun elsewhere; the rules refuse the others.
  private mutating func takeOver(_ mission: Mission) throws {
    guard mission.stage.name == .draft else { return }
    let providers = [ProviderID](try ledger.directory().providers.keys.sorted())
    let first = Self.today - dice.throwing(60...1_500)
    let entry = dice.choosing(among: TakeOverEntry.allCases)
    var fields: Fields = ["entry": .text(entry.rawValue), "source": "suivi.csv, ligne 3", "on": .day(Self.today)]
    if ![.unsuccessful, .dropped].contains(entry) { fields["provider"] = .name(dice.choosing(among: providers)) }
    let days: [(name: String, after: Int)] = [
      ("chosenOn", 0), ("signedOn", 10), ("start", 15), ("reportedOn", 30), ("restitutedOn", 40), ("endedOn", 50),
    ]
    for each in days where entry == .closed || entry == .abandoned ? dice.once(in: 2) || each.name == "endedOn" : true {
      fields[each.name] = .day(first + each.after)
    }
    if dice.once(in: 2) { fields["days"] = .whole(dice.throwing(1...12) * 50) }
    if dice.once(in: 2) { fields["amount"] = .whole(dice.throwing(1...9) * 100_000) }
    if dice.once(in: 2) { fields["daysDone"] = .whole(dice.throwing(1...12) * 50) }
    try enter(.mission(.takeOver), for: mission.id.text, fields)
  }

  private mutating func share(_ mission: Mission) throws {
    let carriers = [OperatorID](try ledger.directory().operators.keys.sorted())
    let carrier = dice.choosing(among: carriers)
    let plan = mission.opening.plan.text
    try enter(.plan(.addOperator), for: plan, ["operator": .name(carrier), "on": .day(Self.today)])
    try enter(
      .plan(.addFunding), for: plan,
      [
        "line": .text("L\(orders)"), "funder": "Région", "operator": .name(carrier), "mission": .name(mission.id),
        "object": .text(dice.once(in: 5) ? "investment" : "engineering"),
        "amount": .whole(dice.throwing(1...999) * 997),
        "state": .text(dice.choosing(among: FundingState.allCases).rawValue), "on": .day(Self.today),
      ])
  }

  private mutating func advise(_ plan: SupportPlan) throws {
    let day = Self.today - dice.throwing(0...700)
    try enter(.plan(.shareDiagnosis), for: plan.id.text, ["summary": "vu", "on": .day(day)])
    try enter(
      .plan(.recordOpinion), for: plan.id.text,
      ["opinion": .text(dice.choosing(among: OpinionKind.allCases).rawValue), "on": .day(day)])
    if dice.once(in: 3), let act = try ledger.plan(plan.id)?.undoable {
      try enter(.plan(.undoInPlan), for: plan.id.text, ["act": .name(act)])
    }
  }

  private mutating func join(_ plan: SupportPlan) throws {
    let all = [StructureID](try ledger.directory().structures.keys.sorted())
    let (one, other) = (dice.choosing(among: all), dice.choosing(among: all))
    try enter(
      .plan(.addStructure), for: plan.id.text,
      ["structure": .name(one), "role": "associate", "on": .day(Self.today - 300)])
    try enter(
      .plan(.linkStructures), for: plan.id.text,
      [
        "from": .name(one), "to": .name(other),
        "kind": .text(dice.choosing(among: StructureLinkKind.allCases).rawValue),
        "dissolved": dice.once(in: 3) ? .name(one) : .null, "on": .day(Self.today - 200),
      ])
  }

  private mutating func handOver(_ mission: Mission) throws {
    let others = try ledger.directory().officers.filter { $0 != mission.officer }
    guard let to = others.randomElement(using: &dice) else { return }
    try enter(
      .mission(.reassign), for: mission.id.text,
      ["to": .name(to), "reason": "workload", "on": .day(Self.today - dice.throwing(0...200))])
  }

  private mutating func act(on mission: Mission) throws {
    let day = Self.today - dice.throwing(0...20)
    switch dice.throwing(1...6) {
    case 1:
      try enter(.mission(.logDays), for: mission.id.text, ["days": .whole(dice.throwing(1...4) * 50), "on": .day(day)])
    case 3: try settle(mission, on: day)
    case 6:
      let theme = dice.choosing(among: Directory.usualThemes)
      try enter(.mission(.setTheme), for: mission.id.text, ["theme": .text(theme), "on": .day(day)])
    case 4, 5: try settle(mission, on: day - dice.throwing(0...400))
    case 2: try enter(.mission(.waiveFollowUp), for: mission.id.text, ["reason": "départ", "on": .day(day)])
    default:
      try enter(.mission(.scheduleFollowUp), for: mission.id.text, ["due": .day(day + 5), "on": .day(day)])
    }
  }

  /// An invoice, what it asks for certified, and some of it paid.
  private mutating func settle(_ mission: Mission, on day: Day) throws {
    let (untaxed, number) = (dice.throwing(1...90) * 9_999, "F-\(dice.throwing(1...40))")
    let isExempt = dice.once(in: 2)
    try enter(
      .mission(.receiveInvoice), for: mission.id.text,
      [
        "number": .text(number), "untaxed": .whole(untaxed), "vatExempt": isExempt ? true : .null,
        "vatRate": isExempt ? .null : 2_000, "total": .whole(isExempt ? untaxed : (untaxed * 12 + 5) / 10),
        "on": .day(day),
      ])
    if dice.once(in: 2) {
      try enter(
        .mission(.certifyService), for: mission.id.text,
        ["days": .whole(dice.throwing(0...4) * 50), "amount": .whole(untaxed), "on": .day(day + dice.throwing(0...20))])
    }
    if dice.once(in: 2) {
      try enter(
        .mission(.pay), for: mission.id.text,
        [
          "amount": .whole(untaxed), "payer": .name(dice.choosing(among: mission.opening.operators)),
          "grant": dice.once(in: 2) ? .text("g-\(dice.throwing(1...3))") : .null,
          "invoice": dice.once(in: 3) ? .null : .text(number), "on": .day(day + dice.throwing(0...30)),
        ])
    }
  }

  private mutating func end(_ mission: Mission) throws {
    switch dice.throwing(1...3) {
    case 1:
      try enter(
        .mission(.abandon), for: mission.id.text,
        [
          "reason": "départ", "daysDone": .whole(dice.throwing(0...5) * 50), "amountDue": .whole(120_000),
          "on": .day(Self.today),
        ])
    case 2: try enter(.mission(.reopen), for: mission.id.text, ["reason": "à reprendre", "on": .day(Self.today)])
    default:
      try enter(
        .mission(.dropCall), for: mission.id.text,
        ["reason": "erreur", "openedByMistake": dice.once(in: 2) ? true : .null, "on": .day(Self.today)])
    }
  }

  /// As an officer would: what is refused is left, what is unusual is confirmed.
  private mutating func enter(_ name: CommandName, for subject: String, _ fields: Fields, on day: Day? = nil) throws {
    orders += 1
    let entered = day ?? Self.today - dice.throwing(0...60)
    let command = try name.command(for: subject, from: .group(fields.filter { $0.value != .null }))
    var request = Request(
      id: OrderID("mêlé-\(orders)"), by: Region.officer, at: Instant(seconds: entered.number * 86_400 + 36_000),
      command: command)
    guard case .refused(.unconfirmed(let cautions)) = try perform(request) else { return }
    let reasons = Dictionary(cautions.map { ($0.code, "vu") }) { first, _ in first }
    request = Request(
      id: OrderID("mêlé-\(orders)-dit"), by: request.by, at: request.at, command: command, reasons: reasons)
    _ = try perform(request)
  }

  private mutating func perform(_ request: Request) throws -> Outcome {
    let outcome = try ledger.perform(request, today: Self.today)
    if case .done = outcome { accepted += 1 }
    return outcome
  }
}
