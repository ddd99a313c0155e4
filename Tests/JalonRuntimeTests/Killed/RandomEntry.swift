import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording

/// Somebody who fills in a questionnaire, hesitates, goes back, comments and corrects.
struct RandomEntry {
  /// Keys still to be pressed, each with what it enters.
  private var keys: [(Key, (inout EntryDesk.Acknowledged) -> Void)] = []

  /// One key more.
  mutating func goOn(at desk: EntryDesk, _ dice: inout Dice) {
    if keys.isEmpty { think(desk, &dice) }
    let (key, effect) = keys.removeFirst()
    desk.press(key, effect)
  }

  private mutating func add(_ key: Key, _ effect: @escaping (inout EntryDesk.Acknowledged) -> Void = { _ in }) {
    keys.append((key, effect))
  }

  private mutating func think(_ desk: EntryDesk, _ dice: inout Dice) {
    guard let question = desk.question else { return add(dice.choosing(among: [.up, .pageUp, .end])) }
    let code = question.code
    if question.kind.isWritten {
      let isFine = desk.acknowledged.answers[code].map { question.misfit($0, on: Ground.today) == nil } ?? false
      return isFine ? add(dice.choosing(among: [.down, .up])) : write(question, &dice)
    }
    switch dice.throwing(1...12) {
    case 1: add(dice.choosing(among: [.up, .down, .end, .pageDown]))
    case 2: add(.backspace) { $0.answers[code] = nil }
    case 3 where desk.acknowledged.comments[code] == nil: comment(code, &dice)
    default: answer(question, desk.acknowledged.answers[code], &dice)
    }
  }

  private mutating func write(_ question: Question, _ dice: inout Dice) {
    // What was refused is still there.
    add(.control("u")) { $0.answers[question.code] = nil }
    var text = ""
    for letter in letters(for: question.kind, &dice) {
      text.append(letter)
      let read = question.reading(text)
      add(.character(letter)) { $0.answers[question.code] = read }
    }
    add(.enter)
  }

  private func letters(for kind: Question.Kind, _ dice: inout Dice) -> String {
    if kind == .day { return "hier" }
    let letters = kind == .text ? "abcéù, ’" : "123"
    // A text begins with a letter: blanks alone are no answer.
    let first = String(dice.choosing(among: letters.prefix(3)))
    return (1..<dice.throwing(1...(kind == .text ? 6 : 2))).reduce(first) { text, _ in
      text + String(dice.choosing(among: letters))
    }
  }

  private mutating func comment(_ code: String, _ dice: inout Dice) {
    add(.character("c"))
    var text = ""
    for _ in 0..<dice.throwing(1...5) {
      text.append(dice.choosing(among: "très1c"))
      let typed = text
      add(.character(typed.last ?? "c")) { $0.comments[code] = typed }
    }
    add(.enter)
  }

  private mutating func answer(_ question: Question, _ before: Answer?, _ dice: inout Dice) {
    let code = question.code
    switch question.kind {
    case .agreement4:
      let (letter, mark) = dice.choosing(among: [
        ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("&", 1), ("é", 2), ("\"", 3), ("'", 4), ("0", 0), ("-", -1),
      ])
      add(.character(Character(letter))) { $0.answers[code] = .number(mark) }
    case .scale0to10:
      let mark = dice.throwing(0...10)
      if mark == 1 || mark == 10 { add(.character("1")) }
      add(mark == 1 ? .enter : .character(Character("\(mark % 10)"))) { $0.answers[code] = .number(mark) }
    case .choice:
      // A new mission has its number written in: that is told elsewhere.
      let count = question.options.count - (question.records == .needAnswer ? 1 : 0)
      let index = dice.throwing(1...count)
      add(.character(Character("\(index)"))) { $0.answers[code] = .text(question.options[index - 1].code) }
    case .several:
      let option = dice.choosing(among: question.options)
      guard let rank = question.options.firstIndex(of: option) else { return }
      add(.character(Character("\(rank + 1)"))) { $0.answers[code] = question.toggled(option, $0.answers[code]) }
      if dice.once(in: 2) { add(.enter) }
    case .text, .number, .decimal, .day: add(.down)
    }
  }
}

extension Question {
  /// What was typed so far, where it is an answer.
  fileprivate func reading(_ text: String) -> Answer? {
    let answer: Answer? =
      switch kind {
      case .number: Int(text).map { .number($0) }
      case .day: (try? DayReader.read(text, today: Ground.today).get()).map { .text($0.iso) }
      default: .text(text)
      }
    // What a constraint refuses is kept all the same, and told.
    return answer.flatMap { accepts($0) ? $0 : nil }
  }

  /// « aucun » goes with no other; what is ticked twice is not ticked.
  fileprivate func toggled(_ option: Option, _ before: Answer?) -> Answer? {
    var ticked: Set<String> = []
    if case .several(let words)? = before { ticked = Set(words) }
    if ticked.remove(option.code) == nil {
      ticked = option.exclusive ? [] : ticked.subtracting(options.filter(\.exclusive).map(\.code))
      ticked.insert(option.code)
    }
    return ticked.isEmpty ? nil : .several(options.map(\.code).filter(ticked.contains))
  }
}
