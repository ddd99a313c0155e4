import JalonStore

extension Chronicle {
  /// The whole journal: what has a sequence over all streams, then what stands in sheets, sheet by sheet.
  public func everything() throws(StoreFailure) -> [StoredEvent] {
    var facts = try events(after: 0, limit: .max)
    for head in try streams(prefix: "sheet/") { facts += try events(of: head.stream) }
    return facts
  }
}
