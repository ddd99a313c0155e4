import ArgumentParser
import JalonCore
import JalonWording

/// Lets the shared options stand before the command as well: `jalon --store essai.db due`.
enum CommandLineOrder {
  /// `--csv=rfc` is an option with a value, `--csv` one without: the parser knows of one or the other only.
  static func withSheets(_ arguments: [String]) -> [String] {
    arguments.map { ["--csv=rfc": "--\(TableOptions.rfcName)", "--csv=excel": "--csv"][$0] ?? $0 }
  }

  /// `--as` without a value asks who may be meant: no code of a person looks so.
  static let whoever = "?"

  static func askingWho(_ arguments: [String]) -> [String] {
    var asked: [String] = []
    for (place, argument) in arguments.enumerated() {
      asked.append(argument)
      let isLast = place == arguments.count - 1
      if argument == "--as", isLast || arguments[place + 1].hasPrefix("-") { asked.append(whoever) }
    }
    return asked
  }

  /// The same arguments, the first word that is no option first.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("-") {
      index += Choices.valued[arguments[index]] != nil ? 2 : 1
    }
    guard index > 0, index < arguments.count else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// `jalon print processing-record`: a paper that is of no mission, and a command of its own.
  static func ofNoMission(_ arguments: [String]) -> [String] {
    let papers = [ProcessingCommand._commandName] + ProcessingCommand.configuration.aliases
    let prints = [Print._commandName] + Print.configuration.aliases
    guard arguments.count > 1, prints.contains(arguments[0]), papers.contains(arguments[1]) else { return arguments }
    return Array(arguments.dropFirst())
  }

  /// Asked of each command's type, which is slow: only where the parser has stopped.
  private static func names(of commands: [any ParsableCommand.Type]) -> Set<String> {
    Set(commands.flatMap { [$0._commandName] + $0.configuration.aliases })
  }

  /// A first word that is no command is told the nearest one; the parser would only say that it did not expect it.
  static func demandKnown(_ arguments: [String], among commands: [any ParsableCommand.Type]) throws(Stop) {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
    let names = names(of: commands)
    if names.contains(first) { return }
    guard let nearest = Nearest.match(to: first, among: names.sorted()) else {
      throw Stop(
        .usage,
        Words(
          fr: "La commande « \(first) » n'existe pas. « jalon --help » les donne toutes.",
          en: "There is no command “\(first)”. “jalon --help” lists them all."))
    }
    throw Stop(
      .usage,
      Words(
        fr: "La commande « \(first) » n'existe pas. Peut-être « \(nearest) » ?",
        en: "There is no command “\(first)”. Perhaps “\(nearest)”?"))
  }
}
