import Foundation
import JalonCore
import JalonDocuments
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("The log of consultations")
final class ConsultationTests {
  private let folder: URL
  private let ground: Ground
  private let ledger: Ledger

  init() throws {
    folder = try Scratch.folder()
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var store: String { folder.appendingPathComponent("jalon.db").path }
  private var log: ConsultationFile { ConsultationFile(beside: store) }

  private func consulting(_ me: PersonID = "c-roux") throws -> Consulting {
    try #require(try Consulting(log, of: ledger, ground.store, clock: Ground.clock, me: me))
  }

  private func performer(_ consulting: Consulting?) -> Performer {
    let performer = Performer(
      store: ground.store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    performer.consulting = consulting
    return performer
  }

  private func report(_ scope: ConsultationScope = ConsultationScope()) throws -> String {
    try ground.report().consultations(try log.all(), scope, .json, asked: nil)
  }

  @Test("what is opened waits for the next act, and stands there once, for its owner only")
  func opened() throws {
    let consulting = try consulting()
    let performer = performer(consulting)
    for _ in 1...3 { _ = performer.perform(.dossier("05-014")) }
    _ = performer.perform(.entryCard(DirectoryEntry.Key(.person, "c-roux")))
    consulting.settle()
    #expect(try log.all().isEmpty)
    let note = MissionCommand.takeNote(try TakeNote.of("Vu", on: Ground.today))
    guard case .performed? = performer.perform(.perform([Intention(.mission("05-014", note))])) else {
      return #expect(Bool(false))
    }
    #expect(try log.all().isEmpty, "never between a key and its picture")
    consulting.settle()
    #expect(try log.all().map(\.act) == [.opened, .opened])
    let path = store + ".consultations"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test("a glance at a line of the list is no consultation")
  func glance() throws {
    let consulting = try consulting()
    let performer = performer(consulting)
    performer.isGlancing = true
    _ = performer.perform(.dossier("05-014"))
    consulting.flush()
    #expect(try log.all().isEmpty)
  }

  @Test("no code nor name of a person stands in it; who was erased is told as such")
  func nameless() throws {
    let person = PersonID("resp-ateliers-buech")
    let consulting = try consulting()
    consulting.opened(DirectoryEntry.Key(.person, person.text))
    consulting.exported(DirectoryEntry.Key(.person, person.text))
    consulting.flush()
    let text = try String(contentsOfFile: store + ".consultations", encoding: .utf8)
    #expect(!text.contains(person.text) && !text.contains("c-roux"))
    #expect(try report().contains("person:\(person.text)"))
    let erasure = Erasure(ledger, ground.store, MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    try erasure.erase(ErasePerson(person: person, reason: "à sa demande", on: Ground.today))
    let after = try report()
    #expect(!after.contains(person.text) && after.contains("personne effacée") && after.contains("c-roux"))
  }

  @Test("goes after twelve months, and a line that was cut short harms no other")
  func purged() throws {
    let old = Consultation(
      at: Instant(seconds: Ground.today.adding(months: -13).number * 86_400), by: "x", .opened, "mission:05-001")
    try log.add([old], forgettingBefore: Instant(seconds: 0))
    let handle = try #require(FileHandle(forWritingAtPath: store + ".consultations"))
    handle.seekToEndOfFile()
    handle.write(Data("17950\tab".utf8))
    handle.closeFile()
    let consulting = try consulting()
    consulting.opened(MissionID("05-014"))
    #expect(try log.all() == [old])
    consulting.flush()
    #expect(try log.all().map(\.subject) == ["mission:05-014"])
  }

  @Test("an officer alone never meets it")
  func alone() throws {
    let alone = try Ground()
    _ = try alone.apply(
      [
        #"{"command":"registerOperator","operator":"dla-05","name":"DLA 05","department":"05"}"#,
        #"{"command":"registerPerson","person":"c-roux","name":"C. Roux","party":"operator:dla-05","isLeader":false,"isOfficer":true}"#,
      ], me: "c-roux")
    let ledger = Ledger(alone.store)
    #expect(try ledger.directory().officers == ["c-roux"])
    #expect(try Consulting(log, of: ledger, alone.store, clock: Ground.clock, me: "c-roux") == nil)
  }

  @Test("is told by mission, by card and by officer")
  func told() throws {
    let (mine, other) = (try consulting(), try consulting("n-haddad"))
    mine.opened(MissionID("05-014"))
    mine.exported(list: "directory")
    mine.flush()
    other.opened(MissionID("05-014"))
    other.opened(DirectoryEntry.Key(.structure, "ateliers-buech"))
    other.flush()
    func count(_ scope: ConsultationScope) throws -> Int { try report(scope).split(separator: "\n").count }
    #expect(try count(ConsultationScope()) == 4)
    #expect(try count(ConsultationScope(subject: "05-014")) == 2)
    #expect(try count(ConsultationScope(subject: "structure:ateliers-buech")) == 1)
    #expect(try count(ConsultationScope(by: "n-haddad")) == 2)
    #expect(try count(ConsultationScope(since: Ground.today + 1)) == 0)
  }
}
