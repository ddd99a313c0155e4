typealias DirectoryRuling = Ruling<DirectoryEvent>

extension Directory: Proposing {
  public static let takingNewcomers = Set(DirectoryCommand.Kind.allCases).subtracting([
    .deactivateProvider, .reactivateProvider, .recordAbsence, .erasePerson, .redactText, .joinCards,
    .joinPersons,
  ])
  public typealias Command = DirectoryCommand
  public typealias Event = DirectoryEvent

  public static func rule(
    on order: Order<DirectoryCommand>, state: Directory?, in circumstances: Circumstances
  ) -> Ruling<DirectoryEvent> {
    let directory = state ?? Directory()
    var ruling = directory.rule(on: order.command, enteredBy: order.enteredBy, circumstances)
    // The first person of an empty directory enters by itself: somebody has to be the first officer.
    let founding = directory.officers.isEmpty
    if !founding { ruling.demandOfficer(order, in: directory) }
    return ruling
  }

  private func rule(
    on command: DirectoryCommand, enteredBy person: PersonID, _ circumstances: Circumstances
  ) -> DirectoryRuling {
    switch command {
    case .registerStructure(let act): register(act.canonical, today: circumstances.today)
    case .registerOperator(let act): register(act.canonical)
    case .registerProvider(let act): register(act.canonical, today: circumstances.today)
    case .amendStructure(let act): amend(act.canonical, today: circumstances.today)
    case .amendOperator(let act): amend(act.canonical)
    case .amendProvider(let act): amend(act.canonical, today: circumstances.today)
    case .deactivateProvider(let act): deactivate(act)
    case .reactivateProvider(let act): reactivate(act)
    case .registerPerson(let act): register(act, circumstances)
    case .amendPerson(let act): amend(act, circumstances)
    case .recordAbsence(let act): record(act)
    case .erasePerson(let act): erase(act, today: circumstances.today)
    case .redactText(let act): redact(act, today: circumstances.today)
    case .adoptQuestionnaire(let act): adopt(act.questionnaire)
    case .setUsualCalendar(let act): set(act)
    case .registerGrant(let act): register(act)
    case .amendGrant(let act): amend(act)
    case .allocateGrant(let act): allocate(act, circumstances)
    case .setObjective(let act): set(act)
    case .registerRecipient(let act): register(act)
    case .amendRecipient(let act): amend(act)
    case .freezeYear(let act): freeze(act, today: circumstances.today)
    case .joinCards(let act): join(act)
    case .joinPersons(let act): join(act)
    case .undoInDirectory(let act): undo(act, enteredBy: person, circumstances)
    case .redoInDirectory(let act): redo(act, enteredBy: person, circumstances)
    }
  }

  private func deactivate(_ act: DeactivateProvider) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.known(act.provider, self)
    ruling.require(!act.reason.isBlank, .blank(field: "reason"))
    ruling.require(providers[act.provider]?.isActive != false, .alreadyInactive(act.provider, field: "provider"))
    return ruling.recording(.providerDeactivated(act))
  }

  private func reactivate(_ act: ReactivateProvider) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.known(act.provider, self)
    ruling.require(providers[act.provider]?.isActive != true, .alreadyActive(act.provider, field: "provider"))
    return ruling.recording(.providerReactivated(act))
  }

  private func set(_ act: SetUsualCalendar) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.check(act.rules)
    ruling.require(!usualCalendars.contains(act), .nothingChanges(field: "rules"))
    return ruling.recording(.usualCalendarSet(act))
  }
}

extension DirectoryRuling {
  /// An identifier is small letters, digits and hyphens: it stands in streams, files and commands.
  mutating func name(_ id: String, _ name: String, field: String) {
    let plain = id.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    require(plain && (1...64).contains(id.utf8.count), .unusableName(id, field: field))
    require(!name.isBlank, .blank(field: "name"))
  }

  mutating func department(_ code: String, field: String) {
    require(Department(code)?.code == code, .badDepartment(code, field: field))
  }

  fileprivate mutating func known(_ provider: ProviderID, _ directory: Directory) {
    require(
      directory.providers[provider] != nil,
      .unknown(
        .provider, provider.text, field: "provider", nearest: directory.nearest(to: provider.text, as: .provider)))
  }
}
