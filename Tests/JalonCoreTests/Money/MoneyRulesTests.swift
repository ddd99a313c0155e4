import JalonTesting
import Testing

@testable import JalonCore

@Suite("The money of a mission")
struct MoneyRulesTests {
  let running = Story.at(.running)

  @Test("what was invoiced, certified and paid stands apart, and is told as it was recorded")
  func course() throws {
    let story = try Story.atEndOf(.running).after(.receiveInvoice).after(.certifyService).after(
      .pay, ["amount": 100_000], because: "vu")
    let money = try #require(story.mission?.money)
    #expect([money.invoiced, money.certified, money.paid].map(\.cents) == [480_000, 480_000, 100_000])
    #expect(money.toCertify == .zero && money.toPay.cents == 380_000)
    #expect(money.unpaidInvoices.map(\.number) == ["F-1"])
    #expect(try Mission.fold(story.journal) == story.mission)
  }

  @Test(
    "money comes from the signed agreement to after the closing, and where a mission was broken off",
    arguments: [StageName.running, .reported, .surveying, .followingUp, .closed, .abandoned])
  func stages(stage: StageName) throws {
    // A mission that was broken off owes less than was agreed.
    let story = try Story.at(stage).after(.receiveInvoice, because: "vu").after(.certifyService, because: "vu")
      .after(.pay, because: "vu")
    #expect(story.stage == stage && story.mission?.money.paid == Euros(cents: 480_000))
  }

  @Test("before all have signed, nothing is invoiced")
  func unsigned() throws {
    #expect(try Story.at(.framing).obstacles(to: .receiveInvoice) == [.agreementMissing])
    #expect(try Story.atEndOf(.framing).obstacles(to: .receiveInvoice) == [])
    #expect(try Story.at(.concerting).obstacles(to: .pay).map(\.code) == ["notNow"])
  }

