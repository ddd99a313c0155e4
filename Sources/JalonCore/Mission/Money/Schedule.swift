/// An instalment of the agreement, beside what was invoiced of it.
public struct ScheduledInstalment: Hashable, Sendable {
  public let name: String
  public let due: Day
  /// As it was agreed; the last ones take what an amendment or a stop has changed since: all of them make what it costs.
  public let amount: Euros
  public let invoiced: Euros

  public var left: Euros { amount.above(invoiced) }
  public var isInvoiced: Bool { left == .zero }
}

extension Mission {
  /// « Échéancier »: what falls due when, by day; nothing where the agreement says none. Invoices fill it in the order in
  /// which they came, whatever they call themselves.
  public var schedule: [ScheduledInstalment] {
    let agreed = (stage.framing?.agreement?.instalments ?? []).enumerated().sorted {
      ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
    }.map(\.element)
    var open = cost ?? agreed.map(\.amount).reduce(.zero, +)
    var invoiced = money.invoiced
    return agreed.enumerated().map { place, act in
      let amount = place == agreed.count - 1 ? open : min(act.amount, open)
      open = open.above(amount)
      let taken = min(invoiced, amount)
      invoiced = invoiced.above(taken)
      return ScheduledInstalment(name: act.name, due: act.due, amount: amount, invoiced: taken)
    }
  }

  /// The first of which something is left to invoice.
  public var nextInstalment: ScheduledInstalment? { schedule.first { !$0.isInvoiced } }
}

extension MissionRuling {
  /// Instalments are named apart, and make the amount of their agreement together.
  mutating func check(_ instalments: [Instalment], of amount: Euros) {
    guard !instalments.isEmpty else { return }
    for each in instalments {
      require(!each.name.isBlank, .blank(field: "instalments"))
      positive(each.amount, field: "instalments")
    }
    requireDistinct(instalments.map(\.name), field: "instalments")
    let sum = instalments.reduce(Euros.zero) { $0 + $1.amount }
    require(sum == amount, .instalmentsDoNotAddUp(sum, amount, field: "instalments"))
  }
}
