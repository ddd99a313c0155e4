import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  // Keys that are for the field in focus.

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch mode {
    case .filling: return typeInField(input, desk)
    case .sending: return input.isText ? [] : nil
    case .offering(let offer):
      switch offer.reply(to: input) {
      case .waits(let offer): mode = .offering(offer)
      case .refuses: return [.say(Notice(FormWords.answerFirst, .refused))]
      case .answered: return answer(offer, desk)
      case .leaves: return nil
      }
      return []
    case .confirming(var panel):
      if case .key(.enter) = input { return panel.focus == panel.entries.count - 1 ? send(desk) : moveInPanel(1) }
      guard panel.handle(input) else { return nil }
      mode = .confirming(panel)
      return typed(input, for: panel)
    }
  }

  private mutating func typed(_ input: Input, for panel: CautionPanel) -> [Effect] {
    guard panel.typed != reasons else { return [] }
    reasons = panel.typed
    keystrokes += 1
    return input.isPaste ? saveDraft() : []
  }

  private mutating func moveInPanel(_ step: Int) -> [Effect] {
    guard case .confirming(var panel) = mode else { return [] }
    panel.move(step)
    mode = .confirming(panel)
    return []
  }

  private mutating func typeInField(_ input: Input, _ desk: Desk) -> [Effect]? {
    if let effects = completing(input) ?? moveDay(input, desk) { return effects }
    let before = content
    var effects: [Effect]?
    let replaces = input.isText && isReplaceable
    content.change(focus.path) { content in
      if replaces, case .typed(_, let shape) = content { content = .typed(LineEditor(), shape) }
      effects = FormTyping.type(input, in: &content)
    }
    isUntouched = false
    if case .field = focus.kind {} else { effects = nil }
    if effects == nil, case .key(let key) = input { effects = go(key, desk) }
    guard let effects else { return input.isText ? [.say(Notice(KernelWords.noEffect(isTyping: true)))] : nil }
    if content != before { return effects + changed(from: before, by: input, desk) }
    settle(desk)
    return effects
  }

  /// Something was typed: the rules look at it. It goes to the draft when the keys rest, a paste at once.
  private mutating func changed(from before: FormContent, by input: Input, _ desk: Desk) -> [Effect] {
    keystrokes += 1
    if keystrokes == 1 || input.isPaste || past.isEmpty { remember(before) }
    proposeCode(after: before, desk)
    refresh(desk)
    return input.isPaste || keystrokes >= 20 ? saveDraft() : []
  }

  /// Keys that go through the names in sight, or act on a row that is no field.
  private mutating func go(_ key: Key, _ desk: Desk) -> [Effect]? {
    if case .name(let name, _)? = focused, name.isOpen { return goThroughNames(key, name, desk) }
    switch (focus.kind, key) {
    case (.field, _), (.heading, _): return nil
    case (.add, .enter), (.add, .character(" ")): return grow(focus.path, desk)
    case (.obstacle(let index), .enter), (.obstacle(let index), .character(" ")): return clear(index, desk)
    case (.add, _), (.obstacle, _): return nil
    }
  }

  /// One more row in a list, its first field in focus.
  mutating func grow(_ list: FormPath, _ desk: Desk) -> [Effect] {
    remember()
    let before = Set(content.rows)
    content.grow(list, desk.language)
    content = rules(desk).picking(content)
    let new = content.rows.first { !before.contains($0) && $0.kind == .field }
    if let new { focus = new.id }
    refresh(desk)
    return saveDraft()
  }

  mutating func addRow(_ desk: Desk) -> [Effect] {
    guard let list = listAtFocus else { return [.say(Notice(FormWords.noListHere))] }
    return grow(list, desk)
  }

  private var listAtFocus: FormPath? {
    if case .add = focus.kind { return focus.path }
    return focus.path.element?.list
  }

  /// Takes a row out of its list; Ctrl-Z brings it back.
  mutating func removeRow(_ desk: Desk) -> [Effect] {
    guard let (list, index) = focus.path.element else { return closeGroup(desk) }
    remember()
    content.remove(index, of: list)
    let stays = content.rows.first { $0.isFocusable && (list + .index(index)).contains($0.path) }
    focus = stays?.id ?? FormRowID(path: list, kind: .add)
    refresh(desk)
    return saveDraft() + [.say(Notice(FormWords.removed, .done))]
  }

  /// An optional group goes back to its « + » row.
  private mutating func closeGroup(_ desk: Desk) -> [Effect] {
    guard focus.path.steps.count > 1 else { return [.say(Notice(FormWords.noListHere))] }
    let group = FormPath(steps: Array(focus.path.steps.dropLast()))
    guard let declared = fields.first(where: { FormPath.named($0.name) == group }), !declared.required,
      case .group(let fields) = declared.shape
    else { return [.say(Notice(FormWords.noListHere))] }
    remember()
    content.change(group) { $0 = .absent(fields) }
    focus = FormRowID(path: group, kind: .add)
    refresh(desk)
    return saveDraft() + [.say(Notice(FormWords.removed, .done))]
  }

  /// Enter goes on; at the end of a list of short rows, it adds one.
  mutating func enter(_ desk: Desk) -> [Effect] {
    if let (list, index) = focus.path.element, focus.path.steps.count == list.steps.count + 1,
      case .list(let elements, _)? = content[list], index == elements.count - 1, focused?.isBlank == false
    {
      let effects = leaveField(desk)
      return effects + grow(list, desk)
    }
    if command.corrects { return openChosen(desk) }
    return move(1, desk)
  }

  // MARK: - Going back

  mutating func remember(_ state: FormContent? = nil) {
    past.append(state ?? content)
    if past.count > 100 { past.removeFirst() }
  }

  mutating func undo(_ desk: Desk) -> [Effect] {
    guard let last = past.popLast() else { return [.say(Notice(FormWords.nothingToUndo))] }
    content = last
    keystrokes = 0
    refresh(desk)
    if focusedRow == nil { focusFirst() }
    return saveDraft() + [.say(Notice(FormWords.undone, .done))]
  }
}

