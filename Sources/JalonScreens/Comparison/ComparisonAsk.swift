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
    /// With which candidate, once the link was told.
    case linked(PersonID, link: String)
    /// The day of the meeting that is being entered.
    case sitting
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
    case .linked(let person, _): "linked \(person)"
    case .sitting: "sitting"
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
    // A mark or a day half typed is no text to find again: it would stand in the way of the next one.
    if left.isShort { return }
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
    if let words = sent.refusal(candidates: candidates, names(desk), desk) { return [.say(Notice(words, .refused))] }
    unsent[sent.key] = nil
    ask = nil
    switch sent.purpose {
    case .comment(var act, _):
      act.comment = text.isBlank ? nil : text
      let effects = give(act, desk)
      explains = act.comment != nil
      return effects
    case .agreement(var act):
      act.reason = text
      let effects = agree(act, desk)
      explains = true
      return effects
    case .mark: return giveTyped(text, desk)
    case .interest(let person):
      // Nothing is sent of it until it is known with whom the link is.
      unsent[sent.key] = text
      open(.linked(person, link: text))
      return []
    case .linked(let person, let link):
      unsent[ComparisonAsk(.interest(person)).key] = nil
      return declare(person, .declared, text: link, with: ComparisonTable.place(of: text).map { candidates[$0] }, desk)
    case .sitting: return sit(text, desk)
    case .reopening(let person):
      return perform(.reopenSheet(ReopenSheet(evaluator: person, reason: text, on: day(desk))), desk)
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

  /// Typed in a few letters: a mark, a day, the letter of a candidate.
  var isShort: Bool {
    switch purpose {
    case .mark, .sitting, .linked: true
    case .comment, .agreement, .interest, .reopening, .reason: false
    }
  }

  /// Why the line cannot be sent as it is; what was typed stays there.
  func refusal(candidates: [ProviderID], _ names: Names, _ desk: Desk) -> Words? {
    switch purpose {
    case .mark(let scale):
      guard let mark = Hundredths(typed: editor.text) else { return ComparisonWords.notAMark }
      return scale.accepts(mark)
        ? nil : Obstacle.offScale(top: scale.top, step: scale.step, field: "mark").words(names)
    case .sitting:
      switch DayReader.read(editor.text, today: desk.today, isPast: true) {
      case .failure(let words): return words
      case .success(let day): return day > desk.today ? Obstacle.inFuture(field: "on").words(names) : nil
      }
    case .linked:
      guard !editor.text.isBlank else { return nil }
      let place = ComparisonTable.place(of: editor.text)
      return place.map(candidates.indices.contains) == true ? nil : ComparisonWords.letterOf(candidates.count)
    case .comment, .agreement, .interest, .reopening, .reason:
      return isRequired && editor.text.isBlank ? ComparisonWords.needsWords : nil
    }
  }

  /// What the line must not be left without.
  var isRequired: Bool {
    switch purpose {
    case .comment(_, let required): required
    case .agreement, .mark, .interest, .sitting, .reopening, .reason: true
    case .linked: false
    }
  }

  func prompt(candidates: [ProviderID], _ names: Names) -> Words {
    switch purpose {
    case .comment(let act, required: true): ComparisonWords.explain(act.mark)
    case .comment: ComparisonWords.comment
    case .agreement(let act): ComparisonWords.agreementReason(act.mark)
    case .mark(let scale): ComparisonWords.typeMark(top: scale.top, step: scale.step)
    case .interest(let person): ComparisonWords.linkOf(names.name(of: person))
    case .linked: ComparisonWords.linkedWith(candidates.map { names.name(of: $0) })
    case .sitting: ComparisonWords.whichSitting
    case .reopening(let person): ComparisonWords.whyReopen(names.name(of: person))
    case .reason(_, let cautions):
      Words { language in
        cautions.map { $0.words(names)(language) }.joined(separator: " ")
      }
    }
  }
}
