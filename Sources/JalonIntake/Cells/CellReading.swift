import JalonCore
import JalonWording

/// What one cell says of a card.
struct CellReading {
  /// By field: most cells fill one, some two.
  var values: [String: Value] = [:]
  var repairs: [(kind: Repair.Kind, after: String)] = []
  /// Why it cannot be read: its row is refused.
  var fault: Words?
  /// What of it is not taken: its row goes on.
  var aside: Words?

  static func said(_ field: String, _ value: Value) -> CellReading { CellReading(values: [field: value]) }
  static func refused(_ words: Words) -> CellReading { CellReading(fault: words) }
  static func setAside(_ words: Words) -> CellReading { CellReading(aside: words) }

  func repaired(_ kind: Repair.Kind?, _ after: String) -> CellReading {
    guard let kind else { return self }
    var reading = self
    reading.repairs.append((kind, after))
    return reading
  }
}
