import JalonCore
import JalonTerminal
import JalonWording

extension SheetLines {
  // What was agreed, invoiced, certified and paid, each apart from the others.

  var money: [SheetLine] {
    guard let agreed = mission.cost else {
      return [.heading(desk(SheetWords.tab(.money))), empty(SheetMoneyWords.noAgreement)]
    }
    let money = mission.money
    let sums = [
      sum("agreed", SheetMoneyWords.agreed, agreed, nil),
      sum("invoiced", SheetMoneyWords.invoiced, money.invoiced, .receiveInvoice, left: agreed.above(money.invoiced)),
      sum("certified", SheetMoneyWords.certified, money.certified, .certifyService, left: money.toCertify),
      sum("paid", SheetMoneyWords.paid, money.paid, .pay, left: money.toPay),
    ]
    return [.heading(desk(SheetWords.tab(.money)))] + sums + papers
  }

  private func sum(
    _ id: String, _ title: Words, _ amount: Euros, _ act: MissionCommand.Kind?, left: Euros = .zero
  ) -> SheetLine {
    let action = act.flatMap { dossier.standing($0).isEmpty ? $0 : nil }
    let rest =
      left > .zero
      ? [Span("  " + desk(SheetMoneyWords.left(left)), act == .receiveInvoice ? .faint : .caution)] : []
    return SheetLine(
      "sum:\(id)", [Span(desk(title).padded(14) + " ", .faint), Span(amount.written(desk.language))] + rest,
      note: action.map { Span("\(Glyphs.crumb) " + desk($0.short), .key) } ?? Span(""), action: action)
  }

  /// Each invoice, certification and payment: Enter opens it whole.
  private var papers: [SheetLine] {
    let told = mission.effective.compactMap { entry -> SheetLine? in
      guard [.invoiceReceived, .serviceCertified, .paid].contains(entry.event.kind) else { return nil }
      let day = entry.day(in: desk.zone)
      return SheetLine(
        "entry:\(entry.position)",
        [Span("\(day.short) ", .faint), Span(desk(entry.event.told(Telling(dossier))))], note: state(of: entry.event),
        fact: entry.position)
    }
    return told.isEmpty ? [] : [.heading(desk(SheetMoneyWords.papers(told.count)))] + told
  }

  private func state(of event: MissionEvent) -> Span {
    guard case .invoiceReceived(let invoice) = event else { return Span("") }
    return mission.money.unpaid(of: invoice) > .zero
      ? Span(desk(SheetMoneyWords.unpaid), .caution) : Span(desk(SheetMoneyWords.settled), .done)
  }
}

/// What the money of a mission is called on its sheet.
enum SheetMoneyWords {
  static let agreed = Words(fr: "Convenu", en: "Agreed")
  static let invoiced = Words(fr: "Facturé", en: "Invoiced")
  static let certified = Words(fr: "Service fait", en: "Certified")
  static let paid = Words(fr: "Payé", en: "Paid")
  static let unpaid = Words(fr: "à payer", en: "to pay")
  static let settled = Words(fr: "payée", en: "paid")
  static let noAgreement = Words(
    fr: "L'argent suit la convention : rien n'est convenu.", en: "Money follows the agreement: nothing is agreed.")

  static func left(_ amount: Euros) -> Words { Words(fr: "reste \(amount)", en: "\(amount) left") }
  static func papers(_ count: Int) -> Words {
    Words(fr: "Factures, service fait, paiements (\(count))", en: "Invoices, work certified, payments (\(count))")
  }
}
