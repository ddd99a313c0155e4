import ArgumentParser
import JalonCore
import JalonQuestionnaires
import JalonWording

/// `jalon answers`
struct Answers: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Lit les réponses d'enquête : fichiers et courriels des pages de Jalon, CSV d'un autre outil (LimeSurvey, Framaforms, KoboToolbox…).",
        "Reads survey answers: files and mails of the pages of Jalon, a CSV of another tool (LimeSurvey, Framaforms, KoboToolbox…)."
      ),
      discussion: Speech.said(
        "Montre ce qui serait enregistré, et n'enregistre qu'avec --record : toutes les réponses, ou aucune.",
        "Shows what would be recorded, and records with --record only: all the responses, or none."),
      aliases: ["réponses", "reponses"])
  }

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Fichier .json, .eml, .txt ou .csv, un ou plusieurs ; « - » lit ce qui est collé.",
        "A file .json, .eml, .txt or .csv, one or several; “-” reads what is pasted."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var files: [String]

  @Flag(help: ArgumentHelp(Speech.said("Enregistre : toutes les réponses, ou aucune.", "Records: all, or none.")))
  var record = false

  @Option(
    help: ArgumentHelp(
      Speech.said("La mission, où le fichier ne la dit pas.", "The mission, where the file does not say it."),
      valueName: Speech.said("numéro", "number")), completion: .mission)
  var mission: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Qui répond, où le fichier ne le dit pas.", "Who answers, where the file does not say it."),
      valueName: "code"), completion: .structure)
  var respondent: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Le jour des réponses ; sinon celui du fichier.", "The day of the answers; else that of the file."),
      valueName: Speech.said("jour", "day")))
  var on: String?

  func run() throws {
    let desk = AnswersDesk(shared)
    let given = CollectedAnswers.Given(
      mission: mission.map { MissionID($0) }, respondent: respondent, on: try on.map { try desk.day($0) })
    if record { try desk.record(files, given) } else { try desk.preview(files, given) }
  }
}
