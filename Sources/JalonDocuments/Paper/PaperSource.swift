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
  /// What a document tells besides the mission itself.
  public var around = PaperSurroundings()
  /// The wording that belongs to its operator, with what the journal knows in its places; `nil` where it has none.
  public var articles: String?
  /// Where the journal of the mission stands; `nil` where nothing is printed.
  let anchor: Anchor?
  /// What stands for the number of a mission or the code of a plan where the recipient may not know it.
  let pseudonym: @Sendable (String) -> String

  /// - Parameters:
  ///   - mission: as whoever prints may see it: sealed marks of others are not there.
  ///   - release: the act, and what the rules found that its pages may show.
  ///   - pseudonym: what stands for a number where this recipient may not know it.
  public init(
    _ mission: Mission, _ release: DocumentReleased, names: Names, officer: PersonID, isPreview: Bool = false,
    anchor: Anchor? = nil, in zone: Zone = .universal, as language: Language = .fr,
    pseudonym: @escaping @Sendable (String) -> String
  ) {
    (self.zone, self.anchor, self.pseudonym) = (zone, anchor, pseudonym)
    self.mission = mission
    self.release = release
    (self.officer, self.isPreview) = (officer, isPreview)
    calendar = names.directory.calendar(of: mission.opening.lead)
    let masks = release.masks(of: mission, in: language)
    self.names = PaperSource.names(names, for: mission.stage.draft.grid, release).masking(masks)
      .at(release.act.document.moment(in: mission))
  }

  /// The same document, written from the mission as it would stand otherwise.
  func telling(_ mission: Mission) -> PaperSource {
    var source = self
    source.mission = mission
    return source
  }

  var document: DocumentKind { release.act.document }
  public var kind: DocumentKind { document }
  var day: Day { release.act.on }
  var opening: Opening { mission.opening }

  /// A text that somebody wrote: it may tell of a structure, so that all of them must agree to be named, or it was written
  /// for those who read it.
  func said(_ text: String) -> Words { release.tellsTexts ? Words(same: names.masked(text)) : PaperWords.textWithheld }

  func said(_ text: Prose) -> Words { said(text.text) }

  func name(of person: PersonID) -> Words { Words(same: names.name(of: person)) }
  func name(of party: Party) -> Words { Words(same: names.name(of: party)) }
  func name(of provider: ProviderID) -> Words { name(of: .provider(provider)) }

  /// The number of a mission as the page may say it: what tells of a structure without its name says nothing by a number.
  func code(_ number: String) -> String { release.tellsTexts ? number : pseudonym(number) }

  // What somebody called a criterion is a text like the others.
  private static func names(_ names: Names, for grid: SetGrid?, _ release: DocumentReleased) -> Names {
    release.tellsTexts ? names.with(grid) : names.numbering(grid)
  }
}

extension PaperSource {
  /// - Parameter title: what the page is called for whoever receives it; the name of the document where nothing is said.
  func paper(_ parts: [Paper.Part], heading: [Paper.Fact] = [], title: Words? = nil) -> Paper {
    let title = title ?? document.words.capitalised
    var paper = Paper(
      kind: document, title: title, heading: about + heading, notices: notices, parts: parts, colophon: colophon)
    paper.letterhead = letterhead
    paper.mentions = mentions
    paper.running = PaperWords.running(title, code(opening.mission.text))
    paper.values = articleValues
    paper.articles = paper.place(of: Articles.parts(articles ?? ""))
    return release.tellsTexts ? paper : paper.tellingMonths
  }

  /// The operator that leads the mission, as its card tells it.
  private var letterhead: Paper.Letterhead {
    let lead = opening.lead
    guard let card = names.directory.operators[lead]?.act.details else {
      return Paper.Letterhead(name: Words(same: names.name(of: lead)))
    }
    return Paper.Letterhead(name: Words(same: names.name(of: lead)), lines: card.place.lines + card.contacts.lines)
  }

  /// As the funding agreements of that year ask for; European money is told even where nobody has written how.
  private var mentions: [Words] {
    let grants = names.directory.grants(told: opening.mission, of: opening.lead, in: day.parts.year)
    let written = grants.compactMap { $0.act.mentions?.text }.filter { !$0.isBlank }.distinct
    let isEuropean = grants.contains { $0.act.european == true && ($0.act.mentions?.text ?? "").isBlank }
    return written.map { Words(same: names.masked($0)) } + (isEuropean ? [PaperWords.european] : [])
  }

  var about: [Paper.Fact] { about(as: code(opening.mission.text)) }

  /// - Parameter number: what stands for the mission.
  func about(as number: String) -> [Paper.Fact] {
    [
      Paper.Fact(PaperWords.mission, Words(same: number) + title),
      Paper.Fact(PaperWords.structures(opening.structures.count), names.names(of: opening.structures)),
      Paper.Fact(PaperWords.operators(opening.operators.count), names.names(of: opening.operators)),
    ]
  }

  // A title may tell of a structure too.
  private var title: Words { release.tellsTexts ? Words(same: ", \(names.masked(opening.title))") : .nothing }

  public var notices: [Words] {
    let hidden = release.shown.filter { $0.showing != .named }
    guard !hidden.isEmpty, !release.act.isForInvited else { return [] }
    return hidden.compactMap { PaperWords.hidden(names.name(of: $0.structure), $0) } + [PaperWords.textsWithheld]
  }

  private var colophon: [Words] {
    // One provider learns of no other from the page that all of them receive.
    let isForSeveral = release.act.providers.count > 1
    let (who, whom) = (names.name(of: officer), isForSeveral ? PaperWords.invited : release.act.recipients(names))
    let leaving = isPreview ? PaperWords.preview(day, who, for: whom) : PaperWords.printed(day, who, for: whom)
    let number = code(mission.id.text)
    return [leaving, PaperWords.origin(number)] + (anchor.map { [PaperWords.anchor($0, of: number)] } ?? [])
  }
}

extension DocumentKind {
  /// When what it tells was settled: organisations have the names of that day. `nil` for what is told as it stands.
  fileprivate func moment(in mission: Mission) -> Instant? {
    switch self {
    case .comparison, .minutes, .letter: mission.effective.last { $0.event.endsSelection }?.moment
    case .surveySummary: mission.effective.last { $0.event.kind == .surveyAnswered }?.moment
    case .consultation: mission.effective.last { $0.event.kind == .callLaunched }?.moment
    case .kickOffMinutes: mission.effective.last { $0.event.kind == .kickOffHeld }?.moment
    case .restitutionMinutes: mission.effective.last { $0.event.kind == .restitutionHeld }?.moment
    case .followUpSheet: mission.effective.last { $0.event.kind == .followUpRecorded }?.moment
    case .blankGrid, .calendar, .handOver, .brief, .agreement, .amendment, .attendanceSheet, .reportOutline,
      .paperSurvey, .webSurvey,
      .serviceDone, .supportEnded, .providerReference, .participation, .noConflict, .lessons, .providerGuide:
      nil
    }
  }
}

extension MissionEvent {
  /// The call has its outcome.
  fileprivate var endsSelection: Bool {
    [MissionEvent.Kind.awarded, .callDeclaredUnsuccessful, .callDropped].contains(kind)
  }
}
