extension Directory {
  /// The command partly filled: the card of whoever is already registered, else the department at hand.
  public static func suggestion(
    _ kind: DirectoryCommand.Kind, by person: PersonID, state: Directory?, in circumstances: Circumstances,
    about topics: [Topic] = []
  ) -> Value {
    let colleague = DirectoryColleague(by: person, circumstances: circumstances, topics: Topics(topics))
    return .filled(colleague.members(kind), in: kind.fields, on: circumstances.today)
  }

  public static func choices(
    for path: String, in kind: DirectoryCommand.Kind, filled value: Value, by person: PersonID, state: Directory?,
    in circumstances: Circumstances
  ) -> [String]? {
    let (directory, providers) = (circumstances.directory, circumstances.directory.providers)
    switch (kind, path) {
    case (.undoInDirectory, "act"): return directory.undoable.map(\.text)
    case (.redoInDirectory, "act"): return directory.redoable.map { [$0.text] } ?? []
    // Whoever is already registered is chosen.
    case (.amendStructure, _), (.amendOperator, _), (.amendProvider, _), (.amendPerson, _), (.amendGrant, _),
      (.amendRecipient, _):
      return nil
    case (.deactivateProvider, "provider"): return providers.filter(\.value.isActive).map(\.key.text).sorted()
    case (.reactivateProvider, "provider"): return providers.filter { !$0.value.isActive }.map(\.key.text).sorted()
    case (.registerGrant, "operator"): return directory.operators.keys.map(\.text).sorted()
    case (.setUsualCalendar, _), (.erasePerson, _), (.redactText, _), (.allocateGrant, _),
      (.setObjective, _), (.freezeYear, _):
      return nil
    // What is the same as a card is of its kind.
    case (.joinCards, "same"): return directory.joinable(with: value["party"]?.text.flatMap { Party($0) })
    case (.joinPersons, "same"): return directory.joinable(with: value["person"]?.text.map { PersonID($0) })
    case (.joinCards, _), (.joinPersons, _): return nil
    case (.recordAbsence, "person"): return directory.officers.map(\.text)
    case (.recordAbsence, "deputy"):
      let colleagues = directory.colleagues(of: PersonID(value["person"]?.text ?? person.text))
      return (colleagues.near + colleagues.far).map(\.text)
    // The code of whoever is registered is typed, never chosen.
    default: return path == kind.fields.first?.name ? [] : nil
    }
  }

  /// What turns the card as it stands into what a form of an amendment holds: only what was changed, and what was emptied.
  public static func amendment(_ kind: DirectoryCommand.Kind, filled: Value, in circumstances: Circumstances) -> Value {
    let card = standingCard(kind, filled[kind.fields.first?.name ?? ""]?.text ?? "", circumstances)
    return card.map { Amending.amendment(kind.fields, filled: filled, card: $0) } ?? filled
  }

  /// The fields of a command that a person fills: an amendment finds by itself what was emptied.
  public static func typedFields(of kind: DirectoryCommand.Kind) -> [Field] {
    kind.fields.filter { kind.reference == nil || $0.name != Amending.clear }
  }

  /// The whole card that an amendment is about, by the names of its fields; `nil` where there is none.
  public static func standingCard(
    _ kind: DirectoryCommand.Kind, _ code: String, _ circumstances: Circumstances
  ) -> Value? {
    let directory = circumstances.directory
    switch kind {
    case .amendStructure: return directory.structures[ID(code)].map { ValueWriter.value(of: $0.act.canonical) }
    case .amendOperator: return directory.operators[ID(code)].map { ValueWriter.value(of: $0.act.canonical) }
    case .amendProvider: return directory.providers[ID(code)].map { ValueWriter.value(of: $0.act.canonical) }
    case .amendGrant: return directory.grants[ID(code)].map { ValueWriter.value(of: $0.act) }
    case .amendRecipient: return directory.recipients[ID(code)].map { ValueWriter.value(of: $0.act) }
    case .amendPerson:
      return directory.people[ID(code)].map {
        ValueWriter.value(of: $0.card(ID(code), circumstances.details(ID(code))))
      }
    case .registerStructure, .registerOperator, .registerProvider, .registerPerson, .deactivateProvider,
      .reactivateProvider, .recordAbsence, .erasePerson, .redactText, .adoptQuestionnaire, .setUsualCalendar,
      .registerGrant, .allocateGrant, .setObjective, .registerRecipient, .freezeYear, .joinCards, .joinPersons,
      .undoInDirectory, .redoInDirectory:
      return nil
    }
  }

  /// The skills of its providers, each once, in the order of the alphabet: what another one is told by. Reads them all.
  public var skills: [String] {
    let all = providers.flatMap(\.value.act.skills).filter { !$0.isBlank }
    let byWord = Dictionary(all.map { ($0.folded, $0) }) { first, _ in first }
    return byWord.sorted { $0.key < $1.key }.map(\.value)
  }

  /// An identifier made of the letters of a name, that nobody has taken: `Nadia Faure` gives `nadia-faure`.
  ///
  /// - Parameter prefix: with which identifiers of that kind begin.
  public static func identifier(for name: String, prefix: String = "", taken: (String) -> Bool) -> String {
    let words = name.folded.split { !(($0 >= "a" && $0 <= "z") || ($0 >= "0" && $0 <= "9")) }
    let plain = String(words.joined(separator: "-").prefix(48))
    let stem = prefix + (plain.isEmpty ? "x" : plain)
    guard taken(stem) else { return stem }
    return (2...).lazy.map { "\(stem)-\($0)" }.first { !taken($0) } ?? stem
  }
}

