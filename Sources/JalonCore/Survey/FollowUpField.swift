extension Question {
  /// A field of the follow-up that an answer fills, whatever the code and the words of its question: rules and figures
  /// read the field.
  public enum FollowUpField: String, Choice {
    /// The day of the interview.
    case on
    /// What became of each action of the report.
    case action, actionState, actionCause
    /// Appropriation on its four axes.
    case board, direction, team, management
    case jobsBefore, jobsAfter, budgetBefore, budgetAfter
    /// Each new need, its answer, and the draft that a new mission opens.
    case need, needAnswer, needMission
    case synthesis
  }
}

extension Question.FollowUpField {
  /// Without a question for it there would be no follow-up to record.
  public var isNeeded: Bool {
    switch self {
    case .jobsBefore, .jobsAfter, .budgetBefore, .budgetAfter: false
    default: true
    }
  }

  /// Its question is asked in every case, and has to be answered.
  public var isAlwaysAsked: Bool {
    switch self {
    case .on, .action, .actionState, .board, .direction, .team, .management, .synthesis: true
    case .actionCause, .jobsBefore, .jobsAfter, .budgetBefore, .budgetAfter, .need, .needAnswer, .needMission: false
    }
  }

  /// In full-time equivalents, which no card of the directory holds.
  var countsJobs: Bool { self == .jobsBefore || self == .jobsAfter }

  /// What its question is asked once for.
  public var repetition: Dimension.Repetition? {
    switch self {
    case .action, .actionState, .actionCause: .action
    case .need, .needAnswer, .needMission: .need
    default: nil
    }
  }

  /// The kinds of question whose answer it can keep.
  public var kinds: [Question.Kind] {
    switch self {
    case .on: [.day]
    case .action, .actionCause, .need, .needMission, .synthesis: [.text]
    case .actionState, .needAnswer: [.choice]
    case .board, .direction, .team, .management: [.number]
    case .jobsBefore, .jobsAfter, .budgetBefore, .budgetAfter: [.decimal, .number]
    }
  }

  /// The only options that its question may offer, where it offers some.
  public var options: [String]? {
    switch self {
    case .actionState: ActionState.allCases.map(\.rawValue)
    case .needAnswer: NeedAnswer.allCases.map(\.rawValue)
    default: nil
    }
  }
}

extension Questionnaire {
  /// Whether its answers can be recorded: those of a follow-up need a question for each field that has to be filled.
  var canBeRecorded: Bool { unrecorded.isEmpty }

  /// The fields of the follow-up that none of its questions fills.
  var unrecorded: [Question.FollowUpField] {
    guard purpose == .followUp else { return [] }
    let recorded = Set(questions.compactMap(\.records))
    return Question.FollowUpField.allCases.filter { $0.isNeeded && !recorded.contains($0) }
  }
}
