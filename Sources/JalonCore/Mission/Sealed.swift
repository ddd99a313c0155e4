extension Mission {
  /// The mission as one reader may see it: « sealed means sealed ».
  ///
  /// Until the sheets are revealed, the marks of other seats are not there, and neither are the entries of the journal
  /// that recorded them: nothing that remains depends on them. That a sheet is closed stays visible. Whoever types for
  /// several seats reads as one of them at a time.
  public func seen(by reader: PersonID?) -> Mission {
    guard case .evaluating(let evaluation) = stage else { return self }
    var mission = self
    mission.stage = .evaluating(evaluation.seen(by: reader))
    mission.entries = entries.filter { !$0.isSealed(from: reader) }
    return mission
  }
}

extension Evaluating {
  fileprivate func seen(by reader: PersonID?) -> Evaluating {
    var evaluation = self
    for seat in seats where seat.evaluator != reader { evaluation.change(seat.evaluator) { $0.marks = [:] } }
    return evaluation
  }
}

extension Recorded<MissionEvent> {
  fileprivate func isSealed(from reader: PersonID?) -> Bool {
    if case .markGiven(let act) = event { act.evaluator != reader } else { false }
  }
}
