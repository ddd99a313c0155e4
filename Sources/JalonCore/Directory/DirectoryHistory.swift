/// What an act of the directory is about.
public enum DirectorySubject: Hashable, Sendable {
  case party(Party)
  case person(PersonID)
  case grant(GrantID)
  case recipient(RecipientID)
  /// The figures of one, frozen.
  case year(Int)
  case questionnaire(Questionnaire.Edition)
  case calendar(OperatorID, MissionKind?)

  /// Of an organisation or a person: it stands by itself. Of the others there are few, and their order counts.
  var isCard: Bool {
    switch self {
    case .party, .person, .grant, .recipient, .year: true
    case .questionnaire, .calendar: false
    }
  }

  /// As it stands in events: what the journals of missions and plans are searched for. `nil` where they never name it.
  public var code: String? {
    switch self {
    case .party(.structure(let id)): id.text
    case .party(.operator(let id)): id.text
    case .party(.provider(let id)): id.text
    case .person(let id): id.text
    case .grant(let id): id.text
    case .questionnaire(let edition): edition.code
    // Consents and exports name it in a text, which stands apart from their facts.
    case .calendar, .recipient, .year: nil
    }
  }
}

// The journal of the directory as it is read back: what was undone, what may be undone next, and what rests on it.
extension Directory {
  /// The whole journal, what was undone and redone among it.
  public var entries: [Recorded<DirectoryEvent>] { (source?.journal() ?? []) + tail }

  public var effective: [Recorded<DirectoryEvent>] { Past(entries).effective }

  /// What counts of a journal of the directory: what was undone is passed over.
  public static func standing(_ entries: [Recorded<DirectoryEvent>]) -> [Recorded<DirectoryEvent>] {
    Past(entries).effective
  }

  /// What was recorded of one entry, what was taken back among it.
  func history(of subject: DirectorySubject) -> [Recorded<DirectoryEvent>] {
    (source?.history(of: subject) ?? []) + tail.filter { subjects(changedBy: $0.event).contains(subject) }
  }

  /// What one order recorded.
  public func entries(of order: OrderID) -> [Recorded<DirectoryEvent>] {
    (source?.entries(of: order) ?? []) + tail.filter { $0.order == order }
  }

  /// The act that `redo` would bring back.
  public var redoable: OrderID? {
    walkingBack { end in end.contains { !$0.event.movesThroughHistory } ? .some(Past(end).nextRedo?.order) : nil }
      ?? Past(entries).nextRedo?.order
  }

  /// The last act that counts of those that a person entered.
  public func lastAct(by person: PersonID) -> OrderID? {
    walkingBack { end in Past(end).effective.last { $0.enteredBy == person }?.order }
  }

  /// The acts that count, the last one first: of the latest entries, where there are very many.
  public var undoable: [OrderID] {
    var seen: Set<OrderID> = []
    return Past(latest(500)).effective.reversed().map(\.order).filter { seen.insert($0).inserted }
  }

  // What undoes an act stands behind it: the end of a journal tells by itself which of its acts count.
  private func walkingBack<Found>(_ find: ([Recorded<DirectoryEvent>]) -> Found?) -> Found? {
    var count = 64
    while true {
      let end = latest(count)
      if let found = find(end) { return found }
      guard end.count == count else { return nil }
      count *= 16
    }
  }

  private func latest(_ count: Int) -> [Recorded<DirectoryEvent>] {
    ((source?.latest(count) ?? []) + tail.suffix(count)).suffix(count)
  }

  /// What an act is about; empty where there is none of that number.
  public func subjects(of order: OrderID) -> [DirectorySubject] { entries(of: order).compactMap(\.event.subject) }

  /// What changed with what an order recorded: where it undoes or brings back an act, what that act is about.
  public func subjects(changedBy order: OrderID) -> [DirectorySubject] {
    entries(of: order).flatMap { subjects(changedBy: $0.event) }
  }

