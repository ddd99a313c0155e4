import JalonCore
import JalonScreens
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("The act that whoever is at the keyboard did last, wherever it stands")
struct LastActTests {
  @Test("a mark is found like any other act, though it stands in the journal of its sheet alone")
  func mark() throws {
    let ground = try Ground(demo: true)
    let requests = Demonstration.requests(today: Ground.today)
    let given = try #require(
      requests.last { request in
        guard case .mission(SealedWorld.mission, .mark(let act)) = request.command else { return false }
        return act.evaluator == SealedWorld.leader
      })
    guard case .mission(let mission, .mark(var act)) = given.command else { return }
    act.mark = act.mark == Hundredths(400) ? Hundredths(300) : Hundredths(400)
    let performer = Performer(
      store: ground.store, ledger: Ledger(ground.store), drawer: MemoryDrawer(), clock: Ground.clock,
      me: SealedWorld.officer)
    let answer = performer.perform(.perform([Intention(.mission(mission, .mark(act)))]))
    guard case .performed(let events)? = answer else {
      Issue.record("the mark was not given: \(String(describing: answer))")
      return
    }
    #expect(events.allSatisfy { $0.stream.sheet != nil })
    guard case .lastAct(mission, let order)? = performer.perform(.lastAct) else {
      Issue.record("no act is found")
      return
    }
    #expect(order == events.first?.order)
  }
}
