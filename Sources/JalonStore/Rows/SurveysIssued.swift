import JalonCore

extension Chronicle {
  /// How many surveys the journal says were ever sent with each edition of each questionnaire.
  ///
  /// Goes through the whole journal, and reads the payload of these events alone: what the table of counts is made from.
  public func surveysIssuedByTheJournal() throws -> [Questionnaire.Edition: Int] {
    var counts: [Questionnaire.Edition: Int] = [:]
    try forEachChunk { events in
      for event in events where event.kind == MissionEvent.Kind.surveyIssued.rawValue {
        // One that cannot be read is named where its history is.
        do {
          guard let edition = try EventCodec.read(event, as: MissionEvent.self).event.issuedEdition else { continue }
          counts[edition, default: 0] += 1
        } catch is LedgerFailure {
          continue
        }
      }
    }
    return counts
  }
}

extension MissionEvent {
  /// The questionnaire that it sent.
  var issuedEdition: Questionnaire.Edition? { if case .surveyIssued(let act) = self { act.edition } else { nil } }
}
