import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon search`
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: Speech.said(
        "Cherche des mots dans tout ce qui a été saisi.", "Looks for words in all that was typed."),
      discussion: Speech.said(
        "Tous les mots dans un même texte ; un début de mot suffit, ni accents ni capitales ne comptent, les guillemets gardent les mots ensemble. Ce qui est scellé pour vous, et ce qui est effacé, n'y est pas.",
        "All the words in one text; the beginning of a word is enough, accents and capitals do not count, quotation marks keep words together. What is sealed to you, and what is erased, is not there."
      ),
      aliases: ["chercher"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Argument(help: ArgumentHelp(Speech.said("Les mots.", "The words."), valueName: Speech.said("mots", "words")))
  var words: [String]

  func run() throws {
    let asked = words.joined(separator: " ")
    guard let query = TextQuery(asked) else { throw Stop(.usage, SearchCommand.nothing) }
    try Reporting(shared).print(as: format) { context, _ in
      try context.search(query, format.format, asked: asked)
    }
  }

  private static let nothing = Words(
    fr: "Aucun mot à chercher : « jalon search régie rurale ».", en: "No word to look for: “jalon search régie rurale”."
  )
}
