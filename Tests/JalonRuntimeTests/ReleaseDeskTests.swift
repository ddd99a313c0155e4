import Foundation
import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The door by which documents leave", .serialized)
final class ReleaseDeskTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("each release stands in the register and in a file that only its owner may read, and replaces none before it")
  func released() throws {
    let door = try door()
    let first = try door.desk.release(Self.minutes, of: Self.mission, as: [.text, .html])
    let second = try door.desk.release(Self.minutes, of: Self.mission, as: [.text])
    #expect(first.map { URL(fileURLWithPath: $0).lastPathComponent }.first?.hasSuffix("-pv.txt") == true)
    #expect(second.first?.hasSuffix("-pv-2.txt") == true)
    #expect(try door.ledger.mission(Self.mission)?.releases.count == 2)
    for path in first + second {
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600)
    }
  }

  @Test("a refusal leaves neither a file nor a line in the register")
  func refused() throws {
    let door = try door()
    let letter = ReleaseDocument(document: .letter, parties: [.operator("dla-04")], on: Ground.today)
    #expect(throws: ReleaseFailure.self) { try door.desk.release(letter, of: Self.mission) }
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(Self.mission.text)"))
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
  }

  @Test("a bad template, or a folder that cannot be made, is told before anything is recorded")
  func troubles() throws {
    let door = try door()
    try FileManager.default.createDirectory(atPath: "\(folder)/modeles", withIntermediateDirectories: true)
    try "{% for x in parts %}".write(toFile: "\(folder)/modeles/pv.html", atomically: true, encoding: .utf8)
    #expect(throws: ReleaseFailure.self) { try door.desk.release(Self.minutes, of: Self.mission, as: [.html]) }
    try "x".write(toFile: "\(folder)/\(Self.mission.text)", atomically: true, encoding: .utf8)
    #expect(throws: ReleaseFailure.self) { try door.desk.release(Self.minutes, of: Self.mission, as: [.text]) }
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(try hidden().isEmpty)
  }

  @Test("a template that is there and cannot be read is told with its file and why, and nothing leaves or is recorded")
  func unreadable() throws {
    let door = try door()
    let template = "\(folder)/modeles/pv.txt"
    try FileManager.default.createDirectory(atPath: template, withIntermediateDirectories: true)
    let folderInstead = #expect(throws: ReleaseFailure.self) {
      try door.desk.release(Self.minutes, of: Self.mission, as: [.text])
    }
    #expect(folderInstead?.words(Names()).fr.contains(template) == true)
    #expect(folderInstead?.words(Names()).fr.contains("ce n’est pas un fichier") == true)
    try FileManager.default.removeItem(atPath: template)
    try Data([0x50, 0xE9, 0x20]).write(to: URL(fileURLWithPath: template))
    let notText = #expect(throws: ReleaseFailure.self) { try door.desk.preview(Self.minutes, of: Self.mission) }
    #expect(notText?.words(Names()).fr.contains("UTF-8") == true)
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(Self.mission.text)"))
  }

  @Test("where one of several files cannot be made, none of the others stays behind")
  func halfMade() throws {
    let door = try door()
    #expect(throws: ReleaseFailure.self) {
      try door.desk.release(Self.minutes, of: Self.mission, as: [.text, .html, .odt, .docx, .pdf])
    }
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(try hidden().isEmpty)
  }

  @Test("without the program that makes it, a PDF is refused with the way out")
  func noConverter() throws {
    let door = try door()
    let failure = #expect(throws: ReleaseFailure.self) {
      try door.desk.release(Self.minutes, of: Self.mission, as: [.pdf])
    }
    #expect(failure?.words(Names()).fr.contains("installez LibreOffice") == true)
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(try hidden().isEmpty)
  }

  @Test("a preview shows the page and records nothing")
  func preview() throws {
    let door = try door()
    let lines = try door.desk.preview(Self.minutes, of: Self.mission)
    #expect(lines.first == "PV DE SÉLECTION")
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("a page that cannot leave cannot be seen before it leaves: the same refusal tells why")
  func refusedPreview() throws {
    let door = try door()
    let sealed = ReleaseDocument(document: .minutes, parties: [.operator("dla-05")], on: Ground.today)
    let rules = try #require(try door.ledger.mission("05-015"))
    #expect(rules.stage.name == .evaluating)
    let failure = #expect(throws: ReleaseFailure.self) { try door.desk.preview(sealed, of: "05-015") }
    let told = try #require(failure?.words(Names()).fr)
    let release = #expect(throws: ReleaseFailure.self) { try door.desk.release(sealed, of: "05-015", as: [.text]) }
    #expect(told == release?.words(Names()).fr)
  }

  @Test("where an agreement told in words covers a document, the page is seen before the reason is asked")
  func previewBeforeReason() throws {
    let door = try door()
    let people = try door.ledger.directory().people
    for structure in try #require(try door.ledger.mission(Self.mission)).opening.structures {
      let signatory = try #require(people.first { $0.value.party == .structure(structure) }?.key)
      let line = """
        {"command":"grantDisclosure","mission":"\(Self.mission)","structure":"\(structure)","object":"ce dossier",\
        "recipient":"Région Sud","scope":"named","signatory":"\(signatory)","on":"\(Ground.today.iso)"}
        """
      #expect(try door.ground.apply([line]).tally.done == 1)
    }
    door.ledger.reload()
    let outside = ReleaseDocument(document: .minutes, recipient: "Région Sud", on: Ground.today)
    #expect(try door.desk.preview(outside, of: Self.mission).first == "PV DE SÉLECTION")
    #expect(throws: ReleaseFailure.self) { try door.desk.release(outside, of: Self.mission, as: [.text]) }
  }

  @Test("a document for somebody with a very long name finds its place all the same")
  func longName() throws {
    let door = try door()
    let outside = ReleaseDocument(
      document: .minutes, recipient: String(repeating: "Comité départemental ", count: 20), legalGround: "contrôle",
      on: Ground.today)
    let paths = try door.desk.release(outside, of: Self.mission, as: [.text])
    #expect(paths.count == 1 && paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
  }

  @Test("where one of several files finds no place, the others are in theirs, and all of them are told and kept")
  func notPlaced() throws {
    let shelf = Shelf(folder: folder, name: "pv")
    let other = Shelf(folder: folder, name: String(repeating: "x", count: 300))
    let staged = [try other.stage("un", ending: "txt"), try shelf.stage("deux", ending: "html")]
    let failure = #expect(throws: ReleaseFailure.self) { try Shelf.place(staged) }
    let told = try #require(failure?.words(Names()).fr)
    #expect(told.contains(staged[0].path) && told.contains("\(folder)/pv.html"))
    shelf.sweep(sparing: [])
    #expect(try String(contentsOfFile: staged[0].path, encoding: .utf8) == "un")
  }

  @Test(
    "asked for again after its program ended, a document that is in the register takes its place, and is there once")
  func goesOn() throws {
    let (door, waiting) = try (door(), staged("pv", ending: "txt"))
    let known = try #require(try door.ledger.mission(Self.mission)).entries.last?.order
    try keepOpen(try #require(known), files: [waiting.asOpen])
    let placed = try door.desk.release(Self.minutes, of: Self.mission, as: [.text])
    #expect(placed == ["\(folder)/\(Self.mission.text)/pv.txt"])
    #expect(try String(contentsOfFile: placed[0], encoding: .utf8) == "au registre")
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true, "not recorded again")
    #expect(try drawer.openRequests().isEmpty)
  }

  @Test("asked for in another format, it leaves anew, and what was made first goes on waiting for its place")
  func otherFormat() throws {
    let (door, waiting) = try (door(), staged("pv", ending: "txt"))
    let known = try #require(try door.ledger.mission(Self.mission)?.entries.last?.order)
    try keepOpen(known, files: [waiting.asOpen])
    let placed = try door.desk.release(Self.minutes, of: Self.mission, as: [.html])
    #expect(placed.count == 1 && placed[0].hasSuffix(".html"))
    #expect(try door.ledger.mission(Self.mission)?.releases.count == 1)
    #expect(FileManager.default.fileExists(atPath: waiting.path))
    #expect(try drawer.openRequests().map(\.order) == [known])
  }

  @Test("a document that leaves settles nothing else, and takes away no file that another one waits for")
  func nothingElse() throws {
    let (door, waiting) = try (door(), staged("lettre", ending: "txt"))
    let abandoned = try staged("rien", ending: "txt")
    let note = OpenRequest(order: "note", command: "{}", since: Instant(seconds: 1))
    let letter = OpenRequest(order: "lettre", command: "letter", since: Instant(seconds: 2), files: [waiting.asOpen])
    for open in [note, letter] { try drawer.keep(open, fields: nil) }
    _ = try door.desk.release(Self.minutes, of: Self.mission, as: [.text])
    #expect(try drawer.openRequests() == [note, letter])
    #expect(FileManager.default.fileExists(atPath: waiting.path))
    #expect(!FileManager.default.fileExists(atPath: abandoned.path))
  }

  // MARK: -

  private let drawer = MemoryDrawer()

  private func staged(_ name: String, ending: String) throws -> Shelf.Staged {
    try Shelf(folder: "\(folder)/\(Self.mission.text)", name: name).stage("au registre", ending: ending)
  }

  /// As a program leaves it that ended while the minutes were on their way.
  private func keepOpen(_ order: OrderID, files: [OpenRequest.File]) throws {
    let request = Request(
      id: order, by: "c-roux", at: Instant(seconds: 1),
      command: AnyCommand.mission(Self.mission, .release(Self.minutes)).composed, reasons: [:])
    try drawer.keep(
      OpenRequest(order: order, command: request.asked, since: request.at, files: files), fields: nil)
  }

  /// A mission of the demonstration whose provider was chosen.
  private static let mission: MissionID = "04-010"

  private static let minutes = ReleaseDocument(
    document: .minutes, parties: [.operator("dla-04")], on: Ground.today)

  private struct Door {
    let ground: Ground
    let ledger: Ledger
    let desk: ReleaseDesk
  }

  private func door() throws -> Door {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let directory = try ledger.directory()
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.html], environment: [:])
    let desk = ReleaseDesk(
      ledger: ledger, drawer: drawer, clock: Ground.clock, me: "c-roux", language: .fr, places: places,
      names: { Names(directory: directory) })
    return Door(ground: ground, ledger: ledger, desk: desk)
  }

  private func hidden() throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return all.filter { $0.split(separator: "/").last?.hasPrefix(".") == true }
  }
}
