import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon plan`
struct Plan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Montre un plan d'accompagnement, ses jours et ses financements.",
        "Shows a support plan, its days and its funding."),
      aliases: ["dossier"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  @Flag(
    help: ArgumentHelp(
      Speech.said("Les jours et les montants, pour un tableur français.", "Days and amounts, for a French spreadsheet.")
    ))
  var csv = false

  @Argument(help: ArgumentHelp(Speech.said("Son code.", "Its code."), valueName: Speech.said("code", "code")))
  var plan: String

  func validate() throws {
    guard !(csv && format.json) else {
      throw ValidationError(Speech.said("--json ou --csv, pas les deux.", "--json or --csv, not both."))
    }
  }

  func run() throws {
    try Reporting(shared).print(isCSV: csv) { context, _ in
      try context.plan(SupportPlanID(plan), csv ? .csv : format.format)
    }
  }
}
