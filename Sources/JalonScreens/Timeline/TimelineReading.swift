import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

// Reading: rows of the list first, page after page, then each mission, those in sight before the others. A key never
// waits for it: what has not been read yet has its name and its next date.
extension TimelineScreen {
  /// Rows that are read at a time, missions that are read between two keys, rows that are read in all. A key that comes
  /// meanwhile waits for one page or one handful: together they stay within a frame.
  static let (page, handful, most) = (200, 4, 20_000)
  /// So many missions or fewer show their stages at once.
  static let few = 4

  mutating func begin(_ desk: Desk) -> [Effect] {
    switch scope {
    case .plan(let id): return [.plan(id)]
    case .missions(let ids):
      isRead = true
      board.begin(ids)
      if ids.count <= TimelineScreen.few { board.unfold(ids) }
      keepFocusInSight(desk)
      return [.missions(Array(ids.prefix(TimelineScreen.handful)))]
    case .list: return [.page(request(.first, desk))]
    }
  }

  private func request(_ place: PageRequest.Place, _ desk: Desk) -> PageRequest {
    var request = PageRequest(
      place, filter: line.filter, order: order, today: desk.today, limit: TimelineScreen.page)
    request.toleratesDamage = true
    return request
  }

  mutating func take(_ rows: [BoardRow], _ request: PageRequest, _ desk: Desk) -> [Effect] {
    guard request.filter == line.filter, request.order == order else { return [] }
    isRead = true
    if case .after(let row) = request.place {
      guard board.lastWhole == row.mission else { return [] }
      board.append(rows)
    } else {
      board.replace(with: rows)
    }
    let isEnd = rows.count < request.limit || board.missions.count >= TimelineScreen.most
    // A page begins beside the last row that is whole: damaged ones after it come again, and are known by then.
    next = isEnd ? nil : rows.last(where: { !$0.isDamaged }).map { self.request(.after($0), desk) }
    if wantsEnd { focus = board.lines.last }
    keepFocusInSight(desk)
    return readMore(desk) + (next.map { [.whenIdle(.page($0))] } ?? [])
  }

  mutating func take(_ missions: [Mission], _ desk: Desk) -> [Effect] {
    let known = board.schedules.count
    board.take(missions.map { MissionSchedule($0, on: desk.today, in: desk.directory.calendar(of: $0.opening.lead)) })
    // What was asked for and is not there any more is not asked for again and again.
    return board.schedules.count > known ? readMore(desk) : []
  }

  /// What is in sight first, then the others, for the load of the weeks.
  func readMore(_ desk: Desk) -> [Effect] {
    let sight = board.unread(among: inSight(desk).compactMap(\.mission), most: TimelineScreen.handful)
    let wanted = sight.isEmpty ? board.unread(most: TimelineScreen.handful) : sight
    return wanted.isEmpty ? [] : [.whenIdle(.missions(wanted))]
  }

  /// The plan, or the missions in sight, once more.
  mutating func refresh(_ desk: Desk) -> [Effect] {
    if case .plan(let id) = scope { return [.plan(id)] }
    var seen: Set<MissionID> = []
    return [.missions(inSight(desk).compactMap(\.mission).filter { seen.insert($0).inserted })]
  }

  mutating func choose(_ chosen: Chosen, _ desk: Desk) -> [Effect] {
    guard case .order(let chosen) = chosen else { return refresh(desk) }
    order = chosen
    return begin(desk)
  }

  /// Leaves, and tells the list how it was narrowed and sorted here.
  var leaving: Effect {
    guard case .list = scope else { return .pop }
    return .popWith(.chosen(.narrowed(line, order)))
  }

  // MARK: The focus

  func inSight(_ desk: Desk) -> ArraySlice<TimelineRow.ID> {
    board.lines[scroll.visible(count: board.lines.count, height: TimelineLayout(desk.size).lines)]
  }

  var place: Int { focus.flatMap { board.lines.firstIndex(of: $0) } ?? 0 }

  /// The focus stays on its line, or on its mission where the line went.
  mutating func keepFocusInSight(_ desk: Desk) {
    if focus.map(board.lines.contains) != true {
      let mission = focus?.mission.map { TimelineRow.ID.mission($0) }
      let standing = mission.flatMap { board.lines.contains($0) ? $0 : nil }
      focus = standing ?? board.lines.first { $0.mission != nil } ?? board.lines.first
    }
    scroll = scroll.following(place, count: board.lines.count, height: TimelineLayout(desk.size).lines)
  }

  mutating func move(by key: Key, _ desk: Desk) -> [Effect] {
    let page = TimelineLayout(desk.size).lines
    guard let place = Scroll.moved(place, by: key, count: board.lines.count, page: page) else { return [] }
    focus = board.lines[place]
    wantsEnd = key == .end
    if ghost.map({ $0.schedule.mission != focus?.mission }) == true { ghost = nil }
    if focus != .plan(.meetings) { meetingGhost = nil }
    keepFocusInSight(desk)
    let isNearEnd = place + page >= board.lines.count
    return readMore(desk) + (isNearEnd ? next.map { [.page($0)] } ?? [] : [])
  }
}
