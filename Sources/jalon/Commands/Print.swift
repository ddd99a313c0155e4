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
  @Argument(help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")))
  var mission: String
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Lequel : \(Print.documents).", "Which one: \(Print.documents)."),
      valueName: "document"))
  var document: String

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Pour une lettre, le candidat, par son code ; pour les enquêtes, le prestataire de la mission ; pour le cahier des charges, un prestataire sollicité.",
        "For a letter, the candidate, by its code; for the surveys, the provider of the mission; for the brief, a provider invited."
      ),
      valueName: Speech.said("prestataire", "provider")))
  var provider: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Une seule structure de la mission, par son code.", "One structure of the mission, by its code."),
      valueName: Speech.said("structure", "structure")))
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
  @Option(help: ArgumentHelp(Speech.said("\(Print.formats).", "\(Print.formats)."), valueName: "format"))
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
    let session = Session(shared.choices)
    let formats = try format.isEmpty ? nil : format.map(Print.known)
    let store = preview ? try session.open(for: .reading()) : try session.openForWriting()
    try store.closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let names = try Names(reading: ledger)
      let drawer = try session.drawer(of: store, for: me)
      let desk = session.releaseDesk(ledger, drawer, by: me) { names }
      let act = try act(in: ledger, on: session.clock.today())
      do {
        for line in try lines(desk, act, formats) { try session.console.print(line + "\n") }
      } catch let failure as ReleaseFailure {
        throw Stop(failure.exit, failure.words(names))
      }
    }
  }

  /// The page, or the paths of the files that it became.
  private func lines(_ desk: ReleaseDesk, _ act: ReleaseDocument, _ formats: [DocumentFormat]?) throws -> [String] {
    let mission = MissionID(mission)
    guard preview else { return try desk.release(act, of: mission, reasons: reasons, as: formats) }
    return try (formats ?? [.text]).flatMap { try desk.preview(act, of: mission, as: $0) }
  }

  private var reasons: [String: String] {
    because.map { [Caution.Kind.consentInWords.rawValue: $0] } ?? [:]
  }

  private func act(in ledger: Ledger, on day: Day) throws -> ReleaseDocument {
    guard let kind = DocumentKind.allCases.first(where: { $0.fileName == document || $0.rawValue == document }) else {
      let known = Print.documents
      throw Stop(
        .usage,
        Words(fr: "« \(document) » n'est pas un document : \(known).", en: "“\(document)” is not a document: \(known).")
      )
    }
    var parties = provider.map { [Party.provider(ProviderID($0))] } ?? []
    parties += structure.map { [Party.structure(StructureID($0))] } ?? []
    var recipient = to.flatMap { $0.isBlank ? nil : $0 }
    if parties.isEmpty, recipient == nil, let known = try ledger.mission(MissionID(mission)) {
      if kind == .letter { throw Print.noCandidate(known) }
      if kind == .consultation || kind == .paperSurvey { throw Print.noReader(of: kind, known) }
      parties = known.usualReaders(of: kind)
      if kind == .providerReference, let provider = known.stage.framing?.provider {
        recipient = try ledger.directory().name(of: .provider(provider))
      }
    }
    let ground = law.flatMap { $0.isBlank ? nil : $0 }
    return ReleaseDocument(document: kind, parties: parties, recipient: recipient, legalGround: ground, on: day)
  }

  private static func noCandidate(_ mission: Mission) -> Stop {
    let candidates = (mission.stage.call?.candidates ?? []).map(\.text)
    guard !candidates.isEmpty else {
      return Stop(
        .refused,
        Words(
          fr: "Une lettre va à un candidat : la mission \(mission.id.text) n'en a pas encore.",
          en: "A letter goes to a candidate: mission \(mission.id.text) has none yet."))
    }
    return Stop(
      .usage,
      Words(
        fr: "Une lettre va à un candidat, et à lui seul : ajoutez --provider \(Lists.or(candidates)).",
        en: "A letter goes to one candidate alone: add --provider \(Lists.or(candidates))."))
  }

  private static func noReader(of kind: DocumentKind, _ mission: Mission) -> Stop {
    let invited = mission.stage.call?.invitations.map { "--provider \($0.provider.text)" } ?? []
    let asked = (mission.stage.framing?.parties ?? []).compactMap(Print.option)
    let options = kind == .consultation ? invited : asked
    guard !options.isEmpty else {
      return Stop(
        .refused,
        Words(
          fr: "« \(kind.words.capitalised) » va à quelqu'un que la mission \(mission.id.text) n'a pas encore.",
          en: "“\(kind.words.capitalised)” goes to somebody whom mission \(mission.id.text) does not have yet."))
    }
    return Stop(
      .usage,
      Words(
        fr: "« \(kind.words.capitalised) » va à un seul destinataire : ajoutez \(Lists.or(options)).",
        en: "“\(kind.words.capitalised)” goes to one reader alone: add \(Lists.or(options))."))
  }

  private static func option(_ party: Party) -> String? {
    switch party {
    case .provider(let id): "--provider \(id.text)"
    case .structure(let id): "--structure \(id.text)"
    case .operator: nil
    }
  }

  private static var documents: Words { Lists.or(DocumentKind.allCases.map(\.fileName)) }
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
    case .noMission, .refused, .template: .refused
    case .folder, .taken, .diskFull, .noConverter, .notConverted, .notPlaced: .store
    }
  }
}
