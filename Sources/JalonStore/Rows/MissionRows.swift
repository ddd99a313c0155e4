import JalonCore

/// All that a store keeps of one mission beside its events: a fold of them, written with them and rebuilt at will.
public struct MissionRows: Hashable, Sendable {
  public var board: BoardRow
  /// In the order of the invitations.
  public var records: [InvitationRecord]
  /// The most urgent first.
  public var dues: [DueRow]
  /// `nil` while no survey is owed.
  public var survey: SurveyRow?
  /// It was opened by mistake: nothing of it is kept, in no list nor count.
  public var isGone: Bool

  public init(
    board: BoardRow, records: [InvitationRecord] = [], dues: [DueRow] = [], survey: SurveyRow? = nil,
    isGone: Bool = false
  ) {
    self.isGone = isGone
    self.board = board
    self.records = records
    self.dues = dues
    self.survey = survey
  }

  public init(_ mission: Mission, in directory: Directory) {
    let watches = mission.watches(in: directory.calendar(of: mission.opening.lead))
    self.init(
      board: BoardRow(mission, watches: watches, in: directory),
      records: mission.invitationRecords(in: directory), dues: mission.dueRows(watches), survey: SurveyRow(mission),
      isGone: mission.isOpenedByMistake)
  }
}

/// All that a store keeps of the directory beside its events, and the count of surveys sent with each questionnaire.
public struct DirectoryRows: Sendable {
  public var entries: [DirectoryEntry]
  public var issued: [Questionnaire.Edition: Int]

  /// - Parameter directory: held whole.
  public init(_ directory: Directory, issued: [Questionnaire.Edition: Int] = [:]) {
    entries = directory.everyEntry
    self.issued = issued
  }
}
