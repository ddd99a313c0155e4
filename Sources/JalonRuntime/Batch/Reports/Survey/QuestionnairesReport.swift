import JalonCore
import JalonScreens
import JalonWording

extension ReportContext {
  /// Every version of every questionnaire, where it comes from, and how many surveys were sent with it.
  public func questionnaires(_ format: ReportFormat) throws -> String {
    let directory = try ledger.directory()
    let uses = try store.surveysIssued()
    var table = table(ReportContext.questionnaireColumns, ReportAbout("questionnaires"))
    let known = directory.questionnaires.sorted { ($0.code, $0.version) < ($1.code, $1.version) }
    for questionnaire in known {
      table.add(cells(questionnaire, directory, uses[questionnaire.edition] ?? 0, format))
    }
    return table.written(format)
  }

  /// One version of a questionnaire, question by question; the latest where none is named.
  public func questionnaire(_ code: String, version: Int?, _ format: ReportFormat) throws -> String {
    let questionnaire = try find(code, version: version)
    guard format != .json else {
      return line(ReportAbout("questionnaires", of: code), ValueWriter.value(of: questionnaire).json)
    }
    return told(questionnaire).map { $0 + "\n" }.joined()
  }

  /// The latest version of a questionnaire, or the one named.
  public func find(_ code: String, version: Int?) throws -> Questionnaire {
    let known = try ledger.directory().questionnaires
    let found = known.filter { $0.code == code && (version == nil || $0.version == version) }
    if let latest = found.max(by: { $0.version < $1.version }) { return latest }
    throw NoSuchQuestionnaire(code: code, version: version, known: known)
  }

  static let questionnaireColumns = [
    ReportColumn("code", "Code", "Code", most: 32, is: .code),
    ReportColumn("version", "Version", "Version", .right, is: .whole),
    ReportColumn("purpose", "Usage", "Purpose", is: .code),
    ReportColumn("title", "Titre", "Title", most: 60, is: .sentence),
    ReportColumn("from", "Origine", "From", most: 12, is: .oneOf(["jalon", "adopted"])),
    ReportColumn("inUse", "En cours", "In use", is: .flag),
    ReportColumn("questions", "Questions", "Questions", .right, is: .whole),
    ReportColumn("surveys", "Enquêtes", "Surveys", .right, is: .whole),
  ]

  private func cells(
    _ questionnaire: Questionnaire, _ directory: Directory, _ surveys: Int, _ format: ReportFormat
  ) -> [ReportCell] {
    let isShipped = Questionnaire.shipped.contains { $0.edition == questionnaire.edition }
    let origin = isShipped ? Words(fr: "Jalon", en: "Jalon") : Words(fr: "adopté", en: "adopted")
    return [
      .text(questionnaire.code), .whole(questionnaire.version),
      .text(format == .json ? questionnaire.purpose.rawValue : self(questionnaire.purpose.words)),
      .text(self(Words(questionnaire.title))),
      .text(format == .json ? (isShipped ? "jalon" : "adopted") : self(origin)),
      .flag(directory.questionnaire(for: questionnaire.purpose) == questionnaire),
      .whole(questionnaire.questions.count), .whole(surveys),
    ]
  }
}

/// Which questionnaire was probably meant, where none has this code or this version.
public struct NoSuchQuestionnaire: Error, Sendable {
  let code: String
  let version: Int?
  let known: [Questionnaire]

  public var words: Words {
    let versions = known.filter { $0.code == code }.map { String($0.version) }
    if let version, !versions.isEmpty {
      return Words(
        fr: "« \(code) » n'a pas de version \(version). Il en a \(Lists.and(versions)).",
        en: "“\(code)” has no version \(version). It has \(Lists.and(versions)).")
    }
    if let nearest = Nearest.match(to: code, among: known.map(\.code)) {
      return Words(
        fr: "Aucun questionnaire « \(code) ». Peut-être « \(nearest) » ?",
        en: "No questionnaire “\(code)”. Perhaps “\(nearest)”?")
    }
    return Words(
      fr: "Aucun questionnaire « \(code) ». « jalon questionnaires » les donne tous.",
      en: "No questionnaire “\(code)”. “jalon questionnaires” gives them all.")
  }
}
