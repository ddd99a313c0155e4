import JalonCore
import JalonTerminal
import JalonWording

extension PlanSheetScreen {
  public static let keymap: [Binding<PlanSheetScreen>] =
    acting + Binding.lineMoves("plan") { $0.move($1, $2) } + sections

  private static let acting: [Binding<PlanSheetScreen>] = [
    Binding(
      "plan.open", [.enter], PlanWords.open, short: PlanWords.openShort, priority: 8, disabled: { $0.whyNotOpen($1) }
    ) {
      $0.openLine($1)
    },
    Binding(
      "plan.acts", [.character("e")], PlanWords.acts, short: PlanWords.actsShort, priority: 7,
      disabled: { $0.whyNotRead($1) }
    ) {
      state, desk in [.push(PlanActsScreen(state, desk))]
    },
    Binding(
      "plan.newMission", [.character("n")], MissionCommand.Kind.open.title, short: PlanWords.newShort, priority: 5,
      disabled: { $0.whyNoMission($1) }
    ) { state, desk in
      [.push(state.form(.mission(.open), about: [.plan(state.id)], desk))]
    }.writing,
    Binding(
      "plan.timeline", sequences: [[.character("g"), .character("e")]], PlanWords.timeline,
      short: PlanWords.timelineShort, .go,
      priority: 4
    ) { state, _ in [.push(TimelineScreen(.plan(state.id)))] },
    Binding(
      "plan.journal", sequences: [[.character("g"), .character("j")]], PlanWords.journal,
      short: PlanWords.journalShort, .go, priority: 3, disabled: { $0.whyNotRead($1) }
    ) { state, _ in [.push(PlanJournalScreen(state.id))] },
    Binding(
      "plan.undo", [.character("u"), .control("z")], HistoryWords.undo, short: HistoryWords.undoShort, priority: 2,
      disabled: { $0.whyNotRead($1) }
    ) { $0.goBack(.undo, $1) }.writing,
    Binding("plan.redo", [.character("U"), .control("y")], HistoryWords.redo, disabled: { $0.whyNotRead($1) }) {
      $0.goBack(.redo, $1)
    }.writing,
  ]

  private static let sections: [Binding<PlanSheetScreen>] = [
    Binding("plan.nextSection", [.tab], PlanWords.nextSection, short: PlanWords.sectionShort, .move, priority: 3) {
      $0.turn(1, $1)
    },
    Binding("plan.previousSection", [.backTab], PlanWords.previousSection, .move) { $0.turn(-1, $1) },
  ]
}

extension PlanSheetScreen {
  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let lines = lines(desk).filter { !$0.isHeading }
    let place = lines.firstIndex { $0.id == focus } ?? 0
    guard let next = Scroll.moved(place, by: key, count: lines.count, page: max(2, desk.size.rows - 10)) else {
      return []
    }
    focus = lines[next].id
    return []
  }

  /// The first line of the next section, or of the one before.
  mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    let lines = lines(desk)
    let heads = lines.indices.filter { lines[$0].isHeading }
    guard let place = lines.firstIndex(where: { $0.id == focus }), let here = heads.lastIndex(where: { $0 < place })
    else {
      return []
    }
    focus = lines[heads[(here + step + heads.count) % heads.count] + 1].id
    return []
  }

  mutating func openLine(_ desk: Desk) -> [Effect] {
    guard let line = line(desk) else { return [] }
    if line.id == .nothing(.missions) { return [.push(form(.mission(.open), about: [.plan(id)], desk))] }
    switch line.door {
    case .mission(let mission): return [.push(MissionSheetScreen(mission))]
    case .act(let kind): return [.push(form(.plan(kind), about: line.topics, desk))]
    case .fact(let position): return [.push(PlanJournalScreen(id, at: position))]
    case .timeline: return [.push(TimelineScreen(.plan(id)))]
    case nil: return []
    }
  }

  func goBack(_ move: HistoryMove, _ desk: Desk) -> [Effect] {
    plan.map { move.confirm($0, circumstances(desk), desk) } ?? []
  }

  func whyNotRead(_ desk: Desk) -> Words? {
    plan == nil ? (isRead ? PlanWords.unknown(id) : PlanWords.reading) : nil
  }

  func whyNotOpen(_ desk: Desk) -> Words? {
    if let reason = whyNotRead(desk) { return reason }
    guard let line = line(desk) else { return PlanWords.nothingHere }
    if line.id == .nothing(.missions) { return whyNoMission(desk) }
    guard line.door != nil else { return PlanWords.nothingHere }
    guard let act = line.act else { return nil }
    let obstacles = standing(act, desk)
    return obstacles.isEmpty ? nil : Refusal.obstacles(obstacles).sentence(desk.names, .plan(act))
  }

  func whyNoMission(_ desk: Desk) -> Words? {
    if let reason = whyNotRead(desk) { return reason }
    let obstacles = Mission.standing(.open, by: desk.me, state: nil, in: circumstances(desk))
    return obstacles.isEmpty ? nil : Refusal.obstacles(obstacles).sentence(desk.names, .mission(.open))
  }
}
