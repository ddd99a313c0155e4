// What follows from the mission for the commands that have several fields to fill.

extension MissionColleague {
  // Before the award

  var opening: KnownFields {
    let plan = circumstances.plan
    let structures = topics.structure.map { [$0] } ?? plan?.structures ?? []
    return [
      "plan": plan?.id ?? topics.plan, "kind": structures.count > 1 ? MissionKind.collective : .individual,
      "structures": structures, "operators": plan?.operators ?? [], "lead": plan?.lead,
      "officer": directory.isOfficer(by) ? by : plan.flatMap { officers(of: $0.lead).first },
      "link": topics.mission.map { MissionLink(kind: .follows, mission: $0) },
    ]
  }

  var brief: KnownFields {
    guard let text = draft?.brief?.text else { return ["context": circumstances.plan?.diagnoses.last?.summary] }
    return known(text)
  }

  var grid: KnownFields { known(draft?.grid ?? EvaluationGrid.seed.asCommand) }

  var launch: KnownFields {
    let chosen = topics.invitations
    return [
      "intentDay": usualDay(of: .intent) ?? workingDay(today + 7),
      "deadline": usualDay(of: .proposals) ?? workingDay(today + 21),
      "invitations": chosen.isEmpty ? nil : chosen,
    ]
  }

  /// Once the deadline is past and somebody has kept it, only a day before it is fair: whoever extends says which.
  var moreTime: KnownFields {
    let deadline = call?.deadline ?? today
    let proposed = workingDay(max(deadline, today) + 7)
    let isFairToday = stage?.name != .calling || today <= deadline || call?.proposals.isEmpty != false
    return isFairToday ? ["deadline": proposed] : ["deadline": proposed, "on": Day?.none]
  }

  var seat: KnownFields {
    let parties = mission?.opening.seatParties ?? []
    let asked = topics.person.flatMap { directory.people[$0]?.party } ?? topics.party
    let side = asked ?? parties.first { party in evaluation?.seats.contains { $0.side == party } != true }
    return ["side": side, "evaluator": topics.person ?? side.flatMap(evaluator)]
  }

  /// Whoever leads the mission marks for the operator of theirs; elsewhere, whoever speaks for the party.
  private func evaluator(for side: Party) -> PersonID? {
    let officer = mission?.officer
    return officer.flatMap { directory.people[$0]?.party } == side ? officer : speaker(for: side)
  }

  /// Only the own sheet is looked into: another one is sealed.
  var mark: KnownFields {
    let evaluator = topics.person ?? mine(among: openSeats.map(\.evaluator).filter(mayOpen))
    let own = evaluator == by ? openSeats.first { $0.evaluator == by } : nil
    let cell = own.flatMap { evaluation?.unmarked($0).first }
    return [
      "evaluator": evaluator, "provider": topics.provider ?? cell?.provider,
      "criterion": topics.criterion ?? cell?.criterion,
    ]
  }

  /// The one that was asked for, unless it is another officer's.
  var sheetToClose: PersonID? {
    topics.person.map { by.mayEnter(the: $0, in: directory) ? $0 : nil } ?? ownSheetToClose
  }

  /// One's own sheet, once it is filled or where no other is open; how far another has come is not looked at.
  private var ownSheetToClose: PersonID? {
    guard let own = openSeats.first(where: { $0.evaluator == by }) else { return nil }
    return openSeats.count == 1 || evaluation?.unmarked(own).isEmpty == true ? by : nil
  }

  var agreedMark: KnownFields {
    guard let concertation = stage?.concertation else { return [:] }
    let asked = topics.provider.flatMap { provider in topics.criterion.map { GridCell(provider, $0) } }
    guard let cell = asked ?? concertation.withoutAgreedMark.first else { return [:] }
    let marks = Set(concertation.marks(in: cell))
    return ["provider": cell.provider, "criterion": cell.criterion, "mark": marks.count == 1 ? marks.first : nil]
  }

  var award: KnownFields {
    guard let mission else { return [:] }
    let people = [mission.officer] + mission.opening.structures.compactMap { speaker(for: .structure($0)) }
    return [
      "provider": topics.provider ?? stage?.concertation?.leading,
      "deciders": people.map { DecidingPerson(person: $0, position: .favourable) },
    ]
  }

  // After it

  var agreement: KnownFields {
    if let agreement = framing?.agreement { return known(agreement) }
    guard let retained = framing?.retained else { return [:] }
    return ["start": retained.start, "end": retained.end, "days": retained.days, "amount": retained.amount]
  }

