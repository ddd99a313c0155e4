import JalonCore
import JalonWording

/// The acts by which somebody outside was met, written to or heard.
private let contacts: Set<MissionEvent.Kind> = [
  .briefAgreed, .callLaunched, .invited, .answerShared, .intentRecorded, .proposalReceived, .lateProposalReceived,
  .candidateNotified, .kickOffHeld, .signed, .progressReviewed, .reorientationProposed, .reorientationAnswered,
  .amendmentSigned, .reportReceived, .restitutionHeld, .surveyIssued, .surveyReminded, .surveyAnswered,
  .followUpRecorded,
]

extension PaperSource {
  /// « Fiche de passation »: what a colleague must know to take the mission over, on one page.
  func handOver() -> Paper {
    var sheet = paper(
      [.heading(HandOverWords.standing), .facts(standing)] + call + [.heading(HandOverWords.due), .list(due)]
        + [.heading(HandOverWords.lastContacts), .list(lastContacts), .heading(HandOverWords.traps), .list(traps)],
      heading: followed)
    sheet.banner = HandOverWords.own
    return sheet
  }

  private var followed: [Paper.Fact] {
    let since = mission.handOvers.last?.on
    let former = mission.formerOfficer.map { [Paper.Fact(HandOverWords.before, name(of: $0))] } ?? []
    let until = mission.loan?.until.map { [Paper.Fact(HandOverWords.lentUntil, MinutesWords.on($0))] } ?? []
    let why = mission.handOvers.last.map { act in
      [Paper.Fact(HandOverWords.why, HandOverWords.why(act.reason.words, act.details.map { said($0) }))]
    }
    return [Paper.Fact(HandOverWords.officer, HandOverWords.followed(name(of: mission.officer), since: since))]
      + former + until + (why ?? []) + speakers
  }

  /// Whom to call: those who speak for the structures.
  private var speakers: [Paper.Fact] {
    let people = opening.structures.compactMap { names.directory.speakers(of: .structure($0)).first }
    return people.isEmpty ? [] : [Paper.Fact(HandOverWords.speakers, Lists.and(people.map { name(of: $0) }))]
  }

  /// Until a provider is chosen: who was invited, and what came of it.
  private var call: [Paper.Part] {
    guard mission.stage.framing == nil, let call = mission.stage.call else { return [] }
    return [
      .text(HandOverWords.call(call.launchedOn, call.deadline)),
      .list(call.invitations.map { HandOverWords.invited(name(of: $0.provider), answer($0)) }),
    ]
  }

  private var standing: [Paper.Fact] {
    let stage = mission.stage
    let paused = mission.suspension.map {
      [Paper.Fact(HandOverWords.paused, HandOverWords.until($0.until, said($0.reason)))]
    }
    let provider = stage.provider.map { [Paper.Fact(HandOverWords.provider, name(of: $0))] }
    let terms = stage.framing?.terms.map { [Paper.Fact(HandOverWords.terms, $0.words)] }
    let done = stage.running.map { running in
      [Paper.Fact(HandOverWords.daysDone, HandOverWords.done(running.daysDone, of: stage.framing?.terms?.days))]
    }
    let known = mission.takenOver.map { [Paper.Fact(HandOverWords.takenOver, said($0.source))] }
    return [Paper.Fact(HandOverWords.stage, stage.name.words)] + (known ?? []) + (paused ?? []) + (provider ?? [])
      + (terms ?? [])
      + (done ?? [])
  }

  /// What is due, the first things first: when, what, and who must act.
  private var due: [Words] {
    let watches = mission.watches(on: day, in: calendar)
    guard !watches.isEmpty else { return [HandOverWords.nothingDue] }
    return watches.map { HandOverWords.due($0, by: mission.officer, names, on: day) }
  }

  private var lastContacts: [Words] {
    let telling = Telling(names, sheets: .sealed(reader: nil), journal: mission.entries)
    let last = mission.effective.filter { contacts.contains($0.event.kind) }.suffix(3).reversed()
    guard !last.isEmpty else { return [HandOverWords.noContact] }
    return last.map { HandOverWords.dated($0.day(in: zone), $0.told(telling)) }
  }

  /// What was unusual and done all the same, what waits for an answer, what may not leave.
  private var traps: [Words] {
    let confirmed = mission.effective.filter { $0.sheetPlace == nil }.flatMap { entry in
      entry.reasons.sorted { $0.key < $1.key }.compactMap { code, reason in
        Caution.Kind(rawValue: code).map { HandOverWords.confirmed($0.words.capitalised, said(reason)) }
      }
    }
    let open = (mission.stage.framing?.openReorientations ?? []).map { HandOverWords.pending(said($0.proposal.what)) }
    let silent = opening.structures.filter { structure in
      !mission.disclosures.contains { $0.grant.structure == structure && $0.withdrawnOn == nil }
    }
    let closed = silent.isEmpty ? [] : [HandOverWords.noConsent(names.names(of: silent))]
    let notes = mission.notes.suffix(3).reversed().map { HandOverWords.dated($0.on, said($0.text)) }
    let all = notes + open + confirmed.distinctWords + closed
    return all.isEmpty ? [HandOverWords.noTrap] : all
  }
}

extension [Words] {
  /// Each once: the facts of one act share its reasons.
  fileprivate var distinctWords: [Words] {
    var seen: Set<String> = []
    return filter { seen.insert($0(.fr)).inserted }
  }
}
