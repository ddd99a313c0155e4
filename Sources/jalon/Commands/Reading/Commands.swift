import ArgumentParser
import JalonRuntime
import JalonWording

/// `jalon commands`
struct Commands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Décrit toutes les commandes que « apply » exécute.", "Describes all the commands that “apply” carries out."),
      aliases: ["commandes"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let console = Session(shared.choices).console
    for line in format.json ? Catalogue.json(console.language) : Catalogue.text(console.language) {
      try console.print(line + "\n")
    }
  }
}
