import JalonCore
import JalonSQLite
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("A damaged row in the agenda and in the timeline")
struct DamagedAgendaTests {
  private static let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))

  private func request(of officer: PersonID? = nil) -> AgendaRequest {
    let scope = AgendaScope(
      officer: officer, lead: officer.map { _ in "dla-05" }, today: Ground.today)
    var request = AgendaRequest(scope: scope, limit: 1_000)
    request.toleratesDamage = true
    return request
  }

  /// The whole agenda by pages of so many lines, as a screen reads it.
  private func pages(_ store: SQLiteStore, of limit: Int, _ whole: AgendaRequest) throws -> [AgendaLine] {
    var window = AgendaWindow()
    var request = whole
    request.limit = limit
    let first = try store.agenda(request)
    window.showFirst(first, isAll: first.count < limit)
    for _ in 0..<500 where !window.hasLast {
      guard let last = window.lastPlace else { break }
      request.place = .after(last)
      let more = try store.agenda(request)
      window.append(more, isLast: more.count < limit)
    }
    #expect(window.hasLast)
    return window.lines
  }

  @Test(
    "whatever value of it is damaged, all dates stand in the agenda, those of that row as damaged, the others as they are"
  )
  func everyColumn() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    let whole = try SQLiteStore.open(damaged.sound().path, as: Self.holder)
    let sound = try whole.agenda(request())
    try whole.close()
    #expect(sound.count > 3 && sound.contains { $0.meeting != nil })
    var (looks, told) = (0, 0)
    for column in damaged.columns where ["board", "board_text", "dues", "meetings", "plans"].contains(column.table) {
      for value in ["x'00ff41'", column.isWhole ? "'canari'" : "42"] where try damaged.damage(column, with: value) {
        let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
        let lines = try store.agenda(request())
        #expect(lines.count == sound.count, "\(column) = \(value): \(lines.count)")
        let others = lines.filter { !$0.isDamaged }
        #expect(others.allSatisfy(sound.contains), "\(column) = \(value)")
        #expect(try Set(pages(store, of: 2, request())) == Set(lines), "\(column) = \(value), by pages")
        told += lines.count(where: \.isDamaged)
        looks += 1
        try store.close()
      }
    }
    #expect(looks > 40 && told > 40, "\(looks), \(told)")
    try damaged.remove()
  }

  @Test("a date of which the officer cannot be read stands in everybody's own agenda")
  func nobodys() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    let officer = try #require(damaged.columns.first { $0.table == "dues" && $0.name == "officer" })
    #expect(try damaged.damage(officer, with: "x'2A'"))
    let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
    for person in ["c-roux", "n-haddad"] as [PersonID] {
      #expect(try store.agenda(request(of: person)).count(where: \.isDamaged) == 1, "\(person)")
    }
    try store.close()
    try damaged.remove()
  }

  @Test("is told on the agenda by a sign, a word and what makes it whole again; Enter opens its mission all the same")
  func agenda() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    let watch = try #require(damaged.columns.first { $0.table == "dues" && $0.name == "watch" })
    #expect(try damaged.damage(watch, with: "42"))
    let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
    var stroll = try Stroll(over: store, as: "c-roux", size: Size(columns: 80, rows: 24), language: .fr)
    for key in [Key.character("g"), .character("a"), .tab] { stroll.press(key) }
    if (stroll.app.top as? AgendaScreen)?.isMine == true { stroll.press(.tab) }
    stroll.press(.character("f"))
    for _ in 0..<60 where (stroll.app.top as? AgendaScreen)?.window.focused?.isDamaged != true { stroll.press(.down) }
    #expect(stroll.picture.contains { $0.contains("✗ abîmée") })
    let told = stroll.picture.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    #expect(told.contains("jalon rebuild"), "\(told)")
    let line = try #require((stroll.app.top as? AgendaScreen)?.window.focused)
    stroll.press(.enter)
    #expect(stroll.screen == MissionSheetScreen.name && stroll.picture[0].contains(line.number))
    try store.close()
    try damaged.remove()
  }

  @Test("the timeline draws its mission from the journal, and says that the row is damaged")
  func timeline() throws {
    let damaged = try DamagedFile(DamagedValueTests.fill)
    let amount = try #require(damaged.columns.first { $0.table == "board" && $0.name == "amount" })
    #expect(try damaged.damage(amount, with: "'canari'"))
    let store = try SQLiteStore.open(damaged.file.path, as: Self.holder)
    var stroll = try Stroll(over: store, as: "c-roux", size: Size(columns: 120, rows: 40), language: .fr)
    for key in [Key.character("g"), .character("e")] { stroll.press(key) }
    #expect(stroll.screen == TimelineScreen.name)
    let board = try #require((stroll.app.top as? TimelineScreen)?.board)
    #expect(board.missions.count == 3 && board.rows.values.count(where: \.isDamaged) == 1)
    for _ in 0..<40 where !stroll.picture.contains(where: { $0.contains("jalon rebuild") }) { stroll.press(.down) }
    let told = stroll.picture.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    #expect(told.contains("jalon rebuild"), "\(told)")
    #expect(!stroll.picture.contains { $0.contains("canari") })
    try store.close()
    try damaged.remove()
  }
}
