import GRDB
import JalonCore
import JalonStore

/// What people typed, looked through from end to end: no list of words stands beside the texts, so that none can differ from
/// them, and nothing remains of one that was taken away (docs/decisions/0055).
struct TypedTexts {
  let db: Database

  func missions(holding query: TextQuery) throws -> Set<MissionID> {
    let missions = StreamName.mission("").text
    var found: Set<MissionID> = []
    for place in try typed(query, .open, limit: .max) {
      let stream = try db.first("SELECT stream FROM events WHERE sequence = ?", [place.sequence]).map {
        try Columns($0, of: "events", key: []).code(0)
      }
      if let stream, stream.hasPrefix(missions) { found.insert(MissionID(String(stream.dropFirst(missions.count)))) }
    }
    return found
  }

  func found(holding query: TextQuery, limit: Int) throws -> [FoundText] {
    let events = EventReader(db: db)
    return try [Part.open, .sheets].flatMap { part in
      let places = try typed(query, part, limit: limit) + said(query, part, limit: limit)
      return try places.sorted { abs($0.sequence) > abs($1.sequence) }.prefix(limit).compactMap { place in
        try events.event(at: place.sequence).map { FoundText(event: $0, field: place.field, text: place.text) }
      }
    }
  }

  /// Facts of sheets count among themselves, downwards from -1.
  private enum Part {
    case open, sheets

    /// The newest first.
    func rows(by sequence: String) -> String {
      switch self {
      case .open: "\(sequence) > 0 AND text IS NOT NULL ORDER BY \(sequence) DESC"
      case .sheets: "\(sequence) < 0 AND text IS NOT NULL ORDER BY \(sequence)"
      }
    }
  }

  private struct Place {
    let sequence: Int
    let field: FactField
    let text: String
  }

  private func typed(_ query: TextQuery, _ part: Part, limit: Int) throws -> [Place] {
    let sql =
      "SELECT sequence, field, text FROM texts WHERE field <> '\(CardSeal.field)' AND \(part.rows(by: "sequence"))"
    return try places(sql, of: "texts", query, limit) { FactField($0) }
  }

  private func said(_ query: TextQuery, _ part: Part, limit: Int) throws -> [Place] {
    let sql = """
      SELECT o.first, r.caution, r.text FROM orders o JOIN reasons r ON o.number = r.order_number
      WHERE \(part.rows(by: "o.first"))
      """
    return try places(sql, of: "reasons", query, limit) { RedactText.field(ofReason: $0) }
  }

  private func places(
    _ sql: String, of table: String, _ query: TextQuery, _ limit: Int, field: (String) -> FactField
  ) throws -> [Place] {
    let cursor = try db.rows(sql)
    var places: [Place] = []
    while places.count < limit, let row = try cursor.next() {
      let columns = Columns(row, of: table)
      let text = try columns.text(2)
      guard query.isHeld(by: text) else { continue }
      places.append(Place(sequence: try columns.whole(0), field: field(try columns.code(1)), text: text))
    }
    return places
  }
}
