import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

/// A document as it would leave, before it has a form.
func paper(
  _ kind: DocumentKind, _ story: Story, to outsider: String? = nil, parties: [Party]? = nil,
  in language: Language = .fr, own: [String: String] = [:]
) throws -> Paper {
  try #require(try source(of: kind, story, to: outsider, parties: parties, in: language, own: own).paper)
}

/// What such a document is written from.
func source(
  of kind: DocumentKind, _ story: Story, to outsider: String? = nil, parties: [Party]? = nil,
  in language: Language = .fr, own: [String: String] = [:]
) throws -> PaperSource {
  let mission = try #require(story.mission)
  let insiders = parties ?? (outsider == nil ? mission.readers(of: kind) : [])
  let act = ReleaseDocument(document: kind, parties: insiders, recipient: outsider, on: story.today)
  var source = PaperSource(
    mission.seen(by: story.by), mission.released(by: act, on: story.today, in: story.directory),
    names: Names(directory: story.directory),
    officer: story.by, as: language, pseudonym: { _ in "k7m2p9qxwz" })
  source.around = PaperSurroundings(plan: story.plan, details: { story.circumstances.details($0) })
  source.articles = try Press(own: { own[$0] }, measure: \.count, safe: { $0 }).articles(of: source, in: language)
  return source
}

/// The page of a document as it would leave.
func written(
  _ kind: DocumentKind, _ story: Story, to outsider: String? = nil, parties: [Party]? = nil,
  in language: Language = .fr,
  as format: PaperFormat = .text, own: [String: String] = [:]
) throws -> String {
  let paper = try paper(kind, story, to: outsider, parties: parties, in: language)
  return try Press(own: { own[$0] }, measure: \.count, safe: { $0 }).print(paper, as: format, in: language)
}

/// The same on one line: a sentence is looked for wherever its lines break.
func read(
  _ kind: DocumentKind, _ story: Story, to outsider: String? = nil, parties: [Party]? = nil, in language: Language = .fr
) throws -> String {
  let page = try written(kind, story, to: outsider, parties: parties, in: language)
  return page.split { $0.isWhitespace && $0 != "\u{202F}" }.joined(separator: " ").replacing("\u{202F}", with: " ")
}

func letter(to provider: ProviderID, _ story: Story, in language: Language = .fr) throws -> String {
  try read(.letter, story, parties: [.provider(provider)], in: language)
}

extension Story {
  /// Every structure agrees to be told of to the Région Sud without its name.
  func unnamed() throws -> Story { try agreed(to: ["scope": "anonymous"]) }
}

extension Mission {
  /// Those to whom a test prints where it names nobody: one alone where the document goes to one.
  func readers(of kind: DocumentKind) -> [Party] {
    switch kind {
    case .consultation: stage.call.map { [.provider($0.invitations[0].provider)] } ?? []
    case .paperSurvey, .webSurvey: stage.framing.map { [.provider($0.provider)] } ?? []
    default: opening.seatParties
    }
  }
}

extension Story {
  /// A reorientation that everybody accepted and nobody signed yet.
  func reoriented() throws -> Story {
    let story = try after(.proposeReorientation)
    let id = try #require(story.framing?.reorientations.last?.id)
    return try (story.framing?.reorientationDeciders ?? []).reduce(story) { story, party in
      let answer: Fields = ["reorientation": .name(id), "party": .text(party.text), "accepted": .flag(true)]
      return try story.after(.answerReorientation, answer)
    }
  }

  /// One in which there is something to write a document from.
  static func holding(_ kind: DocumentKind) throws -> Story {
    switch kind {
    case .amendment: try Story.at(.running).reoriented()
    case .surveySummary, .followUpSheet, .lessons: Story.atEndOf(.followingUp)
    case .restitutionMinutes, .supportEnded, .providerReference, .paperSurvey, .webSurvey, .participation:
      Story.at(.surveying)
    case .serviceDone, .agreement, .attendanceSheet, .reportOutline, .kickOffMinutes: Story.at(.running)
    default: Story.at(.framing)
    }
  }
}
