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

  /// Missions of which a consent or a document ever named a recipient, by its code or in words: the latest first.
  public func missions(naming recipient: RecipientID) throws -> [MissionID] {
    let directory = try directory()
    var naming: [(mission: MissionID, at: Instant)] = []
    let kinds = Set([MissionEvent.Kind.disclosureGranted, .documentReleased].map(\.rawValue))
    try store.forEachHistory(prefix: "mission/", kinds: kinds) { stored in
      let named = try stored.filter { event in
        let read = try EventCodec.read(event, as: MissionEvent.self).event
        return read.recipient.map { directory.recipient(named: $0) == recipient } ?? false
      }
      guard let last = named.last, let mission = last.stream.mission else { return }
      naming.append((mission, last.at))
    }
    return naming.sorted { ($1.at, $1.mission) < ($0.at, $0.mission) }.map(\.mission)
  }

  private func forEachHistory<Event: Act>(
    prefix: String, _ kinds: Set<Event.Kind>, _ body: ([Recorded<Event>]) throws -> Void
  ) throws {
    try store.forEachHistory(prefix: prefix, kinds: Set(kinds.map(\.rawValue))) { stored in
      try body(stored.map { try EventCodec.read($0, as: Event.self) })
    }
  }
}

extension MissionEvent {
  /// Who has no part in the mission and is named to receive something of it.
  fileprivate var recipient: String? {
    switch self {
    case .disclosureGranted(let act): act.recipient
    case .documentReleased(let released): released.act.outsider
    default: nil
    }
  }
}
