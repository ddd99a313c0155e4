typealias DirectoryRuling = Ruling<DirectoryEvent>

extension Directory: Proposing {
  public static let takingNewcomers = Set(DirectoryCommand.Kind.allCases).subtracting([
    .deactivateProvider, .reactivateProvider,
  ])
  public typealias Command = DirectoryCommand
  public typealias Event = DirectoryEvent

  public static func rule(
    on order: Order<DirectoryCommand>, state: Directory?, in circumstances: Circumstances
  ) -> Ruling<DirectoryEvent> {
    let directory = state ?? Directory()
    var ruling = directory.rule(on: order.command)
    // The first person of an empty directory enters by itself: somebody has to be the first officer.
    let founding = directory.people.values.allSatisfy { !$0.isOfficer }
    ruling.require(founding || directory.isOfficer(order.by), .notAnOfficer(order.by))
    return ruling
  }

  private func rule(on command: DirectoryCommand) -> DirectoryRuling {
    switch command {
    case .registerStructure(let act): register(act)
    case .registerOperator(let act): register(act)
    case .registerProvider(let act): register(act)
    case .deactivateProvider(let act): deactivate(act)
    case .reactivateProvider(let act): reactivate(act)
    case .registerPerson(let act): register(act)
    case .adoptQuestionnaire(let act): adopt(act.questionnaire)
    case .setUsualCalendar(let act): set(act)
    }
  }

  // Registering again changes the card: names and departments are mended so.
  private func register(_ act: RegisterStructure) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.name(act.structure.text, act.name, field: "structure")
    ruling.department(act.department, field: "department")
    return ruling.recording(.structureRegistered(act))
  }

  private func register(_ act: RegisterOperator) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.name(act.operator.text, act.name, field: "operator")
    ruling.department(act.department, field: "department")
    return ruling.recording(.operatorRegistered(act))
  }

  private func register(_ act: RegisterProvider) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.name(act.provider.text, act.name, field: "provider")
    for (index, code) in act.departments.enumerated() { ruling.department(code, field: "departments[\(index)]") }
    return ruling.recording(.providerRegistered(act))
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

  private func register(_ act: RegisterPerson) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.name(act.person.text, act.name, field: "person")
    ruling.require(knows(act.party), .unknownParty(act.party, field: "party"))
    let others = people.contains { $0.key != act.person && $0.value.isOfficer }
    ruling.require(act.isOfficer || !isOfficer(act.person) || others, .lastOfficer(act.person, field: "isOfficer"))
    return ruling.recording(
      .personRegistered(
        PersonRegistered(person: act.person, party: act.party, isLeader: act.isLeader, isOfficer: act.isOfficer)))
  }
}

extension DirectoryRuling {
  /// An identifier is small letters, digits and hyphens: it stands in streams, files and commands.
  fileprivate mutating func name(_ id: String, _ name: String, field: String) {
    let plain = id.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    require(plain && (1...64).contains(id.utf8.count), .unusableName(id, field: field))
    require(!name.isBlank, .blank(field: "name"))
  }

  fileprivate mutating func department(_ code: String, field: String) {
    require(Department(code)?.code == code, .badDepartment(code, field: field))
  }

  fileprivate mutating func known(_ provider: ProviderID, _ directory: Directory) {
    let nearest = Nearest.match(to: provider.text, among: directory.providers.keys.map(\.text))
    require(
      directory.providers[provider] != nil, .unknown(.provider, provider.text, field: "provider", nearest: nearest))
  }
}

extension Directory {
  public static func evolve(_ state: Directory?, with entry: Recorded<DirectoryEvent>) throws(Unfit) -> Directory {
    var directory = state ?? Directory()
    guard entry.position == directory.version + 1 else {
      throw Unfit(event: entry.event.kind.rawValue, position: entry.position)
    }
    directory.advance(entry.event)
    directory.version = entry.position
    return directory
  }

  private mutating func advance(_ event: DirectoryEvent) {
    switch event {
    case .structureRegistered(let act): structures[act.structure] = StructureEntry(act: act)
    case .operatorRegistered(let act): operators[act.operator] = OperatorEntry(act: act)
    case .providerRegistered(let act):
      providers[act.provider] = ProviderEntry(act: act, inactive: providers[act.provider]?.inactive)
    case .providerDeactivated(let act): providers[act.provider]?.inactive = act
    case .providerReactivated(let act): providers[act.provider]?.inactive = nil
    case .personRegistered(let act):
      people[act.person] = PersonEntry(party: act.party, isLeader: act.isLeader, isOfficer: act.isOfficer)
    case .questionnaireAdopted(let act):
      adopted.removeAll { $0.edition == act.questionnaire.edition }
      adopted.append(act.questionnaire)
    case .usualCalendarSet(let act):
      usualCalendars.removeAll { $0.operator == act.operator && $0.kind == act.kind }
      usualCalendars.append(act)
    }
  }
}
