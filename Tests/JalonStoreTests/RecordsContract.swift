import JalonCore
import JalonStore
import JalonTesting
import Testing

@Suite("What any store keeps of the providers that were invited")
struct RecordsContract {
  let ground: Ground

  init() throws { ground = try Ground() }

  private static let stories = [
    Story.at(.draft), .at(.calling), .at(.evaluating), .atEndOf(.running), .atEndOf(.followingUp), .at(.dropped),
  ]
  private static let rows = stories.enumerated().compactMap { index, story in
    story.mission.map { MissionRows($0, in: story.directory).moved(to: MissionID("05-00\(index + 1)")) }
  }

  private func filled(_ kind: Kind) throws -> any Store {
    let store = try ground.open(kind)
    try store.rebuild(missions: Self.rows.reversed(), plans: [])
    return store
  }

  @Test("invitations are kept as they are, by the number of the mission", arguments: Kind.allCases)
  func kept(kind: Kind) throws {
    #expect(try filled(kind).records() == Self.rows.flatMap(\.records))
    #expect(Self.rows.flatMap(\.records).contains { $0.work?.surveys.isEmpty == false })
  }

  @Test("an act replaces the invitations of its mission and no others", arguments: Kind.allCases)
  func replaced(kind: Kind) throws {
    let store = try filled(kind)
    var expected = Self.rows
    expected[1].records.removeLast()
    expected[1].records[0].reply = .unreachable
    expected[1].records[0].interests = [
      DeclaredInterest(evaluator: "lea", isNamed: true), DeclaredInterest(evaluator: "zoe", isNamed: false),
    ]
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.records = [expected[1].board.mission: expected[1].records]
    _ = try store.append(batch)
    #expect(try store.records() == expected.flatMap(\.records))
    #expect(try store.scan().records() == expected.flatMap(\.records))
  }

  @Test("a mission that is gone takes its invitations with it", arguments: Kind.allCases)
  func gone(kind: Kind) throws {
    let store = try filled(kind)
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.gone = [Self.rows[2].board.mission]
    _ = try store.append(batch)
    #expect(try store.records() == Self.rows.flatMap(\.records).filter { $0.mission != Self.rows[2].board.mission })
  }

  @Test("invitations that no longer follow from the journal are named", arguments: Kind.allCases)
  func differences(kind: Kind) throws {
    let store = try filled(kind)
    #expect(try store.verify(missions: Self.rows, limit: 9).isEmpty)
    var batch = Batch(order: "o1", by: "lea", at: Instant(seconds: 1))
    batch.records = [Self.rows[1].board.mission: [], "05-999": Self.rows[1].records.map { $0.moved(to: "05-999") }]
    _ = try store.append(batch)
    #expect(
      try Set(store.verify(missions: Self.rows, limit: 9)) == [
        .differentRecords(Self.rows[1].board.mission), .strayRow("05-999"),
      ])
  }
}

extension MissionRows {
  fileprivate func moved(to mission: MissionID) -> MissionRows {
    var board = board
    board.mission = mission
    return MissionRows(board: board, records: records.map { $0.moved(to: mission) })
  }
}

extension InvitationRecord {
  fileprivate func moved(to mission: MissionID) -> InvitationRecord {
    var record = self
    record.mission = mission
    return record
  }
}
