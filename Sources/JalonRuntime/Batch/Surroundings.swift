import JalonCore
import JalonStore
import JalonWording

/// What refusals are told with: names, the missions nearby, and the cautions that would come next.
final class Surroundings {
  private let store: any Store
  private let ledger: Ledger
  private var known: Names?

  init(_ store: any Store, _ ledger: Ledger) {
    self.store = store
    self.ledger = ledger
  }

  func names() throws(LedgerFailure) -> Names {
    if let known { return known }
    let names = try Names(reading: ledger)
    known = names
    return names
  }

  func learn(from events: [StoredEvent]) {
    if events.contains(where: \.stream.isOfDirectory) { known = nil }
  }

  /// All that forbids `request`, all that it would need a reason for, and what was probably meant.
  func result(of refusal: Refusal, to request: Request, today: Day) throws(LedgerFailure) -> BatchAnswer.Result {
    switch refusal {
    case .unconfirmed(let cautions): return .refused([], cautions: cautions)
    case .obstacles(let obstacles):
      var refused: [BatchAnswer.RefusedFor] = []
      for obstacle in obstacles {
        refused.append(BatchAnswer.RefusedFor(obstacle: obstacle, nearest: try nearest(obstacle, request.command)))
      }
      return .refused(refused, cautions: try cautions(of: request, today: today))
    }
  }

  private func cautions(of request: Request, today: Day) throws(LedgerFailure) -> [Caution] {
    let around = try ledger.circumstances(around: request.command, today: today)
    let all: [Caution] =
      switch request.command {
      case .mission(let id, let command):
        Mission.cautions(request.order(command), state: try ledger.mission(id), in: around)
      case .plan(let id, let command):
        SupportPlan.cautions(request.order(command), state: try ledger.plan(id), in: around)
      case .directory(let command):
        Directory.cautions(request.order(command), state: around.directory, in: around)
      }
    return all.filter { request.reasons[$0.code]?.isBlank ?? true }
  }

  // MARK: - What was probably meant

  private func nearest(_ obstacle: Obstacle, _ command: AnyCommand) throws(LedgerFailure) -> String? {
    switch obstacle {
    case .unknown(_, _, _, let nearest): nearest
    case .notOpened: try command.mission.flatMap { id throws(LedgerFailure) in try mission(near: id) }
    case .unknownMission(let id, _): try mission(near: id)
    case .planNotOpened: try command.plan.flatMap { id throws(LedgerFailure) in try plan(near: id) }
    case .unknownPlan(let id, _): try plan(near: id)
    case .notAnOfficer(let person): try officer(near: person)
    case .unknownParty(let party, _): try self.party(near: party)
    default: nil
    }
  }

  private func mission(near id: MissionID) throws(LedgerFailure) -> String? {
    do { return try store.missions(near: id.text, limit: 1).first?.text } catch { throw .store(error) }
  }

  private func plan(near id: SupportPlanID) throws(LedgerFailure) -> String? {
    let plans: [StreamHead]
    do { plans = try store.streams(prefix: StreamName.plan("").text) } catch { throw .store(error) }
    return Nearest.match(to: id.text, among: plans.compactMap { $0.stream.plan?.text })
  }

  private func officer(near person: PersonID) throws(LedgerFailure) -> String? {
    Nearest.match(to: person.text, among: try ledger.directory().officers.map(\.text))
  }

  private func party(near party: Party) throws(LedgerFailure) -> String? {
    try ledger.directory().nearest(to: party)
  }
}

extension AnyCommand {
  /// The mission that the command is for.
  var mission: MissionID? { if case .mission(let id, _) = self { id } else { nil } }
  /// The plan that the command is for.
  var plan: SupportPlanID? { if case .plan(let id, _) = self { id } else { nil } }
}
