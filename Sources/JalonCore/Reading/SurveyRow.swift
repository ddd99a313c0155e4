/// What a list of surveys tells of one mission: how many, and nothing of what was answered.
public struct SurveyRow: Hashable, Sendable {
  public var mission: MissionID
  public var owed: Int
  public var sent: Int
  public var answered: Int
  public var reminders: Int
  public var writtenOff: Int
  public var lastAnswer: Day?

  public init(
    mission: MissionID, owed: Int, sent: Int, answered: Int, reminders: Int, writtenOff: Int, lastAnswer: Day?
  ) {
    self.mission = mission
    self.owed = owed
    self.sent = sent
    self.answered = answered
    self.reminders = reminders
    self.writtenOff = writtenOff
    self.lastAnswer = lastAnswer
  }

  /// `nil` while no survey is owed.
  public init?(_ mission: Mission) {
    guard let respondents = SurveyReading.respondents(of: mission) else { return nil }
    self.init(
      mission: mission.id, owed: respondents.count, sent: respondents.sent, answered: respondents.answered.count,
      reminders: respondents.reminders, writtenOff: respondents.writtenOff,
      lastAnswer: respondents.answered.map(\.on).max())
  }
}
