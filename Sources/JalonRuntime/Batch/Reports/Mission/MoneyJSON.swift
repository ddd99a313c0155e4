import JalonCore
import JalonWording

extension MissionMoney {
  /// Sums in cents, and each paper as it was recorded.
  func json(_ schedule: [ScheduledInstalment]) -> JSON {
    [
      "invoiced": .whole(invoiced.cents), "certified": .whole(certified.cents), "paid": .whole(paid.cents),
      "toCertify": .whole(toCertify.cents), "toPay": .whole(toPay.cents),
      "invoices": .list(invoices.map { $0.json(unpaid: unpaid(of: $0)) }),
      "services": .list(services.map(\.json)), "payments": .list(payments.map(\.json)),
      "instalments": .list(schedule.map(\.json)),
    ]
  }
}

extension ScheduledInstalment {
  fileprivate var json: JSON {
    [
      "name": .text(name), "due": .text(due.iso), "amount": .whole(amount.cents), "invoiced": .whole(invoiced.cents),
      "left": .whole(left.cents),
    ]
  }
}

extension ReceiveInvoice {
  fileprivate func json(unpaid: Euros) -> JSON {
    [
      "number": .text(number), "on": .text(on.iso), "untaxed": .whole(untaxed.cents),
      "tax": .whole((tax ?? .zero).cents),
      "total": .whole(total.cents), "unpaid": .whole(unpaid.cents),
    ]
  }
}

extension CertifyService {
  fileprivate var json: JSON {
    [
      "on": .text(on.iso), "days": .whole(days.value), "amount": .whole(amount.cents), "invoice": JSON(invoice),
      "halfDaysSigned": halfDaysSigned.map(JSON.whole) ?? .null, "reserves": JSON(reserves?.text),
    ]
  }
}

extension Pay {
  fileprivate var json: JSON {
    [
      "on": .text(on.iso), "amount": .whole(amount.cents), "payer": .text(payer.text), "invoice": JSON(invoice),
      "grant": JSON(grant?.text), "proof": JSON(proof),
    ]
  }
}
