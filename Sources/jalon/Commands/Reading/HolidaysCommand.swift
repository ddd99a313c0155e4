import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon holidays`
struct HolidaysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holidays",
      abstract: Speech.said(
        "Donne les jours fériés et les fermetures d'une année.",
        "Gives the public holidays and the closed days of a year."),
      discussion: Speech.said(
        "Ceux du département de votre opérateur, ou du « territoire » et des « fermetures » de reglages.toml.",
        "Those of your operator's département, or of the “territoire” and “fermetures” of reglages.toml."),
      aliases: ["fériés", "feries"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions
  @Argument(
    help: ArgumentHelp(
      Speech.said("L'année ; sinon celle du jour.", "The year; else that of the day."),
      valueName: Speech.said("année", "year")))
  var year: Int?

  func validate() throws {
    guard let year, !(1900...2199).contains(year) else { return }
    throw ValidationError(
      Speech.said("Une année va de 1900 à 2199 : \(year).", "A year goes from 1900 to 2199: \(year)."))
  }

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in try context.holidays(in: year, format.format) }
  }
}
