/// Something that is due: what, when, who must act, and the command that clears it.
public struct Watch: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case preparation, intent, proposals, silence, closing, evaluation, choice, letters, kickOff, agreement,
      signatures
    case beginning, review, reorientation, report, restitution, surveyIssue, surveyAnswer, followUp, followUpEnd
    case closure, resumption, loanEnd
    case service, payment
    case vigilance, renewal
    case instalment
  }

  public let kind: Kind
  public let day: Day
  /// Who must act; `nil` is the officer of the mission.
  public let who: Party?
  public let action: MissionCommand.Kind
  /// What the same act settles besides, by day: a provider that is heard of needs no reminder either.
  public let others: [Cause]
  /// The first day on which it stands, and the last: before the deadline of a call providers are waited for, after it the
  /// call itself. `nil` where the day makes no difference.
  public let since: Day?
  public let until: Day?

  /// Why something is due, and when.
  public struct Cause: Hashable, Sendable {
    public let kind: Kind
    public let day: Day

    public init(_ kind: Kind, on day: Day) {
      self.kind = kind
      self.day = day
    }
  }

  public init(
    kind: Kind, day: Day, who: Party?, action: MissionCommand.Kind, others: [Cause] = [], since: Day? = nil,
    until: Day? = nil
  ) {
    self.kind = kind
    self.day = day
    self.who = who
    self.action = action
    self.others = others
    self.since = since
    self.until = until
  }

  /// One thing to do, however many causes it has: the first of them gives its name and its day.
  fileprivate init?(_ causes: [Cause], who: Party?, action: MissionCommand.Kind, until: Day) {
    let sorted = causes.sorted { ($0.day, $0.kind.rank) < ($1.day, $1.kind.rank) }
    guard let first = sorted.first else { return nil }
    self.init(
      kind: first.kind, day: first.day, who: who, action: action, others: Array(sorted.dropFirst()), until: until)
  }

  /// All that it settles, by day.
  public var causes: [Cause] { [Cause(kind, on: day)] + others }

  public var isReminder: Bool { kind.isReminder(to: who) }

  /// How many days after today; negative when late.
  public func daysLeft(on today: Day) -> Int { day - today }

  /// Whether it is to be done on that day, early or late.
  public func stands(on today: Day) -> Bool { today >= since ?? today && today <= until ?? today }
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
  /// From the day of an invoice to the work certified, and from there to the payment.
  public var service = 15
  public var payment = 30

  public init() {}
  public static let usual = WatchDelays()
}

extension Mission {
  /// What is due on that day, overdue first, then by day.
  ///
  /// - Parameter working: the days on which the mission's operators work.
  public func watches(on today: Day, _ delays: WatchDelays = .usual, in working: WorkingCalendar) -> [Watch] {
    watches(delays, in: working).filter { $0.stands(on: today) }
  }

  /// What is due on one day or another, as it is kept: each tells on which days it stands.
  public func watches(_ delays: WatchDelays = .usual, in working: WorkingCalendar) -> [Watch] {
    (stageWatches(delays, in: working) + loanWatches + moneyWatches(delays, in: working) + proofWatches).sorted {
      ($0.day, $0.kind.rank) < ($1.day, $1.kind.rank)
    }
  }

  private func stageWatches(_ delays: WatchDelays, in working: WorkingCalendar) -> [Watch] {
    if let suspension { return [Watch(kind: .resumption, day: suspension.until, who: nil, action: .resume)] }
    return stage.watches(DueDays(calendar: calendar(in: working, delays), delays: delays, working: working))
  }

  /// A lent mission is to come back, or stays for good: somebody has to say which.
  private var loanWatches: [Watch] {
    guard let until = loan?.until, !stage.name.isEnd else { return [] }
    return [Watch(kind: .loanEnd, day: until, who: nil, action: .reassign)]
  }

  /// An invoice waits for somebody to say that the work was done; what was said so waits to be paid.
  private func moneyWatches(_ delays: WatchDelays, in working: WorkingCalendar) -> [Watch] {
    guard !stage.name.isEnd else { return [] }
    let asked = money.toCertify > .zero ? money.uncertifiedInvoices.map(\.on).min() : nil
    let due = money.toPay > .zero ? money.services.map(\.on).max() : nil
    let open = [
      asked.map { Watch.money(.service, working.workingDay(onOrAfter: $0 + delays.service), .certifyService) },
      due.map { Watch.money(.payment, working.workingDay(onOrAfter: $0 + delays.payment), .pay) },
    ]
    return instalmentWatches(in: working) + open.compactMap(\.self)
  }

