import JalonCore
import JalonStore
import JalonTesting
import Testing

@Suite("What any store keeps of what is due")
struct AgendaContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  private func filled(_ kind: Kind, _ rows: [MissionRows]) throws -> any Store {
    let store = try ground.open(kind)
    try store.rebuild(missions: rows, plans: [])
    return store
  }

  private static func lines(_ rows: [MissionRows], _ scope: AgendaScope) -> [AgendaLine] {
    rows.filter { scope.filter.matches($0.board, today: today) }
      .flatMap { row in row.dues.map { AgendaLine(due: $0, row: row.board) } }
      .filter { scope.officer == nil || $0.due.officer == scope.officer }
      .sorted { $0.due.key < $1.due.key }
  }

  private static func scopes(_ dice: inout Dice) -> [AgendaScope] {
    let filters = [Filter.everything] + (0..<4).map { _ in Filter.random(depth: 2, &dice) }
    return filters.flatMap {
      [AgendaScope(filter: $0, today: today), AgendaScope(officer: "lea", filter: $0, today: today)]
    }
  }

  @Test("pages put end to end are all that is due, by day, for everybody and for one officer", arguments: Kind.allCases)
  func paging(kind: Kind) throws {
    var dice = Dice(seed: 21)
    let rows = MissionRows.random(count: 60, seed: 8)
    let store = try filled(kind, rows)
    for scope in Self.scopes(&dice) {
      let all = Self.lines(rows, scope)
      #expect(try walk(store, scope, forwards: true) == all, "\(scope)")
      #expect(try walk(store, scope, forwards: false) == all, "\(scope)")
      let days = Dictionary(grouping: all, by: \.due.watch.day).mapValues(\.count)
      #expect(try store.dueDays(scope) == days, "\(scope)")
      #expect(try store.scan().dueDays(scope) == days, "\(scope)")
    }
    #expect(Self.lines(rows, AgendaScope(officer: "lea", today: today)).count > 20)
  }

  private func walk(_ store: any Store, _ scope: AgendaScope, forwards: Bool) throws -> [AgendaLine] {
    var request = AgendaRequest(forwards ? .first : .last, scope: scope, limit: 7)
    var all: [AgendaLine] = []
    while case let page = try store.agenda(request), let first = page.first, let last = page.last {
      all = forwards ? all + page : page + all
      request.place = forwards ? .after(last.due.key) : .before(first.due.key)
    }
    return all
  }

  @Test("nothing is given after the last day that was asked for", arguments: Kind.allCases)
  func horizon(kind: Kind) throws {
    let rows = MissionRows.random(count: 40, seed: 3)
    let store = try filled(kind, rows)
    let scope = AgendaScope(today: today)
    let near = Self.lines(rows, scope).filter { $0.due.watch.day <= today }
    #expect(try store.agenda(AgendaRequest(scope: scope, through: today, limit: 1_000)) == near)
    #expect(try store.scan().agenda(AgendaRequest(.last, scope: scope, through: today, limit: 3)) == near.suffix(3))
  }

  @Test("a line that has gone still marks the place of the focus", arguments: Kind.allCases)
  func window(kind: Kind) throws {
    let rows = MissionRows.random(count: 30, seed: 4)
    let store = try filled(kind, rows)
    let scope = AgendaScope(today: today)
    let all = Self.lines(rows, scope)
    let standing = try store.agendaWindow(around: all[10].due.key, AgendaRequest(scope: scope, limit: 5), before: 4)
    #expect(standing.lines == Array(all[6..<15]) && standing.index == 4)
    let gone = all[10].due
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    let rest = rows.first { $0.board.mission == gone.mission }?.dues.filter { $0 != gone } ?? []
    batch.dues[gone.mission] = rest
    _ = try store.append(batch)
    let window = try store.agendaWindow(around: gone.key, AgendaRequest(scope: scope, limit: 5), before: 4)
    #expect(window.lines == Array(all[6..<10] + all[11..<16]) && window.index == 4)
  }

  @Test("a mission that is gone takes what was due with it", arguments: Kind.allCases)
  func gone(kind: Kind) throws {
    let rows = MissionRows.random(count: 20, seed: 6)
    let store = try filled(kind, rows)
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.gone = [rows[2].board.mission]
    _ = try store.append(batch)
    let rest = rows.filter { $0.board.mission != rows[2].board.mission }
    let scope = AgendaScope(today: today)
    #expect(try store.agenda(AgendaRequest(scope: scope, limit: 1_000)) == Self.lines(rest, scope))
    #expect(try store.verify(missions: rest, limit: 9).isEmpty)
  }

  @Test("what is due and no longer follows from the journal is named", arguments: Kind.allCases)
  func differences(kind: Kind) throws {
    let rows = MissionRows.random(count: 20, seed: 7)
    let store = try filled(kind, rows)
    #expect(try store.verify(missions: rows, limit: 9).isEmpty)
    let changed = try #require(rows.first { $0.dues.count > 1 })
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.dues = [
      changed.board.mission: Array(changed.dues.dropLast()),
      "99-9": changed.dues.map { DueRow(mission: "99-9", place: $0.place, officer: $0.officer, watch: $0.watch) },
    ]
    _ = try store.append(batch)
    #expect(
      try Set(store.verify(missions: rows, limit: 9)) == [.differentDues(changed.board.mission), .strayRow("99-9")])
  }
}
