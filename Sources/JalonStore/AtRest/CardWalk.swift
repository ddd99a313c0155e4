import JalonCore

/// Goes through what was recorded of one person: what her card is by now, and what it was before each act that changed it.
public struct CardWalk {
  public enum Seal: Hashable, Sendable {
    /// No card.
    case none
    case sealed(String)
    /// An older Jalon recorded it without a seal.
    case unknown
  }

  private var card: Seal = .none
  private var kept: [OrderID: Seal] = [:]
  private var undoings: [OrderID: OrderID] = [:]
  /// The acts that made or changed a card.
  private var changes: Set<OrderID> = []
  private var isSealedThroughout = true
  /// She went, with her card and all that it was.
  public private(set) var isErased = false

  public init() {}

  /// Her card.
  public var standing: Seal { told(card) }

  /// What her card was, by the orders that changed it.
  public var former: [OrderID: Seal] { kept.mapValues(told) }

  /// Nothing else was ever put aside of it.
  public var isWhole: Bool { isSealedThroughout }

  // What was never sealed may have left a card where none is told.
  private func told(_ seal: Seal) -> Seal { isSealedThroughout || seal != .none ? seal : .unknown }

  /// - Parameter seal: what stands apart for it; `nil` where the fact has none, or where it cannot be read.
  public mutating func follow(_ event: RestingEvent, sealing seal: String?) {
    let kind = DirectoryEvent.Kind(rawValue: event.kind)
    let changesCard = kind == .personRegistered || kind == .personAmended && event.changesCard
    if changesCard { changes.insert(event.order) }
    if let seal {
      replace(by: .sealed(seal), event.order)
    } else if changesCard {
      isSealedThroughout = false
      replace(by: .unknown, event.order)
    } else if kind == .personErased {
      (card, kept, isErased) = (.none, [:], true)
    } else if kind == .directoryActUndone, let act = event.act, changes.contains(act) {
      restore(before: act, event.order)
      undoings[act] = event.order
    } else if kind == .directoryActRedone, let act = event.act, let undoing = undoings[act] {
      restore(before: undoing, event.order)
    }
  }

  private mutating func replace(by new: Seal, _ order: OrderID) {
    if card != .none, card != new || new == .unknown { kept[order] = card }
    card = new
  }

  private mutating func restore(before order: OrderID, _ turning: OrderID) {
    let former = kept[order] ?? .none
    if card != .none { kept[turning] = card }
    card = former
  }
}

extension RestingEvent {
  /// The act that it takes back or brings back.
  fileprivate var act: OrderID? {
    guard case .text(let act)? = members["act"] else { return nil }
    return OrderID(act)
  }

  /// More than the part in the office is amended.
  fileprivate var changesCard: Bool { members["details"] != .list([]) }

  private var members: [String: Value] {
    guard case .value(.group(let members)) = Content(json: payload) else { return [:] }
    return members
  }
}
