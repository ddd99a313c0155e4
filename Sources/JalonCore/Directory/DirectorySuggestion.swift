extension Directory {
  /// The command partly filled: the card of whoever is already registered, else the department at hand.
  public static func suggestion(
    _ kind: DirectoryCommand.Kind, by person: PersonID, state: Directory?, in circumstances: Circumstances,
    about topics: [Topic] = []
  ) -> Value {
    let colleague = DirectoryColleague(by: person, directory: circumstances.directory, topics: Topics(topics))
    return .filled(colleague.members(kind), in: kind.fields, on: circumstances.today)
  }

  public static func choices(
    for path: String, in kind: DirectoryCommand.Kind, filled value: Value, by person: PersonID, state: Directory?,
    in circumstances: Circumstances
  ) -> [String]? {
    let providers = circumstances.directory.providers
    switch (kind, path) {
    case (.deactivateProvider, "provider"): return providers.filter(\.value.isActive).map(\.key.text).sorted()
    case (.reactivateProvider, "provider"): return providers.filter { !$0.value.isActive }.map(\.key.text).sorted()
    case (.setUsualCalendar, _): return nil
    // The code of whoever is registered is typed, never chosen.
    default: return path == kind.fields.first?.name ? [] : nil
    }
  }

  /// An identifier made of the letters of a name, that nobody has taken: `Nadia Faure` gives `nadia-faure`.
  public static func identifier(for name: String, taken: (String) -> Bool) -> String {
    let words = name.folded.split { !(($0 >= "a" && $0 <= "z") || ($0 >= "0" && $0 <= "9")) }
    let plain = String(words.joined(separator: "-").prefix(48))
    let stem = plain.isEmpty ? "x" : plain
    guard taken(stem) else { return stem }
    return (2...).lazy.map { "\(stem)-\($0)" }.first { !taken($0) } ?? stem
  }
}

private struct DirectoryColleague {
  let by: PersonID
  let directory: Directory
  let topics: Topics

  func members(_ kind: DirectoryCommand.Kind) -> KnownFields {
    switch kind {
    case .registerStructure:
      card(topics.structure.flatMap { directory.structures[$0]?.act }) ?? ["department": department]
    case .registerOperator: card(topics.operator.flatMap { directory.operators[$0]?.act }) ?? ["department": department]
    case .registerProvider:
      card(topics.provider.flatMap { directory.providers[$0]?.act }) ?? ["departments": department.map { [$0] }]
    case .registerPerson: person
    case .deactivateProvider, .reactivateProvider: ["provider": topics.provider]
    case .adoptQuestionnaire: ["questionnaire": nextVersion]
    case .setUsualCalendar: usualCalendar
    }
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
