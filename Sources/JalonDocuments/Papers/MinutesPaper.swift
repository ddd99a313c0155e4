import JalonCore
import JalonWording

extension PaperSource {
  /// « PV de sélection »: who was asked and why, who answered, how each was judged, who decided and why.
  func minutes(_ call: Calling) -> Paper {
    paper(
      [
        .heading(MinutesWords.need), .facts(brief(call)), .heading(MinutesWords.call), .facts(dates(call)),
        .table(register(call)),
      ] + questions(call) + criteria(call) + evaluation + decision + next)
  }

  // MARK: The call

  private func brief(_ call: Calling) -> [Paper.Fact] {
    let agreed = call.brief.agreed.sorted { $0.key < $1.key }.map { structure, day in
      Words(fr: "\(names.name(of: structure)), le \(day)", en: "\(names.name(of: structure)), on \(day)")
    }
    return [
      Paper.Fact(MinutesWords.problem, said(call.brief.text.problem)),
      Paper.Fact(MinutesWords.expected, said(call.brief.text.expectedResults)),
      Paper.Fact(MinutesWords.briefAgreed, agreed.isEmpty ? MinutesWords.nobody : Lists.and(agreed)),
    ]
  }

  private func dates(_ call: Calling) -> [Paper.Fact] {
    let due = MinutesWords.on(call.deadlines.first?.day ?? call.deadline)
    return [
      Paper.Fact(MinutesWords.launched, MinutesWords.on(call.launchedOn)),
      Paper.Fact(MinutesWords.deadline, Lists.and([due] + call.extensionsTold { said($0) })),
    ]
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

  private func answer(_ invitation: Invitation) -> Words {
    let aside = mission.stage.evaluation?.setAside(of: invitation.provider)
    let outcome = invitation.outcome(setAside: aside) { said($0) }
    return outcome.isEmpty ? MinutesWords.silent : Lists.and(outcome)
  }

  private func questions(_ call: Calling) -> [Paper.Part] {
    guard !call.sharedAnswers.isEmpty else { return [] }
    return [
      .text(MinutesWords.sharedWithAll),
      .list(call.sharedAnswers.map { MinutesWords.question(said($0.question), said($0.answer), on: $0.on) }),
    ]
  }

  private func criteria(_ call: Calling) -> [Paper.Part] {
    let grid = EvaluationGrid(call.grid)
    let list = grid.criteria.map { criterion in
      Words { "\(names.name(of: criterion.id)($0)) (\(GridWords.weight(of: criterion, on: grid)($0)))" }
    }
    return [
      .heading(MinutesWords.criteria), .text(MinutesWords.frozen(call.launchedOn)), .list(list),
      .text(GridWords.scale(of: grid)), .text(GridWords.price(grid.priceFormula)),
    ]
  }

  // MARK: The evaluation

  private var evaluation: [Paper.Part] {
    guard let evaluation = mission.stage.evaluation else { return [] }
    let seats: [Paper.Part] = [
      .heading(MinutesWords.evaluation), .list(evaluation.seats.map { MinutesWords.seat($0, names) }),
    ]
    guard let concertation = mission.stage.concertation else { return seats + [.text(MinutesWords.stillSealed)] }
    let selection = concertation.selection
    return seats + [
      .text(MinutesWords.revealed(concertation.revealedOn)), .table(marks(concertation, selection)),
      .text(selection.robustness.words(names)),
    ] + gaps(concertation, selection)
  }

  // MARK: The decision

  private var decision: [Paper.Part] {
    if let award = mission.stage.framing?.award { return [.heading(MinutesWords.decision)] + told(award) }
    guard case .ended(let ended) = mission.stage else { return [] }
    return [.heading(MinutesWords.decision), .text(MinutesWords.ending(ended.ending) { said($0) })]
  }

  private func told(_ award: AwardMission) -> [Paper.Part] {
    [
      .text(MinutesWords.retained(name(of: award.provider), on: award.on)),
      .list(award.deciders.map { MinutesWords.decider($0, party: party(of: $0.person), names) }),
      .facts([Paper.Fact(MinutesWords.motive, said(award.motive))] + cautions),
      .text(MinutesWords.advice),
    ]
  }

  private func party(of person: PersonID) -> Words {
    names.directory.people[person].map { name(of: $0.party) } ?? .nothing
  }

  /// What was unusual about the award, and why it was made all the same.
  private var cautions: [Paper.Fact] {
    let reasons = mission.effective.last { $0.event.kind == .awarded }?.reasons ?? [:]
    return reasons.sorted { $0.key < $1.key }.map { code, reason in
      Paper.Fact((Caution.Kind(rawValue: code)?.words ?? Words(same: code)).capitalised, said(reason))
    }
  }

  private var next: [Paper.Part] {
    let letters = mission.stage.framing?.letters.values.sorted { $0.provider < $1.provider } ?? []
    let told = letters.map { MinutesWords.letter($0, names) }
    let written: [Paper.Part] = told.isEmpty ? [] : [.heading(MinutesWords.letters), .list(told)]
    return written + [.signatures(opening.seatParties.map { name(of: $0) })]
  }
}
