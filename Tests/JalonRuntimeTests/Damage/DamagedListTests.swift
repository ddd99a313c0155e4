import JalonCore
import JalonSQLite
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("A damaged row in the list of missions")
struct DamagedListTests {
  private static let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))

  private func rows(_ store: SQLiteStore, _ order: BoardOrder) throws -> [BoardRow] {
    var request = PageRequest(order: order, today: Ground.today, limit: 1_000)
    request.toleratesDamage = true
    return try store.page(request)
  }

  @Test("whatever value of it is damaged, all missions are listed, that one as damaged, the others as they are")
  func everyColumn() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    var (looks, told) = (0, 0)
    for column in damaged.columns where ["board", "board_text"].contains(column.table) {
      for value in ["x'00ff41'", column.isWhole ? "'canari'" : "42"] where try damaged.damage(column, with: value) {
        let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
        let ledger = Ledger(store)
        for order in [BoardOrder.urgency, BoardOrder(.structure), BoardOrder(.number, ascending: false)] {
          let rows = try rows(store, order)
          #expect(rows.count == 3, "\(column) = \(value) by \(order)")
          #expect(rows.count(where: \.isDamaged) <= 1, "\(column) = \(value)")
          for row in rows where !row.isDamaged && column.table == "board" {
            #expect(try ledger.mission(row.mission)?.opening.title == row.title, "\(column) = \(value): \(row.mission)")
          }
          told += rows.count(where: \.isDamaged)
        }
        looks += 1
        try store.close()
      }
    }
    #expect(looks > 20 && told > 40, "\(looks), \(told)")
    try damaged.remove()
  }

  @Test("is told on the screen by a sign, a word and what makes it whole again; its mission opens all the same")
  func screen() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    let title = try #require(damaged.columns.first { $0.table == "board" && $0.name == "amount" })
    #expect(try damaged.damage(title, with: "'canari'"))
    let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
    let row = try #require(try rows(store, .urgency).first { $0.isDamaged })
    var stroll = try Stroll(over: store, as: "c-roux", size: Size(columns: 80, rows: 24), language: .fr)
    #expect(stroll.picture.contains { $0.contains(row.mission.text) && $0.contains("✗ abîmée") })
    #expect(!stroll.picture.contains { $0.contains("canari") })
    for _ in 0..<40 where (stroll.app.top as? CaseListScreen)?.window.focused?.mission != row.mission {
      stroll.press(.down)
    }
    #expect(stroll.picture.contains { $0.contains("jalon rebuild") })
    stroll.press(.enter)
    #expect(stroll.screen == MissionSheetScreen.name && stroll.picture[0].contains(row.mission.text))
    try store.close()
    try damaged.remove()
  }

  @Test("the command line says where it is, as before")
  func commandLine() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    let title = try #require(damaged.columns.first { $0.table == "board" && $0.name == "amount" })
    #expect(try damaged.damage(title, with: "'canari'"))
    let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
    #expect(throws: StoreFailure.self) { try store.page(PageRequest(today: Ground.today, limit: 1_000)) }
    try store.close()
    try damaged.remove()
  }
}
