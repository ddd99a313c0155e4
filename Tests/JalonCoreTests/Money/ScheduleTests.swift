import JalonTesting
import Testing

@testable import JalonCore

@Suite("The instalments of an agreement")
struct ScheduleTests {
  /// « 30 % à la signature, le solde au rapport »
  private func instalments(_ amounts: Int...) -> Fields {
    let lines = amounts.enumerated().map { place, cents -> Value in
      .group([
        "name": .text(place == 0 ? "acompte" : "versement \(place + 1)"), "amount": .whole(cents),
        "due": .day(Story.before.today + 30 * (place + 1)),
      ])
    }
    return ["instalments": .list(lines)]
  }

  private func framing() throws -> (story: Story, amount: Int) {
    let story = Story.at(.framing)
    let retained = try #require(story.mission?.stage.framing?.retained)
    return (story, retained.amount.cents)
  }

  private func signed(_ first: Int) throws -> (story: Story, amount: Int) {
    let (story, amount) = try framing()
    var told = try story.after(.draftAgreement, instalments(first, amount - first), because: "vu")
    while told.mission?.stage.framing?.unsigned.isEmpty == false { told = try told.after(.sign, because: "vu") }
    return (told, amount)
  }

  private func invoice(_ number: String, _ cents: Int) -> Fields {
    ["number": .text(number), "untaxed": .whole(cents), "vatRate": .null, "vatExempt": true, "total": .whole(cents)]
  }

  @Test("instalments make the amount of their agreement together, each with a name and a sum of its own")
  func sum() throws {
    let (story, amount) = try framing()
    #expect(try story.obstacles(to: .draftAgreement, instalments(100_000, amount - 100_000)) == [])
    #expect(
      try story.obstacles(to: .draftAgreement, instalments(100_000))
        == [.instalmentsDoNotAddUp(Euros(cents: 100_000), Euros(cents: amount), field: "instalments")])
    #expect(
      try story.obstacles(to: .draftAgreement, instalments(amount, 0)).contains(.notPositive(field: "instalments")))
  }

  @Test("invoices fill the schedule in the order in which they come, and the next one is proposed")
  func filled() throws {
    let (story, amount) = try signed(100_000)
    #expect(story.mission?.nextInstalment?.name == "acompte")
    let half = try story.after(.receiveInvoice, invoice("F-1", 60_000), because: "vu")
    #expect(half.mission?.schedule.map(\.left.cents) == [40_000, amount - 100_000])
    let whole = try half.after(.receiveInvoice, invoice("F-2", 40_000), because: "vu")
    #expect(whole.mission?.nextInstalment?.left.cents == amount - 100_000)
    let all = try whole.after(.receiveInvoice, invoice("F-3", amount - 100_000), because: "vu")
    #expect(all.mission?.nextInstalment == nil && all.mission?.schedule.allSatisfy(\.isInvoiced) == true)
  }

  @Test("an invoice that is not the instalment asks why; without a schedule nothing is asked")
  func difference() throws {
    let (story, _) = try signed(100_000)
    #expect(
      try story.cautions(of: .receiveInvoice, invoice("F-1", 60_000)).contains(
        .differsFromInstalment("acompte", Euros(cents: 100_000), Euros(cents: 60_000))))
    #expect(
      try !story.cautions(of: .receiveInvoice, invoice("F-1", 100_000)).map(\.kind).contains(.differsFromInstalment))
    let plain = Story.at(.running)
    #expect(
      try !plain.cautions(of: .receiveInvoice, invoice("F-1", 60_000)).map(\.kind).contains(.differsFromInstalment))
  }

  @Test("where the work stops for less, instalments ask for what is due and no more")
  func stopped() throws {
    let (story, _) = try signed(100_000)
    let told = try story.after(.abandon, ["amountDue": 90_000], because: "vu")
    let mission = try #require(told.mission)
    #expect(mission.schedule.map(\.amount) == [Euros(cents: 90_000), .zero])
    #expect(mission.nextInstalment?.left == mission.cost)
  }

  @Test("what falls due is in the agenda where a schedule was agreed, until it is invoiced; nowhere else")
  func watched() throws {
    func due(_ story: Story) -> [Day] {
      story.mission?.watches(in: WorkingCalendar()).filter { $0.kind == .instalment }.map(\.day) ?? []
    }
    let (story, amount) = try signed(100_000)
    let first = try #require(story.mission?.schedule.first?.due)
    #expect(due(story) == [WorkingCalendar().workingDay(onOrAfter: first)])
    #expect(due(Story.at(.running)) == [])
    #expect(due(try framing().story.after(.draftAgreement, instalments(amount), because: "vu")) == [], "not signed yet")
    let paid = try story.after(.receiveInvoice, invoice("F-1", amount), because: "vu")
    #expect(due(paid) == [])
  }
}
