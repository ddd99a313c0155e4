import JalonCore
import JalonScreens
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Missions that pass from one officer to another")
struct HandOverTests {
  private static let (from, to): (PersonID, PersonID) = ("n-haddad", "c-roux")
  private static let act = Reassign(to: to, reason: .departure, details: nil, until: nil, on: Ground.today)

  private static func handOver(_ ground: Ground, _ ledger: Ledger) -> HandOver {
    HandOver(ground.store, ledger: ledger, clock: Ground.clock, me: to)
  }

  @Test("all the open missions of a colleague pass at once, and the last gesture is all of them")
  func together() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let handOver = Self.handOver(ground, ledger)
    let missions = try handOver.missions(.officer(Self.from))
    #expect(missions.count > 2)
    let lines = try handOver.weigh(Self.act, on: missions)
    #expect(lines.allSatisfy { $0.isPossible && $0.from == Self.from })
    #expect(try handOver.missions(.officer(Self.from)) == missions, "weighing writes nothing")
    #expect(try handOver.perform(Self.act, on: missions).allSatisfy(\.isPossible))
    #expect(try handOver.missions(.officer(Self.from)).isEmpty)
    let performer = Performer(
      store: ground.store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: Self.to)
    guard case .lastActs(let acts)? = performer.perform(.lastAct) else { return #expect(Bool(false), "no gesture") }
    #expect(acts.keys.sorted() == missions)
    let undoing = acts.map { Intention(.mission($0.key, .undo(UndoAct(act: $0.value)))) }
    guard case .performed? = performer.perform(.perform(undoing)) else { return #expect(Bool(false), "not undone") }
    #expect(try handOver.missions(.officer(Self.from)) == missions)
    if case .lastActs? = performer.perform(.lastAct) { Issue.record("what was taken back is taken back again") }
    let redoing = acts.map { Intention(.mission($0.key, .redo(RedoAct(act: $0.value)))) }
    guard case .performed? = performer.perform(.perform(redoing)) else { return #expect(Bool(false), "not redone") }
    guard case .lastActs(let again)? = performer.perform(.lastAct) else { return #expect(Bool(false), "no gesture") }
    #expect(again == acts, "what was brought back is the last gesture again")
  }

  @Test("what one mission refuses is told, and the others pass all the same")
  func refused() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let handOver = Self.handOver(ground, ledger)
    let mine = try handOver.missions(.officer(Self.to))
    let hers = try handOver.missions(.officer(Self.from))
    let lines = try handOver.weigh(Self.act, on: [mine[0], hers[0]])
    #expect(lines.map(\.refusals) == [[.alreadyFollows(Self.to, field: "to")], []])
    #expect(try handOver.perform(Self.act, on: [mine[0], hers[0]]).map(\.refusals) == lines.map(\.refusals))
    #expect(try ledger.mission(hers[0])?.officer == Self.to)
    let told = lines[0].json(to: Self.to, try Names(reading: ledger), .fr)
    #expect(told.contains("\"ok\":false") && told.contains("suit déjà cette mission"))
  }
}
