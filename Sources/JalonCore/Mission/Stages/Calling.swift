/// A proposal as it came in.
public struct Receipt: Hashable, Sendable {
  public let proposal: ReceiveProposal
  public let late: Bool
  /// Why a late one was let in.
  public internal(set) var admission: String?
  public internal(set) var withdrawal: WithdrawProposal?
  /// It was retained, and that choice was taken back: `withdrawal` says when and why.
  public internal(set) var lostAward: AwardMission?

  /// In time, or let in although it was late.
  public var isLetIn: Bool { !late || admission != nil }
  public var counts: Bool { withdrawal == nil && isLetIn }
}

/// A provider asked to answer the call, and all that came of it.
public struct Invitation: Hashable, Sendable {
  public let provider: ProviderID
  public let why: String
  public let on: Day
  public internal(set) var intent: RecordIntent?
  /// Every one received, the last one last: a second replaces the first, and both are kept.
  public internal(set) var receipts: [Receipt] = []

  /// The proposal that stands: the last that counts.
  public var standing: ReceiveProposal? { receipts.last(where: \.counts)?.proposal }
  /// The last one that its provider has not taken back, let in or not.
  public var offered: ReceiveProposal? { receipts.last { $0.withdrawal == nil }?.proposal }

  /// Came after the deadline and nobody let it in. After the deadline no proposal replaces one that stands.
  public var waitsOutside: Bool { standing == nil && offered != nil }

  /// A later one took its place, while it still stood.
  public func isReplaced(_ receipt: Receipt) -> Bool {
    guard receipt.isLetIn, let place = receipts.firstIndex(of: receipt) else { return false }
    return receipts[(place + 1)...].contains { $0.isLetIn && $0.withdrawal == receipt.withdrawal }
  }

  /// Neither a proposal nor a word.
  public var isSilent: Bool { receipts.isEmpty && intent?.intent != .declined }
}

public struct Deadline: Hashable, Sendable {
  public let day: Day
  /// Why it replaced the one before.
  public let reason: String?
}

/// Stage 2: brief and grid are frozen, and 2 to 4 providers are asked.
@dynamicMemberLookup
public struct Calling: Hashable, Sendable {
  public let draft: Draft
  public let brief: Brief
  public let grid: SetGrid
  public let launchedOn: Day
  public let intentDay: Day
  /// The last one holds; the ones before are kept.
  public internal(set) var deadlines: [Deadline]
  public internal(set) var invitations: [Invitation]
  public internal(set) var sharedAnswers: [ShareAnswer] = []

  /// `nil` while the brief or the grid is missing: a call cannot exist without them.
  init?(_ draft: Draft, _ act: LaunchCall) {
    guard let brief = draft.brief, let grid = draft.grid else { return nil }
    self.draft = draft
    self.brief = brief
    self.grid = grid
    launchedOn = act.on
    intentDay = act.intentDay
    deadlines = [Deadline(day: act.deadline, reason: nil)]
    invitations = act.invitations.map { Invitation(provider: $0.provider, why: $0.why, on: act.on) }
  }

  public subscript<T>(dynamicMember path: KeyPath<Draft, T>) -> T { draft[keyPath: path] }

  public var deadline: Day { deadlines.last?.day ?? launchedOn }
  public var proposals: [ReceiveProposal] { invitations.compactMap(\.standing) }
  /// Every provider who sent something, whatever became of it: all of them are owed a letter.
  public var candidates: [ProviderID] { invitations.filter { !$0.receipts.isEmpty }.map(\.provider) }
  public var silent: [ProviderID] { invitations.filter(\.isSilent).map(\.provider) }

  /// Those who let the deadline pass in silence; nobody while a proposal may still come in time.
  public func unanswered(on today: Day) -> [ProviderID] { today > deadline ? silent : [] }

  /// Those among whom the provider is still chosen: without those who declined, or took back what they sent; once the
  /// deadline has passed, without those who kept silent.
  public func inTheRunning(on today: Day) -> [ProviderID] {
    let silent = unanswered(on: today)
    return invitations.filter { invitation in
      invitation.receipts.isEmpty
        ? invitation.intent?.intent != .declined && !silent.contains(invitation.provider) : invitation.offered != nil
    }.map(\.provider)
  }

  /// What ends the call, or what has to come first: it is closed on at least one admissible proposal.
  public var closing: MissionCommand.Kind {
    if !proposals.isEmpty { return .closeCall }
    if invitations.contains(where: \.waitsOutside) { return .admitLate }
    return silent.isEmpty ? .declareUnsuccessful : .receiveProposal
  }

  public func invitation(of provider: ProviderID) -> Invitation? { invitations.first { $0.provider == provider } }

  /// By whichever of its cards.
  func invites(_ provider: ProviderID, in directory: Directory) -> Bool {
    let wanted = directory.one(provider)
    return invitations.contains { directory.one($0.provider) == wanted }
  }

  /// Changes the invitation of `provider`, if there is one.
  mutating func change(_ provider: ProviderID, _ change: (inout Invitation) -> Void) {
    guard let index = invitations.firstIndex(where: { $0.provider == provider }) else { return }
    change(&invitations[index])
  }

  mutating func receive(_ proposal: ReceiveProposal, late: Bool) {
    change(proposal.provider) { $0.receipts.append(Receipt(proposal: proposal, late: late)) }
  }

  /// Everything that the provider has sent so far is taken back.
  ///
  /// - Parameter award: the choice that goes with it, where it was retained.
  mutating func takeBack(_ act: WithdrawProposal, losing award: AwardMission? = nil) {
    let retained = invitation(of: act.provider)?.receipts.lastIndex(where: \.counts)
    change(act.provider) { invitation in
      for index in invitation.receipts.indices where invitation.receipts[index].withdrawal == nil {
        invitation.receipts[index].withdrawal = act
        invitation.receipts[index].lostAward = index == retained ? award : nil
      }
    }
  }

  mutating func admit(_ act: AdmitLate) {
    change(act.provider) { invitation in
      guard let last = invitation.receipts.indices.last, invitation.receipts[last].late else { return }
      invitation.receipts[last].admission = act.reason
    }
  }
}
