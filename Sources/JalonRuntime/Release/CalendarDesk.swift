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
  /// Missions of other operators, whose dates stay in.
  public let aside: [MissionID]
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

  /// What would leave: nothing does, and nothing is recorded. One mission that stays in keeps them all in.
  ///
  /// - Parameter recipient: `nil` is this person's own operator, which has a part in its missions.
  public func leaving(
    _ missions: [MissionID], for recipient: String?, reasons: [String: String]
  ) throws -> CalendarLeaving {
    let recipient = recipient.map { names.directory.code(ofRecipient: $0) }
    var parts: [CalendarLeaving.Part] = []
    var (events, named, journals): ([CalendarEvent], Set<StructureID>, [String]) = ([], [], [])
    var (held, aside): ([CalendarFailure.Held], [MissionID]) = ([], [])
    var plans: [SupportPlanID] = []
    let pseudonym = try ledger.pseudonyms(for: recipient ?? "")
    let hidden: ((String) -> String)? = recipient.map { _ in pseudonym }
    for mission in try missions.compactMap({ try ledger.mission($0) }) where mission.hasAppointments {
      guard let act = act(for: recipient, of: mission) else {
        aside.append(mission.id)
        continue
      }
      if let refusal = try refusal(of: act, mission, reasons) {
        held.append(.init(mission: mission.id, refusal: refusal))
        continue
      }
      let released = mission.released(by: act, on: clock.today(), in: names.directory)
      let source = PaperSource(
        mission.seen(by: me), released, names: names, officer: me, as: language, pseudonym: pseudonym)
      parts.append(.init(mission: mission.id, lines: source.calendarLines, notices: source.notices, act: act))
      events += source.events(stamp: clock.now(), in: language)
      if let anchor = try ledger.anchor(of: mission.id) { journals.append(source.journal(anchor)(language)) }
      named.formUnion(released.shown.filter { $0.showing == .named }.map(\.structure))
      if !plans.contains(mission.opening.plan) { plans.append(mission.opening.plan) }
    }
    guard held.isEmpty else { throw CalendarFailure.held(held) }
    for plan in plans { events += try steering(of: plan, named, hidden) }
    guard !parts.isEmpty else {
      if aside.isEmpty { throw CalendarFailure.nothing }
      throw CalendarFailure.othersOnly(aside.count)
    }
    var calendar = CalendarFile(name: title, events: events.inOrder)
    calendar.note = journals.joined(separator: "\n")
    let file = calendar.safe
    return CalendarLeaving(
      parts: parts, aside: aside, file: try ledger.mark().map { file.marked($0, in: language) } ?? file)
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
    if case .refused(let refusal) = try perform(request) {
      throw CalendarFailure.held([.init(mission: part.mission, refusal: refusal)])
    }
  }

  // MARK: What leaves

  private var title: String { "Jalon, \(names.name(of: me))" }

  /// For one's own operator, or for somebody outside the mission, whom its structures must agree to; `nil` for a mission
  /// of other operators, which is let out for nobody in particular.
  private func act(for recipient: String?, of mission: Mission) -> ReleaseDocument? {
    let on = clock.today()
    if let recipient { return ReleaseDocument(document: .calendar, recipient: recipient, on: on) }
    let mine = names.directory.people[me]?.party
    return mine.flatMap { mission.opening.seatParties.contains($0) ? $0 : nil }.map {
      ReleaseDocument(document: .calendar, parties: [$0], on: on)
    }
  }

  private func refusal(of act: ReleaseDocument, _ mission: Mission, _ reasons: [String: String]) throws -> Refusal? {
    let around = try ledger.circumstances(
      around: .mission(mission.id, .release(act)), today: clock.today())
    let order = Order(
      id: clock.newOrder(), by: me, at: clock.now(), command: MissionCommand.release(act), reasons: reasons)
    do throws(Refusal) {
      _ = try Mission.decide(order, state: mission, in: around)
      return nil
    } catch { return error }
  }

  /// A plan is named by its own missions: each of its structures, by what one of them may show.
  private func steering(
    of id: SupportPlanID, _ named: Set<StructureID>, _ pseudonym: ((String) -> String)?
  ) throws -> [CalendarEvent] {
    guard let plan = try ledger.plan(id), !plan.steeringAppointments.isEmpty,
      let order = try ledger.entries(of: id).first?.order
    else { return [] }
    let isNamed = plan.memberships.allSatisfy { named.contains($0.structure) }
    return plan.events(
      openedBy: order, isNamed: isNamed, stamp: clock.now(), in: language, pseudonym: pseudonym)
  }
}

extension [CalendarEvent] {
  fileprivate var inOrder: [CalendarEvent] { sorted { ($0.day, $0.uid) < ($1.day, $1.uid) } }
}