  /// Where the agreement has a schedule, its provider may ask for the next instalment from that day on.
  private func instalmentWatches(in working: WorkingCalendar) -> [Watch] {
    guard let next = nextInstalment, let framing = stage.framing, framing.unsigned.isEmpty else { return [] }
    return [
      Watch(
        kind: .instalment, day: working.workingDay(onOrAfter: next.due), who: .provider(framing.provider),
        action: .receiveInvoice)
    ]
  }

  /// While the work goes on, what was filed has to hold: the certificate that the law asks for again, and whatever paper
  /// says its end.
  private var proofWatches: [Watch] {
    guard let provider = stage.provider, workEnd == nil, !stage.name.isEnd else { return [] }
    let others = ProofPiece.allCases.filter { $0 != .vigilance }.compactMap { filed($0)?.holdsUntil }.min()
    let renewed = [(filed(.vigilance)?.holdsUntil, Watch.Kind.vigilance), (others, .renewal)]
    return renewed.compactMap { day, kind in
      day.map { Watch(kind: kind, day: $0, who: .provider(provider), action: .fileProof) }
    }
  }

  /// The first thing due on that day, or `nil` when nothing is.
  public func nextWatch(on today: Day, _ delays: WatchDelays = .usual, in working: WorkingCalendar) -> Watch? {
    watches(on: today, delays, in: working).first
  }
}

extension Watch {
  fileprivate static func money(_ kind: Kind, _ day: Day, _ action: MissionCommand.Kind) -> Watch {
    Watch(kind: kind, day: day, who: nil, action: action)
  }
}

extension Watch.Kind {
  fileprivate var rank: Int { Watch.Kind.allCases.firstIndex(of: self) ?? 0 }
}

/// What tells when something is due: the calendar of the mission, and delays for what it does not plan.
private struct DueDays {
  let calendar: MissionCalendar
  let delays: WatchDelays
  let working: WorkingCalendar

  /// The planned day of a step that lies ahead; `day` where the calendar is silent.
  func of(_ step: PlannedStep, else day: Day) -> Day { calendar.day(of: step) ?? day }

  /// So many days later, or the next working day where nobody works on that one.
  func after(_ days: Int, _ day: Day) -> Day { working.workingDay(onOrAfter: day + days) }
}

extension Stage {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    switch self {
    case .draft(let draft): draft.watches(days)
    case .calling(let call): call.watches(days)
    case .evaluating(let evaluation): evaluation.watches(days)
    case .concerting(let concertation): concertation.watches(days)
    case .framing(let framing): framing.watches(days) + framing.reorientationWatches(days)
    case .running(let running): running.watches(days) + running.framing.reorientationWatches(days)
    case .reported(let reported): reported.watches(days) + reported.running.framing.reorientationWatches(days)
    case .surveying(let surveying): surveying.surveys.watches(from: surveying.lastRestitution, days)
    case .followingUp(let followingUp): followingUp.watches(days)
    case .closed: []
    case .ended(let ended): ended.watches(days)
    }
  }
}

extension Draft {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    let action: MissionCommand.Kind =
      if brief == nil { .writeBrief } else if grid == nil { .setGrid } else if !disagreeing.isEmpty { .agreeBrief } else
      { .launchCall }
    return [Watch(kind: .preparation, day: days.after(days.delays.preparation, opening.on), who: nil, action: action)]
  }
}

extension Calling {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    guard !silent.isEmpty else { return [Watch(kind: .closing, day: deadline, who: nil, action: closing)] }
    // The deadline is that of the call: each provider that is silent has its own line until then.
    return invitations.compactMap { unheard($0, days) } + [
      Watch(kind: .proposals, day: deadline, who: nil, action: .receiveProposal, until: deadline),
      Watch(kind: .closing, day: deadline, who: nil, action: closing, since: deadline + 1),
    ]
  }

  private func unheard(_ invitation: Invitation, _ days: DueDays) -> Watch? {
    let isUnheard = invitation.intent == nil && invitation.receipts.isEmpty
    // Whoever said that it will answer has been heard of: what is waited for is its proposal.
    let isWilling = invitation.intent?.intent == .willing
    let chased = (invitation.isSilent ? days.delays.silence : []).map { min(days.after(0, deadline - $0), deadline) }
      .filter { $0 > launchedOn }
    return Watch(
      (isUnheard ? [.init(.intent, on: intentDay)] : [])
        + Set(chased).sorted().map { .init(isWilling ? .proposals : .silence, on: $0) },
      who: .provider(invitation.provider), action: isWilling ? .receiveProposal : .recordIntent, until: deadline)
  }
}

