import JalonScreens
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording

@testable import JalonRuntime

extension Ground {
  /// Jalon on this store, with that screen in front, started.
  func runtime(first: some Screen) throws -> Runtime {
    let ledger = Ledger(store)
    let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
    let desk = Desk(
      today: Ground.today, language: .fr, me: "c-roux", names: try Names(reading: ledger), size: terminal.size)
    let performer = Performer(
      store: store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    let runtime = Runtime(
      app: App(desk: desk, first: first), terminal: terminal, performer: performer, clock: Ground.clock, scan: nil,
      environment: [:])
    runtime.start()
    return runtime
  }
}
