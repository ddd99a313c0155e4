import Foundation
import JalonTesting
import Testing

@Suite("Questionnaires at the command line")
struct QuestionnaireFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(
      try run("init", "--essai", "--operator", "DLA 05", "--department", "05", "--officer", "C. Roux").status == 0)
  }

  private func run(_ arguments: String...) throws -> (status: Int32, out: String, said: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tmux.program)
    process.arguments =
      arguments + ["--store", folder.appendingPathComponent("essai.db").path, "--today", "2026-11-23", "--lang", "fr"]
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8"]
    let (out, said) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (out, said)
    try process.run()
    let texts = [out, said].map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    process.waitUntilExit()
    return (process.terminationStatus, texts[0], texts[1])
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test("one is exported, changed and adopted, whichever way it is written", arguments: ["toml", "xlsform"])
  func adopted(_ format: String) throws {
    let text = try run("questionnaires", "export", "beneficiary", "--format", format).out
    let next = text.replacing("version = 1", with: "version = 2").replacing(",beneficiary,1,", with: ",beneficiary,2,")
      .replacing("Le calendrier convenu a été tenu.", with: "Le calendrier a été tenu.")
    let path = try file(format == "toml" ? "a.toml" : "a.csv", next)
    let checked = try run("questionnaires", "check", path)
    #expect(checked.status == 0 && checked.out.contains("Changées\u{202F}: B06"))
    for french in ["vérifier", "verifier"] { #expect(try run("questionnaires", french, path).out == checked.out) }
    #expect(try !run("questionnaires").out.contains("adopté"))
    #expect(try run("questionnaires", "import", path).status == 0)
    #expect(try run("questionnaires", "export", "beneficiary", "--format", format).out == next)
    let again = try run("questionnaires", "import", path)
    #expect(again.status == 1 && again.said.contains("sert déjà"))
  }

  @Test("a bad file is told by name, line and reason, and changes nothing")
  func bad() throws {
    let text = try run("questionnaires", "export", "provider").out
      .replacing("version = 1", with: "version = 2").replacing("kind = \"several\"", with: "kind = \"sveral\"")
    let path = try file("b.toml", text)
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("sveral") })
    for action in ["check", "import"] {
      let refused = try run("questionnaires", action, path)
      #expect(refused.status == 1)
      #expect(refused.said.contains("b.toml, ligne \(line + 1)\u{202F}: ") && refused.said.contains("several"))
      #expect(refused.said.contains("Rien n’a été changé."))
    }
    #expect(try run("questionnaires").out.split(separator: "\n").count == 4)
  }

  @Test("a version that says something else is named with its line and the next one")
  func taken() throws {
    let text = try run("questionnaires", "export", "provider").out.replacing("raisonnable", with: "suffisant")
    let refused = try run("questionnaires", "import", try file("c.toml", text))
    #expect(
      refused.status == 1 && refused.said.contains("c.toml, ligne 2\u{202F}: ") && refused.said.contains("version 2."))
  }

  @Test("what is no such file, and no such use, is told with its own exit status")
  func usage() throws {
    #expect(try run("questionnaires", "import", folder.path + "/none.toml").status == 3)
    #expect(try run("questionnaires", "import", folder.path + "/book.ods").status == 2)
    #expect(try run("questionnaires", "export", "provider", "--format", "xlsx").status == 2)
    #expect(try run("questionnaires", "export", "provider", "--format", "pdf").status == 2)
    #expect(try run("questionnaires", "show").status == 2)
    #expect(try run("questionnaires", "show", "providr").said.contains("provider"))
    #expect(try run("questionnaires", "show", "providr").status == 1)
    let bytes = folder.appendingPathComponent("latin.csv")
    try Data([0x73, 0xE9]).write(to: bytes)
    #expect(try run("questionnaires", "check", bytes.path).said.contains("UTF-8"))
  }

  @Test("a workbook goes out, comes back, and tells what is wrong with its sheet and row")
  func workbook() throws {
    #expect(try run("questionnaires", "export", "provider", "--format", "xlsx", "--to", folder.path).status == 0)
    #expect(try run("questionnaires", "check", folder.path + "/provider-1.xlsx").status == 1)
    #expect(try run("questionnaires", "check", folder.path + "/provider-1.xlsx").said.contains("« settings », ligne 2"))
  }

  @Test("one that goes out is read by its owner alone")
  func ownersAlone() throws {
    #expect(try run("questionnaires", "export", "provider", "--to", folder.path).status == 0)
    let path = folder.appendingPathComponent("provider-1.toml").path
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test("a file that is there already is left alone")
  func kept() throws {
    #expect(try run("questionnaires", "export", "provider", "--to", folder.path).status == 0)
    let path = folder.appendingPathComponent("provider-1.toml")
    try "à moi".write(to: path, atomically: true, encoding: .utf8)
    #expect(try run("questionnaires", "export", "provider", "--to", folder.path).status == 3)
    #expect(try String(contentsOf: path, encoding: .utf8) == "à moi")
  }
}
