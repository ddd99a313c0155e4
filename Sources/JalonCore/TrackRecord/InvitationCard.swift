/// A provider as it is looked at before it is invited: what it can do, where, and what is known of its work.
public struct InvitationCard: Hashable, Sendable {
  public let provider: ProviderID
  public let entry: ProviderEntry
  public let record: TrackRecord
  /// Its skills and sectors of which the mission speaks.
  public let matches: [String]
  /// It works in the département of a structure of the mission.
  public let isNear: Bool
  /// The call has asked it already.
  public let isInvited: Bool
  /// What the rules mind about inviting it now.
  public let cautions: [Caution]

  private init(
    _ provider: ProviderID, _ entry: ProviderEntry, _ record: TrackRecord, for search: Search?,
    in circumstances: Circumstances
  ) {
    self.provider = provider
    self.entry = entry
    self.record = record
    matches = (entry.act.skills + (entry.act.details.sectors ?? [])).filter { search?.speaks(of: $0) ?? false }
    isNear = search?.departments.contains(where: entry.act.departments.contains) ?? false
    isInvited = search?.mission.stage.call?.invites(provider, in: circumstances.directory) ?? false
    cautions = search?.mission.cautions(inviting: provider, in: circumstances) ?? []
  }

  /// Every provider of the directory, by name; those who were said to be the same, once.
  ///
  /// - Parameter mission: the one that looks for a provider; `nil` for the directory as it is.
  public static func all(
    _ records: [InvitationRecord], for mission: Mission? = nil, in circumstances: Circumstances
  ) -> [InvitationCard] {
    let directory = circumstances.directory
    let tracks = TrackRecord.all(
      records.map { record in
        var record = record
        record.provider = directory.one(record.provider)
        return record
      })
    let search = mission.map { Search($0, circumstances.directory) }
    return directory.providers.filter { $0.value.sameAs == nil }.map { id, entry in
      InvitationCard(id, entry, tracks[id] ?? TrackRecord(), for: search, in: circumstances)
    }.sorted(by: InvitationOrder.name.precedes)
  }
}

/// A mission that looks for a provider: what it speaks of, and where it takes place.
private struct Search {
  let mission: Mission
  let departments: [String]
  /// Its words, folded, one space between two.
  private let words: String

  init(_ mission: Mission, _ directory: Directory) {
    self.mission = mission
    departments = mission.opening.structures.compactMap { directory.structures[$0]?.act.department }
    words = Search.words(mission.wording)
  }

  /// From the beginning of a word on, whatever its ending: « rapprochements » is found in « rapprochement ».
  func speaks(of theme: String) -> Bool {
    let wanted = Search.words(theme)
    return !wanted.isBlank && words.holds(wanted.hasSuffix("s") ? String(wanted.dropLast()) : wanted)
  }

  private static func words(_ text: String) -> String {
    text.folded.split { !($0.isLetter || $0.isNumber) }.map { " " + $0 }.joined()
  }
}

extension Mission {
  /// What the rules mind about inviting `provider` now: with the launch, or beside those already asked.
  public func cautions(inviting provider: ProviderID, in circumstances: Circumstances) -> [Caution] {
    let (today, officer) = (circumstances.today, officer)
    let command: MissionCommand =
      stage.isCalling
      ? .invite(Invite(provider: provider, why: "", on: today))
      : .launchCall(
        LaunchCall(
          invitations: [InvitedProvider(provider: provider, why: "")], intentDay: today, deadline: today + 1, on: today)
      )
    let order = Order(id: "", by: officer, at: Instant(seconds: 0), command: command)
    return Mission.cautions(order, state: self, in: circumstances).filter { $0.provider == provider }
  }

  /// Whatever the mission says of what it is about.
  fileprivate var wording: String {
    let brief = stage.draft.brief?.text
    let texts = [brief?.context, brief?.problem, brief?.expectedResults, brief?.constraints].compactMap { $0?.text }
    return ([opening.title] + texts).joined(separator: " ")
  }
}

extension Caution {
  /// The provider whose invitation it is about.
  fileprivate var provider: ProviderID? {
    switch self {
    case .inactiveProvider(let provider), .alwaysInvited(let provider), .notFirst(let provider),
      .belowThreshold(let provider):
      provider
    case .seedCriteriaMissing, .fewInvited, .manyInvited, .briefNotAgreed, .shortDeadline, .unreachableMayAnswer,
      .aboveCeiling,
      .outsizedDays, .outsizedAmount, .outsideGivenMarks, .correctedAfterClosing, .unusuallyLow,
      .extremeMarkWithoutComment, .noStructureSheet, .seatedAfterOpening, .onlyOneProposal, .agreedMarksIncomplete,
      .differsFromProposal, .startsBeforeLastSignature, .beginsBeforeAgreedStart, .aboveAgreedDays, .fewerDaysThanDone,
      .daysDiffer, .openReorientation,
      .aboveAgreedAmount, .differsFromInstalment, .certifiedAboveLogged, .halfDaysDiffer, .paidAboveService,
      .allocatedAboveCost,
      .paidAboveAllocated, .vigilanceMissing, .vigilanceUnchecked, .proofRanOut, .unlistedTheme,
      .fewReminders, .lateFollowUp, .invoiceUnpaid, .proofsMissing, .consentInWords, .sharesDoNotAddUp,
      .notAWorkingDay, .outOfOrder, .missionsGoOn, .scenariosUnsettled, .anothersAct, .daysAfterReport,
      .agreementBeforeChoice,
      .agreementBeforeSignatures, .noCommitment, .doubtfulSIREN, .doubtfulSIRET, .doubtfulRNA,
      .siretOf:
      nil
    }
  }
}
