import JalonCore

/// Why the ledger cannot tell or write a history. Nothing was written.
public enum LedgerFailure: Error, Hashable, Sendable {
  case store(StoreFailure)
  /// An event of a newer Jalon: the store can be read elsewhere, not written here.
  case unknownEvent(kind: String, version: Int, stream: StreamName)
  case unreadableEvent(stream: StreamName, position: Int)
  /// An event that cannot follow what stands before it.
  case unfit(stream: StreamName, position: Int)
  /// Somebody else has acted on the mission since whoever asks saw it, and the act might not mean the same any more.
  case overtaken(MissionID)
}

extension LedgerFailure {
  /// A fact of a mission, by the number that names it there.
  static func unfit(_ number: Int, of mission: MissionID) -> LedgerFailure {
    guard let place = SheetPlace(number: number) else { return .unfit(stream: .mission(mission), position: number) }
    return .unfit(stream: .sheet(place.sheet, of: mission), position: place.position)
  }

  /// What the decision was taken on is no longer so: it can be taken again.
  var isOfMovedGround: Bool {
    switch self {
    case .store(.conflict), .store(.outdated): true
    case .store, .unknownEvent, .unreadableEvent, .unfit, .overtaken: false
    }
  }
}

/// What became of a request.
public enum Outcome: Sendable {
  /// The events stand in the journal.
  case done([StoredEvent])
  case refused(Refusal)
}
