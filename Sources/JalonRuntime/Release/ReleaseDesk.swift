import Foundation
import JalonCore
import JalonDocuments
import JalonStore
import JalonTerminal
import JalonWording

/// Where documents go, and how they are made.
public struct ReleasePlaces: Sendable {
  /// Documents of a mission go to a folder of its own within.
  public let folder: String
  /// A person's own templates: `pv.html`, `document.html`…
  public let templates: String
  /// The files that a document becomes, where nobody asks for others.
  public let formats: [DocumentFormat]
  let environment: [String: String]

  public init(folder: String, templates: String, formats: [DocumentFormat], environment: [String: String]) {
    self.folder = folder
    self.templates = templates
    self.formats = formats
    self.environment = environment
  }
}

/// The one door through which a document leaves the store: what, to whom, by which agreement of each structure.
///
/// The files are made beside their place, the register is written, then the files take their place: none is ever seen
/// that the register does not know. What a crash left beside its place takes it when it is asked for again, or with the next
/// start of whoever asked for it, where the register has it; else it is taken away.
public final class ReleaseDesk {
  let ledger: Ledger
  private let acts: OpenActs
  let clock: Clock
  let me: PersonID
  var language: Language
  let places: ReleasePlaces
  let names: () throws -> Names

  /// - Parameter drawer: of whoever lets documents out.
  public init(
    ledger: Ledger, drawer: any Drawer, clock: Clock, me: PersonID, language: Language, places: ReleasePlaces,
    names: @escaping () throws -> Names
  ) {
    self.ledger = ledger
    acts = OpenActs(drawer: drawer)
    self.clock = clock
    self.me = me
    self.language = language
    self.places = places
    self.names = names
  }

