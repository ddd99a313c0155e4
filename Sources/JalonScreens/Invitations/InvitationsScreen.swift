import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Whom to invite: the providers of the directory with what is known of each, marked with a reason before the call.
public struct InvitationsScreen: Screen {
  public static let name = "invitations"

  /// Why one looks at the providers.
  enum Purpose: Sendable {
    case inviting
    /// For the field of a form that waits for one of them.
    case choosing
  }

  let mission: MissionID
  let purpose: Purpose
  private(set) var dossier: Dossier?
  private var records: [InvitationRecord]?
  /// Every provider, by name; `nil` until mission and records are read.
  private(set) var cards: [InvitationCard]?
  /// Those that the filter leaves, in order.
  private(set) var shown: [InvitationCard] = []
  private(set) var order = InvitationOrder.fit
  var query = LineEditor()
  var isFiltering = false
  /// By the provider, whatever comes and goes around it.
  var focus: ProviderID?
  /// In the order in which they were marked.
  var marks: [InvitedProvider] = []
  /// Whom a form was opened for.
  var sent: [ProviderID] = []
  /// The marks as they are on disk.
  var saved: [InvitedProvider] = []
  /// Marks that were left wait for an answer.
  var offer: DraftOffer<[InvitedProvider]>?
  private var hasAppeared = false

  public init(_ mission: MissionID) { self.init(mission, for: .inviting) }

  init(_ mission: MissionID, for purpose: Purpose) {
    self.mission = mission
    self.purpose = purpose
  }

  public var isTyping: Bool { isFiltering || offer != nil }
  public func title(_ desk: Desk) -> String { desk(InvitationsWords.title) }

  public func notes(_ desk: Desk) -> [HeaderBar.Note] {
    [HeaderBar.Note(desk(SheetWords.confidential), role: .status, priority: 8)]
  }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    defer { hasAppeared = true }
    return [.dossier(mission), .records] + (hasAppeared || purpose == .choosing ? [] : [askForDraft])
  }

  public mutating func resized(_ desk: Desk) -> [Effect] { [] }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let dossier?) where dossier.mission.id == mission: self.dossier = dossier
    case .records(let records): self.records = records
    case .chosen(.reason(let why)):
      mark(because: why)
      return saveMarks()
    case .draft(let draft):
      take(draft)
      return []
    default: return []
    }
    lookAgain()
    return goOn()
  }

  mutating func lookAgain() {
    guard let dossier, let records else { return }
    let all = InvitationCard.all(records, for: dossier.mission, in: dossier.circumstances)
    cards = all
    marks.removeAll { mark in !all.contains { $0.provider == mark.provider && !$0.isInvited } }
    narrow()
  }

  /// What the filter leaves, in order; the focus stays on its provider as long as it can.
  mutating func narrow() {
    let wanted = query.text.folded
    shown = (cards ?? []).filter { wanted.isEmpty || $0.searchable.holds(wanted) }.sorted(by: order.precedes)
    if focused == nil { focus = shown.first?.provider }
  }

  mutating func turnOrder() {
    order = order.next
    narrow()
  }

  var focused: InvitationCard? { shown.first { $0.provider == focus } }
  var place: Int? { shown.firstIndex { $0.provider == focus } }

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let height = InvitationsLayout(CaseListLayout.body(of: desk.size)).height
    if let next = Scroll.moved(place ?? 0, by: key, count: shown.count, page: height) { focus = shown[next].provider }
    return []
  }
}
