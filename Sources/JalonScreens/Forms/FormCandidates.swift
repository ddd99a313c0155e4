import JalonCore
import JalonWording

extension FormRules {
  /// The names that a field may take, the likeliest first: those that make sense here, else all that are known.
  func candidates(_ path: FormPath, _ shape: Shape, _ value: Value, _ language: Language) -> [Candidate] {
    let ids = choices(path, value) ?? known(shape)
    return ids.map { candidate($0, shape, language) }
  }

  /// The candidates that hold the letters typed, accents and case aside; those whose name begins so come first.
  static func found(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
    let wanted = typed.folded
    guard !wanted.isBlank else { return candidates }
    let holding = candidates.filter { $0.title.folded.contains(wanted) || $0.id.folded.contains(wanted) }
    let first = holding.filter { $0.title.folded.hasPrefix(wanted) || $0.id.folded.hasPrefix(wanted) }
    return first + holding.filter { !first.contains($0) }
  }

  /// The name of what stands in a field.
  func candidate(_ id: String, _ shape: Shape, _ language: Language) -> Candidate {
    switch shape {
    case .party: Party(id).map(party) ?? Candidate(id, id)
    case .reference(let reference): named(id, reference, language)
    default: Candidate(id, id)
    }
  }

  private func named(_ id: String, _ reference: Reference, _ language: Language) -> Candidate {
    switch reference {
    case .structure: Candidate(id, names.name(of: StructureID(id)), hint: directory.structures[ID(id)]?.act.town ?? "")
    case .operator: Candidate(id, names.name(of: OperatorID(id)))
    case .provider: Candidate(id, names.name(of: ProviderID(id)), hint: skills(ID(id)))
    case .person: Candidate(id, names.name(of: PersonID(id)), hint: directory.people[ID(id)].map { names.name(of: $0.party) } ?? "")
    case .criterion: Candidate(id, names.name(of: CriterionID(id))(language))
    case .reorientation: Candidate(id, id, hint: reorientation(ID(id)))
    case .mission: Candidate(id, id, hint: target.missions.first { $0.id.text == id }?.opening.title ?? "")
    case .plan: Candidate(id, id, hint: target.plan?.id.text == id ? target.plan?.opening.title ?? "" : "")
    }
  }

  private func party(_ party: Party) -> Candidate {
    let role: Words =
      switch party {
      case .operator: FormWords.operatorRole
      case .structure: FormWords.structureRole
      case .provider: FormWords.providerRole
      }
    return Candidate(party.text, names.name(of: party), hint: role.fr)
  }

  private var directory: Directory { circumstances.directory }

  private func skills(_ id: ProviderID) -> String { directory.providers[id]?.act.skills.joined(separator: ", ") ?? "" }

  private func reorientation(_ id: ReorientationID) -> String {
    let what = target.mission?.stage.framing?.reorientation(id)?.proposal.what.text ?? ""
    return String(what.prefix { !$0.isNewline })
  }

  private func known(_ shape: Shape) -> [String] {
    switch shape {
    case .party: (directory.structures.keys.map(Party.structure) + directory.operators.keys.map(Party.operator)
      + directory.providers.keys.map(Party.provider)).map(\.text).sorted()
    case .reference(let reference): all(reference)
    default: []
    }
  }

  private func all(_ reference: Reference) -> [String] {
    switch reference {
    case .structure: directory.structures.keys.map(\.text).sorted()
    case .operator: directory.operators.keys.map(\.text).sorted()
    case .provider: directory.providers.keys.map(\.text).sorted()
    case .person: directory.people.keys.map(\.text).sorted()
    case .mission: target.missions.map(\.id.text)
    case .plan: target.plan.map { [$0.id.text] } ?? []
    case .criterion, .reorientation: []
    }
  }
}

extension Reference {
  /// The form that registers one that is not known yet.
  var registering: DirectoryCommand.Kind? {
    switch self {
    case .structure: .registerStructure
    case .operator: .registerOperator
    case .provider: .registerProvider
    case .person: .registerPerson
    case .mission, .plan, .criterion, .reorientation: nil
    }
  }
}
