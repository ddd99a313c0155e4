import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The question asked of whoever comes back to what was left half done. Until Enter answers it, no other key of the
/// screen works: it would begin anew on what is waiting.
struct DraftOffer<Content: Sendable>: Sendable {
  let content: Content
  let at: Instant
  private(set) var takesUp = true

  init(_ content: Content, at: Instant) {
    self.content = content
    self.at = at
  }

  enum Reply {
    case waits(DraftOffer)
    /// What was typed or pasted is for what lies behind the question, and is not kept for it.
    case refuses
    case answered
    /// Leaves the screen or the program: the draft stays for another time.
    case leaves
  }

  func reply(to input: Input) -> Reply {
    if case .paste = input { return .refuses }
    guard case .key(let key) = input else { return .waits(self) }
    switch key {
    case .up, .down, .left, .right, .tab, .backTab, .character(" "):
      var other = self
      other.takesUp.toggle()
      return .waits(other)
    case .enter: return .answered
    case .escape, .control("q"), .control("l"): return .leaves
    case .character: return .refuses
    default: return .waits(self)
    }
  }

  /// - Parameter what: what was left, in a line; nothing where the screen behind says it.
  func draw(_ what: String = "", on surface: inout Surface, in area: Area, _ desk: Desk) {
    let lines =
      [Span(desk(FormWords.draftWhen(at, desk.today, in: desk.zone)))] + (what.isEmpty ? [] : [Span(what, .faint)])
    surface.draw(
      Dialog(
        title: desk(FormWords.draftFound), lines: lines,
        choices: [desk(FormWords.takeUp), desk(FormWords.startAfresh)], focus: takesUp ? 0 : 1), in: area)
  }
}
