import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The list of missions: what is due on each, and the way into each. The first screen.
public struct CaseListScreen: Screen {
  public static let name = "list"

  var window = BoardWindow()
  var line: FilterLine
  var order: BoardOrder
  /// As this person chose them.
  var columns: ColumnChoice
  /// A read whose rows are all to be copied, or written to a file.
  var gathering: (use: SeenUse, request: PageRequest)?
  var counts: Counts?
  /// By number; the rows as they were when they were marked.
  var marks: [MissionID: BoardRow] = [:]
  /// The last mission that was read for the preview: it stays while the next one is on its way.
  var preview: Preview?
  /// The mission to put the focus on when rows come.
  var wanted: MissionID?
  /// A read that looks for the place where a mission stood that has left the list.
  var relocation: PageRequest?
  /// A read whose rows are all to be marked.
  var marking: PageRequest?
  /// What `u` or `U` waits to be told.
  var history: HistoryMove?
  /// Where `U` looks for an act to bring back.
  var lastUndone: HistorySubject?

  /// - Parameter remembered: what a session kept by `.remember`, to open on the same row and filter.
  public init(remembered: [String: String] = [:]) {
    line = FilterLine(remembered["list.filter"] ?? "")
    wanted = remembered["list.mission"].map { MissionID($0) }
    columns = ColumnChoice(remembered["list.columns"] ?? "")
    let column = remembered["list.sort"].flatMap(BoardOrder.Column.init(rawValue:)) ?? .due
    order = BoardOrder(column, ascending: remembered["list.direction"] != "descending")
  }

  public var isTyping: Bool { line.isOpen }
  public func title(_ desk: Desk) -> String { desk(CaseListWords.title) }

  /// Of the mission in focus, once it is read.
  private var inFocus: Dossier? { preview.flatMap { $0.row.mission == window.focused?.mission ? $0.dossier : nil } }
  public func acts(_ desk: Desk) -> [BindingRow] { inFocus?.acts(desk) ?? [] }
  public mutating func begin(_ act: String, _ desk: Desk) -> [Effect] { inFocus?.begin(act, desk) ?? [] }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    fit(desk)
    line.learn(desk.names.people.officers, on: desk.today)
    return look(desk) + [.whenIdle(.counts(line.filter))]
  }

  public mutating func resized(_ desk: Desk) -> [Effect] {
    fit(desk)
    preview = preview.map { Preview($0.row, $0.dossier, seeking: line.filter.queries, desk) }
    return window.isEmpty ? look(desk) : readMore(desk) + peek(desk)
  }

  public mutating func leave(_ desk: Desk) -> [Effect] { [.remember(memory)] }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = line.filter
    if case .key(let key) = input {
      if let effects = leaveLine(key, desk) { return effects }
      if let steps = steps(of: key) { return move(by: steps, desk) }
    }
    guard let effects = line.take(input, desk) else { return nil }
    return effects + (line.filter == before ? [] : narrow(desk))
  }

  var memory: [String: String?] {
    [
      "list.mission": (window.focused?.mission ?? wanted)?.text, "list.filter": line.isActive ? line.editor.text : nil,
      "list.sort": order.column.rawValue, "list.direction": order.ascending ? "ascending" : "descending",
      "list.columns": columns.kept,
    ]
  }

  mutating func fit(_ desk: Desk) { window.height = layout(desk).height }

  func layout(_ desk: Desk) -> CaseListLayout {
    CaseListLayout(CaseListLayout.body(of: desk.size), hasMarks: !marks.isEmpty)
  }
}

extension CaseListScreen {
  // Asking for rows.

  func request(_ place: PageRequest.Place, _ desk: Desk, limit: Int? = nil) -> PageRequest {
    var request = PageRequest(
      place, filter: line.filter, order: order, today: desk.today, limit: limit ?? max(1, window.height))
    request.toleratesDamage = true
    return request
  }

  /// The rows around the mission in focus, or the first ones.
  mutating func look(_ desk: Desk) -> [Effect] {
    guard let mission = wanted ?? window.focused.flatMap({ $0.isDamaged ? nil : $0.mission }) else {
      return [.page(request(.first, desk))]
    }
    return [.around(mission, request(.first, desk, limit: window.stride), before: window.stride)]
  }

  /// What the filter leaves, as far as possible around the same mission.
  mutating func narrow(_ desk: Desk) -> [Effect] {
    let anchored = line.isActive ? window.focused?.mission : line.anchor ?? window.focused?.mission
    wanted = anchored
    return look(desk) + [.counts(line.filter)]
  }

  mutating func move(by steps: Int, _ desk: Desk) -> [Effect] {
    window.move(by: steps)
    return readMore(desk) + peek(desk)
  }

  /// Reads on where the focus comes near the end of what was read: at once when it stands against it.
  func readMore(_ desk: Desk) -> [Effect] {
    var effects: [Effect] = []
    if window.lacksBelow, let last = window.rows.last(where: { !$0.isDamaged }) {
      let read = Effect.page(request(.after(last), desk, limit: window.stride))
      effects.append(window.owed > 0 ? read : .whenIdle(read))
    }
    if window.lacksAbove, let first = window.rows.first(where: { !$0.isDamaged }) {
      let read = Effect.page(request(.before(first), desk, limit: window.stride))
      effects.append(window.owed < 0 ? read : .whenIdle(read))
    }
    return effects
  }

  /// Asks for the mission in focus where there is room to show it.
  func peek(_ desk: Desk) -> [Effect] {
    guard layout(desk).hasPreview, let mission = window.focused?.mission else { return [] }
    return [.whenIdle(.dossier(mission))]
  }

  private mutating func leaveLine(_ key: Key, _ desk: Desk) -> [Effect]? {
    switch key {
    case .enter:
      line.close()
      return line.tell(desk)
    case .escape:
      return clearFilter(desk)
    default: return nil
    }
  }

  private func steps(of key: Key) -> Int? {
    switch key {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    default: nil
    }
  }

  var page: Int { max(1, window.height - 1) }

  mutating func clearFilter(_ desk: Desk) -> [Effect] {
    let wasActive = line.isActive
    line.clear()
    return wasActive ? narrow(desk) : []
  }
}
