import JalonTesting
import Testing

@testable import JalonCore
@testable import JalonSQLite
@testable import JalonStore

@Suite("Lists of the directory, a page at a time")
struct DirectoryPagesContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  private func filled(_ kind: Kind) throws -> any Store {
    let store = try ground.open(kind)
    let ledger = Ledger(store)
    let cards: [(DirectoryCommand.Kind, Fields)] =
      [
        (
          .registerOperator, ["operator": "dla-05", "name": "DLA 05", "department": "05", "departments": ["05", "2A"]]
        ),
        (
          .registerPerson,
          ["person": "roux", "party": "operator:dla-05", "name": "Élodie Roux", "isLeader": false, "isOfficer": true]
        ),
        (.registerProvider, ["provider": "arpent", "name": "Arpent", "skills": [], "departments": ["04", "05"]]),
        (.registerProvider, ["provider": "z", "name": "Zénith", "skills": [], "departments": []]),
        (
          .registerStructure,
          ["structure": "x", "name": "École du cirque", "department": "2A", "town": "Propriano", "acronym": "EDC"]
        ),
        (
          .registerPerson,
          ["person": "lea", "party": "structure:x", "name": "Léa Noël", "isLeader": true, "isOfficer": false]
        ),
      ]
      + (0..<30).map { index in
        let number = index < 10 ? "0\(index)" : "\(index)"
        return (
          .registerStructure,
          [
            "structure": .text("s-\(30 - index)"), "name": .text("Structure \(number)"),
            "department": .text(index % 2 == 0 ? "05" : "04"),
          ]
        )
      }
    for (place, card) in cards.enumerated() {
      let request = Request(
        id: ID("d-\(place)"), by: "roux", at: Instant(seconds: 1_760_000_000 + place),
        command: .directory(try DirectoryCommand(card.0, from: .group(card.1))))
      guard case .done = try ledger.perform(request, today: today) else {
        Issue.record("\(card) is refused")
        continue
      }
    }
    return store
  }

  private func names(_ rows: [DirectoryRow]) -> [String] {
    rows.map { $0.entry.searchable.split(separator: "\n")[0] }.map(String.init)
  }

  @Test("names stand in their order, accents aside, whichever way a page is reached", arguments: Kind.allCases)
  func order(kind: Kind) throws {
    let store = try filled(kind)
    let scope = DirectoryScope(.structure)
    let all = try store.directoryPage(DirectoryRequest(.first, scope: scope, limit: 100))
    #expect(
      names(all).first == "ecole du cirque"
        && names(all).dropFirst() == (0..<30).map { $0 < 10 ? "structure 0\($0)" : "structure \($0)" }[...])
    #expect(try store.directoryPage(DirectoryRequest(.last, scope: scope, limit: 4)) == Array(all.suffix(4)))
    #expect(try store.directoryPage(DirectoryRequest(.after(all[6]), scope: scope, limit: 5)) == Array(all[7..<12]))
    #expect(try store.directoryPage(DirectoryRequest(.before(all[6]), scope: scope, limit: 5)) == Array(all[1..<6]))
    let around = DirectoryRequest(.around(all[9].key, before: 3), scope: scope, limit: 4)
    #expect(try store.directoryWindow(around) == Array(all[6..<14]))
    let gone = DirectoryRequest(.around(.init(.structure, "nulle"), before: 3), scope: scope, limit: 4)
    #expect(try store.directoryWindow(gone) == Array(all[0..<4]))
  }

  @Test("départements stand together, in the order of their codes, and each by name", arguments: Kind.allCases)
  func departments(kind: Kind) throws {
    let store = try filled(kind)
    let scope = DirectoryScope(.structure, order: .department)
    let rows = try store.directoryPage(DirectoryRequest(.first, scope: scope, limit: 100))
    let codes = rows.map { $0.entry.departments[0] }
    #expect(codes == codes.sorted() && Set(codes) == ["04", "05", "2A"])
    #expect(try store.directoryPage(DirectoryRequest(.after(rows[14]), scope: scope, limit: 2)) == Array(rows[15..<17]))
    let providers = try store.directoryPage(
      DirectoryRequest(.first, scope: DirectoryScope(.provider, order: .department), limit: 9))
    #expect(providers.map(\.key.code) == ["z", "arpent"])
  }

  @Test(
    "a list takes what holds each word: name, code, town, acronym; a département is of all where one works",
    arguments: Kind.allCases)
  func filtered(kind: Kind) throws {
    let store = try filled(kind)
    let codes = { (scope: DirectoryScope) in
      try store.directoryPage(DirectoryRequest(.first, scope: scope, limit: 100)).map(\.key.code)
    }
    #expect(try codes(DirectoryScope(.structure, words: ["propr", "ecole"])) == ["x"])
    #expect(try codes(DirectoryScope(.structure, words: ["edc"])) == ["x"])
    #expect(try codes(DirectoryScope(.structure, words: ["propr", "structure"])) == [])
    #expect(try store.directoryCount(DirectoryScope(.structure, department: "05")) == 15)
    #expect(try codes(DirectoryScope(.provider, department: "04")) == ["arpent"])
    #expect(try codes(DirectoryScope(.operator, department: "2A")) == ["dla-05"])
    #expect(try codes(DirectoryScope(.person, words: ["noel"])) == ["lea"])
    #expect(try codes(DirectoryScope(.person, words: ["cirque"])) == ["lea"])
    #expect(try codes(DirectoryScope(.person, words: ["elodie"])) == ["roux"])
    #expect(try codes(DirectoryScope(.person, order: .department)) == ["roux", "lea"])
    let row = try #require(try store.directoryRow(.init(.person, "lea"), in: DirectoryScope(.person)))
    #expect(row.details?.name == "Léa Noël")
    #expect(try store.directoryRow(.init(.person, "lea"), in: DirectoryScope(.person, words: ["zzz"])) == nil)
  }
}
