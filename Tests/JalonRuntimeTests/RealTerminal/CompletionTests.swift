import Foundation
import Testing

@Suite("Tab at the shell")
struct CompletionTests {
  private let folder: ScriptFolder

  init() throws {
    folder = try ScriptFolder()
    _ = try folder.run("J demo --keep demo.jalon --today 2026-11-23")
  }

  /// What may stand as the last word of `line`, as the script of a shell asks for it.
  private func offered(_ asked: String, _ line: String, in shell: String = "bash") throws -> [String] {
    try folder.run(
      """
      T() { SAP_SHELL=\(shell) J ---completion \(asked) $(($# - 1)) 0 "$@" --store demo.jalon; }
      T \(line)
      """
    ).split(separator: "\n").map(String.init)
  }

  @Test("offers the missions of the store, and tells their structures where the shell shows them")
  func missions() throws {
    #expect(try offered("show -- positional@0", "jalon show 05-00").allSatisfy { $0.hasPrefix("05-00") })
    #expect(try offered("show -- positional@0", "jalon show 05-014") == ["05-014"])
    #expect(try offered("show -- positional@0", "jalon show ''").count > 20)
    let told = try offered("show -- positional@0", "jalon show 05-014", in: "fish")
    #expect(told.count == 1 && told[0].hasPrefix("05-014\t") && told[0].count > 8, "\(told)")
  }

  @Test("offers the papers that a mission has something to write from")
  func documents() throws {
    let early = try offered("print -- positional@1", "jalon print 05-018 ''")
    let late = try offered("print -- positional@1", "jalon print 04-010 ''")
    #expect(late.contains("pv") && late.contains("convention"), "\(late)")
    #expect(early.contains("cahier-des-charges") && !early.contains("fin-accompagnement"), "\(early)")
  }

  @Test("completes the last word of a filter, inside quotation marks too")
  func filters() throws {
    #expect(try offered("list -- --filter", "jalon list --filter éta") == ["étape:", "état:"])
    #expect(try offered("list -- --filter", #"jalon list --filter "'retard étape:app""#).contains("retard étape:appel"))
    #expect(
      try offered("list -- --filter", "jalon list --filter éta", in: "zsh").first == #"étape\:"#,
      "zsh would take what follows a colon for what the word means")
  }

  @Test("offers codes of cards; of persons the code alone, for a shell keeps what it shows")
  func cards() throws {
    #expect(try offered("card -- positional@0", "jalon card str") == ["structure:"])
    #expect(try offered("card -- positional@0", "jalon card structure:ateliers") == ["structure:ateliers-buech"])
    let people = try offered("erase -- positional@0", "jalon erase ''", in: "fish")
    #expect(people.count > 5 && people.allSatisfy { !$0.contains("\t") }, "\(people)")
  }

  @Test("says nothing where there is nothing to read, nor of settings that are wrong")
  func silent() throws {
    let said = try folder.run(
      """
      mkdir -p reglages/jalon; echo 'langue = ' > reglages/jalon/reglages.toml
      J ---completion show -- positional@0 2 0 jalon show ''; echo "= $?"
      J ---completion show -- positional@7 2 0 jalon show ''; echo "= $?"
      J ---completion list -- --filter 3 0 jalon list --filter retar
      ls donnees 2>/dev/null
      """)
    #expect(said.split(separator: "\n").filter { !$0.isEmpty } == ["= 0", "= 0", "retard"], "\(said)")
  }

  @Test("in bash, a French name of a command is completed, and a card through its colon")
  func bash() async throws {
    let terminal = try Tmux("exec bash --norc --noprofile", columns: 100)
    // A shell hands over the words as they are typed: no variable is read in them.
    try terminal.type(#"cp "$STORE" d.jalon; jalon() { "$JALON" "$@"; }; . <(jalon completions bash); PS1='> '; clear; echo ready"#)
    try terminal.press("Enter")
    try await terminal.see("ready\n>")
    try terminal.type("jalon --version; jalon fiche --store d.jalon structure:ateliers-b")
    try terminal.press("Tab")
    try await terminal.see("structure:ateliers-buech")
    try terminal.press("C-u")
    try terminal.type("jalon éch")
    try terminal.press("Tab")
    try await terminal.see("jalon échéances")
  }
}
