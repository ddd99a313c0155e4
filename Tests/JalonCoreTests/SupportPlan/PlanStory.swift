import JalonCore
import JalonTesting

extension Story {
  /// The plan alone, so many days after its opening, with these acts entered on that day.
  static func planned(_ days: Int = 0, _ acts: (PlanCommand.Kind, Fields)...) throws -> Story {
    var story = try Story().on(World.opening + days)
    for (kind, fields) in acts { try story.act(kind, fields) }
    return story
  }

  /// One more act on the plan, today unless it says otherwise; `reason` is given to every caution.
  mutating func act(_ kind: PlanCommand.Kind, _ fields: Fields = [:], because reason: String? = nil) throws {
    let reasons = reason.map { text in
      Dictionary(Caution.Kind.allCases.map { ($0.rawValue, text) }) { first, _ in first }
    }
    try enter(kind, dated(kind, fields), because: reasons ?? [:])
  }

  func acting(_ kind: PlanCommand.Kind, _ fields: Fields = [:], because reason: String? = nil) throws -> Story {
    var story = self
    try story.act(kind, fields, because: reason)
    return story
  }

  /// All that forbids an act on the plan today.
  func refused(_ kind: PlanCommand.Kind, _ fields: Fields = [:]) throws -> [Obstacle] {
    try obstacles(to: kind, dated(kind, fields))
  }

  func minded(_ kind: PlanCommand.Kind, _ fields: Fields = [:]) throws -> [Caution] {
    let command = try PlanCommand(kind, from: .group(dated(kind, fields)))
    let order = Order(id: "asked", by: by, at: Instant(seconds: 0), command: command)
    return SupportPlan.cautions(order, state: plan, in: circumstances)
  }

  /// Why the act is greyed, whatever would be filled in.
  func grey(_ kind: PlanCommand.Kind) -> [Obstacle] {
    SupportPlan.standing(kind, by: by, state: plan, in: circumstances)
  }

  private func dated(_ kind: PlanCommand.Kind, _ fields: Fields) -> Fields {
    guard kind.fields.contains(where: { $0.name == "on" }) else { return fields }
    return fields.merging(["on": .day(today)]) { own, _ in own }
  }

  /// A board says yes, or no.
  func decided(_ structure: StructureID, on scenario: String, adopted: Bool = true, on day: Day? = nil) throws -> Story
  {
    try acting(
      .recordBoardDecision,
      [
        "structure": .name(structure), "body": "board", "scenario": .text(scenario), "adopted": .flag(adopted),
        "on": .day(day ?? today),
      ])
  }
}