extension DirectoryCommand.Kind {
  /// What it amends; `nil` for a command that amends no card.
  public var reference: Reference? {
    switch self {
    case .amendStructure: .structure
    case .amendOperator: .operator
    case .amendProvider: .provider
    case .amendPerson: .person
    case .amendGrant: .grant
    case .amendRecipient: .recipient
    case .registerStructure, .registerOperator, .registerProvider, .registerPerson, .deactivateProvider,
      .reactivateProvider, .recordAbsence, .erasePerson, .redactText, .adoptQuestionnaire, .setUsualCalendar,
      .registerGrant, .allocateGrant, .setObjective, .registerRecipient, .freezeYear, .joinCards, .joinPersons,
      .undoInDirectory, .redoInDirectory:
      nil
    }
  }
}

extension PersonEntry {
  /// The card as whoever registered the person would write it today.
  func card(_ person: PersonID, _ details: PersonDetails?) -> RegisterPerson {
    let filled: (String?) -> String? = { $0.flatMap { $0.isBlank ? nil : $0 } }
    return RegisterPerson(
      person: person, party: party, name: details?.name ?? "", function: filled(details?.function),
      mail: filled(details?.mail), phone: filled(details?.phone), isLeader: isLeader, isOfficer: isOfficer)
  }
}

private struct DirectoryColleague {
  let by: PersonID
  let circumstances: Circumstances
  let topics: Topics

  private var directory: Directory { circumstances.directory }

  func members(_ kind: DirectoryCommand.Kind) -> KnownFields {
    switch kind {
    case .registerStructure:
      card(topics.structure.flatMap { directory.structures[$0]?.act }) ?? ["department": department]
    case .registerOperator: card(topics.operator.flatMap { directory.operators[$0]?.act }) ?? ["department": department]
    case .registerProvider:
      card(topics.provider.flatMap { directory.providers[$0]?.act }) ?? ["departments": department.map { [$0] }]
    case .registerPerson: person
    case .amendStructure: standing(kind, topics.structure?.text)
    case .amendOperator: standing(kind, topics.operator?.text)
    case .amendProvider: standing(kind, topics.provider?.text)
    case .amendPerson: standing(kind, topics.person?.text)
    case .registerGrant:
      [
        "operator": topics.operator ?? own, "fromYear": circumstances.today.parts.year,
        "toYear": circumstances.today.parts.year,
      ]
    case .amendGrant: standing(kind, topics.grant?.text)
    case .registerRecipient: [:]
    case .amendRecipient: standing(kind, topics.recipient?.text)
    case .joinCards: ["party": topics.party]
    case .joinPersons: ["person": topics.person]
    case .freezeYear: ["year": circumstances.today.parts.year - 1]
    case .allocateGrant: ["grant": topics.grant, "mission": topics.mission, "year": circumstances.today.parts.year]
    case .setObjective:
      ["grant": topics.grant, "year": circumstances.today.parts.year, "origin": ObjectiveOrigin.imposed]
    case .undoInDirectory: ["act": directory.undoable.first]
    case .redoInDirectory: ["act": directory.redoable]
    case .deactivateProvider, .reactivateProvider: ["provider": topics.provider]
    case .adoptQuestionnaire: ["questionnaire": nextVersion]
    case .setUsualCalendar: usualCalendar
    case .recordAbsence: absence
    case .erasePerson, .redactText: ["person": topics.person]
    }
  }

  private func standing(_ kind: DirectoryCommand.Kind, _ code: String?) -> KnownFields {
    let card = code.flatMap { Directory.standingCard(kind, $0, circumstances) }
    return card?.members.filter { $0.value != .null }.mapValues { $0 } ?? [:]
  }

  /// The name and the contacts stand elsewhere, and are never proposed.
  private var person: KnownFields {
    guard let id = topics.person else { return ["party": topics.party, "isLeader": false, "isOfficer": false] }
    let entry = directory.people[id]
    return [
      "person": id, "party": topics.party ?? entry?.party, "isLeader": entry?.isLeader ?? false,
      "isOfficer": entry?.isOfficer ?? false,
    ]
  }

  /// The questionnaire of structures as it stands, to be changed.
  private var nextVersion: Questionnaire? {
    var next = directory.questionnaire(for: .structure)
    if let code = next?.code { next?.version = directory.nextVersion(of: code) }
    return next
  }

  /// The calendar as it stands, to be changed.
  private var usualCalendar: KnownFields {
    let carrier = topics.operator ?? own
    let rules = carrier.flatMap { directory.usualCalendar(of: $0, for: nil) } ?? .usual
    return ["operator": carrier, "rules": rules.map(ValueWriter.value)]
  }

  /// One's own, from today on, with the only colleague there is; one that is not over, to be changed.
  private var absence: KnownFields {
    let person = topics.person ?? by
    if let standing = directory.people[person]?.absence, standing.until >= circumstances.today {
      return ["person": person, "deputy": standing.deputy, "from": standing.from, "until": standing.until]
    }
    let colleagues = directory.colleagues(of: person)
    return [
      "person": person, "deputy": colleagues.near.count == 1 ? colleagues.near.first : nil, "from": circumstances.today,
      "until": nil,
    ]
  }

  private var department: String? { own.flatMap { directory.operators[$0]?.department } }

  /// The operator that the person works for.
  private var own: OperatorID? {
    if case .operator(let own)? = directory.people[by]?.party { own } else { nil }
  }

  private func card(_ act: (some Payload)?) -> KnownFields? {
    guard let act, case .group(let members) = ValueWriter.value(of: act) else { return nil }
    return members.mapValues { $0 }
  }
}
