// The journal of a mission as it is read back: what was undone, what was mended, what may be undone next.
extension Mission {
  /// One act: every event that the same order recorded.
  struct PastAct {
    let order: OrderID
    let kinds: [MissionEvent.Kind]
  }

  /// The events that count, as mended.
  public var effective: [Recorded<MissionEvent>] { Mission.effective(entries) }

  static func effective(_ entries: [Recorded<MissionEvent>]) -> [Recorded<MissionEvent>] {
    let undone = undone(entries)
    var told = entries.filter { !undone.contains($0.order) && !$0.event.kind.movesThroughHistory }
    for entry in told {
      guard case .corrected(let act) = entry.event, let index = told.firstIndex(where: { $0.position == act.event }),
        let mended = told[index].event.mended(act.field, act.newValue)
      else { continue }
      told[index] = told[index].telling(mended.event)
    }
    return told
  }

  private static func undone(_ entries: [Recorded<MissionEvent>]) -> Set<OrderID> {
    var undone: Set<OrderID> = []
    for entry in entries {
      switch entry.event {
      case .actUndone(let act): undone.insert(act.act)
      case .actRedone(let act): undone.remove(act.act)
      default: break
      }
    }
    return undone
  }

  /// What `undo` would take back: the last act that counts. `nil` when only the opening is left.
  var lastAct: PastAct? {
    guard let last = effective.last(where: { !$0.event.kind.standsBesideHistory }) else { return nil }
    let kinds = effective.filter { $0.order == last.order }.map(\.event.kind)
    guard !kinds.contains(.opened) else { return nil }
    return PastAct(order: last.order, kinds: kinds)
  }

  /// What `redo` would bring back: the act undone last, as long as nothing else was done since.
  var nextRedo: PastAct? {
    var undone: [OrderID] = []
    for entry in entries {
      switch entry.event {
      case .actUndone(let act): undone.append(act.act)
      case .actRedone: undone = undone.dropLast()
      case .documentReleased: break
      default: undone = []
      }
    }
    guard let order = undone.last else { return nil }
    return PastAct(order: order, kinds: entries.filter { $0.order == order }.map(\.event.kind))
  }

  /// The order that `undo` must name, if something can be undone.
  public var undoable: OrderID? { lastAct?.order }
  /// The order that `redo` must name, if something can be redone.
  public var redoable: OrderID? { nextRedo?.order }

  /// The journal with one more entry, which mends another.
  func entries(after correction: Correction) -> [Recorded<MissionEvent>] { entries(after: .corrected(correction)) }

  private func entries(after event: MissionEvent) -> [Recorded<MissionEvent>] {
    entries + [
      Recorded(
        position: version + 1, order: "", by: opening.officer, at: Instant(seconds: 0), reasons: [:], event: event)
    ]
  }

  /// Does the journal still hold together with this entry at its end?
  func holds(after event: MissionEvent) -> Bool {
    do {
      return try Mission.fold(entries(after: event)).stage.disorder == nil
    } catch {
      return false
    }
  }

  /// Why the journal would not hold together after `correction`; `nil` when it would.
  func clash(after correction: Correction) -> Obstacle? {
    guard let mended = try? Mission.fold(entries(after: correction)) else {
      return .wouldNotFollow(.end, field: "newValue")
    }
    return mended.stage.disorder.map { .wouldNotFollow($0, field: "newValue") }
  }
}

extension Recorded {
  fileprivate func telling(_ event: Event) -> Recorded {
    Recorded(position: position, order: order, by: by, at: at, reasons: reasons, event: event)
  }
}

extension MissionEvent.Kind {
  var movesThroughHistory: Bool { self == .actUndone || self == .actRedone }

  /// The register keeps every release: undoing steps over it, to the act before.
  var standsBesideHistory: Bool { self == .documentReleased }

  /// Marks may have been given because of it: it is undone before they are given, never behind them.
  var bearsMarks: Bool {
    [.callClosed, .lateProposalAdmitted, .proposalSetAside, .seatTaken, .interestDeclared, .sheetReopened].contains(
      self)
  }

