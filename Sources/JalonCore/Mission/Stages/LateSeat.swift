/// A seat that was added once the sheets had been opened: whoever takes it may know what the others gave.
public struct LateSeat: Hashable, Sendable {
  /// The day of the opening that came before.
  public let openedOn: Day
  /// What was said of it as the seat was taken; `nil` where nothing asked.
  public let reason: String?
}

extension Mission {
  /// The seats that were added after an opening of the sheets, by their place in the journal or by the day told.
  public func lateSeats(in zone: Zone) -> [PersonID: LateSeat] {
    guard let first = effective.first(where: { $0.event.kind == .sheetsRevealed }) else { return [:] }
    let opened = first.day(in: zone)
    return effective.reduce(into: [:]) { seats, entry in
      guard case .seatTaken(let act) = entry.event,
        entry.position > first.position || entry.day(in: zone) > opened
      else { return }
      seats[act.evaluator] = LateSeat(
        openedOn: opened, reason: entry.reasons[Caution.Kind.seatedAfterOpening.rawValue])
    }
  }
}
