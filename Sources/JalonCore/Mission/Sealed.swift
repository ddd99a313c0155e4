// « Sealed means sealed »: what one reader may see of a mission.
extension Mission {
  /// The mission as `reader` may see it, told again from the entries that this reader may read.
  ///
  /// Until the sheets are revealed, what stands in the sheets of other seats is not there, and nothing else depends on it:
  /// two missions that differ only there look the same. That a sheet is closed stays visible. Where a call ends before its
  /// sheets were revealed, they stay sealed for good.
  ///
  /// Whoever types for several seats reads as one of them at a time; `nil` reads as nobody.
  ///
  /// A view is for showing: rules are asked of the whole mission, and nothing is appended to a view.
  public func seen(by reader: PersonID?) -> Mission {
    guard stage.isSealed else { return self }
    let own = reader.flatMap { seated.firstIndex(of: $0) }.map { $0 + 1 }
    let start = sealedAfter
    let visible = entries.enumerated().filter { index, entry in
      index < start || entry.sheetPlace == nil || entry.sheetPlace?.sheet == own
    }
    guard visible.count < entries.count else { return self }
    do {
      return try Mission.fold(visible.map(\.element))
    } catch {
      preconditionFailure("without the sealed marks of others the journal of \(id) does not hold: \(error)")
    }
  }

  /// When something last happened that every reader may know of: of the facts of sheets that follow the last of the
  /// mission's own, none stands behind the others.
  var touchedAt: Instant {
    guard let own = entries.lastIndex(where: { $0.sheetPlace == nil }) else { return Instant(seconds: 0) }
    let known = stage.isSealed ? entries[own...own] : entries[own...]
    return known.map(\.at).max() ?? Instant(seconds: 0)
  }

  // Where the sheets were revealed and the evaluation opened again, what was read by then is known to all.
  private var sealedAfter: Int {
    guard let revealed = entries.lastIndex(where: { $0.event.kind == .sheetsRevealed }) else { return 0 }
    return entries[revealed...].firstIndex { [.evaluationReopened, .sheetReopened].contains($0.event.kind) } ?? revealed
  }
}

extension Stage {
  /// Each seat marks alone; or did, when the call came to an end.
  var isSealed: Bool {
    switch self {
    case .evaluating: true
    case .ended(let ended): ended.before.isSealed
    case .draft, .calling, .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed: false
    }
  }
}
