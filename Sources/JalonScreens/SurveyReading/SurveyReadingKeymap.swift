import JalonTerminal
import JalonWording

extension SurveyReadingScreen {
  public static let keymap: [Binding<SurveyReadingScreen>] =
    acting
    + Binding.lineMoves("surveyReading") { $0.move($1, $2) }.filter { !turning.map(\.keyNames).contains($0.keyNames) }
    + turning

  private static let acting: [Binding<SurveyReadingScreen>] = [
    Binding(
      "surveyReading.benchmark", [.character("c")], SurveyReadingWords.benchmark,
      short: SurveyReadingWords.benchmarkShort, .see, priority: 8, disabled: { $0.whyNoBenchmark($1) }
    ) { state, _ in state.compareOtherwise() },
    Binding(
      "surveyReading.back", [.escape, .character("q"), .left, .character("h")], SheetWords.back, .general
    ) { _, _ in [.pop] },
  ]

  private static let turning: [Binding<SurveyReadingScreen>] = [
    Binding("surveyReading.detailUp", [.pageUp], SurveyReadingWords.detailUp, .move) { $0.turn(-5, $1) },
    Binding(
      "surveyReading.detailDown", [.pageDown], SurveyReadingWords.detailDown, short: SurveyReadingWords.detailShort,
      .move,
      priority: 6
    ) { $0.turn(5, $1) },
  ]
}
