import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

/// `g h`: the figures of a period, with their definitions; each opens on the list that it counts.
public struct FiguresScreen: Screen {
  public static let name = "figures"

  /// `nil` until everything has been read.
  private(set) var office: OfficeFacts?
  /// `nil` until the screen knows which year it is.
  private(set) var period: Period?
  /// The same stretch, one before: beside the first.
  private(set) var isCompared = false
  private(set) var breakdown: Breakdown?
  private(set) var rows: [FigureRow] = []
  private(set) var focus: FigureRow.ID?
  /// A period that is being typed.
  private(set) var typed: LineEditor?

  public init() {}

  public func title(_ desk: Desk) -> String { desk(FiguresWords.title) }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    if period == nil, case .success(let year) = PeriodReading.read(String(desk.today.year)) { period = year }
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

  var former: Period? { period.map(\.before) }

  var row: FigureRow? { rows.first { $0.id == focus } }

  /// Everything anew, the focus where it was.
  mutating func count(_ desk: Desk) {
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

  mutating func shift(_ step: Int, _ desk: Desk) -> [Effect] {
    period = step < 0 ? period?.before : period?.after
    count(desk)
    return []
  }

  mutating func compare(_ desk: Desk) -> [Effect] {
    isCompared.toggle()
    count(desk)
    return []
  }

  mutating func ask() -> [Effect] {
    typed = LineEditor()
    return [.say(Notice(FiguresWords.periodHelp))]
  }

  public var isTyping: Bool { typed != nil }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard var line = typed else { return nil }
    switch input {
    case .paste(let text): line.paste(text)
    case .key(.enter): return take(line.text, desk)
    case .key(.escape):
      typed = nil
      return []
    case .key(let key): guard line.handle(key) else { return nil }
    case .resize, .signal, .background, .woken, .hangup: return nil
    }
    typed = line
    return []
  }

  private mutating func take(_ text: String, _ desk: Desk) -> [Effect] {
    switch PeriodReading.read(text) {
    case .success(let read): (period, typed) = (read, nil)
    case .failure(let words):
      guard !text.isBlank else {
        typed = nil
        return []
      }
      return [.say(Notice(words, .refused))]
    }
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
