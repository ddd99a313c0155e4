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
    return [.heading(desk(SheetWords.tab(.money)))] + sums + days + instalments + papers
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

  /// Where attendance sheets were counted: what was signed for beside what was logged, whether they agree or not.
  private var days: [SheetLine] {
    let money = mission.money
    guard let signed = money.halfDaysSigned, let logged = mission.stage.daysLogged else { return [] }
    let differs = money.daysSigned != logged
    let told = SheetMoneyWords.signed(signed, logged)
    return [
      SheetLine(
        "days",
        [Span(desk(SheetMoneyWords.days).padded(14) + " ", .faint), Span(desk(told), differs ? .caution : .text)])
    ]
  }

  /// What falls due when, beside what was invoiced of it; Enter on the next one records its invoice.
  private var instalments: [SheetLine] {
    let schedule = mission.schedule
    guard !schedule.isEmpty else { return [] }
    let action: MissionCommand.Kind? = dossier.standing(.receiveInvoice).isEmpty ? .receiveInvoice : nil
    let next = mission.nextInstalment
    let told = schedule.enumerated().map { place, each in
      return SheetLine(
        "instalment:\(place)",
        [Span("\(each.due.short) ", .faint), Span("\(each.amount.written(desk.language))  \(each.name)")],
        note: state(of: each), action: each == next ? action : nil)
    }
    return [.heading(desk(SheetMoneyWords.schedule))] + told
  }

  private func state(of instalment: ScheduledInstalment) -> Span {
    if instalment.isInvoiced { return Span(desk(SheetMoneyWords.invoicedWhole), .done) }
    let left = instalment.invoiced > .zero ? desk(SheetMoneyWords.left(instalment.left)) : ""
    let late = instalment.due < desk.today
    return late
      ? Span([desk(SheetMoneyWords.toInvoice), left].filter { !$0.isEmpty }.joined(separator: ", "), .caution)
      : Span(left, .faint)
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
  static let days = Words(fr: "Jours", en: "Days")
  static let schedule = Words(fr: "Échéancier", en: "Schedule")
  static let toInvoice = Words(fr: "à facturer", en: "to invoice")
  static let invoicedWhole = Words(fr: "facturé", en: "invoiced")
  static let unpaid = Words(fr: "à payer", en: "to pay")
  static let settled = Words(fr: "payée", en: "paid")
  static let noAgreement = Words(
    fr: "L'argent suit la convention : rien n'est convenu.", en: "Money follows the agreement: nothing is agreed.")

  static func signed(_ halves: Int, _ logged: Hundredths) -> Words {
    Words(
      fr: "\(halves, "demi-journée signée", "demi-journées signées"), \(days: logged) notés",
      en: "\(halves, "half-day signed", "half-days signed"), \(days: logged) logged")
  }
  static func left(_ amount: Euros) -> Words { Words(fr: "reste \(amount)", en: "\(amount) left") }
  static func papers(_ count: Int) -> Words {
    Words(fr: "Factures, service fait, paiements (\(count))", en: "Invoices, work certified, payments (\(count))")
  }
}
