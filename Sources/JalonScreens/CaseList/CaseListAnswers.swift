import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension CaseListScreen {
  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .page(let rows, let request): take(rows, request, desk)
    case .around(let mission, let rows, let index, let request): take(rows, around: mission, index, request, desk)
    case .counts(let counts): note(counts)
    case .dossier(let dossier): take(dossier, desk)
    case .performed(let events): afterAct(events, desk)
    case .refused(let refusal, let command):
      [.push(RefusalScreen(refusal, of: command.name, mission: window.focused?.mission, desk.names))]
    case .lastAct(let mission, _): look(into: mission)
    case .lastActs(let acts): look(into: acts)
    case .dossiers(let dossiers): confirm(dossiers)
    case .lastActOnPlan(let plan): look(into: plan)
    case .lastActInDirectory(let order): confirm(order, desk)
    case .plan(let plan?, let missions): confirm(plan, missions, desk)
    case .nothingToUndo: giveUpHistory()
    case .failed(let words): [.say(Notice(words, .failed))]
    case .chosen(let chosen): choose(chosen, desk)
    case .plan, .overtaken, .directoryJournal, .directory, .directoryCount, .entryCard, .missions, .plans, .records,
      .office,
      .texts, .places, .agenda,
      .dueDays, .draft, .drafts, .themes,
      .freeMissionNumber, .edited,
      .notEdited, .action, .confirmed,
      .preview, .message, .looked, .completed, .examined, .released, .handedBack, .personCard,
      .consulted, .intake,
      .reasons:
      []
    }
  }

  private mutating func take(_ rows: [BoardRow], _ request: PageRequest, _ desk: Desk) -> [Effect] {
    if request == marking { return mark(rows, request) }
    if let use = gathering?.use, request == gathering?.request { return take(rows, for: use, desk) }
    guard request.filter == line.filter, request.order == order else { return [] }
    if request == relocation { return settle(rows, request, desk) }
    let isEnd = rows.count < request.limit
    switch request.place {
    case .first: window.showFirst(rows, isAll: isEnd)
    case .last: window.showLast(rows, isAll: isEnd)
    case .after(let row):
      guard window.rows.last(where: { !$0.isDamaged })?.mission == row.mission else { return [] }
      let new = unknown(rows)
      window.append(new, isLast: isEnd || new.isEmpty)
    case .before(let row):
      guard window.rows.first(where: { !$0.isDamaged })?.mission == row.mission else { return [] }
      let new = unknown(rows)
      window.prepend(new, isFirst: isEnd || new.isEmpty)
    }
    return readMore(desk) + peek(desk)
  }

  /// A page begins beside the last row that is whole: damaged ones after it come again.
  private func unknown(_ rows: [BoardRow]) -> [BoardRow] {
    let known = Set(window.rows.map(\.mission))
    return rows.filter { !known.contains($0.mission) }
  }

  private mutating func take(
    _ rows: [BoardRow], around mission: MissionID, _ index: Int?, _ request: PageRequest, _ desk: Desk
  ) -> [Effect] {
    guard request.filter == line.filter, request.order == order else { return [] }
    let target = wanted ?? window.focused?.mission ?? mission
    if let index = rows.firstIndex(where: { $0.mission == target }) {
      wanted = nil
      window.show(rows, around: index)
      return readMore(desk) + peek(desk)
    }
    guard target == mission else { return [] }
    wanted = nil
    // The mission has left the list: the focus stays at the place where it stood.
    guard let row = window.focused, row.mission == mission, !line.isOpen else {
      return [.page(self.request(.first, desk))]
    }
    let next = self.request(.after(row), desk, limit: window.stride)
    relocation = next
    return [.page(next)]
  }

  private mutating func settle(_ rows: [BoardRow], _ request: PageRequest, _ desk: Desk) -> [Effect] {
    relocation = nil
    guard let first = rows.first else { return [.page(self.request(.last, desk))] }
    wanted = first.mission
    return [.around(first.mission, self.request(.first, desk, limit: window.stride), before: window.stride)]
  }

  private mutating func note(_ counts: Counts) -> [Effect] {
    self.counts = counts
    return []
  }

  private mutating func take(_ dossier: Dossier?, _ desk: Desk) -> [Effect] {
    guard let dossier else { return [] }
    // The one of a preview may come between what is to be undone and its mission.
    guard let move = history, lastUndone == .mission(dossier.mission.id) else {
      if let row = window.rows.first(where: { $0.mission == dossier.mission.id }) {
        preview = Preview(row, dossier, seeking: line.filter.queries, desk)
      }
      return []
    }
    history = nil
    return move.confirm(dossier)
  }

  /// A mark is spent once an act was done on its mission; those that refused it stay marked.
  private mutating func afterAct(_ events: [StoredEvent], _ desk: Desk) -> [Effect] {
    for mission in events.compactMap(\.stream.mission) { marks[mission] = nil }
    fit(desk)
    return look(desk) + [.counts(line.filter)] + peek(desk)
  }

  private mutating func confirm(_ plan: SupportPlan, _ missions: [Mission], _ desk: Desk) -> [Effect] {
    guard let move = history else { return [] }
    history = nil
    return move.confirm(plan, desk.circumstances(of: plan, missions), desk)
  }

  private mutating func look(into mission: MissionID) -> [Effect] {
    lastUndone = .mission(mission)
    return [.dossier(mission)]
  }

  private mutating func look(into acts: [MissionID: OrderID]) -> [Effect] {
    let subject = HistorySubject.missions(acts)
    lastUndone = subject
    return [.dossiers(acts.keys.sorted())]
  }

  private mutating func confirm(_ dossiers: [Dossier]) -> [Effect] {
    guard let move = history, case .missions(let acts)? = lastUndone else { return [] }
    history = nil
    return move.confirm(dossiers, acts)
  }

  private mutating func look(into plan: SupportPlanID) -> [Effect] {
    lastUndone = .plan(plan)
    return [.plan(plan)]
  }

  private mutating func confirm(_ act: OrderID, _ desk: Desk) -> [Effect] {
    guard let move = history else { return [] }
    history = nil
    lastUndone = .directory
    return move.confirm(act, desk)
  }

  private mutating func giveUpHistory() -> [Effect] {
    history = nil
    return [.say(Notice(HistoryWords.nothingToUndo))]
  }

  /// From a sheet that is left, the menu of orders, the columns, or the timeline, where the list may have been narrowed.
  private mutating func choose(_ chosen: Chosen, _ desk: Desk) -> [Effect] {
    switch chosen {
    case .order(let chosen):
      order = chosen
      return look(desk)
    case .columns(let columns, let order): return take(columns, order, desk)
    case .narrowed(let line, let order): return take(line, order, desk)
    case .mission(let mission):
      wanted = mission
      window.focus(on: mission)
      return look(desk)
    case .agenda, .provider, .reason, .registered: return []
    }
  }

  /// What is chosen is remembered at once.
  private mutating func take(_ columns: ColumnChoice, _ order: ListOrder, _ desk: Desk) -> [Effect] {
    self.columns = columns
    self.order = BoardOrder(order) ?? self.order
    return [.remember(memory)] + look(desk)
  }

  private mutating func take(_ line: FilterLine, _ order: BoardOrder, _ desk: Desk) -> [Effect] {
    self.order = order
    if line.editor.text != self.line.editor.text {
      self.line = FilterLine(line.editor.text)
      self.line.learn(desk.names.people.officers, on: desk.today)
    }
    return look(desk) + [.counts(self.line.filter)]
  }

  private mutating func mark(_ rows: [BoardRow], _ request: PageRequest) -> [Effect] {
    marking = nil
    guard rows.count < request.limit else {
      return [.say(Notice(CaseListWords.tooManyToMark(request.limit), .refused))]
    }
    let areAllMarked = rows.allSatisfy { marks[$0.mission] != nil }
    for row in rows { marks[row.mission] = areAllMarked ? nil : row }
    return []
  }
}

extension BoardOrder {
  /// `nil` for the order of another list.
  init?(_ chosen: ListOrder) {
    guard let column = Column(rawValue: chosen.column) else { return nil }
    self.init(column, ascending: chosen.ascending)
  }

  /// Reads `due:descending`, as a view is kept.
  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let column = Column(rawValue: String(parts[0])) else { return nil }
    self.init(column, ascending: parts[1] == "ascending")
  }

  var text: String { "\(column.rawValue):\(ascending ? "ascending" : "descending")" }
}