  /// What the document would say, line by line: nothing leaves, and nothing is recorded. A page that the rules would
  /// not let out is not shown either; a reason that they would ask for is not asked here. A file for word processors is
  /// shown as text, which says the same: that of the template where a person has one of her own.
  public func preview(
    _ act: ReleaseDocument, of mission: MissionID, as format: DocumentFormat = .text
  ) throws -> [String] {
    let act = act.namingRecipient(in: try ledger.directory())
    let obstacles = try asked(act, mission, [:]) { Mission.obstacles($0, state: $1, in: $2) }
    guard obstacles.isEmpty else { throw ReleaseFailure.refused(.obstacles(obstacles)) }
    let paper = try paper(act, of: mission, isPreview: true)
    if let office = format.office {
      let stamp = try stamp()
      let lines = try followed { () throws(TemplateFault) in
        try press.shown(paper, as: office, in: language, stamp: stamp)
      }
      if let lines { return lines }
    }
    let text = try printed(paper, as: format.shown)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The same on a screen: a page for a browser is shown as text.
  ///
  /// - Parameter format: `nil` for the first of those that it becomes where nobody asks for another.
  public func shown(_ act: ReleaseDocument, of mission: MissionID, as format: DocumentFormat?) throws -> [String] {
    let format = format ?? places.formats.first ?? .text
    return try preview(act, of: mission, as: format == .html ? .text : format)
  }

  /// Lets the document out, and gives the paths of its files.
  ///
  /// - Parameter place: of its one file, without an ending; else the folder of the mission, under a name that says what it is.
  public func release(
    _ act: ReleaseDocument, of mission: MissionID, reasons: [String: String] = [:], as formats: [DocumentFormat]? = nil,
    at place: String? = nil
  ) throws -> [String] {
    let act = act.namingRecipient(in: try ledger.directory())
    let formats = formats ?? (act.document.isFilledInOnScreen ? [.html] : places.formats)
    if act.document.isFilledInOnScreen, formats != [.html] { throw ReleaseFailure.onlyAsPage(act.document) }
    let request = request(act, mission, reasons)
    guard place == nil, let order = acts.order(asking: request.asked) else {
      return try letOut(act, of: mission, request, formats, at: place)
    }
    // The same document asked for again has the number that it had, until it is known what became of it.
    guard try ledger.knows(order) else {
      let again = Request(id: order, by: me, at: request.at, command: request.command, reasons: request.reasons)
      return try letOut(act, of: mission, again, formats, at: nil)
    }
    return try finish(order, formats) ?? letOut(act, of: mission, request, formats, at: nil)
  }

  /// The register has it: its files take their places, where they do not stand there yet. `nil` where one cannot, or where
  /// other files are asked for: the document is let out anew then, and these wait.
  private func finish(_ order: OrderID, _ formats: [DocumentFormat]) -> [String]? {
    let files = acts.files(of: order)
    guard files.map(\.ending) == formats.map(\.rawValue) else { return nil }
    let placed = Shelf.place(files).compactMap(\.place)
    guard placed.count == files.count else { return nil }
    acts.settle(order)
    return placed
  }

  private func letOut(
    _ act: ReleaseDocument, of mission: MissionID, _ request: Request, _ formats: [DocumentFormat], at place: String?
  ) throws -> [String] {
    try check(act, mission, request.reasons)
    let paper = try paper(act, of: mission)
    let shelf =
      try place.map { try Shelf(free: $0, formats) }
      ?? Shelf(
        folder: "\(places.folder)/\(mission.text)", name: try name(of: act))
    // Where nobody can tell what waits, nothing is taken away, nor from a folder that is not Jalon's own.
    if place == nil, let waiting = acts.filesWaiting(besides: request.id) { shelf.sweep(sparing: waiting) }
    let staged = try stage(paper, formats, shelf)
    acts.keep(
      OpenRequest(order: request.id, command: request.asked, since: request.at, files: staged.map(\.asOpen)))
    try record(request, staged)
    let placed = try Shelf.place(staged)
    acts.settle(request.id)
    return placed
  }

  // MARK: Writing

  private func stage(_ paper: Paper, _ formats: [DocumentFormat], _ shelf: Shelf) throws -> [Shelf.Staged] {
    var staged: [Shelf.Staged] = []
    do {
      for format in formats { staged.append(try stage(paper, format, shelf)) }
    } catch {
      Shelf.discard(staged)
      throw error
    }
    return staged
  }

  func stage(_ paper: Paper, _ format: DocumentFormat, _ shelf: Shelf) throws -> Shelf.Staged {
    switch format.form {
    case .page(let form): return try shelf.stage(try printed(paper, as: form), ending: format.rawValue)
    case .office(let form):
      let file = try written(paper, as: form)
      guard file.format != form else { return try shelf.stage(file.bytes, ending: format.rawValue) }
      return try convert(file, to: format, shelf)
    case .converted(let form): return try convert(try written(paper, as: form), to: format, shelf)
    }
  }

  /// By another program, from a file that Jalon wrote.
  private func convert(
    _ file: (bytes: [UInt8], format: OfficeFormat, isOwn: Bool), to format: DocumentFormat, _ shelf: Shelf
  ) throws -> Shelf.Staged {
    guard let converter = Converter(environment: places.environment) else {
      throw ReleaseFailure.noConverter(format, from: file.isOwn ? file.format : nil)
    }
    let source = try shelf.stage(file.bytes, ending: file.format.rawValue)
    defer { source.discard() }
    let staged = try shelf.stage([], ending: format.rawValue)
    guard converter.convert(source.path, to: staged.path, as: format), staged.isKept() else {
      staged.discard()
      throw ReleaseFailure.notConverted(format)
    }
    return staged
  }

  private var press: Press {
    let templates = OwnTemplates(folder: places.templates, zone: ledger.zone)
    return Press(
      own: templates.text, included: templates.textWithin, files: templates.file,
      measure: { GlyphWidth.columns(of: $0) }, safe: SafePages.text)
  }

  private func written(
    _ paper: Paper, as format: OfficeFormat
  ) throws -> (bytes: [UInt8], format: OfficeFormat, isOwn: Bool) {
    let stamp = try stamp()
    return try followed { () throws(TemplateFault) in
      try press.write(paper, as: format, in: language, stamp: stamp)
    }
  }

  private func followed<Page>(_ work: () throws(TemplateFault) -> Page) throws(ReleaseFailure) -> Page {
    do { return try work() } catch { throw ReleaseFailure.template(error) }
  }

  /// The page, with the mark of the store around it where it has one.
  private func printed(_ paper: Paper, as format: PaperFormat) throws -> String {
    let page = try followed { () throws(TemplateFault) in try press.print(paper, as: format, in: language) }
    return try stamp().map { format.marked(page, $0) } ?? page
  }

  func stamp() throws -> Stamp? {
    try ledger.mark().map { Stamp($0, in: language, measure: { GlyphWidth.columns(of: $0) }) }
  }

  /// `2026-11-23-lettre-cabinet-lise`, after `DEMO-` where the data are invented.
  private func name(of act: ReleaseDocument) throws -> String {
    // A file that goes to several providers names none of them to the others.
    let whom = act.providers.count > 1 ? [ReleaseDocument.invitedProviders] : act.providers.map(\.text)
    let outside = try act.outsider.map { [try names().recipient($0)] } ?? []
    let mark = try stamp().map { [Shelf.slug($0.word).uppercased()] } ?? []
    let parts = mark + [act.on.iso, act.document.fileName] + (whom + outside).map(Shelf.slug)
    return String(parts.joined(separator: "-").prefix(Shelf.longestName))
  }

  // MARK: Rules

  func paper(_ act: ReleaseDocument, of id: MissionID, isPreview: Bool = false) throws -> Paper {
    guard let paper = try source(of: act, in: id, isPreview: isPreview).paper else {
      throw ReleaseFailure.refused(.obstacles([.nothingToWrite(act.document)]))
    }
    return paper
  }

  /// What it is written from.
  func source(of act: ReleaseDocument, in id: MissionID, isPreview: Bool = false) throws -> PaperSource {
    guard let mission = try ledger.mission(id) else { throw ReleaseFailure.noMission(id) }
    var source = PaperSource(
      mission.seen(by: me), mission.released(by: act, on: clock.today(), in: try ledger.directory()),
      names: try names(),
      officer: me,
      isPreview: isPreview, anchor: try ledger.anchor(of: id), in: ledger.zone, as: language,
      pseudonym: try ledger.pseudonyms(for: act.outsider ?? ""))
    source.around = try surroundings(of: mission)
    source.articles = try articles(of: source)
    return source
  }

  private func surroundings(of mission: Mission) throws -> PaperSurroundings {
    var known: [PersonID: PersonDetails] = [:]
    for person in mission.everybody(in: try ledger.directory()) { known[person] = try ledger.details(of: person) }
    let details = known
    return PaperSurroundings(plan: try ledger.plan(mission.opening.plan), details: { details[$0] })
  }

  private func articles(of source: PaperSource) throws -> String? {
    try followed { () throws(TemplateFault) in try press.articles(of: source, in: language) }
  }

  // Asked before anything is made, so that a refusal leaves no trace on the disk.
  func check(_ act: ReleaseDocument, _ id: MissionID, _ reasons: [String: String]) throws {
    do {
      _ = try asked(act, id, reasons) { try Mission.decide($0, state: $1, in: $2) }
    } catch let refusal as Refusal {
      throw ReleaseFailure.refused(refusal)
    }
  }

  /// What the rules answer when they are asked about the act as it would be recorded now.
  private func asked<Answer>(
    _ act: ReleaseDocument, _ id: MissionID, _ reasons: [String: String],
    _ question: (Order<MissionCommand>, Mission, Mission.Circumstances) throws -> Answer
  ) throws -> Answer {
    guard let mission = try ledger.mission(id) else { throw ReleaseFailure.noMission(id) }
    let around = try ledger.circumstances(around: .mission(id, .release(act)), today: clock.today())
    return try question(request(act, id, reasons).order(MissionCommand.release(act)), mission, around)
  }

  /// The files are thrown away where the register does not have them; where it does not answer, they wait.
  private func record(_ request: Request, _ staged: [Shelf.Staged]) throws {
    let outcome: Outcome
    do {
      outcome = try ledger.perform(request, today: clock.today())
    } catch {
      // The register may have it all the same: a disk that fails as it answers.
      guard try !ledger.knows(request.id) else { return ledger.reload() }
      Shelf.discard(staged)
      throw error
    }
    if case .refused(let refusal) = outcome {
      acts.settle(request.id)
      Shelf.discard(staged)
      throw ReleaseFailure.refused(refusal)
    }
  }

  func request(_ act: ReleaseDocument, _ mission: MissionID, _ reasons: [String: String]) -> Request {
    Request(
      id: clock.newOrder(), by: me, at: clock.now(), command: AnyCommand.mission(mission, .release(act)).composed,
      reasons: reasons.mapValues(\.welcomed))
  }
}
