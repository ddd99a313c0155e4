import ArgumentParser
import JalonRuntime

/// `jalon providers`
struct Providers: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Donne les prestataires et leurs antécédents.", "Lists the providers and their track records."),
      discussion: Speech.said(
        "Avec --csv ou --json, une moyenne sous cinq structures reste vide : elle dirait ce que l’une a répondu.",
        "With --csv or --json, a mean of fewer than five structures stays empty: it would tell what one answered."),
      aliases: ["prestataires"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in try context.providers(format.format) }
  }
}
