import JalonCore
import JalonStore

extension Store {
  /// An order of which nothing is left but that somebody went.
  public func erase(_ person: PersonID) throws {
    var batch = Batch(order: OrderID("erased-\(person)"), by: "marc", at: Instant(seconds: 1_760_000_999))
    batch.erased = [person]
    _ = try append(batch)
  }
}
