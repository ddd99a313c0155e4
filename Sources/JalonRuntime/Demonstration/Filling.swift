import JalonCore
import JalonStore
import JalonWording

extension Demonstration {
  /// A request of the demonstration that the rules refuse: the story does not hold together.
  public struct Refused: Error, Sendable {
    public let request: Request
    public let refusal: Refusal

    public var words: Words {
      let (act, day) = (request.command.name.text, Day(number: request.at.seconds / 86_400).iso)
      return Words(
        fr: "La démonstration ne se raconte pas ce jour-là (« \(act) », le \(day)) : prenez-en un autre avec --today.",
        en: "The demonstration cannot be told on that day (“\(act)”, on \(day)): take another one with --today.")
    }
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
