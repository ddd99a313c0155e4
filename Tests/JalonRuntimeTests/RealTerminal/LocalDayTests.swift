import Foundation
import Testing

@Suite("The day of an entry, in the place where it was made")
final class LocalDayTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The journal of a directory in which one structure was registered at that instant, as a place reads it.
  private func log(at seconds: Int, in place: String, _ options: String) throws -> String {
    let shared = "--store '\(folder.path)/\(UUID().uuidString).jalon' --today 2026-11-30 --lang fr"
    let line =
      #"{"command":"registerStructure","by":"c-roux","at":\#(seconds),"structure":"a","name":"A","department":"05"}"#
    let jalon = "env TZ=\(place) XDG_CONFIG_HOME='\(folder.path)' LC_ALL=C.UTF-8 '\(Tmux.program)'"
    let script = """
      \(jalon) init --essai --operator DLA --department 05 --officer 'C. Roux' \(shared) >/dev/null 2>&1
      echo '\(line)' | \(jalon) apply - \(shared) >/dev/null
      \(jalon) log --directory \(options) \(shared) | grep -e structureRegistered -e "Structure enregistrée"
      """
    return try Tmux.run("/bin/sh", ["-c", script])
  }

  /// Half past midnight at Greenwich, on the first of December 2026.
  private static let halfPastMidnight = 1_796_085_000

  @Test("an act of half past eight in Fort-de-France is of that evening, in text, for a spreadsheet and a program")
  func martinique() throws {
    #expect(try log(at: Self.halfPastMidnight, in: "America/Martinique", "").contains("30/11/2026"))
    #expect(try log(at: Self.halfPastMidnight, in: "America/Martinique", "--csv").contains(";30/11/2026;"))
    let json = try log(at: Self.halfPastMidnight, in: "America/Martinique", "--json")
    #expect(json.contains(#""day":"2026-11-30","at":"2026-11-30T20:30:00-04:00""#), "\(json)")
  }

  @Test("an act of half past eleven in Paris, at Greenwich or in Martinique has the day of its own place")
  func paris() throws {
    let evening = Self.halfPastMidnight - 2 * 3600
    #expect(try log(at: evening, in: "Europe/Paris", "").contains("30/11/2026"))
    #expect(try log(at: evening + 3600, in: "Europe/Paris", "").contains("01/12/2026"))
    let summer = evening - 130 * 86_400
    #expect(try log(at: summer, in: "Europe/Paris", "--json").contains("T00:30:00+02:00"))
  }
}
