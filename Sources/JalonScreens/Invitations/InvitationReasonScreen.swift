import JalonCore
import JalonTerminal
import JalonWording

/// Why this provider is invited: one line, asked as it is marked.
struct InvitationReasonScreen: Screen {
  static let name = "invitationReason"
  let provider: String
  private(set) var text = LineEditor()

  init(_ provider: String) { self.provider = provider }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<InvitationReasonScreen>] = [
    Binding(
      "invitationReason.keep", [.enter], InvitationsWords.keepReason, short: InvitationsWords.keepReasonShort,
      priority: 9
    ) { state, _ in
      state.text.text.isBlank
        ? [.say(Notice(InvitationsWords.sayWhy, .refused))] : [.popWith(.chosen(.reason(state.text.text)))]
    },
    Binding(
      "invitationReason.close", [.escape], InvitationsWords.dropReason, short: InvitationsWords.dropReasonShort,
      priority: 8
    ) { _, _ in [.pop] },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch input {
    case .paste(let pasted): text.paste(pasted)
    case .key(let key): guard text.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let line = area.bottom(1)
    surface.fill(line, role: .text)
    let used = surface.write([Span(" " + desk(InvitationsWords.why(provider)) + " ", .heading)], in: line)
    let field = line.dropLeft(used).dropRight(1)
    surface.draw(FieldView(text, placeholder: desk(InvitationsWords.whyHint)), in: field)
  }
}
