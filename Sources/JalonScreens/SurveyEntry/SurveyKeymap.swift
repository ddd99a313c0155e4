import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  public static let keymap: [Binding<SurveyEntryScreen>] =
    [
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
    ] + answering

  /// They are typed: here for the help and the page of keys.
  private static let answering: [Binding<SurveyEntryScreen>] = [
    Binding(
      "survey.answer", [.character("1"), .character("2"), .character("3"), .character("4")],
      SurveyWords.giveAnswer,
      disabled: { state, _ in state.whyNoKey }
    ) { _, _ in [.say(Notice(SurveyWords.answerHow))] },
    Binding(
      "survey.notApplicable", [.character("0")], SurveyWords.notApplicable, disabled: { state, _ in state.whyNoKey }
    ) { $0.type(.key(.character("0")), $1) ?? [] },
    Binding("survey.noOpinion", [.character("-")], SurveyWords.noOpinion, disabled: { state, _ in state.whyNoKey }) {
      $0.type(.key(.character("-")), $1) ?? []
    },
    Binding("survey.comment", [.character("c")], SurveyWords.addComment, disabled: { state, _ in state.whyNoKey }) {
      $0.type(.key(.character("c")), $1) ?? []
    },
    Binding("survey.erase", [.delete, .backspace], SurveyWords.erase, disabled: { state, _ in state.whyNoKey }) {
      $0.type(.key(.delete), $1) ?? []
    },
    Binding("survey.skip", [.enter], SurveyWords.skip, .move, disabled: { state, _ in state.whyNoKey }) {
      $0.type(.key(.enter), $1) ?? []
    },
  ]

  /// A key answers a question that has one in front, and no text to be written.
  private var whyNoKey: Words? {
    guard case .answering = mode, question != nil else { return SurveyWords.noQuestion }
    return isWriting ? SurveyWords.isText : nil
  }

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
