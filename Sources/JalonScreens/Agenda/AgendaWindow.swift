import JalonCore
import JalonStore

/// The part of the agenda that was read, around the focus, under the headings of its days; the rest stays in the store.
struct AgendaWindow: Sendable {
  enum Row: Hashable, Sendable {
    /// `nil` is the heading of all that is late.
    case heading(Day?)
    case line(Int)
    /// So many dates lie after the last day that is shown.
    case later(Int)
  }

  private(set) var lines: [AgendaLine] = []
  private(set) var rows: [Row] = []
  private(set) var focus = 0
  /// The first row in sight.
  private(set) var top = 0
  private(set) var hasFirst = false
  private(set) var hasLast = false
  /// Steps asked for beyond the lines that were read: made as soon as lines arrive.
  private(set) var owed = 0
  /// The row of each line.
  private var places: [Int] = []
  /// The rows that the agenda has on the screen.
  var height = 1 { didSet { settle() } }
  var today = Day(number: 0) { didSet { if today != oldValue { arrange() } } }
  /// Dates that are not shown, after the last one that is.
  var later = 0 { didSet { if later != oldValue { arrange() } } }

  var focused: AgendaLine? { lines.indices.contains(focus) ? lines[focus] : nil }
  /// Where a page may begin: beside no line whose place cannot be read.
  var focusedPlace: DueKey? { focused.flatMap { $0.isPlaced ? $0.key : nil } }
  var firstPlace: DueKey? { lines.first(where: \.isPlaced)?.key }
  var lastPlace: DueKey? { lines.last(where: \.isPlaced)?.key }
  var visible: ArraySlice<Row> { rows[min(top, rows.count)..<min(rows.count, top + max(0, height))] }
  /// Lines to read at a time, beyond those in sight.
  var stride: Int { max(20, height * 2) }

  var lacksBelow: Bool { !hasLast && !lines.isEmpty && lines.count - 1 - focus < stride / 2 }
  var lacksAbove: Bool { !hasFirst && !lines.isEmpty && focus < stride / 2 }

  mutating func move(by steps: Int) {
    let wanted = focus + owed + steps
    focus = min(max(0, wanted), max(0, lines.count - 1))
    let beyond = wanted - focus
    owed = beyond > 0 && !hasLast || beyond < 0 && !hasFirst ? beyond : 0
    settle()
  }
}

extension AgendaWindow {
  // Lines that arrive.

  mutating func showFirst(_ lines: [AgendaLine], isAll: Bool) {
    replace(lines, focus: 0, first: true, last: isAll)
  }

  mutating func showLast(_ lines: [AgendaLine], isAll: Bool) {
    replace(lines, focus: lines.count - 1, first: isAll, last: true)
  }

  /// Lines around a place: the focus goes to `wanted` where it still stands, else to what stands in its place.
  mutating func show(_ lines: [AgendaLine], around index: Int, wanted: AgendaLine?, hasFirst: Bool, hasLast: Bool) {
    let height = places.indices.contains(focus) ? places[focus] - top : 0
    let same = wanted.flatMap { line in lines.firstIndex { $0.isSame(as: line) } }
    replace(lines, focus: same ?? min(index, lines.count - 1), first: hasFirst, last: hasLast)
    top = max(0, (places.indices.contains(focus) ? places[focus] : 0) - height)
    settle()
  }

  mutating func append(_ more: [AgendaLine], isLast: Bool) {
    let more = unknown(more)
    lines += more
    hasLast = isLast || more.isEmpty
    arrange()
    move(by: 0)
  }

  mutating func prepend(_ more: [AgendaLine], isFirst: Bool) {
    let line = places.indices.contains(focus) ? places[focus] - top : 0
    let more = unknown(more)
    lines = more + lines
    (focus, hasFirst) = (focus + more.count, isFirst || more.isEmpty)
    arrange()
    top = max(0, (places.indices.contains(focus) ? places[focus] : 0) - line)
    move(by: 0)
  }

  /// Damaged lines beside the last whole one come again.
  private func unknown(_ more: [AgendaLine]) -> [AgendaLine] {
    let known = Set(lines.filter { !$0.isPlaced })
    return more.filter { !known.contains($0) }
  }

  private mutating func replace(_ lines: [AgendaLine], focus: Int, first: Bool, last: Bool) {
    self.lines = lines
    self.focus = max(0, focus)
    (hasFirst, hasLast, owed) = (first, last, 0)
    if first { top = 0 }
    arrange()
  }

  /// Puts each line under the heading of its day.
  private mutating func arrange() {
    rows = []
    places = []
    var heading: Day??
    for (index, line) in lines.enumerated() {
      let day = line.day < today ? nil : line.day
      if heading != .some(day) { rows.append(.heading(day)) }
      heading = .some(day)
      places.append(rows.count)
      rows.append(.line(index))
    }
    if hasLast, later > 0 { rows.append(.later(later)) }
    settle()
  }

  /// Keeps the focus in sight with a row of margin, as the list of missions does.
  private mutating func settle() {
    guard height > 0, places.indices.contains(focus) else { return }
    let (row, margin) = (places[focus], height > 4 ? 1 : 0)
    if row - margin < top {
      top = row - height + 1 + height / 2
    } else if row + margin >= top + height {
      top = row - height / 2
    }
    top = max(0, min(top, rows.count - height))
  }
}
