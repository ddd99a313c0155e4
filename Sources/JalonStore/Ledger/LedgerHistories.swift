import JalonCore

// Histories one after the other, for what is told of all of them: none is kept.
extension Ledger {
  /// The journal of each mission, as far as it is of these kinds. What stands in sheets is not read.
  public func forEachMission(
    reading kinds: Set<MissionEvent.Kind>, _ body: ([Recorded<MissionEvent>]) throws -> Void
  ) throws {
    try forEachHistory(prefix: "mission/", kinds, body)
  }

  /// The journal of each plan, as far as it is of these kinds.
  public func forEachPlan(
    reading kinds: Set<PlanEvent.Kind>, _ body: ([Recorded<PlanEvent>]) throws -> Void
  ) throws {
    try forEachHistory(prefix: "plan/", kinds, body)
  }

  private func forEachHistory<Event: Act>(
    prefix: String, _ kinds: Set<Event.Kind>, _ body: ([Recorded<Event>]) throws -> Void
  ) throws {
    try store.forEachHistory(prefix: prefix, kinds: Set(kinds.map(\.rawValue))) { stored in
      try body(stored.map { try EventCodec.read($0, as: Event.self) })
    }
  }
}
