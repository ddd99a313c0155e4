/// What a mission plans a day for, in the order in which it happens.
public enum PlannedStep: String, Choice {
  case intent, proposals, evaluation, choice, letters, kickOff, signatures, beginning, review, report, restitution
  case surveys, followUp

  var rank: Int { PlannedStep.allCases.firstIndex(of: self) ?? 0 }

  /// The stage that it closes, or in which it lies.
  public var stage: StageName {
    switch self {
    case .intent, .proposals: .calling
    case .evaluation: .evaluating
    case .choice: .concerting
    case .letters, .kickOff, .signatures, .beginning: .framing
    case .review, .report: .running
    case .restitution: .reported
    case .surveys: .surveying
    case .followUp: .followingUp
    }
  }
}

/// A line of a calendar: a step comes so many working days after another one, or after the launch of the call.
public struct CalendarRule: Payload {
  public var step: PlannedStep
  /// An earlier step; the launch of the call where nothing is said.
  public var after: PlannedStep?
  public var workingDays: Int

  public init(_ step: PlannedStep, after: PlannedStep?, workingDays: Int) {
    self.step = step
    self.after = after
    self.workingDays = workingDays
  }
}

extension [CalendarRule] {
  /// The usual calendar of a mission, laid when its call is launched. It says in working days what the dates to watch
  /// say in days (`lifecycle.md`, « Dates to watch »); the mission keeps its copy, whatever the usual one becomes.
  public static let usual = [
    CalendarRule(.intent, after: nil, workingDays: 5),
    CalendarRule(.proposals, after: nil, workingDays: 15),
    CalendarRule(.evaluation, after: .proposals, workingDays: 10),
    CalendarRule(.choice, after: .evaluation, workingDays: 10),
    CalendarRule(.letters, after: .choice, workingDays: 5),
    CalendarRule(.kickOff, after: .choice, workingDays: 11),
    CalendarRule(.signatures, after: .choice, workingDays: 21),
    CalendarRule(.beginning, after: .signatures, workingDays: 5),
    CalendarRule(.report, after: .beginning, workingDays: 65),
    CalendarRule(.restitution, after: .report, workingDays: 21),
    CalendarRule(.surveys, after: .restitution, workingDays: 11),
  ]
}
