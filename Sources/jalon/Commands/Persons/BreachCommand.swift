import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon breach`
struct BreachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "breach",
      abstract: Speech.said(
        "Donne les personnes et structures concernées par une fuite ou une perte, et comment les prévenir.",
        "Gives the persons and structures concerned by a leak or a loss, and how to tell them."),
      discussion: Speech.said(
        """
        Le fichier entier ; une copie d'un jour, avec --on, ou elle-même, avec --store ; les papiers de quelques missions, par \
        leurs numéros. Une violation qui présente un risque se notifie à la CNIL dans les 72 heures (RGPD, art. 33).
        """,
        """
        The whole file; a copy of one day, by --on, or itself, by --store; papers of some missions, by their numbers. A \
        breach that puts somebody at risk is notified within 72 hours (GDPR, art. 33).
        """),
      aliases: ["violation"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("Des missions dont les papiers sont perdus.", "Missions whose papers are lost."),
      valueName: Speech.said("numéro", "number")), completion: .mission)
  var missions: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Le fichier tel qu'il était ce jour-là au soir.", "The file as it stood on the evening of that day."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var on: String?

  func validate() throws {
    if let on, Day(iso: on) == nil {
      throw ValidationError(
        Speech.said("--on \(on) : un jour s'écrit 2026-03-12.", "--on \(on): a day is written 2026-03-12."))
    }
    guard on == nil || missions.isEmpty else {
      throw ValidationError(
        Speech.said("--on ou des missions : l'un des deux.", "--on or missions: one of the two."))
    }
  }

  func run() throws {
    let ids = missions.map { MissionID($0) }
    try Reporting(shared).print(as: format) { context, _ in
      try context.demandKnown(ids)
      let lost = ids.isEmpty ? BreachReading.Lost.whole(on: on.flatMap { Day(iso: $0) }) : .missions(ids)
      let asked = ids.isEmpty ? on : missions.joined(separator: " ")
      return try context.breach(lost, format.format, asked: asked)
    }
  }
}
