import ArgumentParser
import JalonWording

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.said("Le fichier des données.", "The file that holds the data."),
      valueName: Speech.said("chemin", "path")), completion: .anyFile)
  var store: String?

  @Option(
    help: ArgumentHelp(Speech.said("La langue : fr ou en.", "The language: fr or en."), valueName: "fr|en"),
    completion: .language)
  var lang: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Un thème par son nom, ou son fichier TOML.", "A theme by its name, or its TOML file."),
      valueName: Speech.said("thème", "theme")), completion: .theme)
  var theme: String?

  @Flag(name: .long, help: ArgumentHelp(Speech.said("N'écrit rien.", "Writes nothing.")))
  var readOnly = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Speech.said("Qui agit et qui lit, par son code.", "Who acts and who reads, by code."),
      valueName: Speech.said("personne", "person")), completion: .officer)
  var person: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Le jour, au lieu de celui de l'horloge.", "The day, instead of the clock's."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var today: String?

  var choices: Choices {
    Choices(store: store, lang: lang, theme: theme, readOnly: readOnly, person: person, today: today)
  }

  func validate() throws {
    if let fault = choices.fault { throw ValidationError(fault(Speech.language)) }
  }
}

/// How a report is written.
struct FormatOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Speech.said("Un objet JSON par ligne.", "One JSON object a line.")))
  var json = false
}

/// How a report that fits a spreadsheet is written.
struct TableOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Speech.said("Un objet JSON par ligne.", "One JSON object a line.")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Pour un tableur français ; --csv=rfc pour un autre programme (virgules, points, AAAA-MM-JJ).",
        "For a French spreadsheet; --csv=rfc for another program (commas, points, YYYY-MM-DD).")))
  var csv = false

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Un classeur, dans ce fichier : jours, montants et nombres s'y calculent.",
        "A workbook, in this file: days, amounts and numbers can be reckoned with."),
      valueName: Speech.said("fichier.xlsx", "file.xlsx")), completion: .workbook)
  var xlsx: String?

  @Flag(
    name: [.customLong("internal"), .customLong("interne")],
    help: ArgumentHelp(
      Speech.said(
        "Met « interne » au nom du classeur : à ne remettre à personne.",
        "Puts “internal” in the name of the workbook: to be handed to nobody.")))
  var isInternal = false

  /// Where the workbook goes.
  var workbook: String? {
    guard let xlsx, isInternal else { return xlsx }
    let ending = xlsx.suffix(5)
    return xlsx.dropLast(ending.count) + "-" + Speech.said("interne", "internal") + ending
  }

  /// `--csv=rfc`, as `CommandLineOrder` hands it over.
  @Flag(name: .customLong(TableOptions.rfcName), help: .hidden)
  var rfc = false

  static let rfcName = "csv-rfc"

  func validate() throws {
    guard !isInternal || xlsx != nil else {
      throw ValidationError(Speech.said("--interne va avec --xlsx.", "--internal goes with --xlsx."))
    }
    try FileEnding.demand("xlsx", of: xlsx)
    guard [json, csv, rfc, xlsx != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        Speech.said("--json, --csv, --csv=rfc ou --xlsx : un seul.", "--json, --csv, --csv=rfc or --xlsx: one of them.")
      )
    }
  }
}
