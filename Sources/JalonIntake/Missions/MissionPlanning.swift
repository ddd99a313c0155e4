import JalonCore
import JalonTables
import JalonWording

/// Makes the plan of a table of missions: each is opened in a plan and taken over where it stands, or corrected by what a
/// later table says otherwise.
public struct MissionPlanning {
  private let heads: Heads
  private let known: any MissionAcquaintance
  private let settlement: IntakeSettlement
  private let origin: MissionOrigin

  private var givenNumbers: Set<MissionID> = []
  /// Plans in which missions before stand: those that follow find them open.
  private var plans: [PlanHolders: PlannedPlan] = [:]

  public init(
    _ heads: Heads, _ known: any MissionAcquaintance, _ settlement: IntakeSettlement, _ origin: MissionOrigin
  ) {
    (self.heads, self.known, self.settlement, self.origin) = (heads, known, settlement, origin)
  }

  public mutating func plan(_ rows: [GivenRow], progress: (Int, Int) throws -> Void = { _, _ in }) throws -> IntakePlan
  {
    let kept = rows.filter { !settlement.skipped.contains($0.number) }
    let missions = GivenMission.all(of: kept, chosen: Set(settlement.same.keys))
    var lines = rows.filter { settlement.skipped.contains($0.number) }.map { IntakePlan.Line($0, .skipped) }
    notePlanDays(missions)
    for (place, mission) in missions.enumerated() {
      try progress(place, missions.count)
      lines.append(try line(mission))
    }
    return IntakePlan(kind: .missions, heads: heads, lines: lines.sorted { $0.row.number < $1.row.number })
  }

  /// Every organisation that rows name, so that all are looked for at once.
  public static func named(in rows: [GivenRow]) -> Set<String> {
    let cells = rows.flatMap { row in ["provider", "lead"].compactMap { row.said[$0]?.text } }
    return Set(cells + GivenMission.all(of: rows, chosen: []).flatMap(\.structures).map(\.text))
  }

  /// What ways of writing the name of a person have in common: « Roux Camille » is « Camille ROUX ».
  public static func nameKey(_ name: String) -> String { PersonName.key(name).joined(separator: " ") }

  // MARK: - One mission

  private mutating func line(_ given: GivenMission) throws -> IntakePlan.Line {
    var reading = MissionReading(given, heads, known, origin)
    try reading.read()
    let row = reading.row
    guard row.faults.isEmpty, let found = reading.found else { return refused(row, given) }
    let number = number(of: given, found)
    guard let standing = try known.mission(number) else { return try opening(number, given, found, row) }
    if standing.isOpenedByMistake { return try opening(number, given, found, row, again: standing) }
    return try correcting(standing, found, row)
  }

  private func refused(_ row: GivenRow, _ given: GivenMission) -> IntakePlan.Line {
    IntakePlan.Line(row, settlement.skipsRefused ? .skipped : .refused, name: given.number ?? "")
  }

  /// That of the file; without one, the structure and the year of its first day.
  private mutating func number(of given: GivenMission, _ found: FoundMission) -> MissionID {
    let stem = given.number ?? "\(found.structures[0].text)-\(given.firstDay?.year ?? given.year ?? origin.today.year)"
    var (number, next) = (MissionID(stem), 2)
    while givenNumbers.contains(number) {
      number = MissionID("\(stem)-\(next)")
      next += 1
    }
    givenNumbers.insert(number)
    return number
  }

  // MARK: - A mission that is not there

  private mutating func opening(
    _ number: MissionID, _ given: GivenMission, _ found: FoundMission, _ row: GivenRow, again: Mission? = nil
  ) throws -> IntakePlan.Line {
    var (commands, plan): ([AnyCommand], PlannedPlan?) = ([], nil)
    if let again {
      guard again.opening.structures == found.structures else {
        return told(row, .refused, number, obstacles: [(.missionExists(number, field: "mission"), .mission(.open))])
      }
      commands = [
        .mission(number, try command(.reopen, ["reason": .text(found.fact.source), "on": .text(origin.today.iso)]))
      ]
    } else {
      let own = try self.plan(of: found)
      plan = own
      commands = own.commands
      commands.append(.mission(number, try command(.open, opening(number, found, in: own))))
    }
    commands.append(.mission(number, .takeOver(found.fact)))
    let line = try weighed(row, .create(number.text), commands, number)
    // One that the rules refuse opens no plan for those that follow.
    if let plan, !line.commands.isEmpty {
      plans[found.holders] = PlannedPlan(code: plan.code, openedOn: plan.openedOn, commands: [])
    }
    return line
  }

  private func opening(_ number: MissionID, _ found: FoundMission, in plan: PlannedPlan) -> [String: Value] {
    [
      "mission": .text(number.text), "plan": .text(plan.code.text), "title": .text(found.title),
      "kind": .text((found.structures.count > 1 ? MissionKind.collective : .individual).rawValue),
      "structures": .list(found.structures.map { .text($0.text) }), "operators": .list([.text(found.lead.text)]),
      "lead": .text(found.lead.text), "officer": .text(found.officer.text),
      "on": .text(max(plan.openedOn, found.firstDay).iso),
    ]
  }

  // MARK: - Plans

  /// « Leur mission fait partie intégrante du plan d'accompagnement »: the missions of the same structures share one.
  private struct PlannedPlan {
    let code: SupportPlanID
    let openedOn: Day
    let commands: [AnyCommand]
  }

  /// The first day of each set of structures, so that its plan opens no later than the first of its missions.
  private var firstDays: [String: Day] = [:]

