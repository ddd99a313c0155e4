import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// One mission: its stages, what stands before the next one, who is who, what is due, and its journal.
public struct MissionSheetScreen: SearchesJournal {
  public static let name = "mission"

  /// The list that the mission was opened from: what « next » and « previous » go along.
  public struct List: Sendable {
    let filter: Filter
    let order: BoardOrder

    public init(filter: Filter = .everything, order: BoardOrder = .urgency) {
      self.filter = filter
      self.order = order
    }
  }

  /// What the sheet does as soon as it knows the mission.
  public enum Opening: Sendable { case look, advance, acts }

  enum Tab: Int, CaseIterable, Sendable {
    case journey, proposals, surveys, money, dates, file, journal
  }

  private(set) var mission: MissionID
  let list: List
  private var opening: Opening
  private(set) var dossier: Dossier?
  /// Whether the mission was asked for and no answer has come.
  public private(set) var isOpening = true
  private(set) var told: SheetTold?
  /// What forbids to move on, asked once for each picture of the mission.
  private(set) var blocked: [Obstacle] = []
  private(set) var tab = Tab.journey
  /// The line in focus on each tab, by what it is about.
  private var focus: [Tab: SheetLine.ID] = [:]
  /// The groups of facts that are shown one by one, by the oldest fact of each.
  private var unfolded: Set<Int> = []
  /// What the documents have come to, once they were looked at.
  private var documents: [DocumentReference: AttachmentState] = [:]
  var search = JournalSearch()
  /// The read that looks for the mission before or after this one.
  private var neighbour: PageRequest?

  public init(_ mission: MissionID, within list: List = List(), opening: Opening = .look) {
    self.mission = mission
    self.list = list
    self.opening = opening
  }

  public func title(_ desk: Desk) -> String {
    guard let structures = dossier?.mission.opening.structures, let first = structures.first else {
      return mission.text
    }
    let others = structures.count > 1 ? " +\(structures.count - 1)" : ""
    return "\(mission) \(desk.names.name(of: first))\(others)"
  }

  public func notes(_ desk: Desk) -> [HeaderBar.Note] {
    [HeaderBar.Note(desk(SheetWords.confidential), role: .status, priority: 8)]
  }

  public var tabs: Int? { Tab.allCases.count }
  public var isTyping: Bool { search.isOpen }
  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? { typeInSearch(input, desk) }

  public func acts(_ desk: Desk) -> [BindingRow] { dossier?.acts(desk) ?? [] }
  public mutating func begin(_ act: String, _ desk: Desk) -> [Effect] { dossier?.begin(act, desk) ?? [] }

  public mutating func appear(_ desk: Desk) -> [Effect] { [.dossier(mission)] }
  public mutating func resized(_ desk: Desk) -> [Effect] {
    tell(desk)
    return []
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    if case .dossier = answer { isOpening = false }
    if case .failed = answer { isOpening = false }
    return switch answer {
    case .dossier(let dossier): take(dossier, desk)
    case .page(let rows, let request) where request == neighbour: go(to: rows.first)
    case .examined(let states): show(states, desk)
    case .performed: [.dossier(mission)]
    case .refused(let refusal, let command):
      [.push(RefusalScreen(refusal, of: command.name, mission: mission, dossier?.names ?? desk.names))]
    case .failed(let words): [.say(Notice(words, .failed))]
    default: []
    }
  }

  private mutating func take(_ dossier: Dossier?, _ desk: Desk) -> [Effect] {
    guard let dossier else { return [.say(Notice(SheetWords.unknown(mission), .failed))] }
    guard dossier.mission.id == mission else { return [] }
    self.dossier = dossier
    tell(desk)
    if search.isShown { search.read(.mission(dossier), desk) }
    blocked = dossier.advance.map { dossier.standing($0) } ?? []
    defer { opening = .look }
    return switch opening {
    case .look: examine()
    case .advance: advance(desk)
    case .acts: [.push(ActsScreen(dossier))]
    }
  }

  /// Looks at the documents again, once their list stands on the screen.
  private func examine() -> [Effect] {
    let named = tab == .file ? dossier?.mission.attachments.map(\.document) ?? [] : []
    return named.isEmpty ? [] : [.whenIdle(.examine(named))]
  }

  private mutating func show(_ states: [DocumentReference: AttachmentState], _ desk: Desk) -> [Effect] {
    documents = states
    tell(desk)
    return []
  }

  private mutating func tell(_ desk: Desk) {
    told = dossier.map { SheetTold($0, tab, unfolding: unfolded, documents: documents, desk) }
  }

  private mutating func go(to row: BoardRow?) -> [Effect] {
    neighbour = nil
    guard let row else { return [.say(Notice(SheetWords.noNeighbour))] }
    mission = row.mission
    (focus, unfolded, search) = ([:], [], JournalSearch())
    return [.dossier(mission)]
  }
}

