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
    let runtime = try Ground(demo: true).runtime(first: Asking())
    #expect(runtime.app.top.title(runtime.app.desk) == "drafts:1 number records")
  }
}
