import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon surveys`
struct SurveysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "surveys",
      abstract: Speech.said(
        "Donne les enquêtes : qui a répondu, et ce qui est dit d'une mission.",
        "Gives the surveys: who answered, and what is said of a mission."),
      discussion: Speech.said(
        """
        Les autres missions restent masquées tant qu'une enquête de la mission est à saisir, et sous cinq répondants. \
        Un texte n'est cité que comme son auteur l'accepte.
        """,
        """
        Other missions stay hidden while a survey of the mission is left to enter, and under five respondents. \
        A text is quoted only as its author agreed.
        """),
      aliases: ["enquêtes", "enquetes"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("Le numéro d'une mission ; sans lui, toutes.", "The number of a mission; without it, all of them."),
      valueName: Speech.said("numéro", "number")), completion: .mission)
  var mission: String?

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in
      let wanted = format.format
      guard let mission else { return try context.surveys(wanted) }
      return try context.surveys(of: MissionID(mission), wanted)
    }
  }
}