  /// What changes with an event: where it undoes or brings back an act, what that act is about.
  public func subjects(changedBy event: DirectoryEvent) -> [DirectorySubject] {
    switch event.turn {
    case .undoes(let act), .redoes(let act): subjects(of: act)
    case .mends, .standsBeside, nil: event.subject.map { [$0] } ?? []
    }
  }

  /// The last undoing of an act.
  public func undoing(of act: OrderID) -> OrderID? {
    entries.last { $0.event == .directoryActUndone(UndoAct(act: act)) }?.order
  }

  /// Any act may be undone, as long as no later one is about the same card, nobody in the directory needs it, and no
  /// mission or plan rests on it.
  func undo(_ act: UndoAct, enteredBy person: PersonID, _ circumstances: Circumstances) -> DirectoryRuling {
    let subjects = Set(subjects(of: act.act))
    let told = Past(journal(of: subjects)).effective
    let undone = told.filter { $0.order == act.act }
    guard let last = undone.last else { return .refusing(.noSuchAct(field: "act")) }
    var ruling = DirectoryRuling()
    let later = told.filter { $0.position > last.position && $0.event.subject.map(subjects.contains) == true }
    ruling.require(later.isEmpty, .laterOnSameCard(field: "act"))
    ruling.require(
      !undone.contains { [.personErased, .textRedacted].contains($0.event.kind) }, .erasedForGood(field: "act"))
    ruling.mindAnothers(last.enteredBy, by: person)
    if later.isEmpty { ruling.keepWhatRests(on: undone, before: self, circumstances) }
    return ruling.recording(.directoryActUndone(act))
  }

  func redo(_ act: RedoAct, enteredBy person: PersonID, _ circumstances: Circumstances) -> DirectoryRuling {
    guard let redoable else { return .refusing(.nothingToRedo) }
    var ruling = DirectoryRuling()
    ruling.require(act.act == redoable, .notTheLastAct(field: "act"))
    let entries = entries(of: redoable)
    if let entry = entries.first { ruling.mindAnothers(entry.enteredBy, by: person) }
    for case .personAmended(let act) in entries.map(\.event) {
      ruling.mayLeave(act.person, isOfficer: act.isOfficer, party: act.party, circumstances)
    }
    return ruling.recording(.directoryActRedone(act))
  }

  /// All that tells of these: the journal of one, the whole journal for several.
  fileprivate func journal(of subjects: Set<DirectorySubject>) -> [Recorded<DirectoryEvent>] {
    if subjects.count == 1, let subject = subjects.first { return history(of: subject) }
    return entries
  }

  /// These entries as they would be told without an act, and no others.
  fileprivate func without(_ act: OrderID, about subjects: Set<DirectorySubject>) -> Directory {
    Directory.told(Past(journal(of: subjects)).with([.directoryActUndone(UndoAct(act: act))]))
  }

  /// Everybody who would belong to nobody.
  ///
  /// - Parameter after: the entries that would change, as they would stand.
  fileprivate func stranded(by subjects: Set<DirectorySubject>, standing after: Directory) -> [PersonID] {
    let gone = subjects.compactMap { if case .party(let party) = $0, !after.knows(party) { party } else { nil } }
    let left = gone.flatMap { people(of: $0) }.filter { !subjects.contains(.person($0)) }
    let moved = subjects.compactMap { subject -> PersonID? in
      guard case .person(let id) = subject, let party = after.people[id]?.party else { return nil }
      return knows(party) && !gone.contains(party) || after.knows(party) ? nil : id
    }
    return (left + moved).sorted()
  }

  /// Those who would follow missions.
  fileprivate func officers(without subjects: Set<DirectorySubject>, standing after: Directory) -> [PersonID] {
    officers.filter { !subjects.contains(.person($0)) }
      + subjects.compactMap { subject in
        if case .person(let id) = subject, after.isOfficer(id) { id } else { nil }
      }
  }
}

