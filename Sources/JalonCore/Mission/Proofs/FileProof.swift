/// A paper of the proof file: what an audit, or whoever certifies the work, asks to see.
public enum ProofPiece: String, Choice {
  /// Of the call: brief, sends, answers, grid, minutes, letters.
  case competition
  /// « attestation de vigilance », of the provider (Code du travail, L8222-1 and R8222-1).
  case vigilance
  /// That the provider is registered: SIRENE, RCS, RNE.
  case registration
  /// Its third-party insurance.
  case insurance
  /// Its bank details.
  case bankDetails
  /// The agreement as all have signed it, amendments included.
  case agreement
  /// Attendance sheets.
  case attendance
  case report
  /// Minutes of the restitution.
  case restitution
  case invoice
  /// That the provider was paid: statement of account, transfer.
  case payment
  /// Its reference in separate accounts.
  case accounting
  /// How several operators share its cost.
  case sharing
}

/// A paper is in the file.
public struct FileProof: Dated {
  public var piece: ProofPiece
  /// Its number, or its place in the accounts.
  public var reference: String?
  /// With which whoever asked for it can check that it is genuine.
  public var securityCode: String?
  /// The last day on which it holds, where it says one.
  public var until: Day?
  public var documents: [DocumentReference]?
  /// The day that it bears.
  public var on: Day
}

extension FileProof {
  /// The last day on which it holds; `nil` where it does not run out.
  ///
  /// A certificate of vigilance is asked for again every six months until the end of the contract (R8222-1).
  public var holdsUntil: Day? {
    guard piece == .vigilance else { return until }
    let longest = on.adding(months: 6)
    return min(until ?? longest, longest)
  }
}
