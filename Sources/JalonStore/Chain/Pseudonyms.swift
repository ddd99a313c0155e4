import Crypto
import JalonCore

extension StoreOrigin {
  /// What stands for a number or a code in what one recipient receives: always the same for it, another for any other
  /// one, so that two exports to the same reader fit together and those to two readers do not. Whoever does not hold the
  /// store cannot find the code again.
  public func pseudonym(of code: String, for recipient: String) -> String {
    var sum = HMAC<SHA256>(key: SymmetricKey(data: Array(text.utf8)))
    for part in ["pseudonym", Folding.fold(recipient), code] { sum.update(data: Array(part.utf8) + [0]) }
    return String(sum.finalize().prefix(StoreOrigin.lettersOfPseudonym).map { StoreOrigin.letter($0) })
  }

  /// Fifty bits: no two missions of an office meet in one.
  private static let lettersOfPseudonym = 10
}

extension Ledger {
  /// What stands for numbers and codes in what `recipient` receives.
  public func pseudonyms(for recipient: String) throws(LedgerFailure) -> @Sendable (String) -> String {
    let origin = try orStoreFailure { () throws(StoreFailure) in try store.origin() }
    return { origin.pseudonym(of: $0, for: recipient) }
  }
}
