import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("What the palette leads to")
struct PaletteTests {
  private let ground: Ground

  init() throws { ground = try Ground(demo: true) }

  private func palette(_ typed: String) throws -> Stroll {
    var stroll = try Stroll(
      over: ground.store, as: "c-roux", size: Size(columns: 100, rows: 30), language: .fr)
    stroll.press(.character(":"))
    stroll.type(typed)
    return stroll
  }

  @Test(
    "a structure, a provider, a person and an operator are found by words of their names, and Enter opens their cards",
    arguments: ["ateliers buech", "maurel"])
  func entries(typed: String) throws {
    var stroll = try palette(typed)
    #expect(stroll.picture.contains { $0.contains("Ateliers du Buëch") })
    // Missions of the structure come first: the record stands under them.
    let card = stroll.picture.filter { $0.contains("mission │") }.count
    for _ in 0..<card { stroll.press(.down) }
    stroll.press(.enter)
    #expect(stroll.screen == CardScreen.name)
    stroll.press(.escape)
    #expect(stroll.screen == CaseListScreen.name)
  }

  @Test("each kind of record is found by its name, at most a few of each")
  func kinds() throws {
    let finding = PlaceFinding(store: ground.store, today: Ground.today)
    let directory = try Ledger(ground.store).directory()
    let named: [(DirectoryEntry.Kind, String)] = [
      (.structure, try #require(directory.structures.map(\.value.name).first)),
      (.provider, try #require(directory.providers.map(\.value.name).first)),
      (.operator, try #require(directory.operators.map(\.value.name).first)),
    ]
    for (kind, name) in named {
      guard case .places(let keys, _, name) = try finding.found(name) else {
        Issue.record("no places")
        continue
      }
      #expect(keys.contains { $0.kind == kind && directory.displayed($0) == name })
    }
    guard case .places(let keys, let missions, _) = try finding.found("de") else {
      Issue.record("no places")
      return
    }
    #expect(Dictionary(grouping: keys, by: \.kind).allSatisfy { $0.value.count <= 6 } && missions.count == 6)
  }

  @Test("a mission is found by its number, and by its structure")
  func missions() throws {
    for typed in ["05-014", "014"] {
      var stroll = try palette(typed)
      stroll.press(.enter)
      #expect(stroll.screen == MissionSheetScreen.name && stroll.picture[0].contains("05-014"), "\(typed)")
    }
    let row = try #require(try ground.store.row("05-018"))
    guard
      case .places(_, let rows, _) = try PlaceFinding(store: ground.store, today: Ground.today).found(row.structures)
    else {
      Issue.record("no places")
      return
    }
    #expect(rows.contains { $0.mission == "05-018" })
  }

  @Test("the papers of the mission in sight are found by their names, and Enter goes to that one")
  func papers() throws {
    var stroll = try palette("05-014")
    stroll.press(.enter)
    stroll.press(.character(":"))
    stroll.type("document cahier")
    #expect(stroll.picture.contains { $0.contains("Document\u{202F}: ") })
    stroll.press(.enter)
    #expect((stroll.app.top as? PrintScreen)?.chosen?.document == .brief)
  }

  @Test("an act keeps its place before whatever else holds the same letters")
  func acts() throws {
    var stroll = try palette("trier")
    #expect(stroll.picture.contains { $0.contains("Choisir l’ordre de la liste") })
    stroll.press(.enter)
    #expect(stroll.screen == SortScreen.name)
  }

  @Test("the code of a plan is made of its title, and no other plan has it")
  func planCodes() throws {
    let taken = try #require(
      try ground.rows.first { $0.plan.text == Directory.identifier(for: $0.plan.text) { _ in false } })
    var stroll = try palette("Ouvrir un plan")
    stroll.press(.enter)
    stroll.type(taken.plan.text)
    #expect(stroll.picture.contains { $0.contains("\(taken.plan.text)-2") }, "\(stroll.picture)")
  }
}

extension Directory {
  fileprivate func displayed(_ key: DirectoryEntry.Key) -> String { key.party.map { name(of: $0) } ?? key.code }
}
