import ArgumentParser
import JalonCore
import JalonFigures
import JalonRuntime
import JalonWording

/// `jalon report`
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Speech.said(
        "Donne le rapport d'activité d'une période, à côté de la précédente.",
        "Gives the activity report of a period, beside the one before."),
      discussion: Speech.said(
        """
        « jalon report --period 2026 --html > rapport-2026.html » : une page pour un navigateur ou un traitement de texte, \
        ses graphiques dedans, sans réseau. Sous chaque tableau, la définition de ses chiffres.
        """,
        """
        “jalon report --period 2026 --html > report-2026.html”: a page for a browser or a word processor, its charts \
        inside, without network. Under each table, the definition of its figures.
        """),
      aliases: ["rapport"])
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var period: PeriodOptions
  @OptionGroup var evening: EveningOptions

  @Flag(help: ArgumentHelp(Speech.said("Une page pour un navigateur.", "A page for a browser.")))
  var html = false

  func run() throws {
    try Reporting(shared).print(isPage: html) { context, _ in
      try context.yearReport(period.read(context), frozen: evening.read(context), isPage: html)
    }
  }
}
