import Foundation
import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

/// The minutes of a selection as files for word processors, by each program that makes them and stands here.
@Suite(
  "Documents for word processors", .serialized,
  .enabled(if: !Office.here.isEmpty, "neither pandoc nor LibreOffice is installed"))
final class ConverterTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  private let ground: Ground

  init() throws { ground = try Ground(demo: true) }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test(
    "the minutes become a whole file, which only its owner may read, by whichever program is there",
    arguments: Office.here, [DocumentFormat.odt, .docx])
  func minutes(office: Office, format: DocumentFormat) throws {
    let path = try #require(try release(.minutes, as: format, by: office).first)
    #expect(path.hasSuffix("/04-010/2026-11-23-pv.\(format.rawValue)"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let text = try text(of: path)
    for said in [
      "PV de sélection", "Prestataire sollicité", "Cabinet Lise Arnoux Conseil", "Motif du choix",
      "Théâtre de la Cour carrée",
      "Établi par Jalon",
    ] {
      #expect(text.contains(said), "\(said)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sorties/04-010")
    #expect(files.count == 1, "\(files)")
  }

  @Test("there is room to sign, and to write in the cells of a blank grid", arguments: Office.here)
  func room(office: Office) throws {
    let minutes = try #require(try release(.minutes, as: .odt, by: office).first)
    let signed = try text(of: minutes)
    let places = signed.components(separatedBy: "Information des candidats").last ?? ""
    #expect(places.components(separatedBy: "\u{A0}").count > 6, "\(places)")
    let grid = try #require(try release(.blankGrid, as: .odt, by: office).first)
    #expect(try text(of: grid).components(separatedBy: "\u{A0}").count > 12)
  }

  @Test("a program that fails leaves neither a file nor a line in the register")
  func failing() throws {
    let tool = "\(folder)/outils/pandoc"
    try FileManager.default.createDirectory(atPath: "\(folder)/outils", withIntermediateDirectories: true)
    for script in ["#!/bin/sh\nexit 3\n", "#!/bin/sh\nexit 0\n"] {
      try script.write(toFile: tool, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: tool)
      let desk = try desk(searching: "\(folder)/outils")
      #expect(throws: ReleaseFailure.self) { try desk.release(act(.minutes), of: "04-010", as: [.odt]) }
      #expect(try Ledger(ground.store).mission("04-010")?.releases.isEmpty == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sorties/04-010").isEmpty)
    }
  }

  // MARK: -

  private func act(_ kind: DocumentKind) -> ReleaseDocument {
    ReleaseDocument(document: kind, parties: [.operator("dla-04")], on: Ground.today)
  }

  /// With no other program in sight.
  private func release(_ kind: DocumentKind, as format: DocumentFormat, by office: Office) throws -> [String] {
    let tools = "\(folder)/outils-\(office.rawValue)"
    if !FileManager.default.fileExists(atPath: tools) {
      try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: "\(tools)/\(office.rawValue)", withDestinationPath: office.path ?? "")
    }
    return try desk(searching: tools).release(act(kind), of: "04-010", as: [format])
  }

  private func desk(searching tools: String) throws -> ReleaseDesk {
    let ledger = Ledger(ground.store)
    let directory = try ledger.directory()
    let places = ReleasePlaces(
      folder: "\(folder)/sorties", templates: "\(folder)/modeles", formats: [.html], environment: ["PATH": tools])
    return ReleaseDesk(
      ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux", language: .fr, places: places,
      names: { Names(directory: directory) })
  }

  /// What is written in it, whatever its form.
  private func text(of path: String) throws -> String {
    let member = path.hasSuffix(".odt") ? "content.xml" : "word/document.xml"
    let program = "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
    let pieces = try Tmux.run("/usr/bin/python3", ["-c", program, path, member]).split(separator: "<")
    let text = pieces.map { $0.drop { $0 != ">" }.dropFirst() }.joined()
    return text.replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(of: "\n", with: " ")
  }
}

enum Office: String, CaseIterable {
  case pandoc, soffice

  static let here = allCases.filter { $0.path != nil }

  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first(where: FileManager.default.isExecutableFile)
  }
}
