import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Cards that are one, on cards, lists and figures")
struct JoinReportTests {
  private func ground(_ lines: [String]) throws -> Ground {
    let ground = try Ground(demo: true)
    let answers = try ground.apply(lines)
    #expect(answers.tally.refused == 0, "\(answers.answers)")
    return ground
  }

  /// Two structures of the demonstration that have missions of their own.
  private func two(_ ground: Ground) throws -> [DirectoryEntry.Key] {
    let keys = try ground.store.entries(.structure).map(\.key).filter { key in
      try key.party.map { try !ground.store.missions(involving: $0).isEmpty } ?? false
    }
    return Array(keys.prefix(2))
  }

  @Test("the card that is kept tells the missions of both, and the list shows it alone with the missions of both")
  func missions() throws {
    let before = try ground([])
    let keys = try two(before)
    let (kept, same) = (try #require(keys.first), try #require(keys.last))
    let missions = try [kept, same].flatMap { try before.store.missions(involving: try #require($0.party)) }
    let ground = try ground([#"{"command":"joinCards","party":"\#(kept.text)","same":"\#(same.text)"}"#])
    let card = try ground.report().card(kept, .text)
    for mission in Set(missions) { #expect(card.contains(mission.text), "\(mission)") }
    #expect(card.contains("Réunie avec") && card.contains(same.code), "\(card)")
    #expect(try ground.report().card(same, .text).contains("C’est la même que"))
    let rows = try ground.store.directoryPage(
      DirectoryRequest(.first, scope: DirectoryScope(.structure), limit: 500))
    #expect(!rows.contains { $0.key == same })
    #expect(rows.first { $0.key == kept }?.missions.all == Set(missions).count)
  }

  @Test("figures count one structure where there were two cards")
  func figures() throws {
    let before = try ground([])
    let keys = try two(before)
    let after = try ground([
      #"{"command":"joinCards","party":"\#(keys[0].text)","same":"\#(keys[1].text)"}"#
    ])
    let (old, new) = (
      try OfficeReading(Ledger(before.store), in: .universal).office(),
      try OfficeReading(Ledger(after.store), in: .universal).office()
    )
    #expect(Set(old.structures.values).count == Set(new.structures.values).count + 1)
  }

  @Test("probable doubles are listed with why, on the card and by « jalon directory doubles »")
  func doubles() throws {
    let ground = try ground([
      #"{"command":"registerStructure","structure":"rade-a","name":"La Rade","department":"13","town":"Marseille"}"#,
      #"{"command":"registerStructure","structure":"rade-b","name":"RADE (la)","department":"13","town":"MARSEILLE"}"#,
    ])
    let list = try ground.report().doubles(.csv)
    #expect(list.contains("structure:rade-a;La Rade;structure:rade-b;RADE (la);même nom"), "\(list)")
    let told = try ground.report().card(.init(.structure, "rade-a"), .json)
    #expect(told.contains("\"joined\":[]"), "\(told)")
  }
}
