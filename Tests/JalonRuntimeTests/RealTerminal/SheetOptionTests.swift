import Foundation
import Testing

@Suite("Sheets, from the command line")
final class SheetOptionTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ script: String) throws -> String {
    let head = """
      cd '\(folder.path)'; export XDG_CONFIG_HOME="$PWD/reglages" XDG_DATA_HOME="$PWD/donnees" LC_ALL=C.UTF-8
      J() { timeout 60 '\(Tmux.program)' "$@" --lang fr; }
      """
    let said = try Tmux.run("/bin/sh", ["-c", "{ \(head)\n\(script)\n} 2>&1"])
    return said.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 == "’" ? "'" : String($0) }.joined()
  }

  @Test("`--csv=rfc` stands wherever `--csv` does, one of them at a time")
  func option() throws {
    let told = try run(
      """
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon > /dev/null
      J holidays 2027 --csv=rfc --store vrai.jalon --today 2026-11-30; echo "= $?"
      J --csv=rfc --store vrai.jalon holidays 2027 | head -n 2; echo "= $?"
      J list --csv=rfc --json --store vrai.jalon; echo "= $?"
      J list --csv=tsv --store vrai.jalon; echo "= $?"
      """)
    #expect(told.contains("Jour,,Jusqu'au,Quoi\r\n2027-01-01,ven.,,jour de l'An\r\n"), "\(told)")
    #expect(told.contains("--json, --csv ou --csv=rfc : un seul."), "\(told)")
    #expect(
      told.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("= ") } == ["= 0", "= 0", "= 2", "= 2"], "\(told)")
    #expect(!told.contains("« jalon holidays"), "a script that keeps both sides finds its sheet alone: \(told)")
  }

  @Test("beside a sheet of a demonstration or a trial, a sentence always says so")
  func marked() throws {
    let told = try run(
      """
      J init --essai --operator DLA --department 05 --officer 'C. Roux' --store essai.jalon > /dev/null 2>&1
      J list --csv --store essai.jalon --today 2026-11-30 > liste.csv
      """)
    #expect(
      told
        == "« jalon list » du 30 novembre 2026, pour c-roux. ESSAI : document sans valeur, à ne remettre à personne.\n"
    )
  }
}
