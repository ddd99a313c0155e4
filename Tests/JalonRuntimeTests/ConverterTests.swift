import Foundation
import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

/// The minutes of a selection as files that leave, with and without another program.
@Suite("Documents as files", .serialized)
final class ConverterTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  private let ground: Ground

  init() throws { ground = try Ground(demo: true) }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("no other program is needed for a word processor: a whole file, which only its owner may read")
  func alone() throws {
    let desk = try desk(searching: "\(folder)/rien")
    let paths = try desk.release(act(.minutes), of: "04-010", as: [.odt, .docx])
    #expect(paths.map { URL(fileURLWithPath: $0).lastPathComponent } == ["2026-11-23-pv.odt", "2026-11-23-pv.docx"])
    for path in paths {
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      let text = try text(of: path)
      for said in ["PV de sélection", "Cabinet Lise Arnoux Conseil", "Théâtre de la Cour carrée", "Établi par Jalon"] {
        #expect(text.contains(said), "\(said)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sorties/04-010").count == 2)
  }

  @Test("LibreOffice makes a PDF of the same page", .enabled(if: Office.path != nil, "LibreOffice is not installed"))
  func pdf() throws {
    let tools = "\(folder)/outils"
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(tools)/soffice", withDestinationPath: Office.path ?? "")
    let path = try #require(try desk(searching: tools).release(act(.minutes), of: "04-010", as: [.pdf]).first)
    #expect(path.hasSuffix("/04-010/2026-11-23-pv.pdf"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).prefix(5) == Data("%PDF-".utf8))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sorties/04-010")
    #expect(files.count == 1, "\(files)")
  }

  @Test("a program that fails leaves neither a file nor a line in the register")
  func failing() throws {
    let tool = "\(folder)/outils/soffice"
    try FileManager.default.createDirectory(atPath: "\(folder)/outils", withIntermediateDirectories: true)
    for script in ["#!/bin/sh\nexit 3\n", "#!/bin/sh\nexit 0\n"] {
      try script.write(toFile: tool, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: tool)
      let desk = try desk(searching: "\(folder)/outils")
      #expect(throws: ReleaseFailure.self) { try desk.release(act(.minutes), of: "04-010", as: [.pdf]) }
      #expect(try Ledger(ground.store).mission("04-010")?.releases.isEmpty == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sorties/04-010").isEmpty)
    }
  }

  // MARK: -

  private func act(_ kind: DocumentKind) -> ReleaseDocument {
    ReleaseDocument(document: kind, parties: [.operator("dla-04")], on: Ground.today)
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

  /// What is written in it, read by a library that knows nothing of Jalon.
  private func text(of path: String) throws -> String {
    let member = path.hasSuffix(".odt") ? "content.xml" : "word/document.xml"
    let program = "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
    let pieces = try Tmux.run("/usr/bin/python3", ["-c", program, path, member]).split(separator: "<")
    return pieces.map { $0.drop { $0 != ">" }.dropFirst() }.joined().replacingOccurrences(of: "\u{202F}", with: " ")
  }
}

private enum Office {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/soffice" }.first(where: FileManager.default.isExecutableFile)
  }()
}
