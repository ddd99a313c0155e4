import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures

/// What an operator tells of its money, and what would make it wrong.
@Suite("The money of figures")
struct MoneyTrapTests {
  private func tale(_ mission: MissionID = "m-1", operators: [OperatorID] = ["dla-05"]) throws -> FigureTale {
    var tale = try FigureTale(mission, operators: operators, on: "2025-01-05")
    try tale.award(on: "2025-10-01")
    try tale.sign(amount: 480_000, on: "2025-11-10")
    return tale
  }

  @Test("engaged, carried out and paid each count at their own day, whatever the year of the others")
  func days() throws {
    var one = try tale()
    try one.settle(480_000, paid: 240_000, grant: nil, on: "2026-05-04")
    func told(_ year: String) throws -> [Int?] {
      let count = try FigureCount(OfficeFacts([one]), in: year)
      return try ["I10.engaged", "I10.invoiced", "I10.carriedOut", "I10.paid", "I10.toPay"].map { try count.number($0) }
    }
    #expect(try told("2025") == [480_000, 0, 0, 0, 0])
    #expect(try told("2026") == [0, 480_000, 480_000, 240_000, 240_000])
  }

  @Test("a mission that finished and of which nothing is recorded is not known, and is no zero")
  func unknown() throws {
    var (told, silent) = (try tale("m-1"), try tale("m-2"))
    try told.restitution(on: "2026-06-01")
    try silent.restitution(on: "2026-06-01")
    try told.settle(480_000, paid: 480_000, grant: nil, on: "2026-05-04")
    let both = try FigureCount(OfficeFacts([told, silent]), in: "2026").figure("I10.paid")
    #expect(both.value == .number(480_000) && both.known == Figure.Known(known: 1, all: 2))
    guard case .unknown = try FigureCount(OfficeFacts([silent]), in: "2026").figure("I10.paid").value else {
      Issue.record("what nobody recorded is a number")
      return
    }
  }

  @Test("a payment is of the operator that paid, and is not shared among the others")
  func payer() throws {
    var two = try tale(operators: ["dla-05", "dla-04"])
    try two.settle(480_000, paid: 100_000, grant: nil, on: "2026-05-04")
    let paid = try FigureCount(OfficeFacts([two]), in: "2026").figure("I10.paid", by: .operator)
    #expect(paid.parts.map(\.code) == ["dla-05"] && paid.parts.map(\.value) == [.number(100_000)])
  }

  @Test("a credit undone and an amount corrected count as they stand")
  func mended() throws {
    var one = try tale()
    try one.settle(480_000, paid: 480_000, grant: nil, on: "2026-05-04")
    let payment = try #require(one.journal.last { $0.event.kind == .paid })
    try one.add(
      .corrected,
      [
        "event": .whole(payment.position), "field": "amount", "oldValue": "480000", "newValue": "100000",
        "reason": "lapsus",
      ])
    #expect(try FigureCount(OfficeFacts([one]), in: "2026").number("I10.paid") == 100_000)
    try one.add(.actUndone, ["act": .name(payment.order)])
    #expect(try FigureCount(OfficeFacts([one]), in: "2026").number("I10.paid") == 0)
  }

  @Test("an agreement over several years is notified once whatever the stretch, and allocated year by year")
  func agreements() throws {
    let directory = try Story.before.granted().allocated(to: "m-1", 300_000).directory
    var one = try tale()
    try one.settle(480_000, paid: 200_000, grant: "region-26", on: "2026-05-04")
    let office = OfficeFacts(
      missions: [one].compactMap { MissionFacts($0.journal, in: .universal) { _ in nil } }, plans: [],
      structures: [:], providers: [:], grants: directory.grants.map { GrantFacts($0.value) })
    for period in ["2026", "2020..2030", "2026-03"] {
      let count = try FigureCount(office, in: period)
      #expect(try [count.number("I17.notified"), count.number("I17.toGive")] == [4_000_000, 3_700_000])
      #expect(try count.number("I17.allocated") == 300_000)
    }
    let count = try FigureCount(office, in: "2026")
    #expect(try count.figure("I17.charged", by: .funder).parts.map(\.code) == ["Région Sud"])
    #expect(try count.number("I17.charged") == 200_000)
    #expect(try FigureCount(office, in: "2025").number("I17.notified") == 0)
  }
}
