// The journal of a mission as it is read back: what was undone, what was mended, what may be undone next.
extension Mission {
  typealias PastAct = Past<MissionEvent>.Deed

  /// The events that count, as mended.
  public var effective: [Recorded<MissionEvent>] { Mission.effective(entries) }

  /// Every entry, in the words that count: of one that was corrected, what it says since.
  public var toldEntries: [Recorded<MissionEvent>] { entries.told(as: effective) }

  /// Of a journal, or of those kinds of its events that somebody reads, the events that count, as mended.
  public static func effective(_ entries: [Recorded<MissionEvent>]) -> [Recorded<MissionEvent>] {
    let effective = Past(entries).effective
    return effective.contains { $0.event.kind == .corrected } ? effective.inTimeOrLate : effective
  }

  /// What `undo` would take back: the last act that counts. `nil` when only the opening is left.
  var lastAct: PastAct? { Past(entries).lastAct }

  /// What `redo` would bring back: the act undone last, as long as nothing else was done since.
  var nextRedo: PastAct? { Past(entries).nextRedo }

  /// The last act that counts gave marks, one's own or agreed ones, and nothing else; and `person` entered it.
  public func lastActMarks(by person: PersonID) -> Bool {
    guard let lastAct, lastAct.enteredBy == person else { return false }
    return lastAct.kinds.allSatisfy { [.markGiven, .markAgreed, .unanimousMarksAdopted].contains($0) }
  }

  /// The order that `undo` must name, if something can be undone.
  public var undoable: OrderID? { lastAct?.order }
  /// The order that `redo` must name, if something can be redone.
  public var redoable: OrderID? { nextRedo?.order }

  /// The journal with one more entry for each field that is mended.
  func entries(after corrections: [Correction]) -> [Recorded<MissionEvent>] {
    Past(entries).with(corrections.map(MissionEvent.corrected))
  }

  /// Does the journal still hold together with this entry at its end?
  func holds(after event: MissionEvent) -> Bool {
    do {
      return try Mission.fold(Past(entries).with([event])).stage.disorder == nil
    } catch {
      return false
    }
  }

  /// Why the journal would not hold together after `corrections`; `nil` when it would.
  func clash(after corrections: [Correction]) -> Obstacle? {
    guard let mended = try? Mission.fold(entries(after: corrections)) else {
      return .wouldNotFollow(.end, field: "newValue")
    }
    return mended.stage.disorder.map { .wouldNotFollow($0, field: "newValue") }
  }
}

extension [Recorded<MissionEvent>] {
  /// Whether a proposal came late follows from its day and from the deadline, as both were corrected; once the call is
  /// closed, whatever comes is late.
  fileprivate var inTimeOrLate: [Recorded<MissionEvent>] {
    var deadline: Day?
    return map { entry in
      switch entry.event {
      case .callLaunched(let act): deadline = act.deadline
      case .deadlineExtended(let act): deadline = act.deadline
      case .callClosed: deadline = nil
      case .proposalReceived(let act), .lateProposalReceived(let act):
        guard let deadline else { break }
        return entry.telling(act.on > deadline ? .lateProposalReceived(act) : .proposalReceived(act))
      default: break
      }
      return entry
    }
  }
}

extension Mission {
  /// What others entered in its own journal after a fact that somebody had in sight.
  public func facts(since seen: Int, butBy person: PersonID) -> [Recorded<MissionEvent>] {
    entries.filter { $0.sheetPlace == nil && $0.position > seen && $0.enteredBy != person && $0.by != person }
  }
}

extension MissionCommand.Kind {
  /// A note, a mark or a reminder says what it says, whatever others did meanwhile.
  public var meansTheSameWhateverCame: Bool { [.takeNote, .mark, .remindSurvey].contains(self) }
}

extension MissionEvent: Remembered {
  var turn: Turn? {
    switch self {
    case .actUndone(let act): .undoes(act.act)
    case .actRedone(let act): .redoes(act.act)
    case .corrected(let act): .mends(act)
    // The register keeps every release, and what was read stays read.
    case .documentReleased, .sheetRead: .standsBeside
    default: nil
    }
  }
}

extension MissionEvent.Kind {
  public var fixed: Set<String> {
    switch self {
    case .opened: ["mission", "plan"]
    case .seatTaken, .interestDeclared: ["evaluator"]
    case .reorientationProposed: ["reorientation"]
    case .awarded: ["provider"]
    default: []
    }
  }

  /// A mark goes to the sheet of its seat; the register tells whom a document went to.
  public var keepsNames: Bool {
    [.markGiven, .sheetClosed, .sheetReopened, .sheetRead, .markAgreed, .documentReleased].contains(self)
  }

  /// What a structure agreed to, and what left: it is withdrawn and given anew, never rewritten.
  public var isNeverCorrected: Bool {
    [.disclosureGranted, .disclosureWithdrawn, .documentReleased, .sheetRead].contains(self)
  }

  /// Marks may have been given because of it: it is undone before they are given, never behind them.
  var bearsMarks: Bool {
    [.callClosed, .lateProposalAdmitted, .proposalSetAside, .seatTaken, .interestDeclared, .sheetReopened].contains(
      self)
  }

  /// Somebody outside has received it, signed it or seen it: it is corrected, never undone.
  public var hasLeftTheBuilding: Bool {
    [
      .opened, .callLaunched, .invited, .answerShared, .deadlineExtended, .sheetsRevealed, .candidateNotified, .signed,
      .amendmentSigned, .surveyIssued, .surveyReminded, .followUpRecorded,
    ].contains(self)
  }
}

extension Mission {
  /// The first document that left after an entry, and that this consent, or its withdrawal, decided on.
  func leaving(after entry: Int, by event: MissionEvent) -> DocumentReleased? {
    let gone = entries.dropFirst(entry + 1).compactMap { entry in
      if case .documentReleased(let released) = entry.event { released } else { nil }
    }
    switch event {
    case .disclosureGranted(let act): return gone.first { $0.rests(on: act) }
    case .disclosureWithdrawn(let act): return gone.first { $0.isFor(act.recipient) }
    default: return nil
    }
  }
}

extension DocumentReleased {
  fileprivate func rests(on consent: GrantDisclosure) -> Bool {
    isFor(consent.recipient) && (consent.document ?? act.document) == act.document
      && shown.contains { $0.structure == consent.structure && $0.consentedOn == consent.on }
  }
}

extension DocumentReleased {
  /// It went to whoever is named so, or by a consent that names it so.
  fileprivate func isFor(_ recipient: String) -> Bool {
    ([act.outsider] + shown.map(\.consentTo)).contains { $0.map(Folding.fold) == Folding.fold(recipient) }
  }
}

extension Stage {
  /// The first milestone that lies before the one it must follow.
  var disorder: Milestone? {
    let days: [(Milestone, Day?)] = [
      (.opening, draft.opening.on), (.launch, call?.launchedOn), (.closingOfCall, evaluation?.closedOn),
      (.award, framing?.chosenOn), (.report, reported?.report.on), (.restitution, reported?.restitutions.first?.act.on),
    ]
    let known = days.compactMap { milestone, day in day.map { (milestone, $0) } }
    for (earlier, later) in zip(known, known.dropFirst()) where later.1 < earlier.1 { return later.0 }
    if let framing, let chosen = framing.chosenOn, let first = framing.signatures.values.map(\.on).min(), first < chosen
    {
      return .award
    }
    if let running, let report = reported?.report.on, report < running.begunOn { return .report }
    return nil
  }
}
