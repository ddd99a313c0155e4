/// What an event does to the journal in which it stands.
enum Turn {
  case undoes(OrderID)
  case redoes(OrderID)
  case mends(Correction)
  /// Kept for ever: undoing steps over it, to the act before.
  case standsBeside
}

/// An event of a journal that can be gone back over: undone, brought back, mended.
protocol Remembered: Act {
  /// `nil` for whatever simply happened.
  var turn: Turn? { get }
}

/// A journal as it is read back: what was undone is passed over, what was mended is read as mended.
struct Past<Event: Remembered> {
  /// One act: every event that the same order recorded.
  struct Deed {
    let order: OrderID
    /// Whoever gave the order; of what is to be brought back, whoever undid it.
    let by: PersonID
    /// Whose session entered it; of what is to be brought back, in whose it was undone.
    let enteredBy: PersonID
    let kinds: [Event.Kind]
  }

  let entries: [Recorded<Event>]

  init(_ entries: [Recorded<Event>]) { self.entries = entries }

  /// The events that count, as mended.
  var effective: [Recorded<Event>] {
    let undone = undone
    var told = entries.filter { !undone.contains($0.order) && !$0.event.movesThroughHistory }
    for entry in told {
      guard case .mends(let act)? = entry.event.turn, let index = told.firstIndex(where: { $0.position == act.event }),
        let mended = told[index].event.mended(act.field, act.newValue)
      else { continue }
      told[index] = told[index].telling(mended.event)
    }
    return told
  }

  private var undone: Set<OrderID> {
    var undone: Set<OrderID> = []
    for entry in entries {
      switch entry.event.turn {
      case .undoes(let order): undone.insert(order)
      case .redoes(let order): undone.remove(order)
      case .mends, .standsBeside, nil: break
      }
    }
    return undone
  }

  /// The last act that counts. `nil` when only the first one is left.
  var lastAct: Deed? {
    let told = effective
    guard let last = told.last(where: { !$0.event.standsBeside }), last.order != entries.first?.order else {
      return nil
    }
    return Deed(
      order: last.order, by: last.by, enteredBy: last.enteredBy,
      kinds: told.filter { $0.order == last.order }.map(\.event.kind))
  }

  /// What `redo` would bring back: the act undone last, as long as nothing else was done since.
  var nextRedo: Deed? {
    var undone: [(order: OrderID, entry: Recorded<Event>)] = []
    for entry in entries {
      switch entry.event.turn {
      case .undoes(let order): undone.append((order, entry))
      case .redoes: undone = undone.dropLast()
      case .standsBeside: break
      case .mends, nil: undone = []
      }
    }
    guard let (order, undoing) = undone.last else { return nil }
    return Deed(
      order: order, by: undoing.by, enteredBy: undoing.enteredBy,
      kinds: entries.filter { $0.order == order }.map(\.event.kind))
  }

  /// In whose session this order was entered.
  func session(of order: OrderID) -> PersonID? { entries.first { $0.order == order }?.enteredBy }

  /// The journal with more entries at its end, entered by nobody: to see what would follow from them.
  func with(_ events: [Event]) -> [Recorded<Event>] {
    let last = entries.last?.position ?? 0
    return entries
      + events.enumerated().map { index, event in
        Recorded(
          position: last + 1 + index, order: "", by: entries.first?.by ?? "", at: Instant(seconds: 0), reasons: [:],
          event: event)
      }
  }

  /// What `correct` would record, one entry a field, and the fact as it then reads.
  func mending(_ act: Correct, of entry: Recorded<Event>) throws(Obstacle) -> (corrections: [Correction], mended: Event)
  {
    var (mended, corrections) = (entry.event, [Correction]())
    for (place, change) in act.changes {
      let text = change.newValue ?? ""
      guard let (event, old) = mended.mended(change.field, text) else {
        let isKnown = entry.event.correctableFields.contains(change.field)
        throw text.isBlank && isKnown
          ? .blank(field: place + "newValue")
          : .notCorrectable(field: place + "field", among: entry.event.correctableFields)
      }
      corrections.append(
        Correction(event: act.event, field: change.field, oldValue: old, newValue: text, reason: act.reason))
      mended = event
    }
    return (corrections, mended)
  }
}

extension Array {
  /// The journal as it is told: a fact that was corrected says what counts now, one that was undone what was entered.
  ///
  /// - Parameter effective: the entries that count.
  func told<Event>(as effective: [Recorded<Event>]) -> [Recorded<Event>] where Element == Recorded<Event> {
    let counting = Dictionary(effective.map { ($0.position, $0.event) }) { first, _ in first }
    return map { entry in counting[entry.position].map { entry.telling($0) } ?? entry }
  }
}

extension Ruling {
  /// Going back over what somebody else entered is no slip of one's own: it takes a reason.
  mutating func mindAnothers(_ session: PersonID, by person: PersonID) {
    mind(session != person, .anothersAct(session))
  }
}

extension Remembered {
  func goesBack(over order: OrderID) -> Bool {
    switch turn {
    case .undoes(let act), .redoes(let act): act == order
    case .mends, .standsBeside, nil: false
    }
  }

  var movesThroughHistory: Bool {
    switch turn {
    case .undoes, .redoes: true
    case .mends, .standsBeside, nil: false
    }
  }

  fileprivate var standsBeside: Bool { if case .standsBeside? = turn { true } else { false } }
}
