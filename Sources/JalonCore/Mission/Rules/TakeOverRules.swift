// A mission that began before Jalon: what must be known of it, and what would contradict itself. Its norms were its time's:
// only contradictions refuse.
extension Draft {
  func takeOver(_ act: TakeOver, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    for field in act.lacking { ruling.refuse(.takeOverLacks(act.entry, field: field)) }
    ruling.require(
      act.provider == nil || ![.unsuccessful, .dropped].contains(act.entry), .endedWithoutProvider(field: "provider"))
    if let days = act.days { ruling.positive(days, field: "days") }
    if let amount = act.amount { ruling.positive(amount, field: "amount") }
    ruling.require(act.daysDone ?? .zero >= .zero, .negative(field: "daysDone"))
    ruling.mindSize(days: act.days, amount: act.amount)
    if let done = act.daysDone, let days = act.days { ruling.mind(done > days, .aboveAgreedDays(done, days)) }
    if let start = act.start, let end = act.end { ruling.require(end >= start, .endsBeforeStart(field: "end")) }
    ruling.followOneAnother(act.milestones)
    for (field, day) in act.past { ruling.require(day <= circumstances.today, .inFuture(field: field)) }
    return ruling.recording(.takenOver(act))
  }
}

extension TakeOver {
  /// The fields without which the mission cannot stand where it is said to.
  fileprivate var lacking: [String] {
    let known: [(String, Bool)] = [
      ("provider", provider != nil), ("start", start != nil), ("reportedOn", reportedOn != nil),
      ("restitutedOn", restitutedOn != nil), ("endedOn", endedOn != nil),
    ]
    return known.filter { !$0.1 && entry.needs.contains($0.0) }.map(\.0)
  }

  /// The days of what lies behind, in the order of a mission's life.
  fileprivate var milestones: [(field: String, milestone: Milestone, day: Day)] {
    let days: [(String, Milestone, Day?)] = [
      ("calledOn", .launch, calledOn), ("chosenOn", .award, chosenOn), ("start", .beginning, start),
      ("reportedOn", .report, reportedOn), ("restitutedOn", .restitution, restitutedOn),
      ("followedUpOn", .followUp, followedUpOn), ("endedOn", .end, endedOn),
    ]
    return days.compactMap { field, milestone, day in day.map { (field, milestone, $0) } }
  }

  /// What has happened, so that it lies in no future. The work of a mission that is being framed may begin later.
  fileprivate var past: [(field: String, day: Day)] {
    let days: [(String, Day?)] = [
      ("diagnosedOn", diagnosedOn), ("committeeOn", committeeOn), ("calledOn", calledOn), ("chosenOn", chosenOn),
      ("signedOn", signedOn), ("start", entry == .framing ? nil : start), ("reportedOn", reportedOn),
      ("restitutedOn", restitutedOn), ("structureAnsweredOn", structureAnsweredOn),
      ("providerAnsweredOn", providerAnsweredOn), ("followedUpOn", followedUpOn), ("endedOn", endedOn),
    ]
    return days.compactMap { field, day in day.map { (field, $0) } }
  }
}

extension TakeOverEntry {
  /// What must be known of a mission that stands there.
  fileprivate var needs: [String] {
    switch self {
    case .framing: ["provider"]
    case .running: ["provider", "start"]
    case .reported: ["provider", "start", "reportedOn"]
    case .surveying, .followingUp: ["provider", "start", "reportedOn", "restitutedOn"]
    case .closed, .abandoned: ["provider", "endedOn"]
    case .unsuccessful, .dropped: ["endedOn"]
    }
  }
}

extension MissionRuling {
  /// Work may begin before its provider was formally chosen: that happened, and is no contradiction.
  fileprivate mutating func followOneAnother(_ milestones: [(field: String, milestone: Milestone, day: Day)]) {
    for (earlier, later) in zip(milestones, milestones.dropFirst()) where later.field != "start" {
      notBefore(later.day, earlier.day, earlier.milestone, field: later.field)
    }
  }
}
