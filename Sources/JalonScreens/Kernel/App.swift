import JalonCore
import JalonTerminal
import JalonWording

/// The stack of screens, the line above the footer, and the keys that mean the same everywhere.
///
/// Pure: `handle` takes an input and returns effects, `draw` returns a surface.
public struct App: Sendable {
  public var desk: Desk
  private var stack: [any Screen]
  private var notice: Notice? { didSet { if let notice { said.note(notice, at: desk.now) } } }
  /// What was said so far, for `g m`.
  private var said = SaidNotices()
  /// Said one after the other, each until a key that says nothing itself.
  private var waiting: [Notice] = []
  /// The keys of a sequence pressed so far: `g`, waiting for its second.
  private var pending: [Key] = []
  /// The terminal is too small below this.
  public static let smallest = Size(columns: 60, rows: 15)

  /// - Parameter above: screens that stand over the first one from the start.
  public init(desk: Desk, first: any Screen, above: [any Screen] = []) {
    self.desk = desk
    stack = [first] + above
  }

  public var top: any Screen { stack[stack.count - 1] }
  public var depth: Int { stack.count }

  /// What the screen in front asks for when the program starts.
  public mutating func start() -> [Effect] { stack[stack.count - 1].appear(desk) }

  public mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key) where isTooSmall: return pressUnseen(key)
    case .paste where isTooSmall, .mouse where isTooSmall: return []
    case .mouse(let mouse): return point(mouse)
    case .key(.character(let character)) where String(character).admitted.isEmpty: return []
    case .key(let key):
      notice = nil
      let effects = press(key)
      let isSilent = !effects.contains { if case .say = $0 { true } else { false } }
      if isSilent, !waiting.isEmpty { notice = waiting.removeFirst() }
      return effects
    case .paste(let text): return paste(TextGate.admit(text))
    case .resize(let size):
      desk.size = size
      return stack[stack.count - 1].resized(desk)
    case .signal, .background, .woken, .hangup: return []
    }
  }

  /// What stands in the store may have changed: the screen in front reads it again.
  public mutating func refresh() -> [Effect] { stack[stack.count - 1].appear(desk) }

  /// Hands an answer to the screen that asked, wherever it stands now.
  public mutating func receive(_ answer: Answer, at depth: Int) -> [Effect] {
    guard stack.indices.contains(depth) else { return [] }
    if case .dossier(let dossier?) = answer {
      return stack[depth].receive(.dossier(dossier.masking(desk.masks)), desk)
    }
    if case .dossiers(let dossiers) = answer {
      return stack[depth].receive(.dossiers(dossiers.map { $0.masking(desk.masks) }), desk)
    }
    return stack[depth].receive(answer, desk)
  }

  /// For how many seconds the picture stays the same without a key; `nil` for ever.
  public var stillFor: Int? {
    [desk.meeting?.secondsToNextMinute(from: desk.now), top.stillFor(desk)].compactMap { $0 }.min()
  }

  /// A question stands in front: what was typed before it was seen is not for it.
  public var isAsking: Bool { top.isQuestion }

  /// Something was typed that `keep` would save.
  public var isUnsaved: Bool { stack.contains { $0.isUnsaved } }

  /// What was typed and is not on the disk yet, on whatever screen.
  public mutating func keep() -> [Effect] { stack.indices.flatMap { stack[$0].keep(desk) } }

  /// Somebody else than the officer holds the keyboard.
  public var isLocked: Bool { top.isLocked }

  /// Sentences of the start: the first is said at once.
  public mutating func tell(_ sentences: [Words]) {
    waiting += sentences.map { Notice($0) }
    if notice == nil, !waiting.isEmpty { notice = waiting.removeFirst() }
  }

  /// What every screen wants saved before the program leaves.
  public mutating func leave() -> [Effect] { stack.indices.flatMap { stack[$0].leave(desk) } }

  /// Carries out what concerns the stack itself; `nil` when the runtime has to.
  public mutating func navigate(_ effect: Effect) -> [Effect]? {
    switch effect {
    case .push(let screen):
      stack.append(screen)
      return stack[stack.count - 1].appear(desk)
    case .replace(let screen):
      stack[stack.count - 1] = screen
      return stack[stack.count - 1].appear(desk)
    case .pop: return pop()
    case .home: return goHome()
    case .beginMeeting:
      desk.meeting = Meeting(since: desk.now, floor: stack.count - 1)
      return []
    case .endMeeting:
      desk.meeting = nil
      return []
    case .mask(let masks):
      desk.masks = masks
      return []
    case .sit(let mission, let day):
      desk.sittings[mission] = day
      return []
    case .remember(let values):
      for (name, value) in values { desk.kept[name] = value }
      return nil
    case .speak(let language):
      desk.language = language
      return stack[stack.count - 1].appear(desk)
    case .quit where isLocked, .suspend where isLocked, .takeOver where isLocked: return []
    case .quit where desk.meeting != nil, .suspend where desk.meeting != nil:
      return [.say(Notice(MeetingWords.outOfReach, .refused))]
    case .popWith(let answer):
      let effects = pop()
      if case .action(let id) = answer { return effects + run(id) }
      if case .confirmed(let id) = answer { return effects + stack[stack.count - 1].run(id, desk) }
      return effects + stack[stack.count - 1].receive(answer, desk)
    case .say(let notice):
      self.notice = notice
      return []
    default: return nil
    }
  }

  /// The screens that nothing leads to during a meeting.
  private var floor: Int { desk.meeting?.floor ?? 0 }
  private var canGoBack: Bool { stack.count > floor + 1 }

  private mutating func pop() -> [Effect] {
    guard canGoBack else { return [] }
    var left = stack.removeLast()
    return left.leave(desk) + stack[stack.count - 1].appear(desk)
  }

  private mutating func goHome() -> [Effect] {
    var effects: [Effect] = []
    while canGoBack { effects += pop() }
    return effects
  }

  // MARK: - Keys

  private var isTooSmall: Bool {
    desk.size.columns < App.smallest.columns || desk.size.rows < App.smallest.rows
  }

  /// Nothing acts on what nobody sees: the window may be left, and no more.
  private func pressUnseen(_ key: Key) -> [Effect] { key == .control("q") && !isLocked ? [.quit] : [] }

  private mutating func press(_ key: Key) -> [Effect] {
    if pending.isEmpty, top.isTyping, let effects = stack[stack.count - 1].type(.key(key), desk) { return effects }
    let pressed = pending + [key]
    if let id = top.action(of: pressed, desk) ?? (top.isAlone ? nil : Everywhere().action(of: pressed, desk)) {
      pending = []
      return run(id)
    }
    let begins = top.begins(with: pressed) || !top.isAlone && Everywhere().begins(with: pressed)
    pending = begins ? pressed : []
    return pending.isEmpty ? unknown(pressed) : []
  }

  private mutating func paste(_ admitted: TextGate.Admitted) -> [Effect] {
    notice = nil
    if top.isTyping, let effects = stack[stack.count - 1].type(.paste(admitted.text), desk) {
      return effects + (GateWords.told(admitted).map { [.say(Notice($0))] } ?? [])
    }
    return [.say(Notice(KernelWords.pasteIgnored))]
  }

  /// Escape only leaves a sequence that was begun.
  private func unknown(_ keys: [Key]) -> [Effect] {
    top.isAlone || keys.count > 1 && keys.last == .escape
      ? [] : [.say(Notice(KernelWords.noEffect(isTyping: top.isTyping)))]
  }

  /// The actions of the screen in front, then those that hold everywhere.
  public var rows: [BindingRow] { withEverywhere(top.rows(desk)) { $0.rows(desk) } }

  private func withEverywhere(_ own: [BindingRow], _ rows: (Everywhere) -> [BindingRow]) -> [BindingRow] {
    if top.isAlone { return own }
    return own + rows(Everywhere()).filter { row in !row.keys.contains { top.binds($0, desk) } }
  }

  public mutating func run(_ id: String) -> [Effect] {
    if top.has(id) {
      return top.question(before: id, desk).map { [.push($0)] } ?? stack[stack.count - 1].run(id, desk)
    }
    var everywhere = Everywhere(rows: rows, canGoBack: canGoBack, front: top.name)
    everywhere.said = said
    everywhere.present = top.view(desk)
    if id == Everywhere.palette { everywhere.rows += top.acts(desk) }
    return everywhere.has(id) ? everywhere.run(id, desk) : stack[stack.count - 1].begin(id, desk)
  }

  // MARK: - Picture

  public func draw() -> Surface {
    var surface = Surface(size: desk.size)
    guard !isTooSmall else {
      drawTooSmall(on: &surface)
      return surface
    }
    let area = surface.area
    drawHeader(on: &surface, in: area.top(1))
    let body = App.room(of: desk.size)
    let base = stack.lastIndex { !$0.isOverlay } ?? 0
    for index in base..<stack.count {
      surface.cursor = nil
      stack[index].draw(on: &surface, in: body, desk)
    }
    // Where a screen has nothing in focus, its first line has it.
    if surface.cursor == nil { surface.cursor = body.origin }
    drawNotice(on: &surface, in: area.dropTop(1).dropBottom(1))
    surface.draw(footer, in: area.bottom(1))
    return surface
  }

  private func drawTooSmall(on surface: inout Surface) {
    var sentences = [desk(KernelWords.tooSmall(App.smallest))]
    if !isLocked { sentences.append(desk(KernelWords.leaveSmall)) }
    if let notice { sentences.append(desk(notice.words)) }
    let lines = sentences.flatMap { WordWrap.lines(of: $0, columns: max(1, desk.size.columns)) }
    for (line, text) in lines.enumerated() { surface.write(text, in: surface.area, line: line, role: .text) }
  }

  /// What a screen draws in: all but the header, the notice and the footer.
  static func room(of size: Size) -> Area {
    Area(column: 0, row: 0, columns: size.columns, rows: size.rows).dropTop(1).dropBottom(2)
  }

  private func drawHeader(on surface: inout Surface, in area: Area) {
    let path = (isLocked ? [top] : Array(stack[floor...])).filter { !$0.isOverlay }.map { $0.title(desk) }.filter {
      !$0.isEmpty
    }
    var notes = (stack.last { !$0.isOverlay } ?? top).notes(desk)
    if !desk.masks.isEmpty { notes.append(HeaderBar.Note(desk(KernelWords.masked), role: .masked, priority: 0)) }
    if let meeting = desk.meeting {
      let clock = MeetingWords.clock(meeting.elapsed(at: desk.now))
      notes.append(HeaderBar.Note(desk(clock), role: .masked, priority: 0))
    }
    if let mark = desk.mark { notes.append(HeaderBar.Note(desk(mark.words), role: .demo, priority: 0)) }
    if case .readOnly = desk.access {
      notes.append(HeaderBar.Note(desk(KernelWords.readOnly), role: .caution, priority: 0))
    }
    notes.append(HeaderBar.Note(desk.today.withWeek(desk.language), priority: 3))
    surface.draw(HeaderBar(program: "JALON", path: path, notes: notes), in: area)
  }

  /// At the foot of `area`, over what the screen drew there: as high as the sentence needs.
  private func drawNotice(on surface: inout Surface, in area: Area) {
    if !pending.isEmpty { return drawFoot(" ", continuations, role: .accent, on: &surface, in: area) }
    guard let notice else { return }
    drawFoot(" \(notice.tone.sign) ", desk(notice.words), role: notice.tone.role, on: &surface, in: area)
  }

  /// - Parameter head: before the first line, the others standing under its words.
  private func drawFoot(_ head: String, _ text: String, role: Role, on surface: inout Surface, in area: Area) {
    let room = area.dropLeft(GlyphWidth.columns(of: head))
    let used = surface.drawFoot(text, role: role, in: room, over: area)
    surface.write(head, in: used, role: role)
  }

  /// After a prefix, what may follow.
  private var continuations: String {
    let next = rows.compactMap { row -> String? in
      guard let keys = row.keys.first(where: { $0.count == pending.count + 1 && $0.starts(with: pending) })
      else { return nil }
      // A key stands on the line of its name.
      return "\(desk(keys[pending.count].words)) \(desk(row.short ?? row.title))".replacing(" ", with: "\u{A0}")
    }
    return "\(desk(pending.words)) … " + next.joined(separator: "  ")
  }

  /// One key, which is not text for the field that has the focus.
  private func isAction(_ keys: [Key]) -> Bool {
    guard keys.count == 1 else { return false }
    if case .character = keys[0] { return !top.isTyping }
    return true
  }

  private var footer: FooterBar {
    FooterBar(
      withEverywhere(top.shortRows(desk), { $0.shortRows(desk) }).compactMap { row in
        guard let short = row.short, let key = row.keys.first(where: isAction) else { return nil }
        return FooterBar.Item(
          key: desk(key[0].words), title: desk(short), isEnabled: row.disabled == nil,
          priority: max(0, 9 - row.priority))
      })
  }
}

extension Notice.Tone {
  var sign: String {
    switch self {
    case .done: Glyphs.marked
    case .told: Glyphs.quiet
    case .refused: Glyphs.refused
    case .failed: Glyphs.late
    }
  }

  var role: Role {
    switch self {
    case .done: .done
    case .told: .status
    case .refused: .refused
    case .failed: .error
    }
  }
}
