import Foundation
import GRDB
import JalonCore
import JalonSQLite
import JalonStore
import Testing

@Suite("The drafts of this computer")
struct DraftPlaceTests {
  private let folder: ScriptFolder

  init() throws { folder = try ScriptFolder() }

  private var former: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Journals/0.1.jalon")
      .standardizedFileURL
  }

  private func former(with drafts: Int) throws -> String {
    let file = folder.url.appendingPathComponent("vieux.jalon")
    try FileManager.default.copyItem(at: former, to: file)
    let raw = try DatabaseQueue(path: file.path)
    try raw.write { db in
      try db.execute(sql: "DELETE FROM drafts")
      for number in 0..<drafts {
        try db.execute(
          sql: "INSERT INTO drafts VALUES ('form', '05-00\(number)', 'takeNote', '{\"text\":\"à finir\"}', 9)")
      }
      try db.execute(sql: "INSERT OR REPLACE INTO session VALUES ('list.mission', '05-002')")
    }
    try raw.close()
    return file.path
  }

  private func drawer(of person: PersonID) throws -> SQLiteDrawer {
    let path = folder.url.appendingPathComponent("vieux.jalon").path
    let store = try SQLiteStore.open(
      path, as: Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0)), for: .reading())
    let owner = DrawerOwner(person, of: try store.origin(), at: path)
    try store.close()
    return SQLiteDrawer(folder.url.appendingPathComponent("etat/jalon/poste.db").path, of: owner)
  }

  @Test("« jalon paths » says where they are")
  func paths() throws {
    let told = try folder.run("J paths; J paths --json")
    #expect(told.contains("brouillons  \(folder.url.path)/etat/jalon/poste.db"), "\(told)")
    #expect(try folder.names.isEmpty, "naming a file made it")
  }

  @Test("those of an older file go to whoever takes it over, and to nobody else; no copy of the data has them")
  func migrated() throws {
    _ = try former(with: 2)
    let told = try folder.run(
      "J migrate --store vieux.jalon --as c-roux; echo \"= $?\"; J backup copie.jalon --store vieux.jalon")
    #expect(told.contains("= 0"), "\(told)")
    let mine = try drawer(of: "c-roux")
    #expect(try mine.drafts().map(\.key.mission) == ["05-000", "05-001"])
    #expect(try mine.remembered() == ["list.mission": "05-002"])
    #expect(try drawer(of: "m-aubert").drafts().isEmpty)
    for name in ["vieux.jalon", "copie.jalon"] {
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
      #expect(bytes.range(of: Data("à finir".utf8)) == nil, "\(name)")
    }
  }

  @Test("those of an older file whose owner nobody tells are asked for, and nothing is changed before")
  func nobody() throws {
    let file = try former(with: 1)
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let told = try folder.run("J migrate --store vieux.jalon; echo \"= $?\"")
    #expect(told.contains("Qui êtes-vous ?") && told.contains("= 2"), "\(told)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    #expect(try folder.run("J migrate --store vieux.jalon --as c-roux; echo \"= $?\"").contains("= 0"))
  }
}