extension Shape {
  /// Short enough to be typed anew rather than mended.
  var isFigure: Bool {
    switch self {
    case .day, .euros, .hundredths, .whole: true
    case .line, .prose, .flag, .instant, .choice, .reference, .party, .list, .group, .answer: false
    }
  }
}

extension Input {
  /// Letters: in a form they are text, and never an action.
  var isText: Bool {
    switch self {
    case .key(.character), .paste: true
    case .key, .mouse, .resize, .signal, .background, .woken, .hangup: false
    }
  }
}

extension Input {
  var isPaste: Bool { if case .paste = self { true } else { false } }
}

extension Key {
  /// It moves the cursor in a line, and changes nothing of it.
  fileprivate var goesAlongLine: Bool {
    switch self {
    case .left, .right, .home, .end, .altLeft, .altRight, .control("b"), .control("f"), .alt("b"), .alt("f"): true
    default: false
    }
  }
}

/// Keys on the content of one field.
enum FormTyping {
  /// `nil` when the key is not for the field.
  static func type(_ input: Input, in content: inout FormContent) -> [Effect]? {
    switch content {
    case .typed(var editor, let shape):
      guard edit(&editor, input) else { return nil }
      content = .typed(editor, shape)
    case .prose(var area):
      guard edit(&area, input) else { return nil }
      content = .prose(area)
    case .choice(let word, let words):
      guard let next = choose(input, word, words) else { return nil }
      content = .choice(next, words)
    case .flag(let flag):
      guard let next = answer(input, flag) else { return nil }
      content = .flag(next)
    case .name(var name, let shape):
      guard edit(&name, input) else { return nil }
      content = .name(name, shape)
    case .list, .group, .absent: return nil
    }
    return []
  }

  private static func edit(_ editor: inout LineEditor, _ input: Input) -> Bool {
    switch input {
    case .paste(let text): editor.paste(text)
    case .key(.control("a")), .key(.control("d")): return false
    case .key(let key): return editor.handle(key)
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
    return true
  }

  /// Up on the first line and down on the last leave the text.
  private static func edit(_ area: inout TextArea, _ input: Input) -> Bool {
    switch input {
    case .paste(let text): area.paste(text)
    case .key(.control("a")), .key(.control("d")): return false
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown):
      guard case .key(let key) = input else { return false }
      let before = area.window.cursor
      let top = area.top
      _ = area.handle(key)
      return area.window.cursor.row != before.row || area.top != top
    case .key(let key): return area.handle(key)
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
    return true
  }

  private static func edit(_ name: inout NameField, _ input: Input) -> Bool {
    switch input {
    case .paste(let text):
      return name.edit { editor in
        editor.paste(text)
        return true
      }
    case .key(.control("a")), .key(.control("d")): return false
    case .key(.character(" ")) where name.query.isEmpty && !name.isOpen:
      name.isOpen = true
      return true
    case .key(let key) where name.chosen != nil && key.goesAlongLine: return true
    case .key(let key): return name.edit { $0.handle(key) }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
  }

  private static func choose(_ input: Input, _ word: String?, _ words: [String]) -> String? {
    guard case .key(let key) = input, !words.isEmpty else { return nil }
    let index = word.flatMap { words.firstIndex(of: $0) }
    switch key {
    case .right, .character(" "): return words[((index ?? -1) + 1) % words.count]
    case .left: return words[((index ?? words.count) + words.count - 1) % words.count]
    case .character(let letter):
      guard let number = letter.wholeNumberValue, (1...words.count).contains(number) else { return nil }
      return words[number - 1]
    default: return nil
    }
  }

  /// The outer nil: not for the field.
  private static func answer(_ input: Input, _ flag: Bool?) -> Bool?? {
    guard case .key(let key) = input else { return nil }
    switch key {
    case .left, .right, .character(" "): return .some(!(flag ?? false))
    case .character("o"), .character("O"), .character("y"), .character("Y"): return .some(true)
    case .character("n"), .character("N"): return .some(false)
    case .backspace, .delete: return .some(nil)
    default: return nil
    }
  }
}
