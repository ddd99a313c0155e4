import Foundation
import JalonCore
import JalonScreens
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("A table that is brought in from the screen")
struct ImportOnScreenTests {
  private func performer(_ ground: Ground) -> Performer {
    Performer(
      store: ground.store, ledger: Ledger(ground.store), drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
  }

  private func file(_ text: String) throws -> String {
    let path = try Scratch.folder().appendingPathComponent("annuaire.csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func preview(_ ask: IntakeAsk, _ performer: Performer) -> IntakePreview? {
    if case .intake(let preview, let asked)? = performer.perform(.previewIntake(ask)), asked == ask {
      preview
    } else {
      nil
    }
  }

  @Test("is previewed line by line, recorded in one go, and taken back by one undoing")
  func whole() throws {
    let ground = try Ground(demo: true)
    let performer = performer(ground)
    let ask = IntakeAsk(
      .structures, try file("Entité;CP;Commune\nAteliers du Puits;5000;Gap\nCafé des Cimes;5100;Briançon\n"),
      columns: ["Entité=nom", "Ailleurs=sigle"])
    let shown = try #require(preview(ask, performer))
    #expect(shown.fault == nil && shown.lines.map(\.state) == [.create, .create], "\(shown)")
    let before = try ground.eventCount
    guard case .performed(let events)? = performer.perform(.performIntake(ask)) else { return #expect(Bool(false)) }
    #expect(try !events.isEmpty && ground.eventCount == before + 2)
    #expect(try Ledger(ground.store).directory().structures["ateliers-du-puits"] != nil)
    #expect(preview(ask, performer)?.lines.map(\.state) == [.same, .same])
    guard case .performed? = performer.perform(.undoIntake) else { return #expect(Bool(false)) }
    #expect(preview(ask, performer)?.lines.map(\.state) == [.create, .create])
  }

  @Test("a doubt has its candidates, and nothing is written while it stands")
  func doubts() throws {
    let ground = try Ground(demo: true)
    let performer = performer(ground)
    let path = try file("Nom;CP;Commune\nCafé des Cimes;05100;Briançon\nCAFE DES CIMES;05100;Briançon\n")
    var ask = IntakeAsk(.structures, path)
    let before = try ground.eventCount
    #expect(preview(ask, performer)?.lines.map(\.state) == [.create, .doubt])
    guard case .failed? = performer.perform(.performIntake(ask)) else { return #expect(Bool(false)) }
    #expect(try ground.eventCount == before)
    ask.skipped = [3]
    guard case .performed? = performer.perform(.performIntake(ask)) else { return #expect(Bool(false)) }
    #expect(try ground.eventCount == before + 1)
  }

  @Test("a path where no table stands says so")
  func faults() throws {
    let ground = try Ground(demo: true)
    let performer = performer(ground)
    #expect(preview(IntakeAsk(.structures, "/nulle/part.csv"), performer)?.fault != nil)
    #expect(preview(IntakeAsk(.structures, try file("%PDF-1.7\u{0}\u{1}")), performer)?.fault != nil)
  }
}
