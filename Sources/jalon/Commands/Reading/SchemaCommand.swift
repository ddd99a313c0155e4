import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon schema`
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Speech.said(
        "Décrit ce que chaque commande donne en JSON (JSON Schema), unités comprises.",
        "Describes what each command gives in JSON (JSON Schema), units included."),
      discussion: Speech.said(
        "Sans nom de commande, les donne toutes. Le schéma est celui d'une ligne de la sortie.",
        "Without the name of a command, lists them all. The schema is that of one line of the output."),
      aliases: ["schéma"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(
      Speech.said("La commande : list, « calendar export »…", "The command: list, “calendar export”…"),
      valueName: Speech.said("commande", "command")))
  var command: [String] = []

  func run() throws {
    let console = Session(shared.choices).console
    let name = command.joined(separator: " ")
    guard !name.isEmpty else {
      let lines = OutputSchema.all.map { "\($0.name.padding(to: 18))\($0.title(console.language))\n" }
      return try console.print(lines.joined())
    }
    guard let schema = OutputSchema.named(name) else { throw unknown(name) }
    try console.print(schema.written(console.language) + "\n")
  }

  private func unknown(_ name: String) -> Stop {
    let names = OutputSchema.all.map(\.name)
    let meant = Nearest.match(to: name, among: names).map { [$0] } ?? names
    return Stop(
      .usage,
      Words(
        fr: "« \(name) » ne donne pas de JSON. Peut-être \(Lists.or(meant)) ?",
        en: "“\(name)” gives no JSON. Perhaps \(Lists.or(meant))?"))
  }
}

extension String {
  fileprivate func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - count))
  }
}
