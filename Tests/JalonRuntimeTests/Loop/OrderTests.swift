import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

/// A screen that keeps a draft, then asks for three things, and says in which order they came.
private struct Asking: Screen {
  static let name = "asking"
  static let keymap: [Binding<Asking>] = []
  private(set) var heard: [String] = []

  func title(_ desk: Desk) -> String { heard.joined(separator: " ") }
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {}
  mutating func appear(_ desk: Desk) -> [Effect] {
    [
      .saveDraft(DraftKey(screen: "note", mission: "05-014", command: "takeNote"), fields: "{}"), .drafts,
      .freeMissionNumber(department: "05"), .records,
    ]
  }
  mutating func receive(_ answer: JalonScreens.Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .drafts(let drafts): heard.append("drafts:\(drafts.count)")
    case .freeMissionNumber: heard.append("number")
    case .records: heard.append("records")
    default: break
    }
    return []
  }
}

@Suite("In which order things are done")
struct OrderTests {
  @Test("drafts are read with what was just typed, and what was asked after them comes after them")
  func drafts() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
    let desk = Desk(
      today: Ground.today, language: .fr, me: "c-roux", names: try Names(reading: ledger), size: terminal.size)
    let performer = Performer(
      store: ground.store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    let runtime = Runtime(
      app: App(desk: desk, first: Asking()), terminal: terminal, performer: performer, clock: Ground.clock, scan: nil,
      environment: [:])
    runtime.start()
    #expect(runtime.app.top.title(desk) == "drafts:1 number records")
  }
}
