import Foundation
import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Messages to be sent", .serialized)
final class MessageDeskTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func door() throws -> (ground: Ground, ledger: Ledger, desk: ReleaseDesk) {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let names = try Names(reading: ledger)
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.text], environment: [:])
    let desk = ReleaseDesk(
      ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux", language: .fr, places: places,
      names: { names })
    return (ground, ledger, desk)
  }

  /// Every mission of the demonstration on which there is something to write about.
  private func orders(_ ledger: Ledger, _ ground: Ground, _ kind: MessageKind) throws -> [MessageOrder] {
    let missions = try ground.store.streams(prefix: "").compactMap(\.stream.mission)
    return try missions.lazy.compactMap { try ledger.mission($0) }.map { mission in
      mission.recipients(of: kind).map { MessageOrder(mission.id, kind, to: $0) }
    }.first { !$0.isEmpty } ?? []
  }

  @Test(
    "each reader has a message of its own, which names no rival, and the register keeps what went with it",
    arguments: [MessageKind.call, .callReminder, .letter, .survey])
  func prepared(kind: MessageKind) throws {
    let door = try door()
    let orders = try orders(door.ledger, door.ground, kind)
    let mission = try #require(orders.first?.mission)
    let before = try door.ledger.mission(mission)?.releases.count ?? 0
    let paths = try door.desk.prepare(orders)
    #expect(paths.count == orders.count && Set(paths).count == paths.count)
    let after = try door.ledger.mission(mission)?.releases ?? []
    #expect(after.count - before == orders.count * kind.papers.count)
    #expect(after.dropFirst(before).allSatisfy { $0.act.parties.count == 1 })
    let names = try Names(reading: door.ledger)
    // Whoever was not chosen is told who was.
    let retained = try door.ledger.mission(mission)?.stage.provider.map { Party.provider($0) }
    for (order, path) in zip(orders, paths) {
      #expect(path.hasSuffix(".eml") && path.contains(mission.text))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.components(separatedBy: "\r\n").filter { $0.hasPrefix("To:") }.count == 1)
      let told = (try door.desk.shown(order)).joined(separator: "\n") + MessageDeskTests.decoded(text)
      for rival in orders where ![order.party, retained].contains(rival.party) {
        if case .provider = rival.party { #expect(!told.contains(names.name(of: rival.party)), "\(order)") }
      }
    }
  }

  /// All that is written in its parts.
  private static func decoded(_ message: String) -> String {
    message.components(separatedBy: "--=_jalon").map { part in
      let body = part.components(separatedBy: "\r\n\r\n").dropFirst().joined()
      return Data(base64Encoded: body, options: .ignoreUnknownCharacters).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
    }.joined()
  }

  @Test("without an address nothing is prepared, nothing recorded, and the sentence says which card to complete")
  func noAddress() throws {
    let door = try door()
    let order = MessageOrder("04-010", .letter, to: .provider("nobody"))
    let failure = #expect(throws: ReleaseFailure.self) { try door.desk.prepare([order]) }
    #expect(failure != nil)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/04-010"))
  }

  @Test("one that may not receive its paper keeps all of them in")
  func allOrNone() throws {
    let door = try door()
    let orders = try orders(door.ledger, door.ground, .letter)
    let mission = try #require(orders.first?.mission)
    let before = try door.ledger.mission(mission)?.releases.count
    #expect(throws: ReleaseFailure.self) {
      try door.desk.prepare(orders + [MessageOrder(mission, .letter, to: .provider("nobody"))])
    }
    #expect(try door.ledger.mission(mission)?.releases.count == before)
  }
}
