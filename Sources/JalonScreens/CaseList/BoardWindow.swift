import JalonCore

/// A row of a list, known by what it is of, wherever it stands.
protocol WindowRow: Sendable {
  associatedtype WindowKey: Hashable
  var windowKey: WindowKey { get }
}

extension BoardRow: WindowRow { var windowKey: MissionID { mission } }

typealias BoardWindow = RowWindow<BoardRow>

/// The part of a list that was read, around the focus; the rest stays in the store.
///
/// The focus is a mission, a structure… Rows may come, go and move around it: it is found again by its key.
struct RowWindow<Row: WindowRow>: Sendable {
  private(set) var rows: [Row] = []
  private(set) var focus = 0
  /// The first row in sight.
  private(set) var top = 0
  /// Nothing lies above the rows that were read.
  private(set) var hasFirst = false
  /// Nothing lies below them.
  private(set) var hasLast = false
  /// Steps asked for beyond the rows that were read: made as soon as rows arrive.
  private(set) var owed = 0
  /// The lines that the list has on the screen.
  var height = 1 { didSet { settle() } }

  var focused: Row? { rows.indices.contains(focus) ? rows[focus] : nil }
  var visible: ArraySlice<Row> { rows[min(top, rows.count)..<min(rows.count, top + max(0, height))] }
  /// The line of the focus among those in sight.
  var line: Int { max(0, focus - top) }
  var isEmpty: Bool { rows.isEmpty }
  /// Rows to read at a time, beyond those in sight.
  var stride: Int { max(20, height * 2) }

  var lacksBelow: Bool { !hasLast && !rows.isEmpty && rows.count - 1 - focus < stride / 2 }
  var lacksAbove: Bool { !hasFirst && !rows.isEmpty && focus < stride / 2 }

  mutating func move(by steps: Int) {
    let wanted = focus + owed + steps
    focus = min(max(0, wanted), max(0, rows.count - 1))
    let beyond = wanted - focus
    owed = beyond > 0 && !hasLast || beyond < 0 && !hasFirst ? beyond : 0
    settle()
  }

  /// Goes to the row of that key when it was read.
  @discardableResult
  mutating func focus(on key: Row.WindowKey) -> Bool {
    guard let index = rows.firstIndex(where: { $0.windowKey == key }) else { return false }
    (focus, owed) = (index, 0)
    settle()
    return true
  }
}

extension RowWindow {
  // Rows that arrive.

  mutating func showFirst(_ rows: [Row], isAll: Bool) {
    replace(rows, focus: 0, first: true, last: isAll)
    top = 0
  }

  mutating func showLast(_ rows: [Row], isAll: Bool) {
    replace(rows, focus: rows.count - 1, first: isAll, last: true)
  }

  /// Rows around one, which stays on the line of the screen where the focus was.
  mutating func show(_ rows: [Row], around index: Int) {
    let line = line
    replace(rows, focus: index, first: index == 0, last: index == rows.count - 1)
    top = max(0, focus - line)
    settle()
  }

  mutating func append(_ more: [Row], isLast: Bool) {
    rows += more
    hasLast = isLast
    let surplus = min(rows.count - most, top)
    if surplus > 0 {
      rows.removeFirst(surplus)
      (focus, top, hasFirst) = (focus - surplus, top - surplus, false)
    }
    move(by: 0)
  }

  mutating func prepend(_ more: [Row], isFirst: Bool) {
    rows = more + rows
    (focus, top, hasFirst) = (focus + more.count, top + more.count, isFirst)
    let surplus = min(rows.count - most, rows.count - top - height)
    if surplus > 0 {
      rows.removeLast(surplus)
      hasLast = false
    }
    move(by: 0)
  }

  /// A row that changed, wherever it stands now: the list is read again later.
  mutating func replace(_ row: Row) {
    guard let index = rows.firstIndex(where: { $0.windowKey == row.windowKey }) else { return }
    rows[index] = row
  }

  private var most: Int { stride * 6 }

  private mutating func replace(_ rows: [Row], focus: Int, first: Bool, last: Bool) {
    self.rows = rows
    self.focus = max(0, focus)
    (hasFirst, hasLast, owed) = (first, last, 0)
    settle()
  }

  /// Keeps the focus in sight with a row of margin. Where it leaves, the list turns by half a page: the rows stand still
  /// between two turns, so that the eye keeps its place and a move costs two lines.
  private mutating func settle() {
    guard height > 0 else { return }
    let margin = height > 4 ? 1 : 0
    let isAbove = focus - margin < top
    let isBelow = focus + margin >= top + height
    if isAbove { top = focus - height + 1 + height / 2 } else if isBelow { top = focus - height / 2 }
    top = max(0, min(top, rows.count - height))
  }
}
