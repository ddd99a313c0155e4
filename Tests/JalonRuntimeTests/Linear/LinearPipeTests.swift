import Foundation
import Testing

@Suite("Questions and answers, through a pipe")
struct LinearPipeTests {
  private let folder: ScriptFolder

  init() throws {
    folder = try ScriptFolder()
    _ = try folder.run("J demo --keep d.jalon --today 2026-11-23 > /dev/null")
  }

  /// What is said on both sides, and the status behind it.
  private func piped(_ typed: String, option: String = "--linear") throws -> String {
    try folder.run(
      """
      printf '\(typed)' | J \(option) --store d.jalon --as c-roux --today 2026-11-23; echo "= $?"
      """)
  }

  @Test(
    "without a terminal the questions are asked all the same, and leaving ends well",
    arguments: ["--linear", "--lineaire"])
  func quits(_ option: String) throws {
    let told = try piped("Quitter\\n", option: option)
    #expect(told.contains("1. Ce qui est dû\n"), "\(told)")
    #expect(told.hasSuffix("= 0\n"), "\(told)")
  }

  @Test("the end of the input at a menu ends well, and in the middle of an act it does not")
  func ends() throws {
    #expect(try piped("").hasSuffix("= 0\n"))
    #expect(try piped("Ce qui est").hasSuffix("= 0\n"))
    let told = try piped("Nouvelle mission\\n")
    #expect(told.contains("au milieu d'un acte : rien n'en est enregistré"), "\(told)")
    #expect(told.hasSuffix("= 1\n"), "\(told)")
  }

  @Test("nothing but text and line ends comes out of the pipe")
  func text() throws {
    let told = try piped("Liste\\n\\n\\nUne mission\\n05-001\\nLire\\n1\\n7\\n\\n\\nQuitter\\n")
    #expect(told.split(separator: "\n").count > 60)
    for line in told.split(separator: "\n") where !String(line).isPlainText { Issue.record("\(line)") }
  }

  @Test("an act that was answered through the pipe stands in the journal, and one that was broken off does not")
  func records() throws {
    let count = "J log --directory --store d.jalon --as c-roux --json | wc -l"
    let form = "Annuaire\\nEnregistrer ou\\nEnregistrer une structure\\n"
    let before = try folder.run(count)
    #expect(try piped(form + "Essai oral\\nessai-oral\\n").hasSuffix("= 1\n"))
    #expect(try folder.run(count) == before)
    let fields = "Essai oral\\nessai-oral\\n05\\n\\nEnregistrer\\n"
    let told = try piped(form + "Repartir\\n" + fields + "!\\nQuitter\\n")
    #expect(told.contains("Un brouillon attend"), "\(told)")
    #expect(told.contains("Enregistré : Enregistrer une structure"), "\(told)")
    #expect(told.hasSuffix("= 0\n"), "\(told)")
    #expect(try folder.run(count) != before)
  }
}
