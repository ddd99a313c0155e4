import JalonCore
import JalonStore
import JalonWording

extension Names {
  /// Each is read when a sentence needs it.
  public init(reading ledger: Ledger) throws(LedgerFailure) {
    let (directory, shelf) = (try ledger.directory(), try ledger.shelf())
    self.init(
      directory: directory, book: NameBook(reading: { shelf.details(of: $0) }, officers: { shelf.namesOfOfficers() }))
  }
}
