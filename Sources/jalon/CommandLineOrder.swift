import ArgumentParser

/// Lets the shared options stand before the command as well: `jalon --store essai.db due`.
enum CommandLineOrder {
  /// Those that take a value, which might be the name of a command.
  private static let valued: Set<String> = ["--store", "--lang", "--theme", "--as", "--today"]

  /// The same arguments, the name of the command first.
  static func commandFirst(_ arguments: [String], among commands: [any ParsableCommand.Type]) -> [String] {
    let names = Set(commands.flatMap { [$0._commandName] + $0.configuration.aliases })
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("-") {
      index += valued.contains(arguments[index]) ? 2 : 1
    }
    guard index > 0, index < arguments.count, names.contains(arguments[index]) else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }
}
