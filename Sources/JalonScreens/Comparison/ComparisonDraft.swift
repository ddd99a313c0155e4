import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  // Comments and reasons survive whatever ends the screen or the program, as what is typed into a form does.

  private var draftKey: DraftKey { DraftKey(screen: Self.name, mission: id, command: Self.name) }

  var askForDraft: Effect { .draft(draftKey) }

  /// What was typed and not sent, the line in hand with it.
  private var texts: [String: String] {
    guard let ask, !ask.isShort else { return unsent }
    var texts = unsent
    texts[ask.key] = ask.editor.isEmpty ? nil : ask.editor.text
    return texts
  }

  public var isUnsaved: Bool { texts != saved }

  public mutating func keep(_ desk: Desk) -> [Effect] {
    guard isUnsaved else { return [] }
    saved = texts
    return [
      saved.isEmpty
        ? .discardDraft(draftKey)
        : .saveDraft(draftKey, fields: DraftText.write(.group(saved.mapValues(Value.text))))
    ]
  }

  /// Each text is found again where it was being typed.
  mutating func take(_ draft: FormDraft?) -> [Effect] {
    let found = draft.flatMap { DraftText.read($0.fields) }?.texts ?? [:]
    guard !found.isEmpty else { return [] }
    saved = found
    unsent.merge(found) { mine, _ in mine }
    let marks = found.keys.count { $0.hasPrefix("given ") || $0.hasPrefix("settled ") }
    let told =
      marks < found.count ? ComparisonWords.unsentFound(found.count - marks) : ComparisonWords.waitingFound(marks)
    return [.say(Notice(told))]
  }
}
