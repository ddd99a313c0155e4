import JalonCore

extension Chronicle {
  /// How many surveys were ever sent with each edition of each questionnaire, those taken back since included.
  ///
  /// Goes through the whole journal, and reads the payload of these events alone.
  public func surveysIssued() throws -> [Questionnaire.Edition: Int] {
    var counts: [Questionnaire.Edition: Int] = [:]
    try forEachChunk { events in
      for event in events where event.kind == MissionEvent.Kind.surveyIssued.rawValue {
        guard case .surveyIssued(let issued) = try EventCodec.read(event, as: MissionEvent.self).event else { continue }
        counts[issued.edition, default: 0] += 1
      }
    }
    return counts
  }
}
