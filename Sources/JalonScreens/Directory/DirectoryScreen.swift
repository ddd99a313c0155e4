import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The directory: structures, providers, persons or operators in a list, and the way to the card of each.
public struct DirectoryScreen: Screen {
  public static let name = "directory"
  /// The kinds that have a list, in the order in which Tab goes through them.
  public static let kinds: [DirectoryEntry.Kind] = [.structure, .provider, .person, .operator, .grant, .recipient]

  private(set) var kind: DirectoryEntry.Kind
  var window = RowWindow<DirectoryRow>()
  private(set) var query = LineEditor()
  /// The filter has the focus: letters are text.
  private(set) var isFiltering = false
  private(set) var order = DirectoryOrder.name
  /// As this person chose them for this list; `nil` until it is known.
  private var chosen: ColumnChoice?
  var columns: ColumnChoice { chosen ?? ColumnChoice() }
  /// A read whose rows are all to be copied, or written to a file.
  private var gathering: (use: SeenUse, request: DirectoryRequest)?
  private(set) var count: (shown: Int, all: Int, scope: DirectoryScope)?
  /// The entry to put the focus on when rows come.
  private var wanted: DirectoryEntry.Key?
  /// What `u` or `U` waits to be told.
  private var history: HistoryMove?

  public init(_ kind: DirectoryEntry.Kind) { self.kind = kind }

  public var isTyping: Bool { isFiltering }
  public func title(_ desk: Desk) -> String { desk(kind.several) }

  var read: DirectoryQuery { DirectoryQuery(query.text) }
  var scope: DirectoryScope { read.scope(kind, order) }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    fit(desk)
    chosen = chosen ?? ColumnChoice(desk.kept[memory] ?? "")
    return look() + [.whenIdle(.directoryCount(scope))]
  }

  public mutating func resized(_ desk: Desk) -> [Effect] {
    fit(desk)
    return window.isEmpty ? look() : readMore()
  }

  mutating func fit(_ desk: Desk) { window.height = DirectoryLayout(DirectoryLayout.body(of: desk.size)).height }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = query.text
    switch input {
    case .paste(let text): query.paste(text)
    case .key(.enter):
      isFiltering = false
      return []
    case .key(.escape): return clear()
    case .key(let key):
      if let steps = window.steps(of: key) { return move(by: steps) }
      guard query.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    return query.text == before ? [] : narrow()
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .directory(let rows, let request):
      if let use = gathering?.use, request == gathering?.request {
        gathering = nil
        return take(rows, for: use, desk)
      }
      return take(rows, request)
    case .directoryCount(let shown, let all, let scope): count = (shown, all, scope)
    case .performed: return look() + [.whenIdle(.directoryCount(scope))]
    case .lastActInDirectory(let order): return confirm(order, desk)
    case .lastAct, .lastActs, .lastActOnPlan, .nothingToUndo:
      history = nil
      return [.say(Notice(DirectoryWords.lastActElsewhere))]
    case .chosen(.columns(let columns, let order)): return take(columns, order)
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }
}

extension DirectoryScreen {
  // Asking for rows, and taking them.

  private func request(_ place: DirectoryRequest.Place, limit: Int? = nil) -> Effect {
    .directory(DirectoryRequest(place, scope: scope, limit: limit ?? stride))
  }

  // A list that goes by names is walked for each page: many rows at a time make few walks.
  private var stride: Int { max(100, window.stride) }

  /// The rows around the entry in focus, or the first ones.
  private func look() -> [Effect] {
    guard let key = wanted ?? window.focused?.key else { return [request(.first)] }
    return [request(.around(key, before: stride / 2))]
  }

  private mutating func narrow() -> [Effect] { [request(.first), .whenIdle(.directoryCount(scope))] }

  mutating func move(by steps: Int) -> [Effect] {
    window.move(by: steps)
    return readMore()
  }

  private func readMore() -> [Effect] {
    var effects: [Effect] = []
    if window.lacksBelow, let last = window.rows.last {
      effects.append(window.owed > 0 ? request(.after(last)) : .whenIdle(request(.after(last))))
    }
    if window.lacksAbove, let first = window.rows.first {
      effects.append(window.owed < 0 ? request(.before(first)) : .whenIdle(request(.before(first))))
    }
    return effects
  }

