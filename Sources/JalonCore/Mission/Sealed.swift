// « Sealed means sealed »: what one reader may see of a mission.
extension Mission {
  /// The mission as `reader` may see it, told again from the entries that this reader may read.
  ///
  /// Until the sheets are revealed, the marks of other seats are not there, and neither
  /// is any trace of them: the entry itself with its comment, its instant, its order and the reason given to its
  /// caution; what was undone, done again or corrected about it; the numbers of the entries that follow. Two missions
  /// that differ only in the sealed marks of other seats look the same, `undoable` and `version` included. That a sheet
  /// is closed stays visible. Where a call ends before its sheets were revealed, they stay sealed for good.
  ///
  /// Whoever types for several seats reads as one of them at a time; `nil` reads as nobody.
  ///
  /// A view is for showing: rules are asked of the whole mission, and nothing is appended to a view. An entry that was
  /// picked from a view is corrected under its number there: the rule looks up its `position(ofSeen:by:)`.
  public func seen(by reader: PersonID?) -> Mission {
    let visible = entries(visibleTo: reader)
    guard visible.count < entries.count else { return self }
    let numbers = Dictionary(zip(visible.map(\.position), 1...)) { first, _ in first }
    do {
      return try Mission.fold(visible.enumerated().map { $1.renumbered($0 + 1, numbers) })
    } catch {
      preconditionFailure("without the sealed marks of others the journal of \(id) does not hold: \(error)")
    }
  }

  /// The position in the journal of the entry that `reader` sees at `position`.
  public func position(ofSeen position: Int, by reader: PersonID?) -> Int? {
    let visible = entries(visibleTo: reader)
    return visible.indices.contains(position - 1) ? visible[position - 1].position : nil
  }

  private func entries(visibleTo reader: PersonID?) -> [Recorded<MissionEvent>] {
    guard stage.isSealed else { return entries }
    let (start, marks) = (sealedAfter, Set(entries.filter { $0.event.isMark(unlikeThoseOf: reader) }.map(\.position)))
    var sealed: Set<OrderID> = []
    return entries.filter { entry in
      guard entry.position > start, entry.event.tells(of: marks, at: entry.position, or: sealed) else { return true }
      sealed.insert(entry.order)
      return false
    }
  }

  // Where the sheets were revealed and the evaluation opened again, what was read by then is known to all.
  private var sealedAfter: Int {
    guard let revealed = entries.last(where: { $0.event.kind == .sheetsRevealed })?.position else { return 0 }
    let reopening = entries.first {
      $0.position > revealed && [.evaluationReopened, .sheetReopened].contains($0.event.kind)
    }
    return reopening?.position ?? revealed
  }
}

extension Stage {
  /// Each seat marks alone; or did, when the call came to an end.
  fileprivate var isSealed: Bool {
    switch self {
    case .evaluating: true
    case .ended(let ended): ended.before.isSealed
    case .draft, .calling, .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed: false
    }
  }
}

extension MissionEvent {
  fileprivate func isMark(unlikeThoseOf reader: PersonID?) -> Bool {
    if case .markGiven(let act) = self { act.evaluator != reader } else { false }
  }

  /// Is one of `marks`, or mends one, or undoes or does again one of the acts that are `sealed`.
  fileprivate func tells(of marks: Set<Int>, at position: Int, or sealed: Set<OrderID>) -> Bool {
    switch self {
    case .markGiven: marks.contains(position)
    case .corrected(let act): marks.contains(act.event)
    case .actUndone(let act): sealed.contains(act.act)
    case .actRedone(let act): sealed.contains(act.act)
    default: false
    }
  }
}

extension Recorded<MissionEvent> {
  /// At another place of another journal; a correction names the new place of what it corrects.
  fileprivate func renumbered(_ position: Int, _ numbers: [Int: Int]) -> Recorded {
    var event = event
    if case .corrected(let act) = event, let place = numbers[act.event] {
      event = .corrected(
        Correction(event: place, field: act.field, oldValue: act.oldValue, newValue: act.newValue, reason: act.reason))
    }
    return telling(event, at: position)
  }
}
