import JalonCore
import JalonScreens
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("When what nobody waits for is read")
struct RestingTests {
  private func list() throws -> Runtime {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
    let desk = Desk(
      today: Ground.today, language: .fr, me: "c-roux", names: try Names(reading: ledger), size: terminal.size)
    let performer = Performer(
      store: ground.store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    let runtime = Runtime(
      app: App(desk: desk, first: CaseListScreen()), terminal: terminal, performer: performer, clock: Ground.clock,
      scan: nil, environment: [:])
    runtime.start()
    while !runtime.hasReadAll { runtime.settle() }
    return runtime
  }

  @Test("after one key, which may be held down, once the keys rest")
  func held() throws {
    let runtime = try list()
    runtime.play([.key(.down)])
    #expect(runtime.patience == 60)
  }

  @Test("after many keys at once, with the picture that stands for all of them")
  func many() throws {
    let runtime = try list()
    runtime.play(Array(repeating: .key(.down), count: 20))
    #expect(runtime.patience == 0)
    runtime.settle()
    runtime.play([.key(.up)])
    #expect(runtime.patience == 60)
  }

  @Test("after a letter of a filter, at once: nobody holds it down")
  func typed() throws {
    let runtime = try list()
    runtime.play([.key(.character("/"))])
    runtime.play([.key(.character("a"))])
    #expect(runtime.patience == 0)
  }
}
