import JalonCore
import JalonWording

/// What a document is written from: a mission as its reader may see it, and how much of each structure may be shown.
public struct PaperSource: Sendable {
  private(set) var mission: Mission
  let release: DocumentReleased
  let names: Names
  /// Who prints.
  let officer: PersonID
  /// To be looked at: nothing leaves, and the register knows nothing of it.
  let isPreview: Bool
  /// The days on which the lead operator works.
  let calendar: WorkingCalendar
  /// Of the place where it is printed.
  let zone: Zone
  /// Where the journal of the mission stands; `nil` where nothing is printed.
  let anchor: Anchor?

  /// - Parameters:
  ///   - mission: as whoever prints may see it: sealed marks of others are not there.
  ///   - release: the act, and what the rules found that its pages may show.
  public init(
    _ mission: Mission, _ release: DocumentReleased, names: Names, officer: PersonID, isPreview: Bool = false,
    anchor: Anchor? = nil, in zone: Zone = .universal
  ) {
    (self.zone, self.anchor) = (zone, anchor)
    self.mission = mission
    self.release = release
    (self.officer, self.isPreview) = (officer, isPreview)
    calendar = names.directory.calendar(of: mission.opening.lead)
    self.names = PaperSource.names(names, for: mission.stage.draft.grid, release).masking(PaperSource.masks(release))
      .at(release.act.document.moment(in: mission))
  }

  /// The same document, written from the mission as it would stand otherwise.
  func telling(_ mission: Mission) -> PaperSource {
    var source = self
    source.mission = mission
    return source
  }

  var document: DocumentKind { release.act.document }
  var day: Day { release.act.on }
  var opening: Opening { mission.opening }

  /// A text that somebody wrote: it may tell of a structure, so that all of them must agree to be named.
  func said(_ text: String) -> Words { release.isWhole ? Words(same: text) : PaperWords.textWithheld }

  func said(_ text: Prose) -> Words { said(text.text) }

  func name(of person: PersonID) -> Words { Words(same: names.name(of: person)) }
  func name(of party: Party) -> Words { Words(same: names.name(of: party)) }
  func name(of provider: ProviderID) -> Words { name(of: .provider(provider)) }

  // What somebody called a criterion is a text like the others.
  private static func names(_ names: Names, for grid: SetGrid?, _ release: DocumentReleased) -> Names {
    release.isWhole ? names.with(grid) : names.numbering(grid)
  }

  /// `Structure A` stands for the first structure that is not named.
  private static func masks(_ release: DocumentReleased) -> [Party: String] {
    let hidden = release.shown.filter { $0.showing != .named }.map(\.structure)
    let letters = hidden.enumerated().map { place, structure in
      (Party.structure(structure), "Structure \(String(UnicodeScalar(UInt8(65 + place % 26))))")
    }
    return Dictionary(letters) { first, _ in first }
  }
}

extension PaperSource {
  /// - Parameter title: what the page is called for whoever receives it; the name of the document where nothing is said.
  func paper(_ parts: [Paper.Part], heading: [Paper.Fact] = [], title: Words? = nil) -> Paper {
    Paper(
      kind: document, title: title ?? document.words.capitalised, heading: about + heading, notices: notices,
      parts: parts,
      colophon: colophon)
  }

  var about: [Paper.Fact] {
    [
      Paper.Fact(PaperWords.mission, Words(same: opening.mission.text) + title),
      Paper.Fact(PaperWords.structures(opening.structures.count), names.names(of: opening.structures)),
      Paper.Fact(PaperWords.operators(opening.operators.count), names.names(of: opening.operators)),
    ]
  }

  // A title may tell of a structure too.
  private var title: Words { release.isWhole ? Words(same: ", \(opening.title)") : .nothing }

  public var notices: [Words] {
    let hidden = release.shown.filter { $0.showing != .named }
    guard !hidden.isEmpty else { return [] }
    return hidden.map { PaperWords.hidden(names.name(of: $0.structure), $0) } + [PaperWords.textsWithheld]
  }

  private var colophon: [Words] {
    let (who, whom) = (names.name(of: officer), release.act.recipients(names))
    let leaving = isPreview ? PaperWords.preview(day, who, for: whom) : PaperWords.printed(day, who, for: whom)
    return [leaving, PaperWords.origin(mission)] + (anchor.map { [PaperWords.anchor($0)] } ?? [])
  }
}

extension DocumentKind {
  /// When what it tells was settled: organisations have the names of that day. `nil` for what is told as it stands.
  fileprivate func moment(in mission: Mission) -> Instant? {
    switch self {
    case .comparison, .minutes, .letter: mission.effective.last { $0.event.endsSelection }?.moment
    case .surveySummary: mission.effective.last { $0.event.kind == .surveyAnswered }?.moment
    case .blankGrid, .calendar, .handOver: nil
    }
  }
}

extension MissionEvent {
  /// The call has its outcome.
  fileprivate var endsSelection: Bool {
    [MissionEvent.Kind.awarded, .callDeclaredUnsuccessful, .callDropped].contains(kind)
  }
}
