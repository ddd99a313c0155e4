import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension InvitationsScreen {
  // Marks survive whatever ends the screen or the program, as what is typed into a form does.

  private var draftKey: DraftKey { DraftKey(screen: Self.name, mission: mission, command: Self.name) }

  var askForDraft: Effect { .draft(draftKey) }

  /// Writes the marks where they are no longer those on disk.
  mutating func saveMarks() -> [Effect] {
    guard saved != marks else { return [] }
    saved = marks
    return [marks.isEmpty ? .discardDraft(draftKey) : .saveDraft(draftKey, fields: DraftText.write(marks.asValue))]
  }

  public mutating func leave(_ desk: Desk) -> [Effect] {
    guard purpose == .inviting, offer == nil else { return [] }
    return saveMarks() + (marks.isEmpty ? [] : [.say(Notice(FormWords.draftKept))])
  }

  mutating func take(_ draft: FormDraft?) {
    guard let draft, marks.isEmpty, let found = DraftText.read(draft.fields).map([InvitedProvider].init(from:)),
      !found.isEmpty
    else { return }
    saved = found
    offer = DraftOffer(found, at: draft.at)
  }

  mutating func answer(_ input: Input, _ asked: DraftOffer<[InvitedProvider]>) -> [Effect]? {
    switch asked.reply(to: input) {
    case .waits(let asked): offer = asked
    case .refuses: return [.say(Notice(FormWords.answerFirst, .refused))]
    case .answered:
      offer = nil
      marks = asked.takesUp ? asked.content : []
      lookAgain()
      return saveMarks() + (marks.isEmpty ? [] : [.say(Notice(FormWords.draftTakenUp, .done))])
    case .leaves: return nil
    }
    return []
  }
}

extension [InvitedProvider] {
  fileprivate var asValue: Value {
    .list(map { .group(["provider": .text($0.provider.text), "why": .text($0.why)]) })
  }

  /// What no longer reads as a mark is left out.
  fileprivate init(from value: Value) {
    self = value.elements.compactMap { mark in
      guard let provider = mark["provider"]?.text, let why = mark["why"]?.text else { return nil }
      return InvitedProvider(provider: ProviderID(provider), why: why)
    }
  }
}
