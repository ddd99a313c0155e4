/// The orders in which providers are looked through; the name settles what is equal.
public enum InvitationOrder: String, CaseIterable, Sendable {
  /// Whoever fits the mission first: near its structures, then by how many of its words match.
  case fit
  case name
  /// Those never invited first, then the longest ago: what turns the invitations round.
  case leastInvited
  /// The best results first; those without any come last.
  case results
  /// The least busy first.
  case load

  /// The one that follows, round and round.
  public var next: InvitationOrder {
    let all = InvitationOrder.allCases
    return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? self
  }

  public func precedes(_ left: InvitationCard, _ right: InvitationCard) -> Bool {
    let (first, second) = (key(left), key(right))
    if first != second { return first.lexicographicallyPrecedes(second) }
    let (mine, theirs) = (Folding.sortKey(left.entry.name), Folding.sortKey(right.entry.name))
    return mine == theirs ? left.provider < right.provider : mine.inByteOrder(before: theirs)
  }

  /// What is small comes first.
  private func key(_ card: InvitationCard) -> [Int] {
    switch self {
    case .fit: [card.entry.isActive ? 0 : 1, card.isNear ? 0 : 1, -card.matches.count]
    case .name: []
    case .leastInvited: [card.record.lastInvited?.number ?? .min]
    case .results: [-(card.record.skillsMean?.value ?? .min + 1), -card.record.surveyCount]
    case .load: [card.record.daysLeft.value, card.record.missionsUnderWay]
    }
  }
}

extension InvitationCard {
  /// What a search looks into, already `folded`.
  public var searchable: String {
    ([entry.name] + entry.act.skills + (entry.act.details.sectors ?? []) + entry.act.departments).joined(separator: " ")
      .folded
  }
}
