extension Mission {
  public static func choices(
    for path: String, in kind: MissionCommand.Kind, filled value: Value, by person: PersonID, state: Mission?,
    in circumstances: Circumstances
  ) -> [String]? {
    let colleague = MissionColleague(by: person, mission: state, circumstances: circumstances, topics: Topics([]))
    return colleague.choices(path, kind, value)
  }
}

extension MissionColleague {
  fileprivate func choices(_ path: String, _ kind: MissionCommand.Kind, _ value: Value) -> [String]? {
    switch path.split(separator: ".").last ?? "" {
    case "provider": providers(kind)?.map(\.text)
    case "criterion": evaluation?.judgedCriteria.map(\.text)
    case "id": kind == .setGrid ? EvaluationGrid.seedCriteria.map(\.text) : nil
    case "evaluator": evaluators(kind)?.map(\.text)
    case "side": mission?.opening.seatParties.map(\.text)
    case "person", "attendees": people(path, kind, value)?.map(\.text)
    case "signatory": signatories(value)?.map(\.text)
    case "party", "proposedBy": partiesFor(kind, value)?.map(\.text)
    case "respondent": respondents(kind)?.map(\.text)
    case "reorientation": reorientations(kind)?.map(\.text)
    case "structure", "structures": structures(kind)?.map(\.text)
    case "operators", "lead": circumstances.plan?.operators.map(\.text)
    case "to": kind == .reassign ? colleagues.map(\.text) : nil
    case "theme": directory.themes(of: mission?.opening.lead ?? circumstances.plan?.lead)
    case "grant": likeliest(own, among: directory.grants.keys.sorted()).map(\.text)
    case "payer": mission?.opening.operators.map(\.text)
    case "invoice": invoices(kind)?.map(\.number)
    case "officer": directory.officers.map(\.text)
    // A number that nobody has yet is typed, never chosen.
    case "mission": kind == .open && path != "mission" ? nil : []
    case "plan": circumstances.plan.map { [$0.id.text] }
    case "act": (kind == .undo ? mission?.undoable : mission?.redoable).map { [$0.text] }
    default: nil
    }
  }

  private func providers(_ kind: MissionCommand.Kind) -> [ProviderID]? {
    switch kind {
    case .launchCall, .invite: invitable
    case .takeOver: directory.providers.keys.sorted()
    case .recordIntent, .receiveProposal:
      call.map { call in likeliest(call.silent, among: call.invitations.map(\.provider)) }
    case .admitLate: call?.invitations.filter(\.waitsOutside).map(\.provider)
    case .withdrawProposal: call?.proposals.map(\.provider)
    case .setAside, .mark, .agreeMark: evaluation?.admitted.map(\.provider)
    case .award:
      likeliest(stage?.concertation?.leading.map { [$0] } ?? [], among: evaluation?.admitted.map(\.provider) ?? [])
    case .notifyCandidate: untold
    case .declareInterest: call?.candidates
    default: nil
    }
  }

  /// Active and not yet asked; those whom the last three calls all asked come last.
  private var invitable: [ProviderID] {
    let asked = call?.invitations.map(\.provider) ?? []
    let free = directory.providers.filter { $0.value.isActive && !asked.contains($0.key) }.map(\.key).sorted()
    return likeliest(
      free.filter { provider in !circumstances.recentCalls.contains { $0.contains(provider) } }, among: free)
  }

  private func evaluators(_ kind: MissionCommand.Kind) -> [PersonID]? {
    let seats = evaluation?.seats.map(\.evaluator) ?? []
    switch kind {
    case .seat: return mission?.opening.seatParties.flatMap(directory.speakers).filter { !seats.contains($0) }
    case .declareInterest: return likeliest(undeclared, among: seats)
    case .reopenSheet: return closedSeats.map(\.evaluator)
    case .closeSheet, .mark: return openSeats.map(\.evaluator).filter(mayOpen)
    case .readSheet: return seats.filter { $0 != by && mayOpen($0) }
    default: return nil
    }
  }

  func mayOpen(_ evaluator: PersonID) -> Bool { by.mayEnter(the: evaluator, in: directory) }

  private func people(_ path: String, _ kind: MissionCommand.Kind, _ value: Value) -> [PersonID]? {
    switch kind {
    case .receiveProposal: value["provider"]?.text.map { directory.people(of: .provider(ID($0))) }
    case .award: mission?.opening.seatParties.flatMap(directory.speakers)
    case .holdKickOff, .holdRestitution: likeliest(everybody, among: parties.flatMap(directory.speakers))
    default: nil
    }
  }

  private func signatories(_ value: Value) -> [PersonID]? {
    let party = value["party"]?.text.flatMap { Party($0) } ?? value["structure"]?.text.map { .structure(ID($0)) }
    return party.map(directory.speakers) ?? parties.flatMap(directory.speakers)
  }

  private func partiesFor(_ kind: MissionCommand.Kind, _ value: Value) -> [Party]? {
    let asked = value["reorientation"]?.text.flatMap { framing?.reorientation(ID($0)) }
    switch kind {
    case .sign: return likeliest(framing?.unsigned ?? [], among: parties)
    case .answerReorientation:
      return framing.map { framing in framing.reorientationDeciders.filter { asked?.answers[$0] == nil } }
    case .signAmendment: return likeliest(parties.filter { asked?.amendment[$0] == nil }, among: parties)
    case .proposeReorientation: return likeliest(provider.map { [$0] } ?? [], among: parties)
    default: return parties
    }
  }

  private func respondents(_ kind: MissionCommand.Kind) -> [Party]? {
    switch kind {
    case .issueSurvey: surveys?.unissued
    case .reopenSurvey: answered
    default: unanswered
    }
  }

  private func reorientations(_ kind: MissionCommand.Kind) -> [ReorientationID]? {
    switch kind {
    case .proposeReorientation: nil
    case .signAmendment:
      framing.map { framing in framing.openReorientations.filter { framing.outcome(of: $0) == .accepted }.map(\.id) }
    default: framing?.openReorientations.map(\.id)
    }
  }

  /// Those that wait for it first.
  private func invoices(_ kind: MissionCommand.Kind) -> [ReceiveInvoice]? {
    guard let money = mission?.money else { return nil }
    return likeliest(kind == .pay ? money.unpaidInvoices : money.uncertifiedInvoices, among: money.invoices)
  }

  private func structures(_ kind: MissionCommand.Kind) -> [StructureID]? {
    switch kind {
    case .open: circumstances.plan?.structures
    case .agreeBrief: draft?.disagreeing
    default: mission?.opening.structures
    }
  }

  private func likeliest<Thing: Equatable>(_ first: [Thing], among all: [Thing]) -> [Thing] {
    first + all.filter { !first.contains($0) }
  }
}
