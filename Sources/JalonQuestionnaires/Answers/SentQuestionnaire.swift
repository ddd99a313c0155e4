import JalonCore

/// The questionnaire that was sent to a respondent, and what each column of a file answers in it.
struct SentQuestionnaire {
  let respondent: Party
  let questionnaire: Questionnaire
  /// The day on which it was sent.
  let on: Day
  let facts: Set<Clause.Fact>
  /// One a column of the file; `nil` where the column answers nothing.
  let columns: [(place: ColumnPlace, question: Question)?]
  /// What stands above the first column of each question, to say where an obstacle is.
  let heads: [String: String]

  init?(to respondent: Party, of mission: Mission, in directory: Directory, columns: [ColumnHead]) {
    guard let questionnaire = mission.questionnaire(of: respondent, in: directory),
      let issue = mission.stage.surveys?.issued[respondent]?.issue
    else { return nil }
    (self.respondent, self.questionnaire, on) = (respondent, questionnaire, issue.on)
    facts = mission.surveyFacts
    let book = HeadBook(questionnaire)
    let questions = Dictionary(questionnaire.questions.map { ($0.code, $0) }) { first, _ in first }
    self.columns = columns.map { head in
      guard head.role == nil, let place = book.place(of: head) else { return nil }
      return questions[place.question].map { (place, $0) }
    }
    heads = Dictionary(
      zip(columns, self.columns).compactMap { head, column in column.map { ($0.place.question, head.text) } }
    ) { first, _ in first }
  }

  /// The columns that it has a question for.
  func known(_ all: [ColumnHead]) -> Set<ColumnHead> { Set(zip(all, columns).compactMap { $1 == nil ? nil : $0 }) }
}
