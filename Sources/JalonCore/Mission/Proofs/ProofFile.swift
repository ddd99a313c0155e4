/// The proof file of a mission on one day: what it holds, what is missing, since when.
public struct ProofFile: Hashable, Sendable {
  /// In the order in which its papers stand in a binder; those that nobody asks for yet are not in it.
  public let items: [Item]

  public struct Item: Hashable, Sendable {
    public let piece: ProofPiece
    public let state: State

    public init(_ piece: ProofPiece, _ state: State) {
      self.piece = piece
      self.state = state
    }
  }

  public enum State: Hashable, Sendable {
    /// It is in the file; until when it holds, where it runs out.
    case filed(on: Day, until: Day?)
    /// What the journal tells is the proof; nobody has filed another.
    case told
    /// Nobody has filed it.
    case missing(since: Day)
    /// It was filed, and no longer holds.
    case ranOut(Day)

    /// Whoever audits the mission asks for it.
    public var isGap: Bool {
      switch self {
      case .missing, .ranOut: true
      case .filed, .told: false
      }
    }
  }

  public var gaps: [Item] { items.filter(\.state.isGap) }
}

extension Mission {
  /// The contract from which the law asks for a certificate of vigilance: 5,000 €, taxes excluded.
  ///
  /// What is agreed is held against it as it stands: of a provider that owes no VAT both are the same.
  public static let vigilanceThreshold = Euros(cents: 5_000_00)

  public var needsVigilance: Bool { (cost ?? .zero) >= Mission.vigilanceThreshold }

  /// - Returns: nothing before a provider is retained, nor for a mission that was over before Jalon.
  public func proofFile(on today: Day) -> ProofFile {
    guard let framing = stage.framing else { return ProofFile(items: []) }
    let items = ProofPiece.allCases.compactMap { piece -> ProofFile.Item? in
      guard let asked = asked(piece, framing), asked.since <= today || filed(piece) != nil else { return nil }
      return ProofFile.Item(piece, state(of: piece, asked, on: today))
    }
    return ProofFile(items: items)
  }

  /// What is filed last of a piece.
  public func filed(_ piece: ProofPiece) -> FileProof? {
    proofs.filter { $0.piece == piece }.max { ($0.holdsUntil ?? $0.on, $0.on) < ($1.holdsUntil ?? $1.on, $1.on) }
  }

  private func state(of piece: ProofPiece, _ asked: Asked, on today: Day) -> ProofFile.State {
    guard let filed = filed(piece) else { return asked.isTold ? .told : .missing(since: asked.since) }
    guard let until = filed.holdsUntil, until < min(today, workEnd ?? today) else {
      return .filed(on: filed.on, until: filed.holdsUntil)
    }
    return .ranOut(until)
  }

  /// The last day for which a certificate has to hold; `nil` while the work goes on.
  public var workEnd: Day? { stage.reported?.report.on ?? abandonedOn }

  private var abandonedOn: Day? {
    guard case .ended(let ended) = stage else { return nil }
    return ended.on
  }
}

/// Since when a piece is asked for, and whether the journal tells what it proves.
private struct Asked {
  let since: Day
  let isTold: Bool

  init?(_ since: Day?, told: Bool = false) {
    guard let since else { return nil }
    (self.since, isTold) = (since, told)
  }
}

extension Mission {
  private func asked(_ piece: ProofPiece, _ framing: Framing) -> Asked? {
    // The agreement is what everything of the provider goes with.
    let signed = signedOn(framing)
    return switch piece {
    case .competition: Asked(framing.framedOn, told: framing.takenOver == nil && framing.withoutLetter.isEmpty)
    case .vigilance: needsVigilance ? Asked(signed) : nil
    case .registration, .insurance, .bankDetails: Asked(signed)
    case .agreement: Asked(signed, told: framing.takenOver == nil)
    case .attendance: Asked(firstWork)
    case .report: stage.reported.flatMap { Asked($0.report.on, told: $0.report.received?.documents.isEmpty == false) }
    case .restitution: Asked(lastRestitution, told: true)
    case .invoice: Asked(money.invoices.first?.on, told: money.invoices.allSatisfy { $0.documents?.isEmpty == false })
    case .payment: Asked(money.payments.first?.on, told: money.payments.allSatisfy(\.isProved))
    case .accounting: Asked(money.payments.first?.on)
    case .sharing: opening.operators.count > 1 ? Asked(signed) : nil
    }
  }

  /// On which all had signed; of a mission that was taken over at work, as far as it is known.
  private func signedOn(_ framing: Framing) -> Day? {
    if framing.agreement == nil, stage.running == nil { return nil }
    return framing.agreement == nil || framing.unsigned.isEmpty ? framing.lastSignature ?? framing.framedOn : nil
  }

  /// When somebody first worked at it, as the journal tells.
  private var firstWork: Day? {
    guard let running = stage.running, running.daysDone > .zero else { return nil }
    return running.begunOn
  }

  private var lastRestitution: Day? { stage.reported?.lastRestitution }
}

extension Pay {
  /// It says what proves it, or names the paper.
  fileprivate var isProved: Bool { proof?.isBlank == false || documents?.isEmpty == false }
}
