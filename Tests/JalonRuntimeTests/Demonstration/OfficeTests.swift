import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("A whole region at work, from a seed")
struct OfficeTests {
  private typealias Region = JalonRuntime.Office

  private static var size: Region.Size {
    var size = Region.Size()
    (size.structures, size.providers, size.operators, size.officers) = (90, 14, 3, 6)
    (size.plans, size.missions) = (60, 120)
    return size
  }

  private static func filled(seed: Int = 1, today: Day = Ground.today) throws -> MemoryStore {
    let store = MemoryStore()
    try Region(size, seed: seed, today: today).fill(store)
    return store
  }

  private static let region = Result { try filled() }

  @Test("is entered through the rules, at every stage, and its rows follow from its journal")
  func sound() throws {
    let ground = try Ground()
    try Region(Self.size, seed: 1, today: Ground.today).fill(ground.store)
    let store = ground.store
    #expect(try Verification(store).findings() == [])
    let stages = try store.countsByStage(.everything, today: Ground.today)
    #expect(StageName.allCases.map(\.rawValue).filter { stages[$0] == nil } == [])
    #expect(stages.values.reduce(0, +) == 120)
    let directory = try Ledger(store).directory()
    #expect(directory.officers.count == 6 && directory.structures.keys.count == 90)
    let surveys = try store.surveyRows()
    #expect(surveys.contains { $0.answered > 0 } && surveys.contains { $0.reminders > 0 })
  }

  @Test("is the same for the same seed, act for act, and another one for another seed")
  func repeatable() throws {
    let journal = { (store: MemoryStore) in
      try store.everything().map { "\($0.stream) \($0.by) \($0.at) \($0.payload)" }
    }
    let first = try journal(Self.region.get())
    #expect(try journal(Self.filled()) == first)
    #expect(try journal(Self.filled(seed: 2)) != first)
  }

  @Test("can be told on any day", arguments: ["2026-01-01", "2026-08-16", "2028-02-29"])
  func anyDay(day: Day) throws {
    #expect(try Self.filled(today: day).count(.everything, today: day) == 120)
  }

  @Test("a mission has some seventy acts, as in an office")
  func lives() throws {
    let store = try Self.region.get()
    let heads = try store.streams(prefix: StreamName.mission("").text)
    let sheets = try store.streams(prefix: "sheet/")
    #expect((60...95).contains((heads + sheets).reduce(0) { $0 + $1.position } / heads.count))
  }
}
