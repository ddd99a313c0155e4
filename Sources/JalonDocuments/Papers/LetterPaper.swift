import JalonCore
import JalonWording

extension PaperSource {
  /// To one candidate: what became of its proposal and why, and never a price or a text of another.
  func letter(_ call: Calling, to provider: ProviderID) -> Paper {
    paper(
      [.text(LetterWords.subject(opening)), .text(LetterWords.greeting)] + formerly(provider) + body(call, provider) + [
        .text(LetterWords.regards), .signatures([signatory]),
      ], heading: [Paper.Fact(LetterWords.to, name(of: provider)), Paper.Fact(LetterWords.date, LetterWords.day(day))],
      title: LetterWords.title)
  }

  /// Whoever prints it, for the party that this person belongs to.
  var signatory: Words {
    guard let party = names.directory.people[officer]?.party else { return name(of: officer) }
    return Words(same: "\(names.name(of: officer)), \(names.name(of: party))")
  }

  /// What it was told of an earlier decision, which this letter replaces.
  private func formerly(_ provider: ProviderID) -> [Paper.Part] {
    let turns = mission.selectionTurns
    let standing = turns.lastIndex { mission.stage.framing == nil || $0.isAward } ?? 0
    let letters = turns.prefix(standing).flatMap(\.letters).filter { $0.provider == provider }
    return letters.last.map { [.text(LetterWords.formerly($0))] } ?? []
  }

  private func body(_ call: Calling, _ provider: ProviderID) -> [Paper.Part] {
    guard let framing = mission.stage.framing else { return own(call, provider) + ending }
    guard let award = framing.award, let concertation = framing.concertation else { return own(call, provider) }
    guard award.provider != provider else { return retained(framing, award) }
    return own(call, provider) + chosen(award, concertation, provider)
  }

  private var ending: [Paper.Part] {
    guard case .ended(let ended) = mission.stage else { return [] }
    return [.text(MinutesWords.ending(ended.ending) { said($0) }), .text(LetterWords.thanks)]
  }

  // MARK: What became of its own proposal

  /// What its provider, the deadline or the evaluators made of the last proposal; nothing where it was compared.
  private func own(_ call: Calling, _ provider: ProviderID) -> [Paper.Part] {
    guard let invitation = call.invitation(of: provider), let last = invitation.receipts.last else { return [] }
    if let award = last.lostAward, let taken = last.withdrawal {
      return [.text(LetterWords.lost(award.on, taken.on, said(taken.reason)))]
    }
    if let taken = last.withdrawal { return [.text(LetterWords.withdrawn(taken.on))] }
    if invitation.waitsOutside { return [.text(lateness(of: last.proposal, call))] }
    let aside = mission.stage.evaluation?.setAside(of: provider)
    return aside.map { [.text(LetterWords.setAside($0, said($0.reason)))] } ?? []
  }

  private func lateness(of proposal: ReceiveProposal, _ call: Calling) -> Words {
    if let passed = call.deadlines.last(where: { $0.day < proposal.on }) {
      return LetterWords.afterDeadline(proposal.on, passed.day)
    }
    guard let closed = mission.stage.evaluation?.closedOn, closed <= proposal.on else {
      return LetterWords.outOfTime(proposal.on)
    }
    return LetterWords.afterClosing(proposal.on, closed)
  }

  // MARK: Retained

  private func retained(_ framing: Framing, _ award: AwardMission) -> [Paper.Part] {
    let terms = framing.retained.map { LetterWords.terms($0) } ?? .nothing
    return [.text(LetterWords.retained(award.on) + terms)] + whatFollows(framing)
  }

  /// What is still to come, or has come since, as long as the work has not begun.
  private func whatFollows(_ framing: Framing) -> [Paper.Part] {
    if case .ended(let ended) = mission.stage { return [.text(LetterWords.interrupted(ended.on))] }
    guard mission.stage.running == nil else { return [] }
    return [.text(kickOff(framing)), .text(agreement(framing))]
  }

  private func kickOff(_ framing: Framing) -> Words {
    switch framing.kickOff {
    case .held(let act): LetterWords.kickOffHeld(act.on)
    case .waived: LetterWords.kickOffWaived
    case nil: LetterWords.kickOff(opening)
    }
  }

  private func agreement(_ framing: Framing) -> Words {
    guard framing.agreement != nil else { return LetterWords.agreement }
    guard framing.unsigned.isEmpty, let day = framing.lastSignature else { return LetterWords.agreementToSign }
    return LetterWords.agreementSigned(day)
  }

  // MARK: Another one was chosen

  private func chosen(_ award: AwardMission, _ concertation: Concerting, _ provider: ProviderID) -> [Paper.Part] {
    guard concertation.evaluation.admitted.contains(where: { $0.provider == provider }) else {
      return [.text(LetterWords.chosen(name(of: award.provider), on: award.on)), .text(LetterWords.thanks)]
    }
    let selection = concertation.selection
    return [.text(LetterWords.notRetained(award.on))] + ownMarks(selection, provider)
      + behind(selection, award.provider, provider)
      + [.text(LetterWords.winner(name(of: award.provider), said(award.motive))), .text(LetterWords.thanks)]
  }

  /// What this proposal was given: its own marks, and nobody else's. A total only where no mark is missing.
  private func ownMarks(_ selection: Selection, _ provider: ProviderID) -> [Paper.Part] {
    guard let line = selection.ranking[provider] else { return [] }
    let given = selection.grid.criteria.filter { selection.marks[provider, $0.id] != nil }
    guard !given.isEmpty else { return [.text(LetterWords.noMark)] }
    var table = Paper.Table([
      Paper.Table.Column(GridWords.criterion), Paper.Table.Column(GridWords.weight, .right),
      Paper.Table.Column(LetterWords.yourMark, .right),
    ])
    table.rows = given.map { criterion in
      [
        names.name(of: criterion.id), GridWords.weight(of: criterion, on: selection.grid),
        GridWords.mark(selection.marks[provider, criterion.id]),
      ]
    }
    if line.isComplete {
      table.rows.append([GridWords.total(on: selection.grid), .nothing, GridWords.mark(line.score)])
      table.totals = 1
    }
    let rule = selection.grid.consensus
    let head = line.isComplete ? LetterWords.ownMarks(rule) : LetterWords.someMarks(rule)
    return [.text(head), .table(table)] + shortfall(line)
  }

  private func shortfall(_ line: Ranking.Line) -> [Paper.Part] {
    guard case .belowThreshold(let under) = line.place else { return [] }
    return [.text(LetterWords.belowThreshold(Lists.and(under.map { $0.words(names) })))]
  }

  /// The criteria on which the retained proposal has a better mark.
  private func behind(_ selection: Selection, _ retained: ProviderID, _ provider: ProviderID) -> [Paper.Part] {
    let better = selection.grid.criteria.map(\.id).filter { criterion in
      guard let theirs = selection.marks[retained, criterion],
        let own = selection.marks[provider, criterion]
      else { return false }
      return theirs > own
    }
    return better.isEmpty ? [] : [.text(LetterWords.better(names.names(of: better)))]
  }
}
