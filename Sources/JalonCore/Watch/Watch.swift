/// Something that is due: what, when, who must act, and the command that clears it.
public struct Watch: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case preparation, intent, proposals, silence, closing, evaluation, choice, letters, kickOff, agreement, signatures
    case beginning, review, reorientation, report, restitution, surveyIssue, surveyAnswer, followUp, followUpEnd
    case closure, resumption
  }

  public let kind: Kind
  public let day: Day
  /// Who must act; `nil` is the officer of the mission.
  public let who: Party?
  public let action: MissionCommand.Kind

  /// How many days after today; negative when late.
  public func daysLeft(on today: Day) -> Int { day - today }
}

/// After how long each thing is due. The defaults of `lifecycle.md`, « Dates to watch »; settings may change them.
public struct WatchDelays: Hashable, Sendable {
  public var preparation = 30
  public var silence = [3, 1]
  public var evaluation = 14
  public var choice = 14
  public var letters = 7
  public var kickOff = 15
  public var signatures = 30
  public var review = 60
  public var reorientation = 7
  public var restitution = 30
  public var surveyIssue = 15
  public var reminders = [15, 30]
  public var closure = 30

  public init() {}
  public static let usual = WatchDelays()
}

extension Mission {
  /// What is due, overdue first, then by day.
  public func watches(_ delays: WatchDelays = .usual) -> [Watch] {
    let due =
      suspension.map { [Watch(kind: .resumption, day: $0.until, who: nil, action: .resume)] } ?? stage.watches(delays)
    return due.sorted { ($0.day, $0.kind.rank) < ($1.day, $1.kind.rank) }
  }

  /// The first thing due, or `nil` when nothing is.
  public func nextWatch(_ delays: WatchDelays = .usual) -> Watch? { watches(delays).first }
}

extension Watch.Kind {
  fileprivate var rank: Int { Watch.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension Stage {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    switch self {
    case .draft(let draft): draft.watches(delays)
    case .calling(let call): call.watches(delays)
    case .evaluating(let evaluation): evaluation.watches(delays)
    case .concerting(let concertation): concertation.watches(delays)
    case .framing(let framing): framing.watches(delays) + framing.reorientationWatches(delays)
    case .running(let running): running.watches(delays) + running.framing.reorientationWatches(delays)
    case .reported(let reported): reported.watches(delays) + reported.running.framing.reorientationWatches(delays)
    case .surveying(let surveying): surveying.surveys.watches(from: surveying.lastRestitution, delays)
    case .followingUp(let followingUp): followingUp.watches(delays)
    case .closed: []
    case .ended(let ended): ended.watches(delays)
    }
  }
}

extension Day {
  /// So many days later, or the next working day where nobody works on that one.
  fileprivate func working(after days: Int) -> Day { WorkingCalendar().workingDay(onOrAfter: self + days) }
}

extension Draft {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    let action: MissionCommand.Kind =
      if brief == nil { .writeBrief } else if grid == nil { .setGrid } else if !disagreeing.isEmpty { .agreeBrief } else
      { .launchCall }
    return [Watch(kind: .preparation, day: opening.on.working(after: delays.preparation), who: nil, action: action)]
  }
}

extension Calling {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    let unheard = invitations.filter { $0.intent == nil && $0.receipts.isEmpty }.map { invitation in
      Watch(kind: .intent, day: intentDay, who: .provider(invitation.provider), action: .recordIntent)
    }
    let chased = silent.flatMap { provider in
      delays.silence.map { Watch(kind: .silence, day: deadline - $0, who: .provider(provider), action: .recordIntent) }
    }
    let last =
      silent.isEmpty
      ? Watch(kind: .closing, day: deadline, who: nil, action: .closeCall)
      : Watch(kind: .proposals, day: deadline, who: .provider(silent[0]), action: .receiveProposal)
    return unheard + chased.filter { $0.day > launchedOn } + [last]
  }
}

extension Evaluating {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    let action: MissionCommand.Kind =
      if markingSeats.isEmpty { .seat } else if markingSeats.contains(where: { !$0.isClosed }) { .mark } else {
        .reveal
      }
    return [Watch(kind: .evaluation, day: closedOn.working(after: delays.evaluation), who: nil, action: action)]
  }
}

extension Concerting {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    [Watch(kind: .choice, day: revealedOn.working(after: delays.choice), who: nil, action: .award)]
  }
}