  var signature: KnownFields {
    let party = topics.party ?? framing?.unsigned.first
    return ["party": party, "signatory": party.flatMap(speaker)]
  }

  var reorientationAnswer: KnownFields {
    let reorientation = reorientation { framing?.outcome(of: $0) == .open }
    let party = topics.party ?? framing?.reorientationDeciders.first { reorientation?.answers[$0] == nil }
    return ["reorientation": reorientation?.id, "party": party]
  }

  var amendment: KnownFields {
    let reorientation = reorientation { framing?.outcome(of: $0) == .accepted } ?? framing?.openReorientations.first
    let party = topics.party ?? framing?.parties.first { reorientation?.amendment[$0] == nil }
    return ["reorientation": reorientation?.id, "party": party, "signatory": party.flatMap(speaker)]
  }

  private func reorientation(where fits: (Reorientation) -> Bool) -> Reorientation? {
    topics.reorientation.flatMap { framing?.reorientation($0) } ?? framing?.openReorientations.first(where: fits)
  }

  /// `r1`, `r2`…: the first that nobody has taken.
  var nextReorientation: ReorientationID? {
    guard let framing else { return nil }
    return (1...).lazy.map { ReorientationID("r\($0)") }.first { framing.reorientation($0) == nil }
  }

  var followUp: KnownFields {
    let actions = stage?.reported?.report.actions ?? []
    let rows = actions.map { Value.group(["action": .text($0.title)]) }
    return ["actions": rows]
  }

  // Beside the stages

  var consent: KnownFields {
    let structure = topics.structure ?? mission?.opening.structures.first
    return [
      "structure": structure, "scope": DisclosureScope.named,
      "signatory": structure.flatMap { speaker(for: .structure($0)) },
      "document": topics.disclosure?.document, "recipient": topics.disclosure?.recipient,
    ]
  }

  /// The minutes once there is a choice to tell, else the table, else the blank grid; for structures and operators.
  var release: KnownFields {
    let document =
      [DocumentKind.minutes, .comparison].first { $0.stages.contains(stage?.name ?? .draft) } ?? .blankGrid
    return ["document": document, "parties": mission?.opening.seatParties]
  }

  var withdrawnConsent: KnownFields {
    let standing = mission?.disclosures.filter { $0.withdrawnOn == nil }.map(\.grant) ?? []
    let grant = standing.last { topics.structure == nil || $0.structure == topics.structure }
    return ["structure": grant?.structure, "object": grant?.object, "recipient": grant?.recipient]
  }

  // The calendar

  var layout: KnownFields { known(LayCalendar(rules: mission?.calendarRules ?? ownUsual ?? .usual)) }

  /// The calendar that the lead operator set for such a mission.
  private var ownUsual: [CalendarRule]? {
    mission.flatMap { directory.usualCalendar(of: $0.opening.lead, for: $0.opening.kind) }
  }

  /// As long after a launch of today as that calendar says.
  private func usualDay(of step: PlannedStep) -> Day? {
    let rule = ownUsual?.first { $0.step == step && $0.after == nil }
    return rule.map { circumstances.working.adding(workingDays: $0.workingDays, to: today) }
  }

  /// The first step ahead whose day is nobody else's, and that day.
  var movedStep: KnownFields {
    if let chosen = topics.step { return ["step": chosen.step, "day": chosen.day] }
    let calendar = mission?.calendar(in: circumstances.working)
    let step = calendar?.dates.first { !$0.isHeld && stage?.commandDating($0.step) == nil }
    return ["step": step?.step, "day": step?.day]
  }

  private func known(_ payload: some Payload) -> KnownFields {
    guard case .group(let members) = ValueWriter.value(of: payload) else { return [:] }
    // What was entered before is taken up; its day is not.
    return members.filter { $0.key != "on" }.mapValues { $0 }
  }
}

extension MissionColleague {
  // Who there is around the mission

  var provider: Party? { framing.map { .provider($0.provider) } }
  var parties: [Party] { mission?.allParties ?? [] }

  /// Asked, and neither an intent nor a proposal so far.
  var awaited: [ProviderID] {
    call?.invitations.filter { $0.receipts.isEmpty && $0.intent == nil }.map(\.provider) ?? []
  }

