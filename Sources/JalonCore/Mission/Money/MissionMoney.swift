/// What was invoiced, certified and paid for one mission, in the order of its entry.
///
/// Beside the stages: money is often paid once a mission is closed. What was engaged stands in the agreement, and the four
/// are never added up.
public struct MissionMoney: Hashable, Sendable {
  public internal(set) var invoices: [ReceiveInvoice] = []
  public internal(set) var services: [CertifyService] = []
  public internal(set) var payments: [Pay] = []

  public init() {}

  public var isEmpty: Bool { invoices.isEmpty && services.isEmpty && payments.isEmpty }

  public var invoiced: Euros { invoices.reduce(.zero) { $0 + $1.total } }
  public var certified: Euros { services.reduce(.zero) { $0 + $1.amount } }
  public var paid: Euros { payments.reduce(.zero) { $0 + $1.amount } }

  public var daysCertified: Hundredths { services.reduce(.zero) { $0 + $1.days } }
  /// Of the certifications that say so; `nil` where none does.
  public var halfDaysSigned: Int? {
    let said = services.compactMap(\.halfDaysSigned)
    return said.isEmpty ? nil : said.reduce(0, +)
  }
  /// The same, as days.
  public var daysSigned: Hundredths? { halfDaysSigned.map(Hundredths.init(halfDays:)) }

  /// Invoiced, and nobody has said that the work was done.
  public var toCertify: Euros { invoiced.above(certified) }
  /// Due, and not paid yet.
  public var toPay: Euros { certified.above(paid) }

  /// Paid of one funding agreement.
  public func charged(to grant: GrantID) -> Euros {
    payments.filter { $0.grant == grant }.reduce(.zero) { $0 + $1.amount }
  }

  public func invoice(_ number: String) -> ReceiveInvoice? {
    invoices.first { $0.number.folded == number.folded }
  }

  /// What is left to pay of an invoice.
  public func unpaid(of invoice: ReceiveInvoice) -> Euros {
    paid >= invoiced ? .zero : invoice.total.above(paid(of: invoice))
  }

  /// By the payments that name it.
  private func paid(of invoice: ReceiveInvoice) -> Euros {
    payments.filter { $0.invoice?.folded == invoice.number.folded }.reduce(.zero) { $0 + $1.amount }
  }

  /// What nobody has certified yet of an invoice.
  func uncertified(of invoice: ReceiveInvoice) -> Euros {
    let done = services.filter { $0.invoice?.folded == invoice.number.folded }.reduce(.zero) { $0 + $1.amount }
    return invoice.total.above(done)
  }

  /// Those of which something is left to pay.
  public var unpaidInvoices: [ReceiveInvoice] { invoices.filter { unpaid(of: $0) > .zero } }

  var uncertifiedInvoices: [ReceiveInvoice] { invoices.filter { uncertified(of: $0) > .zero } }

  /// `false` when the event is not about money.
  public mutating func take(_ event: MissionEvent) -> Bool {
    switch event {
    case .invoiceReceived(let act): invoices.append(act)
    case .serviceCertified(let act): services.append(act)
    case .paid(let act): payments.append(act)
    default: return false
    }
    return true
  }
}

extension Euros {
  /// How much more it is than another amount; nothing where it is not more.
  public func above(_ other: Euros) -> Euros { Euros(cents: max(0, cents - other.cents)) }
}

extension ReceiveInvoice {
  /// The VAT that it says, by its amount or by its rate; `nil` where it says none.
  public var tax: Euros? {
    if vatExempt == true { return .zero }
    return vat ?? taxByRate
  }

  /// To the nearest cent.
  var taxByRate: Euros? {
    vatRate.flatMap { Ratio(untaxed.cents * $0.value, over: 10_000) }.map { Euros(cents: $0.rounded) }
  }
}

extension Hundredths {
  /// Days, of which two halves make one.
  init(halfDays: Int) { self.init(halfDays * 50) }
}
