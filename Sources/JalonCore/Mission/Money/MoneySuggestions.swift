// What follows from a mission for the acts about its money.
extension MissionColleague {
  private var money: MissionMoney { mission?.money ?? MissionMoney() }

  /// The next instalment; without a schedule the cost as it was agreed, as far as nobody has invoiced it.
  var invoice: KnownFields {
    let rest = mission?.cost.map { $0.above(money.invoiced) } ?? .zero
    let left = mission?.nextInstalment?.left ?? rest
    return ["total": left > .zero ? left : nil]
  }

  /// The days logged and not certified yet, and what the invoice that waits for it asks for.
  var certification: KnownFields {
    let waiting = money.uncertifiedInvoices.first
    let logged = stage?.running.map { $0.daysDone - money.daysCertified } ?? .zero
    return [
      "days": logged > .zero ? logged : nil,
      "amount": waiting.map { money.uncertified(of: $0) }, "invoice": waiting?.number,
    ]
  }

  /// What is due, by the operator that leads.
  var payment: KnownFields {
    let waiting = money.unpaidInvoices.first
    let due = money.toPay
    let left = waiting.map { min(money.unpaid(of: $0), due > .zero ? due : money.unpaid(of: $0)) } ?? due
    return [
      "amount": left > .zero ? left : nil, "payer": mission?.opening.lead, "invoice": waiting?.number,
      "grant": own.count == 1 ? own.first : nil,
    ]
  }

  /// The funding agreements that bring something to it.
  var own: [GrantID] { mission.map { directory.grants(for: $0.id).map(\.key) } ?? [] }

  /// Said where invoices tell it; where there are none, whoever closes says it.
  var isPaid: Bool? {
    money.invoices.isEmpty ? nil : money.unpaidInvoices.isEmpty
  }
}
