import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension FormScreen {
  // What the world is asked, and what it answers.

  public mutating func appear(_ desk: Desk) -> [Effect] {
    defer {
      hasAppeared = true
      isCovered = false
      refresh(desk)
    }
    guard others.isEmpty else { return [] }
    guard hasAppeared else { return [.draft(draftKey)] + firstQuestions(desk) + cardQuestion }
    return isCovered ? readAgain : []
  }

  /// Nothing that was typed depends on the size.
  public mutating func resized(_ desk: Desk) -> [Effect] {
    settle(desk)
    return []
  }

  private func firstQuestions(_ desk: Desk) -> [Effect] {
    if case .newPlan = target { return [.plans(matching: "")] }
    guard case .newMission = target else { return [] }
    let rows = [Effect.plans(matching: ""), .whenIdle(.page(PageRequest(today: desk.today, limit: 200)))]
    guard content[.named("mission")]?.isBlank == true else { return rows }
    guard let own = desk.ownOperator, let department = desk.directory.operators[own]?.department
    else { return rows }
    return [.freeMissionNumber(department: department)] + rows
  }

  /// What this form is about may have changed while another screen was in front.
  private var readAgain: [Effect] {
    switch target {
    case .mission(let dossier): [.dossier(dossier.mission.id)]
    case .plan(let plan, _): [.plan(plan.id)]
    case .newMission(let plan): plan.map { [.plan($0.id)] } ?? []
    case .newPlan, .directory: []
    }
  }

  /// Reads the plan and the missions that the fields name, for the rules to know them.
  func lookUp(_ desk: Desk) -> [Effect] {
    guard let row = focusedRow, row.kind == .field,
      case .name(let name, .reference(let reference))? = content[row.path],
      let id = name.chosen ?? (name.query.isEmpty ? nil : name.query.text)
    else { return [] }
    switch reference {
    case .plan where target.plan?.id.text != id: return [.plan(SupportPlanID(id))]
    case .mission where isAnother(id) && row.path.bare != "mission": return [.dossier(MissionID(id))]
    case .person where row.path == cardPath: return cardQuestion
    default: return []
    }
  }

  private func isAnother(_ mission: String) -> Bool {
    known[MissionID(mission)] == nil && !target.missions.contains { $0.id.text == mission }
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    defer { refresh(desk) }
    switch answer {
    case .draft(let draft): return offer(draft, desk)
    case .dossier(let dossier): learn(dossier)
    case .plan(let plan, let missions): learn(plan, missions, desk)
    case .freeMissionNumber(let id): fillBlank(.named("mission"), id.text)
    case .performed(let events) where !others.isEmpty: return performedOnAll(events)
    case .performed: return performed(desk)
    case .refused(let refusal, _): return refused(refusal, desk)
    case .overtaken(let dossier): return overtaken(dossier, desk)
    case .failed(let words):
      mode = .filling
      return [.say(Notice(words, .failed))]
    case .edited(let text): return edited(text, desk)
    case .notEdited(let words): return [.say(Notice(words))]
    case .chosen(.registered(let code)): return registered(code, desk)
    case .chosen(.provider(let provider)): return registered(provider.text, desk)
    case .looked(let look, let path): return take(look, of: path, desk)
    case .completed(let completion, let path): return take(completion, of: path, desk)
    case .consulted(let reply, let question): return take(reply, of: question, desk)
    case .page(let rows, _): listed = rows
    case .plans(let rows): plans = rows
    case .personCard(let person, let card):
      details[person] = card
      showCard(desk)
    case .around, .counts, .places, .directoryJournal, .directory, .directoryCount, .entryCard, .missions, .records,
      .office,
      .texts,
      .agenda,
      .dueDays, .drafts, .themes, .lastAct,
      .lastActs, .dossiers,
      .lastActOnPlan,
      .lastActInDirectory, .nothingToUndo,
      .action, .chosen, .confirmed, .reasons,
      .preview,
      .message, .examined, .released, .handedBack, .intake:
      break
    }
    return []
  }

  private mutating func learn(_ dossier: Dossier?) {
    guard let dossier else { return }
    if target.mission?.id == dossier.mission.id {
      target = .mission(dossier)
    } else {
      known[dossier.mission.id] = dossier.mission
    }
  }

  private mutating func learn(_ plan: SupportPlan?, _ missions: [Mission], _ desk: Desk) {
    for mission in missions { known[mission.id] = mission }
    guard let plan else { return }
    switch target {
    case .newMission:
      target = .newMission(in: plan)
      suggestAgain(about: topics, desk)
    case .plan(let old, _) where old.id == plan.id: target = .plan(plan, missions: missions)
    case .plan, .mission, .newPlan, .directory: break
    }
  }

  /// Now that more is known, the plan or the structure, what follows from it is proposed wherever nothing was typed. What
  /// does not follow from it stays: the number that was asked for.
  mutating func suggestAgain(about topics: [Topic], _ desk: Desk) {
    let suggestion = rules(desk).suggestion(topics)
    for field in FormContent.fields(command.typedFields, suggestion, desk.language) {
      let path = FormPath.named(field.name)
      guard !field.content.isBlank, content[path]?.raw == proposed[path]?.raw else { continue }
      content.change(path) { $0 = field.content }
      proposed.change(path) { $0 = field.content }
    }
  }

  private mutating func fillBlank(_ path: FormPath, _ text: String) {
    guard let before = content[path], before.isBlank, case .name(_, let shape) = before else { return }
    content.change(path) { $0 = .name(NameField(chosen: text), shape) }
    proposed.change(path) { $0 = .name(NameField(chosen: text), shape) }
    if focus.path == path { focusFirst() }
  }

  private mutating func edited(_ text: String, _ desk: Desk) -> [Effect] {
    remember()
    content.change(focus.path) { content in
      guard case .prose(let area) = content else { return }
      content = .prose(TextArea(text, size: area.size))
    }
    return saveDraft()
  }

  /// The name that this form lacked was registered by the one in front.
  private mutating func registered(_ id: String, _ desk: Desk) -> [Effect] {
    content.change(focus.path) { content in
      guard case .name(var name, let shape) = content else { return }
      if case .party = shape, Party(id) == nil { return }
      name.choose(id)
      content = .name(name, shape)
    }
    return readAgain + move(1, desk)
  }
}

extension FormPath {
  static func named(_ name: String) -> FormPath { FormPath(steps: [.name(name)]) }
}
