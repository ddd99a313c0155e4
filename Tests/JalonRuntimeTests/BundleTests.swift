import Foundation
import JalonCore
import JalonStore
import JalonTables
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The papers of a mission in one bundle", .serialized)
final class BundleTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let mission: MissionID = "04-010"

  private func door() throws -> (ground: Ground, ledger: Ledger, desk: ReleaseDesk) {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let directory = try ledger.directory()
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.odt], environment: [:])
    let desk = ReleaseDesk(
      ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux", language: .fr, places: places,
      names: { Names(directory: directory) })
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return (ground, ledger, desk)
  }

  @Test("a bundle holds each paper under a name of its own, its contents with digests, and the register of what left")
  func whole() throws {
    let door = try door()
    let left = try door.desk.bundle(BundleOrder(Self.mission), to: .folder("\(folder)/dossier"))
    let names = try FileManager.default.contentsOfDirectory(atPath: left.path).sorted()
    #expect(names.count == left.papers.count + 3 && Set(names).count == names.count)
    #expect(names.contains("00-sommaire.txt") && names.contains("registre.csv"))
    let proofs = try String(contentsOfFile: "\(left.path)/preuves.csv", encoding: .utf8)
    #expect(proofs.contains("Mise en concurrence;Manque depuis le"), "\(proofs)")
    let contents = try String(contentsOfFile: "\(left.path)/00-sommaire.txt", encoding: .utf8)
    #expect(contents.contains("Journal de 04-010 jusqu’au fait"))
    for name in names where name.hasSuffix(".odt") { #expect(contents.contains(name)) }
    #expect(try door.ledger.mission(Self.mission)?.releases.count == left.papers.count)
    #expect(left.kept.contains { $0.paper == .letter })
  }

  @Test("in one file the same stands, for its owner alone, and nothing that is there is replaced")
  func archive() throws {
    let door = try door()
    let place = "\(folder)/dossier.zip"
    let left = try door.desk.bundle(BundleOrder(Self.mission), to: .archive(place))
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: place)))
    let packed = try PackedFile(bytes, most: 1 << 28)
    #expect(packed.names.count == left.papers.count + 3)
    let rights = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let count = try door.ledger.mission(Self.mission)?.releases.count
    #expect(throws: ReleaseFailure.self) { try door.desk.bundle(BundleOrder(Self.mission), to: .archive(place)) }
    #expect(try door.ledger.mission(Self.mission)?.releases.count == count)
    let first = try door.desk.bundle(BundleOrder(Self.mission), to: .documents)
    let second = try door.desk.bundle(BundleOrder(Self.mission), to: .documents)
    #expect(first.path.hasSuffix("-dossier.zip") && second.path.hasSuffix("-dossier-2.zip"))
  }

  @Test("for somebody whom no structure agreed to, nothing leaves and the reason is told; the law opens the door")
  func refused() throws {
    let door = try door()
    var order = BundleOrder(Self.mission)
    order.recipient = "La Gazette"
    let failure = #expect(throws: ReleaseFailure.self) {
      try door.desk.bundle(order, to: .archive("\(folder)/x.zip"))
    }
    #expect(failure?.words(Names()).fr.contains("accord") == true, "\(String(describing: failure))")
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "modeles" }.isEmpty)
    order.legalGround = "règlement (UE) 2021/1060"
    let left = try door.desk.bundle(order, to: .archive("\(folder)/x.zip"))
    #expect(left.papers.contains(.minutes))
    let released = try door.ledger.mission(Self.mission)?.releases ?? []
    #expect(released.count == left.papers.count && released.allSatisfy { $0.act.recipient == "La Gazette" })
  }
}
