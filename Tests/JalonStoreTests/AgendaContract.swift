import JalonCore
import JalonStore
import JalonTesting
import Testing

@Suite("What any store keeps of what is due")
struct AgendaContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  private static let plans = PlanRows.random(count: 25, seed: 12)

  private func filled(_ kind: Kind, _ rows: [MissionRows]) throws -> any Store {
    let store = try ground.open(kind)
    try store.rebuild(missions: rows, plans: Self.plans)
    return store
  }

  private static func lines(_ rows: [MissionRows], _ scope: AgendaScope) -> [AgendaLine] {
    let taken = rows.filter { scope.filter.matches($0.board, today: today) }
    let dues = taken.flatMap { row in row.dues.map { AgendaLine.mission($0, row.board) } }
      .filter { line in scope.officer == nil || ([scope.officer] + scope.absentees).contains(line.due?.officer) }
      .filter { $0.due?.watch.stands(on: today) == true }
    let meetings = plans.flatMap { rows in rows.meetings.map { AgendaLine.plan($0, rows.plan) } }
      .filter { scope.officer == nil || $0.meeting?.lead == scope.lead }
      .filter { line in scope.filter == .everything || taken.contains { $0.board.plan == line.meeting?.plan } }
    return (dues + meetings).sorted { $0.key < $1.key }
  }

  private static func scopes(_ dice: inout Dice) -> [AgendaScope] {
    let filters = [Filter.everything] + (0..<4).map { _ in Filter.random(depth: 2, &dice) }
    return filters.flatMap {
      [
        AgendaScope(filter: $0, today: today), AgendaScope(officer: "lea", filter: $0, today: today),
        AgendaScope(officer: "lea", lead: "dla-05", filter: $0, today: today),
        AgendaScope(officer: "lea", absentees: ["zoe"], lead: "dla-05", filter: $0, today: today),
      ]
    }
  }

  @Test(
    "pages put end to end are all that is due, by day, for everybody, for one officer, and for whom she stands in",
    arguments: Kind.allCases)
  func paging(kind: Kind) throws {
    var dice = Dice(seed: 21)
    let rows = MissionRows.random(count: 90, seed: 8)
    let store = try filled(kind, rows)
    for scope in Self.scopes(&dice) {
      let all = Self.lines(rows, scope)
      #expect(try walk(store, scope, forwards: true) == all, "\(scope)")
      #expect(try walk(store, scope, forwards: false) == all, "\(scope)")
      let days = Dictionary(grouping: all, by: \.day).mapValues(\.count)
      #expect(try store.dueDays(scope) == days, "\(scope)")
      #expect(try store.scan().dueDays(scope) == days, "\(scope)")
    }
    let hers = Self.lines(rows, AgendaScope(officer: "lea", lead: "dla-05", today: today))
    #expect(hers.count { $0.due != nil } > 20 && hers.count { $0.meeting != nil } > 9)
  }

  private func walk(_ store: any Store, _ scope: AgendaScope, forwards: Bool) throws -> [AgendaLine] {
    var request = AgendaRequest(forwards ? .first : .last, scope: scope, limit: 7)
    var all: [AgendaLine] = []
    while case let page = try store.agenda(request), let first = page.first, let last = page.last {
      all = forwards ? all + page : page + all
      request.place = forwards ? .after(last.key) : .before(first.key)
    }
    return all
  }

  @Test("nothing is given after the last day that was asked for", arguments: Kind.allCases)
  func horizon(kind: Kind) throws {
    let rows = MissionRows.random(count: 40, seed: 3)
    let store = try filled(kind, rows)
    let scope = AgendaScope(today: today)
    let near = Self.lines(rows, scope).filter { $0.day <= today }
    #expect(try store.agenda(AgendaRequest(scope: scope, through: today, limit: 1_000)) == near)
    #expect(try store.scan().agenda(AgendaRequest(.last, scope: scope, through: today, limit: 3)) == near.suffix(3))
  }

  @Test("a line that has gone still marks the place of the focus", arguments: Kind.allCases)
  func window(kind: Kind) throws {
    let rows = MissionRows.random(count: 30, seed: 4)
    let store = try filled(kind, rows)
    let scope = AgendaScope(today: today)
    let all = Self.lines(rows, scope)
    let standing = try store.agendaWindow(around: all[10].key, AgendaRequest(scope: scope, limit: 5), before: 4)
    #expect(standing.lines == Array(all[6..<15]) && standing.index == 4)
    for place in [
      try #require(all.indices.dropFirst(8).first { all[$0].due != nil }),
      try #require(all.indices.dropFirst(8).first { all[$0].meeting != nil }),
    ] {
      let rest = all.filter {
        $0 != all[place] && ($0.due?.mission, $0.meeting?.plan) == (all[place].due?.mission, all[place].meeting?.plan)
      }
      var batch = Batch(order: ID("o\(place)"), by: "lea", at: Instant(seconds: 1))
      if let gone = all[place].due { batch.dues[gone.mission] = rest.compactMap(\.due) }
      if let gone = all[place].meeting { batch.meetings[gone.plan] = rest.compactMap(\.meeting) }
      _ = try store.append(batch)
      let window = try store.agendaWindow(around: all[place].key, AgendaRequest(scope: scope, limit: 3), before: 4)
      #expect(!window.lines.contains(all[place]) && window.index == 4)
      #expect(window.lines[3].key < all[place].key && all[place].key < window.lines[4].key)
    }
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
    batch = Batch(order: "o2", by: "lea", at: Instant(seconds: 1))
    batch.gonePlans = Self.plans.map(\.plan.plan)
    _ = try store.append(batch)
    #expect(try store.agenda(AgendaRequest(scope: scope, limit: 1_000)).allSatisfy { $0.meeting == nil })
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

  @Test("meetings that no longer follow from the journal are named", arguments: Kind.allCases)
  func meetings(kind: Kind) throws {
    let store = try filled(kind, MissionRows.random(count: 3, seed: 7))
    #expect(try store.verify(plans: Self.plans, limit: 9).isEmpty)
    let changed = try #require(Self.plans.first { $0.meetings.count > 1 })
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.meetings = [
      changed.plan.plan: Array(changed.meetings.dropLast()),
      "P99-9": changed.meetings.map {
        MeetingRow(plan: "P99-9", place: $0.place, name: "x", day: $0.day, lead: $0.lead)
      },
    ]
    _ = try store.append(batch)
    #expect(
      try Set(store.verify(plans: Self.plans, limit: 9))
        == [.differentMeetings(changed.plan.plan), .strayPlan("P99-9")])
  }
}
