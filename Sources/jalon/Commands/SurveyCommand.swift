import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon survey`
struct SurveyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "survey",
      abstract: Speech.said(
        "Fait d'une enquête une page que le répondant remplit dans son navigateur.",
        "Makes a survey into a page that its respondent fills in with a browser."),
      discussion: Speech.said(
        "Un seul fichier, sans réseau, inscrit au registre. Ses réponses reviennent par un fichier ou un courriel : « jalon answers » les lit.",
        "One file, without a network, written in the register. Its answers come back in a file or a mail: “jalon answers” reads them."
      ),
      aliases: ["enquête", "enquete"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")),
    completion: .mission)
  var mission: String
  @Option(
    help: ArgumentHelp(
      Speech.said("La structure qui répond, par son code.", "The structure that answers, by its code."),
      valueName: "code"), completion: .structure)
  var structure: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Le prestataire qui répond, par son code.", "The provider that answers, by its code."),
      valueName: "code"), completion: .provider)
  var provider: String?
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "La page à écrire, qui n'existe pas encore ; sinon dans le dossier des documents de la mission.",
        "The page to write, not there yet; else in the folder of the documents of the mission."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var html: String?

  func run() throws {
    var order = PrintOrder(shared, mission: mission, document: DocumentKind.webSurvey.rawValue)
    (order.structure, order.provider, order.place) = (structure, provider, try place())
    try order.run()
  }

  /// Without its ending, which is that of every page.
  private func place() throws -> String? {
    guard let html else { return nil }
    let ending = ".html"
    guard html.hasSuffix(ending), html.count > ending.count else {
      throw Stop(
        .usage,
        Words(
          fr: "Une page s'écrit dans un fichier en .html : « \(html)\(ending) ».",
          en: "A page is written to a file that ends in .html: “\(html)\(ending)”."))
    }
    return String(html.dropLast(ending.count))
  }
}
