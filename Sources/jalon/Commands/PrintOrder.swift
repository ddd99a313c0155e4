import JalonCore
import JalonDocuments
import JalonRuntime
import JalonStore
import JalonWording

/// What is asked for at the command line when a document is to leave.
struct PrintOrder {
  let shared: SharedOptions
  let mission: String
  let document: String
  var provider: String?
  var structure: String?
  /// Somebody who has no part in the mission, and the law that obliges to hand it over to them.
  var to: String?
  var law: String?
  var because: String?
  var formats: [DocumentFormat]?
  /// Of its one file, without an ending; else the folder of the mission.
  var place: String?
  var isPreview = false

  init(_ shared: SharedOptions, mission: String, document: String) {
    (self.shared, self.mission, self.document) = (shared, mission, document)
  }

  func run() throws {
    let session = Session(shared.choices)
    let store = isPreview ? try session.open(for: .reading()) : try session.openForWriting()
    try store.closing { store in
      try session.atDoor(of: store) { desk, ledger, _ in
        let act = try act(in: ledger, on: session.clock.today())
        for line in try lines(desk, act) { try session.console.print(line + "\n") }
      }
    }
  }

  /// The page, or the paths of the files that it became.
  private func lines(_ desk: ReleaseDesk, _ act: ReleaseDocument) throws -> [String] {
    let mission = MissionID(mission)
    guard isPreview else { return try desk.release(act, of: mission, reasons: reasons, as: formats, at: place) }
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
      if kind == .letter { throw PrintOrder.noCandidate(known) }
      if kind == .consultation || kind.readers == .oneRespondent { throw PrintOrder.noReader(of: kind, known) }
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
    let asked = (mission.stage.framing?.parties ?? []).compactMap(PrintOrder.option)
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
}
