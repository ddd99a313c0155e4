extension Mission {
  /// What the mission is after one more event.
  public static func evolve(_ state: Mission?, with entry: Recorded<MissionEvent>) throws(Unfit) -> Mission {
    guard let state else { return try fold([entry]) }
    guard entry.position == state.nextPosition(in: entry.sheetPlace?.sheet) else { throw entry.unfit }
    switch entry.event {
    case .actUndone, .actRedone, .corrected: return try fold(state.entries.with(entry))
    default:
      var mission = state
      try mission.advance(entry)
      mission.entries = mission.entries.with(entry)
      return mission
    }
  }

  /// The mission that a whole journal tells: what was undone is passed over, what was corrected is read as mended.
  public static func fold(_ entries: [Recorded<MissionEvent>]) throws(Unfit) -> Mission {
    var told = Mission.effective(entries)[...]
    guard let first = told.popFirst(), case .opened(let act) = first.event else {
      throw entries.first?.unfit ?? Unfit(event: "", position: 0)
    }
    var mission = Mission(opening: Opening(act), stage: .draft(Draft(opening: Opening(act))))
    for entry in told { try mission.advance(entry) }
    mission.entries = entries
    return mission
  }

  mutating func advance(_ entry: Recorded<MissionEvent>) throws(Unfit) {
    if advanceBeside(entry.event) { return }
    guard let next = stage.after(entry) else { throw entry.unfit }
    stage = next
  }

  /// What lies beside the stages. `false` when the event belongs to a stage.
  private mutating func advanceBeside(_ event: MissionEvent) -> Bool {
    switch event {
    case .suspended(let act): suspension = act
    case .resumed(let act): endSuspension(act)
    case .noted(let act): notes.append(act)
    case .themeSet(let act): themeSet = act.theme
    case .reassigned(let act): handOvers.append(act)
    case .calendarLaid(let act): calendarRules = act.rules
    case .stepMoved(let act): moves[act.step] = act.day.map { _ in act }
    case .proofFiled(let act): proofs.append(act)
    case .disclosureGranted(let act): disclosures.append(DisclosureConsent(grant: act))
    case .disclosureWithdrawn(let act): withdrawConsent(act)
    case .documentReleased(let release): releases.append(release)
    case .corrected, .actUndone, .actRedone: break
    case .abandoned:
      suspension = nil
      return false
    default: return money.take(event)
    }
    return true
  }

  private mutating func endSuspension(_ act: Resume) {
    if act.shiftsDates, let suspension {
      stage.shiftEnd(by: act.on - suspension.on)
      shiftMoves(from: suspension.on, by: act.on - suspension.on)
    }
    suspension = nil
  }

  /// What was planned by hand for later moves along; the rest follows by itself.
  private mutating func shiftMoves(from day: Day, by days: Int) {
    for (step, move) in moves {
      guard let planned = move.day, planned >= day else { continue }
      moves[step]?.day = planned + days
    }
  }

  private mutating func withdrawConsent(_ act: WithdrawDisclosure) {
    guard let index = disclosures.lastIndex(where: { $0.withdrawnOn == nil && $0.matches(act) }) else { return }
    disclosures[index].withdrawnOn = act.on
  }
}

extension Recorded<MissionEvent> {
  var unfit: Unfit { Unfit(event: event.kind.rawValue, position: position) }
}

extension Recorded where Event: Act {
  /// The day of an act of the world, or the day on which it was entered, as the clocks of the place said it.
  public func day(in zone: Zone) -> Day { event.payload.dayTold ?? zone.day(of: at) }
}
