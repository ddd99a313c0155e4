import Foundation
import Testing

@Suite("A spreadsheet at the command line")
final class ImportFilesTests {
  private let folder: ScriptFolder
  private static let sheet = "Raison sociale;N° SIRET;CP;Ville;Remarques\\nCafé des Cimes;;5100;Briançon;à revoir\\n"
  private static let book = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("JalonTablesTests/Given/structures.xlsx").path

  init() throws {
    folder = try ScriptFolder()
    try DemonstrationFile.copy(marked: .trial, to: folder.url.appendingPathComponent("essai.jalon"))
  }

  /// `I` brings in, as C. Roux; then `= ` and the exit status.
  private func run(_ script: String) throws -> String {
    let own = "I() { J import \"$@\" --store essai.jalon --today 2026-11-23; echo \"= $?\"; }"
    return try folder.run("printf '\(Self.sheet)' > a.csv\n\(own)\n\(script)")
  }

  @Test("says what each line would become and writes nothing; --apply does it, and a second time changes nothing")
  func applied() throws {
    let before = try Data(contentsOf: folder.url.appendingPathComponent("essai.jalon"))
    let seen = try run("I structures a.csv")
    #expect(seen.contains("Ligne 2 : créer « Café des Cimes » (cafe-des-cimes)"), "\(seen)")
    #expect(seen.contains("1 à créer.") && seen.contains("avec --apply") && seen.hasSuffix("= 0\n"), "\(seen)")
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("essai.jalon")) == before)
    #expect(try run("I structures a.csv --apply").contains("Qui êtes-vous"), "whoever writes says who it is")
    let told = try run("I structures a.csv --apply --as c-roux")
    #expect(told.contains("Fait, en une fois : 1 créée.") && told.hasSuffix("= 0\n"), "\(told)")
    let again = try run("I structures a.csv --apply --as c-roux")
    #expect(again.contains("1 identique.") && again.hasSuffix("= 0\n"), "\(again)")
    let undone = try run("I --undo --as c-roux")
    #expect(undone.contains("1 acte repris.") && undone.hasSuffix("= 0\n"), "\(undone)")
    #expect(try run("I --undo --as c-roux").hasSuffix("= 1\n"))
    #expect(try run("J verify --store essai.jalon; echo \"= $?\"").hasSuffix("= 0\n"))
  }

  @Test("reads a workbook, says how, and stops at a line that is refused")
  func workbook() throws {
    let told = try run("I structures '\(Self.book)'")
    #expect(told.contains("feuille « Structures » lue") && told.contains("1 ligne masquée lue aussi"), "\(told)")
    #expect(told.contains("Agrément ESUS") && told.contains("de côté"), "\(told)")
    let other = try run("I structures '\(Self.book)' --sheet 2020")
    #expect(other.contains("aucune feuille « 2020 »") && other.hasSuffix("= 1\n"), "\(other)")
  }

  @Test("what is no table, no kind and no head is told, each in a sentence")
  func wrong() throws {
    #expect(try run("I structures /dev/null").hasSuffix("= 3\n"))
    #expect(try run("I structures rien.csv").hasSuffix("= 3\n"))
    #expect(try run("I plans a.csv").contains("« plans » ne s'apporte pas"))
    #expect(try run("I structures").contains("Quel fichier ?"))
    let heads = try run("I personnes a.csv")
    #expect(heads.contains("Aucun titre de colonne n'est reconnu") && heads.hasSuffix("= 1\n"), "\(heads)")
    let told = try run("I structures a.csv --column 'Remarques=couleur'")
    #expect(told.contains("« couleur » n'est rien que dit une fiche") && told.hasSuffix("= 1\n"), "\(told)")
  }

  @Test("the model that it writes comes back in once it is filled, whatever spreadsheet filled it")
  func model() throws {
    let told = try run("I structures --template > m.csv; I structures m.csv")
    #expect(told.contains("Titres, ligne 1"), "\(told)")
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("m.csv")).starts(with: [0xEF, 0xBB, 0xBF]))
  }
}
