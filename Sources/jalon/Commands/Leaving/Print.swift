import ArgumentParser
import JalonCore
import JalonDocuments
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon print`
struct Print: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Imprime un document d'une mission, et l'inscrit au registre.",
        "Prints a document of a mission, and writes it in the register."),
      aliases: ["imprimer"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")),
    completion: .mission)
  var mission: String
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Lequel : \(Print.documents).", "Which one: \(Print.documents)."),
      valueName: "document"), completion: .document)
  var document: String

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Pour une lettre, le candidat, par son code ; pour les enquêtes, le prestataire de la mission ; pour le cahier des charges, un prestataire sollicité.",
        "For a letter, the candidate, by its code; for the surveys, the provider of the mission; for the brief, a provider invited."
      ),
      valueName: Speech.said("prestataire", "provider")), completion: .provider)
  var provider: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Une seule structure de la mission, par son code.", "One structure of the mission, by its code."),
      valueName: Speech.said("structure", "structure")), completion: .structure)
  var structure: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Quelqu'un qui ne participe pas à la mission.", "Somebody who has no part in the mission."),
      valueName: Speech.said("destinataire", "recipient")))
  var to: String?
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Le texte de loi qui oblige à le communiquer sans l'accord des structures, avec --to.",
        "The law that obliges to hand it over without the structures' consent, with --to."),
      valueName: Speech.said("texte", "text")))
  var law: String?
  @Option(
    help: ArgumentHelp(Speech.said("\(Print.formats).", "\(Print.formats)."), valueName: "format"), completion: .format)
  var format: [String] = []
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Pourquoi un accord dit en mots couvre ce document.", "Why a consent told in words covers this document."),
      valueName: Speech.said("motif", "reason")))
  var because: String?
  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Montre le document, en texte ou comme --format le demande : rien ne sort.",
        "Shows the document, as text or as --format asks: nothing leaves.")))
  var preview = false

  func run() throws {
    var order = PrintOrder(shared, mission: mission, document: document)
    (order.provider, order.structure, order.to, order.law) = (provider, structure, to, law)
    (order.because, order.isPreview) = (because, preview)
    order.formats = try format.isEmpty ? nil : format.map(Print.known)
    try order.run()
  }

  static var documents: Words { Lists.or(DocumentKind.allCases.map(\.fileName)) }
  private static var formats: Words { Lists.or(DocumentFormat.allCases.map(\.rawValue)) }

  static func known(_ name: String) throws -> DocumentFormat {
    if let format = DocumentFormat(rawValue: name) { return format }
    let known = Print.formats
    throw Stop(
      .usage, Words(fr: "« \(name) » n'est pas un format : \(known).", en: "“\(name)” is not a format: \(known)."))
  }
}

/// `jalon releases`
struct Releases: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Donne le registre de ce qui est sorti : quoi, pour qui, par quel accord.",
        "Gives the register of what was let out: what, for whom, by which consent."),
      aliases: ["diffusions"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in try context.releases(format.format) }
  }
}

extension ReleaseFailure {
  var exit: ExitReason {
    switch self {
    case .noMission, .refused, .template, .noAddress, .noSender: .refused
    case .onlyAsPage: .usage
    case .folder, .taken, .diskFull, .noConverter, .notConverted, .notPlaced: .store
    }
  }
}