  private mutating func take(_ rows: [DirectoryRow], _ request: DirectoryRequest) -> [Effect] {
    guard request.scope == scope else { return [] }
    let isEnd = rows.count < request.limit
    switch request.place {
    case .first: window.showFirst(rows, isAll: isEnd)
    case .last: window.showLast(rows, isAll: isEnd)
    case .after(let row):
      guard window.rows.last?.key == row.key else { return [] }
      window.append(rows, isLast: isEnd)
    case .before(let row):
      guard window.rows.first?.key == row.key else { return [] }
      window.prepend(rows, isFirst: isEnd)
    case .around(let key, _): show(rows, around: key, isAll: isEnd)
    }
    return readMore()
  }

  private mutating func show(_ rows: [DirectoryRow], around key: DirectoryEntry.Key, isAll: Bool) {
    wanted = nil
    guard let index = rows.firstIndex(where: { $0.key == key }) else { return window.showFirst(rows, isAll: isAll) }
    window.show(rows, around: index)
  }
}

extension DirectoryScreen {
  // What keys do.

  mutating func openFilter() -> [Effect] {
    isFiltering = true
    return [.say(Notice(DirectoryWords.filterHelp))]
  }

  /// Takes the filter off; nothing was narrowed where there was none.
  mutating func clear() -> [Effect] {
    isFiltering = false
    guard !query.text.isEmpty else { return [] }
    query = LineEditor()
    wanted = window.focused?.key
    return look() + [.whenIdle(.directoryCount(scope))]
  }

  mutating func sort() -> [Effect] {
    let all = DirectoryOrder.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    return look()
  }

  mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    let place = Self.kinds.firstIndex(of: kind) ?? 0
    return show(Self.kinds[(place + step + Self.kinds.count) % Self.kinds.count], desk)
  }

  mutating func show(_ kind: DirectoryEntry.Kind, _ desk: Desk) -> [Effect] {
    self.kind = kind
    chosen = ColumnChoice(desk.kept[memory] ?? "")
    (query, isFiltering, count, wanted) = (LineEditor(), false, nil, nil)
    window = RowWindow()
    return [request(.first), .whenIdle(.directoryCount(scope))]
  }

  mutating func goFirst() -> [Effect] { window.hasFirst ? move(by: -window.rows.count) : [request(.first)] }
  mutating func goLast() -> [Effect] { window.hasLast ? move(by: window.rows.count) : [request(.last)] }

  mutating func askForLast(_ move: HistoryMove) -> [Effect] {
    history = move
    return [.lastAct]
  }

  private mutating func confirm(_ order: OrderID, _ desk: Desk) -> [Effect] {
    guard let move = history else { return [] }
    history = nil
    return move.confirm(order, desk)
  }
}

extension DirectoryScreen {
  // Columns, views, files.

  /// Under what name the columns of this list are remembered.
  private var memory: String { "directory.columns.\(kind.rawValue)" }

  mutating func choose(_ columns: ColumnChoice, _ order: DirectoryOrder) { (chosen, self.order) = (columns, order) }

  /// What is chosen is remembered at once.
  private mutating func take(_ columns: ColumnChoice, _ order: ListOrder) -> [Effect] {
    choose(columns, DirectoryOrder(rawValue: order.column) ?? self.order)
    return [.remember([memory: columns.kept])] + look()
  }

  /// As a view has it.
  mutating func begin(query: String, order: DirectoryOrder, columns: ColumnChoice) {
    self.query = LineEditor(query)
    choose(columns, order)
  }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    let all = DirectoryRequest(.first, scope: scope, limit: SeenUse.mostLines)
    gathering = (use, all)
    return [.directory(all)]
  }
}

extension DirectoryRow: WindowRow { var windowKey: DirectoryEntry.Key { key } }

extension RowWindow {
  /// How far a key goes through the rows; `nil` for another key.
  func steps(of key: Key) -> Int? {
    switch key {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, height - 1)
    case .pageDown: max(1, height - 1)
    default: nil
    }
  }
}
