import JalonCore
import JalonTerminal
import JalonWording

extension InvitationsScreen {
  // Marking a provider with its reason, and handing the marked ones to the form.

  func mark(of provider: ProviderID) -> InvitedProvider? { marks.first { $0.provider == provider } }

  /// Marks the provider in focus and asks why, or takes its mark back.
  mutating func toggleMark() -> [Effect] {
    guard let card = focused else { return [] }
    if mark(of: card.provider) != nil {
      marks.removeAll { $0.provider == card.provider }
      return saveMarks()
    } else if card.isInvited {
      return [.say(Notice(InvitationsWords.alreadyInvited, .refused))]
    } else {
      return [.push(InvitationReasonScreen(card.entry.name))]
    }
  }

  mutating func mark(because why: String) {
    guard let provider = focus, mark(of: provider) == nil else { return }
    marks.append(InvitedProvider(provider: provider, why: why))
  }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    if let offer { return answer(input, offer) }
    switch input {
    case .paste(let text): query.paste(text)
    case .key(.enter): isFiltering = false
    case .key(.escape): clearFilter()
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown):
      if case .key(let key) = input { return move(key, desk) }
    case .key(let key): guard query.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    narrow()
    return []
  }

  mutating func clearFilter() {
    query = LineEditor()
    isFiltering = false
    narrow()
  }
}

extension InvitationsScreen {
  /// The form that invites at this stage; `nil` where nobody can be invited any more.
  var act: MissionCommand.Kind? { dossier?.mission.stage.invitingAct }

  /// Opens it with the marked providers: all of them for a launch, one at a time beside those already asked.
  mutating func invite() -> [Effect] {
    if purpose == .choosing { return focused.map { [.popWith(.chosen(.provider($0.provider)))] } ?? [] }
    guard let act, !marks.isEmpty else { return [] }
    let invited = act == .invite ? Array(marks.prefix(1)) : marks
    sent = invited.map(\.provider)
    return [.push(Forms.screen(for: .mission(act), mission: mission, about: invited.map { Topic.invitation($0) }))]
  }

  /// Back from the form that was sent: the next one follows; after the last, the sheet.
  mutating func goOn() -> [Effect] {
    let invited = Set((cards ?? []).filter(\.isInvited).map(\.provider))
    guard !sent.isEmpty, invited.isSuperset(of: sent) else { return [] }
    sent = []
    return marks.isEmpty ? [.pop] : invite()
  }

  func whyNoMark() -> Words? {
    if purpose == .choosing { return InvitationsWords.chooseOne }
    return focused == nil ? InvitationsWords.nobody : nil
  }

  func whyNot() -> Words? {
    if dossier != nil, act == nil { return InvitationsWords.tooLate }
    if purpose == .choosing {
      return focused.map { $0.isInvited ? InvitationsWords.alreadyInvited : nil } ?? InvitationsWords.nobody
    }
    return marks.isEmpty ? InvitationsWords.noMark : nil
  }
}