extension Framing {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    var due = withoutLetter.map {
      Watch(kind: .letters, day: award.on.working(after: delays.letters), who: .provider($0), action: .notifyCandidate)
    }
    if kickOff == nil {
      due.append(Watch(kind: .kickOff, day: award.on.working(after: delays.kickOff), who: nil, action: .holdKickOff))
    }
    let signatures = award.on.working(after: delays.signatures)
    if agreement == nil {
      due.append(Watch(kind: .agreement, day: signatures, who: nil, action: .draftAgreement))
    } else {
      due += unsigned.map { Watch(kind: .signatures, day: signatures, who: $0, action: .sign) }
    }
    if due.isEmpty, let start = terms?.start {
      due.append(Watch(kind: .beginning, day: start, who: nil, action: .begin))
    }
    return due
  }

  fileprivate func reorientationWatches(_ delays: WatchDelays) -> [Watch] {
    openReorientations.map { reorientation in
      let accepted = outcome(of: reorientation) == .accepted
      let waiting =
        accepted
        ? parties.first { reorientation.amendment[$0] == nil }
        : reorientationDeciders.first { reorientation.answers[$0] == nil }
      return Watch(
        kind: .reorientation, day: reorientation.proposal.on.working(after: delays.reorientation), who: waiting,
        action: accepted ? .signAmendment : .answerReorientation)
    }
  }
}

extension Running {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    [
      Watch(kind: .review, day: reviewDay(delays), who: nil, action: .review),
      Watch(
        kind: .report, day: framing.terms?.end ?? begunOn, who: .provider(framing.award.provider),
        action: .receiveReport),
    ]
  }

  /// At half of the days, or after so many days without news, whichever comes first.
  private func reviewDay(_ delays: WatchDelays) -> Day {
    let silent = lastNews.working(after: delays.review)
    guard reviews.isEmpty, let half = halfWay else { return silent }
    return min(half, silent)
  }

  /// The day on which half of the agreed days were done.
  private var halfWay: Day? {
    var done = Hundredths.zero
    for log in logged.sorted(by: { $0.on < $1.on }) {
      done = done + log.days
      if done.value * 2 >= daysAgreed.value { return log.on }
    }
    return nil
  }
}

extension Reported {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    let day = report.on.working(after: delays.restitution)
    return awaitingRestitution.map {
      Watch(kind: .restitution, day: day, who: .structure($0), action: .holdRestitution)
    }
  }
}

extension Surveys {
  fileprivate func watches(from day: Day, _ delays: WatchDelays) -> [Watch] {
    unsettled.map { respondent in
      guard let survey = issued[respondent] else {
        return Watch(
          kind: .surveyIssue, day: day.working(after: delays.surveyIssue), who: respondent, action: .issueSurvey)
      }
      return survey.watch(respondent, delays)
    }
  }
}

extension Survey {
  /// The next reminder; once all are sent, as long again before it is written off.
  fileprivate func watch(_ respondent: Party, _ delays: WatchDelays) -> Watch {
    let sent = reminders.count
    let last = delays.reminders.last ?? 30
    let wait = sent < delays.reminders.count ? delays.reminders[sent] : last + (delays.reminders.first ?? 15)
    return Watch(
      kind: .surveyAnswer, day: issue.act.on.working(after: wait), who: respondent,
      action: sent < delays.reminders.count ? .remindSurvey : .writeOffSurvey)
  }
}

extension FollowingUp {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    switch outcome {
    case nil:
      [Watch(kind: .followUp, day: due, who: nil, action: .recordFollowUp)]
        + (due < latest ? [Watch(kind: .followUpEnd, day: latest, who: nil, action: .recordFollowUp)] : [])
    case .recorded(let act):
      [Watch(kind: .closure, day: act.on.working(after: delays.closure), who: nil, action: .close)]
    case .waived:
      [Watch(kind: .closure, day: surveying.lastRestitution.working(after: delays.closure), who: nil, action: .close)]
    }
  }
}

extension Ended {
  fileprivate func watches(_ delays: WatchDelays) -> [Watch] {
    if let surveys { return surveys.watches(from: on, delays) }
    let untold = name == .abandoned ? [] : (before.call?.candidates ?? []).filter { letters[$0] == nil }
    return untold.map {
      Watch(kind: .letters, day: on.working(after: delays.letters), who: .provider($0), action: .notifyCandidate)
    }
  }
}