extension DirectoryRuling {
  fileprivate mutating func keepWhatRests(
    on undone: [Recorded<DirectoryEvent>], before directory: Directory, _ circumstances: Circumstances
  ) {
    guard let first = undone.first else { return }
    let subjects = Set(undone.compactMap(\.event.subject))
    let after = directory.without(first.order, about: subjects)
    if let officer = directory.officers.first, directory.officers(without: subjects, standing: after).isEmpty {
      refuse(.lastOfficer(officer, field: "act"))
    }
    let uses = undone.compactMap { $0.event.use(after: after, since: $0.at) }
    let missions = circumstances.missions.filter { mission in uses.contains { $0.isMade(in: mission) } }.map(\.id)
    let plans = circumstances.plans.filter { plan in uses.contains { $0.isMade(in: plan) } }.map(\.id)
    let people = directory.stranded(by: subjects, standing: after) + directory.followers(of: uses)
    require(
      missions.isEmpty && plans.isEmpty && people.isEmpty,
      .cardInUse(missions: missions.sorted(), plans: plans.sorted(), people: people, field: "act"))
  }
}

/// What would be missed without an act: a card, or the part of a person as it was amended.
private struct Use {
  let subject: DirectorySubject
  /// Only what was entered since then rests on it.
  let since: Instant

  func isMade(in mission: Mission) -> Bool { mission.effective.contains { isMade(by: $0) } }
  func isMade(in plan: SupportPlan) -> Bool { plan.effective.contains { isMade(by: $0) } }

  private func isMade<Event: Act>(by entry: Recorded<Event>) -> Bool {
    guard entry.at >= since else { return false }
    if case .person(entry.by) = subject { return true }
    return entry.event.payload.names(subject)
  }
}

extension Directory {
  /// Who entered acts of the directory that stand, among the people whose cards would go.
  fileprivate func followers(of uses: [Use]) -> [PersonID] {
    uses.compactMap { use in
      guard case .person(let person) = use.subject, people[person]?.isOfficer == true else { return nil }
      return effective.contains { $0.by == person && $0.at >= use.since && $0.event.subject != use.subject }
        ? person : nil
    }
  }
}

extension DirectoryEvent {
  /// What would be missed if it were undone; `nil` where only texts of a card would change back.
  fileprivate func use(after directory: Directory, since instant: Instant) -> Use? {
    guard let subject else { return nil }
    switch self {
    case .grantRegistered(let act):
      return directory.grants[act.grant] == nil ? Use(subject: subject, since: Instant(seconds: .min)) : nil
    case .structureRegistered, .operatorRegistered, .providerRegistered:
      guard case .party(let party) = subject, !directory.knows(party) else { return nil }
      return Use(subject: subject, since: Instant(seconds: .min))
    case .personRegistered(let act):
      let isGone = directory.people[act.person] == nil
      return Use(subject: subject, since: isGone ? Instant(seconds: .min) : instant)
    case .personAmended(let act):
      return act.party == nil && act.isLeader == nil && act.isOfficer == nil
        ? nil : Use(subject: subject, since: instant)
    case .questionnaireAdopted: return Use(subject: subject, since: Instant(seconds: .min))
    case .structureAmended, .operatorAmended, .providerAmended, .providerDeactivated, .providerReactivated,
      .absenceRecorded, .personErased, .textRedacted, .usualCalendarSet, .grantAmended, .grantAllocated, .objectiveSet,
      .yearFrozen, .cardsJoined, .personsJoined, .recipientRegistered, .recipientAmended, .directoryActUndone,
      .directoryActRedone:
      return nil
    }
  }
}

