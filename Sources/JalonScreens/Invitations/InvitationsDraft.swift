import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The question asked of whoever comes back to marks that were left.
struct MarksOffer: Sendable {
  let marks: [InvitedProvider]
  let at: Instant
  var takesUp = true
}

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
    offer = MarksOffer(marks: found, at: draft.at)
  }

  mutating func answer(_ key: Key, _ asked: MarksOffer) -> [Effect]? {
    switch key {
    case .up, .down, .left, .right, .tab, .backTab, .character(" "):
      offer?.takesUp.toggle()
      return []
    case .enter:
      offer = nil
      marks = asked.takesUp ? asked.marks : []
      lookAgain()
      return saveMarks() + (marks.isEmpty ? [] : [.say(Notice(FormWords.draftTakenUp, .done))])
    case .character: return []
    default: return nil
    }
  }

  func drawOffer(_ offer: MarksOffer, on surface: inout Surface, in area: Area, _ desk: Desk) {
    let names = offer.marks.map { desk.names.name(of: $0.provider) }.joined(separator: ", ")
    surface.draw(
      Dialog(
        title: desk(FormWords.draftFound),
        lines: [Span(desk(FormWords.draftWhen(offer.at, desk.today))), Span(names, .faint)],
        choices: [desk(FormWords.takeUp), desk(FormWords.startAfresh)], focus: offer.takesUp ? 0 : 1), in: area)
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
