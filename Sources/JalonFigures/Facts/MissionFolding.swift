import JalonCore

extension MissionFacts {
  /// The kinds of events that figures read: of the others nothing needs to be loaded.
  public static let kinds: Set<MissionEvent.Kind> = [
    .opened, .takenOver, .callLaunched, .invited, .intentRecorded, .proposalReceived, .lateProposalReceived,
    .callClosed,
    .callDeclaredUnsuccessful, .callDropped, .awarded, .agreementDrafted, .signed, .begun, .awardWithdrawn,
    .daysLogged, .reorientationProposed, .reorientationAnswered, .amendmentSigned, .reorientationWithdrawn,
    .abandoned, .restitutionHeld, .surveyIssued, .surveyAnswered, .surveyReopened,
    .followUpScheduled, .followUpRecorded, .followUpWaived, .invoiceReceived, .serviceCertified, .paid, .themeSet,
    .reopened, .reassigned, .corrected, .actUndone, .actRedone,
  ]

  /// What the journal of a mission says, of which events of other kinds may be missing; `nil` where it does not begin with
  /// its opening.
  ///
  /// - Parameters:
  ///   - journal: in order, with what was undone and corrected.
  ///   - zone: of the office, for acts that tell no day.
  ///   - questionnaire: by edition.
  public init?(
    _ journal: [Recorded<MissionEvent>], in zone: Zone, questionnaire: (Questionnaire.Edition) -> Questionnaire?
  ) {
    var told = Mission.effective(journal)[...]
    guard case .opened(let act)? = told.popFirst()?.event else { return nil }
    mission = act.mission
    plan = act.plan
    title = act.title
    kind = act.kind
    structures = act.structures
    operators = act.operators
    lead = act.lead
    theme = act.theme.flatMap { $0.isBlank ? nil : $0 }
    firstOfficer = act.officer
    for entry in told { take(entry, on: entry.day(in: zone), questionnaire) }
  }

  private mutating func take(
    _ entry: Recorded<MissionEvent>, on day: Day, _ questionnaire: (Questionnaire.Edition) -> Questionnaire?
  ) {
    let event = entry.event
    if case .takenOver(let act) = event { take(act) }
    takeCall(event)
    takeAgreement(event)
    takeWork(event)
    takeSurveys(event, questionnaire)
    takeFollowUp(event, on: day)
    _ = money.take(event)
    if case .themeSet(let act) = event { theme = act.theme }
    if case .reassigned(let act) = event { handOvers.append(act) }
    if case .reopened = event { reopen() }
  }

  // MARK: - Before Jalon

  /// Of its work only what is known counts; nothing of its call, nor of what anybody answered.
  private mutating func take(_ act: TakeOver) {
    takenOver = act
    guard act.entry != .framing else { return }
    guard act.provider != nil else {
      isCallEnded = true
      return
    }
    terms = act.start.map { Terms(act, start: $0) }
    // Where only its end is known, it was under way that day.
    begunOn = act.start ?? (act.entry.isOver ? act.signedOn ?? act.chosenOn ?? act.endedOn : nil)
    if let days = act.daysDone, days > .zero {
      logged.append(DatedDays(on: act.reportedOn ?? act.restitutedOn ?? act.endedOn ?? act.on, days: days))
    }
    let isClosed = act.entry == .closed
    if isClosed || act.entry == .surveying || act.entry == .followingUp {
      lastRestitution = act.restitutedOn ?? (isClosed ? act.endedOn : nil)
      for structure in structures { restitutions[structure] = lastRestitution }
    }
  }

  // MARK: - The call

  private mutating func takeCall(_ event: MissionEvent) {
    switch event {
    case .callLaunched(let act):
      call = CallFacts(launchedOn: act.on, invited: act.invitations.map { .init(provider: $0.provider) })
    case .invited(let act): call?.invited.append(.init(provider: act.provider))
    case .intentRecorded(let act): call?.change(act.provider) { $0.intent = act.intent }
    case .proposalReceived(let act), .lateProposalReceived(let act):
      call?.change(act.provider) { $0.hasProposed = true }
    case .callClosed: call?.isClosed = true
    case .callDeclaredUnsuccessful:
      call?.isUnsuccessful = true
      isCallEnded = true
    case .callDropped(let act):
      isCallEnded = true
      isOpenedByMistake = act.openedByMistake == true
    default: break
    }
  }

