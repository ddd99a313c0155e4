import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  // Finding a name by a few of its letters.

  /// The names in sight under the field in focus.
  func found(_ desk: Desk) -> [Candidate] {
    guard case .name(let name, let shape)? = focused else { return [] }
    return found(name, shape, focus.path, desk)
  }

  private func found(_ name: NameField, _ shape: Shape, _ path: FormPath, _ desk: Desk) -> [Candidate] {
    let (rules, value) = (rules(desk).searching(name.query.text), FormReading(content, desk).value)
    let likely = FormRules.found(rules.candidates(path, shape, value, desk.language), name.query.text)
    if rules.isFree(path) { return asTyped(name.query.text) + likely.filter { $0.id != name.query.text } }
    return likely.isEmpty && !rules.isNew(path)
      ? FormRules.found(rules.everyone(path, shape, value, desk.language), name.query.text) : likely
  }

  /// Before the words that are known, the one that is typed: it stands unless another one is chosen.
  private func asTyped(_ text: String) -> [Candidate] { text.isBlank ? [] : [Candidate(text, text)] }

  /// What may be registered when no name fits.
  func registering(_ desk: Desk) -> CommandName? {
    guard case .name(let name, _)? = focused, !name.query.text.isBlank else { return nil }
    return making(desk)
  }

  /// What makes a thing that the field in focus may name: it is registered from here, and the form comes back with it.
  func making(_ desk: Desk) -> CommandName? {
    guard case .filling = mode, case .name(_, .reference(let reference))? = focused else { return nil }
    if case .directory = command { return nil }
    // The name of a new plan is typed in its own form.
    if command == .plan(.openPlan), reference == .plan { return nil }
    return reference.registering
  }

  /// Opens the form that makes what is missing, with the letters typed for its name.
  mutating func make(_ desk: Desk) -> [Effect] {
    guard case .name(let name, _)? = focused else { return [] }
    return register(name, desk) ?? []
  }

  mutating func goThroughNames(_ key: Key, _ name: NameField, _ desk: Desk) -> [Effect]? {
    let found = found(desk)
    let count = found.count + (registering(desk) == nil ? 0 : 1)
    switch key {
    case .down where name.highlight < count - 1: return highlight(name.highlight + 1)
    case .up where name.highlight > 0: return highlight(name.highlight - 1)
    case .enter where name.highlight == found.count && count > found.count: return register(name, desk)
    case .enter where found.indices.contains(name.highlight):
      choose(found[name.highlight].id)
      return command.corrects ? openChosen(desk) : move(1, desk)
    case .escape:
      close()
      return []
    default: return nil
    }
  }

  private mutating func highlight(_ index: Int) -> [Effect] {
    changeName { $0.highlight = index }
    return []
  }

  private mutating func choose(_ id: String) { changeName { $0.choose(id) } }

  private mutating func close() { changeName { $0.isOpen = false } }

  private mutating func changeName(_ change: (inout NameField) -> Void) {
    content.change(focus.path) { content in
      guard case .name(var name, let shape) = content else { return }
      change(&name)
      content = .name(name, shape)
    }
  }

  /// On leaving the field: the letters typed stand for the name in highlight, where there is one. The card of whoever was
  /// chosen, by whatever key, is shown.
  mutating func takeName(_ desk: Desk) {
    guard case .name(let name, let shape)? = focused else { return }
    let isTyped = !name.query.text.isBlank && name.chosen == nil
    let found = isTyped ? found(name, shape, focus.path, desk) : []
    if found.indices.contains(name.highlight) { choose(found[name.highlight].id) } else { close() }
    if focus.path == cardPath { showCard(desk) }
    if focus.path == .named("structure") { followStructure(desk) }
  }

  /// Who speaks for the structure that was chosen, and what else follows from it.
  private mutating func followStructure(_ desk: Desk) {
    guard correcting == nil, case .mission = command, case .name(let name, _)? = focused, let id = name.chosen else {
      return
    }
    suggestAgain(about: [.party(.structure(ID(id)))] + topics, desk)
  }

  /// Opens the form that registers whoever was typed, and comes back with the name.
  private mutating func register(_ name: NameField, _ desk: Desk) -> [Effect]? {
    guard let making = making(desk) else { return nil }
    isCovered = true
    close()
    let form =
      switch making {
      case .directory(let kind):
        FormScreen(making, .directory, filled: card(name.query.text, kind, desk), namesIt: true, desk: desk)
      case .plan, .mission:
        FormScreen(making, .newPlan, filled: newPlan(name.query.text, desk), namesIt: true, desk: desk)
      }
    return saveDraft() + [.push(form)]
  }

  /// A plan under the letters typed for its code.
  private func newPlan(_ typed: String, _ desk: Desk) -> Value? {
    guard !typed.isBlank,
      case .group(var members) = FormRules(.plan(.openPlan), .newPlan, known: [:], desk).suggestion([])
    else { return nil }
    members["plan"] = .text(Directory.identifier(for: typed) { code in plans.contains { $0.plan.text == code } })
    members["title"] = .text(typed)
    return .group(members)
  }

  /// What is known of somebody who is about to be registered.
  private func card(_ typed: String, _ kind: DirectoryCommand.Kind, _ desk: Desk) -> Value {
    let rules = FormRules(.directory(kind), .directory, known: [:], desk)
    guard case .group(var members) = rules.suggestion(partyAround(focus.path, desk).map { [.party($0)] } ?? []),
      let first = kind.fields.first
    else { return .null }
    let directory = target.names(desk).directory
    let taken: (String) -> Bool = { directory.knows($0, as: kind) }
    guard !typed.isBlank else { return .group(members) }
    let prefix = FormNaming(.directory(kind))?.prefix ?? ""
    members[first.name] = .text(Directory.identifier(for: typed, prefix: prefix, taken: taken))
    members["name"] = .text(typed)
    return .group(members)
  }

  /// The party that the person in this field belongs to: said in the form, or the one that the act is about.
  private func partyAround(_ path: FormPath, _ desk: Desk) -> Party? {
    let value = FormReading(content, desk).value
    for name in ["party", "side", "respondent"] {
      if let party = value[name]?.text.flatMap({ Party($0) }), party.text != "structure:-" { return party }
    }
    if let structure = value["structure"]?.text, !structure.isEmpty { return .structure(ID(structure)) }
    if command == .mission(.receiveProposal), let provider = value["provider"]?.text, !provider.isEmpty {
      return .provider(ID(provider))
    }
    return target.mission?.opening.structures.first.map(Party.structure)
  }
}

