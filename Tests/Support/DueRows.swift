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
      action: dice.choosing(among: MissionCommand.Kind.allCases))
  }
}
