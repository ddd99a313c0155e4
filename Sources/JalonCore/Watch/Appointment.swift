/// A dated thing of a mission that belongs in a calendar: what is due, or a meeting on the day on which it was held.
public struct Appointment: Hashable, Sendable {
  public let kind: Watch.Kind
  /// Held on that day; else due then.
  public let isHeld: Bool
  /// Names it among those of its mission, whatever its day: `kickOff`, `signatures.s1`, `silence.p2.1`. It tells of
  /// structures and providers by their places, so that a name does not leave with it.
  public let key: String
  public let day: Day
  /// Whom it concerns; `nil` is the officer of the mission.
  public let who: Party?
  /// How many times its day changed since the mission was opened.
  public fileprivate(set) var revision = 0
  /// The days that it had before, the present one apart: a copy that stands on one of them is an old one.
  public fileprivate(set) var formerDays: Set<Day> = []
}

extension Mission {
  /// What is due and the meetings that were held, by day. A meeting that is due keeps its key once it is held.
  public func appointments(_ calendar: WorkingCalendar) -> [Appointment] {
    let former = formerDays(calendar)
    return undatedAppointments(calendar).map { appointment in
      var appointment = appointment
      let days = former[appointment.key] ?? []
      appointment.revision = days.count
      appointment.formerDays = Set(days).subtracting([appointment.day])
      return appointment
    }.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
  }

  /// Whether anything is due or was held: the same wherever its operators work.
  public var hasAppointments: Bool { !undatedAppointments(WorkingCalendar()).isEmpty }

  /// The days that each left, one after the other, by its key, as the journal tells.
  private func formerDays(_ calendar: WorkingCalendar) -> [String: [Day]] {
    var (days, left): ([String: Day], [String: [Day]]) = ([:], [:])
    var mission: Mission?
    for entry in entries {
      do { mission = try Mission.evolve(mission, with: entry) } catch {
        preconditionFailure("the journal of \(id) was folded already: \(error)")
      }
      for appointment in mission?.undatedAppointments(calendar) ?? [] {
        if let former = days.updateValue(appointment.day, forKey: appointment.key), former != appointment.day {
          left[appointment.key, default: []].append(former)
        }
      }
    }
    return left
  }

  // Before it is known how often their days changed.
  private func undatedAppointments(_ calendar: WorkingCalendar) -> [Appointment] { held + due(calendar) }

  // A date each: what is one thing to do in the agenda is several days of a calendar.
  private func due(_ calendar: WorkingCalendar) -> [Appointment] {
    var met: [String: Int] = [:]
    // The closing of a call has the day of its deadline, which is there already.
    return watches(in: calendar).filter { $0.since == nil }.flatMap { watch in
      watch.causes.map { cause in
        let name = key(of: cause, watch.who)
        met[name, default: 0] += 1
        let isOneOfMany = cause.kind == .silence || watch.isReminder && met[name] != 1
        let key = isOneOfMany ? "\(name).\(met[name] ?? 0)" : name
        return Appointment(kind: cause.kind, isHeld: false, key: key, day: cause.day, who: watch.who)
      }
    }
  }

  private func key(of cause: Watch.Cause, _ who: Party?) -> String {
    if cause.kind == .review { return "review.\(reviewsHeld.count + 1)" }
    return ([cause.kind.rawValue] + (who.flatMap(place).map { [$0] } ?? [])).joined(separator: ".")
  }

  /// `s2` is the second structure of the mission, `p1` the first provider that was invited.
  private func place(of party: Party) -> String? {
    let (letter, index): (String, Int?) =
      switch party {
      case .structure(let id): ("s", opening.structures.firstIndex(of: id))
      case .operator(let id): ("o", opening.operators.firstIndex(of: id))
      case .provider(let id): ("p", stage.call?.invitations.firstIndex { $0.provider == id })
      }
    return index.map { "\(letter)\($0 + 1)" }
  }

  // MARK: Meetings

  private var reviewsHeld: [ReviewProgress] { stage.running?.reviews ?? [] }

  private var held: [Appointment] { kickOffHeld + reviewAppointments + restitutionsHeld + followUpHeld }

  private var kickOffHeld: [Appointment] {
    guard case .held(let act)? = stage.framing?.kickOff else { return [] }
    return [Appointment(kind: .kickOff, isHeld: true, key: "kickOff", day: act.on, who: nil)]
  }

  private var reviewAppointments: [Appointment] {
    reviewsHeld.enumerated().map {
      Appointment(kind: .review, isHeld: true, key: "review.\($0 + 1)", day: $1.on, who: nil)
    }
  }

  // The last one where several covered the same structure.
  private var restitutionsHeld: [Appointment] {
    opening.structures.enumerated().compactMap { index, structure in
      stage.reported?.restitutions.last { $0.covered.contains(structure) }.map {
        Appointment(
          kind: .restitution, isHeld: true, key: "restitution.s\(index + 1)", day: $0.act.on,
          who: .structure(structure))
      }
    }
  }

  private var followUpHeld: [Appointment] {
    guard case .recorded(let act)? = stage.followingUp?.outcome else { return [] }
    return [Appointment(kind: .followUp, isHeld: true, key: "followUp", day: act.on, who: nil)]
  }
}

extension Appointment {
  /// The command that puts it on another day; `nil` where its day follows from the acts of the mission. Whether it may, the
  /// rules say.
  public func moving(to day: Day, because reason: String, on today: Day) -> MissionCommand? {
    guard !isHeld, !kind.isReminder(to: who) else { return nil }
    return switch kind {
    case .proposals, .closing: .extendDeadline(ExtendDeadline(deadline: day, reason: reason, on: today))
    case .followUp: .scheduleFollowUp(ScheduleFollowUp(due: day))
    default: step.map { .moveStep(MoveStep(step: $0, day: day, reason: reason)) }
    }
  }

  /// The step of the calendar whose day it has. Several may share one: letters go out together.
  private var step: PlannedStep? {
    switch kind {
    case .intent: .intent
    case .proposals, .closing: .proposals
    case .evaluation: .evaluation
    case .choice: .choice
    case .letters: .letters
    case .kickOff: .kickOff
    case .agreement, .signatures: .signatures
    case .beginning: .beginning
    case .review: key == "review.1" ? .review : nil
    case .report: .report
    case .restitution: .restitution
    case .surveyIssue: .surveys
    case .followUp: .followUp
    case .preparation, .silence, .reorientation, .surveyAnswer, .closure, .resumption, .loanEnd, .followUpEnd, .service,
      .payment, .vigilance, .renewal, .instalment:
      nil
    }
  }
}
