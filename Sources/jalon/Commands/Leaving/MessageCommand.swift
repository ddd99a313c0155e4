import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon message`
struct MessageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "message",
      abstract: Speech.said(
        "Prépare des messages (.eml), un par destinataire, avec leurs documents, et les inscrit au registre.",
        "Prepares messages (.eml), one for each reader, with their papers, and writes the register."),
      discussion: Speech.said(
        "Jalon n'envoie rien : ouvrez chaque fichier dans votre messagerie. Un document n'y est joint que s'il peut sortir pour ce destinataire.",
        "Jalon sends nothing: open each file in your mail program. A paper is attached only where it may leave for that reader."
      ),
      aliases: ["courriel"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")),
    completion: .mission)
  var mission: String
  @Argument(
    help: ArgumentHelp(
      Speech.said("À quel sujet : \(MessageCommand.kinds).", "About what: \(MessageCommand.kinds)."),
      valueName: Speech.said("objet", "subject")), completion: .kindOfMessage)
  var kind: String
  @Option(
    help: ArgumentHelp(
      Speech.said("Ce seul prestataire, par son code.", "This provider alone, by its code."),
      valueName: Speech.said("prestataire", "provider")), completion: .provider)
  var provider: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Cette seule structure, par son code.", "This structure alone, by its code."),
      valueName: Speech.said("structure", "structure")), completion: .structure)
  var structure: String?
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Où ranger les messages, au lieu du dossier de la mission.",
        "Where to put the messages, instead of the folder of the mission."),
      valueName: Speech.said("dossier", "folder")), completion: .directory)
  var folder: String?
  @OptionGroup var papers: PapersOptions
  @Flag(
    help: ArgumentHelp(
      Speech.said("Montre les messages : rien n'est préparé.", "Shows the messages: nothing is prepared.")))
  var preview = false

  func run() throws {
    let session = Session(shared.choices)
    let formats = try papers.formats()
    let store = preview ? try session.open(for: .reading()) : try session.openForWriting()
    try store.closing { store in
      try session.atDoor(of: store) { desk, ledger, names in
        for line in try lines(desk, try orders(in: ledger, names), formats) { try session.console.print(line + "\n") }
      }
    }
  }

  private func lines(_ desk: ReleaseDesk, _ orders: [MessageOrder], _ formats: [DocumentFormat]?) throws -> [String] {
    guard preview else { return try desk.prepare(orders, reasons: papers.reasons, as: formats, into: folder) }
    return try orders.flatMap { try desk.shown($0, as: formats) + [""] }
  }

  private func orders(in ledger: Ledger, _ names: Names) throws -> [MessageOrder] {
    guard let about = MessageKind.allCases.first(where: { $0.fileName == kind || $0.rawValue == kind }) else {
      throw Stop(
        .usage,
        Words(
          fr: "« \(kind) » n'est pas l'objet d'un message : \(MessageCommand.kinds).",
          en: "“\(kind)” is not what a message is about: \(MessageCommand.kinds)."))
    }
    guard let found = try ledger.mission(MissionID(mission)) else { throw ReleaseFailure.noMission(MissionID(mission)) }
    let asked =
      (provider.map { [Party.provider(ProviderID($0))] } ?? [])
      + (structure.map { [.structure(StructureID($0))] } ?? [])
    let all = found.recipients(of: about)
    if let stranger = asked.first(where: { !all.contains($0) }) {
      throw MessageCommand.notNow(about, found, to: stranger, names)
    }
    guard !all.isEmpty else { throw MessageCommand.notNow(about, found, to: nil, names) }
    return (asked.isEmpty ? all : asked).map { MessageOrder(found.id, about, to: $0) }
  }

  private static func notNow(_ kind: MessageKind, _ mission: Mission, to party: Party?, _ names: Names) -> Stop {
    let whom = party.map { Words(fr: " à \(names.name(of: $0))", en: " to \(names.name(of: $0))") } ?? .nothing
    return Stop(
      .refused,
      Words(
        fr:
          "Rien n'est à écrire\(whom) sur la mission \(mission.id.text) à ce sujet (\(kind.fileName)) pour le moment.",
        en: "Nothing is to be written\(whom) on mission \(mission.id.text) about this (\(kind.fileName)) for now."))
  }

  private static var kinds: Words { Lists.or(MessageKind.allCases.map(\.fileName)) }
}