extension Evaluating {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    let action: MissionCommand.Kind =
      if markingSeats.isEmpty { .seat } else if markingSeats.contains(where: { !$0.isClosed }) { .mark } else {
        .reveal
      }
    return [Watch(kind: .evaluation, day: days.of(.evaluation, else: closedOn), who: nil, action: action)]
  }
}

extension Concerting {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    [Watch(kind: .choice, day: days.of(.choice, else: revealedOn), who: nil, action: .award)]
  }
}

extension Framing {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    var due = withoutLetter.map {
      Watch(
        kind: .letters, day: days.of(.letters, else: framedOn), who: .provider($0), action: .notifyCandidate)
    }
    if kickOff == nil {
      due.append(Watch(kind: .kickOff, day: days.of(.kickOff, else: framedOn), who: nil, action: .holdKickOff))
    }
    let signatures = days.of(.signatures, else: framedOn)
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

  fileprivate func reorientationWatches(_ days: DueDays) -> [Watch] {
    openReorientations.map { reorientation in
      let accepted = outcome(of: reorientation) == .accepted
      let waiting =
        accepted
        ? parties.first { reorientation.amendment[$0] == nil }
        : reorientationDeciders.first { reorientation.answers[$0] == nil }
      return Watch(
        kind: .reorientation, day: days.after(days.delays.reorientation, reorientation.proposal.on), who: waiting,
        action: accepted ? .signAmendment : .answerReorientation)
    }
  }
}

extension Running {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    let report = Watch(
      kind: .report, day: days.of(.report, else: begunOn), who: .provider(framing.provider),
      action: .receiveReport)
    return (reviewDay(days).map { [Watch(kind: .review, day: $0, who: nil, action: .review)] } ?? []) + [report]
  }

  /// The first as planned; then after so many days without news, as long as the agreed end is not behind by then.
  private func reviewDay(_ days: DueDays) -> Day? {
    if reviews.isEmpty, let planned = days.calendar.day(of: .review) { return planned }
    let silent = days.after(days.delays.review, lastNews)
    guard let end = framing.terms?.end else { return silent }
    return silent <= end ? silent : nil
  }
}

extension Reported {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    let day = days.of(.restitution, else: report.on)
    return awaitingRestitution.map {
      Watch(kind: .restitution, day: day, who: .structure($0), action: .holdRestitution)
    }
  }
}

extension Surveys {
  fileprivate func watches(from day: Day, _ days: DueDays) -> [Watch] {
    unsettled.map { respondent in
      guard let survey = issued[respondent] else {
        let due = days.of(.surveys, else: days.after(days.delays.surveyIssue, day))
        return Watch(kind: .surveyIssue, day: due, who: respondent, action: .issueSurvey)
      }
      return survey.watch(respondent, days)
    }
  }
}

extension Survey {
  /// The next reminder; once all are sent, as long again for the answer to come.
  fileprivate func watch(_ respondent: Party, _ days: DueDays) -> Watch {
    let sent = reminders.count
    let planned = days.delays.reminders
    let wait = sent < planned.count ? planned[sent] : (planned.last ?? 30) + (planned.first ?? 15)
    return Watch(
      kind: .surveyAnswer, day: days.after(wait, issue.act.on), who: respondent,
      action: sent < planned.count ? .remindSurvey : .answerSurvey)
  }
}

extension FollowingUp {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    switch outcome {
    case nil:
      [
        Watch(
          kind: .followUp, day: due, who: nil, action: .recordFollowUp,
          others: due < latest ? [.init(.followUpEnd, on: latest)] : [])
      ]
    case .recorded(let act):
      [Watch(kind: .closure, day: days.after(days.delays.closure, act.on), who: nil, action: .close)]
    case .waived:
      [Watch(kind: .closure, day: days.after(days.delays.closure, surveying.lastRestitution), who: nil, action: .close)]
    }
  }
}

extension Ended {
  fileprivate func watches(_ days: DueDays) -> [Watch] {
    if let surveys { return surveys.watches(from: on, days) }
    let untold = name == .abandoned ? [] : (before.call?.candidates ?? []).filter { letters[$0] == nil }
    return untold.map {
      Watch(kind: .letters, day: days.after(days.delays.letters, on), who: .provider($0), action: .notifyCandidate)
    }
  }
}

extension Watch.Kind {
  /// A reminder to a provider that is to send a proposal: the deadline itself is nobody's but the call's.
  public func isReminder(to who: Party?) -> Bool { self == .proposals && who != nil }
}
