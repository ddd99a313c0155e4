import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

/// A document as it would leave, before it has a form.
func paper(
  _ kind: DocumentKind, _ story: Story, to outsider: String? = nil, parties: [Party]? = nil,
  in language: Language = .fr
) throws -> Paper {
  let mission = try #require(story.mission)
  let insiders = parties ?? (outsider == nil ? mission.opening.seatParties : [])
  let act = ReleaseDocument(document: kind, parties: insiders, recipient: outsider, on: story.today)
  let source = PaperSource(
    mission.seen(by: story.by), mission.released(by: act, on: story.today), names: Names(directory: story.directory),
    officer: story.by, as: language, pseudonym: { _ in "k7m2p9qxwz" })
  return try #require(source.paper)
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
