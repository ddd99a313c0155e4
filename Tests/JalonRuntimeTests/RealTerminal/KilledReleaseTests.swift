import Foundation
import JalonCore
import JalonSQLite
import JalonStore
import Testing

/// The built program is killed at each of its steps on the disk while it lets a document out.
@Suite("A document on its way out when the power goes")
final class KilledReleaseTests {
  private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: scratch) }

  @Test(
    "at whatever step it is killed, no document stands outside that the register does not know, and the next one finishes"
  )
  func everyStep() throws {
    let library = try Killer.library.get()
    let whole = try demonstration()
    var (kills, before, between, after) = (0, 0, 0, 0)
    for step in 1...200 {
      let store = scratch.appendingPathComponent("essai.jalon")
      try? FileManager.default.removeItem(at: store)
      try FileManager.default.copyItem(at: whole, to: store)
      try? FileManager.default.removeItem(at: outside)
      try? FileManager.default.removeItem(at: scratch.appendingPathComponent("etat"))
      let status = try run("\(Killer.settings(step, library)) \(jalon) print 04-010 pv --format txt --format html")
      let (lines, files) = (try register(), try visible())
      if status.contains("= 0") { break }
      #expect(status.contains("= 137"), "\(step): \(status)")
      kills += 1
      for file in files {
        #expect(lines == 1, "step \(step): \(file) is outside and not in the register")
        #expect(try text(file).contains("Établi par Jalon"), "step \(step): \(file) is not whole")
      }
      if lines == 0 { before += 1 } else if files.count < 2 { between += 1 } else { after += 1 }
      try printsAgain(after: step, lines: lines, files: files.count)
    }
    #expect(before > 0 && between > 0, "\(kills) kills: \(before), \(between), \(after)")
    #expect(kills < 200)
    #expect(try run("\(jalon) verify").contains("= 0"))
  }

  /// Asked for again, what the register has is put in its place, and not let out twice; nothing is left beside it.
  private func printsAgain(after step: Int, lines: Int, files: Int) throws {
    let again = try run("\(jalon) print 04-010 pv --format txt --format html")
    #expect(again.contains("= 0"), "step \(step): \(again)")
    let now = try register()
    #expect(now == max(lines, 1) || files == 2 && now == 2, "step \(step): \(lines), \(files), then \(now)")
    #expect(try visible().count == now * 2, "step \(step)")
    #expect(try all().filter { $0.lastPathComponent.hasPrefix(".") }.isEmpty, "step \(step)")
  }

  // MARK: -

  private var outside: URL { scratch.appendingPathComponent("sorties") }

  /// The program with the store and folders of this test.
  private var jalon: String {
    "XDG_CONFIG_HOME='\(scratch.path)/reglages' XDG_STATE_HOME='\(scratch.path)/etat' XDG_DOCUMENTS_DIR='\(outside.path)' '\(Tmux.program)' "
      + "--store '\(scratch.path)/essai.jalon' --today 2026-11-23 --as c-roux"
  }

  private func run(_ command: String) throws -> String {
    try Tmux.run("/bin/sh", ["-c", "env \(command) 2>&1; echo \"= $?\""])
  }

  private func demonstration() throws -> URL {
    let file = scratch.appendingPathComponent("demo.jalon")
    try DemonstrationFile.copy(marked: .trial, to: file)
    return file
  }

  private func register() throws -> Int {
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(scratch.appendingPathComponent("essai.jalon").path, as: holder)
    let lines = try Ledger(store).mission("04-010")?.releases.count
    try store.close()
    return try #require(lines)
  }

  private func all() throws -> [URL] {
    let found = FileManager.default.enumerator(at: outside, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (found ?? []).filter { !$0.hasDirectoryPath }
  }

  private func visible() throws -> [URL] { try all().filter { !$0.lastPathComponent.hasPrefix(".") } }
  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
}
