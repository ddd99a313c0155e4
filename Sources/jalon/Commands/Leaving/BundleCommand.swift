import ArgumentParser
import JalonCore
import JalonDocuments
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon bundle`
struct BundleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bundle",
      abstract: Speech.said(
        "Réunit tous les documents d'une mission qui peuvent sortir, et les inscrit au registre.",
        "Puts together all the documents of a mission that may leave, and writes the register."),
      discussion: Speech.said(
        "Avec eux : un sommaire, l'empreinte de chaque fichier, le registre et le repère du journal. Une lettre ne va qu'à son candidat : elle n'y est pas.",
        "With them: contents, the digest of each file, the register and the mark of the journal. A letter goes to its candidate alone: it is not in it."
      ),
      aliases: ["liasse"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")),
    completion: .mission)
  var mission: String
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Un fichier .zip, ou un dossier, qui n'existe pas encore.", "A .zip file, or a folder, that is not there yet."),
      valueName: Speech.said("chemin", "path")), completion: .anyFile)
  var place: String
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Speech.said(
        "Quelqu'un qui ne participe pas à la mission ; sinon les opérateurs.",
        "Somebody who has no part in the mission; else the operators."),
      valueName: Speech.said("destinataire", "recipient")))
  var recipient: String?
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Le texte de loi qui oblige à communiquer sans l'accord des structures, avec --for.",
        "The law that obliges to hand over without the structures' consent, with --for."),
      valueName: Speech.said("texte", "text")))
  var law: String?
  @OptionGroup var papers: PapersOptions

  func run() throws {
    let session = Session(shared.choices)
    let order = try order()
    try session.openForWriting().closing { store in
      try session.atDoor(of: store) { desk, _, _ in
        let left = try desk.bundle(order, to: place.hasSuffix(".zip") ? .archive(place) : .folder(place))
        try session.console.print(left.path + "\n")
        for (paper, why) in left.kept {
          session.console.say(Words(fr: "Sans « \(paper.words) » : \(why)", en: "Without “\(paper.words)”: \(why)"))
        }
      }
    }
  }

  private func order() throws -> BundleOrder {
    var order = BundleOrder(MissionID(mission))
    (order.recipient, order.legalGround) = (recipient, law.flatMap { $0.isBlank ? nil : $0 })
    (order.formats, order.reasons) = (try papers.formats(), papers.reasons)
    return order
  }
}

/// How papers that leave together are written, and why a consent covers them.
struct PapersOptions: ParsableArguments {
  @Option(help: ArgumentHelp("odt, docx, html, txt, pdf", valueName: "format"), completion: .format) var format:
    [String] = []
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Pourquoi un accord dit en mots couvre ces documents.", "Why a consent told in words covers these documents."),
      valueName: Speech.said("motif", "reason")))
  var because: String?

  func formats() throws -> [DocumentFormat]? { try format.isEmpty ? nil : format.map(Print.known) }
  var reasons: [String: String] { because.map { [Caution.Kind.consentInWords.rawValue: $0] } ?? [:] }
}