extension DirectoryEvent: Remembered {
  var turn: Turn? {
    switch self {
    case .directoryActUndone(let act): .undoes(act.act)
    case .directoryActRedone(let act): .redoes(act.act)
    case .structureRegistered, .structureAmended, .operatorRegistered, .operatorAmended, .providerRegistered,
      .providerAmended, .providerDeactivated, .providerReactivated, .personRegistered, .personAmended,
      .absenceRecorded, .personErased, .textRedacted, .questionnaireAdopted, .usualCalendarSet, .grantRegistered,
      .grantAmended, .grantAllocated, .objectiveSet, .recipientRegistered, .recipientAmended, .yearFrozen,
      .cardsJoined, .personsJoined:
      nil
    }
  }

  public var subject: DirectorySubject? {
    switch self {
    case .structureRegistered(let act): .party(.structure(act.structure))
    case .structureAmended(let act): .party(.structure(act.structure))
    case .operatorRegistered(let act): .party(.operator(act.operator))
    case .operatorAmended(let act): .party(.operator(act.operator))
    case .providerRegistered(let act): .party(.provider(act.provider))
    case .providerAmended(let act): .party(.provider(act.provider))
    case .providerDeactivated(let act): .party(.provider(act.provider))
    case .providerReactivated(let act): .party(.provider(act.provider))
    case .personRegistered(let act): .person(act.person)
    case .personAmended(let act): .person(act.person)
    case .absenceRecorded(let act): .person(act.person)
    case .personErased(let act): .person(act.person)
    case .textRedacted(let act): .person(act.person)
    case .questionnaireAdopted(let act): .questionnaire(act.questionnaire.edition)
    case .usualCalendarSet(let act): .calendar(act.operator, act.kind)
    case .grantRegistered(let act): .grant(act.grant)
    case .grantAmended(let act): .grant(act.grant)
    case .grantAllocated(let act): .grant(act.grant)
    case .objectiveSet(let act): .grant(act.grant)
    case .recipientRegistered(let act): .recipient(act.recipient)
    case .recipientAmended(let act): .recipient(act.recipient)
    case .yearFrozen(let act): .year(act.year)
    // What changes is the card that lists no longer show.
    case .cardsJoined(let act): .party(act.same)
    case .personsJoined(let act): .person(act.same)
    case .directoryActUndone, .directoryActRedone: nil
    }
  }
}

extension Mission {
  /// A fact of it that counts names that person, or is hers.
  public func names(_ person: PersonID) -> Bool { effective.contains { $0.names(person) } }
}

extension Recorded where Event: Act {
  /// It names that person, is hers, or was entered by her.
  public func names(_ person: PersonID) -> Bool {
    by == person || enteredBy == person || event.payload.names(.person(person))
  }
}

extension Payload {
  /// Does one of its fields name this entry of the directory?
  fileprivate func names(_ subject: DirectorySubject) -> Bool {
    if case .questionnaire(let edition) = subject { return (self as? SurveyIssued)?.edition == edition }
    return Shape.group(Self.fields).holds(subject, in: ValueWriter.value(of: self))
  }
}

extension Shape {
  fileprivate func holds(_ subject: DirectorySubject, in value: Value) -> Bool {
    switch (self, value) {
    case (.group(let fields), .group(let members)):
      fields.contains { field in members[field.name].map { field.shape.holds(subject, in: $0) } ?? false }
    case (.list(let element), .list(let elements)): elements.contains { element.holds(subject, in: $0) }
    case (.party, .text(let text)): Party(text).map(DirectorySubject.party) == subject
    case (.reference(let reference), .text(let text)): reference.subject(text) == subject
    default: false
    }
  }
}

extension Reference {
  /// What of the directory a code stands for; `nil` for anything else.
  func subject(_ code: String) -> DirectorySubject? {
    switch self {
    case .structure: .party(.structure(ID(code)))
    case .operator: .party(.operator(ID(code)))
    case .provider: .party(.provider(ID(code)))
    case .person: .person(ID(code))
    case .grant: .grant(ID(code))
    case .recipient: .recipient(ID(code))
    case .mission, .plan, .criterion, .reorientation: nil
    }
  }
}
