import JalonCore

/// What a store cannot make again from anything else, table by table, in the order in which it is put into another one.
public enum KeptTable: String, CaseIterable, Sendable {
  case handles, persons
  case formerPersons = "former_persons"
  case orders, reasons, events, texts, heads

  /// By the names that every store gives them; the first ones tell the rows apart, and put them in order.
  public var columns: [String] {
    switch self {
    case .handles: ["id", "handle"]
    case .persons: ["id", "name", "function", "mail", "phone"]
    case .formerPersons: ["person", "order_id", "at", "name", "function", "mail", "phone"]
    case .orders: ["number", "id", "person", "entered_by", "at", "reasoned", "first", "count"]
    case .reasons: ["order_number", "caution", "digest", "salt", "text", "erased"]
    case .events:
      ["sequence", "stream", "position", "order_number", "kind", "version", "payload", "anchor", "digest"]
    case .texts: ["sequence", "field", "salt", "text", "erased"]
    case .heads: ["stream", "position", "digest", "start"]
    }
  }

  /// How many of the first columns tell the rows apart.
  public var keys: Int {
    switch self {
    case .handles, .persons, .orders, .events, .heads: 1
    case .formerPersons, .reasons, .texts: 2
    }
  }
}

/// One value as a store keeps it.
public enum KeptValue: Hashable, Sendable {
  case null
  case whole(Int)
  case text(String)
  case bytes([UInt8])
}

/// A store whose content can be taken out as it is kept, and put into another one.
public protocol MovableStore: Store {
  /// Rows in order, some at a time.
  func forEachKept(_ table: KeptTable, _ body: ([[KeptValue]]) throws -> Void) throws
}

extension MovableStore {
  /// What the store says of itself, and where each of its streams ends: the same in another store, where all of it arrived.
  public func ends() throws -> StoreEnds {
    var heads: [[KeptValue]] = []
    try forEachKept(.heads) { heads += $0 }
    return StoreEnds(
      origin: try origin(), mark: try mark(), takenOver: try takenOver(), head: try head(), heads: heads)
  }
}

public struct StoreEnds: Hashable, Sendable {
  public let origin: StoreOrigin
  public let mark: StoreMark?
  public let takenOver: TakenOver?
  public let head: Digest
  public let heads: [[KeptValue]]
}
