import JalonCore
import JalonStore

extension MissionRows {
  /// Rows of missions with up to four things due on each; nothing in them follows from events.
  public static func random(count: Int, seed: UInt64) -> [MissionRows] {
    var dice = Dice(seed: seed)
    return BoardRow.random(count: count, seed: seed).map { board in
      let days = (0..<dice.throwing(0...4)).map { _ in Day(number: 20_760 + dice.throwing(0...40)) }.sorted { $0 < $1 }
      let dues = days.enumerated().map { place, day in
        DueRow(mission: board.mission, place: place, officer: board.officer, watch: .random(on: day, &dice))
      }
      return MissionRows(board: board, dues: dues)
    }
  }
}

extension Watch {
  fileprivate static func random(on day: Day, _ dice: inout Dice) -> Watch {
    Watch(
      kind: dice.choosing(among: Kind.allCases), day: day,
      who: dice.choosing(among: [nil, .structure("s-1"), .provider("cabinet-lise"), .operator("dla-05")]),
      action: dice.choosing(among: MissionCommand.Kind.allCases),
      others: dice.choosing(among: [[], [Cause(.silence, on: day + 3), Cause(.followUpEnd, on: day + 400)]]),
      since: dice.choosing(among: [nil, nil, day + 1]), until: dice.choosing(among: [nil, nil, day + 2]))
  }
}

extension PlanRows {
  /// Rows of plans with up to three meetings on each, of the plans of random missions and of some that have none.
  public static func random(count: Int, seed: UInt64) -> [PlanRows] {
    var dice = Dice(seed: seed)
    return (0..<count).map { number in
      let plan = SupportPlanID("P05-\(number)")
      let row = PlanRow(
        plan: plan, title: "Pacte \(number)", structures: "L’Îlot", operators: "05", openedOn: Day(number: 20_000),
        version: 2, searchable: "pacte \(number)")
      let days = (0..<dice.throwing(0...3)).map { _ in Day(number: 20_760 + dice.throwing(0...40)) }.sorted { $0 < $1 }
      let meetings = days.enumerated().map { place, day in
        MeetingRow(
          plan: plan, place: place, name: "COPIL \(place)", day: day, lead: dice.choosing(among: ["dla-04", "dla-05"]),
          after: dice.choosing(among: [nil, "05-1"]), before: dice.choosing(among: [nil, "05-2"]))
      }
      return PlanRows(plan: row, meetings: meetings)
    }
  }
}
