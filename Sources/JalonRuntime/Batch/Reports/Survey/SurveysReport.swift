import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReportContext {
  /// Every mission that owes surveys: sent, answered, reminded, written off; then the rate of response over all of them.
  public func surveys(_ format: ReportFormat) throws -> String {
    var table = table(ReportContext.surveyColumns, ReportAbout("surveys"))
    var (sent, answered) = (0, 0)
    let names = try names()
    let surveys = Dictionary(try store.surveyRows().map { ($0.mission, $0) }) { first, _ in first }
    try forEachRow(.stage(SurveyReading.stages)) { row in
      guard let survey = surveys[row.mission] else { return }
      sent += survey.sent
      answered += survey.answered
      table.add(cells(row, survey, names))
    }
    guard format == .text else { return table.written(format) }
    return table.written(format) + "\n" + self(ReportContext.rate(answered, of: sent)) + "\n"
  }

  static let surveyColumns = [
    ReportColumn("mission", "N°", "No.", most: 12, is: .code),
    ReportColumn("structures", "Structures", "Structures", most: 40, is: .list(.code)),
    ReportColumn("owed", "Dues", "Owed", .right, is: .whole),
    ReportColumn("sent", "Adressées", "Sent", .right, is: .whole),
    ReportColumn("answered", "Saisies", "Answered", .right, is: .whole),
    ReportColumn("reminders", "Relances", "Reminders", .right, is: .whole),
    ReportColumn("writtenOff", "Classées", "Written off", .right, is: .whole),
    ReportColumn("lastAnswer", "Dernière réponse", "Last answer", most: 10, is: .optional(.day)),
  ]

  private func cells(_ row: BoardRow, _ survey: SurveyRow, _ names: Names) -> [ReportCell] {
    [
      .text(row.mission.text),
      .told(self(names.names(of: row.structureIDs)), .list(row.structureIDs.map { .text($0.text) })),
      .whole(survey.owed), .whole(survey.sent), .whole(survey.answered), .whole(survey.reminders),
      .whole(survey.writtenOff), survey.lastAnswer.map { .day($0) } ?? .empty,
    ]
  }

  static func rate(_ answered: Int, of sent: Int) -> Words {
    guard let rate = Hundredths.share(answered, of: sent) else {
      return Words(fr: "Aucune enquête adressée.", en: "No survey sent.")
    }
    return Words(
      fr:
        "\(answered, "réponse", "réponses") sur \(sent, "enquête adressée", "enquêtes adressées") : \(rate.percentTold)",
      en: "\(answered, "answer", "answers") to \(sent, "survey", "surveys") sent: \(rate.percentTold)")
  }
}
