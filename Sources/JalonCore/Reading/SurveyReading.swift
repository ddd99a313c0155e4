/// What was answered about one mission, its views beside one another: the structures, the provider, and the diagnosis
/// of follow-up.
///
/// It is the officer's working document: it shows every answer of the mission, however few there are.
public struct SurveyReading: Hashable, Sendable {
  public let mission: MissionID
  /// Each structure, then the provider.
  public let respondents: [Respondent]
  /// The dimensions that the structures were asked about, then those of the provider.
  public let rows: [Row]
  public let followUp: FollowUpReading?

  /// Whoever was asked, and whether it answered.
  public struct Respondent: Hashable, Sendable {
    public let party: Party
    /// `nil` while the survey has not been sent.
    public let survey: Survey?
  }

  /// One topic: what each respondent marked, and what they wrote.
  public struct Row: Hashable, Sendable {
    public let topic: ReadingTopic
    /// Only those who gave a mark, in the order of the respondents.
    public let marks: [Mark]
    /// Question by question, all respondents together.
    public let questions: [QuestionFigures]
    public let testimonies: [Testimony]

    public struct Mark: Hashable, Sendable {
      public let respondent: Party
      public let counts: ScaleCounts
    }

    /// All respondents together; `nil` for a dimension that is not answered by marks.
    public var counts: ScaleCounts? {
      topic.scale.map { scale in marks.reduce(ScaleCounts(scale)) { $0 + $1.counts } }
    }
  }
}

extension SurveyReading {
  /// `nil` while no survey is owed: there is nothing to read yet.
  ///
  /// - Parameter directory: which has the questionnaires that were answered.
  public init?(_ mission: Mission, in directory: Directory) {
    guard let respondents = SurveyReading.respondents(of: mission) else { return nil }
    self.mission = mission.id
    self.respondents = respondents
    let answered = AnsweredSurvey.all(of: mission, in: directory)
    rows = [.structures, .provider].flatMap { voice in SurveyReading.rows(answered.filter { $0.voice == voice }) }
    followUp = mission.stage.followingUp.map { FollowUpReading($0, in: directory) }
  }

  /// Who was asked, without what was answered; `nil` while no survey is owed.
  public static func respondents(of mission: Mission) -> [Respondent]? {
    mission.stage.surveys.map { surveys in
      surveys.respondents.map { Respondent(party: $0, survey: surveys.issued[$0]) }
    }
  }

  private static func rows(_ answered: [AnsweredSurvey]) -> [Row] {
    let topics = answered.flatMap(\.topics).distinct
    let questions = AnsweredSurvey.figures(answered)
    return topics.map { topic in
      Row(
        topic: topic,
        marks: answered.compactMap { each in
          each.counts[topic].map { Row.Mark(respondent: each.response.respondent, counts: $0) }
        },
        questions: questions.filter { topics.home(of: $0.topic) == topic }.map(\.figures),
        testimonies: answered.flatMap { each in
          each.testimonies.filter { topics.home(of: $0.topic) == topic }.map(\.testimony)
        })
    }
  }

  /// Codes of the stages at which surveys are owed or have been.
  public static let stages = [StageName.surveying, .followingUp, .closed, .abandoned].map(\.rawValue)

  public var answered: [AnswerSurvey] { respondents.answered }

  /// How many could have written a text without a name: of those who see the mission as this one does, its structures or
  /// its provider, all who answered but whoever is quoted by name.
  func nameless(beside respondent: Party) -> Int {
    answered.count { $0.respondent.isStructure == respondent.isStructure && $0.quoteConsent != .named }
  }

  public var testimonies: [Testimony] { rows.flatMap(\.testimonies) }

  /// What any output may quote: by name what may be, then without a name what may be.
  public var extracts: [Extract] {
    let all = testimonies.compactMap { $0.extract(amongNameless: nameless(beside: $0.respondent)) }
    return all.filter { $0.author != nil } + all.filter { $0.author == nil }.sorted { $0.text < $1.text }
  }

  /// How many of the texts of the surveys and of the follow-up no output may quote.
  public var textsNotQuoted: Int { testimonies.count - extracts.count + (followUp?.textsNotQuoted ?? 0) }
}

extension [SurveyReading.Respondent] {
  public var sent: Int { count { $0.survey != nil } }
  public var reminders: Int { reduce(0) { $0 + ($1.survey?.reminders.count ?? 0) } }
  public var writtenOff: Int { count { $0.survey?.writeOff != nil } }
  public var answered: [AnswerSurvey] { compactMap { $0.survey?.response } }
}

extension Party {
  var isStructure: Bool { if case .structure = self { true } else { false } }
}

extension [ReadingTopic] {
  /// The row on which a question that is not marked stands: the first of its dimension.
  fileprivate func home(of topic: ReadingTopic) -> ReadingTopic? {
    contains(topic) ? topic : first { $0.on(nil) == topic.on(nil) }
  }
}

/// One response with the questionnaire that it answers.
struct AnsweredSurvey {
  let questionnaire: Questionnaire
  let response: AnswerSurvey
  let structures: [StructureID]

  /// Those of a mission, in the order of its respondents. One whose questionnaire this Jalon does not know is left out.
  static func all(of mission: Mission, in directory: Directory) -> [AnsweredSurvey] {
    let surveys = mission.stage.surveys
    return (surveys?.respondents ?? []).compactMap { party in
      guard let response = surveys?.issued[party]?.response,
        let questionnaire = mission.questionnaire(of: party, in: directory)
      else { return nil }
      return AnsweredSurvey(questionnaire: questionnaire, response: response, structures: mission.opening.structures)
    }
  }

  var voice: ReadingTopic.Voice { response.respondent.isStructure ? .structures : .provider }
  var topics: [ReadingTopic] { questionnaire.topics(voice, structures) }
  var counts: [ReadingTopic: ScaleCounts] { questionnaire.counts(of: response, voice, structures) }

  var testimonies: [(topic: ReadingTopic, testimony: Testimony)] {
    response.testimonies(in: questionnaire).compactMap { testimony in
      questionnaire.topic(of: testimony.question, voice, structures).map { ($0, testimony) }
    }
  }

  /// Question by question, the responses to one version of a questionnaire taken together.
  static func figures(_ answered: [AnsweredSurvey]) -> [(topic: ReadingTopic, figures: QuestionFigures)] {
    answered.map(\.questionnaire).distinct.flatMap { questionnaire in
      let same = answered.filter { $0.questionnaire == questionnaire }
      let summary = SurveySummary(of: questionnaire, same.map(\.response.byQuestion))
      return summary.questions.compactMap { figures in
        questionnaire.topic(of: figures.question, same[0].voice, same[0].structures).map { ($0, figures) }
      }
    }
  }
}

extension AnswerSurvey {
  /// As questionnaires and summaries take it.
  var byQuestion: Questionnaire.Response {
    Dictionary(answers.map { ($0.question, $0.answer) }) { _, last in last }
  }
}
