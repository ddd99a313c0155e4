/// A place at the evaluation, for somebody of an operator or of a structure.
public struct TakeSeat: DatedByEntry {
  public var evaluator: PersonID
  public var side: Party
  public var on: Day?
}

public enum InterestKind: String, Choice {
  case none, declared, recused
}

public struct DeclareInterest: DatedByEntry {
  public var evaluator: PersonID
  public var interest: InterestKind
  /// What links the evaluator to a candidate.
  public var text: String?
  /// The candidate that the link is with; without one, it may be any.
  public var provider: ProviderID?
  public var on: Day?

  public init(
    evaluator: PersonID, interest: InterestKind, text: String? = nil, provider: ProviderID? = nil, on: Day? = nil
  ) {
    self.evaluator = evaluator
    self.interest = interest
    self.text = text
    self.provider = provider
    self.on = on
  }
}

public enum SetAsideCause: String, Choice {
  case incomplete, offTopic, overBudget, ineligible
}

public struct SetAside: DatedByEntry {
  public var provider: ProviderID
  public var cause: SetAsideCause
  public var reason: String
  public var on: Day?
}

/// One mark of one seat: sealed until all sheets are revealed together.
public struct GiveMark: DatedByEntry {
  public var evaluator: PersonID
  public var provider: ProviderID
  public var criterion: CriterionID
  public var mark: Hundredths
  public var comment: String?
  public var on: Day?

  public init(
    evaluator: PersonID, provider: ProviderID, criterion: CriterionID, mark: Hundredths, comment: String? = nil,
    on: Day? = nil
  ) {
    self.evaluator = evaluator
    self.provider = provider
    self.criterion = criterion
    self.mark = mark
    self.comment = comment
    self.on = on
  }
}

public struct CloseSheet: DatedByEntry {
  public var evaluator: PersonID
  public var on: Day?

  public init(evaluator: PersonID, on: Day? = nil) {
    self.evaluator = evaluator
    self.on = on
  }
}

public struct ReopenSheet: DatedByEntry {
  public var evaluator: PersonID
  public var reason: String
  public var on: Day?

  public init(evaluator: PersonID, reason: String, on: Day? = nil) {
    self.evaluator = evaluator
    self.reason = reason
    self.on = on
  }
}

/// Somebody opens a sealed sheet that is not theirs, to type what its evaluator dictates or to look at it.
public struct ReadSheet: DatedByEntry {
  public var evaluator: PersonID
  public var on: Day?

  public init(evaluator: PersonID, on: Day? = nil) {
    self.evaluator = evaluator
    self.on = on
  }
}

public struct Reveal: DatedByEntry {
  public var on: Day?

  public init(on: Day? = nil) { self.on = on }
}

/// « sélectionné par concertation entre le chargé de mission DLA et la structure bénéficiaire »
public struct AgreeMark: DatedByEntry {
  public var provider: ProviderID
  public var criterion: CriterionID
  public var mark: Hundredths
  public var reason: String?
  public var on: Day?

  public init(
    provider: ProviderID, criterion: CriterionID, mark: Hundredths, reason: String? = nil, on: Day? = nil
  ) {
    self.provider = provider
    self.criterion = criterion
    self.mark = mark
    self.reason = reason
    self.on = on
  }
}

/// Takes over every mark on which the seats agree.
public struct AdoptUnanimous: DatedByEntry {
  public var on: Day?

  public init(on: Day? = nil) { self.on = on }
}

public enum Position: String, Choice {
  case favourable, unfavourable, abstains
}

public struct DecidingPerson: Payload {
  public var person: PersonID
  public var position: Position
}

public struct AwardMission: Dated {
  public var provider: ProviderID
  public var deciders: [DecidingPerson]
  public var motive: Prose
  public var on: Day
}

public struct ReopenEvaluation: DatedByEntry {
  public var reason: String
  public var on: Day?
}
