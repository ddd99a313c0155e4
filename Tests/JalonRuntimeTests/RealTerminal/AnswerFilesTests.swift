import Foundation
import Testing

@Suite("Answers of a survey at the command line")
final class AnswerFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try DemonstrationFile.copy(marked: .trial, to: store)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var store: URL { folder.appendingPathComponent("essai.jalon") }

  /// The output and what was said, then `= ` and the exit status.
  private func run(_ words: String, as me: String? = "c-roux") throws -> String {
    let shared = "--store '\(store.path)' --today 2026-11-23 --lang fr" + (me.map { " --as \($0)" } ?? "")
    let settings = "XDG_CONFIG_HOME='\(folder.path)/reglages' LC_ALL=C.UTF-8"
    let said = try Tmux.run(
      "/bin/sh", ["-c", "env \(settings) '\(Tmux.program)' \(words) \(shared) 2>&1; echo \"= $?\""])
    return said.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : String($0) }.joined()
  }

  private func file(_ text: String) throws -> String {
    let file = folder.appendingPathComponent("\(UUID().uuidString).csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return "'\(file.path)'"
  }

  private static let heads = "token,submitdate,B14,B17,B23"
  private static let good = "05-008_epicerie-champsaur,2026-11-02 10:00:00,Plutôt d’accord,4,9"

  @Test("a file is looked at first, recorded whole when it is asked for, and not a second time")
  func recorded() throws {
    let path = try file("\(Self.heads)\n\(Self.good)\n")
    let before = try Data(contentsOf: store)
    let seen = try run("answers \(path)")
    #expect(
      seen.contains("Ligne 2 : 05-008, L’Épicerie solidaire du Champsaur, 3 réponses sur") && seen.hasSuffix("= 0\n"),
      "\(seen)")
    #expect(try Data(contentsOf: store) == before)
    let told = try run("answers \(path) --record")
    #expect(told.contains("1 réponse enregistrée.") && told.hasSuffix("= 0\n"), "\(told)")
    #expect(try run("log 05-008").contains("reçues en ligne"))
    let again = try run("answers \(path) --record")
    #expect(
      again.contains("déjà enregistrées") && again.contains("Rien n’a été enregistré.") && again.hasSuffix("= 1\n"),
      "\(again)")
    #expect(try run("verify").hasSuffix("= 0\n"))
  }

  @Test("whoever looks at a file need not say who they are; whoever records it does")
  func nobody() throws {
    let path = try file("\(Self.heads)\n\(Self.good)\n")
    let seen = try run("answers \(path)", as: nil)
    #expect(seen.contains("1 réponse peut être enregistrée") && seen.hasSuffix("= 0\n"), "\(seen)")
    let told = try run("answers \(path) --record", as: nil)
    #expect(told.contains("Qui êtes-vous") && told.hasSuffix("= 2\n"), "\(told)")
    #expect(try run("answers \(path)", as: "inconnue").hasSuffix("= 2\n"))
  }

  @Test("accents that a file writes apart from their letters are kept on them")
  func accents() throws {
    let text = "Une me\u{301}thode claire"
    let path = try file("\(Self.heads),B24a,B25\n\(Self.good),\(text),named\n")
    #expect(try run("answers \(path) --record").hasSuffix("= 0\n"))
    let read = try run("surveys 05-008 --json")
    #expect(read.contains("Une méthode claire") && !read.unicodeScalars.contains("\u{301}"))
  }

  @Test("one bad row keeps the others out: nothing is recorded, and the file of the data is as it was")
  func allOrNothing() throws {
    let path = try file("\(Self.heads)\n\(Self.good)\n05-008_nobody,2026-11-02 10:00:00,3,4,9\n")
    let before = try run("log 05-008 --json")
    let told = try run("answers \(path) --record")
    #expect(
      told.contains("Ligne 3") && told.contains("« nobody » n’a pas d’enquête ici") && told.hasSuffix("= 1\n"),
      "\(told)")
    #expect(try run("log 05-008 --json") == before)
  }

  @Test("a rule that forbids one row is told at its line and column, and nothing of the others stays")
  func ruled() throws {
    let path = try file("\(Self.heads)\n\(Self.good.replacing("Plutôt d’accord", with: ""))\n")
    let before = try run("log 05-008 --json")
    let told = try run("answers \(path) --record")
    #expect(
      told.contains("  B14 : La question « B14, ") && told.contains("attend une réponse") && told.hasSuffix("= 1\n"),
      "\(told)")
    #expect(try run("log 05-008 --json") == before)
  }

  @Test("what is no such file, and no such use, is told with its own exit status")
  func usage() throws {
    #expect(try run("answers '\(folder.path)/absent.csv'").hasSuffix("= 3\n"))
    #expect(try run("answers \(try file(""))").contains("vide"))
    #expect(try run("answers \(try file("a,b\n1,2,3\n"))").contains("ligne 2 : 3 cellules pour 2 colonnes"))
    let latin = folder.appendingPathComponent("latin.csv")
    try Data([0x42, 0x2C, 0xE9]).write(to: latin)
    let told = try run("answers '\(latin.path)'")
    #expect(told.contains("UTF-8") && told.hasSuffix("= 1\n"))
    #expect(try run("answers \(try file("a,b\n1,2\n")) --on 32/13").hasSuffix("= 2\n"))
    #expect(try run("answers").hasSuffix("= 2\n"))
    #expect(try run("answers \(try file("a,b\n1,2\n")) --record --read-only").hasSuffix("= 2\n"))
  }
}
