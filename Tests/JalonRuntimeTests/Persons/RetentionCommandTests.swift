import Foundation
import Testing

@Suite("Persons whose time is over, from the command line")
struct RetentionCommandTests {
  private let folder: ScriptFolder

  init() throws {
    folder = try ScriptFolder()
    _ = try folder.run("J demo --keep d.jalon --today 2026-11-23 > /dev/null")
  }

  private func retention(_ options: String) throws -> String {
    try folder.run("J retention \(options) --store d.jalon --as c-roux --today 2026-11-23 2>&1; echo \"= $?\"")
  }

  @Test("somebody to be kept whom nobody knows stops everything: nobody is erased", arguments: ["", "--record"])
  func stranger(_ record: String) throws {
    let told = try retention("\(record) --keep zorro")
    #expect(told.contains("--keep zorro : personne n'a ce code, rien n'est effacé"), "\(told)")
    #expect(told.hasSuffix("= 2\n"), "\(told)")
    #expect(try retention("").contains("4 personnes à effacer"))
  }

  @Test("whoever is named by her code is kept, and the others go")
  func kept() throws {
    let told = try retention("--record --keep cons-ancien-bureau --texts aucun")
    #expect(told.contains("3 personnes effacées"), "\(told)")
    #expect(try retention("").contains("cons-ancien-bureau"))
  }
}
