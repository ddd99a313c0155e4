import JalonCore

/// One thing that a figure counts, with all by which it may be broken down.
struct Item {
  /// What is counted once, however often it stands there.
  var unit: String
  /// What the list behind the figure shows.
  var subject: FigureSubject
  /// Days in hundredths, money in cents, people, marks: whatever is added up.
  var amount = 1
  /// What the amount is a part of, or is shared among.
  var of = 1
  /// Nobody has said it: it is counted among what is not known.
  var isKnown = true
  /// When it counts; where that is a stretch, from its first day to its last in the period.
  let days: Period
  var mission: MissionFacts?
  var operators: [OperatorID]
  var structures: [StructureID] = []
  var opinion: OpinionKind?
  var dimension: DimensionID?
  var mode: EntryMode?
  /// The funding agreement whose money it is.
  var grant: GrantID?
  /// The objective that it is, with what was done of it.
  var aim: Aim?
}

/// What stands in the list behind a figure.
public enum FigureSubject: Hashable, Sendable, Comparable {
  case mission(MissionID)
  case structure(StructureID)
  case provider(ProviderID)
  case plan(SupportPlanID)
  case grant(GrantID)
  /// Of an agreement and a year.
  case objective(GrantID, Int, ObjectiveFigure)

  /// As `jalon show` and `jalon card` take it.
  public var code: String {
    switch self {
    case .mission(let id): id.text
    case .structure(let id): Party.structure(id).text
    case .provider(let id): Party.provider(id).text
    case .plan(let id): id.text
    case .grant(let id): DirectoryEntry.Key(.grant, id.text).text
    case .objective(let grant, let year, let figure): "\(grant.text) \(year) \(figure.rawValue)"
    }
  }

  public static func < (left: FigureSubject, right: FigureSubject) -> Bool { left.code < right.code }
}

extension Item {
  /// Of a mission, on the days on which it counts.
  init(_ mission: MissionFacts, _ days: Period, unit: String? = nil, amount: Int = 1) {
    self.init(
      unit: unit ?? mission.mission.text, subject: .mission(mission.mission), amount: amount, days: days,
      mission: mission, operators: mission.operators, structures: mission.structures)
  }

  init(_ mission: MissionFacts, on day: Day, unit: String? = nil, amount: Int = 1) {
    self.init(mission, Period(of: day), unit: unit, amount: amount)
  }

  /// Of one structure of a mission.
  init(_ structure: StructureID, of mission: MissionFacts, _ days: Period, in office: OfficeFacts) {
    self.init(
      unit: office.unit(of: structure).code, subject: .structure(office.face(of: structure)), days: days, mission: mission,
      operators: mission.operators, structures: [structure])
  }
}

extension Period {
  init(of day: Day) {
    guard let period = Period(from: day, to: day) else { preconditionFailure("a day ends when it ends") }
    self = period
  }
}
