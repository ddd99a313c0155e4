/// What is held of a person or an organisation, by kind: what a breach lays open of her.
public enum HeldKind: String, Choice, Hashable, Comparable {
  /// Her name, her function, for whom she works.
  case identity
  /// How she is reached.
  case contact
  /// Facts that name her, or are hers.
  case acts
  case signature
  /// Links with candidates that she declared.
  case interests
  /// What she marked, or was marked.
  case marks
  case survey
  case proposal
  case money
  /// What was typed about it: needs, diagnosis, follow-up.
  case texts
  /// Jobs and budget of a structure.
  case resources

  public static func < (one: HeldKind, other: HeldKind) -> Bool {
    let all = HeldKind.allCases
    return (all.firstIndex(of: one) ?? 0) < (all.firstIndex(of: other) ?? 0)
  }
}

/// Who is concerned where what is held was lost or seen, with what, and in which missions and plans.
public struct Exposure: Hashable, Sendable {
  public private(set) var people: [PersonID: Held] = [:]
  public private(set) var parties: [Party: Held] = [:]

  public struct Held: Hashable, Sendable {
    public fileprivate(set) var kinds: Set<HeldKind> = []
    /// By number.
    public fileprivate(set) var subjects: Set<String> = []
  }

  public init() {}

  /// - Parameter facts: those that count, as whoever asks may read them.
  public mutating func add(_ mission: MissionID, _ facts: [Recorded<MissionEvent>]) {
    for fact in facts { add(fact, fact.event.kind.held, in: mission.text) }
  }

  public mutating func add(_ plan: SupportPlanID, _ facts: [Recorded<PlanEvent>]) {
    for fact in facts { add(fact, .texts, in: plan.text) }
  }

  private mutating func add<Event: Act>(_ fact: Recorded<Event>, _ kind: HeldKind, in subject: String) {
    for person in fact.people { people[person, default: Held()].add([.identity, kind.ofPersons], in: subject) }
    for party in fact.event.payload.parties { parties[party, default: Held()].add([.identity, kind], in: subject) }
  }

  /// A person of the directory, with what her card says.
  public mutating func add(_ person: PersonID, _ details: PersonDetails?) {
    let isReached = details.map { !$0.mail.isEmpty || !$0.phone.isEmpty } ?? false
    people[person, default: Held()].add(isReached ? [.identity, .contact] : [.identity], in: nil)
  }

  /// An organisation of the directory, with what its card says.
  public mutating func add(_ party: Party, _ entry: DirectoryEntry) {
    var kinds: [HeldKind] = [.identity]
    if let contacts = entry.contacts, contacts != Contacts() { kinds.append(.contact) }
    if case .structure(let card, _) = entry, card.act.details.jobs != Jobs() || card.act.details.budget != Budget() {
      kinds.append(.resources)
    }
    parties[party, default: Held()].add(kinds, in: nil)
  }
}

extension Exposure.Held {
  fileprivate mutating func add(_ kinds: [HeldKind], in subject: String?) {
    self.kinds.formUnion(kinds)
    if let subject { subjects.insert(subject) }
  }
}

extension HeldKind {
  /// Of somebody whom a fact names: what it tells of the organisation is not told of her.
  fileprivate var ofPersons: HeldKind {
    switch self {
    case .identity, .contact, .acts, .signature, .interests, .marks, .survey: self
    case .proposal, .money, .texts, .resources: .acts
    }
  }
}

extension MissionEvent.Kind {
  /// What such a fact tells of those whom it names.
  fileprivate var held: HeldKind {
    switch self {
    case .proposalReceived, .lateProposalReceived, .lateProposalAdmitted, .proposalWithdrawn, .invited, .intentRecorded,
      .callLaunched, .proposalSetAside:
      .proposal
    case .interestDeclared: .interests
    case .seatTaken, .markGiven, .sheetClosed, .sheetReopened, .sheetRead, .sheetsRevealed, .markAgreed,
      .unanimousMarksAdopted, .awarded, .evaluationReopened, .awardWithdrawn, .candidateNotified:
      .marks
    case .signed, .amendmentSigned, .agreementDrafted, .briefAgreed, .disclosureGranted, .disclosureWithdrawn:
      .signature
    case .surveyIssued, .surveyReminded, .surveyAnswered, .surveyReopened, .surveyWrittenOff: .survey
    case .invoiceReceived, .serviceCertified, .paid: .money
    case .opened, .briefWritten, .gridSet, .takenOver, .answerShared, .deadlineExtended, .callClosed,
      .callDeclaredUnsuccessful, .callDropped, .kickOffHeld, .kickOffWaived, .begun, .daysLogged, .progressReviewed,
      .reorientationProposed, .reorientationAnswered, .reorientationWithdrawn, .suspended, .resumed, .abandoned,
      .reportReceived, .restitutionHeld, .followUpScheduled, .followUpRecorded, .followUpWaived, .proofFiled, .closed,
      .reopened, .corrected, .calendarLaid, .stepMoved, .noted, .themeSet, .reassigned, .documentReleased, .actUndone,
      .actRedone:
      .texts
    }
  }
}