extension MissionSheetScreen {
  // What keys do.

  func advance(_ desk: Desk) -> [Effect] {
    guard let dossier else { return [] }
    guard let kind = dossier.advance else { return [.say(Notice(SheetWords.atTheEnd))] }
    guard !blocked.isEmpty else { return [open(kind)] }
    return [.push(RefusalScreen(.obstacles(blocked), of: .mission(kind), mission: mission, dossier.names))]
  }

  /// Marks are given side by side; everything else is a form.
  func open(_ kind: MissionCommand.Kind, about topics: [Topic] = []) -> Effect {
    switch kind {
    case .mark, .agreeMark: .push(ComparisonScreen(mission))
    default: .push(Forms.screen(for: .mission(kind), mission: mission, about: topics))
    }
  }

  /// The line in focus: the one that had it, or the first that asks for something, or the first that may have it.
  func focused(in lines: [SheetLine]) -> Int? {
    let wanted = focus[tab].flatMap { id in lines.firstIndex { $0.id == id } }
    return wanted ?? lines.firstIndex { $0.isFocusable && $0.action != nil }
      ?? lines.firstIndex { $0.isFocusable && ($0.fact != nil || $0.group != nil) }
      ?? lines.firstIndex(where: \.isFocusable)
  }

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let lines = told?.lines ?? []
    let places = lines.indices.filter { lines[$0].isFocusable }
    let present = focused(in: lines).flatMap { places.firstIndex(of: $0) } ?? 0
    if let next = Scroll.moved(present, by: key, count: places.count, page: max(2, desk.size.rows - 12)) {
      focus[tab] = lines[places[next]].id
    }
    return []
  }

  mutating func turn(by steps: Int, _ desk: Desk) -> [Effect] {
    let count = Tab.allCases.count
    turn(to: Tab.allCases[(tab.rawValue + steps + count) % count], desk)
    return examine()
  }

  var searched: FactScreen.Source? { dossier.map(FactScreen.Source.mission) }

  mutating func go(toFact position: Int, _ desk: Desk) {
    if tab != .journal { turn(to: .journal, desk) }
    focus[tab] = "entry:\(position)"
  }

  private mutating func turn(to tab: Tab, _ desk: Desk) {
    self.tab = tab
    tell(desk)
  }

  private var lineInFront: SheetLine? {
    let lines = told?.lines ?? []
    return focused(in: lines).map { lines[$0] }
  }

  /// A fact is read on any store; what a line asks for is written.
  func whyNotAct(_ desk: Desk) -> Words? {
    guard dossier != nil else { return SheetWords.notRead }
    guard lineInFront?.fact == nil, lineInFront?.group == nil, case .readOnly(let reason) = desk.access else {
      return nil
    }
    return reason
  }

  mutating func act(_ desk: Desk) -> [Effect] {
    guard let line = lineInFront else { return [.say(Notice(SheetWords.nothingHere))] }
    if let group = line.group {
      focus[tab] = line.id
      unfolded.insert(group)
      tell(desk)
      return []
    }
    if let document = line.document { return [.open(document)] }
    if let fact = line.fact, let dossier {
      return [
        .push(
          FactScreen(.mission(mission, reader: dossier.reader), at: fact, seeking: tab == .journal ? search.text : ""))
      ]
    }
    guard let action = line.action else { return [.say(Notice(SheetWords.nothingHere))] }
    return [open(action, about: line.topics)]
  }

  /// The contact of the line in focus, or all that it says.
  func copy(_ desk: Desk) -> [Effect] {
    guard let line = lineInFront else { return [.say(Notice(SheetWords.nothingHere))] }
    return [.copy(line.contact.map(desk.names.told) ?? (line.whole.isEmpty ? line.text : line.whole))]
  }

  /// To whoever the line in focus is about.
  func writeMessage() -> Effect {
    .push(MessageScreen(mission, to: Topics.party(in: lineInFront?.topics ?? [])))
  }

  mutating func step(_ desk: Desk, _ place: (BoardRow) -> PageRequest.Place) -> [Effect] {
    guard let dossier else { return [] }
    let row = BoardRow(dossier.mission, in: desk.directory)
    let request = PageRequest(place(row), filter: list.filter, order: list.order, today: desk.today, limit: 1)
    neighbour = request
    return [.page(request)]
  }

  /// Whom to invite is looked at before the call, and while it is open.
  func whyNoInvitation() -> Words? {
    guard let dossier else { return SheetWords.notRead }
    return dossier.mission.stage.invitingAct == nil ? InvitationsWords.tooLate : nil
  }

  /// Why the mission does not move on, all reasons in one line.
  func whyNot() -> Words? {
    guard let dossier else { return SheetWords.notRead }
    guard dossier.advance != nil else { return SheetWords.atTheEnd }
    return blocked.isEmpty ? nil : SheetWords.blocked(blocked.map { $0.words(dossier.names) })
  }
}
