import JalonCore
import JalonTerminal
import JalonWording

/// The questionnaire alone, in the hands of whoever answers it: nothing else of Jalon can be seen or reached until the
/// code that the officer chose is typed.
public struct RespondentScreen: Screen {
  public static let name = "respondent"

  enum Page: Sendable {
    case question
    /// All was asked: thanks, and to whom the keyboard goes back.
    case finished
    case unlocking(LineEditor, wasFinished: Bool)
  }

  var entry: SurveyEntryScreen
  private let code: String
  /// What was already answered does not show, whoever goes back to it.
  let hidesAnswers: Bool
  /// The ticks of the question in front are of this respondent: they show, even where answers are hidden.
  private(set) var isTicking = false
  var page = Page.question
  private var lastKey: Instant
  private var wrongCodes = 0
  private var isGivenBack = false
  /// After three wrong codes, none is taken for a while.
  private var noCodeBefore = Instant(seconds: 0)

  /// Without a key for so many seconds, the page turns blank.
  static let patience = 180
  private static let codesInARow = 3
  private static let pause = 30

  init(_ entry: SurveyEntryScreen, code: String, hidesAnswers: Bool, desk: Desk) {
    self.entry = entry
    self.code = code
    self.hidesAnswers = hidesAnswers
    lastKey = desk.now
    self.entry.entryMode = .faceToFace
    self.entry.resume()
    settle()
    hide()
  }

  public var isTyping: Bool { true }
  public var isUnsaved: Bool { entry.isUnsaved && !isGivenBack }
  public mutating func keep(_ desk: Desk) -> [Effect] { isUnsaved ? entry.saveDraft() : [] }
  public var isAlone: Bool { true }
  public var isLocked: Bool { true }
  public func title(_ desk: Desk) -> String { desk(RespondentWords.title) }

  func isBlank(_ desk: Desk) -> Bool { desk.now.seconds - lastKey.seconds >= Self.patience }

  public func stillFor(_ desk: Desk) -> Int? {
    isBlank(desk) ? nil : lastKey.seconds + Self.patience - desk.now.seconds
  }

  /// Given back, the answers are in the officer's hands, and kept there.
  public mutating func leave(_ desk: Desk) -> [Effect] { isGivenBack ? [] : entry.saveDraft() }

  // MARK: - Keys

  public static let keymap: [Binding<RespondentScreen>] = [
    Binding(
      "respondent.previous", [.up], SurveyWords.previous, short: RespondentWords.previousShort, .move,
      disabled: { state, _ in state.refusalToMove }
    ) { state, _ in
      if case .finished = state.page {
        state.page = .question
        return []
      }
      return state.move(-1)
    },
    Binding(
      "respondent.next", [.down], SurveyWords.next, short: RespondentWords.nextShort, .move, priority: 2,
      disabled: { state, _ in state.refusalToMove }
    ) { state, _ in state.move(1) },
    Binding("respondent.unlock", [.escape], RespondentWords.giveBack, short: RespondentWords.giveBackShort, .general) {
      $0.askForCode($1)
    },
  ]

  private var refusalToMove: Words? { if case .unlocking = page { RespondentWords.codeHow } else { nil } }

  /// Every key ends here, but those of the keymap.
  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let wasBlank = isBlank(desk)
    lastKey = desk.now
    if wasBlank { return [] }
    switch (page, input) {
    case (.unlocking(let field, let wasFinished), _): return typeCode(input, field, wasFinished, desk)
    case (_, .key(let key)) where Self.keymap.contains { $0.keys.contains([key]) }: return nil
    case (.finished, _): return []
    case (.question, _): return answer(input, desk)
    }
  }

  private mutating func answer(_ input: Input, _ desk: Desk) -> [Effect] {
    if case .key(.enter) = input, isUntouched { return pass(by: 1) }
    if let effects = tickAnew(input, desk) { return effects }
    let before = entry.field
    let effects = entry.type(input, desk) ?? []
    settle()
    if entry.field != before { hide() }
    return effects
  }

  /// The first tick where earlier ones are hidden begins anew: they neither show nor stay.
  private mutating func tickAnew(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard hidesAnswers, !isTicking, let question = entry.question, question.kind == .several,
      case .answering = entry.mode
    else { return nil }
    var anew = entry
    anew.response[question.code] = nil
    guard let effects = anew.type(input, desk), case .several? = anew.response[question.code] else { return nil }
    (entry, isTicking) = (anew, true)
    return effects
  }

  /// A text that was hidden, and to which nothing was added: it stays as it was.
  private var isUntouched: Bool { hidesAnswers && entry.isWriting && entry.text.text.isBlank }

  private mutating func pass(by step: Int) -> [Effect] {
    if case .commenting = entry.mode { entry.mode = .answering } else { entry.move(step) }
    settle()
    hide()
    return []
  }

  private mutating func move(_ step: Int) -> [Effect] {
    guard case .question = page else { return [] }
    if isUntouched { return pass(by: step) }
    let before = entry.field
    let effects = entry.leaveText(by: step)
    settle()
    if entry.field != before { hide() }
    return effects
  }

  /// After the last question comes the end, and not what the officer fills in.
  private mutating func settle() {
    if entry.question == nil {
      if let last = entry.questions.last { entry.go(to: .question(last.code)) }
      page = .finished
      hide()
    }
  }

  /// What stands where somebody has just come to.
  private mutating func hide() {
    isTicking = false
    if hidesAnswers { entry.text = TextArea() }
  }
}

extension SurveyEntryScreen {
  /// What letters would go to.
  fileprivate var field: String {
    if case .commenting = mode { "comment \(place)" } else { "\(place)" }
  }
}

extension RespondentScreen {
  // The code

  private mutating func askForCode(_ desk: Desk) -> [Effect] {
    if case .commenting = entry.mode {
      entry.mode = .answering
      return []
    }
    guard desk.now >= noCodeBefore else {
      return [.say(Notice(RespondentWords.wait(noCodeBefore.seconds - desk.now.seconds), .refused))]
    }
    let wasFinished = if case .finished = page { true } else { false }
    page = .unlocking(LineEditor(), wasFinished: wasFinished)
    return []
  }

  private mutating func typeCode(_ input: Input, _ field: LineEditor, _ wasFinished: Bool, _ desk: Desk) -> [Effect] {
    var field = field
    switch input {
    case .key(.escape): page = wasFinished ? .finished : .question
    case .key(.enter):
      page = wasFinished ? .finished : .question
      return tryCode(field.text, desk)
    case .key(let key):
      _ = field.handle(key)
      page = .unlocking(field, wasFinished: wasFinished)
    case .paste, .mouse, .resize, .signal, .background, .woken, .hangup: break
    }
    return []
  }

  private mutating func tryCode(_ typed: String, _ desk: Desk) -> [Effect] {
    guard typed != code else {
      isGivenBack = true
      return [.popWith(.handedBack(entry.response, comments: entry.comments))]
    }
    wrongCodes += 1
    if wrongCodes.isMultiple(of: Self.codesInARow) {
      noCodeBefore = Instant(seconds: desk.now.seconds + Self.pause * wrongCodes / Self.codesInARow)
    }
    return [.say(Notice(RespondentWords.wrongCode, .refused))]
  }
}
