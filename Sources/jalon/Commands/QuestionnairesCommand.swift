import ArgumentParser
import JalonCore
import JalonQuestionnaires
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon questionnaires`
struct Questionnaires: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Donne, montre, exporte, vérifie ou importe les questionnaires.",
        "Lists, shows, exports, checks or imports the questionnaires."),
      discussion: Speech.said(
        "Sans rien d’autre, les donne tous. Un fichier est un TOML (.toml) ou un XLSForm (.xlsx, ou ses feuilles en .csv).",
        "With nothing else, lists them all. A file is a TOML (.toml) or an XLSForm (.xlsx, or its sheets as .csv)."))
  }

  enum Action: String, NamedValue {
    case list, show, export, check, `import`

    var french: String {
      switch self {
      case .list: "lister"
      case .show: "montrer"
      case .export: "exporter"
      case .check: "vérifier"
      case .import: "importer"
      }
    }
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: TableOptions

  @Argument(help: ArgumentHelp(Action.told, valueName: "action")) var action = Action.list
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Le code, pour montrer et exporter ; le fichier, pour vérifier et importer.",
        "The code, for show and export; the file, for check and import."),
      valueName: Speech.said("questionnaire", "questionnaire")))
  var subject: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("La version ; la dernière sinon.", "The version; else the latest."), valueName: "n"))
  var version: Int?
  @Option(help: ArgumentHelp("toml, xlsform, xlsx", valueName: "format")) var format = "toml"
  @Option(
    help: ArgumentHelp(
      Speech.said("Le dossier où écrire ; sinon la sortie.", "The folder to write in; else the output."),
      valueName: Speech.said("dossier", "folder")), completion: .directory)
  var to: String?

  func run() throws {
    do {
      switch action {
      case .list:
        try Reporting(shared).print(as: output) { context, _ in try context.questionnaires(output.format) }
      case .show:
        let code = try wanted()
        guard !output.format.isSheet else { throw Stop(.usage, Questionnaires.noSheet) }
        try Reporting(shared).print { context, _ in
          try context.questionnaire(code, version: version, output.format)
        }
      case .export: try export(try wanted(), as: try chosenFormat())
      case .check: try QuestionnaireDesk(shared).check(try wanted())
      case .import: try QuestionnaireDesk(shared).take(try wanted())
      }
    } catch let unknown as NoSuchQuestionnaire {
      throw Stop(.refused, unknown.words)
    }
  }

  private static let noSheet = Words(
    fr: "Les questions n'ont pas de feuille : --json, ou « export … --format xlsform ».",
    en: "The questions have no sheet: --json, or “export … --format xlsform”.")

  private static let noOutput = Words(
    fr: "Un classeur s'écrit dans un dossier : ajoutez --to.", en: "A workbook is written in a folder: add --to.")

  private func wanted() throws -> String {
    if let subject { return subject }
    throw Stop(
      .usage,
      action == .show || action == .export
        ? Words(
          fr: "Lequel ? Ajoutez son code : « jalon questionnaires » les donne tous.",
          en: "Which one? Add its code: “jalon questionnaires” gives them all.")
        : Words(
          fr: "Quel fichier ? Ajoutez son chemin, en .toml, .xlsx ou .csv.",
          en: "Which file? Add its path, a .toml, .xlsx or .csv."))
  }

  private func chosenFormat() throws -> QuestionnaireFile.Format {
    if let known = QuestionnaireFile.Format(rawValue: format) { return known }
    let known = Lists.or(QuestionnaireFile.Format.allCases.map(\.rawValue))
    throw Stop(
      .usage, Words(fr: "« \(format) » n'est pas un format : \(known).", en: "“\(format)” is not a format: \(known)."))
  }

  private func export(_ code: String, as format: QuestionnaireFile.Format) throws {
    let session = Session(shared.choices)
    let found = try Reporting(shared).read { try $0.find(code, version: version) }
    let bytes = found.written(as: format)
    guard let to else {
      guard format != .xlsx else { throw Stop(.usage, Questionnaires.noOutput) }
      return try session.console.printRaw(String(decoding: bytes, as: UTF8.self))
    }
    let path = "\(to)/\(found.code)-\(found.version).\(format.fileExtension)"
    do { try WholeFile.write(bytes, to: path, replacing: false) } catch { throw error.stop(path) }
    try session.console.print(path + "\n")
  }
}
