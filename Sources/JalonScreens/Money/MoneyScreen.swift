import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

/// `g f`: the money of a period, by mission, operator, year or funder; each line opens on the missions behind it.
public struct MoneyScreen: PeriodScreen {
  public static let name = "money"

  /// `nil` until everything has been read.
  private(set) var office: OfficeFacts?
  public var choice = PeriodChoice()
  private(set) var view = MoneyTable.View.mission
  private(set) var table: MoneyTable?
  private(set) var focus = 0

  public init() {}

  public func title(_ desk: Desk) -> String { desk(MoneyScreenWords.title) }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    choice.begin(on: desk.today)
    return [.office]
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .office(let office):
      self.office = office
      count(desk)
    case .performed: return [.office]
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  private func counted(_ desk: Desk) -> FigureCount? {
    guard let office, let period else { return nil }
    return FigureCount(office, period, asOf: desk.today)
  }

  /// Everything anew, the focus on the line that had it.
  public mutating func count(_ desk: Desk) {
    guard let count = counted(desk) else { return }
    let code = row?.code
    table = MoneyTable(count, by: view)
    focus = table?.rows.firstIndex { $0.code == code } ?? 0
  }

  var row: MoneyTable.Row? { table.flatMap { $0.rows.indices.contains(focus) ? $0.rows[focus] : nil } }
}

extension MoneyScreen {
  // What keys do.

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    focus =
      Scroll.moved(focus, by: key, count: table?.rows.count ?? 0, page: max(2, desk.size.rows - 10)) ?? focus
    return []
  }

  mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    let all = MoneyTable.View.allCases
    let place = all.firstIndex(of: view) ?? 0
    view = all[(place + step + all.count) % all.count]
    focus = 0
    count(desk)
    return []
  }

  /// The mission itself, the card of the agreement, or the missions behind the line.
  func open(_ desk: Desk) -> [Effect] {
    guard let row, let table, let count = counted(desk), let period else { return [] }
    if view == .mission, let code = row.code { return [.push(MissionSheetScreen(MissionID(code)))] }
    let lines = count.missions(behind: row, of: table)
    if lines.isEmpty, view == .grant, let code = row.code {
      return [.push(CardScreen(DirectoryEntry.Key(.grant, code)))]
    }
    guard !lines.isEmpty else { return [.say(Notice(FiguresWords.nothingBehind))] }
    let told = lines.map { FigureListScreen.Line($0, in: count.office, desk.names) }
    return [
      .push(
        FigureListScreen(
          title: table.name(of: row, in: count.office, desk.names), period: period, kind: .cents, lines: told))
    ]
  }

  /// The card of the agreement in focus, where something is allocated.
  func openCard() -> [Effect] {
    guard view == .grant, let code = row?.code else { return [] }
    return [.push(CardScreen(DirectoryEntry.Key(.grant, code)))]
  }
}
