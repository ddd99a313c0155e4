import JalonCore
import JalonTerminal
import JalonWording

/// A line to type before an act can be carried out.
struct ComparisonAsk: Sendable {
  enum Purpose: Hashable, Sendable {
    /// The comment of a mark; `required` when the mark is given only with it.
    case comment(GiveMark, required: Bool)
    /// Why the two sides agree on this mark.
    case agreement(AgreeMark)
    /// A mark, where some marks of the grid have two digits.
    case mark(Scale)
    /// What links an evaluator to a candidate.
    case interest(PersonID)
    case reopening(PersonID)
    /// The reason for the cautions of a command.
    case reason(MissionCommand, [Caution])
  }

  let purpose: Purpose
  var editor: LineEditor

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text)
  }

  /// Under which a line that was left is found again.
  var key: String {
    switch purpose {
    case .comment(let act, _): "comment \(act.evaluator) \(act.provider) \(act.criterion)"
    case .agreement(let act): "agreement \(act.provider) \(act.criterion)"
    case .mark: "mark"
    case .interest(let person): "interest \(person)"
    case .reopening(let person): "reopening \(person)"
    case .reason(let command, _): "reason \(command.kind.rawValue)"
    }
  }
}

extension ComparisonScreen {
  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch input {
    case .paste(let text):
      ask?.editor.paste(text)
      return keep(desk)
    case .key(.enter): return submit(desk)
    case .key(.down) where ask?.isMark == true: return submit(desk)
    case .key(.escape):
      leaveAsk()
      return []
    case .key(.tab), .key(.backTab): return leaveLine()
    case .key(let key): return edit(key, desk)
    default: return nil
    }
  }

  private mutating func edit(_ key: Key, _ desk: Desk) -> [Effect]? {
    if ask?.editor.isEmpty == true, key == .character(",") || key == .character("."), let effects = addHalf(desk) {
      return effects
    }
    if let effects = markOn(key, desk) { return effects }
    let typed = ask?.isMark == true ? key.asDigit : key
    return ask?.editor.handle(typed) == true ? [] : nil
  }

  private mutating func leaveAsk() {
    guard let left = ask else { return }
    defer { ask = nil }
    // A mark half typed is no text to find again: it would stand in the way of the next one.
    if case .mark = left.purpose { return }
    unsent[left.key] = left.editor.isEmpty ? nil : left.editor.text
  }

  mutating func open(_ purpose: ComparisonAsk.Purpose, text: String = "") {
    var opened = ComparisonAsk(purpose, text: text)
    if let kept = unsent[opened.key] { opened.editor = LineEditor(kept) }
    ask = opened
  }

  private mutating func submit(_ desk: Desk) -> [Effect] {
    if let effects = markInstead(desk) { return effects }
    guard let sent = ask else { return [] }
    let text = sent.editor.text
    if let words = sent.refusal(names(desk)) { return [.say(Notice(words, .refused))] }
    unsent[sent.key] = nil
    ask = nil
    switch sent.purpose {
    case .comment(var act, _):
      act.comment = text.isBlank ? nil : text
      return give(act, desk)
    case .agreement(var act):
      act.reason = text
      return agree(act, desk)
    case .mark: return giveTyped(text, desk)
    case .interest(let person): return declare(person, .declared, text: text, desk)
    case .reopening(let person): return perform(.reopenSheet(ReopenSheet(evaluator: person, reason: text)), desk)
    case .reason(let command, let cautions):
      return perform(command, reasons: Dictionary(cautions.map { ($0.code, text) }) { $1 }, desk)
    }
  }
}

extension Key {
  /// The digit that the key bears on the French keyboard, shifted or not.
  fileprivate var asDigit: Key {
    guard case .character(let letter) = self, let digit = ComparisonScreen.frenchRow.firstIndex(of: letter) else {
      return self
    }
    return .character(Character("\(digit)"))
  }
}

extension ComparisonAsk {
  var isMark: Bool { if case .mark = purpose { true } else { false } }

  /// What is typed of a mark, for the cell where it is to stand.
  var typedMark: String? { isMark ? editor.text : nil }

  /// Why the line cannot be sent as it is; what was typed stays there.
  func refusal(_ names: Names) -> Words? {
    guard case .mark(let scale) = purpose else {
      return isRequired && editor.text.isBlank ? ComparisonWords.needsWords : nil
    }
    guard let mark = Hundredths(typed: editor.text) else { return ComparisonWords.notAMark }
    return scale.accepts(mark)
      ? nil : Obstacle.offScale(top: scale.top, step: scale.step, field: "mark").words(names)
  }

  /// What the line must not be left without.
  var isRequired: Bool {
    switch purpose {
    case .comment(_, let required): required
    case .agreement, .mark, .interest, .reopening, .reason: true
    }
  }

  func prompt(_ names: Names) -> Words {
    switch purpose {
    case .comment(let act, required: true): ComparisonWords.explain(act.mark)
    case .comment: ComparisonWords.comment
    case .agreement(let act): ComparisonWords.agreementReason(act.mark)
    case .mark(let scale): ComparisonWords.typeMark(top: scale.top, step: scale.step)
    case .interest(let person): ComparisonWords.linkOf(names.name(of: person))
    case .reopening(let person): ComparisonWords.whyReopen(names.name(of: person))
    case .reason(_, let cautions):
      Words { language in
        cautions.map { $0.words(names)(language) }.joined(separator: " ")
      }
    }
  }
}
