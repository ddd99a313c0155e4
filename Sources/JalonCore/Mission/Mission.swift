/// One mission of ingénierie: its stage, and what lies beside the stage.
public struct Mission: Hashable, Sendable {
  public let opening: Opening
  public internal(set) var stage: Stage
  /// Lies over stages 5 to 8; the stage below is kept.
  public internal(set) var suspension: Suspend?
  public internal(set) var notes: [TakeNote] = []
  /// From one officer to the next, first to last.
  public internal(set) var handOvers: [Reassign] = []
  /// The calendar that was laid for it; `nil` where it keeps to the dates to watch.
  public internal(set) var calendarRules: [CalendarRule]?
  /// The steps that were moved by hand, as they were moved last.
  public internal(set) var moves: [PlannedStep: MoveStep] = [:]
  /// As it was told last; `nil` where only the opening may have told it.
  var themeSet: String?
  public internal(set) var money = MissionMoney()
  /// The papers of its proof file, in the order of their entry.
  public internal(set) var proofs: [FileProof] = []
  public internal(set) var disclosures: [DisclosureConsent] = []
  /// The register of what left the store, first to last.
  public internal(set) var releases: [DocumentReleased] = []
  /// The journal as it was written, undone acts and corrections included, each fact of a sheet after the last of the
  /// mission's own that it was entered after.
  public internal(set) var entries: [Recorded<MissionEvent>] = []

  init(opening: Opening, stage: Stage) {
    self.opening = opening
    self.stage = stage
  }

  /// Position of the last entry of its own journal: what stands in sheets moves nothing there.
  public var version: Int { entries.last { $0.sheetPlace == nil }?.position ?? 0 }

  /// What it is about, in the words of its operator.
  public var theme: String? { themeSet ?? opening.theme }

  public var id: MissionID { opening.mission }
  public var isSuspended: Bool { suspension != nil }

  /// Cancelled as opened by mistake: it stands in its journal, and in no list nor count.
  public var isOpenedByMistake: Bool {
    guard case .ended(let ended) = stage, case .dropped(let act) = ended.ending else { return false }
    return act.openedByMistake == true
  }
}

/// « accord de diffusion »: what a structure allows to leave, to whom, until when.
public struct DisclosureConsent: Hashable, Sendable {
  public let grant: GrantDisclosure
  public internal(set) var withdrawnOn: Day?
}
