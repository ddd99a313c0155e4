import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// What of several missions would leave in one calendar.
public struct CalendarLeaving: Sendable {
  /// One mission: how it is let out, and what of it is told.
  public struct Part: Sendable {
    public let mission: MissionID
    public let lines: [CalendarLine]
    /// What is masked, and why.
    public let notices: [Words]
    let act: ReleaseDocument
  }

  public let parts: [Part]
  public let file: CalendarFile
}

/// The door by which the dates of missions leave as a calendar: each mission releases its own, by its own consents, and
/// its register keeps it.
///
/// The file is made beside its place, the registers are written together, then the file takes its place.
public final class CalendarDesk {
  let ledger: Ledger
  let clock: Clock
  let me: PersonID
  let language: Language
  let names: Names

  public init(
    ledger: Ledger, clock: Clock, me: PersonID, language: Language, names: Names
  ) {
    self.ledger = ledger
    self.clock = clock
    self.me = me
    self.language = language
    self.names = names
  }

  /// What would leave: nothing does, and nothing is recorded.
  ///
  /// - Parameter recipient: `nil` is this person's own operator, which has a part in its missions.
  public func leaving(
    _ missions: [MissionID], for recipient: String?, reasons: [String: String]
  ) throws -> CalendarLeaving {
    var parts: [CalendarLeaving.Part] = []
    var (events, named): ([CalendarEvent], Set<StructureID>) = ([], [])
    var plans: [SupportPlanID] = []
    for id in missions {
      guard let mission = try ledger.mission(id), mission.hasAppointments else { continue }
      let act = act(for: recipient, of: mission)
      try check(act, mission, reasons)
      let released = mission.released(by: act, on: clock.today())
      let source = PaperSource(
        mission.seen(by: me), released, names: names, officer: me)
      parts.append(.init(mission: id, lines: source.calendarLines, notices: source.notices, act: act))
      events += source.events(stamp: clock.now(), in: language)
      named.formUnion(released.shown.filter { $0.showing == .named }.map(\.structure))
      if !plans.contains(mission.opening.plan) { plans.append(mission.opening.plan) }
    }
    for plan in plans { events += try steering(of: plan, named) }
    guard !parts.isEmpty else { throw CalendarFailure.nothing }
    let file = CalendarFile(name: title, events: events.inOrder).safe
    return CalendarLeaving(parts: parts, file: try ledger.mark().map { file.marked($0, in: language) } ?? file)
  }

  /// Lets the calendar out into `path`, whole; an earlier calendar of Jalon's there is replaced.
  public func release(_ leaving: CalendarLeaving, to path: String, reasons: [String: String]) throws {
    let place = CalendarPlace(path)
    try place.check()
    let staged = try place.stage(leaving.file.written)
    do {
      try ledger.transaction(today: clock.today()) { perform in
        for part in leaving.parts { try record(part, reasons, perform) }
      }
    } catch {
      staged.discard()
      throw error
    }
    guard staged.replace(path) else { throw CalendarFailure.notPlaced(staged.path) }
  }

  private func record(
    _ part: CalendarLeaving.Part, _ reasons: [String: String],
    _ perform: (Request) throws(LedgerFailure) -> Outcome
  ) throws {
    let request = Request(
      id: clock.newOrder(), by: me, at: clock.now(), command: .mission(part.mission, .release(part.act)),
      reasons: reasons)
    if case .refused(let refusal) = try perform(request) { throw CalendarFailure.refused(part.mission, refusal) }
  }

  // MARK: What leaves

  private var title: String { "Jalon, \(names.name(of: me))" }

  /// For whoever has a part in the mission; else for somebody outside it, whom its structures must agree to.
  private func act(for recipient: String?, of mission: Mission) -> ReleaseDocument {
    let on = clock.today()
    if let recipient { return ReleaseDocument(document: .calendar, recipient: recipient, on: on) }
    let mine = names.directory.people[me]?.party
    guard let mine, mission.opening.seatParties.contains(mine) else {
      return ReleaseDocument(
        document: .calendar, recipient: mine.map { names.directory.name(of: $0) } ?? me.text, on: on)
    }
    return ReleaseDocument(document: .calendar, parties: [mine], on: on)
  }

  private func check(_ act: ReleaseDocument, _ mission: Mission, _ reasons: [String: String]) throws {
    let around = try ledger.circumstances(
      around: .mission(mission.id, .release(act)), today: clock.today())
    let order = Order(
      id: clock.newOrder(), by: me, at: clock.now(), command: MissionCommand.release(act), reasons: reasons)
    do { _ = try Mission.decide(order, state: mission, in: around) } catch {
      throw CalendarFailure.refused(mission.id, error)
    }
  }

  /// A plan is named by its own missions: each of its structures, by what one of them may show.
  private func steering(of id: SupportPlanID, _ named: Set<StructureID>) throws -> [CalendarEvent] {
    guard let plan = try ledger.plan(id), !plan.steeringAppointments.isEmpty,
      let order = try ledger.entries(of: id).first?.order
    else { return [] }
    let isNamed = plan.memberships.allSatisfy { named.contains($0.structure) }
    return plan.events(openedBy: order, isNamed: isNamed, stamp: clock.now(), in: language)
  }
}

extension [CalendarEvent] {
  fileprivate var inOrder: [CalendarEvent] { sorted { ($0.day, $0.uid) < ($1.day, $1.uid) } }
}
