import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension FormScreen {
  // From Ctrl-S to what became of it.

  mutating func send(_ desk: Desk) -> [Effect] {
    if case .readOnly(let why) = desk.access { return [.say(Notice(why, .refused))] }
    switch mode {
    case .offering, .sending: return []
    case .confirming(let panel): return send(panel, desk)
    case .filling: break
    }
    if command.corrects { return openChosen(desk) }
    let effects = leaveField(desk)
    isAttempted = true
    guard unseenFiles.isEmpty else {
      isWaitingForFiles = true
      return effects
    }
    guard review.isClear, let command = review.command else { return effects + showFirstProblem(desk) }
    if let several = review.several { return effects + send(several) }
    guard review.cautions.isEmpty else {
      mode = .confirming(CautionPanel(review.cautions, typed: reasons))
      return effects
    }
    return effects + perform(command, reasons: [:])
  }

  /// Done at once where nothing is to be said about any of them; shown first where something is.
  private mutating func send(_ several: SeveralActs) -> [Effect] {
    guard several.isPlain else { return [.push(SeveralScreen(heading, several))] }
    mode = .sending
    return [.perform(several.intentions())]
  }

  mutating func performedOnAll(_ events: [StoredEvent]) -> [Effect] {
    let done = Notice(
      SeveralWords.done(command.title, others.count + 1, then: HistoryWords.afterSeveral(.redo)), .done)
    let told: [Effect] = if case .sending = mode { [.say(done)] } else { [] }
    isDone = true
    return [.popWith(.performed(events))] + told
  }

  private mutating func send(_ panel: CautionPanel, _ desk: Desk) -> [Effect] {
    var panel = panel
    if panel.focusFirstBlank() {
      mode = .confirming(panel)
      return [.say(Notice(FormWords.reasonForEach, .refused))]
    }
    guard let command = review.command else {
      mode = .filling
      return []
    }
    return perform(command, reasons: panel.reasons)
  }

  private mutating func perform(_ command: AnyCommand, reasons: [String: String]) -> [Effect] {
    mode = .sending
    var intention = Intention(
      command, reasons: reasons, from: isAsProposed ? nil : (draftKey, DraftText.write(draft)))
    intention.seen = seen
    return [.perform([intention])]
  }

  /// What came in between is shown, and the act asked for once more, on the mission as it stands now.
  mutating func overtaken(_ dossier: Dossier, _ desk: Desk) -> [Effect] {
    mode = .filling
    let news = dossier.mission.facts(since: seen ?? 0, butBy: desk.me)
    (target, seen) = (.mission(dossier), dossier.mission.version)
    return [.push(OvertakenScreen(news, in: dossier, desk))]
  }

  private mutating func showFirstProblem(_ desk: Desk) -> [Effect] {
    settle(desk)
    guard let row = rows.first(where: { isFaulty($0) }) else { return [.say(Notice(FormWords.notYet, .refused))] }
    focus = focusable(from: row).id
    settle(desk)
    let count = rows.count { isFaulty($0) }
    return [.say(Notice(FormWords.toMend(count), .refused))]
  }

  private func isFaulty(_ row: FormRow) -> Bool {
    if case .obstacle = row.kind { return true }
    return row.kind != .add && review.beside[row.path.description] != nil
  }

  /// A list that lacks something has its focus on its first row, in the field that mends it.
  private func focusable(from row: FormRow) -> FormRow {
    let rows = rows
    guard let index = rows.firstIndex(of: row) else { return row }
    if let member = review.mended[row.path.description],
      let field = rows[index...].first(where: {
        $0.isFocusable && row.path.contains($0.path) && $0.path.steps.last == .name(member)
      })
    {
      return field
    }
    return rows[index...].first(where: \.isFocusable) ?? row
  }

  mutating func performed(_ desk: Desk) -> [Effect] {
    guard case .sending = mode else { return [] }
    isDone = true
    if review.isAlreadySo {
      let told = Effect.say(Notice(FormWords.alreadySo))
      return [.discardDraft(draftKey), namesIt ? .popWith(.chosen(.registered(registeredName))) : .pop, told]
    }
    let isLate = review.command.flatMap(target.deadlineMissed) != nil
    let done = Effect.say(Notice(isLate ? doneWords(desk) : doneWords(desk) + toPrint, .done))
    return [.discardDraft(draftKey), namesIt ? .popWith(.chosen(.registered(registeredName))) : .pop, done]
  }

  /// What is said once it is recorded.
  func doneWords(_ desk: Desk) -> Words {
    let late = review.command.flatMap(target.deadlineMissed)
    return late.map { FormWords.recordedLate(after: $0) }
      ?? FormWords.done(heading, target.title(target.names(desk)), moved.summary(on: desk.today))
  }

  /// The paper that the act calls for, where it can be printed now.
  private var toPrint: Words {
    guard case .mission(let dossier) = target, case .mission(_, let act)? = review.command,
      let after = dossier.mission(after: act)
    else { return .nothing }
    return PrintWords.offered(after: act.kind, in: after)
  }

  /// What the act moved in the calendar of the mission.
  private var moved: [CalendarShift] {
    guard case .mission(let dossier) = target, case .mission(_, let act)? = review.command else { return [] }
    return dossier.shifts(by: act)
  }

  /// The identifier that this form gave to what it registered.
  private var registeredName: String {
    let code = naming.map { content[.named($0.code)] } ?? content.firstField
    guard case .name(let name, _)? = code else { return "" }
    return name.chosen ?? name.query.text
  }

  mutating func refused(_ refusal: Refusal, _ desk: Desk) -> [Effect] {
    mode = .filling
    switch refusal {
    case .unconfirmed(let cautions):
      mode = .confirming(CautionPanel(cautions, typed: reasons))
      return []
    case .obstacles(let obstacles):
      let names = target.names(desk)
      let told = obstacles.first?.words(names) ?? FormWords.notYet
      isCovered = true
      if obstacles.count > 1 { return [.push(RefusalScreen(refusal, of: command, mission: target.mission?.id, names))] }
      return [.say(Notice(told, .refused))] + appear(desk)
    }
  }
}

extension FormContent {
  var firstField: FormContent? {
    if case .group(let fields) = self { fields.first?.content } else { nil }
  }
}
