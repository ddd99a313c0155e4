import JalonCore
import JalonWording

extension FormRules {
  /// The names that a field may take, the likeliest first: those that make sense here, else all that are known.
  func candidates(_ path: FormPath, _ shape: Shape, _ value: Value, _ language: Language) -> [Candidate] {
    named(choices(path, value) ?? known(shape), path, shape, value, language)
  }

  /// All that are known, for whoever types a name that nobody expected here.
  func everyone(_ path: FormPath, _ shape: Shape, _ value: Value, _ language: Language) -> [Candidate] {
    named(known(shape), path, shape, value, language)
  }

  /// The code of what the form itself makes: typed, never chosen among those that are.
  func isNew(_ path: FormPath) -> Bool {
    switch command {
    case .mission(let kind): kind == .open && path.bare == "mission"
    case .plan(let kind): kind == .openPlan && path.bare == "plan"
    case .directory(let kind): kind.makesCard && path.bare == kind.fields.first?.name
    }
  }

  private func named(
    _ ids: [String], _ path: FormPath, _ shape: Shape, _ value: Value, _ language: Language
  ) -> [Candidate] {
    let taken = siblings(of: path, value)
    let free = ids.filter { !taken.contains($0) }
    if case .whole = shape { return facts(free, language) }
    return free.map { candidate($0, shape, language) }
  }

  /// Facts by their sentences, each with its day beside it: the journal is read once for all of them.
  private func facts(_ ids: [String], _ language: Language) -> [Candidate] {
    let told = facts(at: Set(ids.compactMap { Int($0) }))
    return ids.map { id in
      Int(id).flatMap { told[$0] }.map { Candidate(id, $0.told(language), hint: $0.day.short) } ?? Candidate(id, id)
    }
  }

  /// What the other rows of the list already name.
  private func siblings(of path: FormPath, _ value: Value) -> Set<String> {
    guard let (list, index) = path.element, list.steps.count == 1 else { return [] }
    let inner = path.steps.dropFirst(list.steps.count + 1).compactMap {
      if case .name(let name) = $0 { name } else { nil }
    }
    let others = (value[list.description]?.elements ?? []).enumerated().filter { $0.offset != index }.map(\.element)
    return Set(others.compactMap { element in inner.reduce(element) { $0?[$1] }?.text })
  }

  /// The candidates that hold the letters typed, accents and case aside; those whose name begins so come first.
  static func found(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
    let wanted = typed.folded
    guard !wanted.isBlank else { return candidates }
    var (exact, first, holding, beside) = ([Candidate](), [Candidate](), [Candidate](), [Candidate]())
    for candidate in candidates {
      let names = [candidate.title.folded, candidate.id.folded]
      if names.contains(wanted) {
        exact.append(candidate)
      } else if names.contains(where: { $0.hasPrefix(wanted) }) {
        first.append(candidate)
      } else if names.contains(where: { $0.holds(wanted) }) {
        holding.append(candidate)
      } else if candidate.title == candidate.id, candidate.hint.folded.holds(wanted) {
        // A plan, a mission, a reorientation has a code for a name: people know what stands beside it.
        beside.append(candidate)
      }
    }
    return exact + first + holding + beside
  }

  /// The name of what stands in a field.
  func candidate(_ id: String, _ shape: Shape, _ language: Language) -> Candidate {
    switch shape {
    case .party: Party(id).map { party($0, language) } ?? Candidate(id, id)
    case .reference(let reference): named(id, reference, language)
    case .line where command.namesRecipient && directory.recipients[ID(id)] != nil: named(id, .recipient, language)
    case .line where command == .mission(.undo) || command == .mission(.redo): act(id, language)
    case .line where command == .plan(.undoInPlan) || command == .plan(.redoInPlan): planAct(id, language)
    case .line where command == .directory(.undoInDirectory) || command == .directory(.redoInDirectory):
      Candidate(id, DirectoryJournalLines(names).sentences(of: OrderID(id)).first?(language) ?? id)
    case .line where command == .plan(.advanceFunding): funding(FundingID(id), language)
    case .whole: facts([id], language).first ?? Candidate(id, id)
    default: Candidate(id, id)
    }
  }

  /// An act as the journal tells it.
  private func act(_ id: String, _ language: Language) -> Candidate {
    let entries = target.mission?.entries ?? []
    let telling = Telling(names, sheets: .sealed(reader: me), journal: entries)
    let told = target.mission?.toldEntries.first { $0.order.text == id }.map { $0.told(telling)(language) }
    return Candidate(id, told ?? id)
  }