  private mutating func notePlanDays(_ missions: [GivenMission]) {
    for mission in missions {
      let key = planKey(mission.structures.map(\.text))
      let day = mission.firstDay ?? origin.today
      firstDays[key] = min(firstDays[key] ?? day, day)
    }
  }

  private func planKey(_ texts: [String]) -> String { texts.map(\.folded).sorted().joined(separator: "\n") }

  /// One that is open for these structures and this operator, or else the first code that nobody has.
  private func plan(of found: FoundMission) throws -> PlannedPlan {
    if let plan = plans[found.holders] { return plan }
    let stem = "plan-\(found.structures[0].text)\(found.structures.count > 1 ? "-coll" : "")"
    var (code, next) = (SupportPlanID(stem), 2)
    while true {
      let standing = try known.plan(code)
      if let standing, standing.takes(found) {
        return PlannedPlan(code: code, openedOn: standing.opening.on, commands: [])
      }
      if standing == nil, !plans.values.contains(where: { $0.code == code }) { break }
      code = SupportPlanID("\(stem)-\(next)")
      next += 1
    }
    let day = firstDays[planKey(found.named)] ?? found.firstDay
    return PlannedPlan(code: code, openedOn: day, commands: try commands(opening: code, on: day, for: found))
  }

  private func commands(opening code: SupportPlanID, on day: Day, for found: FoundMission) throws -> [AnyCommand] {
    let names = try found.structures.map { try known.name(of: .structure($0)) }
    let opening: [String: Value] = [
      "plan": .text(code.text), "title": .text(Lists.and(names)(.fr)), "lead": .text(found.lead.text),
      "on": .text(day.iso),
    ]
    let joining = try found.structures.enumerated().map { place, structure in
      let role: StructureRole = place == 0 ? .carrier : .associate
      return AnyCommand.plan(
        code,
        try PlanCommand(
          .addStructure,
          from: .group([
            "structure": .text(structure.text), "role": .text(role.rawValue), "on": .text(day.iso),
          ])))
    }
    return [.plan(code, try PlanCommand(.openPlan, from: .group(opening)))] + joining
  }

  // MARK: - A mission that a table brought before

  /// Only what the table says otherwise is corrected; what it says nothing of stays. Once Jalon has followed the mission,
  /// its stage is Jalon's.
  private func correcting(_ mission: Mission, _ found: FoundMission, _ row: GivenRow) throws -> IntakePlan.Line {
    guard let entry = mission.effective.last(where: { $0.event.kind == .takenOver }), let standing = mission.takenOver
    else {
      return told(
        row, .refused, mission.id, obstacles: [(.missionExists(mission.id, field: "mission"), .mission(.open))])
    }
    let moved = mission.effective.contains { $0.position > entry.position && $0.event.kind != .noted }
    let fields = MissionColumns.factFields + (moved ? [] : ["entry"])
    let (before, after) = (ValueWriter.value(of: standing), ValueWriter.value(of: found.fact))
    let shapes = MissionCommand.Kind.takeOver.fields
    let changes = fields.compactMap { name -> IntakePlan.Change? in
      guard let field = shapes.first(where: { $0.name == name }), let said = after[name], !said.saysNothing,
        said != (before[name] ?? .null)
      else { return nil }
      return IntakePlan.Change(field: field, before: before[name] ?? .null, after: said, place: nil)
    }
    guard !changes.isEmpty else { return told(row, .same(mission.id.text), mission.id) }
    let correction = Correct(
      event: entry.position,
      changes: changes.map { FieldChange(field: $0.field.name, newValue: $0.after.written) },
      reason: found.fact.source)
    return try weighed(row, .change(mission.id.text), [.mission(mission.id, .correct(correction))], mission.id, changes)
  }

  // MARK: - The rules

  private func command(_ kind: MissionCommand.Kind, _ members: [String: Value]) throws -> MissionCommand {
    try MissionCommand(kind, from: .group(members))
  }

  private func weighed(
    _ row: GivenRow, _ verdict: IntakePlan.Verdict, _ commands: [AnyCommand], _ number: MissionID,
    _ changes: [IntakePlan.Change] = []
  ) throws -> IntakePlan.Line {
    let (obstacles, cautions) = try known.weigh(commands)
    let refused: IntakePlan.Verdict = settlement.skipsRefused ? .skipped : .refused
    return IntakePlan.Line(
      row: row, name: number.text, verdict: obstacles.isEmpty ? verdict : refused,
      commands: obstacles.isEmpty ? commands : [], changes: changes, newPeople: [], obstacles: obstacles,
      cautions: cautions)
  }

  private func told(
    _ row: GivenRow, _ verdict: IntakePlan.Verdict, _ number: MissionID, obstacles: [(Obstacle, CommandName)] = []
  ) -> IntakePlan.Line {
    IntakePlan.Line(
      row: row, name: number.text, verdict: verdict == .refused && settlement.skipsRefused ? .skipped : verdict,
      commands: [], changes: [], newPeople: [], obstacles: obstacles, cautions: [])
  }
}

/// For whom a plan is, and who leads it.
private struct PlanHolders: Hashable {
  let structures: [StructureID]
  let lead: OperatorID
}

extension FoundMission {
  fileprivate var holders: PlanHolders { PlanHolders(structures: structures, lead: lead) }
}

extension SupportPlan {
  fileprivate func takes(_ mission: FoundMission) -> Bool {
    closedOn == nil && Set(mission.structures).isSubset(of: structures) && operators.contains(mission.lead)
  }
}
