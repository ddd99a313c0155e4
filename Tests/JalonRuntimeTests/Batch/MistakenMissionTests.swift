import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("A mission opened by mistake")
struct MistakenMissionTests {
  private static let drop =
    #"{"command":"dropCall","mission":"05-020","by":"c-roux","reason":"doublon","openedByMistake":true,"on":"2026-11-23"}"#

  @Test("leaves every list and every count, keeps its number and its journal, and undo brings it back")
  func gone() throws {
    let ground = try Ground(demo: true)
    let before = try ground.report().list(.everything, .json)
    let count = try ground.store.count(.everything, today: Ground.today)
    #expect(before.contains("\"05-020\"") && before.contains("\"05-019\""))
    _ = try ground.apply([Self.drop])
    for text in [try ground.report().list(.everything, .json), try ground.report().due(within: 900, .json)] {
      #expect(!text.contains("\"05-020\"") && text.contains("\"05-019\""))
    }
    #expect(try ground.store.count(.everything, today: Ground.today) == count - 1)
    #expect(try ground.store.row("05-020") == nil)
    #expect(try ground.report().log(.named("05-020"), .text).contains("ouverte par erreur"))
    #expect(try Verification(ground.store).findings() == [])
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.store.row("05-020") == nil && Verification(ground.store).findings() == [])
    let order = try #require(try Ledger(ground.store).mission("05-020")?.undoable)
    _ = try ground.apply([#"{"command":"undo","mission":"05-020","by":"c-roux","act":"\#(order.text)"}"#])
    #expect(try ground.report().list(.everything, .json) == before)
  }
}

@Suite("A call that was not sent")
struct UnsentCallTests {
  @Test("is not among those that may be sent again")
  func relaunch() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let mission = try #require(try ledger.mission("05-020"))
    let around = try ledger.circumstances(for: mission, today: Ground.today)
    let obstacles = Mission.standing(.relaunch, by: "c-roux", state: nil, in: around, about: [.mission(mission.id)])
    #expect(obstacles == [.callNotEnded("05-020")])
  }
}

@Suite("A plan opened by mistake")
struct MistakenPlanRowsTests {
  private static let lines = [
    #"{"command":"openPlan","plan":"doublon","by":"c-roux","title":"Doublon","lead":"dla-05","on":"2026-11-23"}"#,
    #"{"command":"closePlan","plan":"doublon","by":"c-roux","openedByMistake":true,"reason":"déjà ouvert","on":"2026-11-23"}"#,
  ]

  @Test("leaves every list, keeps its journal, and undo brings it back")
  func gone() throws {
    let ground = try Ground(demo: true)
    let before = try ground.report().plans(.json)
    _ = try ground.apply([Self.lines[0]])
    let opened = try ground.report().plans(.json)
    #expect(opened.contains("doublon") && !before.contains("doublon"))
    _ = try ground.apply([Self.lines[1]])
    #expect(try ground.report().plans(.json) == before)
    #expect(try Verification(ground.store).findings() == [])
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.report().plans(.json) == before && Verification(ground.store).findings() == [])
    let order = try #require(try Ledger(ground.store).plan("doublon")?.undoable)
    _ = try ground.apply([#"{"command":"undoInPlan","plan":"doublon","by":"c-roux","act":"\#(order.text)"}"#])
    #expect(try ground.report().plans(.json) == opened)
  }
}
