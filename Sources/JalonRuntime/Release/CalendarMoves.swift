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
    /// The day that the export gave it, where Jalon has put it on another one since and no reason was given.
    public let exported: Day?
    /// Another date of the same step was put on another day.
    public fileprivate(set) var isContradicted = false

    public var isPossible: Bool { needsOnlyAReason && unanswered.isEmpty && exported == nil }

    /// Nothing but a reason is missing, if anything is.
    public var needsOnlyAReason: Bool {
      command != nil && obstacles.isEmpty && !isContradicted
    }
  }

  /// An event as it is told: what it calls itself, and two days.
  public struct Told: Hashable, Sendable {
    public let summary: String
    public let from: Day
    public let to: Day
  }

  public fileprivate(set) var moves: [Move] = []
  /// On the day that Jalon has.
  public fileprivate(set) var unmoved = 0
  /// Events of this store, whatever became of them.
  public fileprivate(set) var ours = 0
  /// Of another program.
  public fileprivate(set) var foreign = 0
  /// Of another store of Jalon's.
  public fileprivate(set) var elsewhere = 0
  /// Of another program, and not to be read.
  public fileprivate(set) var unreadable = 0
  /// Made by Jalon, under a name that the other calendar replaced: on the day of the export.
  public fileprivate(set) var renamed = 0
  /// The same, from the day of the export to another one.
  public fileprivate(set) var renamedAndMoved: [Told] = []
  /// Single occurrences of a series that the other calendar made of a date.
  public fileprivate(set) var occurrences = 0
  /// No longer due, and not held either.
  public fileprivate(set) var settled = 0
  /// Struck out in the other calendar: what is due stays due here.
  public fileprivate(set) var cancelled = 0
  /// Twice in the file: the one with the highest version counts.
  public internal(set) var doubled = 0
  /// Of those, the ones that were put on another day than the one that counts.
  public internal(set) var overruled: [Told] = []
  /// Twice in the file on two days, and nothing tells which is the later version: neither counts.
  public internal(set) var disagreeing: [Told] = []
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
    (found.unreadable, found.occurrences) = (file.aside.unreadable, file.aside.occurrences)
    let copies = file.events.filter { AppointmentName(uid: $0.uid) != nil }
    for event in file.events where AppointmentName(uid: event.uid) == nil { found.takeForeign(event) }
    var known: [MissionID: Known?] = [:]
    for (name, event) in found.latest(copies) {
      if name.key.hasPrefix("steering.") {
        try compareMeeting(event, name, &found)
      } else if let mission = try self.known(name, &known) {
        found.ours += 1
        try compare(event, name, mission, because: reason, &found)
      } else {
        found.elsewhere += 1
      }
    }
    found.moves.sort { ($0.to, $0.mission.text, $0.appointment.key) < ($1.to, $1.mission.text, $1.appointment.key) }
    found.findContradictions()
    return found
  }

  /// A mission, and its dates as this person sees them.
  private struct Known {
    let mission: Mission
    let appointments: [String: Appointment]
  }

  /// The mission that the name is of; `nil` where it is of another store. Each is read once.
  private func known(_ name: AppointmentName, _ known: inout [MissionID: Known?]) throws -> Known? {
    let id = MissionID(name.subject)
    let found = try known[id] ?? read(id)
    known[id] = found
    return found.flatMap { known in known.mission.entries.first.map { name.isOf($0.order) } == true ? known : nil }
  }

  private func read(_ id: MissionID) throws -> Known? {
    guard let mission = try ledger.mission(id) else { return nil }
    let working = names.directory.calendar(of: mission.opening.lead)
    let seen = mission.seen(by: me).appointments(working)
    return Known(mission: mission, appointments: Dictionary(seen.map { ($0.key, $0) }) { first, _ in first })
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

  private func compare(
    _ event: CalendarEvent, _ name: AppointmentName, _ known: Known, because reason: String?,
    _ found: inout CalendarMoves
  ) throws {
    guard let appointment = known.appointments[name.key] else {
      found.settled += 1
      return
    }
    guard !event.isCancelled else {
      found.cancelled += 1
      return
    }
    switch event.standing(on: appointment.day, after: appointment.formerDays, appointment.revision) {
    case .same: found.unmoved += 1
    case .older: found.older += 1
    case .moved(let exported):
      found.moves.append(try move(appointment, of: known.mission, to: event.day, since: exported, because: reason))
    }
  }

  private func compareMeeting(_ event: CalendarEvent, _ name: AppointmentName, _ found: inout CalendarMoves) throws {
    let plan = SupportPlanID(name.subject)
    guard let order = try ledger.entries(of: plan).first?.order, name.isOf(order) else {
      found.elsewhere += 1
      return
    }
    found.ours += 1
    let meeting = try ledger.plan(plan)?.steeringAppointments.first { $0.key == name.key }
    guard let meeting, !meeting.isHeld, !event.isCancelled else {
      found.meetings += 1
      return
    }
    switch event.standing(on: meeting.day, after: meeting.formerDays, meeting.revision) {
    case .same: found.meetings += 1
    case .older: found.older += 1
    case .moved: found.movedMeetings += 1
    }
  }

  private func move(
    _ appointment: Appointment, of mission: Mission, to day: Day, since exported: Day?, because reason: String?
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
      unanswered: cautions, exported: reason == nil ? exported : nil)
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
  fileprivate mutating func takeForeign(_ event: CalendarEvent) {
    switch event.exportedDay {
    case nil: foreign += 1
    case event.day?: renamed += 1
    case let exported?: renamedAndMoved.append(Told(summary: event.summary.composed, from: exported, to: event.day))
    }
  }

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
  fileprivate enum Standing {
    case same
    /// It stands on a day that Jalon had left already, or is a version from before.
    case older
    /// Somebody moved it there. Where Jalon moved it too since the export, with the day of the export.
    case moved(since: Day?)
  }

  /// How its day stands to that of Jalon.
  ///
  /// What the export said goes first. Where the other calendar let go of it, a day that Jalon left is no move: only
  /// somebody's word could tell that it was meant.
  fileprivate func standing(on present: Day, after former: Set<Day>, _ revision: Int) -> Standing {
    if day == present { return .same }
    guard let exportedDay else { return former.contains(day) || sequence < revision ? .older : .moved(since: nil) }
    if exportedDay == present { return .moved(since: nil) }
    return exportedDay == day || former.contains(day) ? .older : .moved(since: exportedDay)
  }
}

/// Why moves could not be recorded. Nothing was.
public enum CalendarMoveFailure: Error, Sendable {
  case notMovable(MissionID)
  case refused(MissionID, MissionCommand.Kind, Refusal)
}