  private func planAct(_ id: String, _ language: Language) -> Candidate {
    guard let plan = target.plan else { return Candidate(id, id) }
    let told = PlanJournalLines(plan, names).sentences(of: OrderID(id)).first?(language)
    return Candidate(id, told ?? id)
  }

  /// A funding by its funder, with what it is for.
  private func funding(_ id: FundingID, _ language: Language) -> Candidate {
    guard let line = target.plan?.fundingLine(id) else { return Candidate(id.text, id.text) }
    let sum = "\(line.funder.name(names)) \(line.counts.brief(language))"
    let mission = line.act.mission.map { " \($0)" } ?? ""
    return Candidate(id.text, sum, hint: "\(line.act.object.words(language)), \(line.state.words(language))\(mission)")
  }

  private func named(_ id: String, _ reference: Reference, _ language: Language) -> Candidate {
    switch reference {
    case .structure:
      Candidate(id, names.name(of: StructureID(id)), hint: directory.structures[ID(id)]?.act.details.place.town ?? "")
    case .operator: Candidate(id, names.name(of: OperatorID(id)))
    case .provider: Candidate(id, names.name(of: ProviderID(id)), hint: skills(ID(id)))
    case .person:
      Candidate(id, names.name(of: PersonID(id)), hint: directory.people[ID(id)].map { names.name(of: $0.party) } ?? "")
    case .criterion: Candidate(id, names.name(of: CriterionID(id))(language))
    case .reorientation: Candidate(id, id, hint: reorientation(ID(id)))
    case .grant:
      Candidate(id, names.name(of: GrantID(id)), hint: directory.grants[ID(id)]?.words(language) ?? "")
    case .recipient:
      Candidate(
        id, names.name(of: RecipientID(id)),
        hint: directory.recipients[ID(id)]?.act.kind.words(language) ?? "")
    case .mission: Candidate(id, id, hint: missionTitle(id))
    case .plan: Candidate(id, id, hint: planTitle(id))
    }
  }

  private func party(_ party: Party, _ language: Language) -> Candidate {
    let role: Words =
      switch party {
      case .operator: FormWords.operatorRole
      case .structure: FormWords.structureRole
      case .provider: FormWords.providerRole
      }
    return Candidate(party.text, names.name(of: party), hint: role(language))
  }

  private func missionTitle(_ id: String) -> String {
    target.missions.first { $0.id.text == id }?.opening.title ?? listed.first { $0.mission.text == id }?.title ?? ""
  }

  private func planTitle(_ id: String) -> String {
    target.plan?.id.text == id
      ? target.plan?.opening.title ?? "" : plans.first { $0.plan.text == id }?.title ?? ""
  }

  var directory: Directory { circumstances.directory }

  private func skills(_ id: ProviderID) -> String { directory.providers[id]?.act.skills.joined(separator: ", ") ?? "" }

  private func reorientation(_ id: ReorientationID) -> String {
    let what = target.mission?.stage.framing?.reorientation(id)?.proposal.what.text ?? ""
    return String(what.prefix { !$0.isNewline })
  }

  private func known(_ shape: Shape) -> [String] {
    switch shape {
    case .party:
      (directory.structures.keys.map(Party.structure) + directory.operators.keys.map(Party.operator)
        + directory.providers.keys.map(Party.provider)).map(\.text).sorted()
    case .reference(let reference): all(reference)
    default: []
    }
  }

  func all(_ reference: Reference) -> [String] {
    switch reference {
    case .structure: directory.structures.keys.map(\.text).sorted()
    case .operator: directory.operators.keys.map(\.text).sorted()
    case .provider: directory.providers.keys.map(\.text).sorted()
    case .person: directory.people.keys.map(\.text).sorted()
    case .mission: Set(target.missions.map(\.id.text) + listed.map(\.mission.text)).sorted()
    case .plan: Set((target.plan.map { [$0.id.text] } ?? []) + plans.map(\.plan.text)).sorted()
    case .grant: directory.grants.keys.map(\.text).sorted()
    case .recipient: directory.recipients.keys.map(\.text).sorted()
    case .criterion, .reorientation: []
    }
  }
}

extension Reference {
  /// The form that registers one that is not known yet.
  var registering: CommandName? {
    switch self {
    case .structure: .directory(.registerStructure)
    case .operator: .directory(.registerOperator)
    case .provider: .directory(.registerProvider)
    case .person: .directory(.registerPerson)
    case .plan: .plan(.openPlan)
    case .grant: .directory(.registerGrant)
    case .recipient: .directory(.registerRecipient)
    case .mission, .criterion, .reorientation: nil
    }
  }
}
