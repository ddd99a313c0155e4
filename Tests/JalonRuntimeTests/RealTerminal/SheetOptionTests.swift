import Foundation
import Testing

@Suite("Sheets, from the command line")
struct SheetOptionTests {
  private let folder: ScriptFolder

  init() throws { folder = try ScriptFolder() }

  @Test("`--csv=rfc` stands wherever `--csv` does, one of them at a time")
  func option() throws {
    let told = try folder.run(
      """
      J init --operator DLA --department 05 --officer 'C. Roux' --store vrai.jalon > /dev/null
      J holidays 2027 --csv=rfc --store vrai.jalon --today 2026-11-30; echo "= $?"
      J --csv=rfc --store vrai.jalon holidays 2027 | head -n 2; echo "= $?"
      J list --csv=rfc --json --store vrai.jalon; echo "= $?"
      J list --csv=tsv --store vrai.jalon; echo "= $?"
      """)
    #expect(told.contains("Jour,,Jusqu'au,Quoi\r\n2027-01-01,ven.,,jour de l'An\r\n"), "\(told)")
    #expect(told.contains("--json, --csv, --csv=rfc ou --xlsx : un seul."), "\(told)")
    #expect(
      told.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("= ") } == ["= 0", "= 0", "= 2", "= 2"], "\(told)")
    #expect(!told.contains("« jalon holidays"), "a script that keeps both sides finds its sheet alone: \(told)")
  }

  @Test("beside a sheet of a demonstration or a trial, a sentence always says so")
  func marked() throws {
    let told = try folder.run(
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
