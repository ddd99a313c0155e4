import JalonCore

extension Story {
  /// The directory and the plan, before any mission.
  public static let before: Story = told { try Story().on("2026-01-12") }

  /// As soon as the mission has come to `stage`: just opened, call just sent, sheets just revealed…
  public static func at(_ stage: StageName) -> Story {
    switch stage {
    case .draft: opened
    case .calling: called
    case .evaluating: callClosed
    case .concerting: revealed
    case .framing: awarded
    case .running: begun
    case .reported: reported
    case .surveying: restituted
    case .followingUp: surveysSettled
    case .closed: closed
    case .unsuccessful: unsuccessful
    case .dropped: dropped
    case .abandoned: abandoned
    }
  }

  /// With all that `stage` asks for settled: one more act moves on. At an end, the end itself.
  public static func atEndOf(_ stage: StageName) -> Story {
    switch stage {
    case .draft: prepared
    case .calling: answered
    case .evaluating: allMarked
    case .concerting: allAgreed
    case .framing: allSigned
    case .running: worked
    case .surveying: almostSurveyed
    case .followingUp: followedUp
    case .reported, .closed, .unsuccessful, .dropped, .abandoned: at(stage)
    }
  }

  private static let opened = told { try before.after(.open) }
  private static let prepared = told {
    try opened.on("2026-01-19").after(.writeBrief).after(.setGrid).after(.agreeBrief).after(.agreeBrief)
  }
  private static let called = told { try prepared.on("2026-01-26").after(.launchCall) }
  private static let answered = told {
    try called.on("2026-02-09").after(.receiveProposal).after(.receiveProposal).after(.receiveProposal)
  }
  private static let callClosed = told { try answered.on("2026-02-17").after(.closeCall) }
  private static let allMarked = told { try callClosed.seated().marked() }
  private static let revealed = told { try allMarked.on("2026-02-24").after(.reveal) }
  private static let allAgreed = told { try revealed.agreed() }
  private static let awarded = told { try allAgreed.on("2026-02-26").after(.award) }
  private static let allSigned = told { try awarded.on("2026-03-10").told().signed() }
  private static let begun = told {
    try allSigned.on("2026-04-01").after(.begin, because: "à la demande des structures")
  }
  private static let worked = told { try begun.on("2026-09-15").after(.logDays) }
  private static let reported = told { try worked.on("2026-10-05").after(.receiveReport) }
  private static let restituted = told { try reported.on("2026-10-20").after(.holdRestitution) }
  private static let almostSurveyed = told { try restituted.on("2026-11-02").surveyed() }
  private static let surveysSettled = told { try almostSurveyed.after(.answerSurvey) }
  private static let followedUp = told { try surveysSettled.on("2027-10-25").after(.recordFollowUp) }
  /// From the opening to the closing, without an incident.
  public static let closed = told { try followedUp.on("2027-11-02").after(.close) }
  private static let unsuccessful = told { try called.on("2026-02-17").after(.declareUnsuccessful) }
  private static let dropped = told { try answered.on("2026-02-17").after(.dropCall) }
  private static let abandoned = told { try begun.on("2026-05-20").after(.logDays, ["days": 200]).after(.abandon) }

  /// Halfway through the work, which stands still.
  public static let suspended: Story = told { try begun.on("2026-05-20").after(.suspend) }

  private static func told(_ story: () throws -> Story) -> Story {
    do { return try story() } catch { preconditionFailure("the story does not hold: \(error)") }
  }
}

extension Story {
  // Several acts of one kind, one for each person or party who owes it.

  /// An officer and a leader of each structure, who declare that nothing links them to a candidate.
  public func seated() throws -> Story {
    var story = self
    for _ in 0..<3 { try story.enter(.seat) }
    for _ in 0..<3 { try story.enter(.declareInterest) }
    return story
  }

  /// Every sheet filled and closed.
  public func marked() throws -> Story {
    var story = self
    while story.openSeats.contains(where: { story.evaluation?.unmarked($0).isEmpty == false }) {
      try story.enter(.mark)
    }
    while !story.openSeats.isEmpty { try story.enter(.closeSheet) }
    return story
  }

  /// One agreed mark in every cell.
  public func agreed() throws -> Story {
    var story = self
    if story.mission?.stage.concertation?.unanimous.isEmpty == false { try story.enter(.adoptUnanimous) }
    while story.mission?.stage.concertation?.withoutAgreedMark.isEmpty == false { try story.enter(.agreeMark) }
    return story
  }

  /// Letters to every candidate, kick-off and agreement.
  public func told() throws -> Story {
    var story = self
    while story.framing?.withoutLetter.isEmpty == false { try story.enter(.notifyCandidate) }
    return try story.after(.holdKickOff).after(.draftAgreement)
  }

  public func signed() throws -> Story {
    var story = self
    while story.framing?.unsigned.isEmpty == false { try story.enter(.sign) }
    return story
  }

  /// Every survey sent, and all but one answered.
  public func surveyed() throws -> Story {
    var story = self
    while story.mission?.stage.surveys?.unissued.isEmpty == false { try story.enter(.issueSurvey) }
    while let surveys = story.mission?.stage.surveys, surveys.unsettled.count > 1 { try story.enter(.answerSurvey) }
    return story
  }
}

extension Story {
  /// Every cell of the sheet of whoever sits at the desk.
  public func markedByMe() throws -> Story {
    var story = self
    let seat = story.mission?.stage.evaluation?.seat(of: by)
    for cell in seat.flatMap({ story.mission?.stage.evaluation?.unmarked($0) }) ?? [] {
      try story.enter(
        .mark,
        ["evaluator": .name(by), "provider": .name(cell.provider), "criterion": .name(cell.criterion), "mark": 300])
    }
    return story
  }
}
