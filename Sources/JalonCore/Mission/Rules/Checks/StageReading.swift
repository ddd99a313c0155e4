// What a command may start from: the content of a stage when the mission stands exactly there.
extension Stage {
  var asDraft: Draft? { if case .draft(let stage) = self { stage } else { nil } }
  var asCalling: Calling? { if case .calling(let stage) = self { stage } else { nil } }
  var asEvaluating: Evaluating? { if case .evaluating(let stage) = self { stage } else { nil } }
  var asConcerting: Concerting? { if case .concerting(let stage) = self { stage } else { nil } }
  var asFraming: Framing? { if case .framing(let stage) = self { stage } else { nil } }
  var asRunning: Running? { if case .running(let stage) = self { stage } else { nil } }
  var asFollowingUp: FollowingUp? { if case .followingUp(let stage) = self { stage } else { nil } }

  var isCalling: Bool { asCalling != nil }

  /// The call while a proposal may still come in.
  var openCall: Calling? { asCalling ?? asEvaluating?.call }
  var callBeforeAward: Calling? { openCall ?? asConcerting?.call }
  var draftBeforeAward: Draft? { asDraft ?? callBeforeAward?.draft }
  var evaluationBeforeAward: Evaluating? { asEvaluating ?? asConcerting?.evaluation }

  /// The framing while the mission is at work: a reorientation may come « à tout moment de sa mission ».
  var framingAtWork: Framing? {
    switch self {
    case .framing(let stage): stage
    case .running(let stage): stage.framing
    case .reported(let stage): stage.running.framing
    case .draft, .calling, .evaluating, .concerting, .surveying, .followingUp, .closed, .ended: nil
    }
  }

  var framingBeforeFollowUp: Framing? {
    if case .surveying(let stage) = self { stage.reported.running.framing } else { framingAtWork }
  }

  /// The work, from its beginning to the closing: days that were forgotten are still added to it.
  var runningUntilClosing: Running? {
    switch self {
    case .running, .reported, .surveying, .followingUp: running
    case .draft, .calling, .evaluating, .concerting, .framing, .closed, .ended: nil
    }
  }

  var reportedBeforeFollowUp: Reported? {
    switch self {
    case .reported(let stage): stage
    case .surveying(let stage): stage.reported
    case .draft, .calling, .evaluating, .concerting, .framing, .running, .followingUp, .closed, .ended: nil
    }
  }

  /// The evaluators whose sheets are closed while the evaluation goes on.
  var closedSheets: [PersonID] { asEvaluating?.seats.filter(\.isClosed).map(\.evaluator) ?? [] }
}
