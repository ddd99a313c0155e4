import JalonTesting
import Testing

@testable import JalonCore
@testable import JalonSQLite
@testable import JalonStore

@Suite("Cards that are one, in every store")
struct JoinContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  private func enter(_ kind: DirectoryCommand.Kind, _ fields: Fields, _ number: Int, into ledger: Ledger) throws {
    let request = Request(
      id: ID("j-\(number)"), by: "roux", at: Instant(seconds: 1_760_000_000 + number),
      command: .directory(try DirectoryCommand(kind, from: .group(fields))))
    guard case .done = try ledger.perform(request, today: today) else {
      Issue.record("\(kind), \(fields)")
      return
    }
  }

  private func filled(_ store: any Store) throws -> Ledger {
    let ledger = Ledger(store)
    let roles: Fields = ["isLeader": false, "isOfficer": false]
    let acts: [(DirectoryCommand.Kind, Fields)] = [
      (.registerOperator, ["operator": "dla-05", "name": "DLA 05", "department": "05"]),
      (
        .registerPerson,
        ["person": "roux", "party": "operator:dla-05", "name": "C. Roux", "isLeader": false, "isOfficer": true]
      ),
      (.registerStructure, ["structure": "a", "name": "Radio A", "department": "05"]),
      (.registerStructure, ["structure": "b", "name": "Radio B", "department": "05"]),
      (.registerStructure, ["structure": "c", "name": "Radio C", "department": "05"]),
      (.registerPerson, roles.merging(["person": "lea", "party": "structure:a", "name": "Léa"]) { $1 }),
      (.registerPerson, roles.merging(["person": "lea-2", "party": "structure:b", "name": "Léa"]) { $1 }),
    ]
    for (number, act) in acts.enumerated() { try enter(act.0, act.1, number, into: ledger) }
    return ledger
  }

  private func shown(_ kind: DirectoryEntry.Kind, _ store: any Store) throws -> [String] {
    try store.directoryPage(DirectoryRequest(.first, scope: DirectoryScope(kind), limit: 20)).map(\.key.code)
  }

  @Test("lists show one, and the store tells all the cards of it, from whichever it is asked", arguments: Kind.allCases)
  func one(kind: Kind) throws {
    let store = try ground.open(kind)
    let ledger = try filled(store)
    try enter(.joinCards, ["party": "structure:a", "same": "structure:b"], 20, into: ledger)
    try enter(.joinCards, ["party": "structure:b", "same": "structure:c"], 21, into: ledger)
    try enter(.joinPersons, ["person": "lea", "same": "lea-2"], 22, into: ledger)
    #expect(try shown(.structure, store) == ["a"] && shown(.person, store) == ["lea", "roux"])
    #expect(try store.directoryCount(DirectoryScope(.structure)) == 1)
    for code in ["a", "b", "c"] {
      #expect(try Set(store.cards(with: .init(.structure, code)).map(\.code)) == ["a", "b", "c"])
      #expect(try store.cards(with: .init(.structure, code)).first?.code == "a")
    }
    #expect(try store.joined(to: .init(.person, "lea")) == [.init(.person, "lea-2")])
    // A role is still of its organisation, and a card that another one stands for is nobody's employee.
    #expect(try store.people(of: .structure("b")) == ["lea-2"] && store.people(of: .structure("a")) == ["lea"])
    #expect(try store.entries(.structure, holding: "radio", limit: 9).map(\.key.code) == ["a"])
    let told = try ledger.toldDirectory()
    #expect(try store.verify(directory: DirectoryRows(told), limit: 9) == [])
  }

  @Test("undoing parts them in the lists too", arguments: Kind.allCases)
  func undone(kind: Kind) throws {
    let store = try ground.open(kind)
    let ledger = try filled(store)
    try enter(.joinCards, ["party": "structure:a", "same": "structure:b"], 20, into: ledger)
    try enter(.joinPersons, ["person": "lea", "same": "lea-2"], 21, into: ledger)
    try enter(.undoInDirectory, ["act": "j-21"], 22, into: ledger)
    try enter(.undoInDirectory, ["act": "j-20"], 23, into: ledger)
    #expect(try shown(.structure, store) == ["a", "b", "c"] && shown(.person, store) == ["lea", "lea-2", "roux"])
    #expect(try store.verifyJournal(limit: 9) == [])
  }
}