extension Directory {
  func knows(_ id: String, as kind: DirectoryCommand.Kind) -> Bool {
    switch kind {
    case .registerStructure: structures[ID(id)] != nil
    case .registerOperator: operators[ID(id)] != nil
    case .registerPerson: people[ID(id)] != nil
    case .registerProvider, .deactivateProvider, .reactivateProvider: providers[ID(id)] != nil
    case .registerGrant: grants[ID(id)] != nil
    case .registerRecipient: recipients[ID(id)] != nil
    case .joinCards, .joinPersons, .amendGrant, .allocateGrant, .setObjective, .freezeYear, .recordAbsence,
      .erasePerson, .redactText,
      .adoptQuestionnaire,
      .setUsualCalendar, .amendStructure, .amendOperator, .amendProvider,
      .amendPerson, .amendRecipient,
      .undoInDirectory, .redoInDirectory:
      false
    }
  }
}

extension Obstacle {
  /// What the form that clears it is about.
  var topics: [Topic] {
    switch self {
    case .stillAwaited(let provider, _, _), .notNotified(let provider): [.party(.provider(provider))]
    case .notInvited(let provider, _): [.party(.provider(provider))]
    case .interestNotDeclared(let person), .sheetOpen(let person), .sheetIncomplete(let person),
      .sheetAlreadyClosed(let person), .notSeated(let person, _):
      [.person(person)]
    case .unmarked(let cell, let evaluator):
      [.person(evaluator), .party(.provider(cell.provider)), .criterion(cell.criterion)]
    case .unsigned(let party), .surveyNotIssued(let party, _), .surveySettled(let party, _),
      .enoughReminders(let party, _, _):
      [.party(party)]
    case .reorientationNotAccepted(let id): [.reorientation(id)]
    case .wouldStop(let position, _): [.entry(position)]
    case .notInPlan(let party, _): [.party(party)]
    case .alreadyRegistered(.structure, let code, _): [.party(.structure(ID(code)))]
    case .alreadyRegistered(.operator, let code, _): [.party(.operator(ID(code)))]
    case .alreadyRegistered(.provider, let code, _): [.party(.provider(ID(code)))]
    case .alreadyRegistered(.person, let code, _): [.person(ID(code))]
    case .alreadyRegistered(.recipient, let code, _): [.recipient(ID(code))]
    case .notSaidLeader(let person, _, _), .stillOfficer(let person, _): [.person(person)]
    case .noConsent(let structure, let document, let recipient, _, _):
      [.party(.structure(structure)), .disclosure(document, to: recipient)]
    case .daysWouldTell(let structure, _): [.party(.structure(structure))]
    default: []
    }
  }
}
