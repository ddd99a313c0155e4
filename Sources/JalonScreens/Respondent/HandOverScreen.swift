import JalonTerminal
import JalonWording

/// Before the keyboard is handed over: a code, typed twice, and whether earlier answers stay hidden.
struct HandOverScreen: Screen {
  static let name = "handOver"

  let entry: SurveyEntryScreen
  var code = LineEditor()
  var again: LineEditor?
  var hidesAnswers = false

  static let shortestCode = 4

  var isOverlay: Bool { true }
  var isTyping: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<HandOverScreen>] = [
    Binding("handOver.go", [.enter], RespondentWords.handOver, short: RespondentWords.handOverShort) { $0.goOn($1) },
    Binding("handOver.hide", [.tab], RespondentWords.hide) { state, _ in
      state.hidesAnswers.toggle()
      return []
    },
    Binding("handOver.cancel", [.escape], RespondentWords.cancel, .general) { _, _ in [.pop] },
  ]

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard case .key(let key) = input else { return [] }
    if var again {
      guard again.handle(key) else { return nil }
      self.again = again
      return []
    }
    return code.handle(key) ? [] : nil
  }

  private mutating func goOn(_ desk: Desk) -> [Effect] {
    guard code.text.count >= Self.shortestCode else { return [.say(Notice(RespondentWords.tooShort, .refused))] }
    guard let again else {
      again = LineEditor()
      return []
    }
    guard again.text == code.text else {
      (code, self.again) = (LineEditor(), nil)
      return [.say(Notice(RespondentWords.notTheSame, .refused))]
    }
    return [.replace(RespondentScreen(entry, code: code.text, hidesAnswers: hidesAnswers, desk: desk))]
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let box = Dialog(
      title: desk(RespondentWords.handOver),
      lines: [
        Span(desk(again == nil ? RespondentWords.chooseCode : RespondentWords.codeAgain)), Span(" "), Span(" "),
        Span("(\(hidesAnswers ? "•" : " ")) Tab  \(desk(RespondentWords.hide))"),
        Span(desk(RespondentWords.forgotten), .faint),
      ])
    surface.draw(box, in: area)
    let field = box.content(in: area)
    let line = field.dropTop(max(0, field.rows - 4)).top(1)
    surface.draw(FieldView((again ?? code).concealed), in: line)
  }
}

extension LineEditor {
  /// As many dots as there are letters.
  var concealed: LineEditor { LineEditor(String(repeating: "•", count: text.count)) }
}
