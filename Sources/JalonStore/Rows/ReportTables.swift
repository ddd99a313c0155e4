import JalonCore

/// What reports over all missions are told from, so that none of them reads whole histories.
public protocol ReportTables: Sendable {
  /// One row for each mission that owes surveys, by number.
  func surveyRows() throws(StoreFailure) -> [SurveyRow]
  /// How many surveys were ever sent with each edition of each questionnaire, those taken back since included.
  func surveysIssued() throws(StoreFailure) -> [Questionnaire.Edition: Int]
  /// Missions of which a document was ever let out, by number.
  func missionsWithReleases() throws(StoreFailure) -> [MissionID]
}
