import JalonCore
import JalonStore

/// What people typed, looked through from end to end by the rules that say what holds a query: the same answers as from any
/// other store.
extension Asking {
  func missions(typed query: TextQuery) throws(StoreFailure) -> Set<MissionID> {
    var found: Set<MissionID> = []
    let texts = try line.ask(
      """
      SELECT t.sequence, t.field, t.text, e.stream FROM jalon.texts t JOIN jalon.events e USING (sequence)
      WHERE t.field <> '\(CardSeal.field)' AND t.text IS NOT NULL AND e.stream >= 'mission/' AND e.stream < 'mission0'
      """, of: "texts")
    for text in try texts.map({ row throws(StoreFailure) in (try row.text(2), StreamName(try row.code(3))) }) {
      if let mission = text.1.mission, query.isHeld(by: text.0) { found.insert(mission) }
    }
    return found
  }

  func texts(holding query: TextQuery, limit: Int) throws(StoreFailure) -> [FoundText] {
    var found: [FoundText] = []
    for isSealed in [false, true] {
      let places = try typed(query, isSealed, limit) + said(query, isSealed, limit)
      for place in places.sorted(by: { abs($0.sequence) > abs($1.sequence) }).prefix(limit) {
        guard let event = try EventReader(line: line).event(at: place.sequence) else { continue }
        found.append(FoundText(event: event, field: place.field, text: place.text))
      }
    }
    return found
  }

  private func typed(_ query: TextQuery, _ isSealed: Bool, _ limit: Int) throws(StoreFailure) -> [TextPlace] {
    try places(
      """
      SELECT sequence, field, text FROM jalon.texts WHERE field <> '\(CardSeal.field)' AND text IS NOT NULL
        AND sequence \(isSealed ? "< 0 ORDER BY sequence" : "> 0 ORDER BY sequence DESC")
      """, of: "texts", query, limit
    ) { FactField($0) }
  }

  private func said(_ query: TextQuery, _ isSealed: Bool, _ limit: Int) throws(StoreFailure) -> [TextPlace] {
    try places(
      """
      SELECT o.first, r.caution, r.text FROM jalon.orders o JOIN jalon.reasons r ON o.number = r.order_number
      WHERE text IS NOT NULL AND o.first \(isSealed ? "< 0 ORDER BY o.first" : "> 0 ORDER BY o.first DESC")
      """, of: "reasons", query, limit
    ) { RedactText.field(ofReason: $0) }
  }

  private func places(
    _ sql: String, of table: String, _ query: TextQuery, _ limit: Int, field: (String) -> FactField
  ) throws(StoreFailure) -> [TextPlace] {
    let told = try line.ask(sql, of: table)
    var places: [TextPlace] = []
    for values in told.rows where places.count < limit {
      let row = Columns(values: values, reply: told)
      let text = try row.text(2)
      guard query.isHeld(by: text) else { continue }
      places.append(TextPlace(sequence: try row.whole(0), field: field(try row.code(1)), text: text))
    }
    return places
  }
}

private struct TextPlace {
  let sequence: Int
  let field: FactField
  let text: String
}
