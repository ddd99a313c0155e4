import Foundation
import JalonCore
import JalonFigures
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

/// The figures of random offices counted again by `Tests/Oracle/figures.py`, which reads only what `log --json` and
/// `directory --json` say.
@Suite("What somebody else counts from the same journals")
struct FigureOracleTests {
  private static let offices = 240
  private static let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Oracle/figures.py")

  @Test("every figure, in total and by its classes, now, frozen and without one structure, is the same")
  func figures() throws {
    let folder = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let seeds = LongForm.some(16, of: Array(1...Self.offices), "offices", in: "figures counted twice")
    let all = try seeds.map { try Self.write(RandomOffice(seed: UInt64($0)), seed: $0, in: folder) }
    let said = try Self.count(again: all)
    #expect(said == "", "\(said)")
  }

  @Test("one figure that is wrong by one is found")
  func planted() throws {
    let folder = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = try Self.write(RandomOffice(seed: 3), seed: 3, in: folder)
    let file = office.appendingPathComponent("stats.jsonl")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let place = try #require(
      lines.firstIndex { $0.contains(#""figure":"I05.active""#) && $0.contains(#""class":null"#) })
    let value = try #require(lines[place].firstMatch(of: #/"value":(\d+)/#))
    lines[place].replaceSubrange(value.range, with: "\"value\":\((Int(value.1) ?? 0) + 1)")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    #expect(try Self.count(again: [office]).contains("I05.active"))
  }

  @Test("the acts that were mixed in are of every kind: many are let through")
  func breadth() throws {
    let offices = try (1...9).map { try RandomOffice(seed: $0) }
    let kinds = try Set(offices.flatMap { try $0.store.everything().map(\.kind) })
    #expect(offices.reduce(0) { $0 + $1.accepted } > 150)
    for kind in [
      "corrected", "actUndone", "fundingAdded", "structuresLinked", "reassigned", "abandoned", "structureAmended",
    ] {
      #expect(kinds.contains(kind), "\(kind)")
    }
  }

  // MARK: - What is given to it

  private static func write(_ office: RandomOffice, seed: Int, in parent: URL) throws -> URL {
    let folder = parent.appendingPathComponent("office-\(seed)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let context = ReportContext(
      office.store, ledger: office.ledger, today: RandomOffice.today, reader: "", language: .fr)
    let journals = try office.missions.map(\.text) + office.plans.map(\.text)
    let log = try journals.map { try context.log(.named($0), .json) } + [context.log(.directory, .json)]
    let texts = try [
      "log.jsonl": log.joined(),
      "structures.jsonl": context.directory(.structure, .init(""), .json, asked: ""),
      "providers.jsonl": context.directory(.provider, .init(""), .json, asked: ""),
      "stats.jsonl": requests(seed, office).map { try context.stats($0, .json) }.joined(),
    ]
    for (name, text) in texts {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return folder
  }

  private static func requests(_ seed: Int, _ office: RandomOffice) throws -> [FigureRequest] {
    var dice = Dice(seed: UInt64(seed) + 1_000)
    let structures = [StructureID](try office.ledger.directory().structures.keys.sorted())
    return try Breakdown.allCases.map { breakdown in
      let typed = dice.choosing(among: [
        "2026", "2025", "2024..2026", "2020..2026", "2025-07-01..2026-06-30", "2026-03",
      ])
      var request = FigureRequest(try PeriodReading.read(typed).get())
      request.breakdown = breakdown
      if dice.once(in: 3) { request.frozen = RandomOffice.today - dice.throwing(0...500) }
      if dice.once(in: 3) { request.without = dice.choosing(among: structures) }
      return request
    }
  }

  private static func count(again folders: [URL]) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", program.path] + folders.map(\.path)
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return process.terminationStatus == 0 ? text : "\(text) (status \(process.terminationStatus))"
  }
}

@Suite("What figures read of a mission, beside what its stages say")
struct FiguresAndStagesTests {
  @Test(
    "days agreed and done, cost, provider, surveys answered and follow-up are the same, over offices told at random",
    arguments: 1...6)
  func same(seed: Int) throws {
    let office = try RandomOffice(seed: UInt64(seed))
    let facts = try OfficeReading(office.ledger, in: .universal).office()
    var told = 0
    for id in try office.missions {
      let mission = try #require(try office.ledger.mission(id))
      guard let fact = facts.missions.first(where: { $0.mission == id }) else {
        #expect(mission.isOpenedByMistake, "\(id)")
        continue
      }
      #expect(fact.daysAgreed == mission.dayCount?.agreed && fact.cost == mission.cost, "\(id)")
      let done = fact.daysDone.reduce(Hundredths.zero) { $0 + $1.days }
      if let days = mission.dayCount { #expect(done == days.done, "\(id)") }
      #expect(fact.provider == mission.stage.provider, "\(id)")
      let answered = mission.stage.surveys?.issued.values.compactMap(\.response).count ?? 0
      #expect(fact.surveys.values.compactMap(\.answer).count == answered, "\(id)")
      if let following = mission.stage.followingUp, following.outcome == nil {
        #expect(fact.followUpDue == following.due, "\(id)")
      }
      told += 1
    }
    #expect(told > 4)
  }
}
