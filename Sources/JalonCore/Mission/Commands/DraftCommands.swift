public enum MissionKind: String, Choice {
  case individual, collective
}

/// Why a mission stands beside another one.
public enum MissionLinkKind: String, Choice {
  case phaseOf, follows, relaunchOf, replaces
}

public struct MissionLink: Payload {
  public var kind: MissionLinkKind
  public var mission: MissionID
}

/// « Leur mission fait partie intégrante du plan d'accompagnement. »
public struct Open: Dated {
  /// The number of the new mission, free until now: `05-014`.
  public var mission: MissionID
  public var plan: SupportPlanID
  public var title: String
  public var kind: MissionKind
  public var structures: [StructureID]
  public var operators: [OperatorID]
  public var lead: OperatorID
  public var officer: PersonID
  public var link: MissionLink?
  /// What the support is about, in the words of its operator.
  public var theme: String?
  public var on: Day
}

/// The theme of a mission, told or told anew: what figures count supports by. Open at every stage, and after the end.
public struct SetTheme: DatedByEntry {
  public var theme: String
  public var on: Day?
}

/// A new draft with the brief and the grid of a call that ended without a provider.
public struct Relaunch: Dated {
  public var mission: MissionID
  public var of: MissionID
  public var on: Day
}

/// The *cahier des charges*: each writing is a new version, and all are kept.
public struct WriteBrief: DatedByEntry {
  public var context: Prose
  public var problem: Prose
  public var expectedResults: Prose
  public var constraints: Prose?
  public var calendar: Prose?
  /// Days of intervention that the plan foresees.
  public var days: Hundredths
  /// What the mission may cost, when the plan sets it.
  public var ceiling: Euros?
  public var on: Day?
}

/// One line of the evaluation grid.
public struct Criterion: Payload {
  public var id: CriterionID
  public var label: String
  /// In percents, those of a grid summing to 100; where the grid counts in points, the most that this criterion brings.
  public var weight: Int
  /// An agreed mark under it sets the proposal aside.
  public var threshold: Hundredths?
}

/// How the mark of the criterion `budget` comes about.
public enum PriceFormula: String, Choice {
  /// Marked by judgement, like any other criterion.
  case judged
  /// `max × lowest ÷ price`
  case proportional
  /// `max × (highest − price) ÷ (highest − lowest)`
  case interpolated
}

/// How the marks of several seats become one, settled before the call is sent.
public enum ConsensusRule: String, Choice {
  case agreedMark, mean
}

/// What the weights of a grid are.
public enum Counting: String, Choice {
  /// All criteria are marked on one scale, and weigh whole percents that sum to 100.
  case percents
  /// Each criterion has its own highest mark, which is its weight; the total is the sum of the marks.
  case points
}

public struct SetGrid: DatedByEntry {
  /// Absent from the grids of the first versions, which all counted in percents.
  public var counting: Counting?
  public var criteria: [Criterion]
  /// The highest mark, as a whole number, where all criteria share it: in points each has its own.
  public var scale: Int?
  /// The smallest difference between two marks.
  public var step: Hundredths
  public var priceFormula: PriceFormula
  /// Under it a proposal is set aside: a weighted mean, on the scale of the marks; in points, a sum of points.
  public var totalThreshold: Hundredths?
  public var consensus: ConsensusRule
  public var on: Day?
}

public struct AgreeBrief: Dated {
  public var structure: StructureID
  public var on: Day
}
