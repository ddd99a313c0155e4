// What may be done beside the stages: notes, consents, reopening, corrections, undo and redo.
extension Mission {
  func take(_ act: TakeNote) -> MissionRuling {
    MissionRuling().recording(.noted(act))
  }

  /// A theme that its operator does not list may be right all the same: a reason is kept.
  func classify(_ act: SetTheme, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(act.theme.isBlank || act.theme != theme, .nothingChanges(field: "theme"))
    ruling.mindTheme(act.theme, of: opening.lead, circumstances.directory)
    return ruling.recording(.themeSet(act))
  }

  /// At every stage but the last: a closed mission is only read.
  func unlessClosed(_ rule: () -> MissionRuling) -> MissionRuling {
    guard stage.name == .closed else { return rule() }
    return .refusing(.notNow(stage: .closed, possibleAt: StageName.allCases.filter { $0 != .closed }))
  }

  func grant(_ act: GrantDisclosure, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireStructure(act.structure, of: opening)
    ruling.speaks(act.signatory, for: .structure(act.structure), circumstances, field: "signatory")
    if let until = act.until { ruling.notBefore(until, act.on, .consent, field: "until") }
    return ruling.recording(.disclosureGranted(act))
  }

  func withdraw(_ act: WithdrawDisclosure) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireStructure(act.structure, of: opening)
    let standing = disclosures.last { $0.withdrawnOn == nil && $0.matches(act) }
    ruling.require(disclosures.contains { $0.withdrawnOn == nil }, .noConsentStands)
    ruling.require(standing != nil, .noSuchConsent(field: "object"))
    if let standing { ruling.notBefore(act.on, standing.grant.on, .consent) }
    return ruling.recording(.disclosureWithdrawn(act))
  }

  func reopen(_ act: Reopen) -> MissionRuling {
    var ruling = MissionRuling()
    switch stage {
    case .closed(let closed): ruling.notBefore(act.on, closed.act.on, .end)
    case .ended(let ended): ruling.notBefore(act.on, ended.on, .end)
    case .draft, .calling, .evaluating, .concerting, .framing, .running, .reported, .surveying, .followingUp:
      return .refusing(.notNow(stage: stage.name, possibleAt: StageName.allCases.filter(\.isEnd)))
    }
    ruling.require(takenOver?.entry.isOver != true, .takenOverEnded)
    return ruling.recording(.reopened(act))
  }

  /// The last act that counts; where it is another one than was named, the last that whoever asks can see: what another
  /// seat marks under seal stands in nobody's way, or the refusal would tell of it. A mark is the last of its own sheet.
  func undo(_ act: UndoAct, enteredBy person: PersonID) -> MissionRuling {
    let isLast = lastAct?.order == act.act
    guard let wanted = isLast ? lastAct : seen(by: reader(of: act.act, for: person)).lastAct else {
      return .refusing(.nothingToUndo)
    }
    var ruling = MissionRuling()
    ruling.require(act.act == wanted.order, .notTheLastAct(field: "act"))
    if let gone = wanted.kinds.first(where: \.hasLeftTheBuilding) { ruling.refuse(.leftTheBuilding(gone)) }
    ruling.requireNothingLeft(wanted, in: self)
    ruling.require(isLast || isFree(wanted, after: .actUndone(act)), .notTheLastAct(field: "act"))
    ruling.mindAnothers(wanted.enteredBy, by: person)
    return ruling.recording(.actUndone(act))
  }

  func redo(_ act: RedoAct, enteredBy person: PersonID) -> MissionRuling {
    let isNext = nextRedo?.order == act.act
    guard let wanted = isNext ? nextRedo : seen(by: reader(of: act.act, for: person)).nextRedo else {
      return .refusing(.nothingToRedo)
    }
    var ruling = MissionRuling()
    ruling.require(act.act == wanted.order, .notTheLastAct(field: "act"))
    ruling.require(isNext || isFree(wanted, after: .actRedone(act)), .notTheLastAct(field: "act"))
    ruling.requireNothingLeft(wanted, in: self)
    ruling.mindAnothers(wanted.enteredBy, by: person)
    return ruling.recording(.actRedone(act))
  }

  /// As whom somebody goes back over an act: of a mark that she typed for a seat, as that seat.
  private func reader(of act: OrderID, for person: PersonID) -> PersonID {
    guard let entry = entries.first(where: { $0.order == act }), entry.enteredBy == person, let place = entry.sheetPlace
    else {
      return person
    }
    return seated[place.sheet - 1]
  }

  /// Sealed marks came after it, and none of them rests on it.
  private func isFree(_ act: PastAct, after event: MissionEvent) -> Bool {
    !act.kinds.contains(where: \.bearsMarks) && holds(after: event)
  }

  /// Only what whoever asks may read is there to be corrected.
  func correct(_ act: Correct, by person: PersonID, _ circumstances: Circumstances) -> MissionRuling {
    guard let entry = seen(by: person).effective.first(where: { $0.position == act.event }),
      entry.event.kind != .corrected
    else { return .refusing(.noSuchEvent(act.event, field: "event")) }
    guard !entry.event.kind.isNeverCorrected else {
      return .refusing(.neverCorrected(entry.event.kind, field: "event"))
    }
    var (ruling, corrections) = (MissionRuling(), [Correction]())
    do {
      let mending = try Past(entries).mending(act, of: entry)
      corrections = mending.corrections
      ruling.require(mending.mended != entry.event, .nothingChanges(field: "newValue"))
      if let day = mending.mended.payload.dayTold {
        ruling.require(day <= circumstances.today, .inFuture(field: "newValue"))
      }
    } catch {
      return .refusing(error)
    }
    if let clash = clash(after: corrections) { ruling.refuse(clash) }
    if ruling.obstacles.isEmpty {
      var outcome = outcome(of: corrections, at: act.event, seenBy: person, circumstances)
      if !outcome.found.isEmpty {
        corrections += outcome.found
        outcome = self.outcome(of: corrections, at: act.event, seenBy: person, circumstances)
      }
      for obstacle in outcome.obstacles { ruling.refuse(obstacle) }
      for caution in outcome.cautions { ruling.mind(true, caution) }
    }
    if case .closed(let closed) = stage { ruling.mind(true, .correctedAfterClosing(closed.act.on)) }
    return ruling.recording(corrections.map(MissionEvent.corrected))
  }
}

extension MissionRuling {
  mutating func mindTheme(_ theme: String?, of lead: OperatorID, _ directory: Directory) {
    guard let theme = theme?.filled else { return }
    mind(!directory.themes(of: lead).contains(theme), .unlistedTheme(theme))
  }

  /// Under a consent, or after its withdrawal, a document left, or left since that was undone: what it showed stands in
  /// the register.
  fileprivate mutating func requireNothingLeft(_ act: Past<MissionEvent>.Deed, in mission: Mission) {
    let last = mission.entries.lastIndex { $0.order == act.order || $0.event.goesBack(over: act.order) }
    guard let last else { return }
    for entry in mission.toldEntries where entry.order == act.order {
      guard let gone = mission.leaving(after: last, by: entry.event) else { continue }
      refuse(.leftSince(entry.event.kind, gone.act.document, to: gone.act.outsider ?? "", on: gone.act.on))
    }
  }

  fileprivate mutating func requireStructure(_ structure: StructureID, of opening: Opening) {
    require(opening.structures.contains(structure), .notInMission(.structure(structure), field: "structure"))
  }
}

extension DisclosureConsent {
  func matches(_ act: WithdrawDisclosure) -> Bool {
    grant.structure == act.structure && grant.object == act.object && grant.recipient == act.recipient
  }
}
