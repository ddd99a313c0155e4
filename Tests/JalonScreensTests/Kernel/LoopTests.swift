import JalonCore
import JalonTerminal
import JalonWording
import Testing

@testable import JalonScreens

/// A screen that counts what it is told, and does as its keys say.
private struct Probe: Screen {
  static let name = "probe"
  let title: String
  private(set) var heard = 0

  init(_ title: String) { self.title = title }

  static let keymap: [Binding<Probe>] = [
    Binding("probe.read", [.character("r")], Words(same: "read")) { _, _ in [.records] },
    Binding("probe.readAndOpen", [.character("o")], Words(same: "open")) { _, _ in [.records, .push(Probe("above"))] },
    Binding("probe.leaveAndRead", [.character("l")], Words(same: "leave")) { _, _ in [.pop, .records] },
    Binding("probe.readTwice", [.character("t")], Words(same: "twice")) { _, _ in [.plans(matching: ""), .records] },
  ]

  func title(_ desk: Desk) -> String { title }
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {}
  mutating func receive(_ answer: JalonScreens.Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .records: heard += 1
    case .plans: return [.drafts]
    case .nothingToUndo: return [.pop]
    default: break
    }
    return []
  }
}

@Suite("The loop of the screens")
struct LoopTests {
  private var loop: Loop
  /// What was asked of the world and has no answer yet.
  private var open: [Asked] = []

  init() {
    let desk = Desk(
      today: "2026-03-02", language: .fr, me: "claire-05", names: Names(), size: Size(columns: 80, rows: 24))
    loop = Loop(App(desk: desk, first: Probe("ground"), above: [Probe("probe")]))
  }

  private mutating func press(_ letter: Character) {
    loop.handle(.key(.character(letter)))
    settle()
  }

  private mutating func settle() { while let asked = loop.next() { open.append(asked) } }

  private mutating func answer(_ answer: JalonScreens.Answer = .records([])) throws {
    try #require(!open.isEmpty)
    let asked = open.removeFirst()
    loop.answer(answer, to: asked.asker)
    settle()
  }

  private func heard(_ title: String) -> Int? {
    loop.app.stack.screens.compactMap { $0 as? Probe }.first { $0.title == title }?.heard
  }
  private var titles: [String] { loop.app.stack.screens.compactMap { ($0 as? Probe)?.title } }

  @Test("an answer that comes late reaches the screen that asked, under the one opened meanwhile")
  mutating func covered() throws {
    press("o")
    #expect(titles == ["ground", "probe", "above"])
    try answer()
    #expect(heard("probe") == 1 && heard("above") == 0 && heard("ground") == 0)
  }

  @Test("an answer for a screen that was left meanwhile reaches nobody")
  mutating func left() throws {
    press("r")
    loop.ask(.pop)
    settle()
    try answer()
    #expect(titles == ["ground"] && heard("ground") == 0)
  }

  @Test("what a screen asked for as it was left is not answered to the one beneath")
  mutating func leaving() throws {
    press("l")
    try answer()
    #expect(titles == ["ground"] && heard("ground") == 0)
  }

  @Test("a screen that closes while another covers it goes alone: what is in front stays")
  mutating func closes() throws {
    press("o")
    try answer(.nothingToUndo)
    #expect(titles == ["ground", "above"])
  }

  @Test("the screen that takes the place of another does not hear what that one had asked")
  mutating func replaced() throws {
    press("r")
    loop.ask(.replace(Probe("instead")))
    settle()
    try answer()
    #expect(titles == ["ground", "instead"] && heard("instead") == 0)
  }

  @Test("what follows from an answer is done before what was asked after it")
  mutating func order() throws {
    loop.handle(.key(.character("t")))
    let next = loop.next()
    let first = try #require(next)
    loop.answer(.plans([]), to: first.asker)
    var order: [String] = []
    while let asked = loop.next() {
      switch asked.effect {
      case .drafts: order.append("drafts")
      case .records: order.append("records")
      default: break
      }
    }
    #expect(order == ["drafts", "records"])
  }
}
