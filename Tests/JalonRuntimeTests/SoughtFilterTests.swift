import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("Filters on what rows do not hold: days, theme, people")
struct SoughtFilterTests {
  private let ground: Ground
  private let ledger: Ledger

  init() throws {
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  private func taken(_ typed: String) throws -> Set<MissionID> {
    let reading = FilterReader.read(typed, today: Ground.today)
    #expect(reading.problems.isEmpty, "\(typed)")
    let request = PageRequest(filter: reading.filter, today: Ground.today, limit: 1_000)
    let rows = try ground.store.page(request)
    #expect(try ground.store.count(reading.filter, today: Ground.today) == rows.count)
    return Set(rows.map(\.mission))
  }

  private func perform(_ command: AnyCommand, reasons: [String: String] = [:]) throws {
    let request = Request(
      id: Ground.clock.newOrder(), by: "c-roux", at: Ground.clock.now(), command: command, reasons: reasons)
    guard case .done = try ledger.perform(request, today: Ground.today) else { throw StoreFailure.busy }
  }

  /// From its opening to its end, as its whole history tells them.
  private func life(of id: MissionID) throws -> (opened: Day, ended: Day?) {
    let mission = try #require(try ledger.mission(id))
    let ends: [MissionEvent.Kind] = [.takenOver, .callDeclaredUnsuccessful, .callDropped, .abandoned, .closed]
    let last = mission.effective.last { ends.contains($0.event.kind) }
    guard mission.stage.name.isEnd, let last else { return (mission.opening.on, nil) }
    if case .takenOver(let act) = last.event { return (mission.opening.on, act.endedOn ?? act.on) }
    return (mission.opening.on, last.day(in: .universal))
  }

  @Test("a year, and a stretch of days, take the missions that were open on one of these days at least")
  func days() throws {
    let rows = try ground.rows
    let ended = try rows.filter(\.ended).map { try #require(try life(of: $0.mission).ended) }
    let last = try #require(ended.max())
    for year in [last.year - 1, last.year, last.year + 1] {
      let open = try rows.map(\.mission).filter {
        let life = try life(of: $0)
        return life.opened.year <= year && (life.ended?.year ?? year) >= year
      }
      #expect(try taken("année:\(year)") == Set(open), "\(year)")
      #expect(try taken("!année:\(year)") == Set(rows.map(\.mission)).subtracting(open), "\(year)")
    }
    let since = try rows.map(\.mission).filter { (try life(of: $0).ended ?? last + 1) > last }
    #expect(try taken("du:\((last + 1).iso)") == Set(since) && since.count < rows.count)
    #expect(try taken("du:\(last.iso)").count > since.count)
    let both = try taken("du:\(last.iso) au:\(last.iso)")
    #expect(try both == taken("du:\(last.iso)").intersection(taken("au:\(last.iso)")))
  }

  @Test("a mission reopened since is open again")
  func reopened() throws {
    let row = try #require(try ground.rows.first { $0.stage == StageName.closed.rawValue })
    let end = try #require(try life(of: row.mission).ended)
    #expect(try !taken("du:\((end + 1).iso)").contains(row.mission))
    let reopening = try MissionCommand(
      .reopen, from: .group(["reason": "clôturée trop tôt", "on": .day(Ground.today)]))
    try perform(.mission(row.mission, reopening))
    #expect(try taken("du:\((end + 1).iso)").contains(row.mission))
  }

  @Test("a theme is that which counts today, a piece of it is enough, without accents")
  func theme() throws {
    let act = try MissionCommand(
      .setTheme, from: .group(["theme": "Gouvernance éphémère", "on": .day(Ground.today)]))
    try perform(.mission("05-018", act), reasons: [Caution.Kind.unlistedTheme.rawValue: "à essayer"])
    #expect(try taken("thème:ephem") == ["05-018"])
    #expect(try taken("theme:EPHEM 05-014").isEmpty)
    let order = try #require(try ledger.mission("05-018")?.entries.last?.order)
    try perform(.mission("05-018", .undo(UndoAct(act: order))))
    #expect(try taken("thème:ephem").isEmpty)
  }

  @Test("somebody is found by a part of the name in all missions of their organisation, by no other text of a mission")
  func person() throws {
    let rows = try ground.rows
    let party = Party.structure("ateliers-buech")
    let own = Set(rows.filter { $0.parties.contains(party) }.map(\.mission))
    #expect(try taken("personne:maur") == own && !own.isEmpty && own.count < rows.count)
    #expect(try taken("personne:\"ateliers du buech\"").isEmpty)
  }

  @Test(
    "beside the list, the preview shows the passage in which the words were found, and the act that they were typed into"
  )
  func passage() throws {
    var stroll = try Stroll(over: ground.store, as: "c-roux", size: Size(columns: 160, rows: 40), language: .fr)
    #expect(!stroll.picture.contains { $0.contains("Texte trouvé") })
    stroll.press(.character("/"))
    stroll.type("texte:statuts")
    #expect(stroll.picture.contains { $0.contains("Texte trouvé") }, "\(stroll.picture)")
    #expect(stroll.picture.contains { $0.contains("statuts") && !$0.contains("texte:") && !$0.contains("saisi") })
    stroll.press(.escape)
    #expect(!stroll.picture.contains { $0.contains("Texte trouvé") })
  }
}
