import JalonCore
import JalonTerminal
import JalonWording

extension SheetLines {
  // The register of the call: what came of each invitation, and what was answered to all.

  /// Why and when it was invited, what it said, what it sent; what is still to be asked; the gist of its method.
  func register(of invitation: Invitation, _ call: Calling) -> [SheetLine] {
    let aside = mission.stage.evaluation?.setAside(of: invitation.provider)
    return call.told(invitation, setAside: aside, on: desk.today).map(fact) + reminders(to: invitation.provider)
      + texts(of: invitation)
  }

  /// A line under another, that no key acts on.
  func fact(_ words: Words) -> SheetLine { fact([Span(desk(words), .faint)], whole: desk(words)) }

  private func fact(_ spans: [Span], whole: String) -> SheetLine {
    SheetLine("fact:\(whole)", [Span("  ")] + spans, isFocusable: false, whole: whole)
  }

  /// All of it, for the foot of the screen, where a line has no room for one of the parts.
  func whole(_ parts: [String]) -> String {
    let room = desk.size.columns - 6
    guard parts.contains(where: { GlyphWidth.columns(of: $0) > room }) else { return "" }
    return parts.joined(separator: " \(Glyphs.quiet) ")
  }

  /// The days on which a provider that has sent nothing is to be called again.
  private func reminders(to provider: ProviderID) -> [SheetLine] {
    let causes = dossier.watches.filter { $0.who == .provider(provider) }.flatMap(\.causes)
    return causes.filter { [.silence, .proposals].contains($0.kind) }.map { reminder in
      let state = BoardState(due: reminder.day, today: desk.today)
      let text = desk(SheetWords.reminder(reminder.day, on: desk.today))
      return fact([Span("\(state.sign) \(text)", state.role)] + told(contact(of: .provider(provider))), whole: text)
    }
  }

  private func texts(of invitation: Invitation) -> [SheetLine] {
    let texts = [invitation.standing?.method, invitation.standing?.understanding].compactMap(\.self)
    return texts.filter { !$0.isBlank }.prefix(1).map { fact(Words(same: $0.oneLine)) }
  }

  /// What one provider asked, answered to every one of them.
  func questions(_ call: Calling) -> [SheetLine] {
    guard !call.sharedAnswers.isEmpty else { return [] }
    return [.heading(desk(SheetWords.questions(call.sharedAnswers.count)))]
      + call.sharedAnswers.enumerated().map { index, answer in
        SheetLine("question:\(index)", [Span(desk(answer.told))], whole: whole([desk(answer.told)]))
      }
  }
}
