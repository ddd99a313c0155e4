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

  /// The texts of which an act tells that they went, those that seal the cards of whoever was erased among them.
  func redacted() throws -> RedactedTexts {
    var told = RedactedTexts()
    let texts = try rows(
      """
      SELECT o.first + json_extract(e.payload, '$.fact') - 1, json_extract(e.payload, '$.field'), o.number, w.at
      FROM events e JOIN orders w ON w.number = e.order_number JOIN orders o ON o.id = json_extract(e.payload, '$.act')
      WHERE e.kind = ? ORDER BY e.sequence
      """, [DirectoryEvent.Kind.textRedacted.rawValue])
    while let row = try texts.next() {
      let columns = Columns(row, of: "events", key: [])
      told.add(
        sequence: try columns.whole(0), FactField(try columns.code(1)), order: try columns.whole(2),
        at: try columns.instant(3))
    }
    let cards = try rows(
      """
      SELECT c.sequence, w.at FROM events e JOIN orders w ON w.number = e.order_number
      JOIN events c ON c.stream = e.stream WHERE e.kind = ?
      """, [DirectoryEvent.Kind.personErased.rawValue])
    while let row = try cards.next() {
      let columns = Columns(row, of: "events", key: [])
      told.addCard(sequence: try columns.whole(0), at: try columns.instant(1))
    }
    return told
  }
}

/// The texts of which acts tell that they went, and when: by fact and field, and by order and caution.
struct RedactedTexts {
  private var places: [Place: Instant] = [:]

  private struct Place: Hashable {
    let number: Int
    let field: FactField
    let isReason: Bool
  }

  mutating func add(sequence: Int, _ field: FactField, order: Int, at instant: Instant) {
    let isReason = field.text.hasPrefix(RedactText.field(ofReason: "").text)
    // What went once goes no second time.
    let place = Place(number: isReason ? order : sequence, field: field, isReason: isReason)
    places[place] = places[place] ?? instant
  }

  mutating func addCard(sequence: Int, at instant: Instant) {
    places[Place(number: sequence, field: FactField(CardSeal.field), isReason: false)] = instant
  }

  /// When it went; `nil` where no act tells that it did.
  func instant(sequence: Int, _ field: String) -> Instant? {
    places[Place(number: sequence, field: FactField(field), isReason: false)]
  }

  func instant(order: Int, reason caution: String) -> Instant? {
    places[Place(number: order, field: RedactText.field(ofReason: caution), isReason: true)]
  }
}
