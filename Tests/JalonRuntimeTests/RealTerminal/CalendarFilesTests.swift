import Foundation
import JalonCore
import JalonDocuments
import Testing

@Suite("Calendars at the command line")
final class CalendarFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
  private var store: URL { folder.appendingPathComponent("essai.jalon") }
  private var place: URL { folder.appendingPathComponent("agenda.ics") }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try DemonstrationFile.copy(marked: .trial, to: store)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The output and what was said, then `= ` and the exit status.
  private func run(_ words: String) throws -> String {
    let shared = "--store '\(store.path)' --today 2026-11-23 --as c-roux --lang fr"
    let settings = "XDG_CONFIG_HOME='\(folder.path)/reglages' LC_ALL=C.UTF-8"
    let said = try Tmux.run(
      "/bin/sh", ["-c", "env \(settings) '\(Tmux.program)' \(words) \(shared) 2>&1; echo \"= $?\""])
    return said.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : String($0) }.joined()
  }

  @Test("the help of printing names every document that there is")
  func documents() throws {
    let help = try Tmux.run("/bin/sh", ["-c", "LC_ALL=C.UTF-8 '\(Tmux.program)' print --help --lang fr"])
    for document in DocumentKind.allCases { #expect(help.contains(document.fileName), "\(document)") }
  }

  @Test("what would leave is shown first; --to writes the file and the register; imported again, nothing has moved")
  func exported() throws {
    let before = try Data(contentsOf: store)
    let seen = try run("calendar export --filter 05-016")
    #expect(seen.contains("05-016, Mobil’Alpes : clôture de l’appel") && seen.contains("Rien n’est sorti."), "\(seen)")
    #expect(try Data(contentsOf: store) == before && !FileManager.default.fileExists(atPath: place.path))
    let told = try run("calendar export --filter 05-016 --to '\(place.path)'")
    #expect(told.contains(place.path) && told.hasSuffix("= 0\n"), "\(told)")
    #expect(try run("releases").contains("calendrier"))
    let back = try run("calendar import '\(place.path)'")
    #expect(back.contains("Aucun jour n’a changé") && back.hasSuffix("= 0\n"), "\(back)")
    #expect(try run("verify").hasSuffix("= 0\n"))
  }

  @Test("a deadline that moved is shown from day to day, recorded when it is asked for, and not a second time")
  func moved() throws {
    _ = try run("calendar export --filter 05-016 --to '\(place.path)'")
    let text = try String(contentsOf: place, encoding: .utf8)
    try text.replacing("DTSTART;VALUE=DATE:20261123", with: "DTSTART;VALUE=DATE:20261204").write(
      to: place, atomically: true, encoding: .utf8)
    let seen = try run("calendar import '\(place.path)'")
    #expect(seen.contains("23/11/2026") && seen.contains("04/12/2026") && seen.contains("extendDeadline"), "\(seen)")
    #expect(seen.contains("1 changement peut être enregistré") && seen.hasSuffix("= 0\n"), "\(seen)")
    let told = try run("calendar import '\(place.path)' --record --because 'deux demandes'")
    #expect(told.contains("1 changement enregistré.") && told.hasSuffix("= 0\n"), "\(told)")
    #expect(try run("log 05-016").contains("deux demandes"))
    #expect(try run("calendar import '\(place.path)' --record").contains("Aucun jour n’a changé"))
  }

  @Test("what cannot move keeps everything as it is, and says why")
  func impossible() throws {
    _ = try run("calendar export --filter 05-008 --to '\(place.path)'")
    let text = try String(contentsOf: place, encoding: .utf8)
    try text.replacing("DTSTART;VALUE=DATE:2026", with: "DTSTART;VALUE=DATE:2027").write(
      to: place, atomically: true, encoding: .utf8)
    let before = try run("log 05-008 --json")
    let told = try run("calendar import '\(place.path)' --record")
    #expect(
      told.contains("Ce jour suit des actes") && told.contains("C’est un fait tenu")
        && told.contains("Rien n’a été enregistré"), "\(told)")
    #expect(told.hasSuffix("= 1\n"))
    #expect(try run("log 05-008 --json") == before)
  }

  @Test(
    "a file that is no calendar, or half of one, is told with its line, and one of another program is never replaced")
  func faults() throws {
    try "BEGIN:VCALENDAR\nrien\n".write(to: place, atomically: true, encoding: .utf8)
    let told = try run("calendar import '\(place.path)' --record")
    #expect(told.contains("\(place.path), ligne 2 : ") && told.contains("Rien n’a été changé."), "\(told)")
    #expect(told.hasSuffix("= 1\n"))
    let kept = try run("calendar export --filter 05-016 --to '\(place.path)'")
    #expect(kept.contains("n’est pas un calendrier de Jalon") && kept.hasSuffix("= 3\n"), "\(kept)")
    #expect(try String(contentsOf: place, encoding: .utf8) == "BEGIN:VCALENDAR\nrien\n")
    #expect(try !run("releases").contains("calendrier"))
  }
}
