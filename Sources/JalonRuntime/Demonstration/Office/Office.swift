import JalonCore
import JalonStore

/// A whole region at work, invented from a seed: operators and their officers, structures, providers, plans, and missions
/// at every stage with their whole lives. Everything enters as a person would enter it.
///
/// The same seed, size and day give the same store, act for act.
public struct Office: Sendable {
  public struct Size: Hashable, Sendable {
    public var structures = 3_000
    public var providers = 400
    public var operators = 20
    public var officers = 80
    public var plans = 2_000
    public var missions = 4_000

    public init() {}

    /// So many times as large, carried by as many people.
    public func times(_ factor: Int) -> Size {
      var size = self
      size.structures *= factor
      size.providers *= factor
      size.plans *= factor
      size.missions *= factor
      return size
    }
  }

  let size: Size
  let seed: Int
  let today: Day

  public init(_ size: Size = Size(), seed: Int = 1, today: Day) {
    self.size = size
    self.seed = seed
    self.today = today
  }

  /// At whose desk one sits.
  public static let officer = OfficePeople.officer(0)

  /// Enters all of it into an empty store, a block at a time: each is there whole or not at all.
  ///
  /// - Parameter progress: told, after each block, how many cards and missions stand, out of how many.
  public func fill(_ store: any Store, progress: (Int, Int) throws -> Void = { _, _ in }) throws {
    let ledger = Ledger(store)
    let cards = OfficePeople.cards(of: size)
    let all = cards + size.missions
    for first in stride(from: 0, to: cards, by: Office.cardsInBlock) {
      let last = min(cards, first + Office.cardsInBlock)
      try enter(registering(first..<last), through: ledger)
      try progress(last, all)
    }
    for first in stride(from: 0, to: size.plans, by: Office.plansInBlock) {
      let last = min(size.plans, first + Office.plansInBlock)
      try enter(telling(first..<last), through: ledger)
      try progress(cards + missions(before: last), all)
    }
  }

  private static let cardsInBlock = 1_000
  private static let plansInBlock = 20

  private func registering(_ cards: Range<Int>) -> [Request] {
    let diary = Diary(today: today, orders: "carte-\(cards.lowerBound)")
    let people = OfficePeople(size: size, seed: seed, diary: diary, day: today - 2_000)
    for card in cards { people.register(card) }
    return diary.requests
  }

  private func telling(_ plans: Range<Int>) -> [Request] {
    let diary = Diary(today: today, orders: "plan-\(plans.lowerBound)")
    for plan in plans { OfficePlan(plan, of: self, diary).tell(missions(before: plan)..<missions(before: plan + 1)) }
    return diary.requests
  }

  /// How many missions belong to the plans before this one.
  private func missions(before plan: Int) -> Int { size.plans == 0 ? 0 : plan * size.missions / size.plans }

  private func enter(_ requests: [Request], through ledger: Ledger) throws {
    try ledger.transaction(today: today) { perform in
      for request in requests {
        guard case .refused(let refusal) = try perform(request) else { continue }
        // As its officer would: what is unusual is confirmed with a reason.
        guard case .unconfirmed(let cautions) = refusal, let confirmed = request.confirming(cautions),
          case .done = try perform(confirmed)
        else { throw Demonstration.Refused(request: request, refusal: refusal) }
      }
    }
  }
}

extension Request {
  /// `nil` where it gives its reasons already.
  fileprivate func confirming(_ cautions: [Caution]) -> Request? {
    guard reasons.isEmpty else { return nil }
    let reasons = Dictionary(cautions.map { ($0.code, "vu avec la structure") }) { first, _ in first }
    return Request(id: id, by: by, at: at, command: command, reasons: reasons)
  }
}
