import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures

/// The traps of counting, each under its number.
@Suite("Traps of counting")
struct TrapTests {
  /// Signed on a day, and restituted on another if one is given.
  private func tale(
    _ mission: MissionID, _ provider: ProviderID = "c-1", structures: [StructureID] = ["s-1"],
    operators: [OperatorID] = ["dla-05"], plan: SupportPlanID = "p-1", signed: Day, restituted: Day? = nil
  ) throws -> FigureTale {
    var tale = try FigureTale(mission, plan: plan, structures: structures, operators: operators, on: signed - 30)
    try tale.call([provider, "c-9"], on: signed - 20)
    try tale.award(provider, on: signed - 5)
    try tale.sign(provider, on: signed)
    if let restituted { try tale.restitution(on: restituted) }
    return tale
  }

  @Test("1. a collective of eight structures is one support, eight participations, eight structures")
  func collective() throws {
    let eight = (1...8).map { StructureID("s-\($0)") }
    let count = try FigureCount(OfficeFacts([tale("m-1", structures: eight, signed: "2026-03-01")]), in: "2026")
    #expect(try count.number("I05.started") == 1)
    #expect(try count.number("I05.started.collective") == 1)
    #expect(try count.number("I06.started") == 8)
    #expect(try count.number("I07.structures") == 8)
  }

  @Test("2. the same provider twice is one provider, under two cards of one SIREN too")
  func sameProvider() throws {
    let tales = [
      try tale("m-1", "c-1", signed: "2026-03-01"), try tale("m-2", "c-1", signed: "2026-04-01"),
      try tale("m-3", "c-2", signed: "2026-05-01"),
    ]
    let cards = [
      try RegisterProvider.card("c-1", ["siren": "732 829 320"]),
      try RegisterProvider.card("c-2", ["siret": "73282932000074"]),
    ]
    #expect(try FigureCount(OfficeFacts(tales), in: "2026").number("I11.providers") == 2)
    #expect(try FigureCount(OfficeFacts(tales, providers: cards), in: "2026").number("I11.providers") == 1)
  }

  @Test("2. a SIREN that was mistyped makes nobody one with somebody else")
  func doubtful() throws {
    let tales = [try tale("m-1", "c-1", signed: "2026-03-01"), try tale("m-2", "c-2", signed: "2026-04-01")]
    let cards = try ["c-1", "c-2"].map { try RegisterProvider.card(ProviderID($0), ["siren": "000000001"]) }
    #expect(try FigureCount(OfficeFacts(tales, providers: cards), in: "2026").number("I11.providers") == 2)
  }

  @Test("3. providers of the 04 and providers of the 05 do not add up, and that is said")
  func notAdditive() throws {
    let tales = [
      try tale("m-1", "c-1", operators: ["dla-04"], signed: "2026-03-01"),
      try tale("m-2", "c-1", operators: ["dla-05"], signed: "2026-04-01"),
    ]
    let figure = try FigureCount(OfficeFacts(tales), in: "2026").figure("I11.providers", by: .operator)
    #expect(figure.value == .number(1) && figure.parts.map(\.value.number) == [1, 1])
    #expect(!figure.isAdditive)
  }

  @Test("4. a support of two operators is one; its days and its money are shared as they share them, to the cent")
  func shared() throws {
    let pair = try tale("m-1", operators: ["dla-05", "dla-04"], signed: "2026-03-01")
    let one = try FigureCount(
      OfficeFacts([pair], plans: [plan(shares: ["dla-05": 100_00, "dla-04": 200_01])]), in: "2026")
    #expect(try one.number("I05.started") == 1)
    #expect(try one.parts("I05.started", by: .operator) == ["dla-04": 1, "dla-05": 1])
    let money = try one.parts("I10.engaged", by: .operator)
    #expect(money.values.reduce(0, +) == 400_000 && money["dla-05"] == 133_329)
    #expect(try one.parts("I09.agreed", by: .operator) == ["dla-04": 267, "dla-05": 133])
    // Where nobody has said how, nothing is given to anybody.
    let unsaid = try FigureCount(OfficeFacts([pair]), in: "2026")
    #expect(try unsaid.parts("I10.engaged", by: .operator) == ["?": 400_000])
  }

  private func plan(shares: [OperatorID: Int]) throws -> PlanFacts {
    let acts: [(PlanEvent.Kind, Fields)] =
      [
        (.planOpened, ["plan": "p-1", "title": "Plan", "lead": "dla-05", "on": "2025-01-01"]),
        (.operatorAdded, ["operator": "dla-04", "on": "2025-01-01"]),
      ]
      + shares.sorted { $0.key < $1.key }.map { carrier, cents in
        (
          .fundingAdded,
          [
            "funder": "Région", "operator": .name(carrier), "mission": "m-1", "object": "engineering",
            "amount": .whole(cents), "state": "granted", "on": "2026-01-01",
          ]
        )
      }
    return try facts(acts)
  }

