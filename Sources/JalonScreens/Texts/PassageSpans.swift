import JalonCore
import JalonTerminal

extension Passage {
  /// What fits, the words that were found in sight.
  func spans(columns: Int) -> [Span] {
    let lead = min(columns / 3, 24)
    let (before, found) = (flat(before, isOpen: isCutBefore), flat(found))
    let shown = before.count > lead ? "…" + before.suffix(lead - 1) : before
    return [Span(shown, .faint), Span(found, .match), Span(flat(after) + (isCutAfter ? "…" : ""), .text)]
  }

  /// Without line breaks; spaces at its ends stay.
  private func flat(_ text: String, isOpen: Bool = false) -> String {
    (isOpen ? "…" : "") + String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
