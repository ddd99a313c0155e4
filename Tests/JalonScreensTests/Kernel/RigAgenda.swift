import JalonCore
import JalonStore
import JalonTesting

@testable import JalonScreens

extension Rig {
  /// The agenda of the missions at hand, as a store gives it.
  func agenda(_ request: AgendaRequest, before: Int) -> JalonScreens.Answer {
    answered { store throws(StoreFailure) in
      guard case .from(let key) = request.place else {
        return .agenda(try store.agenda(request), index: 0, of: request)
      }
      let window = try store.agendaWindow(around: key, request, before: before)
      return .agenda(window.lines, index: window.index, of: request)
    }
  }

  func dueDays(_ scope: AgendaScope) -> JalonScreens.Answer {
    answered { store throws(StoreFailure) in .dueDays(try store.dueDays(scope), of: scope) }
  }

  private func answered(
    _ read: (MemoryStore) throws(StoreFailure) -> JalonScreens.Answer
  ) -> JalonScreens.Answer {
    let store = MemoryStore()
    do throws(StoreFailure) {
      try store.rebuild(
        directory: DirectoryRows(Directory()), missions: missions.map { MissionRows($0, in: Rig.directory) },
        plans: plan.map { [PlanRows($0, in: Rig.directory)] } ?? [])
      return try read(store)
    } catch {
      preconditionFailure("a store in memory always answers: \(error)")
    }
  }
}
