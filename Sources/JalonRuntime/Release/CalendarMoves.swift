import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// What moved in another calendar since it was let out, and what else its file holds.
public struct CalendarMoves: Sendable {
  public struct Move: Sendable {
    public let mission: MissionID
    public let appointment: Appointment
    public let to: Day
    /// What puts it on that day; `nil` where its day follows from the acts of the mission.
    public let command: MissionCommand?
    /// What forbids it.
    public let obstacles: [Obstacle]
    /// What needs a reason, and has none.
    public let unanswered: [Caution]
    /// Another date of the same step was put on another day.
    public fileprivate(set) var isContradicted = false

    public var isPossible: Bool { command != nil && obstacles.isEmpty && unanswered.isEmpty && !isContradicted }
  }

  public fileprivate(set) var moves: [Move] = []
  /// On the day that Jalon has.
  public fileprivate(set) var unmoved = 0
  /// Of another program or another store.
  public fileprivate(set) var foreign = 0
  /// No longer due, and not held either.
  public fileprivate(set) var settled = 0
  /// Struck out in the other calendar: what is due stays due here.
  public fileprivate(set) var cancelled = 0
  /// Twice in the file: the one with the highest version counts.
  public fileprivate(set) var doubled = 0
  /// Moved here since the file was made, and not there.
  public fileprivate(set) var older = 0
  /// Steering meetings that stand on the day that Jalon has, or were held.
  public fileprivate(set) var meetings = 0
  /// Steering meetings to come that were put on another day there: they are moved on the timeline of their plan.
  public fileprivate(set) var movedMeetings = 0
}

extension CalendarDesk {
  /// Compares a file with the missions. Nothing is recorded.
  ///
  /// - Parameter reason: why the days change. Without it, a day that is unusual cannot be recorded.
  public func moves(in file: CalendarFile, because reason: String?) throws -> CalendarMoves {
    var found = CalendarMoves()
    let ours = latest(file.events, &found)
    for (name, event) in ours { try compare(event, name, because: reason, &found) }
    found.moves.sort { ($0.to, $0.mission.text, $0.appointment.key) < ($1.to, $1.mission.text, $1.appointment.key) }
    found.findContradictions()
    return found
  }

  /// Records every move, by the rules; where one is refused, nothing is kept. What several dates share moves once.
  public func record(_ moves: [CalendarMoves.Move], because reason: String?) throws {
    var done: Set<AnyCommand> = []
    try ledger.transaction(today: clock.today()) { perform in
      for move in moves {
        guard let command = move.command else { throw CalendarMoveFailure.notMovable(move.mission) }
        guard done.insert(.mission(move.mission, command)).inserted else { continue }
        let request = request(command, of: move.mission, because: reason)
        if case .refused(let refusal) = try perform(request) {
          throw CalendarMoveFailure.refused(move.mission, command.kind, refusal)
        }
      }
    }
  }

  /// Of several with one name the highest version; of those, the one made last; of those, the last in the file.
  private func latest(
    _ events: [CalendarEvent], _ found: inout CalendarMoves
  ) -> [(AppointmentName, CalendarEvent)] {
    var kept: [String: CalendarEvent] = [:]
    for event in events {
      guard AppointmentName(uid: event.uid) != nil else {
        found.foreign += 1
        continue
      }
      if let former = kept[event.uid] {
        found.doubled += 1
        if (event.sequence, event.stamp) < (former.sequence, former.stamp) { continue }
      }
      kept[event.uid] = event
    }
    return kept.values.compactMap { event in AppointmentName(uid: event.uid).map { ($0, event) } }
  }