  // MARK: - The agreement

  private mutating func takeAgreement(_ event: MissionEvent) {
    switch event {
    case .awarded(let act): award = act
    case .awardWithdrawn: (award, terms, signatures, changes) = (nil, nil, [:], [])
    case .agreementDrafted(let act): terms = Terms(act)
    case .signed(let act): signatures[act.party] = act.on
    default: takeChange(event)
    }
  }

  private mutating func takeChange(_ event: MissionEvent) {
    guard let provider else { return }
    let structures = structures.map(Party.structure)
    _ = changes.take(
      event, changing: &terms, deciders: structures + [.operator(lead)],
      signatories: [.provider(provider)] + structures + operators.map(Party.operator))
  }

  // MARK: - The work

  private mutating func takeWork(_ event: MissionEvent) {
    switch event {
    case .begun(let act): begunOn = act.on
    case .daysLogged(let act): logged.append(DatedDays(on: act.on, days: act.days))
    case .restitutionHeld(let held):
      for structure in held.covered {
        restitutions[structure] = min(restitutions[structure] ?? held.act.on, held.act.on)
      }
      lastRestitution = max(lastRestitution ?? held.act.on, held.act.on)
    case .abandoned(let act): stop = act
    default: break
    }
  }

  /// Back to where it stood before its end. Surveys that went on after a stop count only where they were owed before it.
  private mutating func reopen() {
    if stop != nil, restitutedOn == nil { surveys = [:] }
    (stop, isCallEnded, isOpenedByMistake) = (nil, false, false)
    call?.isUnsuccessful = false
  }

  // MARK: - What came after

  private mutating func takeSurveys(
    _ event: MissionEvent, _ questionnaire: (Questionnaire.Edition) -> Questionnaire?
  ) {
    switch event {
    case .surveyIssued(let issue):
      surveys[issue.act.respondent] = SurveyFacts(sentOn: issue.act.on, edition: issue.edition)
    case .surveyAnswered(let act):
      guard let edition = surveys[act.respondent]?.edition else { return }
      surveys[act.respondent]?.answer = AnswerFacts(act, questionnaire(edition))
    case .surveyReopened(let act): surveys[act.respondent]?.answer = nil
    default: break
    }
  }

  private mutating func takeFollowUp(_ event: MissionEvent, on day: Day) {
    switch event {
    case .followUpScheduled(let act): followUp.scheduled = act.due
    case .followUpRecorded(let act): (followUp.record, followUp.waivedOn) = (FollowUpFacts.RecordedFollowUp(act), nil)
    case .followUpWaived: (followUp.record, followUp.waivedOn) = (nil, day)
    default: break
    }
  }
}

extension AnswerFacts {
  init(_ act: AnswerSurvey, _ questionnaire: Questionnaire?) {
    var marks: [DimensionID: MarkFacts] = [:]
    for given in act.answers {
      // A question asked for each structure has the code of the structure behind its own.
      let code = given.question.split(separator: ":").first.map(String.init) ?? given.question
      guard let question = questionnaire?[code], question.kind == .agreement4, case .number(let mark) = given.answer,
        (1...4).contains(mark)
      else { continue }
      marks[question.dimension, default: MarkFacts()].add(mark)
    }
    self.init(on: act.on, mode: act.mode, marks: marks, isReadable: questionnaire != nil)
  }
}

extension FollowUpFacts.RecordedFollowUp {
  init(_ act: RecordFollowUp) {
    on = act.on
    appropriation = act.board + act.direction + act.team + act.management
    jobs = .init(act.jobsBefore?.value, act.jobsAfter?.value)
    budget = .init(act.budgetBefore?.cents, act.budgetAfter?.cents)
    needs = act.needs.count
    newMissions = act.needs.count { $0.answer == .newMission }
  }
}
