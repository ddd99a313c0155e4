import Foundation
import GRDB
import JalonCore
import JalonTesting
import Testing

@testable import JalonSQLite
@testable import JalonStore

@Suite("What a person keeps at this computer of their work on a store")
struct DrawerContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  /// Every drawer that must keep the contract.
  enum Kind: CaseIterable, Sendable { case memory, sqlite }

  private static let lea = DrawerOwner("lea", of: StoreOrigin("gap"), at: "/a")
  private static let key = DraftKey(screen: "mission", mission: "05-014", command: "award")
  private static let moment = Instant(seconds: 1_800_000_000)

  /// In a folder that is not there before something is kept.
  private var path: String { "\(ground.folder)/etat/jalon/poste.db" }

  private func drawer(_ owner: DrawerOwner = lea) -> SQLiteDrawer { SQLiteDrawer(path, of: owner) }

  private func open(_ kind: Kind) -> any Drawer {
    switch kind {
    case .memory: MemoryDrawer()
    case .sqlite: drawer()
    }
  }

  private func draft(_ fields: String = "{}", at seconds: Int = 1) -> FormDraft {
    FormDraft(key: Self.key, fields: fields, at: Instant(seconds: seconds))
  }

  @Test("a form under way is kept until it is sent", arguments: Kind.allCases)
  func drafts(kind: Kind) throws {
    let drawer = open(kind)
    let other = DraftKey(screen: "mission", mission: "05-015", command: "award")
    try drawer.discard(other)
    try drawer.save(draft(#"{"motive":"a"}"#))
    try drawer.save(draft(#"{"motive":"ab"}"#, at: 3))
    try drawer.save(FormDraft(key: other, fields: "{}", at: Instant(seconds: 2)))
    #expect(try drawer.draft(Self.key)?.fields == #"{"motive":"ab"}"#)
    #expect(try drawer.drafts().map(\.key) == [Self.key, other])
    try drawer.discard(Self.key)
    #expect(try drawer.draft(Self.key) == nil && drawer.drafts().count == 1)
    try drawer.clear()
    #expect(try drawer.drafts().isEmpty)
  }

  @Test("the last screen, row and filter are remembered", arguments: Kind.allCases)
  func session(kind: Kind) throws {
    let drawer = open(kind)
    #expect(try drawer.remembered() == [:])
    try drawer.remember(["screen": "board", "row": "05-014"])
    try drawer.remember(["row": nil, "filter": "/retard"])
    #expect(try drawer.remembered() == ["screen": "board", "filter": "/retard"])
  }

  @Test(
    "what was asked keeps its number, and the draft that it was sent from, until its fate is known",
    arguments: Kind.allCases)
  func requests(kind: Kind) throws {
    let drawer = open(kind)
    let files = ["un", "deux"].map {
      OpenRequest.File(path: "/sorties/.\($0)", folder: "/sorties", name: $0, ending: "html")
    }
    let note = OpenRequest(order: "o1", command: "note", since: Self.moment, draft: Self.key)
    let letter = OpenRequest(order: "o2", command: "letter", since: Self.moment, files: files)
    try drawer.keep(note, fields: "{}")
    try drawer.keep(letter, fields: nil)
    try drawer.keep(note, fields: nil)
    #expect(try Set(drawer.openRequests()) == [note, letter] && drawer.openRequests().count == 2)
    #expect(try drawer.order(asking: "note") == "o1" && drawer.order(asking: "another") == nil)
    #expect(try drawer.draft(Self.key)?.at == Self.moment)
    try drawer.settle("o1")
    #expect(try drawer.openRequests() == [letter] && drawer.order(asking: "note") == nil)
  }

  @Test("a colleague at the same computer sees none of it, nor does whoever opens another store")
  func owners() throws {
    try drawer().save(draft())
    try drawer().remember(["row": "05-014"])
    try drawer().keep(OpenRequest(order: "o1", command: "note", since: Self.moment), fields: nil)
    for owner in [
      DrawerOwner("marc", of: StoreOrigin("gap"), at: "/a"), DrawerOwner("lea", of: StoreOrigin("digne"), at: "/a"),
    ] {
      let other = drawer(owner)
      #expect(try other.drafts().isEmpty && other.draft(Self.key) == nil && other.remembered().isEmpty)
      #expect(try other.openRequests().isEmpty && other.order(asking: "note") == nil)
      try other.discard(Self.key)
      try other.settle("o1")
      try other.clear()
    }
    // A copy of a store keeps its name, wherever it stands; what became of an act, only the store that was asked tells.
    let copy = drawer(DrawerOwner("lea", of: StoreOrigin("gap"), at: "/copie"))
    #expect(try copy.drafts().count == 1 && copy.remembered().count == 1)
    #expect(try copy.openRequests().isEmpty && copy.order(asking: "note") == nil)
    #expect(try drawer().openRequests().map(\.order) == ["o1"])
  }

  @Test("two demonstrations, which have one name, do not share it")
  func demonstrations() throws {
    try drawer(DrawerOwner("lea", of: .demonstration, at: "/a")).save(draft())
    #expect(try drawer(DrawerOwner("lea", of: .demonstration, at: "/b")).drafts().isEmpty)
    #expect(try drawer(DrawerOwner("lea", of: .demonstration, at: "/a")).drafts().count == 1)
  }

  @Test("nothing is made where nothing is kept; what is made is this person's alone")
  func privacy() throws {
    let drawer = drawer()
    _ = (try drawer.remembered(), try drawer.drafts(), try drawer.order(asking: "note"))
    try drawer.discard(Self.key)
    #expect(try ground.names().isEmpty)
    try drawer.save(draft())
    try drawer.close()
    #expect(try ground.mode(path) == 0o600)
    #expect(try ground.mode("\(ground.folder)/etat/jalon") == 0o700 && ground.mode("\(ground.folder)/etat") == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(ground.folder)/etat/jalon") == ["poste.db"])
  }

  @Test("a draft is there for another Jalon while this one goes on, and after one that was killed")
  func otherProcess() throws {
    let one = drawer()
    for round in 1...20 {
      try one.save(draft("\(round)"))
      let two = drawer()
      #expect(try two.draft(Self.key)?.fields == "\(round)")
      try two.save(draft("\(round) bis"))
      #expect(try one.draft(Self.key)?.fields == "\(round) bis")
    }
    // What stands on the disk, whoever has it open.
    let copy = "\(ground.folder)/copie.db"
    for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending) }
    #expect(try SQLiteDrawer(copy, of: Self.lea).draft(Self.key)?.fields == "20 bis")
    try one.close()
  }

  @Test("a damaged file is put aside and told, and the next one is used at once")
  func damaged() throws {
    for spoil in [Data("tout autre chose".utf8), Data(repeating: 0, count: 8_192)] {
      try FileManager.default.createDirectory(
        atPath: "\(ground.folder)/etat/jalon", withIntermediateDirectories: true)
      try spoil.write(to: URL(fileURLWithPath: path))
      let drawer = drawer()
      #expect(try drawer.remembered().isEmpty)
      let aside = try #require(drawer.putAside)
      #expect(FileManager.default.contents(atPath: aside) == spoil)
      try drawer.save(draft())
      try drawer.close()
      #expect(try self.drawer().drafts().count == 1)
      try FileManager.default.removeItem(atPath: path)
    }
  }

  @Test("a file whose pages were damaged while it is in use loses nothing that is typed next")
  func damagedPages() throws {
    let drawer = drawer()
    for number in 0..<200 {
      let key = DraftKey(screen: "form", mission: MissionID("05-\(number)"), command: "takeNote")
      try drawer.save(FormDraft(key: key, fields: String(repeating: "x", count: 900), at: Self.moment))
    }
    try drawer.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 4_096, to: bytes.count, by: 256) { bytes[place] ^= 0xFF }
    try bytes.write(to: URL(fileURLWithPath: path))
    try drawer.save(draft("après"))
    #expect(drawer.putAside != nil)
    #expect(try drawer.draft(Self.key)?.fields == "après")
    try drawer.close()
  }

  @Test("of drafts one of which is damaged, the others are offered")
  func damagedRow() throws {
    try drawer().save(draft())
    let other = DraftKey(screen: "mission", mission: "05-015", command: "award")
    try drawer().save(FormDraft(key: other, fields: "{}", at: Instant(seconds: 2)))
    let raw = try DatabaseQueue(path: path)
    try raw.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(replace(sql, ' STRICT,', ''), ' TEXT', ' BLOB');
          PRAGMA writable_schema = RESET
          """)
      try db.execute(sql: "UPDATE drafts SET fields = x'00ff' WHERE mission = '05-014'")
    }
    try raw.close()
    #expect(try drawer().drafts().map(\.key) == [other])
    #expect(throws: StoreFailure.self) { try drawer().draft(Self.key) }
    try drawer().save(draft("neuf"))
    #expect(try drawer().draft(Self.key)?.fields == "neuf")
  }

  @Test("the file of a newer Jalon is left as it is")
  func newer() throws {
    try drawer().save(draft())
    let raw = try DatabaseQueue(path: path)
    try raw.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 2") }
    try raw.close()
    #expect(throws: StoreFailure.newer(found: 2, known: 1)) { try drawer().drafts() }
    #expect(throws: StoreFailure.newer(found: 2, known: 1)) { try drawer().save(draft()) }
  }

  @Test(
    "on a full disk what could not be kept is told, what was kept stands, and there is room again",
    .enabled(if: canMount, "needs root to mount a small disk"))
  func fullDisk() throws {
    let folder = "\(ground.folder)/petit"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try #require(try run("/bin/mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", folder) == 0)
    defer { #expect((try? run("/bin/umount", folder)) == 0) }
    let drawer = SQLiteDrawer("\(folder)/poste.db", of: Self.lea)
    try drawer.save(draft("petit"))
    #expect(throws: StoreFailure.diskFull) {
      try drawer.save(draft(String(repeating: "x", count: 400_000)))
    }
    #expect(try drawer.draft(Self.key)?.fields == "petit" && drawer.putAside == nil)
    try #require(try run("/bin/mount", "-o", "remount,size=8m", folder) == 0)
    try drawer.save(draft("encore"))
    #expect(try SQLiteDrawer("\(folder)/poste.db", of: Self.lea).draft(Self.key)?.fields == "encore")
    try drawer.close()
  }

  @Test("neither a store nor a copy of it holds a draft")
  func notInStore() throws {
    let store = try ground.sqlite()
    let tables = try store.link.run { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") }
    #expect(!tables.contains("drafts") && !tables.contains("session"))
    try store.close()
  }
}
