import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon proofs`
struct ProofsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "proofs",
      abstract: Speech.said(
        "Donne le dossier de preuve d'une mission, ou ce qui manque à tous.",
        "Gives the proof file of a mission, or what all of them lack."),
      discussion: Speech.said(
        """
        « jalon proofs 05-014 » donne tout le dossier d'une mission. Sans numéro : ce qui manque, mission par mission ; \
        « --funder » et « --year » gardent celles qu'un financeur paie, ou qui étaient en cours dans l'année.
        """,
        """
        “jalon proofs 05-014” gives the whole file of a mission. Without a number: what is missing, mission by mission; \
        “--funder” and “--year” keep those that a funder pays, or that were under way in that year.
        """),
      aliases: ["preuves"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("Le numéro d'une mission ; sans lui, toutes.", "The number of a mission; without it, all of them."),
      valueName: Speech.said("numéro", "number")), completion: .mission)
  var mission: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Ce qu'on garde, comme à l'écran.", "What is kept, as on the screen."),
      valueName: Speech.said("filtre", "filter")), completion: .filter)
  var filter = ""

  @Option(
    help: ArgumentHelp(
      Speech.said("Payées par ce financeur.", "Paid by that funder."), valueName: Speech.said("financeur", "funder")))
  var funder: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("En cours cette année-là.", "Under way in that year."), valueName: Speech.said("année", "year")))
  var year: Int?

  func run() throws {
    try Reporting(shared).print(as: format) { context, people in
      if let mission { return try context.proofs(of: MissionID(mission), format.format) }
      let reading = FilterReader.read(filter, people: people)
      if let problem = reading.problems.first { throw Stop(.usage, problem) }
      return try context.proofGaps(
        reading.filter, ProofScope(funder: funder, year: year), format.format, asked: filter)
    }
  }
}
