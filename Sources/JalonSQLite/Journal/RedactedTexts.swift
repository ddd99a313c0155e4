import GRDB
import JalonCore
import JalonStore

extension Database {
  /// Takes a text away for good, with its salt: the fact keeps the digest of both.
  func redact(_ act: RedactText, at instant: Instant) throws {
    if let caution = act.caution {
      try perform(
        """
        UPDATE reasons SET text = NULL, salt = NULL, erased = ? WHERE caution = ? AND text IS NOT NULL
          AND order_number = (SELECT number FROM orders WHERE id = ?)
        """, [instant.seconds, caution, act.act.text])
    } else {
      try perform(
        """
        UPDATE texts SET text = NULL, salt = NULL, erased = ? WHERE field = ? AND text IS NOT NULL
          AND sequence = (SELECT first + ? - 1 FROM orders WHERE id = ?)
        """, [instant.seconds, act.field.text, act.fact, act.act.text])
    }
  }

  /// The texts of which an act tells that they went.
  func redacted() throws -> RedactedTexts {
    var told = RedactedTexts()
    let cursor = try rows(
      """
      SELECT o.first + json_extract(e.payload, '$.fact') - 1, json_extract(e.payload, '$.field'), o.number
      FROM events e JOIN orders o ON o.id = json_extract(e.payload, '$.act') WHERE e.kind = ?
      """, [DirectoryEvent.Kind.textRedacted.rawValue])
    while let row = try cursor.next() {
      let columns = Columns(row, of: "events", key: [])
      told.add(sequence: try columns.whole(0), FactField(try columns.code(1)), order: try columns.whole(2))
    }
    return told
  }
}

/// The texts of which acts tell that they went: by fact and field, and by order and caution.
struct RedactedTexts {
  private var places: Set<Place> = []

  private struct Place: Hashable {
    let number: Int
    let field: FactField
    let isReason: Bool
  }

  mutating func add(sequence: Int, _ field: FactField, order: Int) {
    let isReason = field.text.hasPrefix(RedactText.field(ofReason: "").text)
    places.insert(Place(number: isReason ? order : sequence, field: field, isReason: isReason))
  }

  func tells(sequence: Int, _ field: String) -> Bool {
    places.contains(Place(number: sequence, field: FactField(field), isReason: false))
  }

  func tells(order: Int, reason caution: String) -> Bool {
    places.contains(Place(number: order, field: RedactText.field(ofReason: caution), isReason: true))
  }
}
