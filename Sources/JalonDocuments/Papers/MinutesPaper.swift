import JalonCore
import JalonWording

/// The acts of a call whose reasons the minutes tell.
private enum MinutesPaper {
  static let callActs: Set<MissionEvent.Kind> = [.callLaunched, .deadlineExtended, .callClosed]
}

extension PaperSource {
  /// « PV de sélection »: who was asked and why, who answered, how each was judged, who decided and why.
  func minutes(_ call: Calling) -> Paper {
    paper(
      [.heading(MinutesWords.need), .facts(brief(call)), .heading(MinutesWords.call)]
        + [.facts(dates(call) + unusual(in: MinutesPaper.callActs)), .table(register(call))] + questions(call)
        + criteria(call) + evaluation + decisions + letters
        + [.signatures(opening.seatParties.map { name(of: $0) })])
  }

  // MARK: The call

  private func brief(_ call: Calling) -> [Paper.Fact] {
    let agreed = call.brief.agreed.sorted { $0.key < $1.key }.map { structure, day in
      Words(fr: "\(names.name(of: structure)) (\(date: day))", en: "\(names.name(of: structure)) (\(date: day))")
    }
    let silent = agreed.isEmpty ? [] : opening.structures.filter { call.brief.agreed[$0] == nil }
    let missing = silent.isEmpty ? [] : [Paper.Fact(MinutesWords.briefNotAgreed, names.names(of: silent))]
    return [
      Paper.Fact(MinutesWords.problem, said(call.brief.text.problem)),
      Paper.Fact(MinutesWords.expected, said(call.brief.text.expectedResults)),
      Paper.Fact(
        MinutesWords.briefAgreed(call.brief.version), agreed.isEmpty ? MinutesWords.nobody : Lists.and(agreed)),
    ] + missing
  }

  private func dates(_ call: Calling) -> [Paper.Fact] {
    let due = MinutesWords.on(call.deadlines.first?.day ?? call.deadline)
    let origin =
      opening.link.flatMap { MinutesWords.origin($0, code($0.mission.text)) }.map {
        [Paper.Fact(MinutesWords.link, $0)]
      } ?? []
    let closed = mission.stage.evaluation.map { [Paper.Fact(MinutesWords.closed, MinutesWords.on($0.closedOn))] } ?? []
    return origin
      + [
        Paper.Fact(MinutesWords.launched, MinutesWords.on(call.launchedOn)),
        Paper.Fact(MinutesWords.deadline, MinutesWords.inARow([due] + call.extensionsTold { said($0) })),
      ] + closed
  }

