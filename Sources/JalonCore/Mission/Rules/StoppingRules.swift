// What may stop a mission or a call, at several stages: never on a day before the stage itself.
extension Stage {
  /// Since when the mission stands where it stands, and what led there.
  var since: (day: Day, milestone: Milestone) {
    switch self {
    case .draft(let draft): (draft.opening.on, .opening)
    case .calling(let call): (call.launchedOn, .launch)
    case .evaluating(let evaluation): (evaluation.closedOn, .closingOfCall)
    case .concerting(let concertation): (concertation.closedOn, .closingOfCall)
    case .framing(let framing): (framing.framedOn, .award)
    case .running(let running): (running.begunOn, .beginning)
    case .reported(let reported): (reported.report.on, .report)
    case .surveying(let surveying): (surveying.lastRestitution, .restitution)
    case .followingUp(let followingUp): (followingUp.surveying.lastRestitution, .restitution)
    case .closed(let closed): (closed.act.on, .end)
    case .ended(let ended): (ended.on, .end)
    }
  }

  func declareUnsuccessful(_ act: DeclareUnsuccessful) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, since.day, since.milestone)
    return ruling.recording(.callDeclaredUnsuccessful(act))
  }

  func drop(_ act: DropCall) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, since.day, since.milestone)
    // Once providers were asked, somebody outside knows of the mission: it was no mistake.
    ruling.require(act.openedByMistake != true || name == .draft, .notNow(stage: name, possibleAt: [.draft]))
    return ruling.recording(.callDropped(act))
  }

  func suspend(_ act: Suspend) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, since.day, since.milestone)
    ruling.require(act.until > act.on, .tooEarly(field: "until", notBefore: act.on + 1, after: .suspension))
    return ruling.recording(.suspended(act))
  }

  func abandon(_ act: Abandon) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.notBefore(act.on, since.day, since.milestone)
    ruling.require(act.daysDone >= .zero, .negative(field: "daysDone"))
    ruling.require(act.amountDue >= .zero, .negative(field: "amountDue"))
    ruling.mindSize(days: act.daysDone, amount: act.amountDue)
    return ruling.recording(.abandoned(act))
  }
}
