import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  public static let keymap: [Binding<SurveyEntryScreen>] = [
    Binding("survey.send", [.control("s")], SurveyWords.send, short: SurveyWords.sendShort, priority: 9) {
      state, desk in
      state.goesOn = false
      return state.send(desk)
    }.asking { $0.fewAnswers($1) }.writing,
    Binding(
      "survey.sendAndNext", [.control("n")], SurveyWords.sendAndNext, short: SurveyWords.sendAndNextShort,
      disabled: { state, _ in
        state.correcting != nil ? SurveyWords.oneFact : state.isFollowUp ? FollowUpWords.noPile : nil
      }
    ) { state, desk in
      state.goesOn = true
      return state.send(desk)
    }.asking { $0.fewAnswers($1) }.writing,
    Binding("survey.next", [.down, .tab], SurveyWords.next, short: SurveyWords.nextShort, .move, priority: 6) {
      state, _ in state.leaveText(by: 1)
    },
    Binding("survey.previous", [.up, .backTab], SurveyWords.previous, .move) { state, _ in state.leaveText(by: -1)
    },
    Binding("survey.pageDown", [.pageDown], FormWords.pageDown, .move) { state, _ in
      state.leaveText(by: 8)
    },
    Binding("survey.pageUp", [.pageUp], FormWords.pageUp, .move) { state, _ in
      state.leaveText(by: -8)
    },
    Binding("survey.unanswered", [.end], SurveyWords.unanswered, .move) { state, _ in
      let effects = state.keepText()
      state.resume()
      return effects
    },
    Binding(
      "survey.handOver", [.control("r")], RespondentWords.handOver, short: RespondentWords.handOverShort,
      disabled: { state, _ in
        state.correcting != nil ? SurveyWords.oneFact : state.isFollowUp ? FollowUpWords.noRespondent : nil
      }
    ) { state, _ in
      state.keepText() + [.push(HandOverScreen(entry: state))]
    },
    Binding(
      "survey.editor", [.control("e")], FormWords.editor,
      disabled: { state, _ in state.isWriting ? nil : FormWords.noTextHere },
      run: { state, _ in [.edit(state.text.text)] }),
    Binding("survey.leave", [.escape], FormWords.leave, short: FormWords.leaveShort, .general, priority: 7) {
      state, _ in
      state.goBack()
    },
  ]

  private mutating func goBack() -> [Effect] {
    switch mode {
    case .commenting, .confirming:
      let effects = keepText()
      mode = .answering
      return effects
    case .answering, .offering, .sending: return [.pop]
    }
  }
}
