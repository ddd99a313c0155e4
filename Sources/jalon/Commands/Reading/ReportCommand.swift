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
        "Donne le rapport d'activité d'une période, à côté de la précédente ou d'une autre.",
        "Gives the activity report of a period, beside the one before or another one."),
      discussion: Speech.said(
        """
        « jalon report --period 2026 --html > rapport-2026.html » : une page pour un navigateur ou un traitement de texte, \
        ses graphiques dedans, sans réseau. --odt l'écrit pour un traitement de texte, --xlsx en classeur, une feuille \
        par tableau. Sous chaque tableau, la définition de ses chiffres.
        """,
        """
        “jalon report --period 2026 --html > report-2026.html”: a page for a browser or a word processor, its charts \
        inside, without network. --odt writes it for a word processor, --xlsx as a workbook, one sheet a table. Under \
        each table, the definition of its figures.
        """),
      aliases: ["rapport"])
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var period: PeriodOptions
  @OptionGroup var beside: BesideOptions
  @OptionGroup var evening: EveningOptions

  @Flag(help: ArgumentHelp(Speech.said("Une page pour un navigateur.", "A page for a browser.")))
  var html = false

  @Option(
    help: ArgumentHelp(
      Speech.said("Pour un traitement de texte, dans ce fichier.", "For a word processor, in this file."),
      valueName: Speech.said("fichier.odt", "file.odt")), completion: .file(extensions: ["odt"]))
  var odt: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Un classeur, dans ce fichier.", "A workbook, in this file."),
      valueName: Speech.said("fichier.xlsx", "file.xlsx")), completion: .workbook)
  var xlsx: String?

  func validate() throws {
    guard [html, odt != nil, xlsx != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        Speech.said("--html, --odt ou --xlsx : un seul.", "--html, --odt or --xlsx: one of them."))
    }
    try FileEnding.demand("odt", of: odt)
    try FileEnding.demand("xlsx", of: xlsx)
  }

  func run() throws {
    let reporting = Reporting(shared)
    if let odt {
      let bytes = try reporting.read { context in
        let bytes = try context.yearReportPaper(period.read(context), beside: beside.read(), frozen: evening.read(context))
        try context.demandRead()
        return bytes
      }
      return try reporting.write(bytes, to: odt)
    }
    if let xlsx {
      return try reporting.print(as: .xlsx, to: xlsx) { context, _ in
        try context.keepYearReport(period.read(context), beside: beside.read(), frozen: evening.read(context))
        return ""
      }
    }
    try reporting.print(isPage: html) { context, _ in
      try context.yearReport(period.read(context), beside: beside.read(), frozen: evening.read(context), isPage: html)
    }
  }
}
