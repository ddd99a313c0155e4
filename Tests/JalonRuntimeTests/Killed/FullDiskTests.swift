import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@Suite("A file that is asked for where the disk is full")
final class FullDiskTests {
  private let folder: URL

  init() throws {
    folder = try Scratch.folder()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try DemonstrationFile.copy(marked: .trial, to: folder.appendingPathComponent("essai.jalon"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test(
    "it is said, nothing is recorded as let out, what stood there still does, and nothing is left beside it",
    arguments: [
      "calendar export --filter 05-016 --to PLACE/agenda.ics", "print 05-013 pv", "print 05-013 pv --format txt",
      "questionnaires export beneficiary --to PLACE", "backup PLACE/copie.jalon",
    ])
  func full(_ command: String) throws {
    let before = "BEGIN:VCALENDAR\r\nPRODID:-//Jalon//FR\r\nEND:VCALENDAR\r\n"
    let ours = command.contains("calendar")
    if ours { _ = try run(command, isFull: false) }
    let standing = ours ? try text("agenda.ics") : before
    let released = try run("releases --csv=rfc", isFull: false)
    let told = try run(command, isFull: true)
    #expect(told.contains("disque est plein"), "\(told)")
    #expect(told.hasSuffix("= 3\n"), "\(told)")
    #expect(try run("releases --csv=rfc", isFull: false) == released)
    let left = try FileManager.default.subpathsOfDirectory(atPath: place.path).filter { name in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) else { return false }
      return !isFolder.boolValue && !name.hasSuffix(".lock")
    }
    #expect(left == (ours ? ["agenda.ics"] : []))
    if ours { #expect(try text("agenda.ics") == standing) }
  }

  @Test(
    "a list that is sent into a full file ends with a failure, and says so", arguments: ["list --csv", "log 05-013"])
  func list(_ command: String) throws {
    let told = try Tmux.run("/bin/sh", ["-c", "{ \(line(command)) >/dev/full; } 2>&1; echo \"= $?\""])
    #expect(told.contains("plein") && told.hasSuffix("= 3\n"), "\(told)")
  }

  // MARK: -

  private var place: URL { folder.appendingPathComponent("place") }
  private func path(_ name: String) -> String { place.appendingPathComponent(name).path }
  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func line(_ command: String, _ settings: String = "") -> String {
    let words = command.replacingOccurrences(of: "PLACE", with: place.path)
    let around =
      "XDG_CONFIG_HOME='\(folder.path)/reglages' XDG_STATE_HOME='\(folder.path)/etat' XDG_DOCUMENTS_DIR='\(place.path)'"
    let shared = "--store '\(folder.path)/essai.jalon' --today 2026-11-30 --as c-roux --lang fr"
    return "env \(around) \(settings) '\(Tmux.program)' \(words) \(shared)"
  }

  private func run(_ command: String, isFull: Bool) throws -> String {
    let settings = isFull ? "LD_PRELOAD='\(try FullDisk.library.get())' FULL_UNDER='\(place.path)'" : ""
    return try Tmux.run("/bin/sh", ["-c", "\(line(command, settings)) 2>&1; echo \"= $?\""])
  }
}
