import JalonCore
import JalonStore
import JalonWording

// The last file that was brought in, taken back whole: what something rests on stays.
extension IntakeDesk {
  /// What was taken back, and what stays with why.
  public struct Undoing: Sendable {
    public struct Kept: Sendable {
      public let subjects: [DirectorySubject]
      /// The mission or the plan, by its code; `nil` for cards.
      public let record: String?
      public let obstacles: [Obstacle]
    }

    /// What taking back recorded.
    public let events: [StoredEvent]
    public let undone: Int
    public let kept: [Kept]
  }

  /// The orders of the last file that this person brought in and that still counts, the last one first; empty where there
  /// is none.
  public func lastIntake() throws -> [OrderID] {
    var (settled, gone): (Set<OrderID>, Set<OrderID>) = ([], [])
    var orders: [OrderID] = []
    for order in try store.latestOrders(by: me, limit: IntakeDesk.reach) {
      if let first = orders.first, order.gesture != first.gesture { break }
      if order.isOfIntake {
        if !gone.contains(order) { orders.append(order) }
      } else if let turn = try store.events(order: order).lazy.compactMap(\.turn).first,
        settled.insert(turn.act).inserted, turn.takesBack
      {
        gone.insert(turn.act)
      }
    }
    return orders
  }

  /// Takes all of them back in one transaction, but for those on which something rests.
  public func undo(_ orders: [OrderID], _ headway: Headway = Headway { _, _, _ in }) throws -> Undoing {
    let first = clock.newOrder()
    return try ledger.transaction(today: clock.today()) { perform in
      var (events, undone, kept): ([StoredEvent], Int, [Undoing.Kept]) = ([], 0, [])
      for (place, order) in orders.enumerated() {
        headway.tell(.rowsGiven, place, orders.count)
        try store.demandGoingOn()
        guard let command = try takingBack(order) else { continue }
        let request = Request(id: first.inGesture(place), by: me, at: clock.now(), command: command)
        switch try perform(request) {
        case .done(let written): (events, undone) = (events + written, undone + 1)
        case .refused(let refusal):
          let subjects = command.record == nil ? try ledger.directory().subjects(of: order) : []
          kept.append(Undoing.Kept(subjects: subjects, record: command.record, obstacles: refusal.obstacles))
        }
      }
      return Undoing(events: events, undone: undone, kept: kept)
    }
  }

  /// What takes an order back; `nil` where what takes back another one does.
  ///
  /// A mission that was opened stays in its journal, as opened by mistake, and so does a plan once no mission is left.
  private func takingBack(_ order: OrderID) throws -> AnyCommand? {
    guard let event = try store.events(order: order).first else { return nil }
    let mistake: Value = .group([
      "reason": .text(IntakeWords.takenBack(.fr)), "openedByMistake": .flag(true), "on": .text(clock.today().iso),
    ])
    if let number = event.stream.mission {
      guard event.kind == MissionEvent.Kind.opened.rawValue else { return .mission(number, .undo(UndoAct(act: order))) }
      if try ledger.mission(number)?.isOpenedByMistake == true { return nil }
      return .mission(number, try MissionCommand(.dropCall, from: mistake))
    }
    if let code = event.stream.plan {
      guard event.kind == PlanEvent.Kind.planOpened.rawValue else { return nil }
      if try ledger.plan(code)?.isOpenedByMistake == true { return nil }
      return .plan(code, try PlanCommand(.closePlan, from: mistake))
    }
    return .directory(.undoInDirectory(UndoAct(act: order)))
  }

  /// More acts than this since the file was brought in are not looked through.
  private static let reach = 200_000
}

extension AnyCommand {
  /// The code of the mission or of the plan that it is about.
  fileprivate var record: String? {
    switch self {
    case .mission(let number, _): number.text
    case .plan(let code, _): code.text
    case .directory: nil
    }
  }
}

extension Refusal {
  fileprivate var obstacles: [Obstacle] {
    switch self {
    case .obstacles(let obstacles): obstacles
    case .unconfirmed: []
    }
  }
}

extension IntakeDesk.Undoing {
  public var tally: Words { IntakeWords.undone(undone, kept: kept.count) }

  /// How much was taken back, then what stays, and why.
  public func words(_ names: Names) -> Words {
    let stays = kept.map { $0.words(names) }
    return tally + Words { language in stays.map { " " + $0(language) }.joined() }
  }
}

extension IntakeDesk.Undoing.Kept {
  /// « Le Lac, gardé. Une personne s’y appuie. »
  public func words(_ names: Names) -> Words {
    let cards =
      (record.map { [$0] } ?? [])
      + subjects.compactMap { subject -> String? in
        switch subject {
        case .party(let party): names.name(of: party)
        case .person(let person): names.name(of: person)
        case .grant(let grant): names.name(of: grant)
        case .recipient(let recipient): names.name(of: recipient)
        case .questionnaire, .calendar, .year: nil
        }
      }
    let command: CommandName = record == nil ? .directory(.undoInDirectory) : .mission(.undo)
    let why = obstacles.map { $0.words(names, in: command) }
    let told = Words { language in why.map { $0(language) }.joined(separator: " ") }
    let all = cards.joined(separator: ", ")
    return Words(fr: "\(all), gardé. \(told)", en: "\(all), kept. \(told)")
  }
}
