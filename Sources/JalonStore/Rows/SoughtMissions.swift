import JalonCore

extension Sought {
  /// The missions whose journals say so, for a theme or an end; `histories` hands over the facts of these kinds, one mission
  /// after the other. What was typed and people are looked for elsewhere.
  public func missions(
    telling histories: (Set<String>, ([StoredEvent]) throws -> Void) throws -> Void
  ) throws -> Set<MissionID> {
    let kinds = SoughtFacts.kinds(for: self)
    guard !kinds.isEmpty else { return [] }
    var found: Set<MissionID> = []
    try histories(Set(kinds.map(\.rawValue))) { stored in
      guard let mission = stored.first?.stream.mission else { return }
      if takes(SoughtFacts(try stored.map { try $0.ofMission() })) { found.insert(mission) }
    }
    return found
  }
}

extension StoredEvent {
  fileprivate func ofMission() throws(StoreFailure) -> Recorded<MissionEvent> {
    do {
      return try EventCodec.read(self, as: MissionEvent.self)
    } catch {
      throw .damagedRow(DamagedRow(table: "events", column: "payload", place: "\(stream.text), \(position)"))
    }
  }
}
