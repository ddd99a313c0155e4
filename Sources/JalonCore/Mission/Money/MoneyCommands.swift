/// An invoice of the provider that was retained, as it is written on the paper.
///
/// What it comes to is checked, never worked out: the paper counts, and one that contradicts itself goes back to whoever
/// sent it.
public struct ReceiveInvoice: Dated {
  /// As the provider numbers it.
  public var number: String
  /// Taxes excluded (HT).
  public var untaxed: Euros
  /// In percent.
  public var vatRate: Hundredths?
  /// Where the invoice says it: of several rates, or rounded line by line.
  public var vat: Euros?
  /// « TVA non applicable, art. 293 B du CGI »
  public var vatExempt: Bool?
  /// All taxes included (TTC).
  public var total: Euros
  public var documents: [DocumentReference]?
  /// The day that it bears.
  public var on: Day
}

/// « Service fait »: the work was done, and so much is due for it. Once, or each time that an instalment falls due.
public struct CertifyService: Dated {
  /// Done since the last time.
  public var days: Hundredths
  /// Due for them, taxes included.
  public var amount: Euros
  /// The invoice that asks for it.
  public var invoice: String?
  /// Half-days that the attendance sheets bear signatures for.
  public var halfDaysSigned: Int?
  public var reserves: Prose?
  public var on: Day
}

/// Money that went to the provider.
public struct Pay: Dated {
  public var amount: Euros
  /// Whose money it is.
  public var payer: OperatorID
  /// The invoice that it settles.
  public var invoice: String?
  /// The funding agreement that it is charged to.
  public var grant: GrantID?
  /// What proves it to an audit: the statement of account, the number of the transfer.
  public var proof: String?
  public var documents: [DocumentReference]?
  public var on: Day
}
