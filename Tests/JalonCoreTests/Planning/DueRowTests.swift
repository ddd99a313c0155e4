import JalonCore
import JalonTesting
import Testing

@Suite("What is due, as the agenda keeps it")
struct DueRowTests {
  @Test("what is due is the same for every reader, sealed sheets or not", arguments: StageName.allCases)
  func readers(stage: StageName) throws {
    let mission = try #require(Story.at(stage).mission)
    for reader in World.officers + World.leaders + ["nobody"] {
      #expect(mission.seen(by: reader).watches() == mission.watches(), "\(reader)")
    }
  }

  @Test(
    "each thing due has its place, the most urgent first; nothing is due on what has ended",
    arguments: StageName.allCases)
  func rows(stage: StageName) throws {
    let mission = try #require(Story.at(stage).mission)
    let rows = mission.dueRows(mission.watches())
    #expect(rows.map(\.watch) == (stage.isEnd ? [] : mission.watches()))
    #expect(rows.map(\.place) == Array(rows.indices) && rows.allSatisfy { $0.officer == mission.opening.officer })
    #expect(rows == rows.sorted { $0.key < $1.key })
  }

  @Test("numbers are in the order in which people count them")
  func keys() {
    let keys = [
      DueKey(beginning: "2026-03-02"),
      DueKey(day: "2026-03-02", isMeeting: true, numberKey: SupportPlanID("P05-9").numberKey, place: 0),
      DueKey(day: "2026-03-02", numberKey: MissionID("05-9").numberKey, place: 3),
      DueKey(day: "2026-03-02", numberKey: MissionID("05-014").numberKey, place: 0), DueKey(beginning: "2026-03-03"),
    ]
    #expect(keys.shuffled().sorted() == keys)
  }
}
