import JalonCore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  // A mark that has to be explained waits for its words while others are typed: a row of digits is never stopped, and
  // no mark is stored without its comment.

  /// The marks that wait: of the sheet in hand for their comment, of those agreed for their reason.
  var waiting: [GridCell: Hundredths] {
    let found = cells.compactMap { cell in
      waitingKey(cell).flatMap { unsent[$0] }.flatMap { Int($0) }.map { (cell, Hundredths($0)) }
    }
    return Dictionary(found) { first, _ in first }
  }

  private func waitingKey(_ cell: GridCell) -> String? {
    switch phase {
    case .sheet(let seat, _): "given \(seat.evaluator) \(cell.provider) \(cell.criterion)"
    case .together: "settled \(cell.provider) \(cell.criterion)"
    case .nothing, .noSheet, .curtain, .interest, .settled: nil
    }
  }

  /// A digit where no word was typed yet leaves the line and marks the next cell, and so do two keys of the French row of
  /// digits: one of them alone may begin a word, « équipe », « à revoir ». `nil` when the key is for the line.
  mutating func markOn(_ key: Key, _ desk: Desk) -> [Effect]? {
    guard case .character(let letter) = key, let ask, ask.waits else { return nil }
    let typed = ask.editor.text
    if typed.isEmpty {
      guard let digit = letter.plainDigit else { return nil }
      if let effects = decimal(digit) { return effects }
      leaveWaiting()
      return press(digit, desk)
    }
    guard typed.count == 1, let first = typed.first?.rowDigit, let digit = letter.plainDigit ?? letter.rowDigit else {
      return nil
    }
    leaveWaiting()
    let effects = press(first, desk)
    let rest = self.ask == nil ? press(digit, desk) : type(.key(key), desk) ?? []
    return effects.performed(with: rest)
  }

  /// A lone letter is no sentence: a key of the row of digits was the next mark, `f` was to close the sheet.
  mutating func markInstead(_ desk: Desk) -> [Effect]? {
    guard let ask, ask.waits, ask.editor.text.count == 1, let letter = ask.editor.text.first else { return nil }
    if letter == "f", case .comment = ask.purpose {
      leaveWaiting()
      return goToUnmarked(desk)
    }
    guard let digit = letter.rowDigit else { return nil }
    leaveWaiting()
    return press(digit, desk)
  }

  /// Elsewhere only once the line is done: its words belong to the cell and to the sheet where it was opened. `nil` when
  /// no word was typed, and the mark can wait for them.
  mutating func leaveLine() -> [Effect]? {
    guard let ask, ask.waits, ask.editor.isEmpty else { return [.say(Notice(ComparisonWords.endTheLine, .refused))] }
    leaveWaiting()
    return nil
  }

  private mutating func leaveWaiting() {
    guard let left = ask else { return }
    (ask, unsent[left.key]) = (nil, nil)
    switch left.purpose {
    case .comment(let act, _): wait(act.mark, for: GridCell(act.provider, act.criterion))
    case .agreement(let act): wait(act.mark, for: GridCell(act.provider, act.criterion))
    case .mark, .interest, .linked, .sitting, .reopening, .reason: break
    }
  }

  private mutating func wait(_ mark: Hundredths, for cell: GridCell) {
    guard let key = waitingKey(cell) else { return }
    unsent[key] = "\(mark.value)"
    (lastGiven, focus) = (cell, next(after: cell))
  }

  /// Another mark is on its way to the same cell, or the one that waited is.
  mutating func forgetWaiting(_ cell: GridCell) { waitingKey(cell).map { unsent[$0] = nil } }

  /// The words of a mark that waits, asked for on its own cell; `false` where none waits there.
  mutating func explain(_ cell: GridCell) -> Bool {
    guard let mark = waiting[cell] else { return false }
    focus = cell
    switch phase {
    case .sheet(let seat, _):
      let act = GiveMark(
        evaluator: seat.evaluator, provider: cell.provider, criterion: cell.criterion, mark: mark, comment: nil)
      open(.comment(act, required: true), text: seat.marks[cell]?.comment ?? "")
    case .together(let concertation):
      let act = AgreeMark(provider: cell.provider, criterion: cell.criterion, mark: mark, reason: nil)
      open(.agreement(act), text: concertation.agreed[cell]?.reason ?? "")
    case .nothing, .noSheet, .curtain, .interest, .settled: return false
    }
    return true
  }

  /// Once nothing else is left to mark, the words of each are asked for, one after the other: by a key, never by the
  /// mark that was the last, or the next key would be a letter of them.
  mutating func explainNext() {
    guard ask == nil else { return }
    _ = firstToExplain.map { explain($0) }
  }

  /// The first mark that waits for its words, once nothing else is left to mark.
  var firstToExplain: GridCell? {
    let waiting = waiting
    guard !waiting.isEmpty, leftToMark.allSatisfy({ waiting[$0] != nil }) else { return nil }
    return cells.first { waiting[$0] != nil }
  }

  private var leftToMark: [GridCell] {
    if case .sheet(let seat, let evaluation) = phase { return evaluation.unmarked(seat) }
    return concertation?.withoutAgreedMark ?? []
  }

  /// The mark just typed waits for its words.
  var lastWaits: Bool { lastGiven.map { waiting[$0] != nil } ?? false }

  /// A mark that waits is stored nowhere: it is only forgotten.
  mutating func takeBackWaiting() -> [Effect]? {
    guard lastWaits, let cell = lastGiven else { return nil }
    forgetWaiting(cell)
    (focus, lastGiven) = (cell, nil)
    return [.say(Notice(ComparisonWords.unmarkedNow, .done))]
  }

  /// The mark that waits, half a point higher: it may need no words any more.
  mutating func addHalfToWaiting(_ desk: Desk) -> [Effect]? {
    guard let cell = lastGiven, let mark = waiting[cell] else { return nil }
    focus = cell
    return give(mark + .half, desk)
  }
}

extension ComparisonAsk {
  /// Words without which a mark is not stored.
  fileprivate var waits: Bool {
    switch purpose {
    case .comment(_, let required): required
    case .agreement: true
    case .mark, .interest, .linked, .sitting, .reopening, .reason: false
    }
  }
}

extension Character {
  fileprivate var plainDigit: Int? { isASCII ? wholeNumberValue : nil }
  /// On the French keyboard, without the shift key.
  fileprivate var rowDigit: Int? { ComparisonScreen.frenchRow.firstIndex(of: self) }
}

extension [Effect] {
  /// Two marks typed with two keys are stored at once.
  fileprivate func performed(with others: [Effect]) -> [Effect] {
    guard case .perform(let first)? = first, case .perform(let second)? = others.first else { return self + others }
    return [.perform(first + second)] + dropFirst() + others.dropFirst()
  }
}