  @Test("an invoice whose parts do not make its sum is refused with both")
  func contradiction() throws {
    let wrong = try running.obstacles(to: .receiveInvoice, ["total": 478_000])
    #expect(wrong == [.invoiceDoesNotAddUp(Euros(cents: 480_000), Euros(cents: 478_000), field: "total")])
    #expect(try running.obstacles(to: .receiveInvoice, ["vat": 70_000, "vatRate": .null, "total": 470_000]) == [])
    #expect(
      try running.obstacles(to: .receiveInvoice, ["vat": 70_000, "vatRate": .null, "total": 470_001])
        == [.invoiceDoesNotAddUp(Euros(cents: 470_000), Euros(cents: 470_001), field: "total")])
    #expect(
      try running.obstacles(to: .receiveInvoice, ["vat": 70_000, "total": 470_000])
        == [.invoiceDoesNotAddUp(Euros(cents: 80_000), Euros(cents: 70_000), field: "vat")])
  }

  @Test("a rate may be rounded line by line: a few cents are no contradiction, a tenth of a euro is one")
  func rounding() throws {
    #expect(try running.obstacles(to: .receiveInvoice, ["total": 480_005]) == [])
    #expect(try running.obstacles(to: .receiveInvoice, ["total": 480_010]).map(\.code) == ["invoiceDoesNotAddUp"])
  }

  @Test("an invoice says its VAT or that it owes none, and never both")
  func tax() throws {
    let bare: Fields = ["vatRate": .null, "total": 400_000]
    #expect(try running.obstacles(to: .receiveInvoice, bare) == [.vatUnsaid(field: "vatRate")])
    let exempt = bare.merging(["vatExempt": true]) { $1 }
    #expect(try running.obstacles(to: .receiveInvoice, exempt) == [])
    #expect(
      try running.obstacles(to: .receiveInvoice, exempt.merging(["total": 400_001]) { $1 })
        == [.invoiceDoesNotAddUp(Euros(cents: 400_000), Euros(cents: 400_001), field: "total")])
    #expect(
      try running.obstacles(to: .receiveInvoice, ["vatExempt": true]) == [.exemptAndTaxed(field: "vatExempt")])
    #expect(
      try running.obstacles(to: .receiveInvoice, ["vatRate": 10_001]).first == .vatOutside(field: "vatRate"))
  }

  @Test("one provider numbers its invoices once, through all its missions")
  func twice() throws {
    let story = try running.after(.receiveInvoice)
    #expect(
      try story.obstacles(to: .receiveInvoice, ["number": "f-1"]) == [
        .invoiceTwice("f-1", World.mission, field: "number")
      ])
    let other = try sibling(of: story)
    let around = Circumstances(
      today: running.today, directory: running.directory, plan: running.plan, missions: [other])
    let order = running.order(try running.command(.receiveInvoice, ["number": "F-1"]))
    #expect(
      Mission.rule(on: order, state: running.mission, in: around).obstacles
        == [.invoiceTwice("F-1", "05-099", field: "number")])
  }

  /// Another mission of the same provider, with the same money.
  private func sibling(of story: Story) throws -> Mission {
    try Mission.fold(
      story.journal.map { entry in
        guard case .opened(var act) = entry.event else { return entry }
        act.mission = "05-099"
        return entry.telling(.opened(act))
      })
  }

  @Test("more than the agreement says asks for a reason, each time that it goes beyond")
  func beyond() throws {
    let agreed = try #require(running.mission?.cost)
    let whole: Fields = ["untaxed": .whole(agreed.cents), "vatRate": 0, "total": .whole(agreed.cents)]
    #expect(try running.cautions(of: .receiveInvoice, whole) == [])
    let story = try running.after(.receiveInvoice, whole)
    let more = Euros(cents: agreed.cents + 480_000)
    #expect(try story.cautions(of: .receiveInvoice).contains(.aboveAgreedAmount(more, agreed)))
  }

  @Test("days certified beyond those logged, and half-days signed that are others, are shown side by side")
  func days() throws {
    let story = try running.after(.logDays, ["days": 450])
    #expect(try story.cautions(of: .certifyService, ["days": 450, "halfDaysSigned": 9]) == [])
    #expect(
      try story.cautions(of: .certifyService, ["days": 450, "halfDaysSigned": 8])
        == [.halfDaysDiffer(8, Hundredths(450))])
    #expect(
      try story.cautions(of: .certifyService, ["days": 500])
        == [.certifiedAboveLogged(Hundredths(500), Hundredths(450))])
    let once = try story.after(.certifyService, ["days": 200])
    #expect(try once.cautions(of: .certifyService, ["days": 250, "halfDaysSigned": 5]) == [])
  }

  @Test("nothing is paid beyond an invoice, and before the work is certified a reason is asked")
  func payment() throws {
    let story = try running.after(.receiveInvoice)
    #expect(
      try story.obstacles(to: .pay, ["amount": 480_001])
        == [.paysAboveInvoice(left: Euros(cents: 480_000), field: "amount")])
    #expect(
      try story.cautions(of: .pay) == [.paidAboveService(Euros(cents: 480_000), Euros.zero), .vigilanceMissing])
    #expect(try story.after(.certifyService, because: "vu").cautions(of: .pay) == [.vigilanceMissing])
    #expect(try story.obstacles(to: .pay, ["invoice": "F-9"]) == [.unknownInvoice("F-9", field: "invoice")])
    #expect(
      try story.obstacles(to: .pay, ["payer": "dla-84"]).contains(.notInMission(.operator("dla-84"), field: "payer")))
  }

  @Test("an invoice without work certified, and work certified without a payment, are due; paid, nothing is")
  func watches() throws {
    func kinds(_ story: Story) -> [Watch.Kind] {
      story.mission?.watches(in: WorkingCalendar()).map(\.kind).filter { [.service, .payment].contains($0) } ?? []
    }
    let invoiced = try running.after(.receiveInvoice)
    #expect(kinds(running) == [] && kinds(invoiced) == [.service])
    let certified = try invoiced.after(.certifyService, because: "vu")
    #expect(kinds(certified) == [.payment])
    #expect(kinds(try certified.after(.pay, because: "vu")) == [])
  }

  @Test("an invoice is undone, and its amounts are corrected together")
  func mended() throws {
    let story = try running.after(.receiveInvoice)
    #expect(try story.after(.undo).mission?.money.isEmpty == true)
    let event = try #require(story.journal.last?.position)
    let fields: Fields = [
      "event": .whole(event), "field": "untaxed", "newValue": "300000",
      "also": .list([.group(["field": "total", "newValue": "360000"])]), "reason": "faute de frappe",
    ]
    #expect(try story.after(.correct, fields).mission?.money.invoiced == Euros(cents: 360_000))
    #expect(
      try story.obstacles(to: .correct, ["event": .whole(event), "field": "total", "newValue": "1", "reason": "x"])
        == [.invoiceDoesNotAddUp(Euros(cents: 480_000), Euros(cents: 1), field: "total")])
  }

  @Test("closing proposes that the invoices are paid where all of them are, and nothing where there are none")
  func closing() throws {
    let story = Story.atEndOf(.followingUp)
    func proposed(_ story: Story) -> Value? {
      Mission.suggestion(.close, by: story.by, state: story.mission, in: story.circumstances)["invoicePaid"]
    }
    #expect(proposed(story) != .flag(true))
    let invoiced = try story.after(.receiveInvoice)
    #expect(proposed(invoiced) == .flag(false))
    #expect(proposed(try invoiced.after(.pay, because: "vu")) == .flag(true))
  }
}