  /// Everybody who was invited: why, and what came of it.
  private func register(_ call: Calling) -> Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(MinutesWords.invited), Paper.Table.Column(MinutesWords.why),
      Paper.Table.Column(MinutesWords.answer),
    ])
    table.rows = call.invitations.map { [name(of: $0.provider), said($0.why), answer($0)] }
    return table
  }

  func answer(_ invitation: Invitation) -> Words {
    let aside = mission.stage.evaluation?.setAside(of: invitation.provider)
    let outcome = invitation.outcome(setAside: aside) { said($0) }
    if outcome.isEmpty { return MinutesWords.silent }
    let hasSentNothing = invitation.receipts.isEmpty && invitation.intent?.intent == .willing
    return MinutesWords.inARow(outcome + (hasSentNothing ? [MinutesWords.nothingCame] : []))
  }

  private func questions(_ call: Calling) -> [Paper.Part] {
    guard !call.sharedAnswers.isEmpty else { return [] }
    return [
      .text(MinutesWords.shared),
      .list(call.sharedAnswers.map { MinutesWords.question(said($0.question), said($0.answer), on: $0.on) }),
    ]
  }

  /// What was corrected of the grid once the call had frozen it, each act once.
  private func corrections(ofGrid call: Calling) -> [Paper.Part] {
    let told = mission.effective
    guard let grid = told.last(where: { $0.event.kind == .gridSet })?.position,
      let launch = told.last(where: { $0.event.kind == .callLaunched })?.position
    else { return [] }
    var seen: Set<OrderID> = []
    return told.compactMap { entry in
      guard case .corrected(let act) = entry.event, act.event == grid, entry.position > launch,
        seen.insert(entry.order).inserted
      else { return nil }
      return .text(MinutesWords.regridded(entry.day(in: zone), said(act.reason)))
    }
  }

  private func criteria(_ call: Calling) -> [Paper.Part] {
    let grid = EvaluationGrid(call.grid)
    let list = grid.criteria.map { criterion in
      Words { "\(names.name(of: criterion.id)($0)) (\(GridWords.weight(of: criterion, on: grid)($0)))" }
    }
    return [
      .heading(MinutesWords.criteria), .text(MinutesWords.frozen(call.launchedOn)),
    ] + corrections(ofGrid: call) + [.list(list), .text(GridWords.scale(of: grid))]
      + GridWords.thresholds(of: grid, names) + [.text(GridWords.price(grid.priceFormula))]
  }

  /// What was unusual about these acts, and why it was done all the same.
  private func unusual(in kinds: Set<MissionEvent.Kind>) -> [Paper.Fact] {
    mission.effective.filter { kinds.contains($0.event.kind) }.flatMap { entry in
      entry.reasons.sorted { $0.key < $1.key }.compactMap { code, reason in
        Caution.Kind(rawValue: code).map { Paper.Fact($0.words.capitalised, said(reason)) }
      }
    }
  }

  // MARK: The evaluation

  private var evaluation: [Paper.Part] {
    guard let evaluation = mission.stage.evaluation else { return [] }
    let late = mission.lateSeats(in: zone)
    let seats: Paper.Part =
      evaluation.seats.isEmpty
      ? .text(MinutesWords.noSeat)
      : .list(
        evaluation.seats.map { seat in
          MinutesWords.seat(seat, typed: typed(seat), late: late[seat.evaluator].map(told), names)
        })
    let unusual = unusual(in: [.sheetsRevealed])
    return [.heading(MinutesWords.evaluation), seats] + lookedAt.map { .text($0) } + opened.map { .text($0) }
      + (unusual.isEmpty ? [] : [.facts(unusual)]) + marked
  }

  /// Who typed the sheet for its evaluator; nothing while it is sealed.
  private func typed(_ seat: Seat) -> [Words] {
    guard mission.stage.concertation != nil, !seat.isRecused, let cells = mission.typists[seat.evaluator] else {
      return []
    }
    return Set(cells.values).sorted { ($0.person, $0.isDictated ? 0 : 1) < ($1.person, $1.isDictated ? 0 : 1) }.map {
      typist in
      let own = seat.marks.keys.filter { cells[$0] == typist }.count
      return MinutesWords.typed(typist, own, of: seat.marks.count, names)
    }
  }

  /// Who opened a sealed sheet without typing it.
  private var lookedAt: [Words] {
    guard mission.stage.concertation != nil else { return [] }
    return mission.onlookers(in: zone).map { MinutesWords.lookedAt($0, names) }
  }

  /// « siège ajouté après l'ouverture des fiches du 18/02/2026. Motif : … »
  private func told(_ seat: LateSeat) -> Words {
    guard let reason = seat.reason else { return seat.words }
    return MinutesWords.because(seat.words, said(reason))
  }

  /// When the sheets were opened, taken up again and why: one sentence an opening.
  private var opened: [Words] {
    let openings = mission.openings(in: zone)
    let told = openings.map { opening in
      let sheet = opening.sheet.map { name(of: $0) }
      return MinutesWords.opened(opening.on)
        + (opening.resumedOn.map { MinutesWords.resumed($0, sheet, said(opening.reason ?? "")) } ?? .nothing)
    }
    guard mission.stage.concertation == nil else { return told }
    guard mission.stage.evaluation?.seats.isEmpty == false else { return told }
    return told + [openings.isEmpty ? MinutesWords.neverOpened : MinutesWords.notOpenedAgain]
  }

  private var marked: [Paper.Part] {
    guard let concertation = mission.stage.concertation else { return [] }
    let selection = concertation.selection
    guard !selection.proposals.isEmpty else { return [.text(MinutesWords.nothingLeft)] }
    let isSecond = concertation.invitations.contains { $0.receipts.contains { $0.lostAward != nil } }
    return (isSecond ? [.text(MinutesWords.remaining)] : []) + [.table(offers(concertation.evaluation))]
      + [.text(release.isWhole ? MinutesWords.cells(concertation, names) : MinutesWords.settled(concertation))]
      + [.table(marks(concertation, selection)), .text(MinutesWords.sentence(selection.robustness.words(names)))]
      + (release.isWhole ? changed + gaps(concertation, selection) : [])
  }

  /// What a first opening may have moved.
  private var changed: [Paper.Part] {
    let changes = mission.marksChangedSinceOpening
    guard !changes.isEmpty else { return [] }
    return [.text(MinutesWords.changed), .list(changes.map { MinutesWords.change($0, names) })]
  }
}
