/// A name that an organisation had, until somebody entered another one.
public struct FormerName: Payload {
  public let name: String
  public let until: Instant
}

// The name of an organisation on the day of a fact: a selection is told with the names of its day, not with today's.
extension Directory {
  /// The name that an organisation had at a moment: the first that is known, where nobody had entered it yet.
  public func name(of party: Party, at moment: Instant) -> String {
    formerNames(of: party).first { moment < $0.until }?.name ?? name(of: party)
  }

  /// Every name that an organisation ever had, the last one first.
  public func everyName(of party: Party) -> [String] {
    [name(of: party)] + formerNames(of: party).reversed().map(\.name)
  }

  mutating func rename(_ party: Party, from former: String?, to name: String, at instant: Instant) {
    guard let former, former != name else { return }
    keep(FormerName(name: former, until: instant), of: party)
  }
}

extension Recorded where Event: Act {
  /// The moment that its names are those of: the end of the day on which it happened, or its entry where that came first.
  public var moment: Instant {
    guard let day = event.payload.dayTold else { return at }
    return min(at, day.end)
  }
}

extension Day {
  /// The last second of the day.
  public var end: Instant { Instant(seconds: (number + 1) * 86_400 - 1) }
}