  private func facts(_ acts: [(PlanEvent.Kind, Fields)]) throws -> PlanFacts {
    let journal = try acts.enumerated().map { index, act in
      Recorded(
        position: index + 1, order: OrderID("o-\(index)"), by: "roux", at: Instant(seconds: 0), reasons: [:],
        event: try PlanEvent(act.0, from: .group(act.1)))
    }
    return try #require(PlanFacts(try SupportPlan.fold(journal)))
  }

  @Test("5. a support over two years is active in both, started in one; the years do not add up to the convention")
  func overTwoYears() throws {
    let office = OfficeFacts([try tale("m-1", signed: "2025-11-01", restituted: "2026-02-01")])
    let numbers = try ["2025", "2026", "2025..2026"].map { period in
      let count = try FigureCount(office, in: period)
      return try [count.number("I05.started"), count.number("I05.active"), count.number("I05.finished")]
    }
    #expect(numbers == [[1, 1, 0], [0, 1, 1], [1, 1, 1]])
    let years = try FigureCount(office, in: "2025..2026").figure("I05.active", by: .year)
    #expect(years.parts.map(\.value.number) == [1, 1] && !years.isAdditive)
  }

  @Test("5. the first and the last day of a period are in it, and the days beside are not")
  func edges() throws {
    let office = OfficeFacts([try tale("m-1", signed: "2026-01-01", restituted: "2026-03-31")])
    let found = try ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"].map { period in
      let count = try FigureCount(office, in: period)
      return try [count.number("I05.started"), count.number("I05.active"), count.number("I05.finished")]
    }
    #expect(found == [[0, 0, 0], [1, 1, 0], [0, 1, 1], [0, 0, 0]])
  }

  @Test("6. two phases are two supports of one plan, and both are told")
  func phases() throws {
    let tales = [try tale("m-1", signed: "2026-03-01"), try tale("m-2", signed: "2026-06-01")]
    let count = try FigureCount(OfficeFacts(tales), in: "2026")
    #expect(try [count.number("I05.active"), count.number("I05.plans")] == [2, 1])
  }

  @Test("7. a mission given up before its signature is no support, and its call counts all the same")
  func beforeSignature() throws {
    var given = try FigureTale("m-1", on: "2026-01-05")
    try given.call(on: "2026-02-01")
    try given.award(on: "2026-03-01")
    try given.stop(days: 0, due: 0, on: "2026-03-10")
    let count = try FigureCount(OfficeFacts([given]), in: "2026")
    #expect(try [count.number("I05.started"), count.number("I05.active"), count.number("I05.finished")] == [0, 0, 0])
    #expect(
      try [count.number("I07.structures"), count.number("I11.providers"), count.number("I12.calls")] == [0, 0, 1])
  }

  @Test("8. stopped after one day it is finished, at its real days and what is due; after half a day it is not")
  func stopped() throws {
    var (whole, half) = (try tale("m-1", signed: "2026-03-01"), try tale("m-2", "c-2", signed: "2026-03-01"))
    try whole.work(50, on: "2026-03-10")
    try whole.stop(days: 150, due: 150_000, on: "2026-04-01")
    try half.stop(days: 50, due: 50_000, on: "2026-04-01")
    let count = try FigureCount(OfficeFacts([whole, half]), in: "2026")
    #expect(try [count.number("I05.started"), count.number("I05.finished")] == [2, 1])
    #expect(try count.number("I10.finished") == 150_000)
    #expect(try count.number("I09.done") == 200)
    #expect(try FigureCount(OfficeFacts([whole]), in: "2026-03").number("I09.done") == 50)
    #expect(try count.number("I09.left") == 0)
  }

  @Test("9. a structure dissolved into another one in the period counts as what it was")
  func dissolved() throws {
    let tales = [
      try tale("m-1", structures: ["s-1"], signed: "2026-02-01"),
      try tale("m-2", structures: ["s-2"], signed: "2026-09-01"),
    ]
    #expect(try FigureCount(OfficeFacts(tales), in: "2026").number("I07.structures") == 2)
    #expect(Indicator.engineered.definition.fr.contains("fusions et dissolutions"))
  }

  @Test("10. establishments of one SIREN are one structure")
  func establishments() throws {
    let tales = [
      try tale("m-1", structures: ["s-1"], signed: "2026-02-01"),
      try tale("m-2", structures: ["s-2"], signed: "2026-09-01"),
    ]
    let cards = [
      try RegisterStructure.card("s-1", ["siret": "73282932000074", "employees": .whole(4)]),
      try RegisterStructure.card("s-2", ["siren": "732829320", "employees": .whole(9)]),
    ]
    let count = try FigureCount(OfficeFacts(tales, structures: cards), in: "2026")
    #expect(try count.number("I07.structures") == 1)
    #expect(try count.number("I13.headcount") == 9)
  }

  @Test("11. of a federation beside its members, the jobs of the members alone count")
  func federation() throws {
    let group = try facts([
      (.planOpened, ["plan": "p-1", "title": "Plan", "lead": "dla-05", "on": "2025-01-01"]),
      (.structuresLinked, ["from": "s-1", "to": "s-3", "kind": "groupMember", "on": "2025-06-01"]),
    ])
    let cards = try [("s-1", 4), ("s-2", 6), ("s-3", 10)].map { id, jobs in
      try RegisterStructure.card(StructureID(id), ["employees": .whole(jobs)])
    }
    let together = try tale("m-1", structures: ["s-1", "s-2", "s-3"], signed: "2026-03-01")
    let count = try FigureCount(OfficeFacts([together], plans: [group], structures: cards), in: "2026")
    #expect(try count.number("I13.headcount") == 10)
    #expect(try count.number("I07.structures") == 3)
  }

  @Test(
    "12. what was undone never counts, what was corrected counts as corrected, and what was brought back counts again")
  func undone() throws {
    var tale = try tale("m-1", signed: "2026-03-01")
    try tale.add(.daysLogged, ["days": 300, "on": "2026-03-20"], order: "work")
    try tale.add(.actUndone, ["act": "work"])
    #expect(try FigureCount(OfficeFacts([tale]), in: "2026").number("I09.done") == 0)
    try tale.add(.actRedone, ["act": "work"])
    let place = try #require(tale.journal.first { $0.event.kind == .daysLogged }?.position)
    try tale.add(
      .corrected,
      ["event": .whole(place), "field": "on", "oldValue": "2026-03-20", "newValue": "2025-12-31", "reason": "lapsus"])
    #expect(try FigureCount(OfficeFacts([tale]), in: "2026").number("I09.done") == 0)
    #expect(try FigureCount(OfficeFacts([tale]), in: "2025").number("I09.done") == 300)
  }

  @Test("13. a provider that changed SIREN counts twice, and the definition says so")
  func changedSIREN() {
    #expect(Indicator.providers.definition.fr.contains("changé de SIREN compte deux fois"))
  }

  @Test("14. a card without a number is not zero: how many are known is told, and nothing where none is")
  func emptyIsNotZero() throws {
    let tales = [
      try tale("m-1", structures: ["s-1"], signed: "2026-02-01"),
      try tale("m-2", structures: ["s-2"], signed: "2026-03-01"),
    ]
    let cards = [try RegisterStructure.card("s-1", ["employees": .whole(0)]), try RegisterStructure.card("s-2")]
    let one = try FigureCount(OfficeFacts(tales, structures: cards), in: "2026").figure("I13.headcount")
    #expect(one.value == .number(0) && one.known == Figure.Known(known: 1, all: 2))
    let none = try FigureCount(OfficeFacts(tales, structures: [cards[1]]), in: "2026").figure("I13.headcount")
    guard case .unknown = none.value else {
      Issue.record("\(none.value)")
      return
    }
    let sizes = try FigureCount(OfficeFacts(tales, structures: cards), in: "2026").figure("I14.sizes")
    #expect(sizes.parts.map(\.code) == ["0", nil] && sizes.parts.map(\.share) == [10_000, nil])
  }

  @Test("what Jalon does not keep is said with its reason, in both languages, and is no number")
  func unknown() throws {
    let count = try FigureCount(OfficeFacts([tale("m-1", signed: "2026-02-01")]), in: "2026")
    for id in ["I01.welcomes", "I02.referrals", "I08.share", "I16.zones"] {
      guard case .unknown(let why) = try count.figure(id).value else {
        Issue.record("\(id) is a number")
        continue
      }
      #expect(
        why.fr.hasPrefix("inconnu : ") || why.fr.hasPrefix("inconnu\u{A0}: ") || why.fr.hasPrefix("inconnu\u{202F}: "))
      #expect(why.en.hasPrefix("unknown: "))
    }
  }

  @Test("a structure that comes back within three years of an end is a returning one")
  func returning() throws {
    let first = try tale("m-1", signed: "2022-01-10", restituted: "2023-03-01")
    for (day, expected) in [("2026-02-28", 1), ("2026-03-01", 0), ("2023-03-01", 0), ("2023-03-02", 1)] {
      let count = try FigureCount(OfficeFacts([first, tale("m-2", signed: Day(stringLiteral: day))]), in: "2023..2026")
      #expect(try count.number("I22.structures") == expected, "\(day)")
    }
  }

  @Test("a hand-over splits the figures of officers at its day")
  func handOver() throws {
    var handed = try tale("m-1", signed: "2026-03-01")
    try handed.work(100, on: "2026-03-10")
    try handed.add(.reassigned, ["to": "aubert", "reason": "departure", "on": "2026-04-01"])
    try handed.work(200, on: "2026-04-01")
    let count = try FigureCount(OfficeFacts([handed]), in: "2026")
    #expect(try count.parts("I09.done", by: .officer) == ["roux": 100, "aubert": 200])
    #expect(try count.parts("I05.started", by: .officer) == ["roux": 1])
  }
}
