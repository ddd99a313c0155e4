import JalonTerminal
import JalonWording

extension InvitationsScreen {
  public static let keymap: [Binding<InvitationsScreen>] =
    acting + Binding.lineMoves("invitations") { $0.move($1, $2) }

  private static let acting: [Binding<InvitationsScreen>] = [
    Binding(
      "invitations.mark", [.character(" ")], InvitationsWords.mark, short: InvitationsWords.markShort, priority: 8,
      disabled: { state, _ in state.whyNoMark() }
    ) { state, _ in state.toggleMark() },
    Binding(
      "invitations.invite", [.enter], InvitationsWords.invite, short: InvitationsWords.inviteShort, priority: 7,
      disabled: { state, _ in state.whyNot() }
    ) { state, _ in state.invite() }.writing,
    Binding(
      "invitations.filter", [.character("/")], InvitationsWords.filter, short: CaseListWords.filterShort, .see,
      priority: 6
    ) { state, _ in
      state.isFiltering = true
      return []
    },
    Binding(
      "invitations.sort", [.character("t")], InvitationsWords.sort, short: CaseListWords.sortShort, .see, priority: 5
    ) { state, _ in
      state.turnOrder()
      return []
    },
    Binding(
      "invitations.back", [.escape, .character("q"), .left, .character("h")], InvitationsWords.back, .general
    ) { state, _ in
      guard state.query.isEmpty else {
        state.clearFilter()
        return []
      }
      return [.pop]
    },
  ]
}