  private func compare(
    _ event: CalendarEvent, _ name: AppointmentName, because reason: String?, _ found: inout CalendarMoves
  ) throws {
    if name.key.hasPrefix("steering.") { return try compareMeeting(event, name, &found) }
    guard let mission = try ledger.mission(MissionID(name.subject)), let order = mission.entries.first?.order,
      name.isOf(order)
    else {
      found.foreign += 1
      return
    }
    let working = names.directory.calendar(of: mission.opening.lead)
    let seen = mission.seen(by: me).appointments(working)
    guard let appointment = seen.first(where: { $0.key == name.key }) else {
      found.settled += 1
      return
    }
    if event.isCancelled {
      found.cancelled += 1
    } else if event.day == appointment.day {
      found.unmoved += 1
    } else if !event.hasMoved(from: appointment) {
      found.older += 1
    } else {
      found.moves.append(try move(appointment, of: mission, to: event.day, because: reason))
    }
  }

  private func compareMeeting(_ event: CalendarEvent, _ name: AppointmentName, _ found: inout CalendarMoves) throws {
    let plan = SupportPlanID(name.subject)
    guard let order = try ledger.entries(of: plan).first?.order, name.isOf(order) else {
      found.foreign += 1
      return
    }
    let meeting = try ledger.plan(plan)?.steeringAppointments.first { $0.key == name.key }
    if let meeting, !meeting.isHeld, !event.isCancelled, event.day != meeting.day {
      let isOlder = event.exportedDay.map { $0 == event.day } ?? (event.sequence < meeting.revision)
      if isOlder { found.older += 1 } else { found.movedMeetings += 1 }
    } else {
      found.meetings += 1
    }
  }

  private func move(
    _ appointment: Appointment, of mission: Mission, to day: Day, because reason: String?
  ) throws -> CalendarMoves.Move {
    let command = appointment.moving(to: day, because: reason ?? MoveReasons.usual(language), on: clock.today())
    var (obstacles, cautions): ([Obstacle], [Caution]) = ([], [])
    if let command {
      let order = request(command, of: mission.id, because: reason).order(command)
      let around = try ledger.circumstances(for: mission, today: clock.today())
      obstacles = Mission.obstacles(order, state: mission, in: around)
      cautions = reason == nil ? Mission.cautions(order, state: mission, in: around) : []
    }
    return CalendarMoves.Move(
      mission: mission.id, appointment: appointment, to: day, command: command, obstacles: obstacles,
      unanswered: cautions)
  }

  // One reason for all that a day may be unusual for.
  private func request(_ command: MissionCommand, of mission: MissionID, because reason: String?) -> Request {
    let kinds = [Caution.Kind.notAWorkingDay, .outOfOrder]
    let reasons = reason.map { said in Dictionary(kinds.map { ($0.rawValue, said) }) { first, _ in first } }
    return Request(
      id: clock.newOrder(), by: me, at: clock.now(), command: .mission(mission, command), reasons: reasons ?? [:])
  }
}

extension CalendarMoves {
  /// Two commands for one thing cannot both be meant.
  fileprivate mutating func findContradictions() {
    for index in moves.indices {
      let mine = moves[index]
      moves[index].isContradicted = moves.contains { other in
        other.mission == mine.mission && other.to != mine.to && other.command?.subject == mine.command?.subject
          && mine.command != nil
      }
    }
  }
}

extension MissionCommand {
  /// What it dates.
  fileprivate var subject: String {
    if case .moveStep(let act) = self { "\(kind.rawValue) \(act.step.rawValue)" } else { kind.rawValue }
  }
}

private enum MoveReasons {
  static let usual = Words(fr: "déplacé dans un autre agenda", en: "moved in another calendar")
}

extension CalendarEvent {
  /// Somebody moved it in the other calendar; else it stands on the day of an older export.
  fileprivate func hasMoved(from appointment: Appointment) -> Bool {
    exportedDay.map { $0 != day } ?? (sequence >= appointment.revision)
  }
}

/// Why moves could not be recorded. Nothing was.
public enum CalendarMoveFailure: Error, Sendable {
  case notMovable(MissionID)
  case refused(MissionID, MissionCommand.Kind, Refusal)
}