  /// Somebody outside has received it, signed it or seen it: it is corrected, never undone.
  public var hasLeftTheBuilding: Bool {
    [
      .opened, .callLaunched, .invited, .answerShared, .deadlineExtended, .sheetsRevealed, .candidateNotified, .signed,
      .amendmentSigned, .surveyIssued, .surveyReminded, .disclosureGranted, .disclosureWithdrawn, .followUpRecorded,
    ].contains(self)
  }
}

extension MissionEvent {
  /// The event with one field changed, and the value that stood there. `nil` where the field cannot be mended so.
  func mended(_ field: String, _ text: String) -> (event: MissionEvent, oldValue: String)? {
    guard case .group(var members) = ValueWriter.value(of: payload),
      let declared = correctable.first(where: { $0.name == field }), let value = declared.shape.correction(text)
    else { return nil }
    let old = members.replace(field.split(separator: ".").map(String.init)[...], by: value)
    guard let event = try? MissionEvent(kind, from: .group(members)) else { return nil }
    return (event, old.written)
  }

  /// The fields that `correct` may change: days, amounts and texts, never who or which.
  public var correctableFields: [String] { correctable.map(\.name) }

  // Of a fact that the rules completed, what was entered alone: `act.on`.
  private var correctable: [Field] {
    let entered = payload is any RecordedFact ? kind.fields.filter { $0.name == "act" } : kind.fields
    return entered.flatMap(\.leaves).filter(\.shape.isCorrectable)
  }
}

extension Field {
  /// Itself, or what it groups.
  fileprivate var leaves: [Field] {
    guard case .group(let fields) = shape else { return [self] }
    return fields.flatMap(\.leaves).map { Field("\(name).\($0.name)", $0.shape, required: $0.required) }
  }
}

extension [String: Value] {
  /// Puts `value` at `path`, and tells what stood there.
  fileprivate mutating func replace(_ path: ArraySlice<String>, by value: Value) -> Value {
    guard let name = path.first else { return .null }
    guard path.count > 1, case .group(var members)? = self[name] else {
      return updateValue(value, forKey: name) ?? .null
    }
    let old = members.replace(path.dropFirst(), by: value)
    self[name] = .group(members)
    return old
  }
}

extension Shape {
  fileprivate var isCorrectable: Bool {
    switch self {
    case .line, .prose, .day, .euros, .hundredths, .whole: true
    case .flag, .instant, .choice, .reference, .party, .list, .group, .answer: false
    }
  }

  /// `text` as the journal writes a value of this shape.
  fileprivate func correction(_ text: String) -> Value? {
    switch self {
    case .line, .prose: text.isBlank ? nil : .text(text)
    case .day: Day(iso: text).map { .text($0.iso) }
    case .euros, .hundredths, .whole: Int(text).flatMap { Shape.whole.misfits(.whole($0)).isEmpty ? .whole($0) : nil }
    case .flag, .instant, .choice, .reference, .party, .list, .group, .answer: nil
    }
  }
}

extension Value {
  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .null, .flag, .fraction, .list, .group: ""
    }
  }
}

extension Stage {
  /// The first milestone that lies before the one it must follow.
  var disorder: Milestone? {
    let days: [(Milestone, Day?)] = [
      (.opening, draft.opening.on), (.launch, call?.launchedOn), (.closingOfCall, evaluation?.closedOn),
      (.award, framing?.award.on), (.report, reported?.report.on), (.restitution, reported?.restitutions.first?.act.on),
    ]
    let known = days.compactMap { milestone, day in day.map { (milestone, $0) } }
    for (earlier, later) in zip(known, known.dropFirst()) where later.1 < earlier.1 { return later.0 }
    if let framing, let first = framing.signatures.values.map(\.on).min(), first < framing.award.on { return .award }
    if let running, let report = reported?.report.on, report < running.begunOn { return .report }
    return nil
  }
}
