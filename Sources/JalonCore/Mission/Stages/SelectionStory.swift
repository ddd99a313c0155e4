// What the journal tells of a selection that a stage alone no longer shows: earlier openings, choices and letters.

/// One opening of the sheets, and what became of it.
public struct SheetOpening: Hashable, Sendable {
  public let on: Day
  /// When the evaluation was taken up again, and why; `nil` where the sheets stayed open.
  public internal(set) var resumedOn: Day?
  public internal(set) var reason: String?
  /// Whose sheet alone was opened again; `nil` where all were.
  public internal(set) var sheet: PersonID?
}

/// A mark that was given anew after the sheets had been opened a first time.
public struct ChangedMark: Hashable, Sendable {
  public let evaluator: PersonID
  public let cell: GridCell
  public let before: Hundredths
  public let after: Hundredths
}

/// What was decided about a call, and the letters that told it.
public struct SelectionTurn: Hashable, Sendable {
  public enum Decision: Hashable, Sendable {
    /// With the reasons that were given, by the code of their caution.
    case awarded(AwardMission, reasons: [String: String])
    case awardWithdrawn(WithdrawAward)
    case ended(Ending)
    /// The mission went back to where it stood before its end.
    case reopened(Reopen)
  }

  public let decision: Decision
  public internal(set) var letters: [NotifyCandidate] = []

  public var isAward: Bool { if case .awarded = decision { true } else { false } }
}

extension Mission {
  /// Every opening of the sheets, first to last, each on the day that the clocks of the place told.
  public func openings(in zone: Zone) -> [SheetOpening] {
    var openings: [SheetOpening] = []
    for entry in effective {
      switch entry.event {
      case .sheetsRevealed: openings.append(SheetOpening(on: entry.day(in: zone)))
      case .evaluationReopened(let act): openings.resume(on: entry.day(in: zone), because: act.reason, sheet: nil)
      case .sheetReopened(let act): openings.resume(on: entry.day(in: zone), because: act.reason, sheet: act.evaluator)
      default: break
      }
    }
    return openings
  }

  /// What was decided since the call was sent, first to last: choices, choices taken back, ends of the call.
  public var selectionTurns: [SelectionTurn] {
    var turns: [SelectionTurn] = []
    for entry in effective {
      if case .candidateNotified(let act) = entry.event, !turns.isEmpty { turns[turns.count - 1].letters.append(act) }
      if let decision = entry.decision(after: turns.last) { turns.append(SelectionTurn(decision: decision)) }
    }
    return turns
  }

  /// The marks that count now and are not those of the first opening; none where the sheets were opened once.
  public var marksChangedSinceOpening: [ChangedMark] {
    let told = effective
    guard let concertation = stage.concertation, openings(in: .universal).count > 1,
      let first = told.firstIndex(where: { $0.event.kind == .sheetsRevealed })
    else { return [] }
    var before: [PersonID: [GridCell: Hundredths]] = [:]
    for case .markGiven(let act) in told[..<first].map(\.event) {
      before[act.evaluator, default: [:]][GridCell(act.provider, act.criterion)] = act.mark
    }
    return concertation.evaluation.markingSeats.flatMap { seat in
      concertation.evaluation.cellsToMark.compactMap { cell in
        guard let former = before[seat.evaluator]?[cell], let now = seat.marks[cell]?.mark, former != now else {
          return nil
        }
        return ChangedMark(evaluator: seat.evaluator, cell: cell, before: former, after: now)
      }
    }
  }
}

extension [SheetOpening] {
  // A sheet that is opened again while all are sealed takes nothing up again.
  fileprivate mutating func resume(on day: Day, because reason: String, sheet: PersonID?) {
    guard let last, last.resumedOn == nil else { return }
    (self[count - 1].resumedOn, self[count - 1].reason, self[count - 1].sheet) = (day, reason, sheet)
  }
}

extension Recorded<MissionEvent> {
  /// What this decides of the call; a mission that is opened again after its closing decides nothing of it.
  fileprivate func decision(after last: SelectionTurn?) -> SelectionTurn.Decision? {
    switch event {
    case .awarded(let act): return .awarded(act, reasons: reasons)
    case .awardWithdrawn(let act): return .awardWithdrawn(act)
    case .callDeclaredUnsuccessful(let act): return .ended(.unsuccessful(act))
    case .callDropped(let act): return .ended(.dropped(act))
    case .abandoned(let act): return .ended(.abandoned(act))
    case .reopened(let act):
      guard case .ended? = last?.decision else { return nil }
      return .reopened(act)
    default: return nil
    }
  }
}
