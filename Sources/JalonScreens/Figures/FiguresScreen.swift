import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

/// `g h`: the figures of a period, with their definitions; each opens on the list that it counts.
public struct FiguresScreen: PeriodScreen {
  public static let name = "figures"

  /// `nil` until everything has been read.
  private(set) var office: OfficeFacts?
  public var choice = PeriodChoice()
  private var comparesBefore = false
  private(set) var breakdown: Breakdown?
  private(set) var rows: [FigureRow] = []
  private(set) var focus: FigureRow.ID?

  public init() {}

  public func title(_ desk: Desk) -> String { desk(FiguresWords.title) }

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

  /// Another period stands beside the first: the one that was chosen, or else the one before.
  var isCompared: Bool { comparesBefore || choice.beside != nil }

  var former: Period? { choice.beside ?? period.map(\.before) }

  var row: FigureRow? { rows.first { $0.id == focus } }

  /// Everything anew, the focus where it was.
  public mutating func count(_ desk: Desk) {
    guard let office, let period else { return }
    let now = FigureCount(office, period, asOf: desk.today)
    let beside = isCompared ? former.map { FigureCount(office, $0, asOf: desk.today) } : nil
    rows = FigureRow.all(now, beside: beside, by: breakdown, names: desk.names)
    if row == nil { focus = choosable.first { $0.id.figure == focus?.figure ?? FiguresScreen.opening }?.id }
    if row == nil { focus = choosable.first?.id }
  }

  /// What the eye looks for first.
  private static let opening = "I05.started"

  private var choosable: [FigureRow] { rows.filter { !$0.isHeading } }
}

extension FiguresScreen {
  // What keys do.

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let lines = choosable
    let place = lines.firstIndex { $0.id == focus } ?? 0
    if let next = Scroll.moved(place, by: key, count: lines.count, page: max(2, desk.size.rows - 10)) {
      focus = lines[next].id
    }
    return []
  }

  mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    let all: [Breakdown?] = [nil] + Breakdown.allCases
    let place = all.firstIndex(of: breakdown) ?? 0
    breakdown = all[(place + step + all.count) % all.count]
    count(desk)
    return []
  }

  mutating func compare(_ desk: Desk) -> [Effect] {
    (comparesBefore, choice.beside) = (!isCompared, nil)
    count(desk)
    return []
  }

  /// What stands behind the row in focus.
  func openList(_ desk: Desk) -> [Effect] {
    guard let office, let period, let row, let measure = row.measure else { return [] }
    let count = FigureCount(office, period, asOf: desk.today)
    let lines = count.list(measure, by: row.part == nil ? nil : row.breakdown, part: row.part.map { $0.code })
    guard !lines.isEmpty else { return [.say(Notice(FiguresWords.nothingBehind))] }
    let told = lines.map { FigureListScreen.Line($0, in: office, desk.names) }
    return [.push(FigureListScreen(title: row.title, period: period, kind: measure.kind, lines: told))]
  }
}
