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
  @OptionGroup var format: TableOptions

  @Argument(
    help: ArgumentHelp(Speech.said("Son code.", "Its code."), valueName: Speech.said("code", "code")), completion: .plan
  )
  var plan: String

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in
      try context.plan(SupportPlanID(plan), format.format)
    }
  }
}
/// `jalon plans`
struct PlansCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plans",
      abstract: Speech.said("Donne les plans d'accompagnement.", "Lists the support plans."), aliases: ["dossiers"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in try context.plans(format.format) }
  }
}
