import GRDB
import JalonTesting
import Testing

@testable import JalonCore
@testable import JalonSQLite
@testable import JalonStore

@Suite("The directory, read an entry at a time")
struct EntriesContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  private let officer: PersonID = "roux"

  private func founding(structures: Int) throws -> [DirectoryCommand] {
    let first: [(DirectoryCommand.Kind, Fields)] = [
      (.registerOperator, ["operator": "dla-05", "name": "DLA 05", "department": "05"]),
      (
        .registerPerson,
        ["person": "roux", "party": "operator:dla-05", "name": "C. Roux", "isLeader": false, "isOfficer": true]
      ),
      (.registerProvider, ["provider": "arpent", "name": "Arpent", "skills": [], "departments": ["05"]]),
    ]
    let rest = (0..<structures).map { index -> (DirectoryCommand.Kind, Fields) in
      (
        .registerStructure,
        ["structure": .text("s-\(index)"), "name": .text("Structure \(index)"), "department": "05"]
      )
    }
    return try (first + rest).map { try DirectoryCommand($0, from: .group($1)) }
  }

  private func enter(_ commands: [DirectoryCommand], into ledger: Ledger, from first: Int = 0) throws {
    try ledger.transaction(today: today) { perform in
      for (place, command) in commands.enumerated() {
        let request = Request(
          id: ID("d-\(first + place)"), by: officer, at: Instant(seconds: 1_760_000_000 + first + place),
          command: .directory(command), reasons: ["siretOf": "la même", "anothersAct": "une erreur"])
        guard case .done = try perform(request) else { Issue.record("\(command) is refused"); return }
      }
    }
  }

  private func command(_ kind: DirectoryCommand.Kind, _ fields: Fields) throws -> DirectoryCommand {
    try DirectoryCommand(kind, from: .group(fields))
  }

  private func expectSame(_ ledger: Ledger, _ store: any Store) throws {
    let told = try ledger.toldDirectory()
    #expect(Set(try ledger.directory().everyEntry) == Set(told.everyEntry))
    #expect(try store.verify(directory: DirectoryRows(told), limit: 9) == [])
  }

  @Test("has what its journal tells, after each act, each undoing and each redoing of one", arguments: Kind.allCases)
  func follows(kind: Kind) throws {
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    try enter(try founding(structures: 3), into: ledger)
    let acts: [DirectoryCommand] = [
      try command(.amendStructure, ["structure": "s-1", "name": "Autre nom", "siret": "73282932000074"]),
      try command(.amendOperator, ["operator": "dla-05", "name": "DLA des Hautes-Alpes"]),
      try command(.deactivateProvider, ["provider": "arpent", "reason": "parti"]),
      try command(
        .registerPerson,
        ["person": "ines", "party": "structure:s-1", "name": "Inès", "isLeader": true, "isOfficer": false]),
      try command(.amendPerson, ["person": "ines", "isLeader": false]),
      .setUsualCalendar(SetUsualCalendar(operator: "dla-05", kind: nil, rules: .usual)),
      try command(.undoInDirectory, ["act": "d-6"]), try command(.redoInDirectory, ["act": "d-6"]),
      try command(.undoInDirectory, ["act": "d-11"]), try command(.undoInDirectory, ["act": "d-10"]),
      try command(.undoInDirectory, ["act": "d-9"]), try command(.undoInDirectory, ["act": "d-5"]),
    ]
    for (place, act) in acts.enumerated() {
      try enter([act], into: ledger, from: 6 + place)
      try expectSame(ledger, store)
    }
    let directory = try ledger.directory()
    #expect(directory.structures["s-2"] == nil && directory.people["ines"] == nil)
    #expect(
      directory.name(of: .structure("s-1")) == "Autre nom" && directory.formerNames(of: .structure("s-1")).count == 1)
    #expect(directory.holders(ofSIRET: "73282932000074") == [.structure("s-1")])
    #expect(directory.usualCalendars.isEmpty && directory.officers == ["roux"])
  }

  @Test("has nothing of what a transaction wrote that was given up", arguments: Kind.allCases)
  func givenUp(kind: Kind) throws {
    struct Enough: Error {}
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    try enter(try founding(structures: 1), into: ledger)
    let more = try command(.registerStructure, ["structure": "s-9", "name": "Neuf", "department": "05"])
    do {
      try ledger.transaction(today: today) { perform in
        let request = Request(id: "x", by: officer, at: Instant(seconds: 1_760_000_900), command: .directory(more))
        _ = try perform(request)
        #expect(try ledger.directory().structures["s-9"] != nil)
        throw Enough()
      }
    } catch is Enough {}
    #expect(try ledger.directory().structures["s-9"] == nil)
    try expectSame(ledger, store)
  }

  @Test(
    "is searched by a few letters, people by their names, and gives the first that hold them", arguments: Kind.allCases)
  func searched(kind: Kind) throws {
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    try enter(try founding(structures: 250), into: ledger)
    let directory = try ledger.directory()
    #expect(directory.searched(for: "").structures.keys.count == 200 && directory.structures.keys.count == 250)
    #expect(directory.searched(for: "Structuré 24").structures.keys.count == 11)
    #expect(directory.searched(for: "c. ROUX").people.keys == ["roux"])
    #expect(
      directory.searched(for: "zzz").people.keys.isEmpty && directory.searched(for: "zzz").structures["s-9"] != nil)
  }

  @Test(
    "gives the cards that a SIRET, a SIREN, an RNA or a name may mean, whatever their code", arguments: Kind.allCases)
  func bearing(kind: Kind) throws {
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    try enter(try founding(structures: 4), into: ledger)
    let amendments: [Fields] = [
      ["structure": "s-0", "siret": "73282932000074"], ["structure": "s-1", "siren": "443061841", "town": "Gap"],
      ["structure": "s-2", "rna": "W051001234", "name": "L’Été"],
    ]
    try enter(try amendments.map { try command(.amendStructure, $0) }, into: ledger, from: 20)
    let found = { (signs: EntrySigns) in try store.entries(.structure, bearing: signs).map(\.key.code) }
    #expect(try found(EntrySigns(sirets: ["73282932000074"])) == ["s-0"])
    #expect(try found(EntrySigns(sirens: ["732829320", "443061841"])) == ["s-0", "s-1"])
    #expect(try found(EntrySigns(rnas: ["W051001234"])) == ["s-2"])
    #expect(try found(EntrySigns(names: ["l'ete", "structure 3"])) == ["s-2", "s-3"])
    #expect(try found(EntrySigns(names: ["structure 2", "gap", "s-1"])).isEmpty, "a former name, a town, a code")
    #expect(try found(EntrySigns()).isEmpty)
    #expect(try store.entries(.provider, bearing: EntrySigns(names: ["structure 3"])).isEmpty)
  }

  @Test("an edited, a lost and a stray entry are each found", arguments: Kind.allCases)
  func differences(kind: Kind) throws {
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    try enter(try founding(structures: 3), into: ledger)
    var told = DirectoryRows(try ledger.toldDirectory())
    let lost = told.entries.removeLast()
    let calendar = SetUsualCalendar(operator: "dla-05", kind: nil, rules: [])
    told.entries.append(.calendar(calendar, place: 0))
    let edited = try #require(told.entries.firstIndex { $0.key == .init(.provider, "arpent") })
    var card = try #require(try ledger.directory().providers["arpent"])
    card.act.name = "Autre"
    told.entries[edited] = .provider(card, formerly: [])
    let findings = Set(try store.verify(directory: told, limit: 9))
    #expect(
      findings == [
        .strayEntry(lost.key), .missingEntry(.init(.calendar, "dla-05 ")), .differentEntry(.init(.provider, "arpent")),
      ])
  }

  @Test("neither an act nor the list walks over all entries, all facts or all people, however many there are")
  func walksOverNothing() throws {
    let store = try ground.sqlite()
    try enter(try founding(structures: 40), into: Ledger(store))
    let statements = Statements()
    try store.link.run { db in db.trace { statements.add($0.expandedDescription) } }
    let ledger = Ledger(store)
    let act = try command(.amendStructure, ["structure": "s-7", "town": "Gap", "siret": "73282932000074"])
    try enter([act], into: ledger, from: 99)
    let alone = try command(.amendStructure, ["structure": "s-8", "town": "Gap"])
    let request = Request(id: "alone", by: officer, at: Instant(seconds: 1_760_000_990), command: .directory(alone))
    guard case .done = try ledger.perform(request, today: today) else { throw StoreFailure.busy }
    _ = try ledger.directory().name(of: .structure("s-3"))
    _ = try ledger.shelf().namesOfOfficers()
    _ = try store.page(PageRequest(today: today, limit: 50))
    try store.link.run { $0.trace(nil) }
    let walks = try store.link.run { db in
      try statements.all.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }.flatMap { sql in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { "\($0["detail"] as String? ?? "")" }
      }
    }
    #expect(walks.count > 5)
    for walk in walks where walk.hasPrefix("SCAN") && !walk.contains("known") && !walk.contains("CONSTANT") {
      let isNarrow = walk.contains("entries_by_officer") || walk.contains("board") || walk.contains("orders")
      #expect(isNarrow, "\(walk)")
    }
  }
}

/// What one connection ran.
private final class Statements: @unchecked Sendable {
  private(set) var all: [String] = []
  func add(_ sql: String) { all.append(sql) }
}
