/// Where a mission stands. Each case carries a struct that is built from the one before.
public indirect enum Stage: Hashable, Sendable {
  case draft(Draft)
  case calling(Calling)
  case evaluating(Evaluating)
  case concerting(Concerting)
  case framing(Framing)
  case running(Running)
  case reported(Reported)
  case surveying(Surveying)
  case followingUp(FollowingUp)
  case closed(Closed)
  case ended(Ended)
}

/// The name of a stage, as the board, filters and `apply` write it.
public enum StageName: String, Choice {
  case draft, calling, evaluating, concerting, framing, running, reported, surveying, followingUp, closed
  case unsuccessful, dropped, abandoned

  /// The ten that follow one another, without the ends before term.
  public static let track: [StageName] = [
    .draft, .calling, .evaluating, .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed,
  ]

  /// Those at which a provider may have been retained: money and proofs go with it, after the closing too.
  public static let withProvider: [StageName] = [
    .framing, .running, .reported, .surveying, .followingUp, .closed, .abandoned,
  ]

  /// From 1 to 10 along the track; `nil` for an end before term.
  public var rank: Int? { StageName.track.firstIndex(of: self).map { $0 + 1 } }

  public var isEnd: Bool { self == .closed || rank == nil }
}

extension Stage {
  // What stands at each stage, seen through whatever came after: `nil` where the mission never got there.

  public var name: StageName {
    switch self {
    case .draft: .draft
    case .calling: .calling
    case .evaluating: .evaluating
    case .concerting: .concerting
    case .framing: .framing
    case .running: .running
    case .reported: .reported
    case .surveying: .surveying
    case .followingUp: .followingUp
    case .closed: .closed
    case .ended(let ended): ended.name
    }
  }

  /// The act that invites providers; `nil` where nobody can be invited any more.
  public var invitingAct: MissionCommand.Kind? {
    switch self {
    case .draft: .launchCall
    case .calling: .invite
    case .evaluating, .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed, .ended: nil
    }
  }

  public var draft: Draft {
    switch self {
    case .draft(let draft): draft
    case .calling(let call): call.draft
    case .evaluating(let evaluation): evaluation.draft
    case .concerting(let concertation): concertation.draft
    case .framing(let framing): framing.draft
    case .running(let running): running.draft
    case .reported(let reported): reported.draft
    case .surveying(let surveying): surveying.draft
    case .followingUp(let followingUp): followingUp.draft
    case .closed(let closed): closed.draft
    case .ended(let ended): ended.before.draft
    }
  }

  public var call: Calling? {
    switch self {
    case .draft: nil
    case .calling(let call): call
    case .ended(let ended): ended.before.call
    case .evaluating, .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed: evaluation?.call
    }
  }

  public var evaluation: Evaluating? {
    switch self {
    case .draft, .calling: nil
    case .evaluating(let evaluation): evaluation
    case .ended(let ended): ended.before.evaluation
    case .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed: concertation?.evaluation
    }
  }

  public var concertation: Concerting? {
    switch self {
    case .draft, .calling, .evaluating: nil
    case .concerting(let concertation): concertation
    case .ended(let ended): ended.before.concertation
    case .framing, .running, .reported, .surveying, .followingUp, .closed: framing?.concertation
    }
  }

  public var framing: Framing? {
    switch self {
    case .draft, .calling, .evaluating, .concerting: nil
    case .framing(let framing): framing
    case .ended(let ended): ended.before.framing
    case .running, .reported, .surveying, .followingUp, .closed: running?.framing
    }
  }

  public var running: Running? {
    switch self {
    case .draft, .calling, .evaluating, .concerting, .framing: nil
    case .running(let running): running
    case .ended(let ended): ended.before.running
    case .reported, .surveying, .followingUp, .closed: reported?.running
    }
  }

  public var reported: Reported? {
    switch self {
    case .reported(let reported): reported
    case .surveying(let surveying): surveying.reported
    case .followingUp(let followingUp): followingUp.surveying.reported
    case .closed(let closed): closed.followingUp.surveying.reported
    case .ended(let ended): ended.before.reported
    case .draft, .calling, .evaluating, .concerting, .framing, .running: nil
    }
  }

  public var followingUp: FollowingUp? {
    switch self {
    case .followingUp(let followingUp): followingUp
    case .closed(let closed): closed.followingUp
    case .draft, .calling, .evaluating, .concerting, .framing, .running, .reported, .surveying, .ended: nil
    }
  }

  public var surveys: Surveys? {
    switch self {
    case .surveying(let surveying): surveying.surveys
    case .followingUp(let followingUp): followingUp.surveying.surveys
    case .closed(let closed): closed.followingUp.surveying.surveys
    case .ended(let ended): ended.surveys
    case .draft, .calling, .evaluating, .concerting, .framing, .running, .reported: nil
    }
  }
}

extension Ended {
  public var name: StageName {
    switch ending {
    case .unsuccessful: .unsuccessful
    case .dropped: .dropped
    case .abandoned: .abandoned
    case .takenOver(let act): act.entry.stage
    }
  }
}
