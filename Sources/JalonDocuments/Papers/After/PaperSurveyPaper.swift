import JalonCore
import JalonWording

extension PaperSource {
  /// A satisfaction survey to be answered with a pen: its questions in the order of the screen on which they are entered.
  func paperSurvey(of respondent: Party) -> Paper? {
    guard let sheet = questionnaire(of: respondent) else { return nil }
    let blocks = sheet.dimensions.flatMap { block($0, of: sheet) }
    return paper(
      [.text(PaperSurveyWords.scale)] + blocks
        + [
          .facts([fact(PaperSurveyWords.function, nil), fact(PaperSurveyWords.date, nil)])
        ]
        + [.text(PaperSurveyWords.back(Words(same: names.name(of: opening.lead)), contact(of: mission.officer)))],
      heading: [
        fact(PaperSurveyWords.respondent, name(of: respondent)),
        fact(PaperSurveyWords.edition, Words(same: "\(sheet.version)")),
      ], title: Words(sheet.title))
  }

  /// The same as a page that is filled in on a screen and sent back.
  func webSurvey(of respondent: Party) -> Paper? {
    guard var paper = paperSurvey(of: respondent), let sheet = questionnaire(of: respondent) else { return nil }
    let lead = Words(same: names.name(of: opening.lead))
    paper.survey = SurveyForm(
      mission: mission.id, respondent: respondent, sheet: sheet, facts: mission.surveyFacts,
      names: Dictionary(uniqueKeysWithValues: opening.structures.map { ($0, names.name(of: $0)) }),
      mail: around.details(mission.officer).map(\.mail), back: PaperSurveyWords.back(lead, contact(of: mission.officer))
    )
    return paper
  }

  /// The one that was sent, or that would be sent today.
  private func questionnaire(of respondent: Party) -> Questionnaire? {
    let purpose = Questionnaire.Purpose(respondent)
    return mission.questionnaire(of: respondent, in: names.directory)
      ?? purpose.flatMap { names.directory.questionnaire(for: $0) }?.asked(about: opening.structures)
  }

  private func block(_ dimension: Dimension, of sheet: Questionnaire) -> [Paper.Part] {
    let asked = sheet.questions.filter { $0.dimension == dimension.code && sheet.mayBeAsked($0, mission.surveyFacts) }
    guard !asked.isEmpty else { return [] }
    // Its columns go without saying, and two sheets have to hold all of it.
    var table = Paper.Table([.nothing, .nothing, .nothing].map { Paper.Table.Column($0) })
    table.rows = asked.map { [Words(same: $0.ownCode), wording($0), PaperSurveyWords.boxes($0)] }
    table.widths = [7, 49, 44]
    return [.heading(Words(dimension.wording)), .table(table)]
  }

  private func wording(_ question: Question) -> Words {
    let about = question.about.map { Words(same: "\(names.name(of: $0)) : ") } ?? .nothing
    let following = question.followed.first.map { PaperSurveyWords.following($0) } ?? .nothing
    return about + Words(question.wording) + following
  }
}

private enum PaperSurveyWords {
  static let respondent = Words(fr: "Répondant", en: "Respondent")
  static let edition = Words(fr: "Version du questionnaire", en: "Version of the questionnaire")
  static let function = Words(fr: "Votre fonction", en: "Your function")
  static let date = Words(fr: "Date", en: "Date")
  static let scale = Words { language in
    let marks = Agreement4.wordings.enumerated().map { "\($0 + 1) \(Words($1)(language).lowercased())" }
    let others = [
      "0 \(Words(Agreement4.notApplicable)(language).lowercased())",
      "NSP \(Words(Agreement4.noOpinion)(language).lowercased())",
    ]
    return (marks + others).joined(separator: " · ")
  }

  /// « (selon votre réponse à B04) »
  static func following(_ code: String) -> Words {
    Words(fr: " (selon votre réponse à \(code))", en: " (depending on your answer to \(code))")
  }

  static func boxes(_ question: Question) -> Words {
    switch question.kind {
    case .agreement4: Words(same: "☐ 1  ☐ 2  ☐ 3  ☐ 4  ☐ 0  ☐ NSP")
    case .scale0to10: Words(same: (0...10).map { "☐\u{A0}\($0)" }.joined(separator: " "))
    case .choice, .several:
      Words { language in
        question.options.map { "☐\u{A0}\(Words($0.wording)(language).replacing(" ", with: "\u{A0}"))" }.joined(
          separator: "  ")
      }
    case .text, .number, .decimal, .day: PaperWords.blank
    }
  }

  static func back(_ lead: Words, _ contact: Words?) -> Words {
    let how = contact.map { Words(same: " (\($0(.fr)))") } ?? .nothing
    return Words(
      fr: "À rendre à \(lead)\(how). Vos réponses sont lues par les opérateurs DLA de la mission.",
      en: "To be given back to \(lead)\(how). Your answers are read by the DLA operators of the mission.")
  }
}
