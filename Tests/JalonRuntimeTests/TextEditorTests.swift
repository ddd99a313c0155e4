import Foundation
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("A text in the hands of the person's own editor")
struct TextEditorTests {
  @Test("stands in the folder of the session while it is edited, and nowhere afterwards")
  func place() throws {
    let (session, noted) = (try Scratch.folder(), try Scratch.folder().appendingPathComponent("noté"))
    let script = "sh -c 'echo \"$1\" > \"\(noted.path)\"; echo relu > \"$1\"' sh"
    let editor = TextEditor(environment: ["XDG_RUNTIME_DIR": session.path, "EDITOR": script])
    #expect(try editor.edit("brouillon").get() == "relu")
    #expect(try String(contentsOf: noted, encoding: .utf8).hasPrefix(session.path + "/"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: session.path) == [])
  }

  @Test("opens in nano where none was chosen, and never in one that a person cannot leave")
  func usual() throws {
    let (session, tools) = (try Scratch.folder(), try Scratch.folder())
    let environment = ["XDG_RUNTIME_DIR": session.path, "PATH": "/nonexistent:\(tools.path)"]
    #expect(TextEditor(environment: environment).command == nil)
    guard case .failure(let words) = TextEditor(environment: environment).edit("brouillon") else {
      Issue.record("no editor, and something was edited")
      return
    }
    #expect(words.fr.contains("EDITOR=nano"))
    let nano = tools.appendingPathComponent("nano")
    #expect(
      FileManager.default.createFile(
        atPath: nano.path, contents: Data("#!/bin/sh\n".utf8), attributes: [.posixPermissions: 0o700]))
    #expect(TextEditor(environment: environment).command == "nano")
    #expect(TextEditor(environment: environment.merging(["EDITOR": "vi"]) { $1 }).command == "vi")
  }

  @Test("that was left by a program that was killed is swept away; that of one that runs stays")
  func swept() throws {
    let session = try Scratch.folder()
    let (dead, alive) = ("jalon-texte-4194999-x", "jalon-texte-\(ProcessInfo.processInfo.processIdentifier)-x")
    for name in [dead, alive, "autre-texte-4194999-x"] {
      try FileManager.default.createDirectory(
        at: session.appendingPathComponent(name), withIntermediateDirectories: false)
    }
    TextEditor(environment: ["XDG_RUNTIME_DIR": session.path]).sweep()
    let left = try FileManager.default.contentsOfDirectory(atPath: session.path).sorted()
    #expect(left == ["autre-texte-4194999-x", alive].sorted())
  }
}
