import JalonCore

// The number of an act is bound to what it asks: another act under the same one is refused, and loses nothing.

extension Inquiry {
  /// Whether what the journal holds under the number of a request is what that request asks.
  ///
  /// What the journal does not tell is taken to be the same: a fact that mends another, a call that was relaunched as a
  /// mission opened anew, a text that is gone, a person who was erased.
  func isAnswered(_ request: Request, by known: [StoredEvent]) throws(StoreFailure) -> Bool {
    guard let first = known.first else { return true }
    guard request.command.isAbout(first.stream), try isSame(request.by, as: first.by) else { return false }
    let told = known.map(\.command)
    guard let same = told.lazy.compactMap({ $0 }).first(where: { $0.name == request.command.name }) else {
      return told.contains(nil) || request.command.name == .mission(.relaunch)
    }
    return try isTold(request.command.marked, by: same.marked)
  }

  /// What is left open may be anything; all else is as it was recorded.
  private func isTold(_ asked: Value, by recorded: Value) throws(StoreFailure) -> Bool {
    if let person = asked.markedPerson, let other = recorded.markedPerson { return try isSame(person, as: other) }
    switch (asked, recorded) {
    case (.null, _): return true
    case (.text(let asked), .text(let recorded)): return asked == recorded || ErasedText.isMark(recorded)
    case (.list(let asked), .list(let recorded)):
      guard asked.count == recorded.count else { return false }
      for (asked, recorded) in zip(asked, recorded) where try !isTold(asked, by: recorded) { return false }
      return true
    case (.group(let asked), .group(let recorded)):
      for (name, value) in asked where try !isTold(value, by: recorded[name] ?? .null) { return false }
      return true
    default: return asked == recorded
    }
  }

  /// - Parameter recorded: as the journal knows them: by a key that has no card, once they were erased.
  private func isSame(_ asked: PersonID, as recorded: PersonID) throws(StoreFailure) -> Bool {
    guard asked != recorded else { return true }
    return try source.details(of: recorded) == nil
  }
}

extension AnyCommand {
  /// It would write in that stream, or in another one of the same mission.
  fileprivate func isAbout(_ stream: StreamName) -> Bool {
    switch self {
    case .mission(let id, _): stream.missionOfAll == id
    case .plan(let id, _): stream.plan == id
    case .directory: stream.isOfDirectory
    }
  }

  /// What it asks, in which persons are told from texts.
  fileprivate var marked: Value {
    ValueWriter.value(of: payload) { personal in
      switch personal {
      case .text(let text): .text(text)
      case .person(let person): .group([Value.personMark: .text(person.text)])
      }
    }
  }
}

extension Value {
  fileprivate static let personMark = "#person"
  fileprivate var markedPerson: PersonID? { self[Value.personMark]?.text.map { PersonID($0) } }
}

extension StreamName {
  fileprivate var missionOfAll: MissionID? { mission ?? sheet?.mission }
}

extension StoredEvent {
  /// What asked for it; `nil` where the journal does not keep it as it was asked.
  fileprivate var command: AnyCommand? {
    if let plan = stream.plan {
      return (try? EventCodec.read(self, as: PlanEvent.self))?.event.command.map { .plan(plan, $0) }
    }
    if let mission = stream.missionOfAll {
      return (try? EventCodec.read(self, as: MissionEvent.self))?.event.command.map { .mission(mission, $0) }
    }
    return directoryEvent?.command.map(AnyCommand.directory)
  }
}

extension DirectoryEvent {
  /// `nil` for a person, whose card stands apart.
  fileprivate var command: DirectoryCommand? {
    switch self {
    case .structureRegistered(let act): .registerStructure(act)
    case .structureAmended(let act): .amendStructure(act)
    case .operatorRegistered(let act): .registerOperator(act)
    case .operatorAmended(let act): .amendOperator(act)
    case .providerRegistered(let act): .registerProvider(act)
    case .providerAmended(let act): .amendProvider(act)
    case .providerDeactivated(let act): .deactivateProvider(act)
    case .providerReactivated(let act): .reactivateProvider(act)
    case .absenceRecorded(let act): .recordAbsence(act)
    case .textRedacted(let act): .redactText(act)
    case .questionnaireAdopted(let act): .adoptQuestionnaire(act)
    case .usualCalendarSet(let act): .setUsualCalendar(act)
    case .grantRegistered(let act): .registerGrant(act)
    case .grantAmended(let act): .amendGrant(act)
    case .grantAllocated(let act): .allocateGrant(act)
    case .objectiveSet(let act): .setObjective(act)
    case .recipientRegistered(let act): .registerRecipient(act)
    case .recipientAmended(let act): .amendRecipient(act)
    case .yearFrozen(let act): .freezeYear(act)
    case .cardsJoined(let act): .joinCards(act)
    case .personsJoined(let act): .joinPersons(act)
    case .directoryActUndone(let act): .undoInDirectory(act)
    case .directoryActRedone(let act): .redoInDirectory(act)
    case .personRegistered, .personAmended, .personErased: nil
    }
  }
}
