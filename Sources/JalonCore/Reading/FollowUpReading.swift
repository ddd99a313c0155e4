/// What became of the mission: « évaluer l'appropriation de l'accompagnement et identifier les nouveaux besoins »
public struct FollowUpReading: Hashable, Sendable {
  /// The day that was chosen, or twelve months after the restitution.
  public let due: Day
  /// The end of the time in which a follow-up is usual.
  public let latest: Day
  /// `nil` until it is recorded or waived.
  public let outcome: FollowUp?
  /// What its questionnaire asked beside what the fields of the act keep, block by block.
  public let blocks: [Block]

  /// The answers of one block, about one action or one need where the block is repeated for each.
  public struct Block: Hashable, Sendable {
    public let dimension: Dimension
    /// What it is about: the title of the action, the words of the need.
    public let subject: String?
    public let answers: [Given]
  }

  /// What was answered to one question, or noted beside its answer.
  public struct Given: Hashable, Sendable {
    public let question: Question
    /// `nil` where a field of the act keeps it.
    public let answer: Answer?
    public let comment: String?

    /// What was chosen or counted, without what was written; `nil` where nothing is left.
    fileprivate var withoutTexts: Given? {
      question.kind == .text || answer == nil ? nil : Given(question: question, answer: answer, comment: nil)
    }

    fileprivate var texts: Int { (question.kind == .text && answer != nil ? 1 : 0) + (comment == nil ? 0 : 1) }
  }

  /// - Parameter directory: which has the questionnaire that was filled in.
  init(_ stage: FollowingUp, in directory: Directory) {
    (due, latest, outcome) = (stage.due, stage.latest, stage.outcome)
    if case .recorded(let act)? = outcome { blocks = act.blocks(in: directory) } else { blocks = [] }
  }

  /// The blocks without what was written, for what is handed over: nobody was asked whether these words may be quoted.
  public var quotableBlocks: [Block] {
    blocks.compactMap { block in
      let kept = block.answers.compactMap(\.withoutTexts)
      return kept.isEmpty ? nil : Block(dimension: block.dimension, subject: block.subject, answers: kept)
    }
  }

  /// How many texts and comments ``quotableBlocks`` leave out.
  public var textsNotQuoted: Int { blocks.flatMap(\.answers).reduce(0) { $0 + $1.texts } }

  public var recorded: RecordFollowUp? {
    if case .recorded(let act)? = outcome { act } else { nil }
  }
}

extension RecordFollowUp {
  /// In the order of the questions. What a questionnaire that this Jalon does not know asked is left out.
  fileprivate func blocks(in directory: Directory) -> [FollowUpReading.Block] {
    guard let filled = questionnaire, let asked = questionnaire(in: directory) else { return [] }
    let given = asked.questions.compactMap { question in
      filled.answers.first { $0.question == question.code }
        .map { FollowUpReading.Given(question: question, answer: $0.answer, comment: $0.comment) }
    }
    return asked.dimensions.flatMap { dimension in
      let own = given.filter { $0.question.dimension == dimension.code }
      return own.map(\.question.turn).distinct.map { turn in
        FollowUpReading.Block(
          dimension: dimension, subject: subject(of: dimension, turn), answers: own.filter { $0.question.turn == turn })
      }
    }
  }

  private func subject(of dimension: Dimension, _ turn: Int?) -> String? {
    guard let index = turn.map({ $0 - 1 }) else { return nil }
    switch dimension.repeats {
    case .action: return actions.indices.contains(index) ? actions[index].action : nil
    case .need: return needs.indices.contains(index) ? needs[index].need : nil
    case .structure, nil: return nil
    }
  }
}

/// The four axes on which appropriation is marked, from 0 (none) to 3 (self-reliant).
public enum AppropriationAxis: String, CaseIterable, Sendable {
  case board, direction, team, management

  public static let marks = 0...3
}

extension RecordFollowUp {
  public func appropriation(_ axis: AppropriationAxis) -> Int {
    switch axis {
    case .board: board
    case .direction: direction
    case .team: team
    case .management: management
    }
  }

  /// Over the four axes, in hundredths of a mark, rounded half up.
  public var meanAppropriation: Hundredths? {
    MarkSum(AppropriationAxis.allCases.reduce(0) { $0 + appropriation($1) }, of: AppropriationAxis.allCases.count).mean
  }

  /// How many actions of the report stand so.
  public func actions(_ state: ActionState) -> Int { actions.count { $0.state == state } }
}
