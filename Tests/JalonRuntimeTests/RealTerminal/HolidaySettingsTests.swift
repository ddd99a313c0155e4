import Foundation
import Testing

@Suite("Public holidays and closed weeks in the settings")
final class HolidaySettingsTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var settings: URL { folder.appendingPathComponent("reglages/jalon") }
  private var file: URL { settings.appendingPathComponent("reglages.toml") }

  /// The output, then what was said and `= ` with the exit status, in a store of its own whose operator is there.
  private func run(_ words: String, department: String, _ toml: String) throws -> String {
    try toml.write(to: file, atomically: true, encoding: .utf8)
    let store = folder.appendingPathComponent("\(UUID().uuidString).jalon").path
    let shared = "--store '\(store)' --today 2026-11-23 --lang fr"
    let jalon = "env XDG_CONFIG_HOME='\(folder.path)/reglages' LC_ALL=C.UTF-8 '\(Tmux.program)'"
    let script = """
      \(jalon) init --essai --operator DLA --department \(department) --officer 'C. Roux' \(shared) >/dev/null 2>&1
      \(jalon) \(words) \(shared) 2>&1; echo "= $?"
      """
    let said = try Tmux.run("/bin/sh", ["-c", script])
    return said.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : String($0) }.joined()
  }

  @Test("the public holidays are those of the operator's département")
  func department() throws {
    let told = try run("holidays 2026", department: "974", "")
    #expect(told.contains("territoire : La Réunion") && told.contains("abolition de l’esclavage"), "\(told)")
    #expect(told.contains("20/12/2026") && told.hasSuffix("= 0\n"), "\(told)")
    let alsace = try run("holidays 2026 --json", department: "67", "")
    #expect(alsace.contains("\"goodFriday\"") && !alsace.contains("abolition"), "\(alsace)")
  }

  @Test("a territory of the settings goes before the département, with or without its accents")
  func territory() throws {
    let told = try run("holidays", department: "05", "territoire = \"saint barthelemy\"\n")
    #expect(told.contains("Saint-Barthélemy") && told.contains("09/10/2026"), "\(told)")
  }

  @Test("closed weeks stand among the holidays")
  func closed() throws {
    let told = try run(
      "holidays --json", department: "05", "fermetures = [\"2026-08-03/2026-08-16\", \"2026-12-24\"]\n")
    #expect(told.contains("\"2026-08-03\"") && told.contains("\"2026-08-16\""), "\(told)")
    #expect(told.components(separatedBy: "\"closed\"").count == 3, "\(told)")
  }

  @Test("a bad value is told with its file, its line and the way out, and the others count")
  func faults() throws {
    let told = try run(
      "holidays", department: "05",
      "territoire = \"Corse\"\nfermetures = [\n  \"2026-08-03/2026-08-16\",\n  \"2026-12-31/2026-12-24\",\n]\n")
    #expect(told.contains("\(file.path):1 : « Corse » ne va pas à territoire ; au choix : national, Alsace"), "\(told)")
    #expect(told.contains("\(file.path):4 : « 2026-12-31/2026-12-24 » n’est pas une période"), "\(told)")
    #expect(told.contains("territoire : national") && told.contains("16/08/2026") && told.hasSuffix("= 0\n"), "\(told)")
    let text = try run("holidays", department: "05", "theme = \"sombre\"\nfermetures = \"août\"\n")
    #expect(text.contains("\(file.path):2 : « fermetures » est une liste"), "\(text)")
  }
}
