import JalonCore
import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch mode {
    case .sending: return input.isText ? [] : nil
    case .offering(let offer): return answer(input, offer)
    case .confirming(var panel):
      if case .key(.enter) = input { return send(desk) }
      guard panel.handle(input) else { return nil }
      mode = .confirming(panel)
      guard panel.typed != reasons else { return [] }
      reasons = panel.typed
      return typed(input)
    case .commenting: return comment(input)
    case .answering: return isWriting ? write(input, desk) : answer(input, desk)
    }
  }

  private mutating func answer(_ input: Input, _ offer: DraftOffer<Value>) -> [Effect]? {
    switch offer.reply(to: input) {
    case .waits(let offer): mode = .offering(offer)
    case .refuses: return [.say(Notice(FormWords.answerFirst, .refused))]
    case .answered:
      mode = .answering
      return offer.takesUp ? takeUp(offer) : [.discardDraft(draftKey)]
    case .leaves: return nil
    }
    return []
  }

  /// Asks whether to go on with it, unless that was chosen already.
  mutating func offer(_ offer: DraftOffer<Value>) -> [Effect] {
    if takesUpDraft { return takeUp(offer) }
    mode = .offering(offer)
    return []
  }

  private mutating func takeUp(_ offer: DraftOffer<Value>) -> [Effect] {
    takeUp(offer.content)
    return [.say(Notice(SurveyWords.resumed(unanswered.count), .done))]
  }

  // MARK: - One key, one answer

  private mutating func answer(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard case .key(let key) = input else { return nil }
    let asked = silence
    defer { if silence == asked { silence = nil } }
    switch key {
    case .enter where place == .end: return send(desk)
    case .enter: return skip()
    case .left where question?.kind.hasOptions != true: move(-1)
    case .backspace, .delete: return erase()
    case .character("c"), .tab:
      guard question != nil else { return nil }
      return startComment()
    case .character("-"): return question == nil ? nil : giveSilence(.noOpinion)
    default: return choose(key)
    }
    return []
  }

  /// Goes on without an answer; a digit that was waiting stands.
  private mutating func skip() -> [Effect] {
    let isSettled = settleDigit()
    move(1)
    return isSettled ? saveDraft() + numberWanted : []
  }

  /// A first digit that nothing followed is the answer. False where none was waiting.
  @discardableResult
  mutating func settleDigit() -> Bool {
    guard let first = digit, let question else { return false }
    digit = nil
    switch question.kind {
    case .scale0to10: response[question.code] = .number(first)
    case .choice: response[question.code] = .text(question.options[first - 1].code)
    case .several: toggle(question.options[first - 1], among: question.options)
    case .agreement4, .text, .number, .decimal, .day: return false
    }
    return true
  }

  private mutating func erase() -> [Effect] {
    guard let question else { return [] }
    digit = nil
    response[question.code] = nil
    return saveDraft()
  }

  private mutating func startComment() -> [Effect] {
    guard let question else { return [] }
    let effects = keepText()
    text = TextArea(comments[question.code] ?? "")
    mode = .commenting
    return effects
  }

  mutating func give(_ answer: JalonCore.Answer) -> [Effect] {
    guard let question else { return [] }
    if let refusal = refusal(of: answer, to: question) { return [.say(Notice(refusal, .refused))] }
    response[question.code] = answer
    move(1)
    return saveDraft() + numberWanted
  }

  /// « Sans objet », « ne se prononce pas »: over boxes that are ticked, only once the same key is pressed again.
  private mutating func giveSilence(_ answer: JalonCore.Answer) -> [Effect] {
    guard let question, case .several(let ticked)? = response[question.code], !ticked.isEmpty, silence != answer,
      refusal(of: answer, to: question) == nil
    else { return give(answer) }
    silence = answer
    return [.say(Notice(SurveyWords.unticks(for: answer)))]
  }

  /// Why a silence is no answer to the question; `nil` for any other answer.
  func refusal(of answer: JalonCore.Answer, to question: Question) -> Words? {
    guard !question.takesSilence, question.silence(answer) != nil else { return nil }
    return Obstacle.answerNeeded(question.code, field: "").words(dossier.names)
  }

  private mutating func choose(_ key: Key) -> [Effect]? {
    guard let question else { return chooseMode(key) }
    let number = SurveyEntryScreen.number(key)
    switch question.kind {
    case .agreement4: return number.flatMap { (0...4).contains($0) ? give(.number($0)) : nil }
    case .scale0to10: return number.map { mark($0) }
    case .choice: return chooseOne(key, number, question.options)
    case .several: return chooseSeveral(key, number, question.options)
    case .text, .number, .decimal, .day: return nil
    }
  }

  /// 1 may be the beginning of 10: it waits for the next key.
  private mutating func mark(_ number: Int) -> [Effect] {
    if digit == 1 { return give(.number(number == 0 ? 10 : 1)) }
    guard number == 1 else { return give(.number(number)) }
    digit = 1
    return []
  }

  private mutating func chooseOne(_ key: Key, _ number: Int?, _ options: [Question.Option]) -> [Effect]? {
    if let moved = moveOption(key, options.count) { return moved }
    switch typed(key, number, of: options.count) {
    case .waits: return []
    case .silence: return give(.notApplicable)
    case .option(let index): return give(.text(options[index].code))
    case nil: return nil
    }
  }

  private mutating func chooseSeveral(_ key: Key, _ number: Int?, _ options: [Question.Option]) -> [Effect]? {
    // Two digits that make no number tick an answer each.
    if let digit, let number, digit * 10 + number > options.count { settleDigit() }
    if let moved = moveOption(key, options.count) { return moved }
    switch typed(key, number, of: options.count) {
    case .waits: return []
    case .silence: return giveSilence(.notApplicable)
    case .option(let index):
      option = index
      toggle(options[index], among: options)
      return saveDraft()
    case nil: return nil
    }
  }

  private enum TypedOption {
    case option(Int), silence
    /// A first digit: with the next one it may make a number of two digits.
    case waits
  }

  /// What a digit or the space bar chooses among so many options; `nil` for any other key, or a number that none has.
  private mutating func typed(_ key: Key, _ number: Int?, of count: Int) -> TypedOption? {
    let isSpace = key == .character(" ")
    guard isSpace || number != nil else { return nil }
    let first = digit
    digit = nil
    guard let number, !isSpace else { return .option(first.map { $0 - 1 } ?? option) }
    if let first {
      let whole = first * 10 + number
      return .option((whole <= count ? whole : first) - 1)
    }
    guard number > 0 else { return .silence }
    guard number <= count else { return nil }
    guard number * 10 <= count else { return .option(number - 1) }
    digit = number
    option = number - 1
    return .waits
  }

  private mutating func moveOption(_ key: Key, _ count: Int) -> [Effect]? {
    if [.left, .right].contains(key) { settleDigit() }
    switch key {
    case .right: option = min(option + 1, count - 1)
    case .left: option = max(option - 1, 0)
    default: return nil
    }
    return []
  }

  /// « aucun » goes with no other.
  private mutating func toggle(_ chosen: Question.Option, among options: [Question.Option]) {
    guard let question else { return }
    var words: [String] = []
    if case .several(let before)? = response[question.code] { words = before }
    if words.contains(chosen.code) {
      words.removeAll { $0 == chosen.code }
    } else {
      let exclusive = options.filter(\.exclusive).map(\.code)
      words = chosen.exclusive ? [chosen.code] : words.filter { !exclusive.contains($0) } + [chosen.code]
    }
    response[question.code] = words.isEmpty ? nil : .several(options.map(\.code).filter(words.contains))
  }

  private mutating func chooseMode(_ key: Key) -> [Effect]? {
    guard place == .mode else { return nil }
    let all = EntryMode.allCases
    let index = all.firstIndex(of: entryMode) ?? 0
    switch key {
    case .right, .character(" "): entryMode = all[(index + 1) % all.count]
    case .left: entryMode = all[(index + all.count - 1) % all.count]
    default:
      guard let number = SurveyEntryScreen.number(key), all.indices.contains(number - 1) else { return nil }
      entryMode = all[number - 1]
    }
    return saveDraft()
  }

  /// The digits, and the same keys of a French keyboard without Shift. Its `-`, on the key of 6, says « ne se prononce pas ».
  static func number(_ key: Key) -> Int? {
    guard case .character(let letter) = key else { return nil }
    let row: [Character: Int] = ["&": 1, "é": 2, "\"": 3, "'": 4, "(": 5, "è": 7, "_": 8, "ç": 9, "à": 0]
    return row[letter] ?? (letter.isASCII ? letter.wholeNumberValue : nil)
  }

  // MARK: - Letters

  private mutating func comment(_ input: Input) -> [Effect]? {
    switch input {
    case .key(.enter), .key(.tab):
      let effects = keepText()
      mode = .answering
      return effects
    default: return edit(input)
    }
  }

  private mutating func write(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch (place, input) {
    case (_, .key(.up)), (_, .key(.down)), (_, .key(.tab)), (_, .key(.backTab)): return nil
    case (_, .key(.enter)): return leaveText(by: 1)
    case (.function, _): return function.take(input) ? typed(input) : nil
    case (.reason, _): return correctionReason.take(input) ? typed(input) : nil
    case (.day, _): return day.take(input) ? typed(input) : nil
    default: return edit(input)
    }
  }

  private mutating func edit(_ input: Input) -> [Effect]? {
    switch input {
    case .paste(let pasted): text.paste(pasted)
    case .key(let key): guard text.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    return takeText() ? typed(input) : []
  }
}

extension LineEditor {
  /// True when the input was for the line.
  fileprivate mutating func take(_ input: Input) -> Bool {
    switch input {
    case .paste(let text): paste(text)
    case .key(let key): return handle(key)
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
    return true
  }
}
