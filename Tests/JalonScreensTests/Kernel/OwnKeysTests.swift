import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Keys that a person has changed")
struct OwnKeysTests {
  private func read(_ entries: [(String, [String])]) -> (OwnKeys, [Words]) {
    var faults: [Words] = []
    let keys = OwnKeys(entries.map { OwnKeys.Entry($0.0, $0.1) }, told: &faults)
    return (keys, faults)
  }

  private func rig(_ entries: [(String, [String])]) throws -> Rig {
    let (keys, faults) = read(entries)
    try #require(faults.isEmpty, "\(faults.map(\.fr))")
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
    rig.app.desk.ownKeys = keys
    return rig
  }

  @Test("the new key does the act, the usual one no longer does, and the help and the palette show what is")
  func remapped() throws {
    var rig = try rig([("list.sort", ["F6"]), ("plans", ["g l"])])
    rig.press(.character("t"))
    #expect(rig.app.top is CaseListScreen)
    rig.press(.function(6))
    #expect(rig.app.top is SortScreen)
    rig.press(.escape)
    rig.press(.character("g"), .character("l"))
    #expect(rig.app.top is PlansScreen)
    let rows = Dictionary(rig.app.rows.map { ($0.id, $0) }) { first, _ in first }
    #expect(rows["plans"]?.keyNames.map(\.fr) == ["g l"])
  }

  @Test("a key that a person gives to one act is taken from the one that had it on that screen")
  func wins() throws {
    var rig = try rig([("list.note", ["t"])])
    rig.press(.character("t"))
    #expect((rig.app.top as? FormScreen)?.command == .mission(.takeNote))
    rig = try self.rig([("list.note", ["t"])])
    let rows = Dictionary(rig.app.rows.map { ($0.id, $0) }) { first, _ in first }
    #expect(rows["list.note"]?.keys == [[.character("t")]])
    #expect(rows["list.sort"]?.keys.contains([.character("t")]) == false)
  }

  @Test("an act may have no key at all: the palette still finds it")
  func none() throws {
    var rig = try rig([("list.sort", [""])])
    rig.press(.character("t"))
    #expect(rig.app.top is CaseListScreen)
    #expect(rig.app.rows.first { $0.id == "list.sort" }?.keys.isEmpty == true)
  }

  @Test("keys are read by their names in French and in English")
  func names() {
    for (told, key) in [
      ("Entrée", Key.enter), ("Maj-Tab", .backTab), ("échap", .escape), ("Espace", .character(" ")),
      ("PgSuiv", .pageDown), ("PageDown", .pageDown), ("Ctrl-S", .control("s")), ("F5", .function(5)),
      ("é", .character("é")),
    ] {
      #expect(Key(told: told) == key, "\(told)")
    }
    #expect(Key(told: "Hyper-X") == nil)
  }

  @Test(
    "what cannot be is told, and the usual keys serve there",
    arguments: [
      ("list.srt", "F6", "Peut-être"), ("list.sort", "Hyper-X", "aucune touche"), ("form.send", "s", "formulaire"),
      ("confirm.yes", "y", "garde ses touches"), ("overtaken.go", "y", "garde ses touches"),
    ])
  func faults(id: String, key: String, said: String) {
    let (keys, faults) = read([(id, [key])])
    #expect(faults.count == 1 && faults[0].fr.contains(said), "\(faults.map(\.fr))")
    #expect(keys == OwnKeys())
  }

  @Test("the key that moves a day by one may be another one, and the usual one then does nothing")
  func days() throws {
    let (keys, faults) = read([("form.dayLater", ["F6"])])
    try #require(faults.isEmpty)
    var player = Player(.before)
    player.app.desk.ownKeys = keys
    player.openForm(.directory(.recordAbsence))
    let from = FormRowID(path: .named("from"), kind: .field)
    for _ in 0..<12 where player.form?.focus != from { player.press("Tab") }
    player.press("=")
    let day = player.form?.content[.named("from")]?.raw.text
    player.press(.shiftRight)
    #expect(player.form?.content[.named("from")]?.raw.text == day)
    player.press("F6")
    #expect(player.form?.content[.named("from")]?.raw.text != day)
  }

  @Test("one key for two acts of one screen is given to the first, and told")
  func twice() {
    let (_, faults) = read([("list.note", ["F6"]), ("list.sort", ["F6"])])
    #expect(faults.count == 1 && faults[0].fr.contains("list.note"))
  }
}