  var openSeats: [Seat] { evaluation?.seats.filter { !$0.isClosed && !$0.isRecused } ?? [] }
  var closedSeats: [Seat] { evaluation?.seats.filter(\.isClosed) ?? [] }
  var undeclared: [PersonID] { evaluation?.seats.filter { $0.interest == nil }.map(\.evaluator) ?? [] }

  /// The sheet that waits to be typed.
  var readable: PersonID? { openSeats.map(\.evaluator).first { $0 != by && mayOpen($0) } }

  func mine(among people: [PersonID]) -> PersonID? { people.contains(by) ? by : people.first }

  var untold: [ProviderID] {
    guard case .ended(let ended)? = stage else { return framing?.withoutLetter ?? [] }
    return (ended.before.call?.candidates ?? []).filter { ended.letters[$0] == nil }
  }

  var unanswered: [Party] { surveys.map { surveys in surveys.unsettled.filter { surveys.issued[$0] != nil } } ?? [] }
  var answered: [Party] {
    surveys.map { surveys in surveys.respondents.filter { surveys.issued[$0]?.isSettled == true } } ?? []
  }

  /// Whoever signs for a party: a leader of a structure, an officer of an operator, else anybody of it.
  func speaker(for party: Party) -> PersonID? { directory.speakers(of: party).first }

  /// A lent mission goes back to whoever lent it; another one goes to the only colleague there is.
  var handOver: KnownFields {
    guard let mission else { return [:] }
    if mission.loan != nil {
      return ["to": topics.person ?? mission.formerOfficer, "reason": HandOverReason.loanEnded]
    }
    return ["to": topics.person ?? (colleagues.count == 1 ? colleagues.first : nil)]
  }

  /// The officers who may follow the mission, without the one who does.
  var colleagues: [PersonID] {
    (mission?.opening.operators ?? []).flatMap(officers).filter { $0 != mission?.officer }
  }

  func officers(of carrier: OperatorID) -> [PersonID] {
    directory.people(of: .operator(carrier)).filter(directory.isOfficer)
  }

  /// The officer, one voice of each structure, and those who do the work.
  var everybody: [PersonID] {
    guard let opening = mission?.opening else { return [] }
    return attendees(of: opening.structures)
  }

  var restitutionAttendees: [PersonID] {
    let waiting = stage?.reported?.awaitingRestitution ?? []
    return attendees(of: waiting.isEmpty ? mission?.opening.structures ?? [] : waiting)
  }

  private func attendees(of structures: [StructureID]) -> [PersonID] {
    guard let mission else { return [] }
    return [mission.officer] + structures.compactMap { speaker(for: .structure($0)) } + consultants
  }

  /// Whom the retained proposal names; where it names nobody, the people of the provider.
  private var consultants: [PersonID] {
    let named = framing?.retained?.members.map(\.person) ?? []
    return named.isEmpty ? provider.map(directory.people) ?? [] : named
  }
}

extension Opening {
  /// Who may have a seat at the evaluation: operators and structures.
  public var seatParties: [Party] { operators.map(Party.operator) + structures.map(Party.structure) }
}

extension Mission {
  /// For whom a document is, where nobody is chosen: the operators for what has to be sorted by reader, else structures too.
  public func usualReaders(of document: DocumentKind) -> [Party] {
    switch document {
    case .surveySummary, .handOver, .serviceDone, .lessons, .followUpSheet, .providerGuide:
      opening.operators.map(Party.operator)
    case .agreement, .amendment, .kickOffMinutes, .attendanceSheet, .reportOutline, .restitutionMinutes, .participation:
      allParties
    case .consultation, .paperSurvey, .webSurvey, .providerReference, .letter: []
    case .supportEnded: opening.structures.map(Party.structure)
    case .blankGrid, .comparison, .minutes, .calendar, .brief, .noConflict: opening.seatParties
    }
  }

  /// The parties that stand at this stage: without a provider before the award.
  public var allParties: [Party] { stage.framing?.parties ?? opening.seatParties }
}

extension Concerting {
  /// The one proposal that comes first by the agreed marks, where there is one and no mark is missing.
  var leading: ProviderID? {
    let leaders = selection.ranking.leaders
    return leaders.count == 1 ? leaders.first : nil
  }
}

extension Directory {
  /// The people of a party, those who sign and decide first.
  public func speakers(of party: Party) -> [PersonID] {
    let people = people(of: party)
    let first = people.filter { self.people[$0]?.isLeader == true || self.people[$0]?.isOfficer == true }
    return first + people.filter { !first.contains($0) }
  }
}
