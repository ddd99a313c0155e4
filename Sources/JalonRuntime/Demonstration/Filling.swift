import JalonCore
import JalonStore

extension Demonstration {
  /// A request of the demonstration that the rules refuse: the story does not hold together.
  public struct Refused: Error, Sendable {
    public let request: Request
    public let refusal: Refusal
  }

  /// Enters the whole demonstration into an empty store, in one transaction.
  public static func fill(_ store: any Store, today: Day) throws {
    try Ledger(store).transaction(today: today) { perform in
      for request in requests(today: today) {
        if case .refused(let refusal) = try perform(request) { throw Refused(request: request, refusal: refusal) }
      }
    }
  }
}
