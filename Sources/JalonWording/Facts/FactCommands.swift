import JalonCore

// The form that asked for what an event carries: its labels are those of the fact.

extension MissionEvent.Kind {
  public var command: String {
    if self == .sheetsRevealed { return MissionCommand.Kind.reveal.rawValue }
    if self == .corrected { return MissionCommand.Kind.correct.rawValue }
    return (MissionCommand.Kind.allCases.first { $0.payload == entered })?.rawValue ?? ""
  }
}

extension PlanEvent.Kind {
  public var command: String {
    if self == .planCorrected { return PlanCommand.Kind.correctInPlan.rawValue }
    return (PlanCommand.Kind.allCases.first { $0.payload == entered })?.rawValue ?? ""
  }
}

extension DirectoryEvent.Kind {
  /// What the journal keeps of a person was asked for by the form of the whole card.
  public var command: String {
    if self == .personRegistered { return DirectoryCommand.Kind.registerPerson.rawValue }
    if self == .personAmended { return DirectoryCommand.Kind.amendPerson.rawValue }
    return (DirectoryCommand.Kind.allCases.first { $0.payload == entered })?.rawValue ?? ""
  }
}
