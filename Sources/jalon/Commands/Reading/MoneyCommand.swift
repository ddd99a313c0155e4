import ArgumentParser
import JalonCore
import JalonFigures
import JalonRuntime
import JalonWording

/// `jalon money`
struct MoneyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "money",
      abstract: Speech.said(
        "Donne l'argent d'une période : engagé, facturé, service fait, payé.",
        "Gives the money of a period: engaged, invoiced, certified, paid."),
      discussion: Speech.said(
        """
        « jalon money --period 2026 --by operator ». Chaque colonne compte à son propre jour ; rien ne s'additionne de l'une \
        à l'autre.
        """,
        """
        “jalon money --period 2026 --by operator”. Each column counts on its own day; nothing is added from one to another.
        """),
      aliases: ["argent"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @OptionGroup var period: PeriodOptions
  @OptionGroup var evening: EveningOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Par mission, opérateur, année, financeur ou convention de financement ; par mission si rien n'est dit.",
        "By mission, operator, year, funder or grant; by mission where nothing is said."),
      valueName: Speech.said("ventilation", "breakdown")), completion: .breakdownOfMoney)
  var by: String?

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in
      try context.money(
        in: period.read(context), by: try by.map { try FigureOptions.read(MoneyTable.View.read($0)) } ?? .mission,
        frozen: evening.read(context), format.format)
    }
  }
}
