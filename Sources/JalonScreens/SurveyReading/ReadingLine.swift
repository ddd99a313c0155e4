import JalonCore
import JalonWording

/// One line of the reading: a heading, a dimension, an axis of the follow-up, or a fact.
struct ReadingLine: Hashable, Sendable {
  typealias ID = String

  enum Content: Hashable, Sendable {
    case voice(ReadingTopic.Voice)
    case row(SurveyReading.Row)
    case followUp(FollowUpReading)
    case axis(AppropriationAxis, RecordFollowUp)
    case fact(Fact, RecordFollowUp)
    case block(FollowUpReading.Block)
  }

  enum Fact: String, Hashable, Sendable, CaseIterable { case jobs, budget, actions, needs }

  /// Stable: the focus stays on it when answers come in.
  let id: ID
  let content: Content

  var isFocusable: Bool {
    switch content {
    case .voice, .followUp: false
    case .row, .axis, .fact, .block: true
    }
  }

  static func all(_ reading: SurveyReading) -> [ReadingLine] {
    [ReadingTopic.Voice.structures, .provider].flatMap { lines(of: $0, in: reading) } + followUp(reading)
  }

  private static func lines(of voice: ReadingTopic.Voice, in reading: SurveyReading) -> [ReadingLine] {
    let rows = reading.rows.filter { $0.topic.voice == voice }
    guard !rows.isEmpty else { return [] }
    return [ReadingLine(id: "voice:\(voice)", content: .voice(voice))]
      + rows.enumerated().map { ReadingLine(id: "row:\(voice):\($0)", content: .row($1)) }
  }

  private static func followUp(_ reading: SurveyReading) -> [ReadingLine] {
    guard let followUp = reading.followUp else { return [] }
    let heading = ReadingLine(id: "followUp", content: .followUp(followUp))
    guard let act = followUp.recorded else { return [heading] }
    return [heading] + AppropriationAxis.allCases.map { ReadingLine(id: "axis:\($0)", content: .axis($0, act)) }
      + Fact.allCases.filter { $0.words(act) != nil }.map { ReadingLine(id: "fact:\($0)", content: .fact($0, act)) }
      + followUp.blocks.enumerated().map { ReadingLine(id: "block:\($0)", content: .block($1)) }
  }
}

extension ReadingLine.Fact {
  var title: Words {
    switch self {
    case .jobs: Words(fr: "Emploi", en: "Jobs")
    case .budget: Words(fr: "Budget", en: "Budget")
    case .actions: Words(fr: "Actions du rapport", en: "Actions of the report")
    case .needs: Words(fr: "Nouveaux besoins", en: "New needs")
    }
  }

  /// `nil` where nothing was noted.
  func words(_ act: RecordFollowUp) -> Words? {
    switch self {
    case .jobs: act.jobsTold
    case .budget: act.budgetTold
    case .actions: act.actionsTold
    case .needs:
      act.needs.isEmpty
        ? Words(fr: "aucun", en: "none") : Lists.and(act.needs.map(\.need))
    }
  }
}
