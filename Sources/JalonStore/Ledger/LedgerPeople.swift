import JalonCore

extension Ledger {
  /// Who a person is, as it stands now; `nil` where nothing is known.
  public func details(of person: PersonID) throws(LedgerFailure) -> PersonDetails? {
    try reading().details(of: person)
  }
}
