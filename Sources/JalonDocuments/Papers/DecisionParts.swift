import JalonCore
import JalonWording

// How a selection was decided: every choice with its price and its days, what was taken back, and the letters.
extension PaperSource {
  var decisions: [Paper.Part] {
    let turns = mission.selectionTurns
    guard !turns.isEmpty else { return [] }
    let parts = turns.enumerated().flatMap { place, turn in told(turn.decision, isLast: isStanding(place, turns)) }
    return [.heading(MinutesWords.decision)] + parts + advice
  }

  /// The last choice that was made, which nothing took back.
  private func isStanding(_ place: Int, _ turns: [SelectionTurn]) -> Bool {
    guard case .awarded(let act, _) = turns[place].decision else { return false }
    return mission.stage.framing?.award == act && !turns[(place + 1)...].contains { $0.isAward }
  }

  private func told(_ decision: SelectionTurn.Decision, isLast: Bool) -> [Paper.Part] {
    switch decision {
    case .awarded(let act, let reasons): told(act, reasons, isLast: isLast)
    case .awardWithdrawn(let act): [.text(MinutesWords.takenBack(act.on, said(act.reason)))]
    case .ended(let ending): [.text(MinutesWords.ending(ending) { said($0) })]
    case .reopened(let act): [.text(MinutesWords.reopened(act.on, said(act.reason)))]
    }
  }

  private func told(_ award: AwardMission, _ reasons: [String: String], isLast: Bool) -> [Paper.Part] {
    let retained = MinutesWords.retained(name(of: award.provider), on: award.on)
    let terms = proposal(of: award, isLast: isLast).map(terms) ?? .nothing
    return [
      .text(MinutesWords.sentence(retained + terms)),
      .list(award.deciders.map { MinutesWords.decider($0, party: party(of: $0.person), names) }),
      .facts([Paper.Fact(MinutesWords.motive, said(award.motive))] + cautions(reasons, isLast: isLast)),
    ]
  }

  private func proposal(of award: AwardMission, isLast: Bool) -> ReceiveProposal? {
    if isLast { return mission.stage.framing?.retained }
    return mission.stage.call?.invitation(of: award.provider)?.receipts.first { $0.lostAward == award }?.proposal
  }

  // The price of one, beside the marks of all, would tell the prices of the others.
  private func terms(_ proposal: ReceiveProposal) -> Words {
    release.namesRivals ? MinutesWords.terms(proposal) : .nothing
  }

  private func party(of person: PersonID) -> Words {
    names.directory.people[person].map { name(of: $0.party) } ?? .nothing
  }

  /// What was unusual about a choice, and why it was made all the same.
  private func cautions(_ reasons: [String: String], isLast: Bool) -> [Paper.Fact] {
    let known = [Caution.Kind.onlyOneProposal, .agreedMarksIncomplete, .notFirst, .belowThreshold]
    return known.filter { !isLast || holds($0) }.compactMap { kind in
      reasons[kind.rawValue].map { Paper.Fact(label(of: kind, isLast: isLast).capitalised, said($0)) }
    }
  }

  /// A proposal that is shut out has no rank to be first of, whatever was asked of its choice.
  private func label(of kind: Caution.Kind, isLast: Bool) -> Words {
    let isShutOut =
      isLast && mission.stage.framing.map { $0.concertation?.selection.isShutOut($0.provider) ?? false } == true
    return (kind == .notFirst && isShutOut ? .belowThreshold : kind).words
  }

  /// Whether it is so of the choice that stands: a reason may have been typed for nothing.
  private func holds(_ kind: Caution.Kind) -> Bool {
    guard let framing = mission.stage.framing, let selection = framing.concertation?.selection else { return true }
    return switch kind {
    case .onlyOneProposal: selection.proposals.count == 1
    case .agreedMarksIncomplete: !selection.ranking.isComplete
    case .notFirst: selection.ranking.isComplete && !selection.isFirst(framing.provider)
    case .belowThreshold: selection.isShutOut(framing.provider)
    default: true
    }
  }

  /// Beside a choice that a ranking was there for.
  private var advice: [Paper.Part] {
    guard let selection = mission.stage.framing?.concertation?.selection, selection.ranking.isComplete,
      selection.proposals.count > 1
    else { return [] }
    return [.text(MinutesWords.advice(opening))]
  }

  // MARK: Letters

  /// Who was told, and when; under its decision where there were several: the letters of a choice
  /// that was taken back are none of the next one.
  var letters: [Paper.Part] {
    let turns = mission.selectionTurns.filter { !$0.letters.isEmpty }
    guard !turns.isEmpty else { return [] }
    return [.heading(MinutesWords.letters)]
      + turns.flatMap { turn -> [Paper.Part] in
        let list = Paper.Part.list(
          turn.letters.sorted { ($0.on, $0.provider) < ($1.on, $1.provider) }.map { MinutesWords.letter($0, names) })
        let isOnlyDecision = mission.selectionTurns.count == 1
        return isOnlyDecision ? [list] : [.text(MinutesWords.told(turn.decision)), list]
      }
  }
}
