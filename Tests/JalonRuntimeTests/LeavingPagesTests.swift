import Foundation
import JalonCore
import JalonDocuments
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("What leaves is what was looked at", .serialized)
final class LeavingPagesTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let mission: MissionID = "04-010"
  private static let minutes = ReleaseDocument(document: .minutes, parties: [.operator("dla-04")], on: Ground.today)
  /// What a store may hold from before: names that could steer a terminal or hide what stands beside them.
  private static let sly = "Cabinet \u{1B}[2J\u{9B}31m\u{202E}esil\u{2066}\u{200B}<b title=\"x\u{301}\">&'"

  /// Nothing but what may be shown, and ends of lines.
  private func isSafe(_ page: String) -> Bool {
    !page.unicodeScalars.contains { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
        || scalar.properties.generalCategory == .format
    }
  }

  @Test(
    "a file holds, character for character, what the preview showed, but for the line that says which it is",
    arguments: [DocumentFormat.text, .html])
  func same(format: DocumentFormat) throws {
    let door = try door()
    let seen = try door.desk.preview(Self.minutes, of: Self.mission, as: format)
    let path = try #require(try door.desk.release(Self.minutes, of: Self.mission, as: [format]).first)
    let left = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    let isTold = { (line: String) in
      !line.contains("Aperçu du") && !line.contains("Imprimé le") && !line.contains("rien n’est sorti")
    }
    let (body, page) = (seen.prefix { isTold($0) }, left.prefix { isTold($0) })
    #expect(body == page && body.count > 20)
    #expect(seen.contains { $0.contains("Aperçu du 23 novembre 2026") } && !seen.contains { $0.contains("Imprimé") })
    #expect(left.contains { $0.contains("Imprimé le 23 novembre 2026") } && !left.contains { $0.contains("Aperçu") })
    let all = left.joined(separator: "\n")
    #expect(isSafe(all) && all.contains("␛[2J‹U+009B›31m‹U+202E›esil‹U+2066›‹U+200B›"))
    #expect(!all.contains("<b title") || format == .text)
  }

  @Test("a calendar holds nothing that the screen would have marked")
  func calendar() throws {
    let door = try door()
    let leaving = try door.calendar.leaving([Self.mission], for: nil, reasons: [:])
    try door.calendar.release(leaving, to: "\(folder).ics", reasons: [:])
    defer { try? FileManager.default.removeItem(atPath: "\(folder).ics") }
    let text = try String(contentsOfFile: "\(folder).ics", encoding: .utf8)
    #expect(isSafe(text.replacing("\r\n", with: "\n")))
    #expect(text.replacing("\r\n ", with: "").contains("␛[2J‹U+009B›31m‹U+202E›"))
  }

  @Test("a page in HTML is looked at before it leaves, a file for word processors as text; nothing is recorded")
  func preview() throws {
    let door = try door()
    let page = try door.desk.preview(Self.minutes, of: Self.mission, as: .html)
    #expect(page.first == "<!DOCTYPE html>" && page.contains { $0.contains("rien n’est sorti") })
    #expect(try door.desk.preview(Self.minutes, of: Self.mission, as: .odt).first == "PV DE SÉLECTION")
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  // MARK: Templates

  private func template(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(atPath: "\(folder)/modeles", withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/modeles/\(name)", atomically: true, encoding: .utf8)
  }

  private static let body = "{% for part in parts %}{{ part.text }}{% endfor %}"

  @Test(
    "a template that is empty, badly closed, unknown or turns in circles lets nothing out and records nothing",
    arguments: [
      "", "DLA\n", "{{ title }", "{% inclure \"x\" %}", "{{ titel }}", "{% include \"pv.txt\" %}",
      "{% include \"../reglages.toml\" %}", String(repeating: "\n", count: 300_000),
    ])
  func refused(text: String) throws {
    let door = try door()
    try template("pv.txt", text)
    let failure = #expect(throws: ReleaseFailure.self) {
      try door.desk.release(Self.minutes, of: Self.mission, as: [.text])
    }
    let told = failure?.words(Names()).fr ?? ""
    #expect(told.contains("pv.txt") && told.contains("ne peut pas être suivi"), "\(told)")
    #expect(throws: ReleaseFailure.self) { try door.desk.preview(Self.minutes, of: Self.mission) }
    #expect(try door.ledger.mission(Self.mission)?.releases.isEmpty == true)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(Self.mission.text)"))
  }

  @Test("a shared letterhead is read in the folder of templates, and a link out of it is not followed")
  func letterhead() throws {
    let door = try door()
    try template("pv.txt", "{% include \"entete.txt\" %}\n" + Self.body)
    try template("entete.txt", "DLA des Alpes\n")
    #expect(try door.desk.preview(Self.minutes, of: Self.mission).first == "DLA des Alpes")
    try FileManager.default.removeItem(atPath: "\(folder)/modeles/entete.txt")
    try "SECRET".write(toFile: "\(folder)/ailleurs.txt", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/modeles/entete.txt", withDestinationPath: "\(folder)/ailleurs.txt")
    let failure = #expect(throws: ReleaseFailure.self) { try door.desk.preview(Self.minutes, of: Self.mission) }
    #expect(failure?.words(Names()).fr.contains("hors du dossier des modèles") == true)
  }

  @Test(
    "a template of a word processor makes the file and what is looked at before; one that is broken lets nothing out")
  func office() throws {
    let door = try door()
    try template("autre.txt", "")
    let start = try TemplateDesk(folder: "\(folder)/modeles", in: .universal, language: .fr).start(
      of: .minutes, as: .docx)
    #expect(FileManager.default.createFile(atPath: "\(folder)/modeles/pv.docx", contents: Data(start)))
    let seen = try door.desk.shown(Self.minutes, of: Self.mission, as: .docx)
    #expect(seen.contains("PV de sélection") && !seen.contains { $0.contains("{{") })
    #expect(try door.desk.release(Self.minutes, of: Self.mission, as: [.docx]).count == 1)
    #expect(FileManager.default.createFile(atPath: "\(folder)/modeles/pv.docx", contents: Data(start.dropLast(30))))
    let failure = #expect(throws: ReleaseFailure.self) {
      try door.desk.release(Self.minutes, of: Self.mission, as: [.docx])
    }
    #expect(failure?.words(Names()).fr.contains("abîmé") == true)
    #expect(throws: ReleaseFailure.self) { try door.desk.shown(Self.minutes, of: Self.mission, as: .docx) }
    #expect(try door.ledger.mission(Self.mission)?.releases.count == 1)
  }

  @Test("a pipe in the place of a template is told, and not waited for")
  func pipe() throws {
    let door = try door()
    try template("autre.txt", "")
    #expect(mkfifo("\(folder)/modeles/pv.txt", 0o600) == 0)
    let failure = #expect(throws: ReleaseFailure.self) { try door.desk.preview(Self.minutes, of: Self.mission) }
    #expect(failure?.words(Names()).fr.contains("ce n’est pas un fichier") == true)
  }

  private struct Door {
    let ground: Ground
    let desk: ReleaseDesk
    let calendar: CalendarDesk
    let ledger: Ledger
  }

  private func door() throws -> Door {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let directory = try ledger.directory()
    let names = Names(
      directory: directory, people: Dictionary(directory.people.keys.map { ($0, Self.sly) }) { first, _ in first })
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.html], environment: [:])
    return Door(
      ground: ground,
      desk: ReleaseDesk(
        ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux", language: .fr, places: places,
        names: { names }),
      calendar: CalendarDesk(ledger: ledger, clock: Ground.clock, me: "p-giraud", language: .fr, names: names),
      ledger: ledger)
  }
}
